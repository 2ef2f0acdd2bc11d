// What a question is about: words folded to stems with their synonyms, and everything a world could be asked about, looked up once per
// world. Called by talk (tell-*.ts) and by the consequence system's rules of who tells what.
import type { CharacterProfile, LoreEntry } from '@emergent/schema';
import { toldOf } from '../lore/rule.ts';
import { plainWords } from '../tokens.ts';
import type { World } from '../world.ts';
import { capital, sentencesOf, verbFor } from './english.ts';

export type Knows = CharacterProfile['knows'][number];
export type SubjectKind = 'person' | 'place' | 'item' | 'quest' | 'event' | 'system' | 'group' | 'lore';
export type Subject = { kind: SubjectKind; name: string };

const SMALL = new Set(
  `the a an of to in on at by with from for about or and but is are was were be been am do does did has have had i me my mine we us our you your
  yours he him his she her hers it its they them their this that these those what who whom whose where when why how which there here any anything
  anybody anyone something somebody someone everything all some know knows knew known tell told tells say says said ask asks asked hear heard
  think thinks thought talk speak mean means please can could would should will shall might may must if so then than not no yes really just
  more else ever never much many get got going go goes more most very thing things stuff matter story truth regarding concerning let make made
  one other another put happen happened happens want wants need like opinion news
  up down out off over under round around away back far near again still yet too also only always`.split(/\s+/),
);

/** Words that ask for the same thing; the first stands for all. */
const SAME: ReadonlyMap<string, string> = new Map(
  `lamp light lantern beacon lighthouse|leader boss chief captain commander head|kill murder slay assassinate|gate sluice floodgate|thief robber burglar bandit
  money coin gold cash pay payment|priest cleric monk brother|ship boat vessel lugger|house home cottage|war battle fight|ghost spirit spectre haunting
  sea ocean tide|forest wood|town village city|inn tavern pub bar|magic spell sorcery|book ledger tome|debt owe loan mortgage|body corpse dead
  doctor healer physician bonesetter|child kid|girl lass|boy lad|king monarch|queen monarch|road path track|sick ill disease plague illness|key lock
  steal rob theft|missing vanish disappear lost|guard watchman sentry|map chart|prison jail gaol cell|wife husband spouse|secret hide hidden`
    .split(/[|\n]/)
    .flatMap((group) => {
      const words = group.trim().split(/\s+/);
      return words.map((word): [string, string] => [word, words[0] ?? word]);
    }),
);

/** A word without plural or the endings of its verb: "drowned", "drowning" and "drowns" are one. */
export const stemOf = (word: string): string => {
  if (word.length > 5 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 5 && /(?:ing|ers)$/.test(word)) return word.slice(0, -3).replace(/([^lszaeiou])\1$/, '$1');
  if (word.length > 4 && /(?:ed|er)$/.test(word)) return word.slice(0, -2).replace(/([^lszaeiou])\1$/, '$1');
  if (word.length > 4 && /(?:ches|shes|sses|xes)$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && /[^s]s$/.test(word)) return word.slice(0, -1).replace(/(?<=\p{L}{3})e$/u, '');
  return word.replace(/(?<=\p{L}{3})e$/u, '');
};

/** The telling words of a text as stems, in their order. */
export const stemsOf = (text: string): string[] =>
  plainWords(text)
    .filter((word) => word.length > 1 && !SMALL.has(word))
    .map(stemOf);

const MEANT = new Map([...SAME].map(([word, meant]) => [stemOf(word), stemOf(meant)]));
const meaning = (stem: string): string => MEANT.get(stem) ?? stem;
const ECHO = 0.75;

/** Whether two stems ask for the same: as they stand, or as synonyms. */
export const sameStem = (one: string, other: string): boolean => meaning(one) === meaning(other);

/** How far `wanted` is among the words asked: as said, by a synonym, or not. */
const heardIn = (wanted: string, asked: readonly string[]): number =>
  asked.includes(wanted) ? 1 : asked.some((one) => meaning(one) === meaning(wanted)) ? ECHO : 0;

type Book = {
  subjects: (Subject & { calls: string[][] })[];
  byStem: Map<string, Set<number>>;
  found: Map<string, Subject[]>;
};
const BOOKS = new WeakMap<World, Book>();

const callsOf = (names: readonly string[]): string[][] => names.map(stemsOf).filter((stems) => stems.length > 0);

