// Questions to the narrator and refusals: answered from the state, in the fiction. Called by telling.ts.
import type { Act } from '@emergent/schema';
import { roundedClock } from '../systems/world/clock-words.ts';
import { brief, capital, closed, listOf, some } from './english.ts';
import { called, common } from './names-told.ts';
import { aboutSelf, fresh, hint, peopleHere, senses, thingsHere, waysOut } from './tell-scene.ts';
import type { Teller } from './teller.ts';

const pack = (teller: Teller): string => {
  const { inventory } = teller.turn.session;
  if (inventory.length === 0)
    return teller.say('empty', [
      '{You} [turn] out {your} pockets. It does not take long.',
      '{You} [carry] nothing but {yourself}.',
    ]);
  const names = inventory
    .slice(0, 12)
    .map((item) =>
      item.quantity > 1 ? `${common(item.name, teller.turn)} (${item.quantity})` : some(common(item.name, teller.turn)),
    );
  const worn = inventory.filter((item) => item.equipped).map((item) => common(item.name, teller.turn));
  const more = inventory.length > 12 ? ' And smaller things, further down.' : '';
  return `${teller.say('pack', ['{You} [go] through what {you} [carry]: {things}.', 'In {your} keeping: {things}.', '{You} [check] it by touch, thing by thing: {things}.'], { things: listOf(names) })}${more}${worn.length > 0 ? ` ${teller.put(`Of these, {worn} [be|${worn.length > 1 ? 'p' : 's'}] ready to hand or on {your} body.`, { worn: listOf(worn) })}` : ''}`;
};

const errands = (teller: Teller): string => {
  const active = teller.turn.session.quests.filter((quest) => quest.status === 'active').slice(0, 4);
  if (active.length === 0)
    return teller.say('no errands', [
      '{You} [be] bound to nothing, for the moment. It is an odd, light feeling.',
      'No errand has a claim on {me} yet.',
    ]);
  const steps = active.map((quest) => {
    const next = quest.objective_states.find((one) => !one.done)?.text;
    return next === undefined ? `${quest.title}: only the end of it is left.` : `${quest.title}: ${closed(next)}`;
  });
  return `${teller.say('errands', ['{You} [go] over what is still owed.', 'What is left to do has not changed for being put off.', '{You} [count] it on {your} fingers.'])} ${steps.join(' ')}`;
};

/** A question that the state answers; null where it is none. */
export const narratorsAnswer = (act: Act, teller: Teller): string | null => {
  const { session } = teller.turn;
  if (act.verb === 'inventory') return pack(teller);
  if (act.verb !== 'think' && act.verb !== 'look') return null;
  if (act.target === null || act.target.kind === 'self' || act.target.kind === 'unknown') {
    if (act.topic === 'quests') return errands(teller);
    if (act.topic === 'exits') return `${waysOut(teller)} ${hint(teller)}`;
    if (act.topic === 'time')
      return `${teller.put('By the light, and by {your} own reckoning:')} ${roundedClock(session.world_state.clock_minutes)} ${senses(teller)}`;
    if (act.topic === 'people') return peopleHere(teller) || teller.put('There is nobody here but {me}.');
    if (act.topic === 'self') return aboutSelf(teller);
  }
  if (act.target?.kind === 'quest') return errands(teller);
  return null;
};

const KNOWN = [
  'What {you} [know] of it is this.',
  '{You} [have] heard it told.',
  'It comes back in somebody else’s voice.',
  'There is what people say, and people say this.',
];
const UNKNOWN = [
  'Nothing {you} [know] throws any light on it. Somebody here might.',
  '{You} [search] {your} memory and [find] the question, still waiting.',
  'That is a thing to be found out, not remembered.',
  'No answer comes, only a better way to ask.',
];

