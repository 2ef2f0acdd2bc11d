// Deeds in words: everything that is neither going, looking, talking nor fighting; things handled as they really went.
// Called by telling.ts.
import type { Act } from '@emergent/schema';
import { happenedOf } from '../deeds.ts';
import { isSpokenOf } from '../scene.ts';
import { lockMeant } from '../systems/world/locks.ts';
import { capital, closed, listOf, sentencesOf, some, the } from './english.ts';
import { called, common, personIn } from './names-told.ts';
import { checkOf, succeeds } from './outcome.ts';
import { aftermath, fight } from './tell-fight.ts';
import { fresh, hint, roomFor } from './tell-scene.ts';
import { inReturn } from './tell-trade.ts';
import type { Teller } from './teller.ts';
import { DEED_KINDS } from './words-deed-kinds.ts';
import { DEEDS_OF_HAND, type DeedWords } from './words-deeds.ts';
import { DEEDS_OF_BODY } from './words-deeds-body.ts';

const TAKEN = [
  '{You} [take] {things}.',
  '{Things}: {yours} now, or at least in {your} hands.',
  '{You} [pick] up {things} and [stow] it where it will not rattle.',
  '{You} [help] {yourself} to {things}.',
];
const NOT_TAKEN = [
  '{You} [reach] for {it}, and {your} hand closes on nothing that can be carried off.',
  '{It} [stay|s] where it is.',
  'There is no {bare} here that {you} [can] simply take.',
  '{You} [look] for {it} to take, and [come] up with empty hands.',
];
const GIVEN = [
  '{You} [hold] out {it}. {Person} [take|s] it, and [look|s] at it longer than it needs.',
  '{Person} [accept|s] {it} with a nod that has some weight in it.',
  '{You} [put] {it} into the hands of {person}.',
];
const NOT_GIVEN = ['{You} [have] nothing of the sort to give.', 'The offer is made; nothing changes hands.'];
const DROPPED = [
  '{You} [set] {it} down and [leave] it there.',
  '{You} [let] {it} go. {Place} can keep it.',
  '{It} [come|s] out of {your} pack and [stay|s] on the ground.',
];
const WORN = [
  '{You} [settle] {it} into place, and nothing pinches.',
  '{You} [put] {it} on and [feel] a little more like somebody.',
  '{It} [be|s] ready where {your} hand will look for it.',
];
const WIELDED = [
  '{You} [take] {it} in hand, and [feel] the weight settle.',
  '{It} [be|s] ready where {your} hand will look for it.',
  '{You} [try] the grip of {it} once, and [keep] it there.',
];
const UNWORN = ['{You} [take] {it} off and [stow] it.', '{You} [put] {it} away. {You} [feel] lighter, and less.'];

const handled = (act: Act, teller: Teller): string | null => {
  const { turn } = teller;
  const it = called(act.target, 'it', turn);
  const slots = {
    it,
    bare: it.replace(/^the /, ''),
    place: turn.scene.place,
  };
  const gained = happenedOf(turn, 'item.gained').filter((one) => one.from !== 'reward');
  const lost = happenedOf(turn, 'item.lost');
  if (act.verb === 'take' || act.verb === 'steal') {
    if (gained.length === 0)
      return act.verb === 'take' || succeeds(act, turn) ? teller.say('not taken', NOT_TAKEN, slots) : null;
    // One act took it all; the others of the line have nothing to add.
    if (turn.interpretation.acts.find((one) => one.verb === act.verb) !== act) return '';
    const things = listOf(gained.map((one) => the(common(one.item.name, turn))));
    const look = gained.map((one) => fresh(teller, one.item.description, 1)).filter((one) => one !== '')[0] ?? '';
    return `${teller.say('taken', gained.length > 1 ? TAKEN.slice(0, 2) : TAKEN, { ...slots, things })} ${look}`;
  }
  if (act.verb === 'give') {
    const to = [act.with, act.target].map((target) => personIn(target, turn)).find((one) => one !== undefined);
    const given = lost.find((one) => one.how === 'given');
    if (given === undefined || to === undefined) return teller.say('not given', NOT_GIVEN, slots);
    const handed = teller.say('given', GIVEN, { ...slots, it: the(common(given.name, turn)), person: to.name });
    return `${handed} ${inReturn(teller, to, given.name)}`;
  }
  if (act.verb === 'drop')
    return lost.length > 0
      ? teller.say('dropped', DROPPED, { ...slots, it: the(common(lost[0]?.name ?? it, turn)) })
      : teller.put('{You} [have] nothing like that to put down.');
  const held = turn.session.inventory.find(({ id }) => id === act.target?.id);
  if (act.verb === 'equip')
    return happenedOf(turn, 'item.equipped').length > 0
      ? teller.say('worn', held?.slot === 'weapon' ? WIELDED : WORN, slots)
      : teller.put('It will not be worn, not by {me}, not like this.');
  if (act.verb === 'unequip')
    return happenedOf(turn, 'item.unequipped').length > 0
      ? teller.say('unworn', UNWORN, slots)
      : teller.put('{You} [be] not wearing anything of the kind.');
  return null;
};

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
    item?.effect === null || item === undefined ? '' : fresh(teller, closed(item.effect), 1),
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
    effect.heals > 0 && effect.on === null
      ? teller.say('healed', [
          'Warmth goes out from it to the places that hurt.',
          'The ache draws back a long way.',
          '{You} [be] the better for it at once.',
        ])
      : '',
    gone && act.verb === 'use' ? teller.put('That was the last of it.') : '',
  ]
    .filter((one) => one !== '')
    .join(' ');
};

