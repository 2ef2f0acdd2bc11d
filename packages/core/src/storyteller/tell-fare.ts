// Food and drink as they are brought, and had; a bed for the night, and what is owed. Called by telling.ts.
import type { Act } from '@emergent/schema';
import { happenedOf } from '../deeds.ts';
import { orderOf, serverAt } from '../fare.ts';
import { capital, the } from '../words/english.ts';
import type { Teller } from './teller.ts';
import { says } from './voices.ts';
import { HAD, LODGED, NO_BEDS, OWES_NOTHING, SERVED, SETTLED } from './words-house.ts';

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

const SPEAKS: ReadonlySet<Act['verb']> = new Set(['talk', 'ask', 'trade', 'persuade'] as const);
const BED =
  /\b(?:ask(?! (?:\p{L}+ ){0,2}(?:the way|where|about|directions|how))|rent|hire|get|take|book|want|need|like|have|got|any|is there|are there|how much|price|cost of)\b[^.!?]{0,30}\b(?:a|any|some|your|the) (?:\p{L}+ )?(?:rooms?|beds?|lodgings?|place to (?:sleep|stay)|bunk)(?! (?:of|where|with|that|in|at|key|service))\b/iu;
const LODGES = /\b(?:inn|tavern|public house|alehouse|saloon|guest ?house|hotel|hostel|lodging|boarding)\b/i;
const BILL =
  /\bpay(?:s|ing)? (?:(?:him|her|them) )?for (?:the|my|our) (?:\p{L}+ )?(?:food|meal|drinks?|broth|soup|stew|coffee|tea|pie|beer|ale|wine|bread|breakfast|lunch|dinner|supper)\b|\b(?:pay|settle)s?\b[^.!?]{0,20}\b(?:bill|tab|check|slate|score|up|what i owe)\b|\b(?:how much|what) do (?:i|we) owe\b|\bleaves?\b[^.!?]{0,16}\b(?:money|coins?|tip|change|cash)\b|^\W*(?:i )?tip\b/iu;

const OWES = /\bowe\b/i;
/** A bed asked for, or the bill: answered by whoever keeps the house; null: neither, or nobody is by. */
export const houseTold = (act: Act, teller: Teller): string | null => {
  if (!SPEAKS.has(act.verb)) return null;
  // "where can I get a bed?": somewhere else.
  const isBed = BED.test(act.text) && !/\bwhere\b/i.test(act.text);
  if (!isBed && !BILL.test(act.text)) return null;
  const keeper = serverAt(teller.turn);
  const { scene, world } = teller.turn;
  const one = scene.present.find(({ state, hostile }) => state.status === 'alive' && !hostile);
  if (!isBed && keeper === undefined)
    return one !== undefined && OWES.test(act.text) ? says(teller, one, 'owes nothing', OWES_NOTHING) : null;
  if (!isBed) return keeper === undefined ? null : capital(teller.say('settled', SETTLED, { person: keeper.name }));
  if (keeper !== undefined && LODGES.test(`${scene.place} ${world.place(scene.place)?.type ?? ''}`))
    return says(teller, keeper, 'lodged', LODGED);
  return one === undefined ? null : says(teller, one, 'no beds', NO_BEDS);
};
