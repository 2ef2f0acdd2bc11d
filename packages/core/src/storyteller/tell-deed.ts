// Deeds in words: everything that is neither going, looking, talking nor fighting. Called by telling.ts.
import type { Act } from '@emergent/schema';
import { happenedOf } from '../deeds.ts';
import { sameName } from '../names.ts';
import { checkOf, succeeds } from '../outcome.ts';
import type { Turn } from '../systems/system.ts';
import { plainWords } from '../tokens.ts';
import { capital, closed, listOf, sentencesOf, some, the } from '../words/english.ts';
import { common } from '../words/names-said.ts';
import { inTense } from './in-person.ts';
import { called, personIn, standing } from './names-told.ts';
import type { Slots } from './phrase.ts';
import { BROUGHT_TOGETHER, PLAIN_WORDS, USED_OF_PLACE, wordsFor } from './tell-deed-words.ts';
import { fight, powerTold } from './tell-fight.ts';
import { handled } from './tell-hands.ts';
import {
  absentNoun,
  awayFrom,
  noBeast,
  nobodyAhead,
  noSignOf,
  notOnOneself,
  nowhere,
  soughtInVain,
  unfed,
} from './tell-missing.ts';
import { moment } from './tell-moment.ts';
import { afterDeed, retold } from './tell-retold.ts';
import { fresh, freshAlone, hint, roomFor } from './tell-scene.ts';
import { used } from './tell-used.ts';
import type { Teller } from './teller.ts';
import type { DeedWords } from './words-deeds.ts';

const SAYS_NO_MORE = [
  'It says what it said before.',
  'There is nothing in it that {you} [have] not read already.',
  '{You} [know] the most of it by heart by now.',
];

