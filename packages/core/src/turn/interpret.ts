// The player's line read once, for checks, lore, recall and improvising: up to six acts, each bound to what is here or known. Called by the engine.
import type { Act, Interpretation, Target } from '@emergent/schema';
import { hasAbility } from '../character-sheet.ts';
import { ASKED, asWhether } from '../deed-words.ts';
import { plainWords } from '../tokens.ts';
import { bindAct, type Given } from './interpret-bind.ts';
import { type Clause, clausesOf } from './interpret-clauses.ts';
import { readClause } from './interpret-read.ts';
import { bareName, refine } from './interpret-refine.ts';
import type { Read } from './interpret-shape.ts';
import { inEnglish } from './interpret-tongues.ts';
import { isAside, type Token, textBetween, tokensOf } from './interpret-words.ts';
import { baseOf, isNounish } from './lexicon.ts';
import { ARTICLES, PREPOSITIONS, PRONOUNS } from './lexicon-words.ts';
import { type Binder, makeBinder } from './targets.ts';

const MOST_ACTS = 6;
/** So many are read of a long paragraph, of which the weightiest are kept. */
const MOST_READ = 18;
const HEAPED: ReadonlySet<Act['verb']> = new Set(['take', 'drop', 'unequip'] as const);
const CLOTHES = new Set(['clothes', 'clothing', 'garments', 'gear', 'equipment', 'everything', 'all']);
const HEAPS = new Set(['all', 'everything', 'both']);
const PUTS = new Set(['put', 'throw', 'toss', 'hurl', 'dump', 'pack', 'load', 'stuff']);

const textOf = (clause: Clause, line: string): string => textBetween(line, clause.tokens) || line.trim();

const stranger = (name: readonly string[]): Target => ({
  kind: 'unknown',
  name: name.join(' ').slice(0, 100),
  id: null,
  here: false,
});

/** "Mara, give me the key": somebody named before the first comma is spoken to. */
const addressOf = (clause: Clause, line: string, binder: Binder): Act | null => {
  const comma = clause.tokens.findIndex((token) => token.kind === 'mark' && (token.text === ',' || token.text === ':'));
  if (comma < 1 || comma > 4) return null;
  const before = clause.tokens.slice(0, comma).map((token) => (token.kind === 'word' ? token.text : ''));
  if (
    before.some((word) => word === '' || PRONOUNS.has(word) || PREPOSITIONS.has(word)) ||
    (before.length > 1 && baseOf(before[0] ?? '') !== undefined)
  )
    return null;
  const name = before[0] === 'hey' || before[0] === 'oh' ? before.slice(1) : before;
  const target = binder.person(name) ?? (clause.calls ? stranger(name) : null);
  if (target === null) return null;
  const speech = textOf({ ...clause, tokens: clause.tokens.slice(comma + 1) }, line);
  return { verb: 'talk', text: textOf(clause, line), target, with: null, topic: null, manner: null, speech };
};

/** "get all", "drop everything except the pole": one act for each thing. */
const heapActs = (read: Read, text: string, binder: Binder, { session, scene }: Given): Act[] | null => {
  const isClothes = read.verb === 'unequip' && read.object.some((word) => CLOTHES.has(word));
  const isHeap = HEAPED.has(read.verb) || read.verb === 'give' || (read.verb === 'use' && PUTS.has(read.base));
  if (!(isClothes || (isHeap && HEAPS.has(read.object[0] ?? '')))) return null;
  const except = read.object.findIndex((word) => word === 'except' || word === 'but');
  const spared = except === -1 ? null : binder.bind(read.object.slice(except + 1), ['item', 'thing']);
  const lying = scene.things.map((item): Target => ({ kind: 'thing', name: item.name, id: item.id, here: true }));
  const held = session.inventory
    .filter((item) => item.equipped === (read.verb === 'unequip'))
    .map((item): Target => ({ kind: 'item', name: item.name, id: item.id, here: true }));
  const targets = (read.verb === 'take' ? lying : held).filter(({ id }) => id !== spared?.id);
  const [part] = read.verb === 'give' || read.verb === 'use' ? read.parts : [];
  const second = part === undefined ? null : binder.bind(part.words, ['person', 'feature', 'thing', 'item']);
  const act = (target: Target | null): Act => ({
    verb: read.verb,
    text,
    target,
    with: second,
    topic: null,
    manner: read.manner,
    speech: null,
  });
  return targets.length === 0 ? [act(null)] : targets.slice(0, MOST_ACTS).map(act);
};

