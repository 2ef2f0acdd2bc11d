// Things handled, as it really went: taken, given, put down, put on. Called by tell-deed.ts.
import type { Act } from '@emergent/schema';
import { isLetGo } from '../deed-words.ts';
import { happenedOf } from '../deeds.ts';
import { succeeds } from '../outcome.ts';
import { listOf, the, verbFor } from '../words/english.ts';
import { common } from '../words/names-said.ts';
import { fitting, type Line } from './bodies.ts';
import { inTense } from './in-person.ts';
import { called, personIn, standing } from './names-told.ts';
import type { Slots } from './phrase.ts';
import { retold } from './tell-retold.ts';
import { fresh } from './tell-scene.ts';
import { inReturn } from './tell-trade.ts';
import type { Teller } from './teller.ts';
import { FLUNG } from './words-deed-kinds.ts';

const TAKEN = [
  '{You} [take] {things}.',
  '{Things}: {yours} now, or at least in {your} hands.',
  '{You} [pick] up {things} and [stow] it where it will not rattle.',
  '{You} [help] {yourself} to {things}.',
  '{You} [reach] out, and when {you} [draw] back {your} hand it has {things} in it.',
  '{You} [find] room for {things}.',
  '{Your} hand closes on {things}.',
];
const TAKEN_MANY = TAKEN.filter((one) => !/\bit\b/.test(one));
const NOT_TAKEN = [
  '{You} [reach] for {it}, and {your} hand closes on nothing that can be carried off.',
  'There [be|n] no {bare} here that {you} [can] simply take.',
  '{You} [look] for {it} to take, and [come] up with empty hands.',
  '{It} [will] not be had for the taking, not {at}.',
  '{You} [feel] about for {it}, and [let] it be.',
  'There is no {bare} to be had here.',
  '{You} [think] {you} [see] {it}, and it is only the shape of the dark behind something else.',
  '{Your} fingers close on air, where {you} [look] for {it}.',
];
/** Something of everything, or nothing in particular, where nothing lies. */
const NOTHING_TO_TAKE = [
  'There is nothing lying about {at} to be taken.',
  '{You} [look] for something to take, and nothing here is loose.',
  'What there is here is fixed, or somebody’s.',
  '{Your} hands [come|p] up empty: there is nothing to pick up.',
  '{You} [go] over {place} for anything worth a pocket, and [find] it has been gone over.',
  'Nothing lies here that one could carry off.',
  'If there was ever anything to take here, somebody has.',
  '{You} [be] ready to take it all, and all of it is nothing.',
];
const NOT_YET = [
  '{It} [stay|s] where it is, for now.',
  '{You} [do] not get as far as {it}.',
  '{It} [be|s] still there after it.',
];
const NOT_WORN = [
  'It will not be worn, not by {me}.',
  '{You} [try] {it} on, in {your} mind, and there it ends.',
  'There is nowhere on {me} that {it} would go.',
  '{It} [refuse|s] every arm and leg that {you} [offer].',
  'Whichever way {you} [turn] {it}, {it} [be|s] not made to be worn.',
  '{You} [hold] {it} against {yourself}. No.',
  'That will not go on, nor stay on if it did.',
  'Not everything that is carried can be worn; {it} [be|s] of the other kind.',
];
/** "put my hat back on", where it was never off. */
const ON_ALREADY = [
  '{You} [have] {it} on already.',
  '{You} [put] a hand up to {it}, and {it} [be|s] where it belongs: on {me}.',
  '{It} [be|s] on {me}, and has been all the while.',
  '{You} [settle] {it} more firmly; {it} [be|s] on already.',
  'There is no need: {you} [wear] {it} as it is.',
];
const IN_HAND_ALREADY = [
  '{You} [have] {it} in hand already.',
  '{You} [shift] {your} grip on {it}; {it} never left {your} hand.',
  '{It} [be|s] ready to {your} hand as it is.',
  'There is no need: {it} [be|s] in {your} hand.',
];
/** "put on my gloves", where there are none. */
const NOT_HAD = [
  '{You} [have] no {bare} about {me}.',
  '{You} [look] for {it} to put on, and [come] up without.',
  '{You} [own] no {bare}, as far as {you} [know].',
  'There is nothing of that sort on {me}, nor in {your} pack: no {bare}.',
];
/** "I draw my weapon": there is none, or none was named. */
const NO_WEAPON = [
  '{Your} hand goes where a weapon would be, and it is not there.',
  'There is nothing on {me} that would count as drawn.',
  '{You} [find] no weapon ready to {your} hand.',
  'What {you} [have] to show for a weapon is five fingers.',
  '{You} [make] the movement. There is nothing at the end of it.',
  'Of blades, clubs and the like {you} [have] none in hand.',
  'Nothing {you} [wear] was made for that.',
  '{Your} fingers close on cloth, and let it go again.',
];
const NOT_TAKEN_OFF = [
  '{You} [be] not wearing anything of the kind.',
  '{You} [look] {yourself} over. There is nothing like that to take off.',
  'There is nothing to undo: {you} never had it on.',
  'Nothing of the sort is on {me}.',
  '{Your} hand goes where it would be, and it is not there.',
  'What {you} [have] on, {you} [keep] on; that was not among it.',
  'What {you} never put on does not come off.',
  'It is off already, if it was ever on.',
];
const GIVEN: readonly Line[] = [
  '{You} [hold] out {it}. {Person} [take|s] it, and [look|s] at it longer than it needs.',
  { people: '{Person} [accept|s] {it} with a nod that has some weight in it.' },
  { people: '{You} [put] {it} into the hands of {person}.' },
  { people: '{It} [go|s] across, from {your} hand to that of {person}.' },
  '{You} [give] {it} up. {Person} [be|s] in no hurry to put it away.',
  '{Person} [look|s] at {it}, at {me}, and at {it} again, and [take|s] it.',
];
const GIVEN_MANY: readonly Line[] = [
  '{You} [hold] out {it}, one after the other. {Person} [take|s] them, and [look|s] at each.',
  { people: '{You} [fill] the hands of {person} with {it}.' },
  'Out it all comes, {it}, and {person} [find|s] room for it all.',
];
const isTo = ({ target, with: second }: Act, name: string): boolean =>
  second?.name === name || (target?.kind === 'person' && target.name === name);
