// The web page at `/`: built files where there are any, else a plain hint. What no route answers is 404: for a visitor the page that says so,
// for programs an error of the table.
import { sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { notFound } from './errors.ts';

const HINT = `emergentRPG is running, but its page is not built.
Build it with "npm run build" and start again, or use the API: /docs tells how.
`;

/** Addresses of the page's own screens: each is the same page, which shows what its address asks for. */
const SCREENS = ['/new', '/new/*', '/play/*', '/make', '/library', '/library/*', '/stories', '/settings'];

/** Names under assets/ carry a hash of their content. */
const cachingOf = (path: string) =>
  path.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache';

/** Somebody who follows a link or types an address in a browser, outside of what programs ask for. */
const isVisit = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' &&
  /\btext\/html\b/.test(headers.accept ?? '') &&
  !/^\/(?:api|ws|assets|docs|openapi)(?![^/?.])/.test(url);

export const addPage = async (app: FastifyInstance, webRoot: string | undefined) => {
  app.setNotFoundHandler(async (request, reply) => {
    if (webRoot !== undefined && isVisit(request)) return reply.code(404).sendFile('index.html');
    throw notFound(request);
  });
  if (webRoot === undefined) {
    app.get('/', { schema: { hide: true } }, async (_request, reply) =>
      reply.type('text/plain; charset=utf-8').send(HINT),
    );
    return;
  }
  await app.register(fastifyStatic, {
    root: webRoot,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => void reply.header('cache-control', cachingOf(path)),
  });
  for (const screen of SCREENS) {
    app.get(screen, { schema: { hide: true } }, (_request, reply) => reply.sendFile('index.html'));
  }
};
