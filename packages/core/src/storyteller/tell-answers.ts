// Questions to the narrator, answered from the state, in the fiction. Called by telling.ts.
import type { Act } from '@emergent/schema';
import { ASKED, isCoin } from '../deed-words.ts';
import { promisedWords } from '../systems/consequence/promises.ts';
import { roundedClock } from '../systems/world/clock-words.ts';
import { type Crowd, crowdAt } from '../systems/world/places.ts';
import { closed, counted, listOf, the } from '../words/english.ts';
import { common } from '../words/names-said.ts';
import { air, senses, weatherTold } from './tell-air.ts';
import { hereabouts, known, sofar } from './tell-known.ts';
import { aboutSelf } from './tell-look.ts';
import { asksRecap, asksWhereBeen, recap } from './tell-recap.ts';
import { hint, peopleHere, thingsHere, waysOut } from './tell-scene.ts';
import { unheard } from './tell-speaking.ts';
import type { Teller } from './teller.ts';

const PACK = [
  '{You} [go] through what {you} [carry]: {things}.',
  'Everything {you} [have] with {me}: {things}.',
  '{You} [check] it by touch, thing by thing: {things}.',
  'The pack, turned out, comes to this: {things}.',
  '{You} [carry] {things}, and the weight of it is about right.',
  'Laid out in a row it is {things}.',
  'What {you} [have] is soon told: {things}.',
  '{Your} hands know the order of it: {things}.',
];
/** For whoever looked a few turns ago. */
const PACK_AGAIN = [
  '{You} [carry] about what {you} carried a while ago, {count} things, from {first} to {last}.',
  'The pack has not changed much: {first} at the bottom, {last} on top.',
  '{You} [count] it over, {count} things in all, and {last} the last of them.',
  'It is {count} things still, by touch. {Last} comes to hand first.',
];
const SAME_PACK = 10;
const FEW = 3;
const COUNTS = 'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');

const pack = (teller: Teller): string => {
  const { inventory } = teller.turn.session;
  if (inventory.length === 0)
    return teller.say('empty', [
      '{You} [turn] out {your} pockets. It does not take long.',
      '{You} [carry] nothing but {yourself}.',
    ]);
  const first = inventory[0];
  const last = inventory.at(-1);
  const named = (item: typeof first) => (item === undefined ? '' : the(common(item.name, teller.turn)));
  const slots = { first: named(first), last: named(last), count: COUNTS[inventory.length] ?? 'many' };
  if (inventory.length > FEW && !teller.isFresh(SAME_PACK, [...PACK, ...PACK_AGAIN]))
    return teller.say('pack again', PACK_AGAIN, slots);
  const names = inventory.slice(0, 12).map((item) => counted(item.quantity, common(item.name, teller.turn)));
  const worn = inventory.filter((item) => item.equipped).map((item) => the(common(item.name, teller.turn)));
  const more = inventory.length > 12 ? ' And smaller things, further down.' : '';
  return `${teller.say('pack', PACK, { things: listOf(names) })}${more}${worn.length > 0 ? ` ${teller.put(`Of these, {worn} [be|${worn.length > 1 ? 'p' : 's'}] ready to hand or on {your} body.`, { worn: listOf(worn) })}` : ''}`;
};

/** Words that were given and are still waited for. */
const pledges = (teller: Teller): string =>
  teller.turn.session.pending
    .flatMap((one) => {
      const words = promisedWords(one);
      const who = one.impact.person;
      return words === null || who === null
        ? []
        : [teller.put('{who} has {your} word: “{words}”', { who, words: closed(words) })];
    })
    .slice(0, 3)
    .join(' ');

const ASKS_OF_PROMISES = /\b(?:promis|swor|swear|vow|owe|debt|my word)/i;

const errands = (teller: Teller): string => {
  const given = pledges(teller);
  const told = openQuests(teller, given !== '');
  if (given !== '') return `${given} ${told}`.trim();
  const none = ASKS_OF_PROMISES.test(teller.turn.line)
    ? teller.say('no pledge', [
        'No promise of {your} own stands open, as far as {you} [remember].',
        '{You} [have] given nobody {your} word, that {you} [know] of.',
      ])
    : '';
  return `${none} ${told}`.trim();
};