/** "A green sign says PARDON": the sentence of the place that has what stands on it, in capitals or quotes. */
const lettersOn = (name: string, place: string): string | undefined => {
  const noun = plainWords(name).at(-1) ?? name;
  return sentencesOf(place).find((one) => plainWords(one).includes(noun) && /\p{Lu}{3,}|["“]\p{L}/u.test(one));
};

/** What is written there, where something is: on a feature of the place, or in a thing. */
const written = (act: Act, teller: Teller): string => {
  const { scene, session } = teller.turn;
  if (act.verb !== 'read' || act.target === null || !succeeds(act, teller.turn)) return '';
  const { id, name } = act.target;
  const feature = scene.features.find((one) => sameName(one.name, name));
  const item = [...session.inventory, ...scene.things].find((one) => one.id === id || sameName(one.name, name));
  const letters = feature === undefined ? undefined : lettersOn(feature.name, scene.description);
  if (letters !== undefined) return `${inTense(letters, teller)} ${fresh(teller, feature?.detail ?? '', 1)}`.trim();
  const text =
    feature?.detail ?? (item === undefined ? '' : `${closed(item.description)} ${closed(item.effect ?? '')}`);
  if (text.trim() === '') return '';
  return fresh(teller, text, roomFor(teller) + 2) || teller.fresh('read before', SAYS_NO_MORE);
};

const ON_FEATURES: ReadonlySet<Act['verb']> = new Set(['use', 'open', 'perform', 'other', 'drink', 'climb', 'help']);

/** What belongs to the place, put to use or put a hand to: it shows then what a look would have shown. */
const featureShown = (act: Act, teller: Teller): string => {
  const { target } = act;
  if (target?.kind !== 'feature' || !ON_FEATURES.has(act.verb)) return '';
  const feature = teller.turn.scene.features.find((one) => sameName(one.name, target.name));
  const shown = feature === undefined ? '' : freshAlone(teller, inTense(feature.detail, teller), roomFor(teller) + 1);
  // Shown again after so long that nobody remembers the first time: with something of the hour, so as not to be the same.
  return shown === '' || teller.turn.number < LONG_IN ? shown : `${shown} ${moment(teller, 'shown')}`;
};
const LONG_IN = 40;

const LEADS_ON = [
  'Still, it is not the only way.',
  'There may be another way to come at it.',
  'It leaves {me} where {you} began, and a little wiser.',
  'That leaves the harder way, or the cleverer one.',
  'Nothing is lost yet but the time.',
  '{You} [mark] what went wrong. It need not go wrong twice.',
  'That was one way. There are others.',
  '{You} [leave] it at that, for the present.',
  'It can be come at from another side, perhaps.',
  'Somebody else might have the knack of it.',
  'It is a no, and not yet a never.',
  'What it wants is a better hour, or better hands, or help.',
];

const systemName = (act: Act, teller: Teller): string => {
  const systems = teller.turn.world.lorebook.world_systems;
  const named = [act.target, act.with].find((one) => one?.kind === 'system')?.name;
  return named ?? systems.find((one) => one.mana_cost > 0)?.name ?? 'the power';
};

const FOUND = [
  'The {thing}, on a closer look:',
  'It is the {thing} that has something to say.',
  '{You} [come] to the {thing} last.',
  'That leaves the {thing}.',
  'Nobody has looked at the {thing} like this for some time.',
  'The {thing} [be|s] worth {your} while.',
];

/** What is looked for lies in plain sight. */
const LIES_HERE = [
  'There it is: {it}, within reach.',
  '{It} [lie|s] here, for anybody to see who looks.',
  '{You} [need] not look far for {it}.',
  'And {it} [be|s] right there.',
];

const found = (act: Act, teller: Teller): string => {
  if (act.verb !== 'search' || !succeeds(act, teller.turn)) return '';
  const { scene } = teller.turn;
  const lying = scene.things.find((one) => one.id === act.target?.id);
  if (lying !== undefined)
    return `${capital(teller.say('lies here', LIES_HERE, { it: the(common(lying.name, teller.turn)) }))} ${fresh(teller, inTense(lying.description, teller), 1)}`;
  const named = scene.features.find((one) => one.name.toLowerCase() === act.target?.name.toLowerCase());
  const unseen = scene.features.filter(
    (one) => !teller.wasTold(sentencesOf(inTense(one.detail, teller))[0] ?? one.detail),
  );
  const one = named !== undefined && fresh(teller, inTense(named.detail, teller), 1) !== '' ? named : unseen[0];
  const gained = happenedOf(teller.turn, 'item.gained').map((effect) => effect.item.name);
  const names = listOf(gained.map((name) => some(common(name, teller.turn))));
  const thing =
    gained.length === 0
      ? ''
      : capital(teller.put(`{names} [come|${gained.length > 1 ? 'p' : 's'}] to light.`, { names }));
  const lore = teller.turn.lore.find((entry) => !entry.constant);
  const detail =
    one === undefined
      ? ''
      : `${capital(teller.say('found', FOUND, { thing: one.name.replace(/^the /i, '') }))} ${fresh(teller, inTense(one.detail, teller), roomFor(teller) + 1)}`;
  return [thing, detail !== '' ? detail : lore === undefined ? hint(teller) : fresh(teller, lore.content, 1)]
    .filter((one) => one !== '')
    .join(' ');
};

/** The doing in a sentence; in two where the story is told at length. */
const done = (
  act: Act,
  teller: Teller,
  templates: readonly string[],
  otherwise: readonly string[],
  slots: Slots,
): string => {
  const first = teller.fresh(act.verb, templates, slots) || teller.say(`${act.verb} again`, otherwise, slots);
  if (teller.turn.settings.style.length !== 'long') return first;
  return `${first} ${capital(teller.once(`${act.verb} more`, templates, slots))}`.trim();
};

/** Where every way of saying it has been used up within ten turns. */
const ONCE_MORE: DeedWords = {
  good: [
    'Again, and again it goes well.',
    'Once more, and {you} [have] the knack of it.',
    'It works as it did before.',
  ],
  bad: ['Again, and no better.', 'It goes the way it went before.', 'Once more, for nothing.'],
  plain: [
    'Again, then.',
    '{You} [do] it once more.',
    'The same again, a little slower.',
    'And again; it is no different.',
    '{You} [go] through the motions of it.',
  ],
};

/** Deeds that are told in the player's own words first: what they are is in the words, and in no table. */
const RETOLD: ReadonlySet<Act['verb']> = new Set(['use', 'other', 'perform', 'craft'] as const);
/** Of these only where the words say more than a verb and a thing that is here. */
const RETOLD_AT_LENGTH: ReadonlySet<Act['verb']> = new Set([
  'search',
  'climb',
  'sneak',
  'open',
  'destroy',
  'rest',
  'help',
  'swim',
  'eat',
  'drink',
] as const);
const SITS = /\b(?:sit|sits|lean|leans|sink|sinks|drop|drops|flop|flops|slouch|slouches|sprawl|sprawls|lie|lies)\b/i;
/** "I stop before the desk": more than a wait. */
const HALTS =
  /^\W*(?:and |then )*(?:i )?(?:stop|halt|pause|stand)(?:s|ped)? (?:\w+ly )?(?:before|in front|at|by|beside|near|next|on|under|with|just|outside|inside)\b/i;
const isRetold = ({ verb, target, with: second, text }: Act): boolean =>
  RETOLD.has(verb) ||
  (verb === 'rest' && SITS.test(text)) ||
  (verb === 'wait' && HALTS.test(text)) ||
  (RETOLD_AT_LENGTH.has(verb) && (target === null || target.kind === 'unknown' || second !== null));
/** Behind the deed in words of its own: "{You} [do]." says it twice. */
const withoutDoing = (templates: readonly string[]): readonly string[] => {
  const left = templates.filter((one) => !/^\{You\} \[(?:do|go|sing|whistle)\]/.test(one));
  return left.length > 0 ? left : templates;
};

const CHANGES_MUCH =
  /^\W*(?:(?:i|we|then|and|try|to) )*(?:save|free|rescue|liberate|build|construct|erect|drain|flood|dig up|unearth|cure|conquer|resurrect|revive) (?!.*\b(?:my|myself|fires?|campfire|snowman|sandcastle|shelter)\b)/i;
/** "save the town", "build a boat": with nothing to show for it, it is tried, and the world is as it was. */
const isBeyond = ({ text, target }: Act, turn: Turn): boolean =>
  CHANGES_MUCH.test(text) &&
  (target === null || target.kind === 'unknown') &&
  happenedOf(turn, 'item.gained').length === 0;

/** One deed in words: the doing, what it showed, and where failure leads. */
export const deed = (act: Act, teller: Teller): string => {
  if (act.verb === 'attack') return fight(act, teller);
  const handledText = notOnOneself(act, teller) ?? handled(act, teller);
  if (handledText !== null) return handledText;
  const { turn } = teller;
  const words = wordsFor(act, turn);
  const absent =
    nowhere(act, teller) ??
    unfed(act, teller) ??
    nobodyAhead(act, teller) ??
    noBeast(act, teller) ??
    awayFrom(act, teller);
  if (absent !== null) return absent;
  const check = checkOf(act, turn);
  const isMere = isBeyond(act, turn);
  const kind = isMere ? 'bad' : check === undefined ? 'plain' : succeeds(act, turn) ? 'good' : 'bad';
  const person =
    personIn(act.target, turn)?.name ??
    personIn(act.with, turn)?.name ??
    turn.scene.present[0]?.name ??
    'whoever is there';
  const otherwise = act.verb === 'search' ? 'the place' : 'it';
  const inVain = soughtInVain(act, turn);
  const fitting = words[kind].length > 0 ? words[kind] : words.plain;
  const needsPerson = personIn(act.target, turn) !== undefined || personIn(act.with, turn) !== undefined;
  const options = fitting.filter((one) => needsPerson || !/\{person\}/i.test(one));
  const slots = {
    it: inVain === null ? called(act.target, otherwise, turn) : otherwise,
    person,
    place: turn.scene.place,
    at: standing(turn.scene.place),
    what: systemName(act, teller),
    other: called(act.with, 'it', turn),
  };
  const own =
    isRetold(act) && inVain === null && absentNoun(act, teller) === null ? retold(act, teller, kind === 'bad') : '';
  const said = written(act, teller) || (kind === 'bad' ? '' : featureShown(act, teller));
  const isKind =
    !RETOLD.has(act.verb) ||
    !(fitting === PLAIN_WORDS[act.verb]?.[kind] || fitting === USED_OF_PLACE || fitting === BROUGHT_TOGETHER);
  const after = isKind ? withoutDoing(options.length > 0 ? options : fitting) : afterDeed(kind, person, teller);
  const told =
    own === ''
      ? capital(done(act, teller, options.length > 0 ? options : fitting, ONCE_MORE[kind], slots))
      : said !== '' && kind === 'plain' && !isKind
        ? own
        : `${own} ${capital(done(act, teller, after, ONCE_MORE[kind], slots))}`;
  const harmed = act.verb === 'cast' ? powerTold(act, teller) : '';
  const on = kind === 'bad' ? teller.say('leads on', LEADS_ON) : '';
  const none = inVain === null || kind === 'bad' ? '' : noSignOf(inVain, teller);
  return [told, none, harmed, said, said === '' ? used(act, teller) : '', found(act, teller), on]
    .filter((one) => one !== '')
    .join(' ');
};
