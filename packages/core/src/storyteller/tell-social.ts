// What is done by speaking, told with what it does to whoever hears it: thanks, goodbyes, jokes, promises, orders, claims, company.
// Called by tell-talk.ts.
import type { Act } from '@emergent/schema';
import { happenedOf, personOf, standingWith } from '../deeds.ts';
import { own, sameName } from '../names.ts';
import { checkOf, isSuccess, succeeds } from '../outcome.ts';
import type { PersonHere } from '../scene.ts';
import { queryOf } from '../systems/consequence/asked.ts';
import { plainWords } from '../tokens.ts';
import { article, capital, closed, sentencesOf, some } from '../words/english.ts';
import { common } from '../words/names-said.ts';
import { type SpeechAct, speechActOf } from '../words/speech-acts.ts';
import { knownTo, subjectsIn } from '../words/topics.ts';
import { isHostile } from './asked-person.ts';
import { feelingFor } from './bonds.ts';
import { shortName } from './names-told.ts';
import { answered } from './tell-answer.ts';
import { apology } from './tell-grudge.ts';
import { condoled } from './tell-kindness.ts';
import { offered } from './tell-offered.ts';
import { aboutSelf, wishOf } from './tell-self.ts';
import { ofThePlayer, toned } from './tell-small-talk.ts';
import type { Teller } from './teller.ts';
import { wordsAtMost } from './voice-habits.ts';
import { lineOf, says, speak, temperOf } from './voices.ts';
import { NO_LIE } from './words-answers.ts';
import { ASSENTS, DISSENTS } from './words-asides.ts';
import * as B from './words-bargains.ts';
import * as F from './words-following.ts';
import { STATED } from './words-hearing.ts';
import { DENIES } from './words-pressed.ts';
import { NAMED_BACK } from './words-remarks.ts';
import * as S from './words-social.ts';
import { GREETINGS, RETORTS, TURNS_AWAY } from './words-talk.ts';

type Tell = (act: Act, teller: Teller, person: PersonHere) => string;

const profileOf = (teller: Teller, person: PersonHere) => teller.turn.world.person(person.name);
const standingOf = (teller: Teller, person: PersonHere) => standingWith(teller.turn.session, person.name, person.group);
const temper = (teller: Teller, person: PersonHere) => temperOf(profileOf(teller, person));
const both = (teller: Teller) => ({ first: 'us', second: 'you', third: 'them' })[teller.turn.settings.style.person];

const WELL_KNOWN = 10;
const FOND = 25;

/** A no, with what would bring them round: a thing they want, else something done. */
export const notYet = (teller: Teller, person: PersonHere): string => {
  const no = DENIES[temper(teller, person)];
  if (isHostile(teller, person) || wordsAtMost(profileOf(teller, person)) !== null)
    return says(teller, person, 'denies', no);
  return speak(teller, person, `${closed(lineOf(teller, person, 'denies', no))} ${condition(teller, person)}`);
};

const condition = (teller: Teller, person: PersonHere): string => {
  const { session } = teller.turn;
  const want = profileOf(teller, person)?.wants.find(
    (one) => !session.inventory.some((item) => sameName(item.name, one.item)),
  );
  return want === undefined
    ? lineOf(teller, person, 'condition', B.CONDITIONS)
    : lineOf(teller, person, 'condition', B.CONDITIONS_THING, { thing: some(common(want.item, teller.turn)) });
};

/** Abuse is answered in kind; nobody confides in whoever gives it. */
const insulted: Tell = (_, teller, person) => {
  const after = teller.perhaps(0.5, 'turns away') ? teller.say('turns away', TURNS_AWAY, { person: person.name }) : '';
  return `${says(teller, person, 'insulted', RETORTS[temper(teller, person)])} ${capital(after)}`.trim();
};

/** "I'm hungry": said of oneself, to whoever hears it. */
const pitied: Tell = (act, teller, person) => {
  const said = act.speech ?? act.text;
  const words = S.PITIES.find(([when]) => when.test(said))?.[1] ?? S.PITY;
  return says(teller, person, 'pities', words);
};

const thanked: Tell = (_, teller, person) => says(teller, person, 'thanked', S.WELCOMES[temper(teller, person)]);
const farewell: Tell = (_, teller, person) => says(teller, person, 'farewell', S.FAREWELLS[temper(teller, person)]);
/** "how's it going?" is a greeting, and a question. */
const greeted: Tell = (act, teller, person) =>
  /\bhow\b/i.test(act.speech ?? '')
    ? answered(act, teller, person)
    : says(teller, person, 'greets', GREETINGS[temper(teller, person)]);

/** One's own name, and theirs for it. */
const introduced: Tell = (act, teller, person) => {
  const { name } = teller.turn.session.character;
  const [first = name] = name.split(' ');
  if (act.speech !== null && !act.speech.toLowerCase().includes(first.toLowerCase()))
    return claimed(act, teller, person);
  const said = act.speech === null ? teller.put('“My name is {name},” {you} [say].', { name }) : '';
  const isAsked = teller.turn.interpretation.acts.some((one) => one !== act && one.verb === 'ask');
  const own = isAsked || teller.wasTold(`My name’s ${person.name}`) ? '' : aboutSelf(teller, person);
  const isTold = own.includes(`My name’s ${person.name}`);
  return `${said} ${toned(teller, person, 'named', NAMED_BACK, { name: first })} ${isTold ? own : ''}`.trim();
};

