// Hands on what only the place's own words speak of: the geese on the green, the boat on its side, the wall. It is there, and it is nobody's to take.
// Called by telling.ts before a deed is told as one that found nothing.
import type { Act } from '@emergent/schema';
import { happenedOf } from '../deeds.ts';
import { spokenOf } from '../scene.ts';
import { BEASTS } from '../systems/world/implied-words.ts';
import { plainWords } from '../tokens.ts';
import { capital, the } from '../words/english.ts';
import { singular } from '../words/plurals.ts';
import type { Teller } from './teller.ts';
import {
  BEAST_CHASED,
  BEAST_FED,
  BEAST_SPOKEN_TO,
  BEAST_STRUCK,
  BEAST_TOUCHED,
  SCENERY_STRUCK,
  SCENERY_TAKEN,
} from './words-scenery.ts';

const BEAST_WORDS: Partial<Record<Act['verb'], readonly string[]>> = {
  take: BEAST_CHASED,
  steal: BEAST_CHASED,
  follow: BEAST_CHASED,
  attack: BEAST_STRUCK,
  destroy: BEAST_STRUCK,
  perform: BEAST_TOUCHED,
  help: BEAST_TOUCHED,
  give: BEAST_TOUCHED,
  talk: BEAST_SPOKEN_TO,
  ask: BEAST_SPOKEN_TO,
  persuade: BEAST_SPOKEN_TO,
  threaten: BEAST_SPOKEN_TO,
};
const THING_WORDS: Partial<Record<Act['verb'], readonly string[]>> = {
  take: SCENERY_TAKEN,
  steal: SCENERY_TAKEN,
  attack: SCENERY_STRUCK,
};

/** The noun that the deed is done to, where no list has it and the place's words do. */
const spokenNoun = (act: Act, { turn }: Teller): string | null => {
  const { scene } = turn;
  const named = [act.target, act.with].find((one) => one?.kind === 'unknown' || one?.kind === 'feature');
  // "pet a goose": the deed of a gesture binds nothing.
  const words =
    named === undefined || named === null
      ? act.verb === 'perform'
        ? plainWords(act.text)
        : []
      : plainWords(named.name);
  if (named?.kind === 'feature' && scene.features.some(({ name }) => name === named.name)) return null;
  const isTold = (word: string) =>
    spokenOf(scene, word) !== null ||
    (BEASTS.has(singular(word)) && plainWords(scene.description).some((one) => singular(one) === singular(word)));
  if (named === undefined || named === null)
    return words.slice(1).find((word) => BEASTS.has(singular(word)) && isTold(word)) ?? null;
  const head = words.at(-1);
  return head !== undefined && isTold(head) ? words.join(' ') : null;
};

/** Null: the deed is about nothing of the kind, or it came to something. */
export const scenery = (act: Act, teller: Teller): string | null => {
  const { turn } = teller;
  const isDone = (['item.gained', 'item.lost', 'item.used', 'thing.found'] as const).some(
    (type) => happenedOf(turn, type).length > 0,
  );
  if (isDone || !(act.verb in BEAST_WORDS)) return null;
  const noun = spokenNoun(act, teller);
  if (noun === null) return null;
  const isBeast = BEASTS.has(singular(noun.split(' ').at(-1) ?? ''));
  const slots = { it: the(noun), place: turn.scene.place };
  // "feed cake to the geese"
  if (isBeast && act.verb === 'give' && act.target?.kind === 'item')
    return capital(teller.say('scenery', BEAST_FED, { ...slots, thing: the(act.target.name.toLowerCase()) }));
  const words = (isBeast ? BEAST_WORDS : THING_WORDS)[act.verb];
  return words === undefined ? null : capital(teller.say('scenery', words, slots));
};
