// What is used up or put to use, and what it does. Called by tell-deed.ts.
import type { Act } from '@emergent/schema';
import { happenedOf } from '../deeds.ts';
import { capital, closed } from '../words/english.ts';
import { baseOf } from './conjugate.ts';
import { inTense } from './in-person.ts';
import { fresh } from './tell-scene.ts';
import type { Teller } from './teller.ts';

/** "Clears the fog from the inside": an effect without its subject is the thing's. */
const asSentence = (effect: string): string =>
  effect.replace(/^\p{Lu}\p{Ll}+s(?= (?:the|an?|what|some|no|every|one|all|down|exactly)\b)/u, (verb) =>
    baseOf(verb) === null ? verb : `It ${verb.toLowerCase()}`,
  );

/** What an item's use did: its own words, and what it mended; empty where nothing was used. */
export const used = (act: Act, teller: Teller): string => {
  const effect = happenedOf(teller.turn, 'item.used')[0];
  if (effect === undefined) return '';
  const item = teller.turn.session.inventory.find((one) => one.id === effect.item_id);
  const helped = teller.turn.scene.present.find(
    (one) =>
      one.name === effect.on &&
      happenedOf(teller.turn, 'person.changed').some(
        ({ name, change }) => name === one.name && change.condition !== undefined,
      ),
  );
  const gone = happenedOf(teller.turn, 'item.lost').some(
    (one) => one.item_id === effect.item_id && one.quantity_left === 0,
  );
  return [
    item?.effect === null || item === undefined
      ? ''
      : fresh(teller, inTense(closed(asSentence(item.effect)), teller), 1),
    helped === undefined
      ? ''
      : capital(
          teller.say(
            'tended',
            [
              '{You} [see] to the hurts of {person} with it, and some of the pain goes out of the face.',
              '{Person} [hold|s] still for it, and [breathe|s] easier after.',
            ],
            { person: helped.name },
          ),
        ),
    effect.heals > 0 && effect.on === null && happenedOf(teller.turn, 'health.changed').length > 0
      ? teller.say('healed', EASED)
      : '',
    gone && act.verb === 'use' ? teller.put('That was the last of it.') : '',
  ]
    .filter((one) => one !== '')
    .join(' ');
};

const EASED = [
  'Warmth goes out from it to the places that hurt.',
  'The ache draws back a long way.',
  '{You} [be] the better for it at once.',
  'After a little the worst of it lets go.',
  'It does not mend {me}, but it makes {me} mendable.',
  'Breath by breath it hurts less.',
];
