// Going in words: setting out, the way, arriving; and why a way was not taken. Called by telling.ts.
import type { Act, EffectOf } from '@emergent/schema';
import { isEngaged } from '../combat/reading.ts';
import { succeeds } from '../outcome.ts';
import { capital, listOf, sentencesOf } from '../words/english.ts';
import { inTense } from './in-person.ts';
import { called, standing } from './names-told.ts';
import { crowdHere, senses } from './tell-air.ts';
import { openedFirst } from './tell-comings.ts';
import { grudges } from './tell-grudge.ts';
import { past } from './tell-past.ts';
import { hint, peopleHere, placeSeen, roomFor, thingsHere, waysOut } from './tell-scene.ts';
import type { Teller } from './teller.ts';

/** To where one has not been: the place speaks for itself, and needs hardly more than its name. */
const FIRST_TIME = [
  '{To}.',
  '{To}, then.',
  'So this is {to}.',
  '{You} [come] to {to}.',
  'And here is {to}.',
  '{You} [follow] the way as far as it goes, and it goes to {to}.',
  'From {from} it is no distance to {to}.',
  '{You} [leave] {from} for {to}.',
  '{To} [begin|s] sooner than {you} would have thought.',
  '{You} [stop] short. This must be {to}.',
  'One more corner, and it is {to}.',
  'The way from {from} ends here: {to}.',
  '{You} [have] heard the name. Now {you} [see] what it is the name of: {to}.',
  '{To} [let|s] itself be found.',
  '{You} [go], and the going is short. {To}.',
  '{From} is behind {me}, and {to} in front.',
];
const SHORT_WAY = [
  '{To}.',
  '{You} [go] back the way to {to}.',
  '{You} [walk] over to {to}.',
  '{You} [leave] {from} to itself.',
  'It is only a few minutes to {to}.',
  '{Your} feet know the way to {to} by now.',
  'A few minutes, and it is {to}.',
  '{You} [cross] over from {from} to {to}.',
  '{To}, then, once more.',
  'It takes no thought to get to {to}.',
  '{You} [know] this way, and which part of it to hurry. {To}.',
  '{From} to {to}: {you} [have] walked it before.',
];
const LONG_WAY = [
  'The way to {to} is longer than it looks from {from}, and {you} [have] time to think on it.',
  '{You} [set] out from {from}. By the time {to} shows itself {your} legs [know|p] how far it is.',
  'It takes a while to walk from {from} to {to}.',
  'It is a good way to {to}, and nobody else is on it.',
  '{You} [walk]. {From} gets small behind {me}, and in the end there is {to}.',
  'It is far enough to {to} for {me} to have changed {your} mind, and {you} [do] not.',
  'There is not much between {from} and {to}, but there is a good deal of it.',
  '{You} [count] steps for a while, and [lose] the number, and there is {to}.',
  '{You} [have] got used to walking by the time there is no more of it: {to}.',
  'By and by {from} stops being near, and {to} starts.',
  '{To} [take|s] its time in coming.',
];
const FLED = [
  '{You} [do] not wait to see who is coming after. {From} goes by in pieces, and then it is {to}, and {your} own breath.',
  '{You} [run]. It is not graceful, and it works: {to}, and nobody at {your} heels.',
  '{You} [break] away and [keep] going until {to} is all around {me}.',
];
const BACK = [
  'It has kept {your} place.',
  'It is as before, or nearly.',
  'Nothing much has moved, except the time.',
  '{You} [find] it no larger than it was.',
  'It goes on from where {you} left it.',
];

/** One sets out for a place whose way one does not know yet, and comes as far as the next. */
const FURTHER = [
  'It is on the way to {goal}, and as far as {your} feet know it.',
  '{Goal} is further on.',
  'The way to {goal} goes on from here.',
];

const further = (here: string, teller: Teller): string => {
  const going = teller.turn.interpretation.acts.findLast(({ verb }) => verb === 'go')?.target;
  const goal = going?.kind === 'place' && !going.here ? going.name : undefined;
  return goal === undefined || goal === here ? '' : teller.say('further', FURTHER, { goal });
};

const THROUGH = [
  '{You} [come] to {place} first, and [stay] no longer than it takes.',
  '{Place} is on the way, and is soon behind.',
  'First {place}: {you} [look] about, and [go] on.',
  '{You} [pass] through {place} without sitting down.',
];

/** Places where a walk of several legs did not end; who sees one for the first time sees at least so much of it. */
export const passedThrough = (legs: readonly EffectOf<'world.moved'>[], teller: Teller): string =>
  legs
    .map(({ to }) => {
      const isNew = (teller.turn.session.world_state.visits[to] ?? 1) <= 1;
      const [first = ''] = sentencesOf(inTense(teller.turn.world.place(to)?.description ?? '', teller));
      return `${teller.say(`through ${to}`, THROUGH, { place: to })} ${isNew && !teller.wasTold(first) ? first : ''}`.trim();
    })
    .join(' ');

