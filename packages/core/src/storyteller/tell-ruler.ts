// Who has the say here, as anybody would tell a stranger: found by the roles of the book. Called by tell-answer.ts.
import { rulerOf } from '../rulers.ts';
import type { PersonHere } from '../scene.ts';
import { capital, closed } from '../words/english.ts';
import { profileOf, roleOf, who } from './asked-person.ts';
import type { Teller } from './teller.ts';
import { wordsAtMost } from './voice-habits.ts';
import { lineOf, says, speak, whereabouts } from './voices.ts';
import { I_DO, NOBODY, RULES } from './words-house.ts';

const ASKS_RULER =
  /\bwho(?:['’]?s| is| are|m| do| should)?\b.{0,20}\b(?:in charge|the (?:boss|leader|chief|head|ruler)|(?:the )?most (?:powerful|important|influential)(?: (?:person|man|woman|one|people))?|top dog|your (?:boss|leader|chief|ruler))\b|\bwho (?:runs?|rules?|leads?|owns?|commands?|governs?) (?:th(?:is|ings?|at)|the (?:place|town|village|city|station|ship|island|valley|country|show)|it|here|everything|around)\b|\b(?:(?:here |around )?in charge(?: here| around|\W*$| of (?:this|the) (?:place|town|village|city|station|ship)))\b|\bwhom?\b.{0,24}\b(?:complain|report|answer) to\b|\b(?:deals? with|handles?|hears?|takes?|make|with) (?:a |my |the )?complaints?\b/i;

export const asksRuler = (query: string): boolean => ASKS_RULER.test(query);

/** Who runs things: they themselves, somebody else and where to find them, or nobody. */
export const aboutRuler = (teller: Teller, person: PersonHere): string => {
  const ruler = rulerOf(teller.turn.world, teller.turn.session);
  if (ruler === undefined) return says(teller, person, 'no ruler', NOBODY);
  const slots = { who: who(teller, ruler.name), role: roleOf(ruler.role) };
  const line = lineOf(teller, person, 'ruler', ruler.name === person.name ? I_DO : RULES, slots);
  if (ruler.name === person.name || wordsAtMost(profileOf(teller, person)) !== null)
    return speak(teller, person, closed(line));
  const at = whereabouts(teller, ruler.name).replace(/^[^?]*\? /, '');
  return speak(teller, person, `${closed(line)} ${closed(capital(at))}`);
};