const openQuests = (teller: Teller, isPledged: boolean): string => {
  const active = teller.turn.session.quests.filter((quest) => quest.status === 'active').slice(0, 4);
  if (active.length === 0 && isPledged) return '';
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

/** What is possible here, for whoever asks the narrator: who can be spoken to, what handled, where one can go, what is still owed. */
const possible = (teller: Teller): string => {
  const { scene, session } = teller.turn;
  const people = scene.present.filter((one) => one.state.status === 'alive').map((one) => one.name);
  const features = scene.features.slice(0, 3).map((one) => `the ${one.name.replace(/^the /i, '')}`);
  const things = scene.things.slice(0, 3).map((item) => the(common(item.name, teller.turn)));
  const ways = scene.exits.map((exit) => exit.name);
  const quest = session.quests.find((one) => one.status === 'active' && one.tracked);
  const step = quest?.objective_states.find((one) => !one.done)?.text;
  const put = (template: string, list: readonly string[], last = 'or') =>
    list.length === 0 ? '' : teller.put(template, { list: listOf(list, last) });
  return [
    put('{You} [can] speak with {list}: ask what they know, bargain, plead, or lie.', people),
    put('{You} [can] look closer at {list}.', features),
    put('{You} [can] pick up {list}.', things),
    put('From here the way leads to {list}.', ways),
    quest === undefined || step === undefined ? '' : `${quest.title}: ${closed(step)}`,
    teller.put('And whatever else {you} [can] put into plain words may be tried.'),
  ]
    .filter((one) => one !== '')
    .join(' ');
};

const MONEY = /\b(?:money|coins?|cash|purse|funds|rich|wealth|gold|silver|pay for)\b/i;

const purse = (teller: Teller): string => {
  const coins = teller.turn.session.inventory
    .filter((item) => isCoin(item.name))
    .map((item) => counted(item.quantity, common(item.name, teller.turn)));
  return coins.length === 0
    ? teller.say('no money', [
        '{You} [have] not a coin to {your} name.',
        '{You} [go] through every pocket for money, and [come] out with lint.',
      ])
    : teller.say(
        'money',
        ['Of money {you} [have] {coins}, and no more.', '{You} [count] it, which does not take long: {coins}.'],
        { coins: listOf(coins) },
      );
};

/** "do I have a sword?": yes or no, where one thing was asked for. */
const hasIt = (act: Act, teller: Teller): string | null => {
  if (!act.text.trim().endsWith('?') || act.target === null || act.target.kind === 'self') return null;
  const item = teller.turn.session.inventory.find(({ id }) => id === act.target?.id);
  const it = item === undefined ? act.target.name : counted(item.quantity, common(item.name, teller.turn));
  return item === undefined
    ? teller.say('have not', ['Of {it} there is nothing in {your} keeping.', '{You} [look], to be sure: no {it}.'], {
        it,
      })
    : teller.say('have', ['{You} [have] it: {it}.', 'Yes: {it}, where {you} put it.'], { it });
};

/** "what do I know about this place?" */
const OF_THIS_PLACE = /\bwhat do (?:i|we) know (?:about|of) (?:this place|here|where (?:i am|we are))\W*$/i;

const NOBODY_KNOWN: Record<Crowd, readonly string[]> = {
  empty: ['There is nobody here but {me}.'],
  some: [
    'Nobody {you} [know]. There are people about, and any of them can be spoken to.',
    'A few people about their own business; none that {you} [have] met.',
  ],
  busy: [
    'A crowd, and nobody in it that {you} [know]. Any of them can be spoken to.',
    'More people than {you} [can] count, and not a face that {you} [know].',
  ],
};

const aboutHere = ({ turn }: Teller): Crowd => crowdAt(turn.session, turn.world, turn.scene.place) ?? 'empty';

const LEFT = /\b(?:left|until|till|remain\w*|deadline|how long|how much (?:more )?time)\b/i;
/** "how long do I have left?": to what the whole place waits for, as its scenario has it. */
const timeLeft = ({ turn }: Teller): string => {
  const { template } = turn.world;
  const told = template.narrative_metadata?.clock;
  const [, what, after] = (typeof told === 'string' && LEFT.test(turn.line) ? CLOCK.exec(told) : null) ?? [];
  if (what === undefined) return '';
  const left = template.starting_minutes + Number(after) - turn.session.world_state.clock_minutes;
  const hours = Math.round(left / 60);
  const many = hours < 1 ? 'less than an hour' : hours === 1 ? 'about an hour' : `about ${hours} hours`;
  return left <= 0 ? '' : `${what} in ${many}.`;
};
const CLOCK = /^([^.;]{3,80}?) (\d{1,6}) minutes? after the start/;

/** A question that the state answers; null where it is none. */
export const narratorsAnswer = (act: Act, teller: Teller): string | null => {
  const { session } = teller.turn;
  if ((act.verb === 'inventory' || act.verb === 'think') && asksRecap(act.text)) return recap(teller);
  if ((act.verb === 'inventory' || act.verb === 'think') && asksWhereBeen(act.text)) return sofar(teller);
  if (act.verb === 'inventory' && ASKS_OF_PROMISES.test(act.text)) return errands(teller);
  if (act.verb === 'think' && OF_THIS_PLACE.test(act.text)) return hereabouts(teller);
  if (act.verb === 'inventory') return MONEY.test(act.text) ? purse(teller) : (hasIt(act, teller) ?? pack(teller));
  const called = unheard(act, teller);
  if (called !== null) return called;
  const told = known(act, teller);
  if (told !== null) return told;
  if (act.verb !== 'think' && act.verb !== 'look') return null;
  if (act.target === null || act.target.kind === 'self' || act.target.kind === 'unknown') {
    if (act.topic === ASKED.help) return possible(teller);
    if (act.topic === ASKED.quests) return errands(teller);
    if (act.topic === ASKED.here) return hereabouts(teller);
    if (act.topic === ASKED.exits) return `${waysOut(teller)} ${hint(teller)}`;
    if (act.topic === ASKED.time)
      return `${teller.put('By the light, and by {your} own reckoning:')} ${roundedClock(session.world_state.clock_minutes)} ${timeLeft(teller) || air(teller)}`;
    if (act.topic === ASKED.weather) return weatherTold(teller);
    if (act.topic === ASKED.people)
      return peopleHere(teller) || teller.say('nobody known', NOBODY_KNOWN[aboutHere(teller)]);
    if (act.topic === ASKED.self) return aboutSelf(teller);
  }
  if (act.target?.kind === 'quest') return errands(teller);
  return null;
};

/** Plain words that fit no deed here. */
const UNREAD = [
  '{You} [begin] on that, and [find] there is no beginning to it here. {what}',
  'It is a clear enough wish, and {place} has no handle to fit it. {what}',
  '{You} [turn] the thought over, and nothing here answers to it. {what}',
];
const PLAIN_WORDS = /\b(?:the|a|an|i|my|to|at|of|on|in|with|and|it|me|you|this|that|for|into)\b/i;

const ODD = [
  '{You} [say] it aloud, and {place} does not seem to mind. {what}',
  'The words [come|p] out in no language that {place} knows. {what}',
  'For a moment {you} [be] not sure what {you} [mean], and then the moment is over. {what}',
  'Whatever that was, it leaves the air as it found it. {what}',
  '{You} [open] {your} mouth, and what comes out belongs to some other story. {what}',
];

/** A line that means nothing here: answered, and led back to what is at hand. */
export const bewildered = (teller: Teller): string => {
  const what = [hint(teller), thingsHere(teller), peopleHere(teller), senses(teller)].filter((one) => one !== '');
  const first = what[teller.turn.wording.roll(Math.max(1, what.length), 'led back') - 1] ?? '';
  const isPlain = PLAIN_WORDS.test(teller.turn.line) && !/[¿¡]/.test(teller.turn.line);
  return teller.say('odd', isPlain ? UNREAD : ODD, { place: teller.turn.scene.place, what: first }).trim();
};
