// Condolence and comfort, told by who it is that has them. Called by tell-fight.ts for deeds and by tell-social.ts for words.
import type { Act } from '@emergent/schema';
import { creatureKind, isWordless } from '../creatures.ts';
import { happenedOf } from '../deeds.ts';
import type { PersonHere } from '../scene.ts';
import { isGrieving, type Kindness, kindnessIn } from '../systems/consequence/kindness.ts';
import { capital } from '../words/english.ts';
import { answered } from './tell-answer.ts';
import type { Teller } from './teller.ts';
import { says, temperOf, wordless } from './voices.ts';
import * as W from './words-kindness.ts';

const tableFor = ({ person, kind }: Kindness, teller: Teller) => {
  const being = creatureKind(teller.turn.world, person.name, person.description);
  if (being === 'beast') return W.PETTED;
  return kind === 'company' ? W.KEPT_COMPANY : W.TOUCHED;
};

/** A hand, an arm, company; null: the act is none of these. */
export const comfortTold = (act: Act, teller: Teller): string | null => {
  const kindness = kindnessIn(act, teller.turn);
  if (kindness === null || kindness.kind === 'word') return null;
  const { person, kind, how } = kindness;
  const being = creatureKind(teller.turn.world, person.name, person.description);
  if (being === 'machine' || being === 'spirit')
    return capital(teller.say('unfeeling', W.UNFEELING, { person: person.name }));
  return capital(teller.say(`comfort ${kind} ${how}`, tableFor(kindness, teller)[how], { person: person.name }));
};

/** Told that somebody is sorry for what befell them, which is no apology. */
export const condoled = (act: Act, teller: Teller, person: PersonHere): string => {
  const { turn } = teller;
  const profile = turn.world.person(person.name);
  if (isWordless(profile)) return wordless(teller, person);
  const how = kindnessIn(act, turn)?.how ?? 'borne';
  if (how === 'refused') return says(teller, person, 'unwanted', W.UNWANTED_WORDS);
  const isLoss = isGrieving(profile);
  const words = isLoss ? W.CONSOLED[temperOf(profile)] : W.TAKEN_POLITELY;
  const beat = isLoss ? capital(teller.say('consoled', W.CONSOLED_BEATS, { person: person.name })) : '';
  const told = happenedOf(turn, 'person.told').some((one) => one.name === person.name && one.truly);
  return `${beat} ${says(teller, person, 'condoled', words)} ${told ? answered(act, teller, person) : ''}`.trim();
};
