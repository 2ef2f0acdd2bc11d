// Deeds that want a thing or somebody that is neither here nor spoken of here. Called by tell-deed.ts.
import type { Act } from '@emergent/schema';
import { happenedOf } from '../deeds.ts';
import { sameName } from '../names.ts';
import { isSpokenOf } from '../scene.ts';
import { lockMeant } from '../systems/world/locks.ts';
import { the } from '../words/english.ts';
import { POINTING } from '../words/names-said.ts';
import { personIn } from './names-told.ts';
import type { Teller } from './teller.ts';

const HANDS_ON: ReadonlySet<Act['verb']> = new Set(['use', 'read', 'eat', 'drink', 'open', 'destroy']);

const NOTHING_TO_HAND = [
  '{You} [look] for something to do it with, and [find] nothing.',
  'There is nothing to hand for that.',
  '{Your} hands [come|p] up empty.',
  '{You} [go] through {your} pack for it, and [close] the pack again.',
  'It would want something that {you} [have] not got.',
  '{You} [feel] in one pocket, and in the other. Neither [have|s] it.',
  'There is nothing of that sort about {me}, nor about {place}.',
  '{You} [have] the wish and not the means.',
];

/** What everybody has with them. */
const OWN_BODY =
  /\b(?:hands?|face|hair|eyes?|ears?|feet|foot|legs?|arms?|fingers?|head|mouth|teeth|nose|back|clothes|body|self)$/i;

/** What is neither here nor spoken of here can't have been used, read or drunk. */
export const nowhere = (act: Act, teller: Teller): string | null => {
  const { turn } = teller;
  if (!HANDS_ON.has(act.verb) || act.target?.kind !== 'unknown' || happenedOf(turn, 'item.used').length > 0)
    return null;
  const { name } = act.target;
  if (OWN_BODY.test(name)) return null;
  if (POINTING.test(name)) return teller.say('nothing to hand', NOTHING_TO_HAND);
  const head = name.split(' ').at(-1) ?? name;
  // Picked up in the same breath.
  if (turn.session.inventory.some((one) => sameName(one.name, head))) return null;
  if (isSpokenOf(turn.scene, head) || happenedOf(turn, 'way.opened').length > 0 || lockMeant(act, turn) !== null)
    return null;
  const bare = name.replace(/^(?:the|a|an|some|my) /i, '');
  return teller.say(
    'nowhere',
    [
      '{You} [look] about for {it}, and [find] nothing of the kind.',
      'Nothing here is called {name}.',
      '{It}? {You} [turn] about once, and there is none.',
      'There is no {name} within reach, nor further off.',
      'Nothing here goes by that name: {name}.',
      '{You} [want] {name}, and the place has none.',
    ],
    { name: bare, it: /^\p{Lu}/u.test(name) ? name : the(bare) },
  );
};

const NOBODY_AHEAD = [
  'There is nobody to follow: whoever it might have been has not come by.',
  '{You} [look] for a back to walk behind, and [see] none.',
  'Following wants somebody in front, and there is nobody.',
];
export const nobodyAhead = (act: Act, teller: Teller): string | null =>
  act.verb === 'follow' && personIn(act.target, teller.turn) === undefined && act.target?.kind !== 'place'
    ? teller.say('nobody ahead', NOBODY_AHEAD)
    : null;
