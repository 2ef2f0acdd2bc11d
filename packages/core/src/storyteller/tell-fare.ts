// Food and drink as they are brought, and had. Called by telling.ts.
import type { Act } from '@emergent/schema';
import { happenedOf } from '../deeds.ts';
import { orderOf } from '../fare.ts';
import { capital, the } from '../words/english.ts';
import type { Teller } from './teller.ts';
import { HAD, SERVED } from './words-house.ts';

/** What was ordered here and came; null: this act ordered nothing. */
export const fareTold = (act: Act, teller: Teller): string | null => {
  const { turn } = teller;
  const came = happenedOf(turn, 'item.gained').find(
    ({ item, from }) => item.type === 'consumable' && from.startsWith('@'),
  );
  if (came === undefined) return null;
  // By now the thing is in the pack: the order is read as it stood before.
  const inventory = turn.session.inventory.filter(({ id }) => id !== came.item.id);
  const ordered = orderOf(act, { ...turn, session: { ...turn.session, inventory } });
  if (ordered?.name !== came.item.name) return null;
  const slots = { person: ordered.seller.name, thing: the(ordered.name) };
  return capital(teller.say('served', ordered.isHad ? HAD : SERVED, slots));
};
