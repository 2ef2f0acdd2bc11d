// The body of an import: one file, raw in any content type or as the part `file` of a form, held to a bound while it is read. Used by routes/index.ts.
import type { Readable } from 'node:stream';
import { EmergentError } from '@emergent/schema';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const PART = 'file';
/** What a form may hold beside its file: boundaries, headers, small fields. */
const AROUND = 65_536;
const LIMITS = { files: 2, fields: 20, parts: 22, fieldSize: 1000, headerPairs: 50 };

const badForm = (found: string, cause?: unknown) =>
  new EmergentError('IMPORT_REFUSED', {
    message: `This is ${found}; expected one file in the part "${PART}".`,
    details: { field: PART, found, expected: `one file in the part "${PART}"` },
    suggestions: ['Send the file as it is, as the body, with the content type application/octet-stream.'],
    cause,
  });

const openForm = (request: FastifyRequest, most: number): BusboyInstance => {
  const type = request.headers['content-type'] ?? '';
  try {
    return new Busboy({ headers: { 'content-type': type }, limits: { ...LIMITS, fileSize: most + 1 } });
  } catch (cause) {
    throw badForm('a form without a boundary', cause);
  }
};

/** The one file of a form. What exceeds `most` bytes is refused as soon as it has come. */
const readForm = (request: FastifyRequest, payload: Readable, most: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const form = openForm(request, most);
    const pieces: Buffer[] = [];
    let files = 0;
    let read = 0;
    const stop = (error: unknown) => {
      payload.unpipe(form);
      pieces.length = 0;
      reject(error);
    };
    payload.on('data', (bytes: Buffer) => {
      read += bytes.length;
      if (read > most + AROUND) stop(new EmergentError('TOO_LARGE'));
    });
    payload.once('error', stop);
    payload.once('aborted', () => stop(badForm('a form that breaks off')));
    form.on('file', (name, part) => {
      files++;
      part.on('data', (bytes: Buffer) => void (name === PART && files === 1 && pieces.push(bytes)));
      part.on('limit', () => stop(new EmergentError('TOO_LARGE')));
      part.on('error', (error) => stop(badForm('a form that breaks off', error)));
      if (name !== PART) stop(badForm(`a form with a file in another part`));
      else if (files > 1) stop(badForm('a form with several files'));
    });
    form.once('error', (error) => stop(badForm('a form that does not hold together', error)));
    form.once('finish', () => (files === 0 ? stop(badForm('a form without a file')) : resolve(Buffer.concat(pieces))));
    payload.pipe(form);
  });

/** For the routes of one scope only: all others take JSON. */
export const addFileBodies = (scope: FastifyInstance, most: number) => {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: most },
    async ({ importing }: FastifyRequest, body: Buffer) => {
      await importing?.turn();
      return body;
    },
  );
  scope.addContentTypeParser(/^multipart\/form-data\b/i, async (request: FastifyRequest, payload: Readable) => {
    const file = await readForm(request, payload, most);
    await request.importing?.turn();
    return file;
  });
};
