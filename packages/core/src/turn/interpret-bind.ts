// One read clause bound to the world: which part of it is target, tool, receiver or topic, by the verb. Called by interpret.ts.
import type { Act, SessionState, Target, Verb } from '@emergent/schema';
import { isAskedTopic } from '../deed-words.ts';
import type { Scene } from '../scene.ts';
import { plainWords } from '../tokens.ts';
import type { World } from '../world.ts';
import { allowedFor, SIGHT } from './interpret-allowed.ts';
import { LEAVES, leaving, verbOf } from './interpret-comes-to.ts';
import { offWhole } from './interpret-off.ts';
import { asOwn, receiverFirst } from './interpret-receivers.ts';
import type { Read } from './interpret-shape.ts';
import { SOMEBODY_LIKE } from './interpret-somebody.ts';
import { exitTowards, isOutAlready, partWith, wayOf } from './interpret-ways.ts';
import { ARTICLES, DIRECTIONS } from './lexicon-words.ts';
import type { Allowed, Binder } from './targets.ts';
import { atDoor } from './targets-doors.ts';

/** What lines before came to in a scene: each is read once, however many later lines hang on it. */
export type Readings = { of: Scene; acts: Map<string, Act | null> };

/**
 * `mentioned`: words heard just before (the last telling), for what "it" and "her" stand for. `before`: the lines before this one, newest last.
 * `readings` is `interpret`'s own.
 */
export type Given = {
  session: SessionState;
  scene: Scene;
  world: World;
  mentioned?: string | undefined;
  before?: readonly string[] | undefined;
  readings?: Readings | undefined;
};
type Kinds = readonly Target['kind'][];

const PEOPLE: Kinds = ['person', 'thing', 'feature', 'item'];
const HELD: Kinds = ['item', 'thing', 'feature', 'person'];
const LYING: Kinds = ['thing', 'feature', 'item'];
const WHERE: Kinds = ['place', 'feature', 'person', 'thing'];
const SEEN: Kinds = ['feature', 'person', 'thing', 'item', 'place', 'quest', 'lore'];
const TOPICS: Kinds = ['person', 'quest', 'place', 'item', 'thing', 'system', 'feature', 'lore'];

const WANTED: Partial<Record<Verb, Kinds>> = {
  go: WHERE,
  flee: WHERE,
  climb: WHERE,
  swim: WHERE,
  sneak: ['person', 'place', 'feature'],
  take: LYING,
  steal: LYING,
  search: SEEN,
  look: SEEN,
  open: ['item', 'thing', 'feature', 'place'],
  drop: HELD,
  give: HELD,
  use: HELD,
  equip: HELD,
  unequip: HELD,
  read: HELD,
  eat: HELD,
  drink: HELD,
  craft: HELD,
  trade: ['item', 'thing', 'person'],
  destroy: ['feature', 'thing', 'item'],
  think: TOPICS,
  abandon: ['quest'],
  cast: ['system', 'person', 'feature', 'thing'],
  rest: WHERE,
  wait: WHERE,
};
/** Prepositions that lead to a second thing: a tool, a receiver, a source. */
const TOOL = new Set(['with', 'using', 'by', 'via']);
const FIRST: Partial<Record<Verb, readonly string[]>> = {
  talk: ['to', 'with', 'at'],
  ask: ['to', 'with'],
  attack: ['at', 'on', 'against', 'toward', 'towards', 'to', 'into'],
  follow: ['after', 'behind'],
};

/** Words for wherever one stands: to search "the room" is to search here. */
const HEREABOUTS = new Set(
  'room place area spot surroundings scene building floor ground location vicinity environment sky air wind weather horizon distance everything everywhere thing things anything'.split(
    ' ',
  ),
);
const isHereabouts = (verb: Verb, target: Target | null) =>
  SIGHT.has(verb) && target?.kind === 'unknown' && HEREABOUTS.has(target.name);

const MOVING: ReadonlySet<Verb> = new Set(['go', 'flee', 'sneak', 'climb', 'swim']);
const GIVEN_BY = new Set('to from with'.split(' '));
const GIVING: ReadonlySet<Verb> = new Set(['give', 'trade']);

