// Binds words of a line to what they name: whole and partial names, aliases, roles, pronouns, near misspellings. Called by interpret.ts.
import type { SessionState, Target } from '@emergent/schema';
import type { Scene } from '../scene.ts';
import { isUnspaced, plainWords } from '../tokens.ts';
import type { World } from '../world.ts';
import { entitiesNow, worldIndex } from './targets-entities.ts';
import { bestOf, candidatesOf, type Kinds, respelling, strip } from './targets-match.ts';
import { lastNamed, type Mentioned, meantBy } from './targets-pronouns.ts';

/** What a deed may be done to: nobody can pick up a legend. */
export type Allowed = (target: Target, phrase?: readonly string[]) => boolean;

export type Binder = {
  /** What a phrase names; kinds in `wanted` are preferred. Null for an empty phrase; kind `unknown` when nothing fits. */
  bind(words: readonly string[], wanted: Kinds, may?: Allowed): Target | null;
  /** Somebody here whose name stands among these words; of several the last. */
  addressed(words: readonly string[]): Target | null;
  /** What a deed was done to is what "it" stands for next. */
  done(target: Target | null): void;
  /** As `bind`, but null unless somebody is meant. */
  person(words: readonly string[]): Target | null;
};

type Bound = { session: SessionState; scene: Scene; world: World; mentioned?: string | undefined };

const unknown = (phrase: readonly string[]): Target => ({
  kind: 'unknown',
  name: phrase.join(phrase.every(isUnspaced) ? '' : ' ').slice(0, 100),
  id: null,
  here: false,
});

/** A misspelt name may mean what is here, or people and places; hardly a thing elsewhere. */
const mayBeMisspelt = ({ here, kind }: Target) => here || kind === 'person' || kind === 'place';

/** Names by words alone, without pronouns and without memory. */
const makeNaming = ({ session, world }: Bound, now: ReturnType<typeof entitiesNow>) => {
  const index = worldIndex(world);
  const candidates = candidatesOf(now, index);
  const respell = respelling(now, index);
  const mine = plainWords(session.character.name);
  const me: Target = { kind: 'self', name: session.character.name, id: null, here: true };
  const people = (phrase: readonly string[]) => candidates(phrase).filter(({ target }) => target.kind === 'person');
  const person = (phrase: readonly string[]) => bestOf(phrase, people(phrase), ['person'])?.target ?? null;
  const named = (phrase: readonly string[], wanted: Kinds, may: Allowed): Target | null => {
    if (phrase.length === mine.length && phrase.every((word, at) => word === mine[at])) return me;
    const allowed = (words: readonly string[]) => candidates(words).filter(({ target }) => may(target, words));
    const exact = bestOf(phrase, allowed(phrase), wanted);
    if (exact) return exact.target;
    const respelt = phrase.map(respell);
    const near = respelt.some((word, at) => word !== phrase[at]) ? bestOf(respelt, allowed(respelt), wanted) : null;
    return near && mayBeMisspelt(near.target) ? near.target : null;
  };
  return { me, named, person };
};

export const makeBinder = (given: Bound): Binder => {
  const now = entitiesNow(given.session, given.scene, given.world);
  const naming = makeNaming(given, now);
  const mentioned: Mentioned = { person: null, thing: null };
  const remember = (target: Target | null): Target | null => {
    if (target?.kind === 'person') mentioned.person = target;
    else if (target !== null && target.kind !== 'self' && target.kind !== 'place') mentioned.thing = target;
    return target;
  };
  const pronoun = (word: string) => meantBy(word, naming.me, now, mentioned, given.mentioned);
  const bind = (words: readonly string[], wanted: Kinds, may: Allowed = () => true): Target | null => {
    const [only = ''] = words;
    const meant = words.length === 1 ? pronoun(only) : null;
    if (meant || words.length === 0) return remember(meant);
    const phrase = strip(words);
    if (phrase.length === 0) return pronoun(words.at(-1) ?? '');
    return remember(naming.named(phrase, wanted, may) ?? unknown(phrase));
  };
  const person = (words: readonly string[]): Target | null => {
    const phrase = strip(words);
    return phrase.length === 0 || phrase.length > 4 ? null : remember(naming.person(phrase));
  };
  const present = now.filter(({ target }) => target.kind === 'person' && target.here);
  return {
    bind,
    person,
    done: (target) => void remember(target),
    addressed: (words) => remember(lastNamed(present, words, true)),
  };
};
