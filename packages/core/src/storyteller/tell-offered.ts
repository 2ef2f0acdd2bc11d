// Hands that are offered, and work that is asked for: what somebody would have done, or brought. Called by tell-social.ts.
import { happenedOf } from '../deeds.ts';
import type { PersonHere } from '../scene.ts';
import { some } from '../words/english.ts';
import { common } from '../words/names-said.ts';
import { stemsOf } from '../words/topics.ts';
import { isHostile, profileOf } from './asked-person.ts';
import { wishOf } from './tell-self.ts';
import type { Teller } from './teller.ts';
import { says, speak, temperOf } from './voices.ts';
import { DENIES } from './words-pressed.ts';
import * as S from './words-social.ts';

const LONGEST_GOAL = 80;
/** "Stand nobody else in that field": nothing that somebody could help with. */
const LEAVES_UNDONE = /\b(?:not?|nobody|nothing|never|without|stop|avoid)\b/i;

/** What they would give something for, in the book's words where these name it; null: nothing that they have not said. */
const wantedBy = (teller: Teller, person: PersonHere): string | null => {
  const want = profileOf(teller, person)?.wants.find((one) => !teller.wasTold(one.says.slice(0, 40)));
  if (want === undefined) return null;
  const said = stemsOf(want.says);
  if (stemsOf(want.item).some((stem) => said.includes(stem))) return speak(teller, person, want.says);
  return says(teller, person, 'wants', S.WANTS_THING, { thing: some(common(want.item, teller.turn)) });
};
/** A hand offered, or work asked for: taken up where they want something, ask a favour now, or have something of their own to be done. */
export const offered = (_: unknown, teller: Teller, person: PersonHere): string => {
  if (isHostile(teller, person)) return says(teller, person, 'offered', DENIES[temperOf(profileOf(teller, person))]);
  const asks = happenedOf(teller.turn, 'quest.began').some(({ quest }) => quest.giver === person.name);
  if (asks) return says(teller, person, 'offered', S.OFFERED_NOW);
  const wanted = wantedBy(teller, person);
  if (wanted !== null) return wanted;
  const goal = wishOf(teller, person, (one) => one.length <= LONGEST_GOAL && !LEAVES_UNDONE.test(one));
  return goal === '' || teller.wasTold(goal)
    ? says(teller, person, 'offered', S.OFFERED)
    : says(teller, person, 'offered', S.OFFERED_GOAL, { goal });
};