const everything = (world: World): (Subject & { calls: string[][] })[] => {
  const { lorebook, template } = world;
  const items = [
    ...lorebook.characters.flatMap((one) => one.items),
    ...lorebook.locations.flatMap((one) => one.items),
    ...template.quests.flatMap((one) => one.rewards.items),
  ];
  const groups = new Set(lorebook.characters.flatMap((one) => one.group ?? []));
  const named = (kind: SubjectKind, name: string, names: readonly string[] = []) => ({
    kind,
    name,
    calls: callsOf([name, ...names]),
  });
  return [
    ...lorebook.characters.map((one) => {
      const [first = ''] = one.name.split(' ');
      const last = one.name.split(' ').at(-1) ?? '';
      return named('person', one.name, [...one.aliases, first, last]);
    }),
    ...lorebook.locations.map((one) => named('place', one.name, one.aliases)),
    ...items.map((one) => named('item', one.name)),
    ...template.quests.map((one) => named('quest', one.title)),
    ...lorebook.world_systems.map((one) => named('system', one.name)),
    ...[...groups].map((one) => named('group', one)),
    ...lorebook.entries
      .filter((one) => one.enabled && !one.constant)
      .map((one) => ({ kind: 'lore' as const, name: one.id, calls: callsOf([one.title, ...one.keys]) })),
    ...lorebook.timeline.map((one) => named('event', one.name)),
  ];
};

const bookOf = (world: World): Book => {
  const known = BOOKS.get(world);
  if (known !== undefined) return known;
  const subjects = everything(world);
  const byStem = new Map<string, Set<number>>();
  for (const [at, { calls }] of subjects.entries())
    for (const stem of calls.flat()) {
      const key = meaning(stem);
      byStem.set(key, (byStem.get(key) ?? new Set()).add(at));
    }
  const book = { subjects, byStem, found: new Map() };
  BOOKS.set(world, book);
  return book;
};

const KIND_FIRST: readonly SubjectKind[] = ['person', 'place', 'item', 'quest', 'system', 'group', 'lore', 'event'];
const LEAST_SHARE = 0.6;
/** What bears a name is meant before what only has it among its keys. */
const OWN_NAME = 0.15;
/** A question is looked up several times in its turn: by the rules, by the answer, by whoever would know. */
const REMEMBERED = 32;

/** What of the world a text names, best first; whatever the text says beside it. */
export const subjectsIn = (text: string, world: World): Subject[] => {
  const { found } = bookOf(world);
  const known = found.get(text) ?? subjectsOf(text, world);
  if (found.size >= REMEMBERED) found.clear();
  found.set(text, known);
  return known;
};

const subjectsOf = (text: string, world: World): Subject[] => {
  const asked = stemsOf(text);
  const { subjects, byStem } = bookOf(world);
  const near = new Set(asked.flatMap((stem) => [...(byStem.get(meaning(stem)) ?? [])]));
  return [...near]
    .flatMap((at) => {
      const subject = subjects[at];
      if (subject === undefined) return [];
      let best = 0;
      for (const [index, call] of subject.calls.entries()) {
        const hits = call.reduce((sum, stem) => sum + heardIn(stem, asked), 0);
        const share = hits / call.length;
        // Of two names that are wholly said the longer one is meant.
        if (share >= LEAST_SHARE)
          best = Math.max(best, share + Math.min(4, call.length) * 0.05 + (index === 0 ? OWN_NAME : 0));
      }
      return best === 0 ? [] : [{ subject, best }];
    })
    .sort((a, b) => b.best - a.best || KIND_FIRST.indexOf(a.subject.kind) - KIND_FIRST.indexOf(b.subject.kind))
    .map(({ subject }) => ({ kind: subject.kind, name: subject.name }));
};

/** The words of a question and the other names of those whom it names: "Odrun" is "the lampkeeper" too. */
const widened = (text: string, world: World): string[] => {
  const asked = stemsOf(text);
  const [first] = subjectsIn(text, world);
  if (first?.kind !== 'person') return asked;
  const other = world.person(first.name);
  return [...asked, ...stemsOf([first.name, ...(other?.aliases ?? [])].join(' '))];
};

/** "why does Ada never look at you?" asks more than who Ada is. */
const isMoreThanName = (text: string, world: World): boolean => {
  const [first] = subjectsIn(text, world);
  const other = first?.kind === 'person' ? world.person(first.name) : undefined;
  const names = other === undefined ? [] : stemsOf([other.name, ...other.aliases].join(' '));
  return stemsOf(text).some((stem) => !names.includes(stem));
};

