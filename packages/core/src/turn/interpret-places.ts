// Deeds with two things in them, read by what the second is: what is put into a bin is put down, what is put into a cup is given to whose cup it is,
// a truck that is driven to the lake goes there. Called by interpret-refine.ts.
import type { Act, SessionState, Target } from '@emergent/schema';
import { plainWords } from '../tokens.ts';
import { BARE_HANDED } from './interpret-bare-handed.ts';
import { heldOut, slipped } from './interpret-offered.ts';
import { pocketed, slung } from './interpret-stowed.ts';
import { beggedFor, had, isHeld, type Placing, wishedFor } from './interpret-wanted.ts';
import { dressed, strapped, stripped } from './interpret-worn.ts';
import { baseOf } from './lexicon.ts';

const LAYS = new Set(
  'put place set lay hang stick shove stuff drop throw toss pour dump cram chuck slip leave empty tip hide sling'.split(
    ' ',
  ),
);
const INTO = /\b(?:across|through|out|in|into|inside|on|onto|under|beneath|behind|beside|by|against|over|down|at)\b/i;
/** What is mended, fed or dressed by what is put on it is no place to put things down. */
const TAKES_IN =
  /\b(?:wounds?|cuts?|hands?|arms?|legs?|head|face|mouth|eyes?|feet|foot|back|lips|fire|lamp|lantern|lock|keyhole|slot|socket|machine|phone|engine|scale|scales|pan|wheel|door|gap|hole|fuse|niche)\b(?! of\b)/i;
const THEIRS = /\b(?:his|her|their)\b/i;

const bases = ({ text }: Act): string[] => plainWords(text).map((word) => baseOf(word) ?? word);

const ON_ME =
  /\b(?:on|onto|over|around|round|about|in|into|behind|under|against|to) (?:my (?:\p{L}+ )?)?(?:wrists?|neck|head|fingers?|shoulders?|arms?|hands?|back|waist|ankles?|chest|ears?|face|eyes?|legs?|feet|foot|mouth|hair|lap|nose|forehead|cheek|palms?)\b/iu;

/** "put the sandwich in the bin" lets go of it; "put a penny in his cup" gives it to him. */
const laid: Placing = (act, _, { scene, session }) => {
  const [first = '', second = ''] = bases(act).filter((word) => word !== 'i');
  const lays = LAYS.has(first) || LAYS.has(second);
  if (act.verb !== 'use' || !lays || !isHeld(act.target) || act.with === null || !INTO.test(act.text)) return act;
  const { kind, name } = act.with;
  if (kind !== 'unknown' && kind !== 'feature') return act;
  // "put the watch on my wrist": worn there, or tried on.
  if (act.target.kind === 'item' && ON_ME.test(act.text) && isSlung(act, session))
    return { ...act, verb: 'perform', with: null };
  if (act.target.kind === 'item' && ON_ME.test(act.text))
    return {
      ...act,
      verb: session.inventory.some(({ id, slot }) => id === act.target?.id && slot !== null) ? 'equip' : 'use',
      with: null,
    };
  const up = scene.present.filter(({ state }) => state.status === 'alive');
  const [only] = up;
  if (THEIRS.test(act.text) && only !== undefined && up.length === 1)
    return { ...act, verb: 'give', with: { kind: 'person', name: only.name, id: null, here: true } };
  return TAKES_IN.test(name) || act.target.kind !== 'item' ? act : { ...act, verb: 'drop', with: null };
};

/** "sling my bow over my shoulder", in hand already: carried so, and not put on again. */
const isSlung = ({ target, text }: Act, session: SessionState): boolean =>
  /\bsl(?:ing|ings|ung)\b/i.test(text) && session.inventory.some(({ id, equipped }) => id === target?.id && equipped);

/** "hold my lantern up", where another lantern hangs: one's own is meant, and put to use. */
const heldUp: Placing = (act, binder, { session }) => {
  if (act.verb !== 'take' || act.target === null || !HOLDS_UP.test(act.text)) return act;
  const item = binder.bind(plainWords(act.target.name).slice(-1), ['item'], ({ kind }) => kind === 'item');
  return item?.kind === 'item' && session.inventory.some(({ id }) => id === item.id)
    ? { ...act, verb: 'use', target: item, with: null }
    : act;
};
const HOLDS_UP = /\b(?:hold|holds|holding|held|lift|raise)\b[^.!?]*\b(?:up|high|aloft|out|over|before|in front)\b/i;