/** "get headphones and radio": one act for each object named. */
const splitObjects = (read: Read): Read[] => {
  const at = read.object.indexOf('and');
  if (at < 1 || at === read.object.length - 1) return [read];
  const first = { ...read, object: read.object.slice(0, at) };
  // "… and Maren falls asleep": what somebody else does is no second object.
  if (read.object.slice(at + 2).some((word) => /[^s]s$/.test(word) && (baseOf(word) ?? word) !== word)) return [first];
  return [first, ...splitObjects({ ...read, object: read.object.slice(at + 1) })].slice(0, MOST_ACTS);
};

/** Words of a world's own for its powers: "I ward the door" is casting for who can ward. */
const invoked = (read: Read, clause: Clause, { session, world }: Given): { read: Read; system: Target | null } => {
  const words = new Set(
    clause.tokens.flatMap((token) => (token.kind === 'word' ? [token.text, baseOf(token.text) ?? token.text] : [])),
  );
  const guessed = read.base === '' || (read.base === 'say' && read.confidence < 0.5 && words.size <= 8);
  const deed = guessed ? words : new Set([read.base, ...read.phrase.split(' ')]);
  const system = world.lorebook.world_systems.find(({ name, verbs }) => {
    const spoken = verbs.some(
      (verb) => plainWords(verb).every((word) => deed.has(word)) && plainWords(verb).length > 0,
    );
    const tool = read.parts.find(({ preposition }) => preposition === 'with' || preposition === 'using')?.words ?? [];
    if (plainWords(name).every((word) => tool.includes(word))) return true;
    return spoken || (read.verb === 'cast' && plainWords(name).some((word) => word.length > 3 && words.has(word)));
  });
  const open = world.lorebook.world_systems.filter(({ verbs }) => verbs.length > 0);
  const meant = system ?? (read.verb === 'cast' && open.length === 1 ? open[0] : undefined);
  if (!meant) return { read, system: null };
  const able = meant.needs_ability.length === 0 || meant.needs_ability.some((ability) => hasAbility(session, ability));
  const casts =
    read.verb === 'cast' ||
    read.verb === 'other' ||
    guessed ||
    read.parts.some(({ words: tool }) => plainWords(meant.name).every((word) => tool.includes(word))) ||
    (able && read.verb !== 'think' && read.verb !== 'ask' && read.verb !== 'talk');
  const target: Target = { kind: 'system', name: meant.name, id: null, here: true };
  return casts
    ? {
        read: {
          ...read,
          verb: 'cast',
          speech: guessed ? null : read.speech,
          confidence: Math.max(read.confidence, 0.7),
        },
        system: target,
      }
    : { read, system: null };
};

/** "Wren draws the bow": one's own name before the deed is oneself. */
const asOneself = (clause: Clause, { session }: Given): Clause => {
  const mine = plainWords(session.character.name);
  const count = clause.tokens.findIndex((token) => token.kind !== 'word' || !mine.includes(token.text));
  return count < 1 || clause.tokens[count]?.kind !== 'word'
    ? clause
    : { ...clause, tokens: clause.tokens.slice(count) };
};

const NO_NAME = new Set(
  'if when while as until once unless because since before after and but then that what who how why where whether i we you he she they it to with at of for'.split(
    ' ',
  ),
);

/** "Maren gives me the key": what others do is theirs to do; the player can only watch. */
const othersDeed = (clause: Clause, line: string, binder: Binder): Act | null => {
  const words = clause.tokens.slice(0, 5).map((token) => (token.kind === 'word' ? token.text : ''));
  const at = words.findIndex(
    (word, index) => index > 0 && /[^s]s$/.test(word) && baseOf(word) !== undefined && baseOf(word) !== word,
  );
  if (
    at < 1 ||
    words.slice(0, at).some((word) => word === '' || NO_NAME.has(word)) ||
    baseOf(words[0] ?? '') !== undefined
  )
    return null;
  const target = binder.person(words.slice(0, at));
  return target === null
    ? null
    : { verb: 'look', text: textOf(clause, line), target, with: null, topic: null, manner: null, speech: null };
};

