// A deed that hangs on how things stand now: "if Pip is here, ask him", "take it unless somebody is watching". What can be seen from the state is
// decided before the line is read: what holds is done, what does not is left. The rest stays a plan. Called by interpret.ts.
import type { Target } from '@emergent/schema';
import { doorMeant } from '../systems/world/doors.ts';
import { lockOf } from '../systems/world/locks.ts';
import { plainWords } from '../tokens.ts';
import type { Given } from './interpret-bind.ts';
import { bySentence, type Token } from './interpret-words.ts';
import { type Binder, makeBinder } from './targets.ts';

/** Whether a condition holds, and what it speaks of; null where nothing here can tell. */
type Found = { holds: boolean; of: Target | null };
type Standing = { given: Given; binder: Binder };
type Rule = { said: RegExp; read(words: string[], standing: Standing): Found | null };

const plainly = (holds: boolean): Found => ({ holds, of: null });

const HERE = '(?: still| already)?(?: (?:here|there|around|about|nearby|present|in|in sight|with me))+';
const NOBODY = "(?:nobody|no one|no-one|noone)(?: else)?(?:'s| is)?";
const SOMEBODY = "(?:somebody|someone|anybody|anyone|people)(?: else)?(?:'s| is| are)?";
/** Whoever says no more than that it should go well does it, as well as it goes: what fails stops the deeds behind it. */
const MANNER = new RegExp(
  `^(?:so|possible|possibly|necessary|needed|need be|any|able|i (?:can|could|may|must|have to|need to|succeed|manage)|we can|(?:that|it)(?:'s| is) (?:ok|okay|alright|all right|fine|allowed|possible|safe|open|unlocked|clear|empty|quiet)|(?:that|it|this)(?: will)? (?:opens?|works?|gives?|fits?|moves?|holds?|succeeds?)|${NOBODY} (?:looking|watching|listening)|the (?:coast|way) is clear)$`,
);

const SKIES: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:rain(?:ing|y|s)?|pouring|wet)$/, /rain|drizzl|shower|storm|downpour/i],
  [/^(?:snow(?:ing|y|s)?)$/, /snow|sleet|blizzard|flurr/i],
  [/^(?:fog(?:gy)?|mist(?:y)?|hazy)$/, /fog|mist|haze|murk/i],
  [/^(?:wind(?:y)?|blowing|stormy)$/, /wind|gale|storm|gust|squall|blow/i],
  [/^(?:sunny|clear|fair|bright)$/, /sun|clear|bright|fair|blue/i],
];
const HOURS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:night|night time|nighttime|late)$/, /night/],
  [/^(?:day|daytime|daylight|light|light out|still light)$/, /morning|day|afternoon/],
  [/^(?:morning|afternoon|evening|dawn)$/, /morning|afternoon|evening|dawn/],
];

const weatherOrHour = ([word = '']: string[], { given: { session, scene } }: Standing): Found | null => {
  if (/^(?:dark|too dark|pitch black)$/.test(word)) return plainly(scene.sight !== 'clear');
  const { weather, time_of_day: hour } = session.world_state;
  const sky = SKIES.find(([said]) => said.test(word));
  // "if it rains": it may yet.
  if (sky !== undefined)
    return sky[1].test(weather) || !/^(?:rains|snows)$/.test(word) ? plainly(sky[1].test(weather)) : null;
  const time = HOURS.find(([said]) => said.test(word));
  if (time === undefined) return null;
  return plainly(hour === word || (!/^(?:morning|afternoon|evening|dawn)$/.test(word) && time[1].test(hour)));
};

const HAD = ['item', 'thing', 'feature'] as const;
const STANDS = ['person', 'feature', 'thing', 'item'] as const;
const OTHERS = /^(?:he|she|they|it|that|this|you|anything|something|everything|things|time|room|place|way)$/;

const nounOf = (text: string): string[] =>
  plainWords(text).filter((word) => !/^(?:an?|the|any|some|my|our|still|already)$/.test(word));
const meant = (text: string, binder: Binder, kinds: typeof STANDS | typeof HAD): Target | null => {
  const words = nounOf(text);
  return words.length === 0 || words.length > 5 || words.some((word) => OTHERS.test(word))
    ? null
    : binder.bind(words, kinds);
};

