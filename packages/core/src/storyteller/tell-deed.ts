// Deeds in words: everything that is neither going, looking, talking nor fighting. Called by telling.ts.
import type { Act } from '@emergent/schema';
import { happenedOf } from '../deeds.ts';
import { sameName } from '../names.ts';
import { checkOf, succeeds } from '../outcome.ts';
import { isSpokenOf } from '../scene.ts';
import type { Turn } from '../systems/system.ts';
import { lockMeant } from '../systems/world/locks.ts';
import { capital, closed, listOf, sentencesOf, some, the } from '../words/english.ts';
import { common, POINTING } from '../words/names-said.ts';
import { inTense } from './in-person.ts';
import { called, personIn, standing } from './names-told.ts';
import type { Slots } from './phrase.ts';
import { fight, powerTold } from './tell-fight.ts';
import { handled } from './tell-hands.ts';
import { moment } from './tell-moment.ts';
import { fresh, freshAlone, hint, roomFor } from './tell-scene.ts';
import { noSignOf, soughtInVain } from './tell-sought.ts';
import type { Teller } from './teller.ts';
import { DEED_KINDS } from './words-deed-kinds.ts';
import { DEEDS_OF_HAND, type DeedWords } from './words-deeds.ts';
import { DEEDS_OF_BODY } from './words-deeds-body.ts';

const used = (act: Act, teller: Teller): string => {
  const effect = happenedOf(teller.turn, 'item.used')[0];
  if (effect === undefined) return '';
  const item = teller.turn.session.inventory.find((one) => one.id === effect.item_id);
  const helped = teller.turn.scene.present.find(
    (one) =>
      one.name === effect.on &&
      happenedOf(teller.turn, 'person.changed').some(
        ({ name, change }) => name === one.name && change.condition !== undefined,
      ),
  );
  const gone = happenedOf(teller.turn, 'item.lost').some(
    (one) => one.item_id === effect.item_id && one.quantity_left === 0,
  );
  return [
    item?.effect === null || item === undefined ? '' : fresh(teller, inTense(closed(item.effect), teller), 1),
    helped === undefined
      ? ''
      : capital(
          teller.say(
            'tended',
            [
              '{You} [see] to the hurts of {person} with it, and some of the pain goes out of the face.',
              '{Person} [hold|s] still for it, and [breathe|s] easier after.',
            ],
            { person: helped.name },
          ),
        ),
    effect.heals > 0 && effect.on === null ? teller.say('healed', EASED) : '',
    gone && act.verb === 'use' ? teller.put('That was the last of it.') : '',
  ]
    .filter((one) => one !== '')
    .join(' ');
};

const EASED = [
  'Warmth goes out from it to the places that hurt.',
  'The ache draws back a long way.',
  '{You} [be] the better for it at once.',
  'After a little the worst of it lets go.',
  'It does not mend {me}, but it makes {me} mendable.',
  'Breath by breath it hurts less.',
];

const SAYS_NO_MORE = [
  'It says what it said before.',
  'There is nothing in it that {you} [have] not read already.',
  '{You} [know] the most of it by heart by now.',
];

