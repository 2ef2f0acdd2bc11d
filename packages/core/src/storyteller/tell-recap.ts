// What the player has been told so far, gone over: by topic and by whom, in their own words. Called by tell-answers.ts for whoever asks
// themselves, and by tell-talk.ts for whoever lays it before somebody.
import { capital, closed, sentencesOf } from '../words/english.ts';
import { shortName } from './names-told.ts';
import type { Teller } from './teller.ts';

/** "what do I know?", "what have we learned so far": all of it, and not what is known of one thing. */
const ALL_OF_IT =
  /\bwhat (?:do |did |have |had )?(?:i|we)(?:['’]ve| have)?(?: really| already)? (?:know|known|learn(?:ed|t)?|heard|found out|discovered|been told|gathered)(?: so far| by now| now| up to now| till now| today| yet)?\W*$/i;
const WENT =
  /\bwhere (?:have|had|did|all have) (?:i|we) (?:been|gone|go|walked?|travell?ed)\b|\bwhat (?:have|had) (?:i|we) (?:been through|gone through|been up to)\b/i;

export const asksRecap = (text: string): boolean => ALL_OF_IT.test(text);
export const asksWhereBeen = (text: string): boolean => WENT.test(text);

export type Matter = { name: string; who: string; topic: string; said: string };

const MOST = 3;

/** What others have told last, one topic each; `but` is left out. */
export const matters = (teller: Teller, but: string | null, most = MOST): Matter[] => {
  const { session, world } = teller.turn;
  return Object.entries(session.world_state.npc_states)
    .filter(([name]) => name !== but)
    .flatMap(([name, { told }]) =>
      (told ?? []).slice(-1).map((topic) => ({
        name,
        who: shortName(name, teller.turn),
        topic,
        said: world.person(name)?.knows.find((one) => one.topic === topic)?.says ?? '',
      })),
    )
    .slice(-most);
};

const OPENS: readonly string[] = [
  '{You} [lay] it out in order, as far as it has one.',
  '{You} [go] back over who said what.',
  'It is more than {you} had this morning, and less than {you} [need].',
  '{You} [count] it over.',
];
const EACH: readonly string[] = [
  'On {topic} there is {who}: “{said}”',
  'Then {topic}. {Who} put it like this: “{said}”',
  '{Who}, of {topic}: “{said}”',
  'As for {topic}, {who} had this: “{said}”',
  'And {topic}, from {who}: “{said}”',
];
const NOTHING: readonly string[] = [
  'Nobody has told {me} anything yet that would bear going over.',
  'So far it is all questions. The answers are still in other people.',
  '{You} [know] what {you} [have] seen, and nobody has added to it.',
];
const LONGEST = 160;

/** As much of it as one would say over to oneself. */
const gist = (said: string): string => {
  const [first = '', second = ''] = sentencesOf(said);
  return first.length < LONGEST / 4 && first.length + second.length < LONGEST ? `${first} ${second}`.trim() : first;
};

export const recap = (teller: Teller): string => {
  const known = matters(teller, null).filter(({ said }) => said !== '');
  if (known.length === 0) return teller.say('recap', NOTHING);
  const told = known.map(({ who, topic, said }, at) =>
    capital(teller.say(`recap ${at}`, EACH, { who, topic, said: closed(gist(said)) })),
  );
  return [teller.say('recap', OPENS), ...told].join(' ');
};
