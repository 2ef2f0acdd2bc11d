// Who has the say here, as anybody would tell a stranger: found by the roles of the book. Called by tell-answer.ts.
import { rulerOf } from '../rulers.ts';
import type { PersonHere } from '../scene.ts';
import { capital, closed } from '../words/english.ts';
import { profileOf, roleOf, who } from './asked-person.ts';
import { superiorOf } from './bonds.ts';
import type { Teller } from './teller.ts';
import { wordsAtMost } from './voice-habits.ts';
import { lineOf, says, speak, whereabouts } from './voices.ts';
import { I_DO, NOBODY, OWN_WORD, RULES, SUPERIOR } from './words-house.ts';

const ASKS_RULER =
  /\bwho(?:['’]?s| is| are|m| do| should)?\b.{0,20}\b(?:in charge|the (?:boss|leader|chief|head|ruler)|(?:the )?most (?:powerful|important|influential)(?: (?:person|man|woman|one|people))?|top dog|your (?:boss|leader|chief|ruler))\b|\bwho (?:runs?|rules?|leads?|owns?|commands?|governs?) (?:th(?:is|ings?|at)|the (?:place|town|village|city|station|ship|island|valley|country|show)|it|here|everything|around)\b|\b(?:(?:here |around )?in charge(?: here| around|\W*$| of (?:this|the) (?:place|town|village|city|station|ship)))\b|\bwhom?\b.{0,24}\b(?:complain) to\b|\b(?:deals? with|handles?|hears?|takes?|make|with) (?:a |my |the )?complaints?\b/i;

const ASKS_SUPERIOR =
  /\bwho(?:m|se)?\b.{0,16}\b(?:orders?|word|authority|say-so|behalf|employ|pay)\b|\bwhom? (?:do|did) you (?:work|answer|serve|report)\b|\bwho (?:sent|pays|employs|hired|ordered|commands) you\b|\bwho told you to\b|\bwho gave (?:you )?(?:the|that|this|your) orders?\b|\bwho(?:['’]?s| is) your (?:master|mistress|employer|superior)\b/i;

export const asksSuperior = (query: string): boolean => ASKS_SUPERIOR.test(query);

/** Whose word they go by: somebody's, that of whoever runs things, or their own. */
export const aboutSuperior = (teller: Teller, person: PersonHere): string => {
  const { world, session } = teller.turn;
  const head = person.group === null ? undefined : rulerOf(world, session, person.group)?.name;
  const name = superiorOf(world, person.name) ?? (head === person.name ? undefined : head);
  if (name === undefined) return says(teller, person, 'no superior', OWN_WORD);
  const role = world.person(name)?.role ?? '';
  return says(teller, person, 'superior', SUPERIOR, {
    who: who(teller, name),
    role: role === '' ? name : roleOf(role),
  });
};

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
