// A question to which nobody has a ready answer: the sentence of the book that speaks of the same things, where it could be what was asked for,
// else an honest nothing, as one says it to a question of that form. Called by tell-answer.ts and tell-about.ts.
import type { Act } from '@emergent/schema';
import { toldOf } from '../lore/rule.ts';
import type { PersonHere } from '../scene.ts';
import { plainWords } from '../tokens.ts';
import { sentencesOf } from '../words/english.ts';
import { couldAnswer, type QuestionForm, questionForm } from '../words/question-forms.ts';
import { isSecret, type Subject, sameStem, stemsOf } from '../words/topics.ts';
import type { World } from '../world.ts';
import { profileOf } from './asked-person.ts';
import { DRY } from './tell-small-talk.ts';
import type { Teller } from './teller.ts';
import { wordsAtMost } from './voice-habits.ts';
import { speak, temperOf } from './voices.ts';
import { UNKNOWN } from './words-talk.ts';
import { UNANSWERED } from './words-unanswered.ts';

/** A sentence of the book, and what it is of. */
type Source = { of: string; titled: string[]; sentence: string; stems: string[]; isNear?: boolean };

const LONGEST = 200;
const LEAST_SHARE = 0.6;
const LEAST_HITS = 2;
/** "It joins the store" says nothing where it does not follow what it points at. */
const POINTS_BACK = /^(?:It|They|He|She|Its|Their|His|Her|This|That|These|Those|So|And|But|Then|There)\b/;

const sourced = (of: string, text: string): Source[] => {
  const titled = stemsOf(of);
  return sentencesOf(text)
    .filter(({ length }) => length <= LONGEST)
    .map((sentence) => ({ of, titled, sentence, stems: stemsOf(sentence) }));
};

const books = new WeakMap<World, Source[]>();
/** What is told at large, wherever one stands. */
const toldAtLarge = (world: World): Source[] => {
  const known = books.get(world);
  if (known !== undefined) return known;
  const { entries, world_systems: systems } = world.lorebook;
  const told = [
    ...entries
      .filter(({ enabled, constant }) => enabled && !constant)
      .map((one) => ({ of: one.title, text: toldOf(one) })),
    ...systems.map(({ name, description, rules }) => ({ of: name, text: [description, ...rules].join(' ') })),
  ]
    .filter(({ text }) => !isSecret(text))
    .flatMap(({ of, text }) => sourced(of, text));
  books.set(world, told);
  return told;
};

const near = (sources: readonly Source[]): Source[] => sources.map((one) => ({ ...one, isNear: true }));

/** What anybody who stands here knows besides: the place, what is in it, and the places next to it. */
const toldHere = ({ turn: { scene, session, world } }: Teller): Source[] => [
  ...scene.features.flatMap(({ name, detail }) => near(sourced(name, detail))),
  ...near(sourced(scene.place, scene.description)),
  ...[...scene.things, ...session.inventory].flatMap(({ name, description }) => sourced(name, description)),
  ...[scene.place, ...scene.exits.map(({ name }) => name)]
    .flatMap((name) => world.place(name) ?? [])
    .flatMap(({ name, description, significance }) => sourced(name, `${description} ${significance}`)),
];

const LEAST_WORD = 3;
const THERE_IS = /^\W*(?:\w+\W+)?(?:is|are|was|were|has|have) there\b/i;

/** How long, how deep: a number tells it, and needs no such word. */
const HOW_MUCH = /^\W*(?:\w+\W+)?how \w+/i;