const isHere = ([noun = '']: string[], { binder }: Standing): Found | null => {
  const target = meant(noun, binder, STANDS);
  if (target === null || target.kind === 'lore') return null;
  return { holds: target.here && target.kind !== 'unknown', of: target };
};
/** Of what nobody knows ("if I have time") nothing can be said. */
const isHad = ([noun = '']: string[], { binder, given }: Standing): Found | null => {
  const target = meant(noun, binder, HAD);
  if (target === null || target.kind === 'unknown') return null;
  return { holds: given.session.inventory.some(({ name }) => name === target.name), of: target };
};
const isLocked = ([noun = '', state = '']: string[], { binder, given }: Standing): Found | null => {
  const { session, scene, world } = given;
  const target = binder.bind(nounOf(noun), ['feature']);
  const door = doorMeant(world, scene.place, target);
  if (door === null) return null;
  const isShut = lockOf(session, world, door.to) !== null;
  return { holds: /^(?:locked|shut|closed|barred|bolted)/.test(state) === isShut, of: target };
};
const isHurt = (_: string[], { given: { session } }: Standing): Found =>
  plainly(session.character.health < session.character.max_health);
const alone = (_: string[], { given: { scene } }: Standing): Found => plainly(scene.present.length === 0);

const RULES: readonly Rule[] = [
  { said: MANNER, read: () => plainly(true) },
  {
    said: /^(?:i|we)(?:'m| am|'re| are) (?:all )?(?:alone|by myself|unseen|unobserved|unwatched)$/,
    read: alone,
  },
  { said: new RegExp(`^${NOBODY}${HERE}$`), read: alone },
  {
    said: new RegExp(`^${SOMEBODY}(?:${HERE}| looking| watching| listening)$`),
    read: (words, standing) => plainly(!alone(words, standing).holds),
  },
  { said: /^(?:i|we)(?:'m| am|'re| are) (?:hurt|wounded|injured|bleeding)$/, read: isHurt },
  {
    said: /^(?:i|we)(?:(?: still)? (?:have|carry|hold|own|got)(?: got)?|'ve(?: still)? got|'m (?:carrying|holding|wearing)) (.+?)(?: (?:on me|with me|left|at hand))?$/,
    read: isHad,
  },
  {
    said: /^(?:it(?:'s| is| gets?)(?: still)?(?: too)?|the weather is|it) ([a-z]+(?: black| out)?)(?: (?:out|outside|here|now))?$/,
    read: weatherOrHour,
  },
  {
    said: /^(.+?)(?:'s| is| are)(?: still)? (locked|unlocked|open|shut|closed|barred|bolted)(?: up)?$/,
    read: isLocked,
  },
  { said: new RegExp(`^there(?:'s| is| are) (.+?)(?:${HERE})?$`), read: isHere },
  { said: new RegExp(`^(.+?)(?:'s| is| are)${HERE}$`), read: isHere },
];

const DENIED: readonly (readonly [RegExp, string])[] = [
  [/\b(is|are|am)(?:n't| not)\b/, '$1'],
  [/\b(i|we)(?: do not| don't) (?=have|carry|own|hold)/, '$1 '],
  [/\b(i|we) (?:have not|haven't) (?=got|any|an?\b)/, '$1 have '],
  [/\b(i|we) have no\b/, '$1 have'],
  [/\bthere(?:'s| is| are) no\b(?! one)/, 'there is'],
  [/('s) not\b/, '$1'],
];
const withoutDenial = (said: string): { text: string; denied: boolean } => {
  for (const [pattern, plain] of DENIED)
    if (pattern.test(said)) return { text: said.replace(pattern, plain), denied: true };
  return { text: said, denied: false };
};

const decide = (said: string, isUnless: boolean, standing: Standing): Found | null => {
  const { text, denied } = withoutDenial(said);
  const rule = RULES.find((one) => one.said.test(text));
  if (rule === undefined || (rule.said === MANNER && (denied || isUnless))) return null;
  const found = rule.read([...(rule.said.exec(text) ?? [])].slice(1), standing);
  return found === null ? null : { ...found, holds: found.holds !== (denied !== isUnless) };
};

const MOST_WORDS = 10;
const isWord = (token: Token | undefined): boolean => token?.kind === 'word';
const isComma = (token: Token | undefined): boolean => token?.kind === 'mark' && /^[,—–-]$/.test(token.text);

type Decided = Found & { to: number };
/** The longest run of words behind "if" that says how things stand. */
const decided = (sentence: readonly Token[], at: number, standing: Standing): Decided | null => {
  let end = at + 1;
  while (end < sentence.length && end - at <= MOST_WORDS && isWord(sentence[end])) end++;
  const isUnless = sentence[at]?.text === 'unless';
  for (let to = end; to > at + 1; to--) {
    const words = sentence.slice(at + 1, to).map(({ text }) => text);
    const found = decide(words.join(' '), isUnless, standing);
    if (found !== null) return { ...found, to };
  }
  return null;
};

/** "see if he's there", "ask her if it's open", "even if", "as if": nothing hangs on it. */
const FINDS_OUT =
  /^(?:see|sees|ask|asks|asking|know|knows|check|checks|checking|wonder|wonders|wondering|out|tell|tells|say|says|look|looks|watch|listen|test|learn|determine|care|matter|sure|even|as|what|only|decide|try|feel|mind)$/;
const NEAR = 4;
const opensCondition = (sentence: readonly Token[], at: number): boolean => {
  const token = sentence[at];
  if (token?.kind !== 'word' || (token.text !== 'if' && token.text !== 'unless')) return false;
  const clause = sentence.slice(Math.max(0, at - NEAR), at);
  const from = clause.findLastIndex((one) => !isWord(one) || /^(?:and|but|then|so)$/.test(one.text));
  return !clause.slice(from + 1).some(({ text }) => FINDS_OUT.test(text));
};

const OTHERWISE = /^(?:otherwise|else)$/;
const JOINS = /^(?:and|but|then|so|or)$/;
const IT = /^(?:it|him|her|them|one)$/;

/** "if there's a rope, take it": the first pronoun behind is what the condition spoke of. */
const named = (deed: readonly Token[], of: Target | null): readonly Token[] => {
  const at = deed.findIndex(({ kind, text }) => kind === 'word' && IT.test(text));
  const it = deed[at];
  if (of === null || of.kind === 'unknown' || it === undefined) return deed;
  const name = plainWords(of.name).map((text): Token => ({ kind: 'word', text, start: it.start, end: it.end }));
  return [...deed.slice(0, at), ...name, ...deed.slice(at + 1)];
};

const trimmed = (tokens: readonly Token[]): readonly Token[] => {
  const from = tokens.findIndex((token) => !isComma(token) && !(isWord(token) && JOINS.test(token.text)));
  return from === -1 ? [] : tokens.slice(from);
};

/** Where the deed begins that hangs on a condition behind it. */
const deedBefore = (sentence: readonly Token[], at: number): number =>
  sentence.slice(0, at).findLastIndex((token) => isComma(token) || (isWord(token) && JOINS.test(token.text))) + 1;

/** "ask her, and if she won't say, I leave": what comes of the first is not known yet, and the second waits for it. */
const isAfterwards = (sentence: readonly Token[], at: number): boolean =>
  at > 2 && isWord(sentence[at - 1]) && JOINS.test(sentence[at - 1]?.text ?? '');

type Settled = { tokens: readonly Token[]; unmet: string | null };

/** One sentence in which what holds is no condition any more, and what does not hold is left out with what hangs on it. */
const settled = (sentence: readonly Token[], standing: Standing): Settled => {
  const at = sentence.findIndex((_, index) => opensCondition(sentence, index));
  const found = at === -1 ? null : decided(sentence, at, standing);
  if (found === null)
    return {
      tokens: isAfterwards(sentence, at) && sentence.slice(at).some(isComma) ? sentence.slice(0, at - 1) : sentence,
      unmet: null,
    };
  const rest = sentence.slice(found.to);
  // "take it if nobody is looking": the deed stands before what it hangs on.
  const isBehind = at > 0 && trimmed(rest).length === 0 && !isWord(sentence[found.to]);
  const otherwise = rest.findIndex(({ kind, text }) => kind === 'word' && OTHERWISE.test(text));
  const then = trimmed(otherwise === -1 ? rest : rest.slice(0, otherwise));
  const before = sentence.slice(0, at);
  // "go to the inn, and if Maren is there ask her": that is seen when one gets there.
  const isOpen = isAfterwards(sentence, at) && found.of?.here === false;
  if (found.holds || isOpen) return { tokens: isBehind ? before : [...before, ...named(then, found.of)], unmet: null };
  const unmet = sentence
    .slice(at + 1, found.to)
    .map(({ text }) => text)
    .join(' ');
  const instead = otherwise === -1 ? [] : trimmed(rest.slice(otherwise + 1));
  return { tokens: isBehind ? before.slice(0, deedBefore(sentence, at)) : [...before, ...instead], unmet };
};

/** The tokens of a line with every condition decided that can be; `unmet`: the last that does not hold. */
export const withoutConditions = (tokens: readonly Token[], given: Given): Settled => {
  const last = tokens.findLastIndex(({ kind, text }) => kind === 'word' && (text === 'if' || text === 'unless'));
  // "what if he is here?" asks.
  if (last === -1 || tokens.slice(last).find(({ kind, text }) => kind === 'mark' && text !== ',')?.text === '?')
    return { tokens, unmet: null };
  const standing = { given, binder: makeBinder(given, { person: null, thing: null }) };
  let unmet: string | null = null;
  const kept = bySentence(tokens, (sentence) => {
    const one = settled(sentence, standing);
    unmet = one.unmet ?? unmet;
    return one.tokens;
  });
  return { tokens: kept, unmet };
};
