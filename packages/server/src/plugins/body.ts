// Reading request bodies: JSON only, an empty body is no body whatever its content type. Used by app.ts.
import { EmergentError } from '@emergent/schema';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parseJson } from './json.ts';
import { refuseIllFormed } from './well-formed.ts';

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;\s*charset\s*=\s*"?utf-?8"?\s*)?;?\s*$/i;

type Asked = Pick<FastifyRequest, 'headers' | 'importing'>;

export const addBodies = (app: FastifyInstance) => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(JSON_TYPE, { parseAs: 'buffer' }, async ({ headers, importing }: Asked, body: Buffer) => {
    if (body.length === 0) return undefined;
    if ((headers['content-encoding'] ?? 'identity') !== 'identity')
      throw new EmergentError('UNSUPPORTED_MEDIA_TYPE', { message: 'Send the body as it is, not compressed.' });
    await importing?.turn();
    const value = parseJson(body);
    // In bytes that are UTF-8 and JSON only an escape can write such text.
    if (body.includes('\\u')) refuseIllFormed(value, 'body');
    return value;
  });
  app.addContentTypeParser('*', async (request: Asked) => {
    if (request.headers['content-length'] === '0') return undefined;
    throw new EmergentError('UNSUPPORTED_MEDIA_TYPE');
  });
};
