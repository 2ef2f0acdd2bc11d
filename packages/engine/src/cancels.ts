// Cancelling an action wherever it is played: here, or on another instance that the hub reaches. Used by actions.ts.
import { z } from 'zod';
import type { Kit } from './context.ts';

const TOPIC = 'cancels';
/** Whoever plays the action answers at once; after this long nobody does. */
const ANSWER_MS = 1000;

const Asked = z.object({ asked: z.string(), id: z.string(), key: z.string() });
const Answered = z.object({ answered: z.string(), cancelled: z.boolean() });

export type Cancels = { cancel(id: string, key: string): Promise<boolean> };

/** `isHere`: played by this very process; `cancelHere`: true when it was stopped before it was recorded. */
export const makeCancels = (
  kit: Pick<Kit, 'hub' | 'clock'>,
  isHere: (id: string, key: string) => boolean,
  cancelHere: (id: string, key: string) => Promise<boolean>,
): Cancels => {
  const waiting = new Map<string, (cancelled: boolean) => void>();
  const answer = async ({ asked, id, key }: z.infer<typeof Asked>) =>
    kit.hub.publish(TOPIC, { answered: asked, cancelled: await cancelHere(id, key) });
  // As long as the hub: it ends with it.
  kit.hub.subscribe(TOPIC, (message) => {
    const asked = Asked.safeParse(message).data;
    if (asked !== undefined && isHere(asked.id, asked.key)) void answer(asked);
    const answered = Answered.safeParse(message).data;
    if (answered !== undefined) waiting.get(answered.answered)?.(answered.cancelled);
  });
  const elsewhere = async (id: string, key: string): Promise<boolean> => {
    const asked = kit.clock.uuid();
    const { promise, resolve } = Promise.withResolvers<boolean>();
    waiting.set(asked, resolve);
    const late = setTimeout(() => resolve(false), ANSWER_MS);
    kit.hub.publish(TOPIC, { asked, id, key });
    const cancelled = await promise;
    clearTimeout(late);
    waiting.delete(asked);
    return cancelled;
  };
  return {
    cancel: async (id, key) => (isHere(id, key) ? cancelHere(id, key) : kit.hub.isShared ? elsewhere(id, key) : false),
  };
};