const LEADS_ON = [
  'Still, it is not the only way.',
  'There may be another way in.',
  'It leaves {me} where {you} [begin], and a little wiser.',
  'That leaves the harder way, or the cleverer one.',
  'Nothing is lost yet but the time.',
  '{You} [mark] what went wrong. It need not go wrong twice.',
];

const systemName = (act: Act, teller: Teller): string => {
  const systems = teller.turn.world.lorebook.world_systems;
  const named = [act.target, act.with].find((one) => one?.kind === 'system')?.name;
  return named ?? systems.find((one) => one.mana_cost > 0)?.name ?? 'the power';
};

const found = (act: Act, teller: Teller): string => {
  if (act.verb !== 'search' || !succeeds(act, teller.turn)) return '';
  const { scene } = teller.turn;
  const named = scene.features.find((one) => one.name.toLowerCase() === act.target?.name.toLowerCase());
  const unseen = scene.features.filter((one) => !teller.wasTold(sentencesOf(one.detail)[0] ?? one.detail));
  const one = named !== undefined && fresh(teller, named.detail, 1) !== '' ? named : unseen[0];
  const gained = happenedOf(teller.turn, 'item.gained').map((effect) => effect.item.name);
  const thing =
    gained.length === 0
      ? ''
      : closed(
          `${capital(listOf(gained.map((name) => some(common(name, teller.turn)))))} come to light`.replace(
            /^(\S.*) come to light$/,
            gained.length === 1 ? '$1 comes to light' : '$1 come to light',
          ),
        );
  const lore = teller.turn.lore.find((entry) => !entry.constant);
  const detail =
    one === undefined
      ? ''
      : `${teller.put('The {thing}, on a closer look:', { thing: one.name.replace(/^the /i, '') })} ${fresh(teller, one.detail, roomFor(teller) + 1)}`;
  return [thing, detail !== '' ? detail : lore === undefined ? hint(teller) : fresh(teller, lore.content, 1)]
    .filter((one) => one !== '')
    .join(' ');
};

const HANDS_ON: ReadonlySet<Act['verb']> = new Set(['use', 'read', 'eat', 'drink', 'open', 'destroy']);

/** What is neither here nor spoken of here can't have been used, read or drunk. */
const nowhere = (act: Act, teller: Teller): string | null => {
  const { turn } = teller;
  if (!HANDS_ON.has(act.verb) || act.target?.kind !== 'unknown' || happenedOf(turn, 'item.used').length > 0)
    return null;
  const { name } = act.target;
  if (isSpokenOf(turn.scene, name) || happenedOf(turn, 'way.opened').length > 0 || lockMeant(act, turn) !== null)
    return null;
  return teller.say(
    'nowhere',
    [
      '{You} [look] about for {name}, and [find] nothing of the kind.',
      'Nothing here answers to the name of {name}.',
      '{Name}: the thought is clear enough, and {your} hands find nothing to do with it.',
    ],
    { name },
  );
};

const DEEDS = { ...DEEDS_OF_HAND, ...DEEDS_OF_BODY };
const OTHERWISE: DeedWords = { good: [], bad: [], plain: [] };

/** By what the line says of the deed, else by its verb. */
const wordsFor = (act: Act): DeedWords => {
  const own = DEEDS[act.verb] ?? DEEDS.other ?? OTHERWISE;
  const kind = DEED_KINDS.find((one) => one.verbs.includes(act.verb) && one.when.test(act.text));
  return kind === undefined ? own : { ...own, ...kind.words };
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
  const words = wordsFor(act);
  const { turn } = teller;
  const absent = nowhere(act, teller);
  if (absent !== null) return absent;
  const check = checkOf(act, turn);
  const kind = check === undefined ? 'plain' : succeeds(act, turn) ? 'good' : 'bad';
  const person =
    personIn(act.target, turn)?.name ??
    personIn(act.with, turn)?.name ??
    turn.scene.present[0]?.name ??
    'whoever is there';
  const otherwise = act.verb === 'search' ? 'the place' : 'it';
  const fitting = words[kind].length > 0 ? words[kind] : words.plain;
  const needsPerson = personIn(act.target, turn) !== undefined || personIn(act.with, turn) !== undefined;
  const options = fitting.filter((one) => needsPerson || !/\{person\}/i.test(one));
  const slots = {
    it: called(act.target, otherwise, turn),
    person,
    place: turn.scene.place,
    what: systemName(act, teller),
  };
  const templates = options.length > 0 ? options : fitting;
  const told = capital(
    teller.fresh(act.verb, templates, slots) || teller.say(`${act.verb} again`, ONCE_MORE[kind], slots),
  );
  const harmed =
    act.verb === 'cast' && act.target?.kind === 'person' ? capital(aftermath(teller, act.target.name)) : '';
  const on = kind === 'bad' ? teller.say('leads on', LEADS_ON) : '';
  return [told, harmed, used(act, teller), found(act, teller), on].filter((one) => one !== '').join(' ');
};
