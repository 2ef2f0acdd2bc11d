// What is done to a thing is not done so to somebody: whom one smashes, drags or burns one attacks, whom one measures one only touches. Called by
// interpret-refine.ts.
import type { Act } from '@emergent/schema';
import type { Given } from './interpret-bind.ts';

const ROUGH =
  /\b(?:throw|toss|hurl|tie|bind|bury|drown|crush|squeeze|wring|slam|jam|ram|stuff|shove|knock|smother|inject|nail|hook)(?:s|ged|ed|d|ging|ing)? (?!over\b|at\b|to\b|for\b|with\b)/i;
/** "burn for him", "crush him at chess", "I saw the man": nobody is hurt. */
const HARMLESS =
  /\b(?:for|with) (?:\p{L}+ ){0,2}\p{L}+\W*$|\bat (?:chess|cards|dice|darts|draughts|checkers|it|this|that|wrestling|arm)\b|\bsaw\b/iu;
const ON_TOP = /\b(?:on|upon|atop|onto)\b/i;
const WAKES = /\b(?:wake|awaken|rouse|stir)(?:s|d|n|ing)?\b/i;
const LIKENESS = /\b(?:paint|draw|sketch|carve|knit|write|compose|sculpt)(?:s|ed|ing)?\b/i;

const asTo = ({ verb, text, with: tool }: Act): Act['verb'] => {
  if (verb === 'destroy') return HARMLESS.test(text) ? (/\bsaw\b/i.test(text) ? 'look' : 'perform') : 'attack';
  if (verb === 'read') return 'look';
  if (verb === 'climb' || (verb === 'rest' && ON_TOP.test(text))) return 'perform';
  if (verb === 'craft') return LIKENESS.test(text) ? verb : 'perform';
  if (verb !== 'use') return verb;
  if (WAKES.test(text)) return 'talk';
  return tool === null && ROUGH.test(text) ? 'attack' : 'perform';
};

const TIPS = /\btip(?:s|ped|ping)?\b/i;
const BITES = /\bbit(?:e|es|ing)?\b/i;
const LEANS = /\blean(?:s|ed|ing|t)? (?:the|my|an?|it|them|his|her|this|that|these|those)\b/i;

/** Of things: tipping is no money, biting no blow, following one with the eyes is a look, and leaning one somewhere no rest of one's own. */
const onThings = (act: Act): Act => {
  const { verb, target, text } = act;
  if (target?.kind === 'person') return act;
  if (verb === 'trade' && TIPS.test(text)) return { ...act, verb: target?.kind === 'feature' ? 'use' : 'perform' };
  if (verb === 'rest' && LEANS.test(text)) return { ...act, verb: 'use' };
  if (verb === 'follow' && (target?.kind === 'feature' || target?.kind === 'thing')) return { ...act, verb: 'look' };
  const isBitten = (verb === 'destroy' || verb === 'attack' || verb === 'perform') && BITES.test(text);
  return isBitten && (target?.kind === 'thing' || target?.kind === 'item') ? { ...act, verb: 'eat' } : act;
};

/** The deed as it is meant of somebody who is here and alive, or of a thing. */
export const onPeople = (said: Act, { scene }: Given): Act => {
  const act = onThings(said);
  const { target } = act;
  const isAlive = scene.present.some(({ name, state }) => name === target?.name && state.status === 'alive');
  return target?.kind === 'person' && isAlive ? { ...act, verb: asTo(act) } : act;
};