const NOT_GIVEN = ['{You} [have] nothing of the sort to give.', 'The offer is made; nothing changes hands.'];
const PUT_SOMEWHERE =
  /^\W*(?:and |then )*(?:i )?(?:\w+ly )?(?:hang|put|set|lay|place|stick|leave|lean|prop|stand)(?:s|ting)?\b[^,.!?]*\b(?:on|onto|in|into|over|under|beneath|behind|beside|against)\b/i;
const DROPPED = [
  '{You} [set] {it} down and [leave] it there.',
  '{You} [let] {it} go. {Place} can keep it.',
  '{It} [come|s] out of {your} pack and [stay|s] on the ground.',
];
const DROPPED_MANY = [
  '{You} [set] down {it}, one beside the other, and [leave] it all there.',
  '{You} [let] go of {it}. {Place} can keep it all.',
  'Out of {your} pack they come and on to the ground they go: {it}.',
];
const WORN = [
  '{You} [settle] {it} into place, and nothing pinches.',
  '{You} [put] {it} on and [feel] a little more like somebody.',
  '{It} [be|s] ready to {your} hand.',
];
const WIELDED = [
  '{You} [take] {it} in hand, and [feel] the weight settle.',
  '{It} [be|s] ready to {your} hand.',
  '{You} [try] the grip of {it} once, and [keep] it there.',
];
const UNWORN = [
  '{You} [take] off {it} and [find] room for the weight elsewhere.',
  '{You} [put] {it} away. {You} [feel] lighter, and less.',
];

/** "throw my pencil at a pigeon": it leaves the hand with a will. */
const FLINGS = /^\W*(?:i )?(?:throw|toss|hurl|fling|lob|chuck|pitch|skip|yeet)\b(?! away\b)/i;

const EVERYTHING = /^(?:it|them|all|all of it|that|this|those|these|something|anything|everything|whatever.*)$/i;

const isArms = ({ text }: Act): boolean => /\b(?:weapons?|arms|blade|sword|knife|gun|bow)\b/i.test(text);
const isUnnamed = (act: Act): boolean => act.target === null || (act.target.kind === 'unknown' && isArms(act));

