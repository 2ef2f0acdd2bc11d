// Worlds as files: imports of any known format, exports into each of them.
import type { Engine } from '@emergent/engine';
import type { Handlers } from './handler.ts';

const bytesOf = (body: unknown): Uint8Array => (body instanceof Uint8Array ? body : new Uint8Array());

export const fileHandlers = (engine: Engine): Handlers<'importLorebook' | 'exportLorebook'> => ({
  importLorebook: ({ caller, body, write }) => engine.importLorebook(caller, bytesOf(body), { key: write.key }),
  async exportLorebook({ caller, params, query, reply }) {
    const { bytes, name, type } = await engine.exportLorebook(caller, params.lorebook_id, query);
    return reply
      .header('content-disposition', `attachment; filename="${name}"`)
      .type(type)
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  },
});
