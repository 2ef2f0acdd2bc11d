// What a line comes to by who and what is here, fight or none: running is flight where there are blows, raised hands give up before whoever
// means harm, a fist at a wall is a blow at the wall, a hand on a shoulder is kindness. Called by interpret.ts on the acts it has found.
import type { Act, SessionState, Target } from '@emergent/schema';
import { isApology, isComfort, isCondolence, isDivided } from '../deed-words.ts';
import type { PersonHere, Scene } from '../scene.ts';
import { plainWords } from '../tokens.ts';
import type { World } from '../world.ts';
import { isAtMercy, isSurrender, saysSurrender } from './mercy.ts';
import { inFight, isEngaged } from './reading.ts';
import { isStanding, stuffOf } from './stuff.ts';

type Given = { session: SessionState; scene: Scene; world: World; mentioned?: string | undefined };
type Reading = (act: Act, given: Given) => Act | null;

const person = ({ name }: PersonHere): Target => ({ kind: 'person', name, id: null, here: true });
const isUp = ({ state }: PersonHere): boolean => state.status === 'alive' && !isAtMercy(state);
/** Those who are at blows with the player, or would be. */
const foesHere = ({ scene }: Given): PersonHere[] =>
  scene.present.filter((one) => isUp(one) && !one.state.following && (one.hostile || isEngaged(one)));

const RUNS =
  /\b(?:run|bolt|sprint|dash|race|scramble|rush|hurry|scurry|retreat|flee|escape|withdraw|leg it|make (?:a (?:run|break|dash) )?for|get (?:away|out)|take to (?:my|our) heels|turn tail|turn and)\b/i;
const OFF = /\b(?:away|off|out|back|home|for it|for my life|to safety|clear|flee|retreat|escape|heels|turn tail)\b/i;
const BARE_RUN = /^\W*(?:i |we |then |and |so |just |now )*(?:run|bolt|sprint|flee|scramble)\W*$/i;
/** At somebody, past them, or out of the way of a blow: none of it leaves the place. */
const ON =
  /\b(?:run|rush|dash|charge|hurry)s? (?:at|towards? (?:him|her|it|them)|into (?:him|her|it|them)|(?:him|her|it|them) through)\b|\b(?:past|around|round)\b|\bout of (?:its|his|her|their|the) (?:reach|way)\b|\bto (?:help|save|protect)\b/i;
const TO_IT = /\b(?:to|into|towards?) (?:the|my|our)\b/i;
const LEAVES: ReadonlySet<Act['verb']> = new Set(['go', 'flee', 'defend', 'other', 'climb', 'swim', 'perform', 'use']);
const PLAIN = new Set(['the', 'of', 'old', 'and', 'for']);

/** The way out whose name, or a word of it, the text ends in. */
const exitNamed = (text: string, { scene, world }: Given): string | null => {
  const said = new Set(plainWords(text));
  const known = (name: string) => [name, ...(world.place(name)?.aliases ?? [])].map(plainWords);
  const wholly = scene.exits.find(({ name }) => known(name).some((words) => words.every((word) => said.has(word))));
  const partly = scene.exits.filter(({ name }) =>
    plainWords(name).some((word) => word.length > 3 && !PLAIN.has(word) && said.has(word)),
  );
  return wholly?.name ?? (partly.length === 1 ? (partly[0]?.name ?? null) : null);
};

/** "I run back up to the cross!" among blows. */
const asFlight: Reading = (act, given) => {
  if (!LEAVES.has(act.verb) || !given.scene.present.some(isEngaged)) return null;
  if (!RUNS.test(act.text) || ON.test(act.text)) return null;
  if (act.target?.kind === 'place' && act.target.name === given.scene.place && TO_IT.test(act.text)) return null;
  if (act.target?.kind === 'place') return { ...act, verb: 'flee', with: null };
  const exit = exitNamed(act.text, given);
  if (exit !== null)
    return { ...act, verb: 'flee', target: { kind: 'place', name: exit, id: null, here: true }, with: null };
  if (act.verb === 'flee') return null;
  return OFF.test(act.text) || BARE_RUN.test(act.text) ? { ...act, verb: 'flee', target: null, with: null } : null;
};

/** Hands up, before any blow, to whoever means harm. */
const asYielding: Reading = (act, given) => {
  if (act.verb === 'ask' || act.verb === 'think' || !saysSurrender(`${act.text} ${act.speech ?? ''}`)) return null;
  const foes = foesHere(given);
  const foe = foes.find(({ name }) => name === act.target?.name || name === act.with?.name) ?? foes[0];
  if (foe === undefined) return act.verb === 'take' ? { ...act, verb: 'perform', target: null, with: null } : null;
  return { ...act, verb: 'other', target: person(foe), with: null, speech: null };
};