/** Nothing was taken: nothing is there, no such thing is there, or it is there and stays. */
const notTaken = ({ target }: Act, teller: Teller, slots: Slots): string => {
  const { scene } = teller.turn;
  if (target === null || EVERYTHING.test(target.name)) return teller.say('nothing to take', NOTHING_TO_TAKE, slots);
  if (scene.things.some(({ id, name }) => id === target.id || name === target.name))
    return teller.say('not yet taken', NOT_YET, slots);
  const verb = verbFor(slots.bare ?? '');
  const words = NOT_TAKEN.map((one) => one.replace('|n]', `|${verb}]`));
  return teller.say('not taken', words, slots);
};

/** Null: the deed is none of handling, or came to nothing in a way that has words elsewhere. */
export const handled = (act: Act, teller: Teller): string | null => {
  const { turn } = teller;
  const it = called(act.target, 'it', turn);
  const slots = {
    it,
    bare: it.replace(/^the /, ''),
    place: turn.scene.place,
    at: standing(turn.scene.place),
  };
  const gained = happenedOf(turn, 'item.gained').filter((one) => one.from !== 'reward');
  const lost = happenedOf(turn, 'item.lost');
  if (act.verb === 'take' || act.verb === 'steal') {
    if (gained.length === 0) return act.verb === 'take' || succeeds(act, turn) ? notTaken(act, teller, slots) : null;
    // One act took it all; the others of the line have nothing to add.
    if (turn.interpretation.acts.find((one) => one.verb === act.verb) !== act) return '';
    const things = listOf(gained.map((one) => the(common(one.item.name, turn))));
    const look =
      gained.map((one) => fresh(teller, inTense(one.item.description, teller), 1)).filter((one) => one !== '')[0] ?? '';
    return `${teller.say('taken', gained.length > 1 ? TAKEN_MANY : TAKEN, { ...slots, things })} ${look}`;
  }
  if (act.verb === 'give') {
    const to = [act.with, act.target].map((target) => personIn(target, turn)).find((one) => one !== undefined);
    const given = lost.filter((one) => one.how === 'given' && (to === undefined || one.to === `@${to.name}`));
    const [first] = given;
    if (first === undefined || to === undefined) return teller.say('not given', NOT_GIVEN, slots);
    // One hand holds it all out; the other acts of the line have nothing to add.
    if (turn.interpretation.acts.find((one) => one.verb === 'give' && isTo(one, to.name)) !== act) return '';
    const it = listOf(given.map(({ name }) => the(common(name, turn))));
    const words = given.length > 1 ? GIVEN_MANY : GIVEN;
    const handed = teller.say('given', fitting(turn.world, to.name, words), { ...slots, it, person: to.name });
    return `${handed} ${inReturn(teller, to, first.name)}`;
  }
  if (act.verb === 'drop' && lost.length > 0 && FLINGS.test(act.text))
    return `${teller.put('{You} [throw] {it}.', { ...slots, it: the(common(lost[0]?.name ?? it, turn)) })} ${teller.say('flung', FLUNG)}`;
  if (act.verb === 'drop' && lost.length > 0) {
    // All that was let go is told at once; the other acts of the line have nothing to add.
    if (turn.interpretation.acts.find((one) => one.verb === 'drop') !== act) return '';
    // "hang my coat on a peg": where it was put is in the words.
    const own = PUT_SOMEWHERE.test(act.text) && lost.length === 1 ? retold(act, teller) : '';
    if (own !== '') return own;
    return teller.say('dropped', lost.length > 1 ? DROPPED_MANY : DROPPED, {
      ...slots,
      it: listOf(lost.map(({ name }) => the(common(name, turn)))),
    });
  }
  if (act.verb === 'drop')
    return teller.put(isLetGo(act) ? '{You} [let] go.' : '{You} [have] nothing like that to put down.');
  const held = turn.session.inventory.find(({ id }) => id === act.target?.id);
  if (act.verb === 'equip')
    return happenedOf(turn, 'item.equipped').length > 0
      ? teller.say('worn', held?.slot === 'weapon' ? WIELDED : WORN, slots)
      : held?.equipped === true
        ? teller.say('worn already', held.slot === 'weapon' ? IN_HAND_ALREADY : ON_ALREADY, slots)
        : teller.say('not worn', isUnnamed(act) ? NO_WEAPON : held === undefined ? NOT_HAD : NOT_WORN, slots);
  if (act.verb === 'unequip')
    return happenedOf(turn, 'item.unequipped').length > 0
      ? teller.say('unworn', UNWORN, slots)
      : teller.say('not taken off', isArms(act) ? NO_WEAPON : NOT_TAKEN_OFF, slots);
  return null;
};
