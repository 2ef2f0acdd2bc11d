// What the lore implies without listing it (the baker, the stables, a net, a horse) comes to be when it is first looked for, and stays.
// Called by the world's improvising; its rules bound and check it like anybody's proposal.
import type { Act, LoreEntry } from '@emergent/schema';
import { TALKING } from '../../deed-words.ts';
import type { Dice } from '../../dice.ts';
import { own } from '../../names.ts';
import { plainWords } from '../../tokens.ts';
import { toldOf } from '../../told.ts';
import { asSaid } from '../../words/names-said.ts';
import { singular } from '../../words/plurals.ts';
import type { Turn } from '../system.ts';
import { isFelt } from './climate.ts';
import { BEASTS, EXPECTED, FOLK, PLACES, PORTABLE, TRADES } from './implied-words.ts';
import { crowdAt } from './places.ts';
import type { PersonProposal, WorldProposal } from './proposal.ts';
import { placeNamed } from './travel.ts';

const core = (name: string) =>
  name
    .toLowerCase()
    .replace(
      /^(?:(?:the|a|an|some|any|to|into|towards?|for|at|that|this|those|these|both|one|of|two|three|other|nearest|first|young|old) )+/,
      '',
    )
    .trim();

/** What was looked for by a name that nothing bears; null where something does. */
const wantedBy = ({ target }: Act): string | null =>
  target !== null && (target.kind === 'unknown' || target.kind === 'feature') ? core(target.name) : null;

/** All that the lore says of this place, sentence by sentence: its own words, its features, what fired. */
const sentences = (turn: Turn): string[] => {
  const entries: readonly LoreEntry[] = turn.lore;
  const features = turn.scene.features.map(({ detail }) => detail);
  const significance = turn.world.place(turn.scene.place)?.significance ?? '';
  return [turn.scene.description, significance, ...features, ...entries.map(({ content }) => content)].flatMap((text) =>
    text.split(/(?<=[.!?])\s+/),
  );
};

/** The first sentence that speaks of a thing, one of it or many; null: the lore does not know it. */
const spokenOf = (wanted: string, turn: Turn): string | null => {
  const words = wanted.split(' ').map(singular);
  const says = (sentence: string) => {
    const said = new Set(plainWords(sentence).map(singular));
    return words.every((word) => said.has(word));
  };
  const feature = turn.scene.features.find(({ name }) => says(name));
  return sentences(turn).find(says) ?? feature?.detail ?? toldOf(turn.scene, wanted.split(' ').at(-1) ?? '');
};

/** Of what is not counted there is some, and more. */
const UNCOUNTED = /^(?:dirt|cloth|straw|coal|wire|bread|cheese|paper|sand|mud|rope|fish)$/;
const oneOfMany = (noun: string, place: string): string =>
  UNCOUNTED.test(noun)
    ? `Some ${noun}, as there is more of it about ${place}.`
    : `${/^[aeiou]/.test(noun) ? 'An' : 'A'} ${noun}, as there are others about ${place}.`;

const LEANING = /^(?:\S+\s+){0,2}(?:it|its|they|them|this|that|these|those|he|she|his|her|here|there)\b/i;

/** The lore's own sentence, where it stands on its own feet. */
const describedBy = (words: string, noun: string, turn: Turn): string =>
  LEANING.test(words) || words.length > 160 ? oneOfMany(noun, turn.scene.place) : words;

/** The book's own people come first: nobody is made who would double one of them. */
const isTaken = (trade: string, turn: Turn): boolean =>
  turn.world.lorebook.characters.some(({ role, aliases }) =>
    [role, ...aliases].some((one) => plainWords(one).includes(trade)),
  ) || turn.scene.present.some(({ name }) => plainWords(name).includes(trade));

const isExpected = (trade: string, turn: Turn): boolean => {
  const crowd = crowdAt(turn.session, turn.world, turn.scene.place);
  if (crowd === null || crowd === 'empty') return false;
  const type = turn.world.place(turn.scene.place)?.type ?? '';
  return EXPECTED.some(({ of, trades }) => of.test(type) && trades.includes(trade));
};

const LOOKS = [
  'in an apron that has seen better mornings',
  'with a scarf wound twice and sleeves pushed up',
  'no longer young, with a quick sideways eye',
  'thin, weathered, and in no hurry',
  'broad in the back and slow to be surprised',
  'young, and trying not to look it',
];

const LOOKING: readonly Act['verb'][] = [
  ...TALKING,
  'look',
  'search',
  'go',
  'follow',
  'help',
  'heal',
  'give',
  'attack',
  'steal',
];

const ANYBODY =
  /\b(?:some(?:one|body)|any(?:one|body)|everyone|everybody|people|(?:nearest|first|next) (?:person|one|man|woman)|locals?|crowd|bystanders?|passers?-?by|hello|greet)\b/i;

/** "A pennyworth of whatever is hottest", "Two candles, please", "Which way to the bridge?": for whoever hears it. */
const ASKS_OF_ANYBODY =
  /\?\W*$|\bplease\W*$|^\W*(?:an?|one|two|three|half|some) (?:\p{L}+ )?(?:pennyworth|ha['’]?porth|pound|bowl|cup|mug|plate|slice|glass|bit|dozen|ounce) of\b|\bwhatever(?:['’]s| is) (?:\p{L}+est|good|going|fresh|hot)\b|^\W*i(?:['’]ll| will|['’]d) (?:have|take|like) /iu;

