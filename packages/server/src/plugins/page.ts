// The web page at `/`: built files where there are any, else a plain hint. Addresses inside the page answer its index.html.
import { sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { notFound } from './errors.ts';

const HINT = `emergentRPG is running, but its page is not built.
Build it with "npm run build" and start again, or use the API: /docs tells how.
`;

/** Names under assets/ carry a hash of their content. */
const cachingOf = (path: string) =>
  path.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache';

const isPageAddress = (request: FastifyRequest) =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  (request.headers.accept ?? '').includes('text/html') &&
  !/^\/(?:api|ws|docs|assets|metrics|openapi\.json)(?:[/?]|$)/.test(request.url);

export const addPage = async (app: FastifyInstance, webRoot: string | undefined) => {
  if (webRoot === undefined) {
    app.get('/', { schema: { hide: true } }, async (_request, reply) =>
      reply.type('text/plain; charset=utf-8').send(HINT),
    );
    app.setNotFoundHandler(async (request) => {
      throw notFound(request);
    });
    return;
  }
  await app.register(fastifyStatic, {
    root: webRoot,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => void reply.header('cache-control', cachingOf(path)),
  });
  app.setNotFoundHandler(async (request, reply) => {
    if (isPageAddress(request)) return reply.sendFile('index.html');
    throw notFound(request);
  });
};
