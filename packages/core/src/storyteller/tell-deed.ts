// Deeds in words: everything that is neither going, looking nor talking; fights brisk, things handled as they really went.
// Called by telling.ts.
import type { Act, EffectOf } from '@emergent/schema';
import { isBareHanded, isThrown } from '../deed-words.ts';
import { happenedOf } from '../deeds.ts';
import { isSpokenOf } from '../scene.ts';
import { capital, closed, listOf, sentencesOf, some, the } from './english.ts';
import { called, common, personIn } from './names-told.ts';
import { checkOf, succeeds } from './outcome.ts';
import { fresh, hint, roomFor } from './tell-scene.ts';
import type { Teller } from './teller.ts';
import { DEEDS } from './words-deeds.ts';

const HITS = [
  '{You} [go] in under the guard, and {person} [feel|s] it.',
  'It lands. {Person} [give|s] a step, then another.',
  '{You} [strike] first and [strike] true; {person} [reel|s].',
  'No flourish: {you} [hit] {person}, hard, where it counts.',
  '{Person} [be|s] a breath too slow, and {you} [be] not.',
  '{You} [feint] high, [cut] low. {Person} [grunt|s].',
];
const MISSES = [
  '{You} [swing], and {person} [be|s] elsewhere.',
  '{Person} [turn|s] it aside and [make|s] it look easy.',
  'The blow goes wide, and for a moment {you} [be] all open.',
  '{You} [lunge]. {Person} [let|s] {me} go by.',
  'Steel, wood, breath: nothing that matters is hit.',
];
const GLANCES = [
  '{You} [close] with {person} and [draw] back again with nothing settled.',
  'There is a flurry, too quick to tell over, and {person} [be|s] still standing.',
  '{You} [circle]. {Person} [circle|s].',
];
const STATES: readonly (readonly [number, readonly string[]])[] = [
  [
    30,
    [
      '{Person} [can] hardly stand.',
      'There is not much fight left in {person}, and {you} both [know] it.',
      'One more like that will do it.',
    ],
  ],
  [
    65,
    [
      '{Person} [be|s] bleeding now, and more careful.',
      'It has cost {person} something.',
      '{Person} [breathe|s] through {their} teeth.',
    ],
  ],
  [
    99,
    [
      '{Person} [have|s] had worse, and [look|s] it.',
      'A first mark. There will be others.',
      '{Person} [look|s] at {me} with new interest.',
    ],
  ],
];
const FALLS = [
  '{Person} [go|s] down and [stay|s] down.',
  'Then {person} [be|s] on the ground, and it is over.',
  '{Person} [sink|s] to one knee, to both, and [be|s] done.',
];
const DEATHS = [
  '{Person} [fall|s], and it is not the kind of fall one gets up from.',
  'It is quick, at the end. {Person} [be|s] dead.',
  '{Person} [look|s] surprised. Then {person} [look|s] at nothing.',
];

const changeOf = (teller: Teller, name: string): EffectOf<'person.changed'> | undefined =>
  happenedOf(teller.turn, 'person.changed').find(
    (one) => one.name === name && (one.change.condition !== undefined || one.change.status !== undefined),
  );

/** How somebody comes out of a blow. */
const aftermath = (teller: Teller, name: string): string => {
  const change = changeOf(teller, name)?.change;
  if (change === undefined) return '';
  const slots = { person: name, their: 'the' };
  if (change.status === 'dead') return teller.say('dies', DEATHS, slots);
  if (change.status === 'defeated') return teller.say('falls', FALLS, slots);
  const words = STATES.find(([most]) => (change.condition ?? 100) <= most)?.[1];
  return words === undefined
    ? ''
    : teller.say(
        'state',
        words.map((one) => one.replace('{their}', 'clenched').replace('clenched teeth', 'clenched teeth')),
        slots,
      );
};

const BARE_HITS = [
  '{You} [catch] {person} square, with nothing in {your} hand but the hand.',
  'It lands, bone on bone. {Person} [rock|s] on {their} heels; {your} knuckles will be sorry later.',
  '{Person} [do|s] not see it coming, and then [do|s], too late.',
];
const BARE_MISSES = [
  '{You} [swing] with all {you} [have], and {person} [be|s] not there.',
  '{Person} [catch|s] {your} wrist and [give|s] it back.',
];
const THROWS = {
  good: [
    '{You} [throw] {it}, and it strikes {person} fair and square before it drops.',
    '{It} [go|s] end over end and [find|s] {person}, who [have|s] no time to be surprised.',
  ],
  bad: [
    '{You} [throw] {it}. {Person} [lean|s] aside, and it goes by and lies where it fell.',
    '{It} [fly|s] wide of {person} by a yard, and [come|s] to rest on the ground.',
  ],
};