/** "take some soup to her": brought, and not taken from her. */
const broughtTo: Placing = (act) =>
  act.verb === 'take' &&
  act.with?.kind === 'person' &&
  /\b(?:take|bring|carry|fetch)\w*\b[^.!?]*\b(?:to|over to|for)\b/i.test(act.text)
    ? {
        ...act,
        verb: act.target?.kind === 'item' ? 'give' : 'take',
        with: act.target?.kind === 'item' ? act.with : null,
      }
    : act;

/** "swap the gauges around": nobody buys them. */
const turnedRound: Placing = (act) =>
  act.verb === 'trade' &&
  act.target?.kind !== 'item' &&
  act.with === null &&
  /\b(?:swap|switch|exchange)\w*\b[^.!?]*\b(?:around|round|over|about)\b/i.test(act.text)
    ? { ...act, verb: 'use' }
    : act;

const RIDES = new Set(['drive', 'ride', 'row', 'sail', 'steer', 'take', 'paddle', 'fly', 'race']);
/** "drive my truck to the lake": one goes to the lake. */
const driven: Placing = (act, binder) => {
  if (act.verb === 'use' && act.target?.kind === 'place' && act.with === null && ABOARD.test(act.text))
    return { ...act, verb: 'go' };
  const to = act.verb === 'use' || act.verb === 'go' || act.verb === 'take' ? DRIVEN.exec(act.text) : null;
  if (to === null || !RIDES.has(baseOf(to[1]?.toLowerCase() ?? '') ?? '') || act.target?.kind === 'place') return act;
  const place = binder.place(plainWords(to[2] ?? ''));
  return place?.kind === 'place' ? { ...act, verb: 'go', target: place, with: null } : act;
};
/** "take the causeway": a way is gone, and nobody carries it off. */
const wayTaken: Placing = (act, binder) => {
  if (act.verb !== 'take' || act.target?.kind !== 'unknown' || act.with !== null) return act;
  const words = plainWords(act.target.name);
  const place = WAYS.test(words.at(-1) ?? '') ? binder.place(words) : null;
  return place?.kind === 'place' ? { ...act, verb: 'go', target: place } : act;
};
const WAYS =
  /^(?:roads?|streets?|lanes?|causeway|path|paths|stairs?|steps|bridge|row|alley|way|tunnel|track|trail|walk|passage|canal|towpath|ferry|lift|cage|ladder|highway|avenue|quay|pass|ford|embankment|corridor)$/;
const ABOARD = /^\W*(?:i )?(?:ride|take|board|drive|catch)\b/i;
const DRIVEN =
  /^\W*(?:i )?(\p{L}+) [^,.!?]{0,40}?\b(?:to|into|towards?|across to|over to|down to|out to)\b (?:the )?([^,.!?]{2,60})/iu;

const LIQUID = /\b(?:water|ale|beer|wine|soup|stew|broth|coffee|tea|milk|oil|fuel|gas|air|steam|blood)\b/i;
/** "draw water from the pump": nothing is worn, and something is had. */
const drawn: Placing = (act) =>
  act.verb === 'equip' && act.target?.kind === 'unknown' && (LIQUID.test(act.target.name) || /\bfrom\b/i.test(act.text))
    ? { ...act, verb: LIQUID.test(act.target.name) ? 'drink' : 'take' }
    : act;