const joked: Tell = (_, teller, person) => {
  const isFunny = standingOf(teller, person) >= 0 && teller.turn.wording.chance(0.6, 'funny');
  return capital(teller.say('joke', isFunny ? S.LAUGHS : S.GROANS, { person: person.name, both: both(teller) }));
};

const courted: Tell = (act, teller, person) => {
  const check = checkOf(act, teller.turn);
  const isTaken = check === undefined ? standingOf(teller, person) >= FOND : isSuccess(check);
  return says(teller, person, 'courted', isTaken ? S.FLATTERED : S.UNCHARMED);
};

const invited: Tell = (act, teller, person) => {
  const check = checkOf(act, teller.turn);
  const isTaken = check === undefined ? standingOf(teller, person) >= WELL_KNOWN : isSuccess(check);
  return says(teller, person, 'invited', isTaken ? F.INVITED : F.NOT_INVITED);
};

/** "I own up: I felt him shift, and I said nothing": what it is stands in the same sentence, outside of what is said. */
const sentenceAround = (act: Act, { turn }: Teller): string => {
  const said = act.speech ?? act.text;
  const { acts } = turn.interpretation;
  return acts.length === 1 ? turn.line : (sentencesOf(turn.line).find((one) => one.includes(said)) ?? said);
};

/** What is said to a plain statement, by what it is about; one thing said in two halves is answered once; null: about nothing of the kind. */
const heardOf = (act: Act, teller: Teller, person: PersonHere): string | null => {
  const said = act.speech ?? act.text;
  const bare = STATED.find(([when]) => when.test(said))?.[1];
  const sentence = sentenceAround(act, teller);
  const about = bare ?? STATED.find(([when]) => when.test(sentence))?.[1];
  if (about === undefined) return null;
  const { acts } = teller.turn.interpretation;
  const isHeard = acts
    .slice(0, acts.indexOf(act))
    .some((one) => one.speech !== null && sentenceAround(one, teller) === sentence && speechActOf(one) !== 'question');
  return isHeard && bare === undefined ? '' : says(teller, person, 'hears of it', about[temper(teller, person)]);
};

/** A claim is taken by what they think of the player; what is heard about something they know is taken up. */
const claimed: Tell = (act, teller, person) => {
  const about = heardOf(act, teller, person);
  if (about !== null) return about;
  const name = teller.turn.session.character.name.split(' ')[0] ?? '';
  const isTrue = name !== '' && (act.speech ?? '').includes(name);
  if (isTrue) return introduced(act, teller, person);
  return says(teller, person, 'claimed', standingOf(teller, person) >= WELL_KNOWN ? S.BELIEVES : S.DOUBTS);
};

/** "old Gil Stull": no more than a name, to be told of. */
const MERE_NAME = 4;
const heard: Tell = (act, teller, person) => {
  const [me, said] = [teller.turn.session.character.name, act.speech ?? ''].map(plainWords);
  if (said !== undefined && said.length > 0 && said.every((word) => me?.includes(word)))
    return introduced(act, teller, person);
  const query = queryOf(act, teller.turn);
  if (knownTo(profileOf(teller, person), query, teller.turn.world) !== undefined) return answered(act, teller, person);
  const named = subjectsIn(query, teller.turn.world).find((one) => one.kind === 'person' && one.name !== person.name);
  const about = heardOf(act, teller, person);
  if (about !== null) return about;
  if (named !== undefined && query.split(' ').length <= MERE_NAME) return answered(act, teller, person);
  return (
    ofThePlayer(act.speech ?? act.text, teller, person) ??
    says(teller, person, 'hears', S.HEARS[temper(teller, person)])
  );
};

const didFollow = (teller: Teller, person: PersonHere, following: boolean) =>
  happenedOf(teller.turn, 'person.changed').some(
    (one) => one.name === person.name && one.change.following === following,
  );

/** Coming along, or not, and why. */
export const joins: Tell = (act, teller, person) => {
  const { turn } = teller;
  const role =
    person.role === ''
      ? 'needed here'
      : /^(?:the|a|an) /i.test(person.role)
        ? person.role
        : / of | to |’s |'s /.test(person.role)
          ? `the ${person.role}`
          : `${article(person.role)} ${person.role}`;
  if (didFollow(teller, person, true)) {
    const isForced = act.verb === 'threaten' || (act.verb === 'deceive' && standingOf(teller, person) < FOND);
    const goal = wishOf(teller, person);
    const lines = isForced
      ? F.COMES_FEAR
      : goal !== '' && goal.length < 70 && teller.perhaps(0.6, 'why comes')
        ? F.COMES_GOAL
        : F.COMES_FOND;
    return `${says(teller, person, 'comes', lines, { goal })} ${teller.put('{Person} [fall|s] in beside {me}.', { person: person.name })}`;
  }
  if (person.state.following)
    return says(teller, person, 'comes already', ['I’m here, aren’t I?', 'I never left.', 'Lead on, then.']);
  if (isHostile(teller, person)) return says(teller, person, 'stays', F.STAYS_ILL);
  const isAtWork = profileOf(teller, person)?.home === turn.scene.place;
  const lines = isAtWork && teller.perhaps(0.5, 'why stays') ? F.STAYS_WORK : F.STAYS_STRANGER;
  return says(teller, person, 'stays', lines, { role, place: turn.scene.place });
};

