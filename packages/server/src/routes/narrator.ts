// The original's two AI endpoints: a telling and a verdict for a context given by the caller, outside any story.
import type { Engine } from '@emergent/engine';
import type { Handlers } from './handler.ts';

export const narratorHandlers = (engine: Engine): Handlers<'generateResponse' | 'validateAction'> => ({
  generateResponse: ({ caller, body }) => engine.generateResponse(caller, body),
  validateAction: ({ caller, body }) => engine.validateAction(caller, body),
});
