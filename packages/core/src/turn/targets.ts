// Binds words of a line to what they name: whole and partial names, aliases, roles, pronouns, near misspellings. Called by interpret.ts.
import type { SessionState, Target } from '@emergent/schema';
import type { Scene } from '../scene.ts';
import { isUnspaced, plainWords } from '../tokens.ts';
import type { World } from '../world.ts';
import { nearlySame } from './lexicon.ts';
import { ARTICLES, PREPOSITIONS } from './lexicon-words.ts';
import { type Entity, entitiesNow, worldIndex } from './targets-entities.ts';

export type Binder = {
  /** What a phrase names; kinds in `wanted` are preferred. Null for an empty phrase; kind `unknown` when nothing fits. */
  bind(words: readonly string[], wanted: readonly Target['kind'][]): Target | null;
  /** Somebody here whose name stands among these words; of several the last. */
  addressed(words: readonly string[]): Target | null;
  /** As `bind`, but null unless a person is named outright (not by role alone). */
  person(words: readonly string[]): Target | null;
};
type Kinds = readonly Target['kind'][];

const SELVES = new Set(['me', 'myself', 'self', 'i', 'oneself', 'ourselves', 'yourself']);
const IT = new Set(['it', 'that', 'this', 'them', 'those', 'these', 'one', 'itself', 'thing']);
const THEY = new Set([
  'him',
  'her',
  'them',
  'he',
  'she',
  'they',
  'himself',
  'herself',
  'themselves',
  'everyone',
  'everybody',
  'someone',
  'somebody',
  'anyone',
  'anybody',
  'you',
  'person',
  'people',
]);
const FILLING = new Set([
  'very',
  'big',
  'little',
  'small',
  'large',
  'own',
  'nearest',
  'closest',
  'same',
  'there',
  'here',
  'now',
  'again',
  'please',
  'too',
  'of',
  'and',
  'first',
  'carefully',
  'up',
  'down',
]);
const GENDERED = new Set(['he', 'him', 'she', 'her']);
const MOST_WORDS = 12;
const MOST_MENTIONED = 1200;

const singular = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
const sameWord = (one: string, other: string) => one === other || singular(one) === singular(other);

const strip = (words: readonly string[]): string[] => {
  const bare = words
    .map((word) => (word.endsWith("'s") ? word.slice(0, -2) : word))
    .filter((word) => !(ARTICLES.has(word) || FILLING.has(word) || PREPOSITIONS.has(word)));
  return bare.slice(0, MOST_WORDS);
};

type Fit = { value: number; full: boolean; covered: boolean };

/** How well a phrase fits one name, or null. A name that is not here must be said whole, or by words that are all its own. */
const fitForm = (phrase: readonly string[], form: readonly string[], here: boolean, seen: boolean): Fit | null => {
  const matched = form.filter((word) => phrase.some((said) => sameWord(said, word))).length;
  if (matched === 0) return null;
  const lastSaid = phrase.at(-1) ?? '';
  const full = matched === form.length;
  const extra = Math.max(0, phrase.length - matched);
  const covered = extra === 0;
  const headed = form.some((word) => sameWord(word, lastSaid));
  const holdsHead = phrase.some((word) => sameWord(word, form.at(-1) ?? ''));
  const fits = here
    ? full || covered || ((headed || holdsHead) && matched * 2 >= phrase.length)
    : (full && (form.length > 1 || covered)) || (seen && covered && headed);
  if (!fits) return null;
  const value = matched * 2 - extra * 0.7 - (form.length - matched) * 0.25 + (full ? 1 : 0) + (headed ? 0.5 : -0.5);
  return { value, full, covered };
};

const hinted = (phrase: readonly string[], { forms, hints }: Entity): number | null => {
  if (hints.size === 0) return null;
  const all = phrase.every(
    (word) => hints.has(word) || hints.has(singular(word)) || forms.some((form) => form.includes(word)),
  );
  return all ? phrase.length - 0.2 : null;
};

const scoreOf = (phrase: readonly string[], entity: Entity, wanted: Kinds): number | null => {
  let best: number | null = null;
  for (const [index, form] of entity.forms.entries()) {
    // From afar an alias must be said whole: "man" is not "the old man" of another town.
    const fit = fitForm(phrase, form, entity.target.here, entity.seen && index === 0);
    if (fit && (best === null || fit.value > best)) best = fit.value;
  }
  best ??= hinted(phrase, entity);
  if (best === null) return null;
  const rank = wanted.indexOf(entity.target.kind);
  const thing = entity.target.id === null && entity.target.kind === 'thing' ? -0.5 : 0;
  return (
    best +
    (entity.target.here ? 2 : 0) +
    (rank === -1 ? 0 : 1.5 - rank * 0.2) +
    thing +
    (entity.target.kind === 'lore' ? -2.2 : 0)
  );
};

const bestOf = (phrase: readonly string[], entities: Iterable<Entity>, wanted: Kinds): Entity | null => {
  let best: Entity | null = null;
  let value = Number.NEGATIVE_INFINITY;
  for (const entity of entities) {
    const score = scoreOf(phrase, entity, wanted);
    if (score !== null && score > value) {
      best = entity;
      value = score;
    }
  }
  return best;
};

/** What pronouns can stand for when nothing was mentioned: the only one of its kind here. */
const onlyOne = (entities: readonly Entity[], kinds: Kinds): Target | null => {
  const found = entities.filter(({ target }) => target.here && kinds.includes(target.kind));
  return found.length === 1 ? (found[0]?.target ?? null) : null;
};

