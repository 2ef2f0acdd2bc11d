// Reading request bodies: JSON only, an empty body is no body whatever its content type. Used by app.ts.
import { EmergentError } from '@emergent/schema';
import type { FastifyInstance } from 'fastify';
import { parseJson } from './json.ts';

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;\s*charset\s*=\s*"?utf-?8"?\s*)?;?\s*$/i;

export const addBodies = (app: FastifyInstance) => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(JSON_TYPE, { parseAs: 'buffer' }, async (_request: unknown, body: Buffer) =>
    body.length === 0 ? undefined : parseJson(body),
  );
  app.addContentTypeParser('*', async (request: { headers: Record<string, unknown> }) => {
    if (request.headers['content-length'] === '0') return undefined;
    throw new EmergentError('UNSUPPORTED_MEDIA_TYPE');
  });
};
