// People who are wanted by what they are and not by a name: whoever is in charge, someone who knew the dead man, a boy whom nobody has seen.
// Called by interpret-meanings.ts.
import type { Act, Target } from '@emergent/schema';
import { serverAt } from '../fare.ts';
import { own } from '../names.ts';
import { isOffice, rulerOf } from '../rulers.ts';
import { plainWords } from '../tokens.ts';
import type { Given } from './interpret-bind.ts';

const SEEKS: ReadonlySet<Act['verb']> = new Set(['search', 'look', 'go'] as const);
const MEETS: ReadonlySet<Act['verb']> = new Set([
  'talk',
  'ask',
  'search',
  'go',
  'persuade',
  'threaten',
  'give',
] as const);
const IN_CHARGE =
  /\b(?:in (?:charge|command|authority)|(?:who(?:ever)?|one|person|man|woman)(?: who)? (?:runs?|rules?|leads?|commands?|owns) (?:this|the|things?|it)\b|the (?:boss|leader|authorities|one responsible)|(?:your|their) (?:boss|leader|superior|manager))\b/i;
const ANYBODY = /^(?:whoever|whomever|anyone|anybody|someone|somebody|some people|people)\b/;
/** "who might know", "with a boat": what is wanted of them. */
const WANTED =
  /\b(?:someone|somebody|anyone|anybody|people) (?:here )?(?:who|that|with)\b (?:.*\b(?:knows?|knew|remembers?|saw|seen|about) )?(.{2,60})$/i;
export const SOMEBODY_LIKE =
  /\b(?:man|woman|boy|girl|lad|lass|child|kid|guards?|stranger|lady|fellow|guy|dude|clerk|priest|doctor|soldier|sailor|merchant|captain|mayor|sheriff|watchman|officer|nurse|cop|waitress|bartender|innkeeper|servant|beggar|singer|driver|owner|manager|cook|baker|widow|brother|sister|mother|father|mom|mum|dad|wife|husband|son|daughter|aunt|uncle|cousin|friend)$/;

/** "the oldest person here", "the friendliest face": whoever is here will do. */
const ANY_OF_THEM =
  /^(?:(?:[a-z]+est|most [a-z]+|least [a-z]+|first|next|random|friendly|nice)(?: looking)? )(?:person|people|one|face|soul|local|villager|stranger|human|somebody|someone)(?: (?:here|i see|around|nearby|in (?:the )?(?:room|sight)))*$/;

/** "whoever's behind the counter": they who serve there. */
const WHOEVER =
  /\bwho(?:m)?ever(?: is|['’]s) (?:standing |sitting )?(?:behind|at|by|near|closest|nearest|next|here|around|serving|in)\b/i;

const person = (name: string, here: boolean): Target => ({ kind: 'person', name, id: null, here });

/** "find whoever is in charge": they who have the say here. */
const ruling = (act: Act, { world, session, scene }: Given): Act | null => {
  if (!MEETS.has(act.verb) || !IN_CHARGE.test(act.text)) return null;
  if (act.target?.kind !== 'unknown') return null;
  const ruler = rulerOf(world, session);
  if (ruler === undefined) return null;
  const target = person(
    ruler.name,
    scene.present.some(({ name }) => name === ruler.name),
  );
  return { ...act, target, with: act.with?.kind === 'unknown' ? null : act.with };
};

/** "winder of the town clock, in care" is a winder: the last word of what stands before the rest; "physician and coroner" are two. */
const callingsIn = (role: string): string[] =>
  (role.split(/,| (?:of|at|for|to|in|from|under) /)[0] ?? '')
    .split(' and ')
    .map((each) => plainWords(each).at(-1) ?? '');

/** "my husband" is no other's husband. */
const isOwned = (text: string, calling: string): boolean => {
  const words = plainWords(text);
  const at = words.indexOf(calling);
  return words.slice(Math.max(0, at - 2), Math.max(0, at)).some((word) => /^(?:my|our|your|his|her|their)$/.test(word));
};

/** "find the airkeeper": the one person of the book who is that and is here, met, or in an office that all know; null: nobody is, or several are. */
const byCalling = ({ verb, target, text }: Act, { world, session, scene }: Given): Target | null => {
  const [only, second] = plainWords(target?.name ?? '').filter((word) => word.length > 3);
  if (!MEETS.has(verb) || only === undefined || second !== undefined || isOwned(text, only)) return null;
  const isHere = (who: string) => scene.present.some(({ name }) => name === who);
  const [one, other] = world.lorebook.characters.filter(({ role }) => callingsIn(role).includes(only));
  if (one === undefined || other !== undefined) return null;
  const isKnown = isHere(one.name) || own(session.world_state.npc_states, one.name)?.met === true;
  return isKnown || isOffice(only) ? person(one.name, isHere(one.name)) : null;
};

/** Somebody wanted by what they know: whoever is here is asked for it. A boy nobody sees is looked round for, and not searched. */
export const somebody = (act: Act, given: Given): Act => {
  const ruled = ruling(act, given);
  if (ruled !== null) return ruled;
  if (act.target?.kind !== 'unknown') return act;
  const { name } = act.target;
  const called = byCalling(act, given);
  if (called !== null) return { ...act, target: called };
  const [first] = given.scene.present.filter(({ state, hostile }) => state.status === 'alive' && !hostile);
  if (first !== undefined && ANY_OF_THEM.test(name)) return { ...act, target: person(first.name, true) };
  if (first !== undefined && MEETS.has(act.verb) && WHOEVER.test(act.text))
    return {
      ...act,
      target: person((serverAt(given) ?? first).name, true),
      with: act.with?.kind === 'unknown' ? null : act.with,
    };
  if (SEEKS.has(act.verb) && ANYBODY.test(name)) {
    const topic = WANTED.exec(act.text)?.[1]?.replace(/[.!?\s]+$/, '') ?? null;
    const target = first === undefined ? act.target : person(first.name, true);
    return { ...act, verb: 'ask', target, with: null, topic };
  }
  return act.verb === 'search' && SOMEBODY_LIKE.test(name) ? { ...act, verb: 'go', with: null } : act;
};
