// Who has the say here, as anybody would tell a stranger: found by the roles of the book. Called by tell-answer.ts.
import type { CharacterProfile } from '@emergent/schema';
import { own } from '../names.ts';
import type { PersonHere } from '../scene.ts';
import { capital, closed } from '../words/english.ts';
import { profileOf, roleOf, who } from './asked-person.ts';
import type { Teller } from './teller.ts';
import { wordsAtMost } from './voice-habits.ts';
import { lineOf, says, speak, whereabouts } from './voices.ts';
import { I_DO, NOBODY, RULES } from './words-house.ts';

const ASKS_RULER =
  /\bwho(?:['’]?s| is| are|m| do| should)?\b.{0,20}\b(?:in charge|the (?:boss|leader|chief|head|ruler)|your (?:boss|leader|chief|ruler))\b|\bwho (?:runs?|rules?|leads?|owns?|commands?|governs?) (?:th(?:is|ings?|at)|the (?:place|town|village|city|station|ship|island|valley|country|show)|it|here|everything|around)\b|\b(?:(?:here |around )?in charge(?: here| around|\W*$| of (?:this|the) (?:place|town|village|city|station|ship)))\b/i;

export const asksRuler = (query: string): boolean => ASKS_RULER.test(query);

/** Whose word goes furthest comes first. */
const RANKS: readonly RegExp[] = [
  /\b(?:king|queen|emperor|empress|governor|president|mayor|lord|lady|duke|duchess|baron(?:ess)?)\b/i,
  /\b(?:reeve|headman|headwoman|warden|chief|chieftain|administrator|commander|commandant|director|abbot|abbess|captain)\b/i,
  /\b(?:chair(?:man|woman)?|steward|elder|speaker|sheriff|justice|magistrate|overseer|manager|boss|leader)\b/i,
  /\b(?:master|mistress|receiver|keeper|tallykeeper|priest|pastor)\b/i,
];
const NO_MORE = /\b(?:once|former|late|dead|retired|in the year|drowned|exiled|deposed)\b/i;

const rulerOf = ({ turn }: Teller): CharacterProfile | undefined => {
  const known = turn.world.lorebook.characters.filter(
    ({ name, role, hostile }) =>
      !(hostile || NO_MORE.test(role)) && own(turn.session.world_state.npc_states, name)?.status !== 'dead',
  );
  for (const rank of RANKS) {
    const found = known.find(({ role }) => rank.test(role));
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Who runs things: they themselves, somebody else and where to find them, or nobody. */
export const aboutRuler = (teller: Teller, person: PersonHere): string => {
  const ruler = rulerOf(teller);
  if (ruler === undefined) return says(teller, person, 'no ruler', NOBODY);
  const slots = { who: who(teller, ruler.name), role: roleOf(ruler.role) };
  const line = lineOf(teller, person, 'ruler', ruler.name === person.name ? I_DO : RULES, slots);
  if (ruler.name === person.name || wordsAtMost(profileOf(teller, person)) !== null)
    return speak(teller, person, closed(line));
  const at = whereabouts(teller, ruler.name).replace(/^[^?]*\? /, '');
  return speak(teller, person, `${closed(line)} ${closed(capital(at))}`);
};