type Bound = { target: Target | null; with: Target | null };

const bindGiving = (read: Read, binder: Binder, may: Allowed): Bound => {
  const to = partWith(read.parts, GIVEN_BY);
  const first = to ? null : receiverFirst(read.object, binder);
  if (first) return { target: binder.bind(first.rest, HELD, may), with: first.receiver };
  const target = binder.bind(read.object, WANTED[read.verb] ?? HELD, may);
  return { target, with: to ? binder.bind(to.words, ['person'], may) : null };
};

const SPOKEN: ReadonlySet<Verb> = new Set(['talk', 'ask']);

const SOMEBODY =
  /^(?:man|men|woman|women|boy|girl|lad|seller|keeper|owner|vendor|guard|worker|hand|child|kid|fellow|people|villagers?|locals?|passer-?by|strangers?|neighbours?|customers?|townsfolk|sailor|merchant)$/;

/** "tell Pip a joke": somebody named at the head of the words, though words follow; here or not. */
const leadingPerson = (words: readonly string[], binder: Binder): Target | null => {
  for (let length = Math.min(3, words.length - 1); length >= 1; length--) {
    const person = binder.person(words.slice(0, length));
    if (person) return person;
  }
  return null;
};

const ARMED: ReadonlySet<Verb> = new Set(['attack', 'threaten', 'defend', 'destroy', 'open', 'climb', 'craft', 'heal']);

const bindPlain = (read: Read, binder: Binder, may: Allowed): Bound => {
  const wanted = WANTED[read.verb] ?? PEOPLE;
  const tool = partWith(read.parts, TOOL);
  const others = read.parts.filter((part) => part !== tool);
  const leading = FIRST[read.verb];
  const first = read.object.length > 0 ? undefined : ((leading && partWith(read.parts, leading)) ?? others[0]);
  const toward = read.object.length > 0 && leading ? partWith(others, leading) : undefined;
  const object = binder.bind(asOwn(read), wanted, may);
  if (toward && read.verb === 'attack') return { target: binder.bind(toward.words, PEOPLE), with: object };
  const bare =
    object ?? (first ? binder.bind(first.words, wanted, may) : tool ? binder.bind(tool.words, wanted, may) : null);
  // "attack with the bow": what is held is the tool, and who is struck was not said.
  if (
    bare !== null &&
    object === null &&
    !first &&
    ARMED.has(read.verb) &&
    bare.kind !== 'person' &&
    tool?.preposition === 'with'
  )
    return { target: null, with: bare };
  const plain = bare;
  const spoken = SPOKEN.has(read.verb) && plain?.kind !== 'person' && plain?.kind !== 'self';
  const words = read.object.length > 0 ? read.object : (first?.words ?? []);
  const target = (spoken ? leadingPerson(words, binder) : null) ?? plain;
  const second = (object || first) && tool ? tool : others.find((part) => part !== first);
  // "put the candle in the lantern": the one in hand before the one on the wall.
  return { target, with: second ? binder.bind(second.words, tool || read.verb === 'use' ? HELD : SEEN, may) : null };
};

/** Deeds for which an unknown name is no target but a circumstance: "rest until morning". */
const INCIDENTAL: ReadonlySet<Verb> = new Set(['rest', 'wait', 'think', 'pray', 'perform', 'flee', 'talk']);
const CIRCUMSTANCED: ReadonlySet<Verb> = new Set(['rest', 'wait', 'think', 'pray']);
const AT_SOMEBODY = new Set(
  'call phone ring summon text email greet thank accuse blame hail address forgive congratulate compliment praise scold confront welcome introduce'.split(
    ' ',
  ),
);
/** "say hello to the clerk": somebody, though nobody here; unlike "talk nonsense". */
const isSpokenTo = ({ verb, base, parts }: Read, { name }: Target): boolean =>
  (verb === 'talk' && (AT_SOMEBODY.has(base) || SOMEBODY_LIKE.test(name))) ||
  (verb === 'talk' &&
    plainWords(name).length <= 3 &&
    !/self$|selves$/.test(name) &&
    parts.some(({ preposition, words }) => preposition === 'to' && words.includes(name.split(' ').at(-1) ?? '')));

