// What is looked for and is nowhere about: the place is gone through for it, and it is nothing to look into. Called by tell-deed.ts.
import type { Act } from '@emergent/schema';
import { sameName } from '../names.ts';
import { isSpokenOf } from '../scene.ts';
import type { Turn } from '../systems/system.ts';
import { capital } from '../words/english.ts';
import type { Teller } from './teller.ts';

const NO_SIGN = [
  'Of {name} there is no sign.',
  '{You} [find] no {name}.',
  'No {name}, for all that.',
  'Not a trace of {name}, though.',
];
/** What one says who does not know what it is. */
const NO_NAME =
  /^(?:who|what|where|why|how|any|some)|\b(?:is|was|are|were)\b|\b(?:clues?|evidence|proof|signs?|traces?|tracks|hints?|treasures?|loot|secrets?|danger|traps?|trouble|stuff|things?)$/;
const MOST_WORDS = 3;

/** The name of what is sought; null: it may be here, or has no name. */
export const soughtInVain = ({ verb, target }: Act, { scene, session }: Turn): string | null => {
  if (verb !== 'search' || target?.kind !== 'unknown' || NO_NAME.test(target.name)) return null;
  const name = target.name.replace(/^(?:the|a|an|my) /i, '');
  const words = name.split(' ');
  const head = words.at(-1) ?? name;
  const isAbout = isSpokenOf(scene, head) || session.inventory.some((one) => sameName(one.name, head));
  return isAbout || words.length > MOST_WORDS ? null : name;
};

export const noSignOf = (name: string, teller: Teller): string => capital(teller.say('no sign', NO_SIGN, { name }));
