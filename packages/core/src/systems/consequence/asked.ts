// Who is asked about what in a turn, and whether they tell it: truly, otherwise, or not at all. Called by rules.ts, which records it, by
// facts.ts, which tells a model, and by the storyteller's talk, so that all three say the same.
import type { Act } from '@emergent/schema';
import { TALKING } from '../../deed-words.ts';
import { deeds, happenedOf, personOf, standingWith } from '../../deeds.ts';
import { own, sameName } from '../../names.ts';
import { checkOf, isSuccess } from '../../outcome.ts';
import type { PersonHere } from '../../scene.ts';
import { plainWords } from '../../tokens.ts';
import { plainlyAsked } from '../../turn/interpret-chat.ts';
import { asksCalling } from '../../words/callings.ts';
import { spelt } from '../../words/clipped.ts';
import { sentencesOf } from '../../words/english.ts';
import { couldAnswer, type QuestionForm, questionForm } from '../../words/question-forms.ts';
import { smallTalkIn } from '../../words/small-talk.ts';
import { isShowing, saidIn, speechActOf } from '../../words/speech-acts.ts';
import { type Knows, knownTo, sameStem, stemsOf } from '../../words/topics.ts';
import type { Turn } from '../system.ts';

/** `why` says what decided: their standing, a check, what was shown, another's word, or that they have told it before. */
export type Answer = {
  person: PersonHere;
  entry: Knows;
  how: 'truly' | 'otherwise' | 'withheld';
  why: 'trust' | 'pressed' | 'shown' | 'caught' | 'before';
  /** They said something else before. */
  hadLied: boolean;
  /** They have told the same before. */
  again: boolean;
};

/** Words to a name that nobody here bears reach nobody. */
const SPOKEN: ReadonlySet<Act['verb']> = new Set(['talk', 'ask', 'persuade', 'deceive']);
const PRESSES: ReadonlySet<Act['verb']> = new Set(['persuade', 'threaten', 'deceive']);
/** Below it nobody is told anything by whom the book sets no measure. */
const ILL_DISPOSED = -24;
const EVERYBODY = -100;

/** Whom an act of talk reaches: the person named, else whoever is nearest. */
export const hearerOf = (act: Act, turn: Turn): PersonHere | undefined => {
  const named = personOf(turn, act);
  if (named !== undefined || act.target?.kind === 'person') return named;
  if (!TALKING.includes(act.verb) || (act.target?.kind === 'unknown' && SPOKEN.has(act.verb))) return undefined;
  return turn.scene.present.find((one) => one.state.status === 'alive');
};

/** "How long have you worked here, Dov?": whoever is called at the end is no part of what is asked. */
const uncalled = (said: string, name: string): string => {
  const comma = said.lastIndexOf(',');
  const last = comma < 1 ? [] : plainWords(said.slice(comma + 1));
  const called = plainWords(name);
  const isCall =
    last.length > 0 && last.length < 4 && last.every((word) => called.includes(word) || HONOURS.test(word));
  return isCall ? `${said.slice(0, comma)}${/[?!.]$/.exec(said)?.[0] ?? ''}` : said;
};
const HONOURS = /^(?:mr|mrs|ms|miss|dr|sir|madam|captain|old|dear|man)$/;

/** What somebody is asked about, in the player's words; empty where they are asked nothing. */
export const queryOf = (act: Act, turn: Turn): string => {
  const { target } = act;
  const other = act.with !== null && !(act.with.kind === 'person' && act.with.name === target?.name) ? act.with : null;
  const said = saidIn(act);
  const about = [
    act.topic,
    said === null || target?.kind !== 'person' ? said : uncalled(said, target.name),
    other === null || other.kind === 'self' ? null : other.name,
  ];
  const words = about.filter((one) => one !== null).join(' ');
  if (words !== '') return plainlyAsked(spelt(words));
  return target?.kind === 'person' || target === null || turn.scene.present.length === 0 ? '' : target.name;
};

const ASKING: ReadonlySet<ReturnType<typeof speechActOf>> = new Set([
  'question',
  'statement',
  'accuse',
  'price',
  'condole',
]);

const isAsked = (act: Act): boolean =>
  (ASKING.has(speechActOf(act)) && smallTalkIn(act) === null) ||
  (act.topic !== null && !TALKING.includes(act.verb)) ||
  (PRESSES.has(act.verb) && act.topic !== null);

/** Where somebody would have to stand to the player to tell it. */
export const trustFor = (entry: Knows): number => (entry.trust === EVERYBODY ? ILL_DISPOSED : entry.trust);

const held = (act: Act, turn: Turn) =>
  turn.session.inventory.find((item) =>
    [act.target, act.with].some((one) => one !== null && (one.id === item.id || sameName(one.name, item.name))),
  );

/** Words of a thing that somebody's own words dwell on make it evidence. */
const TELLTALE = 2;

