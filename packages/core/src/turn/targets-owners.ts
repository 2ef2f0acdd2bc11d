// Whose a thing is said to be: "Agnes's cup", "jinnys face". Called by targets.ts.
import type { SessionState, Target } from '@emergent/schema';
import { own } from '../names.ts';
import { plainWords } from '../tokens.ts';

type Person = (words: readonly string[]) => Target | null;
type Given = { session: SessionState };

/** What is nobody's to take from them: to look at it is to look at them. */
const OF_BODY = new Set(
  `face eyes eye hand hands arm arms shoulder shoulders hair head nose mouth lips ear ears neck back chest leg legs foot feet knee knees
  throat fingers finger cheek cheeks chin beard wrist belly stomach body side skin tail snout muzzle paw paws claw claws wing wings fin fins gill gills horn horns hoof hooves beak fur scales mane whiskers fang fangs smile voice expression heart attention pocket pockets purse corpse remains`.split(
    /\s+/,
  ),
);

/** Where the owner's name ends: at a word with "'s", or at one that is a name with an s. */
const ownerEnds = (words: readonly string[], person: Person): { at: number; owner: Target } | null => {
  for (let at = 0; at < words.length - 1 && at < 4; at++) {
    const word = words[at] ?? '';
    const bare = word.endsWith("'s")
      ? word.slice(0, -2)
      : /[^s]s$/.test(word) && word.length > 3
        ? word.slice(0, -1)
        : null;
    if (bare === null) continue;
    const owner = person([...words.slice(0, at), bare]);
    const isNamed =
      word.endsWith("'s") ||
      (owner !== null && plainWords(owner.name).includes(bare) && !plainWords(owner.name).includes(word));
    if (owner !== null && isNamed) return { at, owner };
  }
  return null;
};

type Owned = { owner: Target; rest: readonly string[]; target: Target | null };

/** The owner, the words behind, and what of theirs is meant, if it is something they have or are. */
export const ownerIn = (words: readonly string[], person: Person, { session }: Given): Owned | null => {
  const found = words.length < 2 ? null : ownerEnds(words, person);
  if (found === null) return null;
  const { at, owner } = found;
  const rest = words.slice(at + 1);
  if (OF_BODY.has(rest.at(-1) ?? '')) return { owner, rest, target: owner };
  const said = plainWords(rest.join(' '));
  const held = (own(session.world_state.things, `@${owner.name}`) ?? []).find(({ name }) => {
    const named = plainWords(name);
    return said.includes(named.at(-1) ?? '') && said.every((word) => named.includes(word) || word === 'the');
  });
  const target: Target | null =
    held === undefined ? null : { kind: 'thing', name: held.name, id: held.id, here: owner.here };
  return { owner, rest, target };
};
