// Blows in words: with steel, with bare hands, thrown; and how somebody comes out of them. Called by tell-deed.ts.
import type { Act, EffectOf } from '@emergent/schema';
import { isBareHanded, isThrown } from '../deed-words.ts';
import { happenedOf } from '../deeds.ts';
import { capital } from './english.ts';
import { called, personIn } from './names-told.ts';
import { checkOf, succeeds } from './outcome.ts';
import type { Teller } from './teller.ts';

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
export const aftermath = (teller: Teller, name: string): string => {
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

export const fight = (act: Act, teller: Teller): string => {
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