/** The entry of theirs that a thing held under their nose bears on: named by it, or spoken of in it. */
const shownFor = (act: Act, turn: Turn, person: PersonHere): Knows | undefined => {
  if (!isShowing(act)) return undefined;
  const item = held(act, turn);
  const profile = turn.world.person(person.name);
  if (item === undefined || profile === undefined) return undefined;
  const named = knownTo(profile, item.name, turn.world);
  if (named !== undefined) return named;
  const signs = new Set(stemsOf(`${item.name} ${item.significance ?? ''}`));
  const told = person.state.told ?? [];
  return profile.knows
    .filter((one) => !told.includes(one.topic))
    .find((one) => new Set(stemsOf(`${one.topic} ${one.says}`).filter((stem) => signs.has(stem))).size >= TELLTALE);
};

/** Somebody else has told the player the truth of it. */
const isBlown = (entry: Knows, person: PersonHere, turn: Turn): boolean => {
  const wanted = stemsOf(entry.topic);
  return Object.entries(turn.session.world_state.npc_states).some(
    ([name, one]) =>
      name !== person.name &&
      (one.told ?? []).some((topic) => {
        const said = stemsOf(topic);
        return wanted.length > 0 && wanted.every((stem) => said.includes(stem));
      }),
  );
};

/** Asked what they want themselves: that is no matter of what they know. */
export const ASKS_WANT =
  /^\W*what (?:do you|does s?he|would you|do they|s?he|they) (?:want|wants|need|needs|like)\b(?!.*\b(?:me|us) to\b)/i;