/** What is thrown, or struck without a weapon; null: neither. */
const unarmed = (act: Act, teller: Teller, slots: { person: string }): string | null => {
  const good = succeeds(act, teller.turn);
  if (isThrown(act))
    return teller.say('throws', THROWS[good ? 'good' : 'bad'], { ...slots, it: called(act.with, 'it', teller.turn) });
  if (!isBareHanded(act)) return null;
  return teller.say('bare hands', good ? BARE_HITS : BARE_MISSES, { ...slots, their: 'both' });
};

const fight = (act: Act, teller: Teller): string => {
  const person = personIn(act.target, teller.turn);
  const name = person?.name ?? called(act.target, 'the empty air', teller.turn);
  const slots = { person: name };
  if (act.target === null || act.target.kind === 'unknown')
    return teller.say(
      'nobody to strike',
      [
        '{You} [look] for somebody to strike, and there is nobody to be struck.',
        '{Your} hands come up, and there is nothing in front of them.',
      ],
      slots,
    );
  if (act.target.kind !== 'person')
    return teller.say(
      'strikes',
      [
        '{You} [strike] at {person}, and something gives, though not much.',
        '{You} [lay] about {me} at {person}.',
        '{Person} [take|s] the blow without comment.',
      ],
      slots,
    );
  const bare = unarmed(act, teller, slots);
  if (bare !== null) return `${capital(bare)} ${capital(aftermath(teller, name))}`.trim();
  const check = checkOf(act, teller.turn);
  const words = check === undefined ? GLANCES : succeeds(act, teller.turn) ? HITS : MISSES;
  return `${capital(teller.say('blow', words, slots))} ${capital(aftermath(teller, name))}`.trim();
};

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
    yours: { first: 'mine', second: 'yours', third: 'theirs' }[turn.settings.style.person],
  };
  const gained = happenedOf(turn, 'item.gained').filter((one) => one.from !== 'reward');
  const lost = happenedOf(turn, 'item.lost');
  if (act.verb === 'take' || act.verb === 'steal') {
    if (gained.length === 0)
      return act.verb === 'take' || succeeds(act, turn) ? teller.say('not taken', NOT_TAKEN, slots) : null;
    const things = listOf(gained.map((one) => the(common(one.item.name, turn))));
    const look = gained.map((one) => fresh(teller, one.item.description, 1)).filter((one) => one !== '')[0] ?? '';
    return `${teller.say('taken', gained.length > 1 ? TAKEN.slice(0, 2) : TAKEN, { ...slots, things })} ${look}`;
  }
  if (act.verb === 'give') {
    const to = [act.with, act.target].map((target) => personIn(target, turn)).find((one) => one !== undefined);
    const given = lost.find((one) => one.how === 'given');
    return given === undefined || to === undefined
      ? teller.say('not given', NOT_GIVEN, slots)
      : teller.say('given', GIVEN, { ...slots, it: the(common(given.name, turn)), person: to.name });
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
  if (isSpokenOf(turn.scene, name)) return null;
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

/** One deed in words: the doing, what it showed, and where failure leads. */
export const deed = (act: Act, teller: Teller): string => {
  if (act.verb === 'attack') return fight(act, teller);
  const handledText = handled(act, teller);
  if (handledText !== null) return handledText;
  const words = DEEDS[act.verb] ?? DEEDS.other;
  if (words === undefined) return '';
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
  const yours = { first: 'mine', second: 'yours', third: 'theirs' }[turn.settings.style.person];
  const slots = {
    it: called(act.target, otherwise, turn),
    person,
    place: turn.scene.place,
    what: systemName(act, teller),
    yours,
  };
  const told = capital(teller.say(act.verb, options.length > 0 ? options : fitting, slots));
  const harmed =
    act.verb === 'cast' && act.target?.kind === 'person' ? capital(aftermath(teller, act.target.name)) : '';
  const on = kind === 'bad' ? teller.say('leads on', LEADS_ON) : '';
  return [told, harmed, used(act, teller), found(act, teller), on].filter((one) => one !== '').join(' ');
};