export const makeBinder = (given: {
  session: SessionState;
  scene: Scene;
  world: World;
  mentioned?: string | undefined;
}): Binder => {
  const { session, scene, world, mentioned } = given;
  const now = entitiesNow(session, scene, world);
  const index = worldIndex(world);
  const me: Target = { kind: 'self', name: session.character.name, id: null, here: true };
  const myName = plainWords(session.character.name);
  let lastPerson: Target | null = null;
  let lastThing: Target | null = null;

  const remember = (target: Target): Target => {
    if (target.kind === 'person') lastPerson = target;
    else if (target.kind !== 'self' && target.kind !== 'place') lastThing = target;
    return target;
  };
  const nowByWord = new Map<string, Entity[]>();
  for (const entity of now) {
    for (const form of entity.forms) {
      for (const word of form) {
        for (const key of new Set([word, singular(word)])) {
          const list = nowByWord.get(key);
          if (list) list.push(entity);
          else nowByWord.set(key, [entity]);
        }
      }
    }
  }
  const hintedNow = now.filter(({ hints }) => hints.size > 0);
  const candidates = (phrase: readonly string[]): Iterable<Entity> => {
    const found = new Set<Entity>(hintedNow);
    for (const word of phrase) {
      const one = singular(word);
      for (const form of new Set([word, one])) for (const entity of nowByWord.get(form) ?? []) found.add(entity);
      for (const form of new Set([word, one, `${word}s`])) {
        for (const entity of index.byWord.get(form)?.slice(0, 200) ?? []) if (isElsewhere(entity)) found.add(entity);
      }
    }
    return found;
  };
  const here = new Set(now.filter(({ target }) => target.here).map(({ target }) => `${target.kind}:${target.name}`));
  const isElsewhere = ({ target }: Entity) =>
    !(here.has(`${target.kind}:${target.name}`) || (target.kind === 'thing' && here.has(`item:${target.name}`)));
  const respell = (word: string): string => {
    if (word.length < 4) return word;
    for (const { forms } of now)
      for (const form of forms)
        for (const name of form) if (name.length > 3 && name[0] === word[0] && nearlySame(word, name)) return name;
    for (const length of [word.length, word.length + 1, word.length - 1]) {
      const near = index.byStart.get(`${word[0]}${length}`)?.find((name) => name.length > 4 && nearlySame(word, name));
      if (near !== undefined) return near;
    }
    return word;
  };
  const byGender = (word: string): Target | null => {
    const fitting = now.filter(({ target, hints }) => target.here && target.kind === 'person' && hints.has(word));
    return fitting.length === 1 ? (fitting[0]?.target ?? null) : null;
  };
  /** The last of what is here that the words before spoke of. */
  const justNow = (kinds: Kinds, hint: string | null): Target | null => {
    if (mentioned === undefined) return null;
    const words = plainWords(mentioned.slice(-MOST_MENTIONED));
    let found: Target | null = null;
    let at = -1;
    for (const { target, forms, hints } of now) {
      if (!(target.here && kinds.includes(target.kind)) || (hint !== null && !hints.has(hint))) continue;
      for (const form of forms) {
        const place = words.lastIndexOf(form.at(-1) ?? '');
        if (place > at) {
          found = target;
          at = place;
        }
      }
    }
    return found;
  };
  const pronoun = (word: string): Target | null => {
    if (SELVES.has(word)) return me;
    if (THEY.has(word) && word !== 'them')
      return (
        lastPerson ??
        onlyOne(now, ['person']) ??
        byGender(word) ??
        justNow(['person'], GENDERED.has(word) ? word : null)
      );
    if (!IT.has(word)) return null;
    const kinds: Kinds = word === 'them' ? ['person'] : ['thing'];
    return (
      lastThing ??
      lastPerson ??
      onlyOne(now, kinds) ??
      justNow(['thing', 'feature', 'item'], null) ??
      onlyOne(now, ['feature'])
    );
  };
  const named = (phrase: readonly string[], wanted: Kinds): Target | null => {
    if (phrase.length === myName.length && phrase.every((word, at) => word === myName[at])) return me;
    const exact = bestOf(phrase, candidates(phrase), wanted);
    if (exact) return exact.target;
    const respelt = phrase.map(respell);
    const near = respelt.some((word, at) => word !== phrase[at])
      ? (bestOf(respelt, candidates(respelt), wanted)?.target ?? null)
      : null;
    return near !== null && (near.here || near.kind === 'person' || near.kind === 'place') ? near : null;
  };

  const bind = (words: readonly string[], wanted: Kinds): Target | null => {
    const [only = ''] = words;
    if (words.length === 0) return null;
    if (words.length === 1) {
      const meant = pronoun(only);
      if (meant) return remember(meant);
    }
    const phrase = strip(words);
    if (phrase.length === 0) return pronoun(words.at(-1) ?? '');
    const target = named(phrase, wanted);
    if (target) return remember(target);
    return {
      kind: 'unknown',
      name: phrase.join(phrase.every(isUnspaced) ? '' : ' ').slice(0, 100),
      id: null,
      here: false,
    };
  };
  const person = (words: readonly string[]): Target | null => {
    const phrase = strip(words);
    if (phrase.length === 0 || phrase.length > 4) return null;
    const found = bestOf(
      phrase,
      [...candidates(phrase)].filter(({ target }) => target.kind === 'person'),
      ['person'],
    );
    return found ? remember(found.target) : null;
  };
  const addressed = (words: readonly string[]): Target | null => {
    let found: Target | null = null;
    let at = -1;
    for (const { target, forms } of now) {
      if (target.kind !== 'person' || !target.here) continue;
      for (const form of forms) {
        const place = form.every((word) => words.includes(word)) ? words.lastIndexOf(form[0] ?? '') : -1;
        if (place > at) {
          found = target;
          at = place;
        }
      }
    }
    return found === null ? null : remember(found);
  };
  return { bind, person, addressed };
};
