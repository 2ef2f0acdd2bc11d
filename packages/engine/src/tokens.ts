// Tokens that were given up: kept in the store until they would have ended by themselves, told to all instances at once.
import type { Kit } from './context.ts';
import type { Engine } from './engine-types.ts';
import { makeShelf } from './log/shelf.ts';

const TOPIC = 'tokens:revoked';
const MOST_KNOWN = 50_000;
/** So long the store is not asked again about a token that was good; another instance's word reaches us sooner. */
const BELIEVED_MS = 10_000;

/** Before the id of each in its sum's name: backups keep these sums. */
export const REVOKED = 'revoked:';
const nameOf = (id: string) => REVOKED + id;

export const makeTokens = (kit: Kit): Engine['tokens'] => {
  /** Until when a token is believed to be good; `Infinity` stands for one that is known not to be. */
  const known = makeShelf<number>(MOST_KNOWN);
  const isKnownBad = (id: string) => known.get(id) === Number.POSITIVE_INFINITY;
  kit.hub.subscribe(TOPIC, (id) => {
    if (typeof id === 'string') known.put(id, Number.POSITIVE_INFINITY);
  });
  return {
    async revoke(id, until) {
      if (isKnownBad(id)) return;
      await kit.store.add(nameOf(id), { times: 1 }, until);
      kit.hub.publish(TOPIC, id);
    },
    async isRevoked(id) {
      if (isKnownBad(id)) return true;
      const now = kit.clock.now();
      if ((known.get(id) ?? 0) > now) return false;
      const revoked = (await kit.store.sums(nameOf(id))) !== null;
      // Told meanwhile that it was given up: what was read before that says nothing.
      if (isKnownBad(id)) return true;
      known.put(id, revoked ? Number.POSITIVE_INFINITY : now + BELIEVED_MS);
      return revoked;
    },
    onRevoked: (hear) =>
      kit.hub.subscribe(TOPIC, (id) => {
        if (typeof id === 'string') hear(id);
      }),
  };
};