/** Thinking on something: what lore or memory has, else an honest nothing. */
export const thought = (teller: Teller): string => {
  const entry = teller.turn.lore.find((one) => !one.constant && fresh(teller, one.content, 1) !== '');
  if (entry !== undefined) return `${teller.say('known', KNOWN)} ${fresh(teller, entry.content, 3)}`;
  const recalled = teller.turn.recalled.find((one) => one.length <= 200 && !teller.wasTold(one));
  if (recalled !== undefined)
    return `${teller.say('recalled', ['It brings an earlier hour back.', '{You} [remember].', 'One thing stays with {me} from before.'])} ${closed(recalled)}`;
  const thread = teller.turn.session.threads[0];
  if (thread !== undefined && !teller.wasTold(thread.text))
    return `${teller.put('{You} [come] back, as {you} [do], to the same thing.')} ${closed(thread.text)}`;
  return `${teller.say('no thought', UNKNOWN)} ${hint(teller)}`;
};

const REFUSED = [
  'It can’t be done, and some part of {me} knows why: {why}',
  '{You} [get] as far as meaning to. Then the plain fact of it: {why}',
  'The thought is there; the way is not. {Why}',
  '{You} [stop] before {you} [begin]. {Why}',
  'No. {Why}',
];
const LEFT = [
  'What is here is here: {here}.',
  'There are other things to put a hand to: {here}.',
  'But there is {here}.',
  '{Here}: that much is real, and within reach.',
];

const SAID_AS: Record<'first' | 'third', readonly (readonly [RegExp, string])[]> = {
  first: [
    [/\byou are\b/g, 'I am'],
    [/\bYou are\b/g, 'I am'],
    [/\byou\b/gi, 'I'],
    [/\byour\b/g, 'my'],
    [/\bYour\b/g, 'My'],
  ],
  third: [
    [/\byou\b/g, 'they'],
    [/\bYou\b/g, 'They'],
    [/\byour\b/g, 'their'],
    [/\bYour\b/g, 'Their'],
  ],
};

/** Reasons are written to "you"; a story told in another person hears them in its own. */
const inPerson = (reason: string, teller: Teller): string => {
  const { person } = teller.turn.settings.style;
  return person === 'second' ? reason : SAID_AS[person].reduce((words, [from, to]) => words.replace(from, to), reason);
};

/** A refusal in the fiction, with what is possible instead. */
export const refusal = (teller: Teller): string => {
  const { scene, verdict } = teller.turn;
  const why = closed(brief(inPerson(verdict.reason ?? 'the world does not work that way', teller), 300));
  const names = [
    ...scene.present.map((one) => one.name),
    ...scene.features.map((one) => `the ${one.name.replace(/^the /i, '')}`),
    ...scene.exits.map((one) => `the way to ${one.name}`),
  ];
  const start = teller.turn.wording.roll(Math.max(1, names.length), 'instead') - 1;
  const here = [...names.slice(start), ...names.slice(0, start)].slice(0, 2);
  const instead = here.length === 0 ? '' : ` ${capital(teller.say('left', LEFT, { here: listOf(here) }))}`;
  return `${teller.say('refused', REFUSED, { why: verdict.reason === null ? 'the world does not work that way.' : why })}${instead}`;
};

const ODD = [
  '{You} [say] it aloud, and {place} does not seem to mind. {what}',
  'The words come out in no language that {place} knows. {what}',
  'For a moment {you} [be] not sure what {you} [mean], and then the moment is over. {what}',
  'Whatever that was, it leaves the air as it found it. {what}',
  '{You} [open] {your} mouth, and what comes out belongs to some other story. {what}',
];

/** A line that means nothing here: answered, and led back to what is at hand. */
export const bewildered = (teller: Teller): string => {
  const what = [hint(teller), thingsHere(teller), peopleHere(teller), senses(teller)].filter((one) => one !== '');
  const first = what[teller.turn.wording.roll(Math.max(1, what.length), 'led back') - 1] ?? '';
  return teller.say('odd', ODD, { place: teller.turn.scene.place, what: first }).trim();
};

export const unnamed = (act: Act): boolean => called(act.target, '') === '';