/** What is written there, where something is: on a feature of the place, or in a thing. */
const written = (act: Act, teller: Teller): string => {
  const { scene, session } = teller.turn;
  if (act.verb !== 'read' || act.target === null || !succeeds(act, teller.turn)) return '';
  const { id, name } = act.target;
  const feature = scene.features.find((one) => sameName(one.name, name));
  const item = [...session.inventory, ...scene.things].find((one) => one.id === id || sameName(one.name, name));
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

const HANDS_ON: ReadonlySet<Act['verb']> = new Set(['use', 'read', 'eat', 'drink', 'open', 'destroy']);

const NOTHING_TO_HAND = [
  '{You} [look] for something to do it with, and [find] nothing.',
  'There is nothing to hand for that.',
  '{Your} hands [come|p] up empty.',
  '{You} [go] through {your} pack for it, and [close] the pack again.',
  'It would want something that {you} [have] not got.',
  '{You} [feel] in one pocket, and in the other. Neither [have|s] it.',
  'There is nothing of that sort about {me}, nor about {place}.',
  '{You} [have] the wish and not the means.',
];

/** What everybody has with them. */
const OWN_BODY =
  /\b(?:hands?|face|hair|eyes?|ears?|feet|foot|legs?|arms?|fingers?|head|mouth|teeth|nose|back|clothes|body|self)$/i;

/** What is neither here nor spoken of here can't have been used, read or drunk. */
const nowhere = (act: Act, teller: Teller): string | null => {
  const { turn } = teller;
  if (!HANDS_ON.has(act.verb) || act.target?.kind !== 'unknown' || happenedOf(turn, 'item.used').length > 0)
    return null;
  const { name } = act.target;
  if (OWN_BODY.test(name)) return null;
  if (POINTING.test(name)) return teller.say('nothing to hand', NOTHING_TO_HAND);
  const head = name.split(' ').at(-1) ?? name;
  // Picked up in the same breath.
  if (turn.session.inventory.some((one) => sameName(one.name, head))) return null;
  if (isSpokenOf(turn.scene, head) || happenedOf(turn, 'way.opened').length > 0 || lockMeant(act, turn) !== null)
    return null;
  const bare = name.replace(/^(?:the|a|an|some|my) /i, '');
  return teller.say(
    'nowhere',
    [
      '{You} [look] about for {it}, and [find] nothing of the kind.',
      'Nothing here is called {name}.',
      '{It}? {You} [turn] about once, and there is none.',
      'There is no {name} within reach, nor further off.',
      'Nothing here goes by that name: {name}.',
      '{You} [want] {name}, and the place has none.',
    ],
    { name: bare, it: /^\p{Lu}/u.test(name) ? name : the(bare) },
  );
};

const NOBODY_AHEAD = [
  'There is nobody to follow: whoever it might have been has not come by.',
  '{You} [look] for a back to walk behind, and [see] none.',
  'Following wants somebody in front, and there is nobody.',
];
const nobodyAhead = (act: Act, teller: Teller): string | null =>
  act.verb === 'follow' && personIn(act.target, teller.turn) === undefined && act.target?.kind !== 'place'
    ? teller.say('nobody ahead', NOBODY_AHEAD)
    : null;

const DEEDS = { ...DEEDS_OF_HAND, ...DEEDS_OF_BODY };
const OTHERWISE: DeedWords = { good: [], bad: [], plain: [] };

/** What the hands do with a thing that does its user good. */
const HEALS = [
  '{You} [see] to {yourself} with {it}.',
  '{You} [do] it slowly, since it is {your} own hide.',
  'It has to be done one-handed, with {your} teeth for the other hand.',
  '{You} [sit] down to it, and [get] {it} where it is wanted.',
  '{You} [set] {your} jaw and [make] use of {it}.',
  'There is a knack to doing this for oneself, and {you} [have] most of it.',
  '{You} [take] care over it, and [waste] none.',
];
const DRUNK_FROM = [
  '{You} [bend] down to {it}, and [drink] out of {your} hands.',
  '{You} [drink] from {it}, and [come] up with a wet chin.',
  'It is cold, and tastes of what {it} [be|s] made of.',
  '{You} [drink] as much as one decently may from {it}.',
];
/** What one carries, tried on what stands there. */
const BROUGHT_TOGETHER = [
  '{You} [bring] {it} and {other} together, and [look] how they would go.',
  '{You} [hold] {it} to {other}. There is a way that the two were meant, and {you} [turn] it about, looking.',
  '{You} [try] {it} on {other}, as far as one pair of hands can.',
  'Between {it} and {other} there is a finger’s breadth to go, and {you} [go] most of it.',
];
/** What is no tool: the bell, the book on its stand, the wheel. */
const USED_OF_PLACE = [
  '{You} [put] {your} hand to {it}, and [see] what there is to it.',
  '{You} [try] {it}, as one tries what others have tried before.',
  '{You} [give] {it} a turn of {your} own.',
  '{You} [do] with {it} what {it} [be|s] there for, or what looks like that.',
  '{You} [see] to {it} as well as anybody can who was never shown how.',
  'Nobody has said not to. {You} [set] {your} hand to {it}.',
  '{You} [take] hold of {it} and [let] it teach {me}.',
];
const heals = (act: Act, turn: Turn): boolean =>
  act.verb === 'use' && happenedOf(turn, 'item.used').some((one) => one.heals > 0 && one.on === null);

/** "throw the splice spike": what a thing is called says nothing of the deed. */
const withoutNames = ({ text, target, with: second }: Act): string =>
  [target, second].reduce(
    (words, one) =>
      one === null || one.kind === 'unknown' || one.kind === 'self'
        ? words
        : words.replace(new RegExp(one.name.replace(/[^\p{L}\p{N} ]/gu, '.'), 'i'), ''),
    text,
  );

/** By what the line says of the deed, else by its verb. */
const wordsFor = (act: Act, turn: Turn): DeedWords => {
  const own = DEEDS[act.verb] ?? DEEDS.other ?? OTHERWISE;
  if (heals(act, turn)) return { ...own, plain: HEALS };
  if (act.verb === 'drink' && act.target?.kind === 'feature') return { ...own, plain: DRUNK_FROM };
  if (act.verb === 'use' && act.target?.kind === 'item' && act.with?.kind === 'feature')
    return { ...own, plain: BROUGHT_TOGETHER };
  const isOfPlace = act.verb === 'use' && act.target?.kind === 'feature';
  if (isOfPlace && !DEED_KINDS.some((one) => one.verbs.includes('use') && one.when.test(withoutNames(act))))
    return { ...own, plain: USED_OF_PLACE };
  const isUsed = happenedOf(turn, 'item.used').length > 0;
  const text = withoutNames(act);
  const kind = DEED_KINDS.find((one) => one.verbs.includes(act.verb) && !(isUsed && one.idle) && one.when.test(text));
  return kind === undefined ? own : { ...own, ...kind.words };
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

/** One deed in words: the doing, what it showed, and where failure leads. */
export const deed = (act: Act, teller: Teller): string => {
  if (act.verb === 'attack') return fight(act, teller);
  const handledText = handled(act, teller);
  if (handledText !== null) return handledText;
  const { turn } = teller;
  const words = wordsFor(act, turn);
  const absent = nowhere(act, teller) ?? nobodyAhead(act, teller);
  if (absent !== null) return absent;
  const check = checkOf(act, turn);
  const kind = check === undefined ? 'plain' : succeeds(act, turn) ? 'good' : 'bad';
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
  const templates = options.length > 0 ? options : fitting;
  const told = capital(done(act, teller, templates, ONCE_MORE[kind], slots));
  const harmed = act.verb === 'cast' ? powerTold(act, teller) : '';
  const on = kind === 'bad' ? teller.say('leads on', LEADS_ON) : '';
  const said = written(act, teller) || (kind === 'bad' ? '' : featureShown(act, teller));
  const none = inVain === null || kind === 'bad' ? '' : noSignOf(inVain, teller);
  return [told, none, harmed, said, said === '' ? used(act, teller) : '', found(act, teller), on]
    .filter((one) => one !== '')
    .join(' ');
};