const dismissed: Tell = (_, teller, person) =>
  says(teller, person, 'dismissed', didFollow(teller, person, false) ? F.SENT_HOME : F.NOT_GOING);

/** An order is taken by those who follow, or are afraid; and by nobody against those they love. */
const ordered: Tell = (act, teller, person) => {
  const { turn } = teller;
  const gained = happenedOf(turn, 'item.gained').find((one) => one.from === `@${person.name}`);
  if (gained !== undefined) return handsOver(teller, person, gained.item.name);
  const victim = subjectsIn(queryOf(act, turn), turn.world).find(
    (one) => one.kind === 'person' && one.name !== person.name,
  );
  if (victim !== undefined && feelingFor(turn.world, person.name, victim.name) >= 20)
    return says(teller, person, 'against', F.AGAINST, { who: shortName(victim.name, turn) });
  const isWilling =
    person.state.following || standingOf(teller, person) >= FOND || (act.verb === 'threaten' && succeeds(act, turn));
  if (isWilling) return says(teller, person, 'willing', F.WILLING);
  return says(teller, person, 'unwilling', isHostile(teller, person) ? DENIES[temper(teller, person)] : F.UNWILLING);
};

export const handsOver = (teller: Teller, person: PersonHere, name: string): string =>
  capital(
    teller.say(
      'hands over',
      [
        '{Person} [look|s] at {thing} once more, and [hand|s] it to {me}.',
        '{Person} [hold|s] out {thing}. “Before I think better of it,” {person} [say|s].',
        '{You} [get] {thing} from {person}, and a look with it.',
        '{Person} [have|s] to look for {thing}, and [find|s] it where it always was. It is {yours} now.',
        '{Thing} [change|s] hands. “Mind it,” {person} [say|s].',
        '“Here,” {person} [say|s], and lets go of {thing} a moment later than need be.',
      ],
      { person: person.name, thing: `the ${common(name, teller.turn).replace(/^the /i, '')}` },
    ),
  );

const accused: Tell = (act, teller, person) => {
  const answer = answered(act, teller, person);
  const hasLied = (person.state.lied ?? []).length > 0;
  const owns = happenedOf(teller.turn, 'person.told').some((one) => one.name === person.name && one.truly);
  if (
    owns ||
    (hasLied && knownTo(profileOf(teller, person), queryOf(act, teller.turn), teller.turn.world) !== undefined)
  )
    return answer;
  return says(teller, person, 'no lie', NO_LIE);
};

const forgiven: Tell = (_, teller, person) => {
  const owed = (own(teller.turn.session.relationships, person.name) ?? 0) < 0 || person.hostile;
  return says(teller, person, 'forgiven', owed ? S.FORGIVEN : S.NOTHING_OWED);
};

const BY_ACT: Partial<Record<SpeechAct, Tell>> = {
  insult: insulted,
  apology: (_, teller, person) => apology(teller, person),
  condole: condoled,
  forgive: forgiven,
  accuse: accused,
  promise: (_, teller, person) => says(teller, person, 'promised', S.PROMISED),
  offer: offered,
  join: joins,
  dismiss: dismissed,
  order: ordered,
  invite: invited,
  flirt: courted,
  joke: joked,
  praise: (_, teller, person) => says(teller, person, 'praised', S.PRAISED),
  thanks: thanked,
  farewell,
  greeting: greeted,
  introduce: introduced,
  claim: claimed,
  assent: (_, teller, person) => says(teller, person, 'assent', ASSENTS),
  dissent: (_, teller, person) => says(teller, person, 'dissent', DISSENTS),
  question: answered,
  statement: heard,
  feeling: pitied,
};

/** What somebody says to what was said; null: talk for its own sake. */
export const replyTo = (kind: SpeechAct, act: Act, teller: Teller, person: PersonHere): string | null =>
  BY_ACT[kind]?.(act, teller, person) ?? null;

/** Somebody else who hears it, where it was said to all. */
export const others = (act: Act, teller: Teller, person: PersonHere): string => {
  if (!/\b(?:everyone|everybody|you all|all of (?:you|them)|them all|the crowd|anyone|anybody)\b/i.test(act.text))
    return '';
  const other = teller.turn.scene.present.find(
    (one) => one.name !== person.name && one.state.status === 'alive' && personOf(teller.turn, act)?.name !== one.name,
  );
  return other === undefined ? '' : capital(teller.once('chimes', S.OTHERS_CHIME, { person: other.name }));
};
