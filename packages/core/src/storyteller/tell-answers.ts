// Questions to the narrator, answered from the state, in the fiction. Called by telling.ts.
import type { Act, LoreEntry } from '@emergent/schema';
import { ASKED, isCoin } from '../deed-words.ts';
import { promisedWords } from '../systems/consequence/promises.ts';
import { roundedClock } from '../systems/world/clock-words.ts';
import { closed, counted, listOf, sentencesOf, the } from '../words/english.ts';
import { common } from '../words/names-said.ts';
import { stemsOf } from '../words/topics.ts';
import { air, senses, weatherTold } from './tell-air.ts';
import { hereabouts, known, unheard } from './tell-known.ts';
import { aboutSelf, lookAt } from './tell-look.ts';
import { recollection } from './tell-past.ts';
import { freshAlone, hint, peopleHere, thingsHere, waysOut } from './tell-scene.ts';
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

/** A question that the state answers; null where it is none. */
export const narratorsAnswer = (act: Act, teller: Teller): string | null => {
  const { session } = teller.turn;
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
      return `${teller.put('By the light, and by {your} own reckoning:')} ${roundedClock(session.world_state.clock_minutes)} ${air(teller)}`;
    if (act.topic === ASKED.weather) return weatherTold(teller);
    if (act.topic === ASKED.people) return peopleHere(teller) || teller.put('There is nobody here but {me}.');
    if (act.topic === ASKED.self) return aboutSelf(teller);
  }
  if (act.target?.kind === 'quest') return errands(teller);
  return null;
};

/** Openings of what is known: nothing without what they open. */
export const KNOWN = [
  'What {you} [know] of it is this.',
  '{You} [have] heard it told.',
  'It comes back in somebody else’s voice.',
  'People say this of it.',
  'This much {you} [have] by heart.',
  'There is a thing that was said once.',
  'Somebody told {me} so, long before today.',
  'It is common knowledge, which is not the same as known.',
  'A little of it comes to mind.',
  '{You} [go] over what there is.',
  '{You} [have] it from more than one mouth.',
  'It is the sort of thing that children are told.',
  'So it goes, when it is told at all.',
  '{You} [try] to remember who said it first.',
  'Of that {you} [know] what everybody knows.',
  'Some of it has stuck.',
];
/** Of somebody, who is no "it". */
const KNOWN_OF_THEM = KNOWN.filter((one) => !/\bof (?:it|that)\b/i.test(one));
const isOfSomebody = ({ target }: Act, { turn }: Teller): boolean =>
  target !== null && turn.world.lorebook.characters.some(({ name }) => name === target.name);
const UNKNOWN = [
  '{You} [search] {your} memory and [find] the question, still waiting.',
  'That is a thing to be found out, not remembered.',
  'No answer comes, only a better way to ask.',
];

const UNKNOWN_HERE = ['Nothing {you} [know] throws any light on it. Somebody here might.'];

/** How near an entry is to what is asked: 3 bears its name, 2 has it for a key, 1 speaks of it, 0 is about something else. */
const nearness = (entry: LoreEntry, { text, topic, target }: Act): number => {
  const isNamed = target !== null && target.kind !== 'unknown' && target.kind !== 'self';
  const asked = stemsOf(isNamed ? target.name : `${text} ${topic ?? ''} ${target?.name ?? ''}`);
  if (asked.length === 0) return 1;
  const bears = (words: string) => {
    const stems = new Set(stemsOf(words));
    return isNamed ? asked.every((stem) => stems.has(stem)) : asked.some((stem) => stems.has(stem));
  };
  if (entry.id === target?.id || (isNamed && bears(entry.title))) return 3;
  if (entry.keys.some((key) => bears(key)) || bears(entry.title)) return 2;
  return bears(entry.content) ? 1 : 0;
};

/** The fired lore that speaks of what is asked, the nearest first; that which only mentions it tells the sentences that do. */
const loreOn = (teller: Teller, act: Act): string => {
  const { lore, world } = teller.turn;
  const own = world.lorebook.entries.filter(({ id, enabled }) => enabled && id === act.target?.id);
  const near = [...own, ...lore.filter((one) => !one.constant && !own.some(({ id }) => id === one.id))]
    .map((entry) => ({ entry, near: nearness(entry, act) }))
    .filter((one) => one.near > 0)
    .toSorted((one, other) => other.near - one.near);
  for (const { entry, near: how } of near) {
    const told = how > 1 || act.target === null ? freshAlone(teller, entry.content, 3) : mentioning(teller, entry, act);
    if (told !== '') return told;
  }
  return '';
};