const HOLDS_UP =
  /\b(?:hold|holds|wave|raise|brandish|lift|thrust)\b.{2,60}\b(?:up|out|high)?\b.{0,6}\b(?:to|at|before|in front of|towards?|under)\b/i;
/** "hold the Stop Card up to the mule": nobody's card is stolen by it; it is used on whoever has it held before them. */
const asHeldUp: Reading = (act, { scene, session }) => {
  if (!['steal', 'perform', 'threaten', 'use', 'take', 'attack'].includes(act.verb) || !HOLDS_UP.test(act.text))
    return null;
  const targets = [act.target, act.with].filter((one) => one !== null);
  const item = session.inventory.find((one) => targets.some(({ id, name }) => id === one.id || name === one.name));
  const said = act.text.toLowerCase();
  const whom = scene.present.find(
    ({ name, hostile }) =>
      hostile &&
      (targets.some((one) => one.name === name) ||
        said.includes(name.toLowerCase()) ||
        / (?:him|her|it|them)\b/.test(said)),
  );
  if (whom === undefined || item === undefined || item.stats.damage !== undefined) return null;
  return {
    ...act,
    verb: 'use',
    target: { kind: 'item', name: item.name, id: item.id, here: true },
    with: person(whom),
  };
};

const STRIKES =
  /^\W*(?:i |then )?(?:\w+ly )?(?:punch|kick|hit|thump|strike|beat|smack|whack|slam|bash|pound|headbutt|elbow|smash|break|hammer)(?:e?s|ed)?\b(?! off\b)(?: (?:my|a|one) (?:fists?|foot|feet|hands?|boots?|head|elbow|knuckles))?(?: (?:on|at|against|into|in|through|down|up|hard|with all my \w+))* (?:the |a |an |his |her |their |its |that |this |my )?(?<what>[\p{L}'’ -]{2,60}?)(?: (?:with|in|until|as|and|over|to|that|which|who) .*)?[.!]*$/iu;
const LIMB =
  /\b(?:put|drive|ram|slam|shove|stick|swing|bury|thrust)s? (?:my|a|one) (?:fists?|foot|boot|hand|head|elbow|shoulder)s? (?:right |straight |hard )?(?:through|into|against|at|in|on) (?:the |a |an |his |her |their |its |that |this )?(?<what>[\p{L}'’ -]{2,60}?)[.!]*$/iu;
/** "put my hand on the stone": laid there, and no blow. */
const TOUCHES = /\b(?:put|lay|place|rest)s? (?:my|a|one) (?:hand|foot|boot|head|elbow|shoulder)s? (?:on|against|at)\b/i;
const RAISED: ReadonlySet<Act['verb']> = new Set(['perform', 'attack', 'destroy', 'use', 'other']);
const WEAK = /\b(?:nail|drum beat|road|bed|brakes?|button|switch|key|note|habit|bread|fast|silence|promise|oath)$/i;

/** "I put my fist through his paper wall": a blow, and the wall takes it. */
const asBlow: Reading = (act, given) => {
  if (!RAISED.has(act.verb) || act.target?.kind === 'person' || act.target?.kind === 'item') return null;
  if (TOUCHES.test(act.text)) return act.target?.kind === 'feature' ? { ...act, verb: 'use' } : null;
  const limb = LIMB.exec(act.text)?.groups?.what;
  const what = (limb ?? STRIKES.exec(act.text)?.groups?.what)?.trim();
  if (what === undefined || WEAK.test(what)) return null;
  const { scene } = given;
  const words = new Set(plainWords(what));
  if (scene.present.some(({ name }) => plainWords(name).some((word) => word.length > 2 && words.has(word))))
    return null;
  const feature = scene.features.find(({ name }) => plainWords(name).every((word) => words.has(word)));
  if (act.verb === 'perform' && act.target?.kind === 'thing' && isDivided(act)) return null;
  if (feature === undefined && act.target?.kind === 'feature') return null;
  // Who or what is nowhere here is struck by nobody.
  const isNowhere = feature === undefined && act.target?.kind === 'unknown' && !isStanding(what.toLowerCase(), scene);
  if (isNowhere && limb === undefined && act.verb === 'attack') return null;
  const isBound = act.target?.kind === 'thing' || act.target?.kind === 'feature';
  const target: Target =
    isBound && act.target !== null
      ? act.target
      : feature === undefined
        ? { kind: 'unknown', name: what.toLowerCase(), id: null, here: isStanding(what.toLowerCase(), scene) }
        : { kind: 'feature', name: feature.name, id: null, here: true };
  if (act.verb === 'destroy' && act.target?.kind === target.kind && limb === undefined) return null;
  const text = limb === undefined ? act.text : `punch the ${what}: ${act.text}`;
  const isBroken =
    stuffOf(target.name) === 'breaks' || /^\W*(?:i |then )?(?:\w+ly )?(?:smash|break|hammer)/i.test(act.text);
  return { ...act, verb: isBroken ? 'destroy' : 'perform', target, text };
};

const PRONOUN = /\b(?:him|his|her|hers|them|their)\b/i;
const HIS = /\b(?:him|his)\b/i;
const counted = (text: string, words: RegExp): number => text.match(words)?.length ?? 0;
const seemsShe = (one: PersonHere, { world }: Given): boolean => {
  const text = `${one.description} ${world.person(one.name)?.description ?? ''}`;
  return counted(text, /\b(?:she|her|hers|woman|girl)\b/gi) > counted(text, /\b(?:he|his|him|man|boy)\b/gi);
};

/** Who is meant by name, by a pronoun and what was told last, or because nobody else is here. */
const whoMeant = (act: Act, given: Given): PersonHere | undefined => {
  const up = given.scene.present.filter(({ state }) => state.status === 'alive');
  const named = up.find(({ name }) => name === act.target?.name || name === act.with?.name);
  if (named !== undefined) return named;
  const said = new Set(plainWords(act.text));
  const called = up.find(({ name }) => plainWords(name).some((word) => word.length > 2 && said.has(word)));
  if (called !== undefined || !PRONOUN.test(act.text)) return called;
  const fitting = /\b(?:them|their)\b/i.test(act.text)
    ? up
    : up.filter((one) => seemsShe(one, given) !== HIS.test(act.text));
  const last = (one: PersonHere) => (given.mentioned ?? '').lastIndexOf(one.name.split(' ')[0] ?? one.name);
  return fitting.toSorted((one, other) => last(other) - last(one))[0] ?? (up.length === 1 ? up[0] : undefined);
};

const TENDS: ReadonlySet<Act['verb']> = new Set([
  'help',
  'perform',
  'use',
  'rest',
  'take',
  'other',
  'persuade',
  'attack',
  'equip',
  'wait',
  'heal',
  'follow',
]);

/** "hold his hand", "put an arm round her", "sit with him": done for somebody's comfort. */
const asKindness: Reading = (act, given) => {
  if (!TENDS.has(act.verb) || !isComfort({ ...act, verb: 'help' })) return null;
  const named = [act.target, act.with].find((one) => one?.kind === 'person');
  // Of somebody who is elsewhere it is refused as it stands.
  if (named !== undefined && named !== null && !named.here) return null;
  const one = whoMeant(act, given);
  if (one === undefined || isEngaged(one)) return null;
  return { ...act, verb: 'help', target: person(one), with: null };
};

const PAYS_NOTHING =
  /\b(?:pay|give|offer|hand over|bring|buy|take)s? (?:him |her |them |it |\p{Lu}\p{L}+ )?(?:no|nothing|none)\b|\b(?:refuse|decline)s? to (?:pay|give|buy)\b/u;
/** "I pay no toll": nothing changes hands, and that is said. */
const asRefusal: Reading = (act, { scene }) => {
  if (!['trade', 'give', 'take', 'use'].includes(act.verb) || !PAYS_NOTHING.test(act.text)) return null;
  const up = scene.present.filter(isUp);
  const whom =
    up.find(({ name }) => name === act.target?.name || name === act.with?.name) ??
    up.find(({ hostile }) => hostile) ??
    up[0];
  if (whom === undefined) return { ...act, verb: 'wait', target: null, with: null };
  return { ...act, verb: 'talk', target: person(whom), with: null, topic: null, speech: 'No.' };
};

const READINGS: readonly Reading[] = [asFlight, asYielding, asRefusal, asHeldUp, asKindness, asBlow];

/** "Wes, I am sorry": the name before the comma calls him, and is no look at him. */
const isCalling = (act: Act, next: Act | undefined): boolean =>
  act.verb === 'look' &&
  act.target?.kind === 'person' &&
  next !== undefined &&
  (next.verb === 'talk' || isCondolence(next)) &&
  next.target?.name === act.target.name &&
  plainWords(act.text).every((word) => plainWords(act.target?.name ?? '').includes(word));

/** "Sorry. I apologise": said once. */
const isSaidAgain = (act: Act, at: number, acts: readonly Act[]): boolean =>
  isApology(act) && acts.slice(0, at).some((before) => isApology(before) && before.target?.name === act.target?.name);

/** The acts as they are meant here. What would follow on a surrender is no longer the player's to do. */
export const asMeant = (acts: readonly Act[], given: Given): Act[] => {
  const own = acts.filter((act, at) => !(isCalling(act, acts[at + 1]) || isSaidAgain(act, at, acts)));
  const read = own.map((act) => {
    for (const reading of READINGS) {
      const meant = reading(act, given);
      if (meant !== null) return meant;
    }
    return act;
  });
  const meant = inFight(read, given);
  const end = meant.findIndex(isSurrender);
  return end === -1 ? meant : meant.slice(0, end + 1);
};