/** `others`: what somebody else does, and goes on doing in the same sentence. */
type Told = { act: Act; confidence: number; others?: boolean };
/** Of what others do: surer than a guess, less sure than a deed. */
const WATCHED = 0.6;

const begins = ({ tokens }: Clause, word: RegExp): boolean => tokens[0]?.kind === 'word' && word.test(tokens[0].text);

/** "A dragon appears and burns the town": things that nobody here does; saying so does not make it so. */
const isWished = ({ tokens }: Clause, binder: Binder): boolean => {
  const words = tokens.slice(0, 6).map((token) => (token.kind === 'word' ? token.text : ''));
  if (!/^(?:a|an|the|some|suddenly)$/.test(words[0] ?? '')) return false;
  const at = words.findIndex(
    (word, index) => index > 1 && /[^s]s$/.test(word) && (HAPPENS.test(word) || (baseOf(word) ?? word) !== word),
  );
  const next = words[at + 1] ?? '';
  const isVerb =
    at > 1 &&
    (HAPPENS.test(words[at] ?? '') ||
      (next !== '' && !PREPOSITIONS.has(next) ? ARTICLES.has(next) : PREPOSITIONS.has(next)));
  return isVerb && !words.slice(0, at).includes('') && binder.person(words.slice(1, at)) === null;
};
const HAPPENS =
  /^(?:appears|arrives|explodes|dies|collapses|vanishes|disappears|attacks|opens|falls|comes|bursts|charges|emerges|descends|swoops|lands)$/;

const VIOLENT: ReadonlySet<Act['verb']> = new Set(['attack', 'steal', 'destroy', 'threaten'] as const);

const actsOf = (read: Clause, line: string, binder: Binder, given: Given, manner: string | null): Told[] => {
  const clause = asOneself(read, given);
  const address = clause.opening ? addressOf(clause, line, binder) : null;
  if (address) return [{ act: address, confidence: 0.9 }];
  const watched = clause.question ? null : othersDeed(clause, line, binder);
  if (watched) return [{ act: watched, confidence: WATCHED, others: true }];
  const text = textOf(clause, line);
  const plain = readClause(clause, line);
  if (plain.idle !== null) return [];
  const { read: deed, system } = invoked(plain, clause, given);
  const heap = heapActs(deed, text, binder, given);
  if (heap) return heap.map((act) => ({ act, confidence: deed.confidence }));
  let receiver: Target | null = null;
  return splitObjects(deed).map((one) => {
    const bound = bindAct(one, text, binder, given);
    // "give Pip the rope and the bow": who was given the first is given the rest.
    receiver = bound.verb === 'give' ? (bound.with ?? receiver) : null;
    const withSystem = { ...bound, with: system ?? (bound.verb === 'give' ? receiver : bound.with) };
    const refined = refine(bareName(one, { ...withSystem, manner: withSystem.manner ?? manner }), binder, given);
    binder.done(refined.target);
    // A noun that might be a blow ("a club", "his hands") strikes nobody.
    const isGuess = deed.confidence <= 0.5 && VIOLENT.has(refined.verb) && isNounish(deed.base);
    const act = one.supposed === true ? asWhether(refined) : isGuess ? { ...refined, verb: 'other' as const } : refined;
    const unknown = act.target?.kind === 'unknown' ? 0.1 : 0;
    return {
      act,
      confidence: Math.max(0.05, (act.verb === deed.verb ? deed.confidence : Math.max(0.5, deed.confidence)) - unknown),
    };
  });
};