const folded = new WeakMap<Knows, { topic: string[]; says: string[] }>();
const stemsIn = (entry: Knows): { topic: string[]; says: string[] } => {
  const known = folded.get(entry) ?? { topic: stemsOf(entry.topic), says: stemsOf(entry.says) };
  folded.set(entry, known);
  return known;
};

const IN_PASSING = 0.45;
const ENOUGH = 0.34;
const HALF = 0.5;
const LEAST_WORD = 4;

/** What somebody could say to a question: the entry that it names best, else the one that speaks of the same things. */
export const knownTo = (profile: CharacterProfile | undefined, text: string, world: World): Knows | undefined => {
  return profile === undefined || profile.knows.length === 0
    ? undefined
    : knows(profile, widened(text, world), isMoreThanName(text, world) ? stemsOf(text) : undefined);
};

const knows = (profile: CharacterProfile, asked: readonly string[], said = asked): Knows | undefined => {
  let best = 0;
  let found: Knows | undefined;
  for (const one of profile.knows) {
    const { topic: named } = stemsIn(one);
    const hits = named.reduce((sum, stem) => sum + heardIn(stem, asked), 0);
    const share = named.length === 0 ? 0 : hits / named.length + Math.min(0.2, hits * 0.02);
    const isNamed = share >= ENOUGH && (share >= 1 || covered(one, said) >= COVERED);
    const score = Math.max(isNamed ? share : 0, passing(one, said));
    if (score > best) {
      best = score;
      found = one;
    }
  }
  return found;
};

/** How much of a question an entry speaks of: of "what do people do for fun in this town?" the town line has little. */
const covered = (entry: Knows, said: readonly string[]): number => {
  const { topic, says } = stemsIn(entry);
  const isOf = (stem: string) => heardIn(stem, topic) > 0 || says.includes(stem);
  return said.length === 0 ? 1 : said.filter(isOf).length / said.length;
};
const COVERED = 0.4;

/** What anybody speaks of who speaks at all. */
const COMMONPLACE = new Set(stemsOf('people folk live lives day today time year real really stuff money work'));

/** Spoken of in what they say, though it is not what the entry is called. */
const passing = (entry: Knows, asked: readonly string[]): number => {
  const telling = asked.filter((stem) => stem.length > 2 && !COMMONPLACE.has(stem));
  if (telling.length === 0) return 0;
  const { says: said } = stemsIn(entry);
  const hits = telling.filter((stem) => said.includes(stem));
  // "Is there anything to eat?": one short word is chance.
  const isChance = hits.length === 1 && (hits[0]?.length ?? 0) < LEAST_WORD;
  const share = hits.length / telling.length;
  return share >= HALF && !isChance ? IN_PASSING * share : 0;
};

/** Others who have something to say on it: whoever would know. */
export const whoKnows = (text: string, world: World, but: string): string[] => {
  const asked = widened(text, world);
  return world.lorebook.characters
    .filter((one) => one.name !== but && knows(one, asked) !== undefined)
    .map((one) => one.name);
};

const CLOSE = /\b(?:secret|nobody knows|no one knows|never told|hidden truth|in truth)\b/i;

/** Whether a text of the book is not for everybody's ears. */
export const isSecret = (text: string): boolean => CLOSE.test(text);

const POINTS_BACK = /^(It|They|He|She|Its|Their|His|Her)\b/;
const NO_SUBJECT = /^(?:what|how|why|where|when|who|whether|if|on|in|at|of|after|before)\b/i;
const MOST_OF_A_TITLE = 4;

/** The same for who has not asked about it: "It joins the store" says nothing without what it is; undefined: that can't be said. */
export const repeatedUnasked = (entry: LoreEntry): string | undefined => {
  const line = repeated(entry);
  const pronoun = line === undefined ? undefined : POINTS_BACK.exec(line)?.[1];
  if (line === undefined || pronoun === undefined) return line;
  const title = capital(entry.title);
  const isMany = pronoun.startsWith('They') || pronoun === 'Their';
  if (NO_SUBJECT.test(title) || title.split(' ').length > MOST_OF_A_TITLE || isMany !== (verbFor(title) === 'p'))
    return undefined;
  const isOwner = /^(?:Its|Their|His|Her)$/.test(pronoun);
  return `${isOwner ? `${title}${title.endsWith('s') ? '’' : '’s'}` : title}${line.slice(pronoun.length)}`;
};

/** Lore as people would repeat it: the first sentence, and none that is a secret. */
export const repeated = (entry: LoreEntry): string | undefined => {
  const content = toldOf(entry);
  const [first] = sentencesOf(content);
  return first === undefined || isSecret(content) ? undefined : first;
};