const SPLASH = /\b(?:mud|water|puddle|snow|hay|straw|leaves|sand|ball|pit|pool|canal|river|lake|sea|pond)\b/i;
const OFF = /^\W*(?:i )?(?:jump|leap|hop|throw myself)s? off (?:the|this|my)\b/i;
const DRY = /\b(?:mud|snow|sand|silt|crowd|grass|reeds|nettles|hay|straw|leaves|people|puddles?)\b/i;
const SWUM = /\b(?:water|pool|canal|river|lake|sea|pond|harbou?r|ocean|stream)\b/i;
/** "jump in the mud" goes up nothing. */
const plunged: Placing = (act) => {
  // "jump off the bridge": whoever stands on it climbs nothing.
  if (act.verb === 'climb' && act.target?.kind === 'place' && OFF.test(act.text))
    return { ...act, verb: 'perform', target: null, with: null };
  if (act.target?.kind === 'place') return act;
  // Mud is waded through, and nothing to swim in.
  if (act.verb === 'swim' && act.target?.kind === 'unknown' && DRY.test(act.target.name))
    return { ...act, verb: 'perform', target: null, with: null };
  if (act.verb !== 'climb' && act.verb !== 'go') return act;
  const into =
    /\b(?:jump|leap|dive|hop|fall|throw myself|roll|plunge)\b[^,.!?]{0,12}\b(?:in|into|off)\b([^,.!?]*)/i.exec(
      act.text,
    )?.[1];
  if (into === undefined || !SPLASH.test(into)) return act;
  return SWUM.test(into) ? { ...act, verb: 'swim' } : { ...act, verb: 'perform', target: null, with: null };
};

const HALTS = /^\W*(?:i )?(?:please )?(?:stop|halt|quit|cease|enough)\b(?! (?:him|her|them|the|that|this \w+|it)\b)/i;
/** "stop before Edwin": by him, and he is not stopped. */
const HALTS_BY =
  /^\W*(?:and |then )*(?:i )?(?:stop|halt)s? (?:short )?(?:before|beside|by|in front|near|next to|opposite|at|behind)\b/i;
/** "stop" ends what one is about; "stop him" is another matter. */
const halted: Placing = (act) =>
  act.verb === 'defend' && STOPS_THING.test(act.text) && act.target !== null && act.target.kind !== 'person'
    ? { ...act, verb: 'use', target: act.target.kind === 'place' ? null : act.target, with: null }
    : haltedSelf(act);
/** "stop the clock" */
const STOPS_THING =
  /^\W*(?:i )?(?:try to )?(?:stop|halt) (?:the|that|this|its|his|her|my) (?!bleeding|pain|blood|fight|man|woman|boy|girl|attack)/i;
const haltedSelf = (act: Act): Act =>
  (act.verb === 'defend' || act.verb === 'abandon') &&
  (act.target?.kind !== 'person' || HALTS_BY.test(act.text)) &&
  act.target?.kind !== 'quest' &&
  HALTS.test(act.text)
    ? { ...act, verb: 'wait', target: null, with: null, topic: null }
    : act;

const JOINS = /\bjoin(?:s|ed|ing)?\b(?: up)?(?: with)? (?:the |your |their |a )?([^,.!?]{2,40})/i;
/** "join the union": asked of whoever is here, and nobody is followed. */
const joined: Placing = (act, _, { scene }) => {
  const what = act.verb === 'follow' && act.target?.kind !== 'person' ? JOINS.exec(act.text)?.[1] : undefined;
  const [one] = scene.present.filter(({ state }) => state.status === 'alive');
  if (what === undefined || one === undefined) return act;
  const person: Target = { kind: 'person', name: one.name, id: null, here: true };
  return { ...act, verb: 'persuade', target: person, with: null, topic: `joining the ${what.trim()}` };
};

const GAMES =
  /\b(?:challenge|dare|invite)(?:s|d)?\b[^,.!?]{1,40}\b(?:to|for) (?:a |another |some )?(?:friendly )?(?:game|match|race|round|contest|dance|drink|song|arm[- ]?wrestl|chess|cards|dice|bet)/i;
/** "challenge somebody to a game of chess" is no threat. */
const invited: Placing = (act, _, { scene }) => {
  if (act.verb !== 'threaten' || !GAMES.test(act.text)) return act;
  const up = scene.present.filter(({ state }) => state.status === 'alive');
  const [one] = up;
  const target: Target | null =
    act.target?.kind === 'person'
      ? act.target
      : one === undefined
        ? null
        : { kind: 'person', name: one.name, id: null, here: true };
  return { ...act, verb: 'persuade', target, with: null, topic: null };
};

const TRAIL =
  /\b(?:smells?|scent|sounds?|noise|music|voices?|tracks?|footprints?|trail|blood|smoke|singing|light|river|stream|channel|canal|shoreline|bank|fence|cable|lane|street|path|road|track|corridor|tunnel|shore|rail|wall|pipe|wire|rope)\b/i;