/** Of several deeds, those first ones that are done already: whoever stands in the market need not go there to speak to somebody. */
const withoutDone = (acts: readonly Told[], { session, scene }: Given): Told[] => {
  const isDone = ({ act: { verb, target, with: second } }: Told): boolean => {
    if (target === null || second !== null) return false;
    if (verb === 'go') return target.kind === 'place' && target.name === scene.place;
    const held = target.kind === 'item' ? session.inventory.find(({ id }) => id === target.id) : undefined;
    return held !== undefined && (verb === 'take' || (verb === 'equip' && held.equipped));
  };
  const from = acts.findIndex((one) => !isDone(one));
  return from < 1 ? [...acts] : acts.slice(from);
};

/** Sitting, leaning, kneeling: how something else is done, where something else follows. */
const POSED =
  /^\W*(?:i )?(?:just )?(?:sit|sat|lean|kneel|knelt|lie down|lay down|recline)\b(?!.*\b(?:rest|sleep|nap|while|hours?|until|till|night|morning)\b)/i;

/** "lol ok", "haha nice": said to nobody, before the deed. */
const CHATTER =
  /^\W*(?:(?:lol|lmao|rofl|omg|omfg|wtf|bruh|bro|ok|okay|well|so|hm+|haha+|hehe|heh|anyway|whatever|yeah|yep|yup|nah|nice|cool|alright|right|damn|dang|oof|yikes|wow|woah|whoa|idk|sure|awesome|great|good|fine|oh|ah|ugh|huh|then|now|guess|lets go|let's go|yay|welp|tbh)\W*)+$/i;

/** "wait and see what happens" is one wait; "sit down and cry" is no rest of hours but the crying. */
const withoutEchoes = (told: readonly Told[]): Told[] =>
  told.filter(({ act }, at) => {
    if (told.length > 1 && act.verb === 'talk' && act.target === null && CHATTER.test(act.text)) return false;
    const [before, after] = [told[at - 1]?.act.verb, told[at + 1]?.act.verb];
    if (act.verb === 'wait' && (before === 'wait' || before === 'rest')) return false;
    return !(
      act.verb === 'rest' &&
      after !== undefined &&
      after !== 'rest' &&
      after !== 'wait' &&
      POSED.test(act.text)
    );
  });

const nothing = (line: string, verb: 'other' | 'wait' | 'think', topic: string | null = null): Act => ({
  verb,
  text: line.trim().slice(0, 1000),
  target: null,
  with: null,
  topic,
  manner: null,
  speech: null,
});

/** A line of marks alone ("...") lets the story go on; one of asides alone speaks to the table. */
const withoutWords = (line: string): Interpretation => {
  if (isAside(line)) return { acts: [nothing(line, 'think', ASKED.aside)], confidence: 0.9 };
  const isPause = /^[\s.…!?*_~-]+$/.test(line);
  return { acts: [nothing(line, isPause ? 'wait' : 'other')], confidence: isPause ? 0.6 : 0.1 };
};

/** What is said in one breath to the same person is one saying. */
const joined = (told: readonly Told[]): Told[] => {
  const kept: Told[] = [];
  for (const one of told) {
    const at = kept.findLastIndex(({ act }) => act.verb === 'talk' || act.verb === 'ask');
    const last = kept[at]?.act;
    const { act } = one;
    const isSame =
      act.target === null || (last?.target?.kind === act.target.kind && last.target.name === act.target.name);
    const isMore =
      act.verb === 'talk' && act.topic === null && act.speech !== null && last !== undefined && last.speech !== null;
    if (!isMore || !isSame || kept.length < MOST_ACTS - 3) kept.push(one);
    else
      kept[at] = {
        act: { ...last, speech: `${last.speech ?? ''} ${act.speech ?? ''}`.slice(0, 1000) },
        confidence: one.confidence,
      };
  }
  return kept;
};

const LIGHTEST: readonly ((act: Act) => boolean)[] = [
  ({ verb }) => verb === 'perform' || verb === 'wait',
  ({ verb, target }) => (verb === 'look' || verb === 'think') && (target === null || target.kind === 'unknown'),
  ({ verb, target }) => verb === 'go' && target !== null && target.kind !== 'place',
  ({ verb, target }) => verb === 'use' && target?.kind === 'unknown',
  ({ verb }) => verb === 'look' || verb === 'think',
  ({ target }) => target?.kind === 'unknown',
];

/** Of a long paragraph the deeds that weigh most, in their order. */
const weighed = (told: readonly Told[]): Told[] => {
  let kept = joined(told);
  for (const isLight of LIGHTEST)
    while (kept.length > MOST_ACTS) {
      const at = kept.findIndex(({ act }) => isLight(act));
      if (at === -1) break;
      kept = kept.toSpliced(at, 1);
    }
  return kept;
};

/** "… or I'll cut your throat", "… or else": what is said is a threat, and what it threatens is not done. */
const OR_ELSE = /\bor (?:else|i(?:['’]?ll| will| swear)|i['’]?m going to|you(?:['’]?ll| will)|we(?:['’]?ll| will))\b/i;
const SAID: ReadonlySet<Act['verb']> = new Set(['talk', 'ask', 'persuade', 'threaten'] as const);
const threatened = (told: readonly Told[], line: string): Told[] => {
  const at = OR_ELSE.test(line) ? told.findLastIndex(({ act }) => SAID.has(act.verb)) : -1;
  const one = told[at];
  if (one === undefined) return [...told];
  const rest = told.slice(at + 1).filter(({ act }) => !/\byou(?:r|['’]ll|['’]re)?\b/i.test(act.text));
  const act: Act = { ...one.act, verb: 'threaten', speech: one.act.speech ?? line.trim().slice(0, 1000) };
  return [...told.slice(0, at), { ...one, act }, ...rest];
};

type Heard = { told: Told[]; idle: boolean; planned: boolean };

const hear = (line: string, tokens: readonly Token[], binder: Binder, given: Given): Heard => {
  const heard: Heard = { told: [], idle: false, planned: false };
  let condition: string | null = null;
  let isPlan = false;
  let isOthers = false;
  for (const clause of clausesOf(tokens)) {
    if (heard.told.length >= MOST_READ) break;
    if (clause.opening) isPlan = isOthers = false;
    // What hangs on a condition stands in the same sentence, behind it; so does what else others do.
    if (isPlan || (isOthers && !begins(clause, /^(?:i|i'll|i'm|we|my)$/))) continue;
    isOthers = !clause.question && isWished(clause, binder);
    if (isOthers) {
      heard.told.push({ act: nothing(textOf(clause, line), 'think', ASKED.wish), confidence: 0.5 });
      continue;
    }
    const acts = actsOf(clause, line, binder, given, condition);
    if (acts.length === 0) {
      const read = readClause(clause, line);
      heard.idle ||= read.idle === 'negated';
      isPlan = read.idle === 'plan';
      heard.planned ||= isPlan;
      condition = read.idle === 'condition' ? read.manner : condition;
    } else condition = null;
    isOthers = acts[0]?.others === true;
    heard.told.push(...acts);
  }
  return heard;
};

/** "again", "g": the line before, once more. */
const AGAIN = /^\W*(?:again|g|repeat|once more|one more time|do (?:it|that) again|same again|repeat that)\W*$/i;

export const interpret = (line: string, given: Given): Interpretation => {
  const before = AGAIN.test(line) ? given.before?.findLast((one) => !AGAIN.test(one)) : undefined;
  if (before !== undefined) return interpret(before, { ...given, before: [] });
  const tokens = inEnglish(tokensOf(line));
  if (tokens.length === 0 || tokens.every(({ kind }) => kind === 'mark')) return withoutWords(line);
  const { told: heard, idle, planned } = hear(line, tokens, makeBinder(given), given);
  const told = weighed(threatened(heard, line));
  const understood = told.filter(({ act }) => act.verb !== 'other');
  const sure = understood.filter(
    ({ act, confidence }) => confidence > 0.5 || act.target !== null || act.speech !== null,
  );
  const kept = withoutDone(withoutEchoes(sure.length > 0 ? sure : understood.length > 0 ? understood : told), given);
  const [first] = kept;
  if (first) return { acts: kept.slice(0, MOST_ACTS).map(({ act }) => act), confidence: first.confidence };
  if (planned) return { acts: [nothing(line, 'think', ASKED.plan)], confidence: 0.7 };
  return { acts: [nothing(line, idle ? 'wait' : 'other')], confidence: idle ? 0.6 : 0.1 };
};
