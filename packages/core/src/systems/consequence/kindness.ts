// Kindness in words and touch: a condolence, a hand held, company kept; how it is taken by who they are, what they have lost and how they
// stand to the player. Called by standing.ts, by the world's rules for moods, and by the telling.
import type { Act, CharacterProfile } from '@emergent/schema';
import { creatureKind } from '../../creatures.ts';
import { isComfort, isCondolence } from '../../deed-words.ts';
import { happenedOf, personOf, standingWith } from '../../deeds.ts';
import { own } from '../../names.ts';
import type { PersonHere } from '../../scene.ts';
import type { Turn } from '../system.ts';

export type Kindness = {
  person: PersonHere;
  kind: 'word' | 'touch' | 'company';
  /** Taken to heart, let happen, or wanted no more of. */
  how: 'taken' | 'borne' | 'refused';
};

const LOST =
  /\b(?:dead|died|dies|drown(?:ed|ing)|lost|graves?|widow(?:er)?|buried|killed|never came (?:back|home|up)|mourn\w*|grief|griev\w+|funeral|orphan|missing|(?:he|she|they) would be)\b|\b(?:he|she|they)['’]d be\b/i;
const NEAR_ONES =
  /\b(?:son|boy|daughter|girl|child(?:ren)?|baby|wife|husband|brother|sister|mother|father|friend|twin|mate|widow(?:er)?|orphan|parents|family)\b/i;
const CLOSENESS = 90;

const mournsIn = (text: string): boolean => {
  for (const found of text.matchAll(new RegExp(LOST, 'gi'))) {
    const at = found.index;
    if (NEAR_ONES.test(text.slice(Math.max(0, at - CLOSENESS), at + CLOSENESS))) return true;
  }
  return false;
};

const mourners = new WeakMap<CharacterProfile, boolean>();

/** Whether the book says of somebody that they have lost one who was near to them. */
export const isGrieving = (profile: CharacterProfile | undefined): boolean => {
  if (profile === undefined) return false;
  const known = mourners.get(profile);
  if (known !== undefined) return known;
  const { description, personality, goals, knows } = profile;
  const text = [description, personality, ...goals, ...knows.map(({ topic, says }) => `${topic}: ${says}`)].join(
    ' \n ',
  );
  const is = mournsIn(text);
  mourners.set(profile, is);
  return is;
};

const COMPANY = /\b(?:sit|stay|kneel|crouch|lie|settle)s?\b/i;
const ILL_DISPOSED = -10;
/** Who may put an arm round somebody that has lost nobody. */
const FAMILIAR = 8;
/** What leaves somebody glad of a hand. */
const SHAKEN: ReadonlySet<string> = new Set(['touched', 'frightened', 'sad', 'sore', 'grateful', 'beaten', 'humbled']);

const takenBy = (person: PersonHere, kind: Kindness['kind'], turn: Turn): Kindness['how'] => {
  const standing = standingWith(turn.session, person.name, person.group);
  const being = creatureKind(turn.world, person.name, person.description);
  if (being === 'machine' || being === 'spirit') return 'borne';
  if (person.hostile || standing <= ILL_DISPOSED) return 'refused';
  if (being === 'beast') return kind === 'word' ? 'borne' : 'taken';
  const isGlad = SHAKEN.has(person.state.mood) || isGrieving(turn.world.person(person.name));
  if (kind === 'word') return isGlad ? 'taken' : 'borne';
  if (kind === 'company') return isGlad || standing >= 0 ? 'taken' : 'borne';
  if (standing >= FAMILIAR || (isGlad && standing >= 0)) return 'taken';
  return standing >= 0 && isGlad ? 'borne' : 'refused';
};

/** The kindness that an act does to somebody here; null: none. */
export const kindnessIn = (act: Act, turn: Turn): Kindness | null => {
  const kind = isComfort(act) ? (COMPANY.test(act.text) ? 'company' : 'touch') : isCondolence(act) ? 'word' : null;
  const person = kind === null ? undefined : personOf(turn, act);
  if (kind === null || person === undefined || person.state.status !== 'alive') return null;
  return { person, kind, how: takenBy(person, kind, turn) };
};

const WORTH = { taken: 4, borne: 1, refused: -2 } as const;
export const KINDLY_MOODS = { taken: 'touched', borne: '', refused: 'wary' } as const;

/** What it does to how they stand: the first time while it lasts; a second hand on the shoulder is felt, and counts for nothing. */
export const worthOfKindness = ({ person, kind, how }: Kindness, turn: Turn): number => {
  const now = happenedOf(turn, 'person.changed').some(
    (one) => one.name === person.name && one.change.mood !== undefined,
  );
  if (!now && own(turn.session.world_state.npc_states, person.name)?.mood === KINDLY_MOODS[how]) return 0;
  return kind === 'company' && how === 'taken' ? 2 : WORTH[how];
};