export const arrive = (moved: EffectOf<'world.moved'>, teller: Teller): string => {
  const { session, interpretation, scene } = teller.turn;
  const fled = interpretation.acts.some((act) => act.verb === 'flee');
  const visits = session.world_state.visits[moved.to] ?? 1;
  const slots = { from: moved.from, to: moved.to, at: standing(moved.to) };
  const near = visits > 1 ? SHORT_WAY : FIRST_TIME;
  const way = teller.say('way', fled ? FLED : moved.minutes > 15 ? LONG_WAY : near, slots);
  const described = placeSeen(teller, roomFor(teller) + (visits > 1 ? 0 : 1));
  const companions = scene.present.filter((one) => one.state.following).map((one) => one.name);
  const along =
    companions.length === 0
      ? ''
      : teller.put(`{who} [come|${companions.length > 1 ? 'p' : 's'}] too.`, { who: listOf(companions) });
  const isShort = teller.turn.settings.style.length === 'short';
  const isNew = visits <= 1 || fled;
  const before = isNew || isShort || !teller.perhaps(0.6, 'past') ? '' : past(teller);
  return [
    openedFirst(moved.to, teller),
    way,
    further(moved.to, teller),
    along,
    described !== '' || isNew
      ? described
      : before || (teller.perhaps(0.35, 'back') ? teller.say('back', BACK, slots) : ''),
    described === '' ? '' : before,
    isShort ? '' : teller.perhaps(0.5, 'crowd first') ? crowdHere(teller) || senses(teller) : senses(teller),
    peopleHere(teller),
    grudges(teller),
    isShort ? '' : thingsHere(teller),
    isShort ? '' : hint(teller),
  ]
    .filter((one) => one !== '')
    .join(' ');
};

const BARRED = [
  '{You} [try] for {to}, and the way is not to be had. Not like this.',
  'Something between {me} and {to} says no, and goes on saying it.',
  '{You} [get] as far as the edge of {from}, and there it stops.',
];
/** Somebody has a say in it. */
const HELD_BACK = [
  '{You} [make] for {to}. {Person} [be|s] there first.',
  '{Person} [see|s] {me} look at the way to {to}, and [step|s] into it.',
  'Two strides towards {to}, and {person} has {me} by the coat.',
  '{You} [turn] to run, and it is {person} that {you} [have] turned to.',
  'There is a moment to get away to {to}. {You} [be] a moment late for it, and {person} [be|s] not.',
];
const NOWHERE = [
  'There is no {bare} that {your} feet know the way to.',
  '{You} [look] about for the way to {to}, and every way goes somewhere else.',
  'Nobody here could point {me} to {to}.',
];
/** Somebody, though nobody who is here: no way leads to them. */
const SOMEBODY =
  /\b(?:man|woman|boy|girl|lad|lass|child|kid|guard|guards|stranger|lady|fellow|guy|clerk|priest|doctor|keeper|soldier|sailor|crowd|people|folk|person|someone|somebody|him|her|them)$/;
const NO_SUCH_PERSON = [
  '{You} [look] about for {to}, and see nobody who would answer to it.',
  'Whoever that may be, they have gone on, or [be|p] not here yet.',
  'There is no {bare} to be seen {at} now.',
];
const WHICH = [
  '{You} [take] a few steps, and [stop]: which way?',
  'One direction is much like another until it has a name.',
  '{You} [turn] on the spot, undecided.',
];
const NO_SUCH_WAY = [
  'Nothing leads {way} from here.',
  '{You} [try] {way}, and {way} is not a way that anybody has made.',
  'There is no going {way} from here.',
];
const COMPASS = /^(?:north|south|east|west|northeast|northwest|southeast|southwest|up|down|left|right)$/;
const ALREADY = ['{You} [be] there already.', 'There is no need to go anywhere for that: this is {to}.'];

const DIRECTIONS =
  /^(?:(?:north|south|east|west|up|down|out|in|back|left|right|outside|inside|away|forward|further|ahead|on)(?:wards?)?|[nsewud])$/i;
/** "back", where nothing lies behind: a way, and no thing that could be looked at. */
export const isWay = (name: string): boolean => DIRECTIONS.test(name);

/** Going that came to nothing, and what would lead on. */
export const stayed = (act: Act, teller: Teller): string => {
  const { scene } = teller.turn;
  const to = called(act.target, 'anywhere', teller.turn);
  const slots = { to, from: scene.place };
  const foe = scene.present.find((one) => one.state.status === 'alive' && (one.hostile || isEngaged(one)));
  if (!succeeds(act, teller.turn) && foe !== undefined)
    return capital(
      teller.say('held back', HELD_BACK, { person: foe.name, to: act.target === null ? 'the way out' : to }),
    );
  if (!succeeds(act, teller.turn))
    return `${teller.say('barred', BARRED, { ...slots, to: act.target === null ? 'the way out' : to })} ${senses(teller)}`;
  if (act.target?.name === scene.place) return teller.say('already', ALREADY, { to: scene.place });
  const way = act.target?.kind === 'unknown' ? act.target.name : '';
  const why =
    COMPASS.test(way) && scene.exits.length > 0
      ? teller.say('no such way', NO_SUCH_WAY, { way })
      : act.target === null || to === 'anywhere' || DIRECTIONS.test(act.target.name)
        ? teller.say('which', WHICH)
        : teller.say('nowhere', SOMEBODY.test(way) ? NO_SUCH_PERSON : NOWHERE, {
            to,
            bare: to.replace(/^the /, ''),
            at: standing(scene.place),
          });
  return `${why} ${waysOut(teller)}`;
};