/** Among a crowd that the book does not name, words to nobody by name reach one of it; null: nobody is about, or they were for nobody. */
const oneOfTheCrowd = (act: Act, turn: Turn, dice: Dice): string | null => {
  const crowd = crowdAt(turn.session, turn.world, turn.scene.place);
  const isAlone = !turn.scene.present.some(({ state }) => state.status === 'alive');
  const isForAnybody =
    act.target === null
      ? act.verb !== 'talk' || ANYBODY.test(act.text) || (act.speech !== null && ASKS_OF_ANYBODY.test(act.speech))
      : ANYBODY.test(act.target.name);
  if (crowd === null || crowd === 'empty' || !isAlone || !['talk', 'ask', 'trade'].includes(act.verb) || !isForAnybody)
    return null;
  const type = turn.world.place(turn.scene.place)?.type ?? '';
  const trades = EXPECTED.find(({ of }) => of.test(type))?.trades.filter((trade) => !isTaken(trade, turn)) ?? [];
  return trades.length === 0 ? null : dice.pick(trades, 'crowd');
};

/** Somebody of a trade that belongs here; null: nobody of the kind, or it is too dark or too late to find them. */
export const impliedPerson = (
  act: Act,
  turn: Turn,
  dice: Dice,
): Pick<PersonProposal, 'name' | 'description'> | null => {
  if (turn.scene.sight === 'none') return null;
  const wanted = oneOfTheCrowd(act, turn, dice) ?? (LOOKING.includes(act.verb) ? wantedBy(act) : null);
  const trade = singular(wanted?.split(' ').at(-1) ?? '');
  const told = toldOf(turn.scene, trade);
  const isNew = FOLK.has(trade) && told !== null && !turn.scene.present.some(({ name }) => told.includes(name));
  const isFolk = isNew || (TRADES.has(trade) && !isTaken(trade, turn));
  if (wanted === null || wanted.split(' ').length > 2 || !isFolk) return null;
  const words = told ?? spokenOf(trade, turn);
  if (words === null && !isExpected(trade, turn)) return null;
  const look = dice.pick(LOOKS, `implied:${trade}`);
  const name = [...wanted.split(' ').slice(0, -1), trade].join(' ');
  const article = /^[aeiou]/.test(name) ? 'An' : 'A';
  return { name: `the ${name}`, description: `${article} ${name} of ${asSaid(turn.scene.place)}, ${look}.` };
};

/** What lies about anywhere under a sky, told of or not. */
const STREWN: ReadonlySet<string> = new Set(['rock', 'stone', 'pebble', 'stick', 'twig', 'leaf', 'dirt']);
const HANDLING: readonly Act['verb'][] = ['take', 'steal', 'use', 'look', 'search', 'eat', 'help'];

/** A thing of no account that the words of the place speak of, once for each place; beasts are to be looked at. */
export const impliedThing = (act: Act, turn: Turn): NonNullable<WorldProposal['things']>[number] | null => {
  const said = HANDLING.includes(act.verb) && turn.scene.sight !== 'none' ? wantedBy(act) : null;
  const noun = singular(said?.split(' ').at(-1) ?? '');
  const isBeast = BEASTS.has(noun);
  if (
    said === null ||
    said.split(' ').length > 2 ||
    (own(PORTABLE, noun) === undefined && !isBeast && !STREWN.has(noun))
  )
    return null;
  // A feature is looked at where it stands; only what is picked up needs to be a thing of its own.
  if (act.target?.kind === 'feature' && (isBeast || !(act.verb === 'take' || act.verb === 'steal'))) return null;
  const isBooked = turn.world.lorebook.locations.some(({ items }) => items.some(({ name }) => core(name) === noun));
  const isStrewn = STREWN.has(noun) && !turn.scene.indoors && isFelt(turn.world, turn.scene.place);
  const words = spokenOf(noun, turn) ?? (isStrewn && act.verb !== 'look' ? noun : null);
  const held = [...turn.session.inventory, ...turn.scene.things].some(({ name }) => core(name) === noun);
  return words === null || isBooked || held
    ? null
    : {
        name: noun,
        description: words === noun ? oneOfMany(noun, turn.scene.place) : describedBy(words, noun, turn),
      };
};

const SOUGHT = /\b(?:look(?:ing)? for|find|search for|seek|where)\b/i;

/** A small place that is on no map but in the words about this one. */
export const impliedPlace = (act: Act, turn: Turn): WorldProposal['new_place'] => {
  const isSought = (act.verb === 'search' || act.verb === 'look') && SOUGHT.test(act.text);
  if (
    !(act.verb === 'go' || isSought) ||
    act.target === null ||
    ['person', 'item', 'thing', 'self', 'quest'].includes(act.target.kind)
  )
    return null;
  if (act.verb !== 'go' && act.target.kind !== 'unknown') return null;
  // Who steps off a path, or goes along a wall, does not go there.
  if (/\b(?:off|out of|away from|along|alongside|past|around|round|beside)\b/i.test(act.text)) return null;
  const wanted = core(act.target.name);
  if (wanted.length < 3 || wanted.length > 40 || !PLACES.test(wanted)) return null;
  if (placeNamed(turn.session, turn.world, wanted) !== null) return null;
  const feature = turn.scene.features.find((one) => core(one.name) === wanted);
  // A square desk is no square, and what stands here like a wall is gone up to.
  const head = wanted.split(' of ')[0]?.split(' ').at(-1) ?? '';
  if (feature !== undefined && (!PLACES.test(head) || /^(?:wall|gate|well|forge)s?$/.test(head))) return null;
  const description = feature?.detail ?? spokenOf(wanted, turn);
  const name = wanted.replace(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
  return description === null ? null : { name: `The ${name}`, description };
};
