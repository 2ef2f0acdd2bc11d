// Who has the say in a world, and which callings are offices, found by the roles of the book. Called by the storyteller and by the reading of lines that want whoever is in charge.
import type { CharacterProfile, SessionState } from '@emergent/schema';
import { own } from './names.ts';
import type { World } from './world.ts';

/** Whose word goes furthest comes first. */
const RANKS: readonly RegExp[] = [
  /\b(?:king|queen|emperor|empress|governor|president|mayor|lord|lady|duke|duchess|baron(?:ess)?)\b/i,
  /\b(?:reeve|headman|headwoman|warden|chief|chieftain|administrator|commander|commandant|director|abbot|abbess|captain)\b/i,
  /\b(?:chair(?:man|woman)?|steward|elder|speaker|sheriff|justice|magistrate|overseer|manager|boss|leader)\b/i,
  /\b(?:master|mistress|receiver|keeper|tallykeeper|priest|pastor)\b/i,
];
/** Whom every stranger may ask for, whether the office is high or low. */
const OFFICE =
  /^(?:[a-z]*(?:keeper|master|warden)|publican|land(?:lord|lady)|doctor|physician|medic|healer|bonesetter|nurse|matron|librarian|teacher|clerk|deputy|constable|bailiff|coroner|ferry(?:man|woman)|printer)$/i;
const NO_MORE = /\b(?:once|former|late|dead|retired|in the year|drowned|exiled|deposed)\b/i;

/** Of the whole world, or of one of its peoples. */
export const rulerOf = (world: World, session: SessionState, people?: string): CharacterProfile | undefined => {
  const known = world.lorebook.characters.filter(
    ({ name, role, hostile, group }) =>
      !(hostile || NO_MORE.test(role)) &&
      (people === undefined || group === people) &&
      own(session.world_state.npc_states, name)?.status !== 'dead',
  );
  for (const rank of RANKS) {
    const found = known.find(({ role }) => rank.test(role));
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Whether a word of a role names an office that is known in a town without having met who holds it. */
export const isOffice = (calling: string): boolean =>
  OFFICE.test(calling) || RANKS.some((rank) => rank.exec(calling)?.[0] === calling);