/** Asked how things are, without a word of what. */
const ASKS_AT_LARGE =
  /^\W*(?:so |but |and |please |tell me )*(?:what(?:['’]?s| is| has| have)? ?(?:been )?(?:happened|happening|going on|wrong|the matter|the trouble|up|all this|this about|troubling you|bothering you|on your mind)(?: here| around here| with you| in this (?:place|town))?|what (?:should|can|must|do|shall|could) (?:i|we) do|how can i help(?: you)?|do you need help|can i help(?: you)?|is (?:something|anything) (?:wrong|the matter)|why (?:is everyone|are you) (?:so )?(?:sad|worried|afraid|upset))\W*$/i;

/** What weighs on them of what the open quests ask about: a topic that a step waits to hear from them, else one that its words name. */
const matterOf = (person: PersonHere, turn: Turn): Knows | undefined => {
  const own = turn.world.person(person.name)?.knows ?? [];
  // Once it is told in this turn, that is what was meant.
  const now = happenedOf(turn, 'person.told').find((one) => one.name === person.name);
  if (now !== undefined) return own.find(({ topic }) => topic === now.topic);
  const standing = standingWith(turn.session, person.name, person.group);
  const told = person.state.told ?? [];
  const open = own.filter((one) => !told.includes(one.topic) && trustFor(one) <= standing);
  const steps = turn.session.quests
    .filter(({ status, giver }) => status === 'active' && giver === null)
    .flatMap((quest) => quest.objective_states.find(({ done }) => !done) ?? []);
  const waits = (one: Knows) =>
    steps.some(({ done_when: when }) =>
      when.some(
        (each) =>
          each.kind === 'hear' &&
          sameName(each.topic, one.topic) &&
          (each.person === null || sameName(each.person, person.name)),
      ),
    );
  const words = new Set(steps.flatMap(({ text }) => stemsOf(text)));
  return (
    open.find(waits) ??
    open.find(({ topic }) => stemsOf(topic).some((stem) => words.has(stem))) ??
    (steps.length > 0 ? open.find(({ says }) => stemsOf(says).filter((stem) => words.has(stem)).length > 1) : undefined)
  );
};

/** "How far is it to Halse?": nothing of what they know of Halse. */
const HOW_FAR = /\bhow far\b/i;

const COUNTED: ReadonlySet<QuestionForm | null> = new Set(['many', 'measure', 'when'] as const);
/** "How many graves are there?": nothing that they know of graves says how many. */
const countsNothing = ({ says }: Knows, query: string): boolean => {
  const form = questionForm(query);
  const asked = stemsOf(query);
  return (
    COUNTED.has(form) &&
    !sentencesOf(says).some(
      (one) => couldAnswer(one, form) && stemsOf(one).some((stem) => asked.some((each) => sameStem(each, stem))),
    )
  );
};

const entryFor = (act: Act, turn: Turn, person: PersonHere): Knows | undefined => {
  const profile = turn.world.person(person.name);
  const query = queryOf(act, turn);
  if (ASKS_WANT.test(query) || HOW_FAR.test(query) || asksCalling(query, profile)) return undefined;
  if (ASKS_AT_LARGE.test(query)) return matterOf(person, turn) ?? unaskedOf(person, turn);
  const lied = person.state.lied ?? [];
  const heard = query === '' ? undefined : knownTo(profile, query, turn.world);
  const named = heard !== undefined && countsNothing(heard, query) ? undefined : heard;
  // "You lied to me" names nothing: the last lie is meant.
  if (speechActOf(act) !== 'accuse') return named;
  return named !== undefined && lied.includes(named.topic)
    ? named
    : (profile?.knows.find((one) => one.topic === lied.at(-1)) ?? named);
};

const answerOf = (act: Act, turn: Turn): Answer | null => {
  const person = hearerOf(act, turn);
  if (person === undefined || person.state.status !== 'alive') return null;
  const shown = shownFor(act, turn, person);
  const entry = shown ?? (isAsked(act) ? entryFor(act, turn, person) : undefined);
  if (entry === undefined) return null;
  const again = (person.state.told ?? []).includes(entry.topic);
  const hadLied = (person.state.lied ?? []).includes(entry.topic);
  const base = { person, entry, hadLied, again };
  const check = checkOf(act, turn);
  const isPressed = PRESSES.has(act.verb) || speechActOf(act) === 'accuse';
  const standing = standingWith(turn.session, person.name, person.group);
  if (again && standing > ILL_DISPOSED) return { ...base, how: 'truly', why: 'before' };
  if (isPressed && check !== undefined && isSuccess(check)) return { ...base, how: 'truly', why: 'pressed' };
  if (shown !== undefined) return { ...base, how: 'truly', why: 'shown' };
  if (hadLied && isBlown(entry, person, turn)) return { ...base, how: 'truly', why: 'caught' };
  if (isPressed && check !== undefined) return { ...base, how: 'withheld', why: 'pressed' };
  if (standing >= trustFor(entry)) return { ...base, how: 'truly', why: 'trust' };
  // Whoever thinks so ill of the player does not even trouble to lie.
  return {
    ...base,
    how: entry.otherwise === null || standing <= ILL_DISPOSED ? 'withheld' : 'otherwise',
    why: 'trust',
  };
};

/** As it was answered in this turn, once that is decided: what the record holds, and nothing that it does not; null: no such question. */
export const answerSaid = (act: Act, turn: Turn): Answer | null => {
  const answer = answerOf(act, turn);
  if (answer === null) return null;
  const { person, entry } = answer;
  const now = happenedOf(turn, 'person.told').find((one) => one.name === person.name && one.topic === entry.topic);
  if (now !== undefined) {
    const why = answer.why === 'before' ? reasonFor(act, turn, answer) : answer.why;
    return { ...answer, why, how: now.truly ? 'truly' : 'otherwise', again: false, hadLied: now.admits === true };
  }
  const isKept = (answer.how === 'truly' && !answer.again) || (answer.how === 'otherwise' && !answer.hadLied);
  return isKept ? { ...answer, how: 'withheld' } : answer;
};

const reasonFor = (act: Act, turn: Turn, { person, entry }: Answer): Answer['why'] => {
  if (PRESSES.has(act.verb)) return 'pressed';
  if (shownFor(act, turn, person) !== undefined) return 'shown';
  return isBlown(entry, person, turn) ? 'caught' : 'trust';
};

/** All answers of the turn, one a person and topic. */
export const answersOf = (turn: Turn): Answer[] => {
  const seen = new Set<string>();
  return deeds(turn).flatMap((act) => {
    const answer = answerOf(act, turn);
    const key = `${answer?.person.name}:${answer?.entry.topic}`;
    if (answer === null || seen.has(key)) return [];
    seen.add(key);
    return [answer];
  });
};

const SPOILT: ReadonlySet<string> = new Set(['insulted', 'outraged', 'fighting']);

/** What somebody would bring up unasked: the first of what they know that they have not told and have no reason to keep. */
export const unaskedOf = (person: PersonHere, turn: Turn): Knows | undefined => {
  const standing = standingWith(turn.session, person.name, person.group);
  if (person.state.status !== 'alive' || standing <= ILL_DISPOSED || SPOILT.has(person.state.mood)) return undefined;
  const told = own(turn.session.world_state.npc_states, person.name)?.told ?? [];
  return turn.world
    .person(person.name)
    ?.knows.find((one) => one.trust <= Math.min(0, standing) && !told.includes(one.topic));
};

/** "I tell Jinny", beside the words that were told her in the same line. */
export const isEcho = (act: Act, turn: Turn): boolean => {
  const { acts } = turn.interpretation;
  if (act.verb !== 'talk' || act.topic !== null || saidIn(act) !== null || acts.indexOf(act) === 0) return false;
  return acts.some((one) => one !== act && one.verb === 'talk' && saidIn(one) !== null);
};

/** Said to somebody for the sake of talk: they may bring something up of themselves. */
export const isChat = (act: Act, turn: Turn): boolean =>
  act.verb === 'talk' &&
  speechActOf(act) === 'nothing' &&
  act.topic === null &&
  smallTalkIn(act) === null &&
  !isEcho(act, turn);
