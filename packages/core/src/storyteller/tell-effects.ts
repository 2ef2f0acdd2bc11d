// What else happened in a turn, in words: blows taken, the hour and weather turning, people coming and going, quests and consequences.
// Called by telling.ts after the player's own deeds are told.
import type { Effect } from '@emergent/schema';
import { happenedOf } from '../deeds.ts';
import { sameName } from '../names.ts';
import { isFelt } from '../systems/world/climate.ts';
import { capital, closed, lower, sentencesOf } from './english.ts';
import { ageOf } from './kinds.ts';
import { weatherShape } from './tell-air.ts';
import { comings, opened } from './tell-comings.ts';
import { partings } from './tell-grudge.ts';
import { eventTold } from './tell-news.ts';
import type { Teller } from './teller.ts';
import { CLOCK_TURNS, HOUR_TURNS, HOUR_TURNS_INDOORS } from './words-hours.ts';
import { TURNS } from './words-senses.ts';
import { CLAUSE_TURNS } from './words-world.ts';

const STRUCK = [
  '{Cause} has cost {me} something: {you} [feel] it in the ribs first.',
  'It hurts, and the cause of it is {low}.',
  'Pain arrives a moment after the thing itself: {low}.',
  '{You} [bleed] a little for that: {low}.',
  'The price of it is {low}.',
];
const BLOWS = [
  '{Who} [get|s] one in under {your} guard.',
  'Something hot runs down {your} side: {who} [have|s] found the gap.',
  '{You} [pay] for it. {Who} [see|s] to that.',
  'A return blow, from {who}, and the breath goes out of {me}.',
  '{Who} [do|s] not give ground; {you} [take] the next one on the arm.',
  '{Who} [strike|s] back, and {you} [feel] it all the way up.',
  'The answer comes fast: {who} [land|s] one that {you} [will] remember tomorrow.',
  '{Who} [catch|s] {me} a bad one as {you} [come] in.',
  '{You} [see] it coming and [be] late: {who} [hit|s] home.',
];

const harm = (teller: Teller): string => {
  const hurt = happenedOf(teller.turn, 'health.changed').filter((one) => one.amount < 0);
  const first = hurt[0];
  if (first === undefined || happenedOf(teller.turn, 'character.defeated').length > 0) return '';
  const isTold = happenedOf(teller.turn, 'consequence.came_due').some(
    (one) => sameName(one.consequence.description, first.cause) || one.consequence.description.includes(first.cause),
  );
  if (isTold) return '';
  const who = /^struck by (.+)$/.exec(first.cause)?.[1];
  if (who !== undefined) {
    const one = who.split(' and ')[0] ?? who;
    return capital(teller.say('struck back', BLOWS, { who: one }));
  }
  return capital(
    teller.say('harm', STRUCK, {
      cause: closed(first.cause).replace(/\.$/, ''),
      low: lower(first.cause).replace(/\.$/, ''),
    }),
  );
};

const defeat = (teller: Teller): string => {
  const one = happenedOf(teller.turn, 'character.defeated')[0];
  if (one === undefined) return '';
  const fall = teller.say('defeat', [
    '{Your} knees go. The last thing {you} [see] is the ground, very close and very detailed.',
    'The world narrows to a bright coin, and the coin goes out.',
    '{You} [fall], and somewhere on the way down {you} [stop] noticing.',
  ]);
  return `${fall} ${closed(one.consequence)}`;
};

const sky = (teller: Teller): string => {
  const { turn } = teller;
  if (happenedOf(turn, 'world.moved').length > 0) return '';
  const passed = happenedOf(turn, 'time.passed');
  const before = passed[0];
  const weather = happenedOf(turn, 'weather.changed').at(-1);
  const parts: string[] = [];
  const long = passed.reduce((sum, one) => sum + one.minutes, 0) >= 30;
  if (before !== undefined && (long || happenedOf(turn, 'surroundings.changed').length > 0)) {
    const turns = ageOf(turn.world) === 'station' ? CLOCK_TURNS : turn.scene.indoors ? HOUR_TURNS_INDOORS : HOUR_TURNS;
    const words = turns[turn.session.world_state.time_of_day] ?? [];
    if (long || weather === undefined) parts.push(teller.fresh('hour turns', words, { place: turn.scene.place }));
  }
  if (weather !== undefined && isFelt(turn.world, turn.scene.place))
    parts.push(
      weatherShape(weather.weather) !== 'how'
        ? teller.say('weather turns', CLAUSE_TURNS, { weather: lower(weather.weather) })
        : teller.say('weather turns', TURNS, { weather: weather.weather }),
    );
  return parts.join(' ');
};

const tellOne = (effect: Effect, teller: Teller): string => {
  if (effect.type === 'event.began') return eventTold(effect, teller);
  if (effect.type === 'way.opened') return opened(effect, teller);
  if (effect.type === 'consequence.came_due') return closed(effect.consequence.description);
  if (effect.type === 'consequence.happened') return closed(effect.description);
  if (effect.type === 'quest.completed')
    return effect.ending === null
      ? teller.say(
          'quest done',
          [
            'So that is done, the whole of it: {title}.',
            'It is finished, then. {Title}: {you} [say] the words over, as one checks a pocket.',
          ],
          { title: effect.title },
        )
      : closed(effect.ending.telling);
  if (effect.type === 'quest.began')
    return teller.say(
      'quest began',
      [
        'Something has been asked of {me}, and {you} [have] not said no. {what}',
        'And so there is a thing to be done. {what}',
        '{You} [know] a task when one is put in {your} way. {what}',
      ],
      { what: closed(sentencesOf(effect.quest.description).slice(0, 2).join(' ')) },
    );
  if (effect.type === 'quest.failed') return closed(`${effect.title}: ${lower(effect.why)}`);
  if (effect.type === 'level.gained') return closed(effect.telling);
  if (effect.type === 'trait.gained') return '';
  return '';
};

const FOND = [
  '{Person} [look|s] at {me} a little differently than before, and it is the good kind of different.',
  'Something in {person} eases.',
  '{Person} will think of this kindly.',
];
const SOUR = [
  '{Person} will remember this, and not fondly.',
  'Something in {person} closes.',
  'It has cost {me} something with {person}.',
];

const feelings = (teller: Teller): string => {
  const isFighting = teller.turn.interpretation.acts.some((act) => act.verb === 'attack');
  if (isFighting) return '';
  const shift = happenedOf(teller.turn, 'relationship.changed').find(
    (one) => Math.abs(one.amount) >= 5 && teller.turn.scene.present.some((other) => other.name === one.person),
  );
  return shift === undefined
    ? ''
    : capital(teller.say('feelings', shift.amount > 0 ? FOND : SOUR, { person: shift.person }));
};

/** What follows from a turn beyond the deed itself, in the order in which a reader wants it. */
export const afterwards = (teller: Teller): string[] => {
  const seen = new Set<string>();
  const events = teller.turn.happened
    .map((effect) => tellOne(effect, teller))
    .filter((words) => words !== '' && !seen.has(words) && !teller.wasTold(words) && seen.add(words));
  return [
    harm(teller),
    defeat(teller),
    feelings(teller),
    partings(teller),
    comings(teller),
    sky(teller),
    ...events.slice(0, 4),
  ].filter((one) => one !== '');
};
