// Whose a thing is, as whoever stands by would say: what they have just said, what is in somebody's keeping, whose house it is. Called by
// tell-answer.ts.
import { own } from '../names.ts';
import type { PersonHere } from '../scene.ts';
import { plainWords } from '../tokens.ts';
import { stemsOf, subjectsIn } from '../words/topics.ts';
import { who } from './asked-person.ts';
import type { Teller } from './teller.ts';
import { says } from './voices.ts';
import * as W from './words-theirs.ts';

const WHOSE =
  /^\W*(?:(?:and|so|but|then)\W+)*whose\b|^\W*yours\W*$|\bwho(?:m)? (?:does|do|did) (?:it|this|that|these|those|the [^?]+) belong to\b|\bwho owns\b|\bis (?:it|this|that|these|the [^?]+?) (?:yours|your own)\b|\bis (?:it|this|that) your \p{L}+/iu;
export const asksOwner = (query: string): boolean => WHOSE.test(query);

const QUOTED = /“([^”]+)”/g;
const OWNED = /(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)[’']s\b/gu;

/** Of whose things the last telling had somebody speak: "That is Assessor Thrale's desk". */
const lastNamed = ({ turn }: Teller): string | undefined => {
  const said = [...(turn.recent.at(-1) ?? '').matchAll(QUOTED)].map(([, words = '']) => words).join(' ');
  const named = [...said.matchAll(OWNED)].at(-1)?.[1];
  return named === undefined
    ? undefined
    : (turn.world.lorebook.characters.find(({ name }) =>
        plainWords(named).every((word) => plainWords(name).includes(word)),
      )?.name ?? named);
};

/** Who has a thing that a question names; undefined: it names none. */
const holderOf = ({ turn }: Teller, query: string): string | undefined => {
  const item = subjectsIn(query, turn.world).find(({ kind }) => kind === 'item')?.name;
  const { things } = turn.session.world_state;
  if (item === undefined) return undefined;
  if (turn.session.inventory.some(({ name }) => name === item)) return turn.session.character.name;
  const holder = Object.keys(things).find((one) => own(things, one)?.some(({ name }) => name === item));
  return holder?.startsWith('@') === true ? holder.slice(1) : undefined;
};

/** Whether words name a thing that they have. */
const isOfTheirs = ({ turn }: Teller, person: PersonHere, words: string): boolean => {
  const named = plainWords(words);
  return (own(turn.session.world_state.things, `@${person.name}`) ?? []).some(({ name }) =>
    named.includes(plainWords(name).at(-1) ?? ''),
  );
};

/** Whose house it is: of what stands in it, and of the place itself. */
const householderOf = (
  { turn: { world, scene } }: Teller,
  person: PersonHere,
  named: readonly string[],
): string | undefined => {
  const feature = scene.features.find(({ name }) => stemsOf(name).some((stem) => named.includes(stem)));
  if (feature === undefined && named.length > 0) return undefined;
  // "peddler's barrow" is whose it says.
  const [, said] = /^(.+)['’]s /.exec(feature?.name ?? '') ?? [];
  const called = stemsOf(said ?? '');
  const owner = world.lorebook.characters.find(
    ({ name, aliases }) =>
      called.length > 0 && called.every((stem) => stemsOf([name, ...aliases].join(' ')).includes(stem)),
  );
  if (owner !== undefined) return owner.name;
  return world.person(person.name)?.home === scene.place
    ? person.name
    : world.lorebook.characters.find(({ home }) => home === scene.place)?.name;
};

/** Mine, yours, somebody's, or the house's; null: whose, nobody could say. */
export const aboutOwner = (teller: Teller, person: PersonHere, query: string): string | null => {
  const { world, session } = teller.turn;
  const named = stemsOf(query);
  const isBare = named.length === 0;
  const said = isBare ? lastNamed(teller) : undefined;
  const held = isOfTheirs(teller, person, isBare ? (teller.turn.recent.at(-1) ?? '') : query)
    ? person.name
    : holderOf(teller, query);
  const owner = said ?? held ?? householderOf(teller, person, named);
  if (owner === undefined) return null;
  if (owner === session.character.name) return says(teller, person, 'owner', W.YOURS);
  if (owner === person.name) return says(teller, person, 'owner', W.MINE);
  return says(teller, person, 'owner', W.ANOTHERS, {
    who: world.person(owner) === undefined ? owner : who(teller, owner),
  });
};
