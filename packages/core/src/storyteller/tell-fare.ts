// Food and drink as they are brought, and had. Called by telling.ts.
import type { Act } from '@emergent/schema';
import { happenedOf } from '../deeds.ts';
import { orderOf } from '../fare.ts';
import { capital, the } from '../words/english.ts';
import type { Teller } from './teller.ts';

const SERVED = [
  '{Person} [set|s] {thing} down in front of {me}, and [draw|s] a stroke where such strokes are kept.',
  '{Thing} [come|s] before {you} [look] up. “On the slate,” {person} [say|s].',
  '{Person} [wipe|s] the place, [put|s] {thing} on it, and [wait|s] to see a face pulled.',
  '“One of those,” {person} [say|s], and [have|s] {thing} there before {you} [be] settled.',
];
const HAD = [
  '{Person} [bring|s] {thing}, and {you} [have] it while it is at its best.',
  '{Thing} [come|s], and [go|s]. {Person} [look|s] at what is left of it, and [seem|s] content.',
  '{You} [ask] for {thing}, and there it is, and then there it was. “On the slate,” {person} [say|s].',
];

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
