// Security headers, cross-origin rules and the request id: what every answer carries.

import type { Settings } from '@emergent/schema';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { isOriginAllowed } from '../identity/origin.ts';

const self = ["'self'"];

/** Nothing inline, nothing foreign; `'self'` of connect-src covers sockets of the same origin. Plain http: no upgrade, no HSTS. */
const POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: self,
    baseUri: ["'none'"],
    connectSrc: self,
    fontSrc: self,
    formAction: self,
    frameAncestors: ["'none'"],
    imgSrc: [...self, 'data:'],
    objectSrc: ["'none'"],
    scriptSrc: self,
    scriptSrcAttr: ["'none'"],
    styleSrc: self,
    upgradeInsecureRequests: null,
  },
};

/** Half a year; only over TLS, where a browser heeds it. */
const HSTS = 'max-age=15552000';

export const addHeaders = async (app: FastifyInstance) => {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    if (request.protocol === 'https') reply.header('strict-transport-security', HSTS);
  });
  await app.register(helmet, {
    contentSecurityPolicy: POLICY,
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
  });
};

/** Registered after the origin rule, which has refused strangers by then. */
export const addCors = async (app: FastifyInstance, settings: Settings) => {
  await app.register(cors, {
    delegator: (request, done) => {
      const { origin } = request.headers;
      done(null, {
        origin: origin !== undefined && isOriginAllowed(settings, origin, request) ? origin : false,
        methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
        allowedHeaders: ['content-type', 'authorization', 'idempotency-key', 'last-event-id', 'accept'],
        exposedHeaders: ['x-request-id', 'retry-after'],
        maxAge: 600,
        strictPreflight: false,
      });
    },
  });
};