const mentioning = (teller: Teller, { content }: LoreEntry, { target, topic }: Act): string => {
  const asked = stemsOf(target?.name ?? topic ?? '');
  const sentence = sentencesOf(content).find((one) => {
    const stems = new Set(stemsOf(one));
    return asked.some((stem) => stems.has(stem));
  });
  return sentence === undefined ? '' : freshAlone(teller, sentence, 1);
};

const SAID = /\b(?:say|said|tell|told|mention|answer|speak|talk)(?:s|ed|ing)?\b/i;

/** "what did Perrin say?": the last words of theirs that the story holds. */
const lastWords = (teller: Teller): string => {
  const { turn } = teller;
  if (!SAID.test(turn.line)) return '';
  const line = turn.line.toLowerCase();
  const everyone = [
    ...turn.world.lorebook.characters.map((one) => one.name),
    ...Object.keys(turn.session.world_state.npc_states),
  ];
  const who = everyone.find((name) =>
    name
      .toLowerCase()
      .split(' ')
      .some((word) => word.length > 2 && line.includes(word)),
  );
  if (who === undefined) return '';
  const names = [who, ...who.split(' ')].filter((word) => word.length > 2);
  for (const told of turn.recent.toReversed()) {
    const quotes = [...told.matchAll(/“([^”]+)”([^“]{0,60})(?:“([^”]+)”)?/g)];
    const own = quotes.findLast(([, , after = '']) => names.some((name) => after.includes(name)));
    if (own !== undefined)
      return teller.put('{You} [remember] it as it was said: “{said}” That was {who}.', {
        said: closed(`${(own[1] ?? '').replace(/,$/, '.')} ${own[3] ?? ''}`),
        who,
      });
  }
  const topic = teller.turn.session.world_state.npc_states[who]?.told?.at(-1);
  const says = teller.turn.world.person(who)?.knows.find((one) => one.topic === topic)?.says;
  return says === undefined
    ? teller.put('{You} [have] no words of {who} to remember, not lately.', { who })
    : teller.put('{who}, when {you} asked: “{says}”', { who, says: closed(says) });
};

/** Nothing by name was asked about. */
const isOpen = ({ target, topic }: Act): boolean => target === null && topic === null;
const speaksOf = (words: string, { target, topic }: Act): boolean => {
  const stems = new Set(stemsOf(words));
  return stemsOf(target?.name ?? topic ?? '').some((stem) => stems.has(stem));
};

/** Thinking on something: what lore or memory has, else an honest nothing. */
export const thought = (teller: Teller, act: Act): string => {
  const words = lastWords(teller);
  if (words !== '') return words;
  const told = loreOn(teller, act);
  if (told !== '') return `${teller.say('known', isOfSomebody(act, teller) ? KNOWN_OF_THEM : KNOWN)} ${told}`;
  if (act.target?.kind === 'feature' || act.target?.kind === 'thing' || act.target?.kind === 'item')
    return lookAt({ ...act, verb: 'look' }, teller);
  const recalled = teller.turn.recalled.find(
    (one) => one.length <= 200 && !teller.wasTold(one) && (isOpen(act) || speaksOf(one, act)),
  );
  const before = recalled === undefined ? '' : recollection(teller, recalled);
  if (before !== '')
    return `${teller.say('recalled', ['It brings an earlier hour back.', '{You} [remember].', 'One thing stays with {me} from before.'])} ${before}`;
  const thread = teller.turn.session.threads[0];
  if (thread !== undefined && isOpen(act) && !teller.wasTold(thread.text))
    return `${teller.put('{You} [come] back, as {you} [do], to the same thing.')} ${closed(thread.text)}`;
  const isHeard = teller.turn.scene.present.some(({ state }) => state.status === 'alive');
  return `${teller.say('no thought', isHeard ? [...UNKNOWN, ...UNKNOWN_HERE] : UNKNOWN)} ${hint(teller)}`;
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