/** "show Pip the bow": the person is the target, the thing what it is done with. */
const shown = (act: Act, base: string): Act =>
  base === 'show' && act.with !== null ? { ...act, target: act.with, with: act.target } : act;

/** "ask Eddry about his key": none of one's own. */
const isOfTheirs = (topic: string): boolean => /\b(?:his|her|their)\b/.test(topic);
const notOwn: Allowed = ({ kind }) => kind !== 'item';

/** Getting low is going nowhere: "crouch down". */
const STAYS = new Set(['crouch', 'duck', 'hide', 'conceal', 'disguise', 'camouflage', 'lurk', 'blend', 'fall', 'lie']);

/** "toss the girl a coin" gives it. */
const TOSSED = new Set(['toss', 'throw', 'slip', 'pass', 'fling', 'chuck', 'lob', 'slide']);

/** "lead Pip to the inn", "take her home": one goes there, with them. */
const led = (act: Act, read: Read): Act => {
  const place = act.with?.kind === 'place' ? act.with : null;
  const isLed =
    act.target?.kind === 'person' &&
    (act.verb === 'go' || (act.verb === 'take' && read.parts.some(({ preposition }) => preposition === 'to')));
  return isLed && place !== null ? { ...act, verb: 'go', target: place, with: act.target } : act;
};

/** "let's go into town", said at Town Line: what has only a part of this place's name is not this place. */
const isHereByPart = ({ verb, base, object, parts }: Read, target: Target | null, { scene, world }: Given): boolean => {
  if (verb !== 'go' || LEAVES.has(base) || target?.kind !== 'place' || target.name !== scene.place) return false;
  const said = new Set([...object, ...parts.flatMap(({ words }) => words)]);
  const names = [target.name, ...(world.place(target.name)?.aliases ?? [])];
  return !names.some((name) => plainWords(name).every((word) => word === 'the' || said.has(word)));
};

/** "run across the line", on Town Line: along what stands here, if anything of that name does. */
const standingHere = ({ object, parts }: Read, binder: Binder): Target | null => {
  const words = object.length > 0 ? object : (parts[0]?.words ?? []);
  const found = binder.bind(
    words,
    ['feature', 'thing'],
    ({ kind, here }) => here && (kind === 'feature' || kind === 'thing'),
  );
  return found?.kind === 'unknown' ? null : found;
};

const ENDS_WAY = /(?:^| )(?:to|into|onto|towards?)$/;
/** "walk on through the fog to the Proof Shop", "follow the canal to Damson Row": where a way ends, whatever it leads through first; null: not told so. */
const wayEnd = ({ verb, object, parts }: Read, binder: Binder): Target | null => {
  if (verb !== 'go' && verb !== 'follow') return null;
  const last = parts.findLast(({ preposition }) => ENDS_WAY.test(preposition));
  if (last === undefined || (object.length === 0 && last === parts[0])) return null;
  // "lead Pip to the inn": with him.
  if (object.length > 0 && binder.person(object) !== null) return null;
  const stands = ({ kind, here }: Target) => here && (kind === 'feature' || kind === 'person' || kind === 'thing');
  const end = binder.place(last.words) ?? binder.bind(last.words, WHERE, stands);
  return end?.kind === 'unknown' ? null : end;
};