/** "follow the smell of gas": nobody is followed; one looks where it comes from. */
const trailed: Placing = (act) =>
  act.verb === 'follow' &&
  (act.target?.kind === 'unknown' || act.target?.kind === 'feature') &&
  TRAIL.test(act.target.name)
    ? { ...act, verb: 'search' }
    : act;

const FILLS = /\bfill(?:s|ed|ing)?(?: up)? (?:my|the|a|an) [^,.!?]{2,30}? with (?:the |some )?([^,.!?]{2,40})/i;
/** "fill my pockets with salt": the salt is taken. */
const filled: Placing = (act, binder) => {
  const what = act.verb === 'use' ? FILLS.exec(act.text)?.[1] : undefined;
  const target =
    what === undefined
      ? null
      : binder.bind(plainWords(what), ['thing', 'feature'], ({ kind }) => kind === 'thing' || kind === 'feature');
  return target === null || target.kind === 'unknown' ? act : { ...act, verb: 'take', target, with: null };
};

/** "draw my bow" by who holds it already: made ready, and nothing is put on twice. */
const readied: Placing = (act, _, { session, scene }) => {
  const isAny = act.target?.kind === 'unknown' && /^(?:weapons?|arms)$/.test(act.target.name);
  const held =
    act.verb === 'equip'
      ? session.inventory.find(({ id, slot, equipped }) =>
          isAny ? slot === 'weapon' && equipped : id === act.target?.id,
        )
      : undefined;
  const arm =
    isAny && act.verb === 'equip' ? (held ?? session.inventory.find(({ slot }) => slot === 'weapon')) : undefined;
  const target: Target | null =
    arm === undefined ? act.target : { kind: 'item', name: arm.name, id: arm.id, here: true };
  // "string my bow", "draw my knife", of which none is put on: no more than that.
  if (held !== undefined && ((held.equipped && STRINGS.test(act.text)) || (held.slot === null && DRAWS.test(act.text))))
    return { ...act, verb: 'perform', target: { kind: 'item', name: held.name, id: held.id, here: true }, with: null };
  const isThreatened = scene.present.some(({ hostile }) => hostile);
  if (held?.equipped === true && !isThreatened && DRAWS.test(act.text))
    return { ...act, verb: 'perform', target, with: null };
  return held?.equipped === true &&
    /\b(?:draw|ready|nock|notch|raise|unsheathe|brandish|unsling|grip)(?:s|ing|ed)?\b/i.test(act.text)
    ? { ...act, verb: 'defend', target: null, with: target }
    : { ...act, target };
};

const STRINGS = /\b(?:string|strings|stringing|strung|restring)\b/i;
const DRAWS = /\b(?:draw|drew|ready|unsheathe|brandish|unsling|grip|arm)(?:s|ing|ed|ies)?\b/i;

/** "give the key back": of several keys the one that came last, and not one's own. */
const returned: Placing = (act, _, { session }) => {
  if (act.verb !== 'give' || act.target?.kind !== 'item' || !/\b(?:back|return(?:s|ing|ed)?)\b/i.test(act.text))
    return act;
  const said = new Set(plainWords(act.text));
  const words = plainWords(act.target.name);
  if (words.every((word) => said.has(word))) return act;
  const last = session.inventory.findLast(({ name }) => plainWords(name).at(-1) === words.at(-1));
  return last === undefined || !said.has(words.at(-1) ?? '')
    ? act
    : { ...act, target: { kind: 'item', name: last.name, id: last.id, here: true } };
};

const PLACINGS: readonly Placing[] = [
  slipped,
  heldOut,
  pocketed,
  slung,
  wishedFor,
  beggedFor,
  broughtTo,
  heldUp,
  turnedRound,
  laid,
  driven,
  wayTaken,
  drawn,
  plunged,
  halted,
  joined,
  invited,
  trailed,
  filled,
  ...BARE_HANDED,
  dressed,
  stripped,
  strapped,
  readied,
  returned,
  had,
];

export const placed: Placing = (act, binder, given) =>
  PLACINGS.reduce((one, placing) => placing(one, binder, given), act);