/** A sentence of the book that says most of what a question does, and could be the answer to it; null: none does. */
export const fromTheBook = (act: Act, teller: Teller, person: PersonHere, query: string): string | null => {
  const form = questionForm(query) ?? (act.verb === 'ask' && act.topic !== null ? 'what' : null);
  const asked = [...new Set(stemsOf((act.speech ?? query).replace(HOW_MUCH, '')))];
  if (form === null || asked.length === 0 || wordsAtMost(profileOf(teller, person)) !== null) return null;
  const about = act.with?.name;
  const isOne = asked.length === 1 && (asked[0]?.length ?? 0) >= LEAST_WORD && form !== 'how';
  const fewest = isOne ? 1 : about === undefined && form !== 'many' && form !== 'measure' ? LEAST_HITS : 1;
  const least = Math.max(fewest, Math.ceil(asked.length * LEAST_SHARE));
  const own = plainWords(person.name)[0] ?? '';
  const names = teller.turn.world.lorebook.characters.map(({ name }) => name);
  let best: Source | null = null;
  let most = least - 1;
  for (const one of [...toldHere(teller), ...toldAtLarge(teller.turn.world)]) {
    const isOf = (stems: readonly string[]) => (stem: string) => stems.some((each) => sameStem(each, stem));
    const isMeant = one.of === about;
    const inTitle = asked.filter(isOf(one.titled));
    const beside = asked.filter((stem) => !inTitle.includes(stem));
    const said = beside.filter(isOf(one.stems)).length;
    const weight = inTitle.length + said + (isMeant ? 1 : 0);
    if (weight <= most || teller.wasTold(one.sentence)) continue;
    // "what's that humming?": one word is enough of what is here, and "was there ever a miss?" of what there may be at all.
    if (isOne && weight < LEAST_HITS && one.isNear !== true && !THERE_IS.test(query)) continue;
    // "is the market safe?" is not told by what stands in the market.
    if (beside.length > 0 && said === 0) continue;
    if (!isMeant && inTitle.length === 0 && !(isOne && one.isNear === true) && POINTS_BACK.test(one.sentence)) continue;
    if (EXACT.has(form) && !asked.some((stem) => one.stems.includes(stem))) continue;
    if (!(form === 'who' && said === asked.length && said > 1) && !couldAnswer(one.sentence, form, names)) continue;
    // Nobody repeats what the book says of them in the third person.
    if (plainWords(one.sentence).includes(own)) continue;
    best = one;
    most = weight;
  }
  return best === null ? null : speak(teller, person, best.sentence);
};

/** A number, an hour or a name: nothing else will do. */
const EXACT: ReadonlySet<QuestionForm> = new Set(['many', 'measure', 'when', 'who'] as const);
const ANYTHING: ReadonlySet<QuestionForm | null> = new Set(['where', 'what', null] as const);
const ACQUAINTED = /\b(?:know|tell|heard|seen|been|find|found|far|near|close (?:by|to|from)|way|called|there an?y?)\b/i;
/** Whether a question is of a thing itself, and not of something about it: "when does the Cage go down?" is not told by where the Cage is. */
export const asksAtLarge = ({ kind }: Subject, query: string): boolean => {
  const form = questionForm(query);
  // Why somebody does what they do is not told by who they are.
  if (kind === 'person' || kind === 'quest' || kind === 'group') return form !== 'why';
  if (form !== null && EXACT.has(form)) return kind !== 'item' && ACQUAINTED.test(query);
  if (kind !== 'place' && kind !== 'item') return form !== 'why';
  return ANYTHING.has(form) || ACQUAINTED.test(query);
};
/** What is told of these is one thing, whatever is asked; of the others the book may have the very sentence. */
export const isToldWhole = ({ kind }: Subject): boolean =>
  kind === 'person' || kind === 'place' || kind === 'quest' || kind === 'group';

/** Asked with these, it is another question about what they told. */
const ASKS_MORE: ReadonlySet<QuestionForm | null> = new Set([
  'many',
  'measure',
  'when',
  'if',
  'who',
  'where',
  'why',
  'how',
  'wise',
] as const);
export const asksMore = (query: string): boolean => ASKS_MORE.has(questionForm(query));

/** "what did you hear?" is of nothing that one could look at. */
const OPEN: ReadonlySet<QuestionForm> = new Set(['what', 'why', 'how', 'where'] as const);
const OF_YOU = /\b(?:you|your|me)\b/i;

/** Words for nothing to tell: as one says it to a question of that form, until those have been heard. */
export const unansweredWords = (teller: Teller, person: PersonHere, query: string): readonly string[] => {
  const temper = temperOf(profileOf(teller, person));
  const form = questionForm(query);
  const lines =
    form === null || (OPEN.has(form) && OF_YOU.test(query)) ? [] : UNANSWERED[form][DRY.has(temper) ? 'dry' : 'open'];
  const fresh = lines.filter((one) => !teller.wasToldLately(one));
  return fresh.length > 0 ? fresh : UNKNOWN[temper];
};
