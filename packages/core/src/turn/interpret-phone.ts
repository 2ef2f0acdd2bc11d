// Calling somebody who is not here: over a phone or a radio where there is one, else with one's own voice. Called by interpret-meanings.ts.
import type { Act, Target } from '@emergent/schema';
import { plainWords } from '../tokens.ts';
import type { Given } from './interpret-bind.ts';
import type { Binder } from './targets.ts';

const LINE = 'phone|telephone|radio|intercom|handset|receiver|switchboard|speaking pipe|butt set';
const DEVICE = new RegExp(`\\b(?:${LINE})\\b`, 'i');
const ON_DEVICE = new RegExp(
  `\\b(?:call|ring|phone|dial|telephone|talk|speak|say|ask|tell|use)\\w*\\b[^.!?]*\\b(?:on|over|with|through|into|using|by) (?:the |a |my |that )?(?:\\w+ )?(?:${LINE})\\b`,
  'i',
);
/** Done with a phone and with nothing else. */
const PHONES =
  /^\W*(?:i |i'll |we |then |and |please |try to |now |just |quickly )*(?:phone|telephone|dial|radio|text|email|ring up|phone up)(?:s|es|ed|ing|ling|led)? (?!about\b)/i;
const CALLS =
  /^\W*(?:i |i'll |we |then |and |please |try to |now |just |quickly )*(?:call|ring)(?:s|ed|ing)?(?: up)? (?!out\b|off\b|it\b|on\b|over\b|him\b|her\b|them\b|the bell)/i;
/** Who comes when they are called, where anybody does. */
const OFFICIAL =
  /\b(?:police|cops?|911|999|112|guards?|security|the watch|watchm[ae]n|soldiers|ambulance|paramedics?|firemen|fire (?:brigade|department)|sheriff|emergency(?: services)?|army|coast ?guard|help|backup|authorities)\b/i;

/** The thing here that one can call with, a feature of the place or carried. */
const deviceHere = ({ scene, session }: Given): Target | null => {
  const feature = scene.features.find(({ name }) => DEVICE.test(name));
  if (feature !== undefined) return { kind: 'feature', name: feature.name, id: null, here: true };
  const item = session.inventory.find(({ name }) => DEVICE.test(name));
  return item === undefined ? null : { kind: 'item', name: item.name, id: item.id, here: true };
};

const SPOKEN_INTO =
  /^\W*(?:(?:i|then|and|now|\w+ly) )*(?:speak|talk|whisper|shout|sing|hum|murmur|mutter)(?:s|ing)? into (?:the |an? |my |this |that )?([\p{L} '’-]{2,40}?)\W*$/iu;
const NO_DEVICE = /\b(?:ears?|hair|shoulder|chest|neck|collar|sleeve|pillow|hands?|fist|him|her|them)$/i;
/** "speak into the microphone": a thing is tried, and nobody here spoken to. */
export const spokenInto = (act: Act, binder: Binder): Act | null => {
  const name = act.verb === 'talk' && act.speech === null ? SPOKEN_INTO.exec(act.text)?.[1] : undefined;
  if (name === undefined || NO_DEVICE.test(name)) return null;
  return { ...act, verb: 'use', target: binder.bind(plainWords(name), ['feature', 'item', 'thing']), with: null };
};

const VERBS: ReadonlySet<Act['verb']> = new Set(['talk', 'ask', 'use', 'cast', 'other'] as const);

/** "call the phone company", "radio the boat", "call the police"; null: whoever is called is here, or nobody is called. */
export const calledOn = (act: Act, _: unknown, given: Given): Act | null => {
  if (!VERBS.has(act.verb)) return null;
  const isOn = ON_DEVICE.test(act.text) && (act.with?.kind === 'feature' || act.target?.kind === 'feature');
  const isPhoned = PHONES.test(act.text);
  if (!(isOn || isPhoned || CALLS.test(act.text))) return null;
  const words = plainWords(act.text);
  const isNamed = plainWords(act.target?.name ?? '').some((word) => words.includes(word));
  if (act.target?.here === true && act.target.kind === 'person' && (isNamed || !OFFICIAL.test(act.text))) return null;
  const device = deviceHere(given);
  if (isOn || isPhoned || (device !== null && act.target?.here !== true && words.length > 1)) {
    const named: Target = {
      kind: 'unknown',
      name: /\bradio/i.test(act.text) ? 'radio' : 'telephone',
      id: null,
      here: false,
    };
    return { ...act, verb: 'use', target: device ?? named, with: null, speech: null, topic: null };
  }
  return OFFICIAL.test(act.text) ? { ...act, verb: 'talk', target: null, with: null, topic: null } : null;
};
