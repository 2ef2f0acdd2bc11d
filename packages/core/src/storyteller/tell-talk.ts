// Talk in words: who is spoken to, what of it is told, and what comes back. Called by telling.ts for acts aimed at a person; the answers
// are in tell-answer.ts, what speaking does in tell-social.ts, bargains in tell-trade.ts.
import type { Act } from '@emergent/schema';
import { isWordless } from '../creatures.ts';
import { happenedOf } from '../deeds.ts';
import { checkOf, succeeds } from '../outcome.ts';
import type { PersonHere } from '../scene.ts';
import { answerSaid, isEcho, queryOf } from '../systems/consequence/asked.ts';
import { plainWords } from '../tokens.ts';
import { capital, closed, listOf } from '../words/english.ts';
import { isShownTo, type SpeechAct, saidIn, speechActOf } from '../words/speech-acts.ts';
import { stemsOf } from '../words/topics.ts';
import { isHostile } from './asked-person.ts';
import { answered, shutOut } from './tell-answer.ts';
import { lacking } from './tell-lacking.ts';
import { matters } from './tell-recap.ts';
import { smallTalk } from './tell-small-talk.ts';
import { handsOver, joins, notYet, others, replyTo } from './tell-social.ts';
import { priced, shown, traded } from './tell-trade.ts';
import type { Teller } from './teller.ts';
import { inOneBreath, lineOf, memoryOf, says, speak, temperOf, wordless } from './voices.ts';
import { TAKES_IN } from './words-hearing.ts';
import { COWED, FOOLED, SEEN_THROUGH, UNCOWED, YIELDS } from './words-pressed.ts';
import { GREETINGS, OFFERS, SMALL_TALK, TOPICS_OPEN } from './words-talk.ts';

const LONGEST_ECHO = 160;

