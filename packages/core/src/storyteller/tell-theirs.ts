// What somebody says of what is plainly theirs: a thing they carry, what can be seen of them, what they are, where they live, what they can do.
// The book tells of it in the third person; they tell it in the first. Called by tell-answer.ts.
import { isWordless } from '../creatures.ts';
import { own } from '../names.ts';
import type { PersonHere } from '../scene.ts';
import { plainWords } from '../tokens.ts';
import { asksCalling, asksOtherCalling } from '../words/callings.ts';
import { capital, closed, lower, sentencesOf } from '../words/english.ts';
import { common } from '../words/names-said.ts';
import { sameStem, stemsOf } from '../words/topics.ts';
import { profileOf, roleOf } from './asked-person.ts';
import { asFirstPerson, sexOf } from './first-person.ts';
import { goalOf, wishOf } from './tell-self.ts';
import type { Teller } from './teller.ts';
import { wordsAtMost } from './voice-habits.ts';
import { lineOf, says, speak } from './voices.ts';
import * as W from './words-theirs.ts';

/** Asked of them, or of what is theirs. */
const OF_THEM =
  /\b(?:you|your|yours|u|ur|ya|his|her|hers|their|theirs|this|that|these|those)\b|^\W*what(?:[’']s| is| are| was) (?:in |on )?(?:the|all)\b/i;
const OWN = /\b(?:your|ur|his|her|their)\b(?: \p{L}+)? $/iu;
/** Half of a question has to be about it, where it is not called theirs. */
const ENOUGH = 0.5;
/** Said of anybody. */
const BARE = new Set(
  stemsOf(
    'man woman person people old young day name one two side look looks time way long good great small big little years',
  ),
);

/** The words of a question that could name something of theirs. */
const askedOf = (query: string, person: PersonHere): string[] => {
  const names = stemsOf(person.name);
  return stemsOf(query).filter((stem) => !BARE.has(stem) && !names.includes(stem));
};

/** Whether a text of theirs is what is asked about: by most of the question, or by a word that it calls theirs. */
const isMeant = (text: string, query: string, asked: readonly string[]): boolean => {
  const stems = stemsOf(text);
  const hits = asked.filter((one) => stems.some((stem) => sameStem(one, stem)));
  if (hits.length === 0) return false;
  if (hits.length / asked.length >= ENOUGH) return true;
  return plainWords(query).some((word, at, words) => {
    const [stem] = stemsOf(word);
    return stem !== undefined && hits.includes(stem) && OWN.test(`${words.slice(0, at).join(' ')} `);
  });
};

/** "Captain's Truncheon", as he says it: his truncheon. */
const bare = (name: string, { turn }: Teller): string =>
  common(name, turn)
    .replace(/^.*['’]s /, '')
    .replace(/^the /i, '');

/** What others see of them, and they do not. */
const UNAWARE = /\b(?:notic\w+|seems?|looks? of|does not know|as if to)\b/i;

/** In their mouth; null: it speaks of somebody else besides, or calls them by their name. */
const mine = (text: string, person: PersonHere): string | null => {
  const [first = person.name] = person.name.split(' ');
  if (text.includes(first) || UNAWARE.test(text)) return null;
  if (!/\b(?:he|she|him|his|hers?|himself|herself)\b/i.test(text)) return text;
  const sex = sexOf(person.description);
  return sex === null || sexOf(text) !== sex ? null : asFirstPerson(text, sex);
};

const carried = (teller: Teller, person: PersonHere, query: string, asked: readonly string[]): string | null => {
  const things = own(teller.turn.session.world_state.things, `@${person.name}`) ?? [];
  const thing = things.find(({ name }) => isMeant(bare(name, teller), query, asked));
  const told =
    thing === undefined
      ? ''
      : sentencesOf(thing.description)
          .filter((one) => !teller.wasTold(one))
          .join(' ');
  const said = told === '' ? null : mine(told, person);
  if (thing === undefined || said === null) return null;
  return speak(
    teller,
    person,
    `${closed(lineOf(teller, person, 'their thing', W.THEIR_THING, { thing: bare(thing.name, teller) }))} ${said}`,
  );
};

/** Where the parts of "A barefoot man in a coat, with a key round his neck and a hat, who has walked far" begin. */
const PARTS =
  /,? (?:with|wearing|carrying|holding) |, (?:in|and) |,? (?=who )|, (?=\p{L}+ing )| (?:and (?=an? |the )|in (?=an? ))|, (?=very )/u;
/** The part of a portrait that is asked about; of what somebody is called in it the one word. */
const partOf = (portrait: string, query: string, asked: readonly string[]): string | undefined => {
  const [head = '', ...parts] = portrait.replace(/[.!]$/, '').split(PARTS);
  return (
    parts.find((one) => isMeant(one, query, asked)) ??
    plainWords(head).find((word) => stemsOf(word).some((stem) => asked.includes(stem)))
  );
};

const seen = (teller: Teller, person: PersonHere, query: string, asked: readonly string[]): string | null => {
  for (const sentence of sentencesOf(person.description)) {
    const isPortrait = /^An? /.test(sentence);
    const part = isPortrait ? partOf(sentence, query, asked) : isMeant(sentence, query, asked) ? sentence : undefined;
    const said =
      part === undefined ? null : mine(part.replace(/^who /, `${sexOf(person.description) ?? 'who'} `), person);
    if (said === null) continue;
    if (teller.wasTold(capital(said).slice(0, 30))) return says(teller, person, 'seen again', W.SEEN_AGAIN);
    if (!isPortrait) return speak(teller, person, said);
    const lead = closed(lineOf(teller, person, 'seen of them', W.SEEN_OF_THEM));
    return speak(teller, person, `${lead} ${closed(capital(said))}`);
  }
  return null;
};

const CAN_YOU = /\b(?:can|could|do|are) (?:you|u|ya)\b/i;
const LIVES =
  /\bwhere(?:[’']s| is| do| does)? (?:(?:you|u|s?he|they|your|his|her|their) (?:live|lives|sleep|sleeps|stay|stays|dwell|home|house|place)\b)/i;
/** What for: "what are you looking for?", "what brings you here?". */
const WHAT_FOR =
  /\bwhat (?:are|r|were) (?:you|u|ya) (?:here|(?:waiting|looking|searching|hoping|hunting)(?: around| here| out here)* for|after)\b|\bwhat (?:brings|brought|keeps) (?:you|u)\b|\bwhy (?:are|do) (?:you|u) (?:here|out here|still here|stay|come here)\b|\bwho are you (?:waiting|looking) for\b/i;

/** Asked what they are about, and willing to say; null: it is none of that. */
export const purposeOf = (teller: Teller, person: PersonHere, said: string): string | null => {
  if (!WHAT_FOR.test(said)) return null;
  const goal = wishOf(teller, person);
  return goal === '' || teller.wasTold(goal) || wordsAtMost(profileOf(teller, person)) !== null
    ? null
    : speak(teller, person, goalOf(teller, person));
};

/** "are you the printer?", "can you row?", "where do you live?" */
const ofTheirs = (teller: Teller, person: PersonHere, query: string, asked: readonly string[]): string | null => {
  const profile = profileOf(teller, person);
  const isNamed = (text: string) => isMeant(text, query, asked);
  if (asksCalling(query, profile))
    return says(teller, person, 'their role', W.THEIR_ROLE, { role: roleOf(person.role) });
  if (asksOtherCalling(query, profile))
    return says(teller, person, 'their role', W.OTHER_ROLE, { role: roleOf(person.role) });
  const skill = CAN_YOU.test(query) ? profile?.abilities.find(isNamed) : undefined;
  if (skill !== undefined) return says(teller, person, 'their skill', W.THEIR_SKILL, { skill: lower(skill) });
  const home = LIVES.test(query) ? profile?.home : null;
  return home == null
    ? null
    : says(teller, person, 'home', home === teller.turn.scene.place ? W.LIVES_HERE : W.LIVES_AT, {
        place: home.replace(/^The (?=\p{Lu})/u, 'the '),
      });
};

/** What they say of what is theirs, where a question is about it; null: it is not. */
export const aboutTheirs = (teller: Teller, person: PersonHere, query: string): string | null => {
  const profile = profileOf(teller, person);
  if (!OF_THEM.test(query) || isWordless(profile) || wordsAtMost(profile) !== null) return null;
  const asked = askedOf(query, person);
  return (
    ofTheirs(teller, person, query, asked) ??
    carried(teller, person, query, asked) ??
    seen(teller, person, query, asked) ??
    purposeOf(teller, person, query)
  );
};
