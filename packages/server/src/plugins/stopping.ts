// While the server stops, new requests are told so; those that are being answered finish. Set by `stop` in stop.ts.
import { EmergentError } from '@emergent/schema';
import type { FastifyInstance } from 'fastify';

export type Stopping = {
  begin(): void;
  /** Throws SHUTTING_DOWN once it has begun. */
  refuse(): void;
};

export const makeStopping = (): Stopping => {
  let begun = false;
  return {
    begin: () => {
      begun = true;
    },
    refuse: () => {
      if (begun) throw new EmergentError('SHUTTING_DOWN');
    },
  };
};

export const addStopping = (app: FastifyInstance, stopping: Stopping) => {
  app.addHook('onRequest', async (_request, reply) => {
    try {
      stopping.refuse();
    } catch (error) {
      reply.header('connection', 'close');
      throw error;
    }
  });
};