const QUOTES = /["“]([^"“”]+)["”]/g;
/** What was read as "how much is it" was typed as it was typed. */
const inTheirWords = (said: string, line: string): string => {
  const small = said.toLowerCase();
  if (said === '' || line.toLowerCase().includes(small)) return said;
  // “You there,” I call out, “who are you?” is one saying in two pieces.
  const quotes = [...line.matchAll(QUOTES)].map(([, quote = '']) => quote);
  return quotes.join(' ').toLowerCase().includes(small) ? said : (quotes[0] ?? said);
};

/** The player's own words, if they gave any: echoed once, byte for byte up to a length; a bare name is no speech. */
const spoken = (act: Act, teller: Teller, person: PersonHere): string => {
  const said = inTheirWords(saidIn(act) ?? '', teller.turn.line);
  const isName = person.name
    .toLowerCase()
    .split(' ')
    .includes(said.toLowerCase().replace(/[.!?]$/, ''));
  if (
    said === '' ||
    isName ||
    // "I flirt with Brandt, badly": how it is done, and not what is said.
    (/^\w+$/.test(said) && !/["“”«»]/.test(teller.turn.line)) ||
    said.length > LONGEST_ECHO ||
    said.includes('\n') ||
    !/["“”«»]|: |, /.test(teller.turn.line)
  )
    return '';
  const slots = { speech: closed(said), said: closed(said).replace(/\.$/, ',') };
  if (/\?$/.test(slots.speech)) return teller.put('“{speech}” {you} [ask].', slots);
  const isRemarked = BLURTED.test(said) && teller.perhaps(REMARKED, 'remarked');
  const remark = isRemarked ? teller.once('speech', REMARKS, slots) : '';
  return remark === '' ? teller.put('“{said}” {you} [say].', slots) : remark;
};

/** How something was said is told where it was said with force, and seldom. */
const REMARKED = 0.3;
const BLURTED = /!$|\b(?:never|always|nobody|everybody|lied?|liar|love|hate|kill|dead|swear|damn|hell)\b/i;
const REMARKS = [
  '“{speech}” The words are out before {you} [have] weighed them.',
  '“{speech}” {Your} voice carries further than {you} [mean] it to.',
  '{You} [hear] {yourself} say it: “{speech}”',
];

const isFirst = (teller: Teller, person: PersonHere): boolean =>
  happenedOf(teller.turn, 'person.met').some((one) => one.name === person.name && one.first);

/** Talk without a question: a memory of the player, what they bring up of themselves, or nothing much. */
const chat = (teller: Teller, person: PersonHere): string => {
  const profile = teller.turn.world.person(person.name);
  const temper = temperOf(profile);
  if (isWordless(profile)) return wordless(teller, person);
  if (isHostile(teller, person)) return shutOut(teller, person);
  const told = happenedOf(teller.turn, 'person.told').find((one) => one.name === person.name);
  const entry = profile?.knows.find((one) => one.topic === told?.topic);
  if (entry !== undefined) {
    const opening = teller.once('offers', OFFERS, { person: person.name });
    return `${capital(opening)} ${speak(teller, person, entry.says)}`.trim();
  }
  const memory = memoryOf(teller, person);
  if (memory !== undefined && teller.perhaps(0.6, 'memory')) return speak(teller, person, memory);
  if (isFirst(teller, person))
    return `${says(teller, person, 'greets', GREETINGS[temper])} ${lead(teller, person)}`.trim();
  const words = says(teller, person, 'small talk', SMALL_TALK[temper]);
  return teller.perhaps(0.5, 'lead') ? `${words} ${lead(teller, person)}`.trim() : words;
};

/** What could be asked: a topic of theirs that they have not told, hinted at. */
const lead = (teller: Teller, person: PersonHere): string => {
  const told = person.state.told ?? [];
  const topics = (teller.turn.world.person(person.name)?.knows ?? []).filter((one) => !told.includes(one.topic));
  const one = topics[teller.turn.wording.roll(Math.max(1, topics.length), 'lead') - 1];
  return one === undefined ? '' : capital(teller.once('lead', TOPICS_OPEN, { topic: one.topic, person: person.name }));
};

const PRESSED: Partial<Record<Act['verb'], { good: readonly string[]; bad: readonly string[] }>> = {
  threaten: { good: COWED, bad: UNCOWED },
  deceive: { good: FOOLED, bad: SEEN_THROUGH },
};

/** Pressed with argument, threat or tale: it works or not, and where it does not there is another way. */
const pressed = (act: Act, kind: SpeechAct, teller: Teller, person: PersonHere): string => {
  const { turn } = teller;
  const isGood = succeeds(act, turn);
  const { good, bad } = PRESSED[act.verb] ?? {};
  const gesture =
    good === undefined || bad === undefined
      ? ''
      : capital(teller.say(act.verb, isGood ? good : bad, { person: person.name }));
  const answer = answerSaid(act, turn);
  // Who has just given way does not say in the same breath that there is no more.
  if (answer?.again === true && isGood && gesture !== '') return gesture;
  if (answer !== null)
    return `${isGood ? gesture : ''} ${isGood || gesture === '' ? answered(act, teller, person) : gesture}`.trim();
  if (kind === 'join' && (isGood || act.verb === 'persuade')) return `${gesture} ${joins(act, teller, person)}`.trim();
  if (kind === 'flirt' || kind === 'invite' || kind === 'praise' || kind === 'apology')
    return replyTo(kind, act, teller, person) ?? gesture;
  const gained = happenedOf(turn, 'item.gained').find((one) => one.from === `@${person.name}`);
  if (isGood && gained !== undefined) return `${gesture} ${handsOver(teller, person, gained.item.name)}`.trim();
  if (gesture !== '') return gesture;
  const temper = temperOf(turn.world.person(person.name));
  if (isGood) return says(teller, person, 'yields', YIELDS[temper]);
  return notYet(teller, person);
};

const beaten = (teller: Teller, person: PersonHere): string =>
  teller.say(
    'beaten',
    [
      '{Person} [be|s] past talking. Breath comes and goes; that is all.',
      '{Person} [hear|s] {me}, perhaps. An eyelid moves.',
    ],
    { person: person.name },
  );

const isRequest = (act: Act): boolean =>
  act.verb === 'ask' && act.with?.kind === 'thing' && /^give me\b/.test(act.speech ?? '');

/** "ask Dov for the lamp": handed over, or the price of it. */
const requested = (act: Act, teller: Teller, person: PersonHere): string => {
  const gained = happenedOf(teller.turn, 'item.gained').find(
    (one) => one.from === `@${person.name}` || one.from === teller.turn.scene.place,
  );
  return gained === undefined ? priced(act, teller, person) : handsOver(teller, person, gained.item.name);
};

const SHARES =
  /\b(?:tell|told|report|explain|share|inform|brief)(?:s|ing)?\b.{0,40}\b(?:(?:what|all|everything)(?: that)? (?:i|we)(?:['’]ve| have|['’]d)? (?:know|knew|found|find out|learn(?:ed|t)?|heard|seen|saw|discovered)|what happened|everything|the whole story)/i;
const HEARS: readonly string[] = [
  '{Person} [hear|s] it out. What {you} [have] comes to this: {matters}.',
  '{You} [lay] it before {person}, one thing after another: {matters}.',
  'It takes a while to tell, and less than {you} thought: {matters}.',
];
const HEARS_NOTHING: readonly string[] = [
  '{You} [begin], and [find] that there is not much to tell yet. {Person} [wait|s] for more, and there is none.',
  'What {you} [know], said aloud, is soon over. {Person} [nod|s], not unkindly.',
];

/** "tell Dov what I know": what others have told the player is laid before them, and they say what they make of it. */
const shared = (act: Act, teller: Teller, person: PersonHere): string | null => {
  if (act.verb !== 'talk' || !SHARES.test(act.text)) return null;
  const known = matters(teller, person.name).map(({ who, topic }) => `what ${who} says of ${topic}`);
  if (known.length === 0) return capital(teller.say('shares', HEARS_NOTHING, { person: person.name }));
  const told = capital(teller.say('shares', HEARS, { person: person.name, matters: listOf(known) }));
  const own = teller.turn.world.person(person.name)?.knows ?? [];
  const heard = new Set(known.flatMap((one) => stemsOf(one)));
  const entry = own.find(
    (one) => (person.state.told ?? []).includes(one.topic) && stemsOf(one.topic).some((stem) => heard.has(stem)),
  );
  const answer =
    entry === undefined
      ? says(teller, person, 'takes it in', TAKES_IN[temperOf(teller.turn.world.person(person.name))])
      : speak(teller, person, `${closed(lineOf(teller, person, 'as I said', AS_I_SAID))} ${entry.says}`);
  return `${told} ${answer}`;
};
const AS_I_SAID: readonly string[] = [
  'That fits',
  'There it is, then',
  'I told you as much',
  'You have it from others, too, then',
  'It’s as I said',
];

/** Where nothing weightier is done by saying it. */
const PLAIN: ReadonlySet<SpeechAct> = new Set([
  'question',
  'statement',
  'claim',
  'assent',
  'dissent',
  'order',
  'joke',
  'nothing',
] as const);

const body = (act: Act, kind: SpeechAct, teller: Teller, person: PersonHere): string => {
  if (isWordless(teller.turn.world.person(person.name))) return wordless(teller, person);
  if (isShownTo(act))
    return answerSaid(act, teller.turn) === null ? shown(act, teller, person) : answered(act, teller, person);
  if (isRequest(act)) return requested(act, teller, person);
  const share = shared(act, teller, person);
  if (share !== null) return share;
  if (kind === 'insult' || kind === 'accuse') return replyTo(kind, act, teller, person) ?? '';
  if (checkOf(act, teller.turn) !== undefined || PRESSED[act.verb] !== undefined || act.verb === 'persuade')
    return act.verb === 'trade' ? traded(act, teller, person) : pressed(act, kind, teller, person);
  if (act.verb === 'trade') return traded(act, teller, person);
  if (kind === 'price') return priced(act, teller, person);
  const none = lacking(act, kind, teller, person);
  if (none !== null) return none;
  const small = PLAIN.has(kind) ? smallTalk(act, teller, person) : null;
  if (small !== null) return isHostile(teller, person) ? shutOut(teller, person) : small;
  const isAsking = kind === 'nothing' && act.verb === 'ask' && queryOf(act, teller.turn) !== '';
  return (isAsking ? answered(act, teller, person) : replyTo(kind, act, teller, person)) ?? chat(teller, person);
};

const saysMore = (act: Act, { turn }: Teller): boolean => {
  const { acts } = turn.interpretation;
  return acts
    .slice(acts.indexOf(act) + 1)
    .some(
      (one) =>
        (one.verb === 'talk' || one.verb === 'ask') && (one.target === null || one.target.name === act.target?.name),
    );
};

/** An act of talk with somebody present. */
export const talkWith = (act: Act, teller: Teller, person: PersonHere): string => {
  if (person.state.status === 'defeated') return beaten(teller, person);
  if (isEcho(act, teller.turn)) return '';
  const kind = speechActOf(act);
  const echo = (act.verb === 'ask' && act.topic !== null) || isRequest(act) ? '' : spoken(act, teller, person);
  // "Good evening. Who might you be?" is answered to what comes after it.
  const isCalled =
    /^[\p{L}’' .-]{2,30}[!,.…]*$/u.test(act.speech ?? '') &&
    plainWords(act.speech ?? '').every((word) => plainWords(person.name).includes(word));
  const isBrief = isCalled || kind === 'greeting' || (kind === 'assent' && (act.speech ?? '').split(' ').length < 4);
  const reply = isBrief && saysMore(act, teller) ? '' : inOneBreath(body(act, kind, teller, person));
  return `${echo} ${reply} ${others(act, teller, person)}`.trim();
};