export const bindAct = (read: Read, text: string, binder: Binder, given: Given): Act => {
  const whole = offWhole(read, binder);
  if (whole !== null) return bindAct(whole, text, binder, given);
  const end = wayEnd(read, binder);
  if (end !== null) {
    const along = partWith(read.parts, ['with']);
    const companion = along === undefined ? null : binder.person(along.words);
    const { manner, speech } = read;
    return { verb: 'go', text, target: end, with: companion, topic: null, manner, speech };
  }
  const isGlance = read.verb === 'look' && read.object.length === 1 && DIRECTIONS.has(read.object[0] ?? '');
  // "look back at Pip": at him, wherever he stands.
  if (isGlance && partWith(read.parts, ['at']) !== undefined)
    return bindAct({ ...read, object: [] }, text, binder, given);
  const way = (MOVING.has(read.verb) && !STAYS.has(read.base)) || isGlance ? wayOf(read) : null;
  const isOut = way === 'out' && isOutAlready(read, given);
  const stood: Target = { kind: 'place', name: given.scene.place, id: null, here: true };
  const exit = way === null ? null : isOut ? stood : exitTowards(way, given);
  const unknownWay: Target | null = way === null ? null : { kind: 'unknown', name: way, id: null, here: false };
  const may = allowedFor(read.verb, given);
  const isGiven = GIVING.has(read.verb) || (TOSSED.has(read.base) && read.parts.length === 0);
  const tossed =
    isGiven && !GIVING.has(read.verb) && read.phrase === read.base ? receiverFirst(read.object, binder) : null;
  if (tossed !== null) return bindAct({ ...read, verb: 'give' }, text, binder, given);
  const bound = GIVING.has(read.verb) ? bindGiving(read, binder, may) : bindPlain(read, binder, may);
  const known = bound.target !== null && bound.target.kind !== 'unknown';
  const further = way !== null && bound.with?.kind === 'place' ? bound.with : null;
  const towards =
    further !== null
      ? further
      : way === null || (known && bound.target?.kind === 'place')
        ? bound.target
        : (exit ?? unknownWay);
  const incidental =
    (isGlance && exit === null) ||
    isHereabouts(read.verb, towards) ||
    (towards?.kind === 'unknown' &&
      ((INCIDENTAL.has(read.verb) && !isSpokenTo(read, towards)) || towards.name === 'away'));
  const isPart = !isOut && isHereByPart(read, towards, given);
  const target = incidental ? null : isPart ? standingHere(read, binder) : leaving(read, towards, given);
  const about =
    read.topic === null ? partWith(read.parts, ['about', 'regarding', 'concerning'])?.words.join(' ') : read.topic;
  const price = read.verb === 'trade' ? partWith(read.parts, ['for'])?.words : undefined;
  const topic = price
    ? (binder.bind(price, ['thing', 'person'], ({ kind }) => kind === 'thing')?.name ?? null)
    : about === undefined || about === ''
      ? incidental && CIRCUMSTANCED.has(read.verb)
        ? (towards?.name ?? null)
        : null
      : about;
  const isAsked = topic === null || isAskedTopic(topic);
  const isWhen = CIRCUMSTANCED.has(read.verb) && read.verb !== 'think';
  const subject =
    isAsked || isWhen || bound.with !== null
      ? null
      : binder.bind(topic.split(' '), TOPICS, isOfTheirs(topic) ? notOwn : undefined);
  const other = bound.with?.kind === target?.kind && bound.with?.name === target?.name ? null : bound.with;
  const second = other ?? (subject?.kind === 'unknown' ? null : subject);
  // "walk into town along Main Street": the way that is known.
  if (read.verb === 'go' && second?.kind === 'place' && second.here && (target === null || target.kind === 'unknown'))
    return { verb: 'go', text, target: second, with: null, topic, manner: read.manner, speech: read.speech };
  const { manner, speech } = read;
  const verb = verbOf(read, target, given);
  // "ask a barrow man" where a barrow stands: somebody is meant, and no barrow.
  const said = read.object.length > 0 ? read.object : (read.parts[0]?.words ?? []);
  if (
    SPOKEN.has(verb) &&
    (target?.kind === 'feature' || target?.kind === 'thing' || target?.kind === 'place') &&
    SOMEBODY.test(said.at(-1) ?? '')
  )
    return {
      verb,
      text,
      target: { kind: 'unknown', name: said.filter((word) => !ARTICLES.has(word)).join(' '), id: null, here: false },
      with: second,
      topic,
      manner,
      speech,
    };
  return atDoor(shown(led({ verb, text, target, with: second, topic, manner, speech }, read), read.base), given);
};
