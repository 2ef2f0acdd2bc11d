// Answers about whoever is asked: who they are, what they want, their kin, and what they think of the player. Called by tell-answer.ts
// and tell-about.ts.
import { happenedOf, standingWith } from '../deeds.ts';
import { own } from '../names.ts';
import type { PersonHere } from '../scene.ts';
import { isNews } from '../systems/world/rumours.ts';
import { capital, closed, listOf, lower, sentencesOf } from '../words/english.ts';
import { asSaid } from '../words/names-said.ts';
import { profileOf, roleOf, who } from './asked-person.ts';
import { bandOf, bondOf, feelingFor, kinOf } from './bonds.ts';
import type { Teller } from './teller.ts';
import { wordsAtMost } from './voice-habits.ts';
import { lineOf, memoryOf, says, speak } from './voices.ts';
import * as W from './words-answers.ts';
import { OF_YOU, OPINIONS } from './words-opinions.ts';

export const aboutSelf = (teller: Teller, person: PersonHere): string => {
  const profile = profileOf(teller, person);
  const role = person.role === '' ? '' : ` ${capital(roleOf(person.role))}.`;
  const skills = (profile?.abilities ?? []).slice(0, 3).map((one) => (/^\p{Lu}\p{Ll}+$/u.test(one) ? one : lower(one)));
  const candidates = [
    () => (/^The /.test(person.name) ? `They call me ${asSaid(person.name)}.` : `My name’s ${person.name}.${role}`),
    () => (skills.length === 0 ? '' : lineOf(teller, person, 'skills', W.SKILLS, { skills: listOf(skills) })),
    () => (profile?.home == null ? '' : lineOf(teller, person, 'home', W.HOMES, { place: profile.home })),
    () => goalOf(teller, person),
  ];
  for (const one of candidates) {
    const line = one();
    if (line === '' || teller.wasTold(line.slice(0, 30).replace(/[.!]$/, ''))) continue;
    const seen = /^(?:My name|They call)/.test(line)
      ? (sentencesOf(person.description).find((part) => !teller.wasTold(part)) ?? '')
      : '';
    return `${speak(teller, person, line)} ${seen}`.trim();
  }
  return says(teller, person, 'self again', [
    'You know who I am by now.',
    'There’s no more of me than that.',
    'I’ve told you what there is to tell.',
  ]);
};

const HIDES = /\b(?:hide|conceal|secret|unread|nobody|die|kill|unless|whoever)\b/i;
const OTHERS = /\b(?:he|she|they|him|them)\b/i;

/** What they want, in the first person; empty where it is nobody's business or won't go into their mouth. */
export const wishOf = (teller: Teller, person: PersonHere, may: (goal: string) => boolean = () => true): string => {
  const standing = own(teller.turn.session.relationships, person.name) ?? 0;
  const goal = (profileOf(teller, person)?.goals ?? []).find(
    (one) => !OTHERS.test(one) && (standing >= 40 || !HIDES.test(one)) && may(one),
  );
  return goal === undefined
    ? ''
    : lower(goal.replace(/\.$/, '').replace(/\b(?:his|her|their)\b/g, 'my')).replace(/^not /, 'see that I don’t ');
};
export const goalOf = (teller: Teller, person: PersonHere): string => {
  const goal = wishOf(teller, person);
  return goal === '' ? lineOf(teller, person, 'no goal', W.NO_GOAL) : lineOf(teller, person, 'goal', W.GOALS, { goal });
};

export const aboutKin = (teller: Teller, person: PersonHere): string => {
  const { turn } = teller;
  const [first] = kinOf(turn, person.name).filter((name) => name !== turn.session.character.name);
  if (first === undefined) return says(teller, person, 'kin', W.NO_KIN);
  const bond = bondOf(turn.world, person.name, first, who(teller, first));
  const feeling = OPINIONS[bandOf(feelingFor(turn.world, person.name, first))] ?? [];
  const opinion = lineOf(teller, person, `kin opinion:${first}`, feeling, { who: who(teller, first) });
  const isTold = bond !== '' && teller.wasTold(bond.replace(/\.$/, ''));
  const tie = isTold
    ? `There’s ${who(teller, first)}, as I said.`
    : bond === ''
      ? `There’s ${who(teller, first)}.`
      : bond;
  return speak(teller, person, `${tie} ${opinion}`);
};

export const aboutYou = (teller: Teller, person: PersonHere): string => {
  const standing = standingWith(teller.turn.session, person.name, person.group);
  const opinion = lineOf(teller, person, 'of you', OF_YOU[bandOf(standing)] ?? []);
  const memory = memoryOf(teller, person);
  return speak(
    teller,
    person,
    memory === undefined || wordsAtMost(profileOf(teller, person)) !== null ? opinion : `${closed(opinion)} ${memory}`,
  );
};

export const news = (teller: Teller, person: PersonHere): string => {
  const comes = happenedOf(teller.turn, 'event.began').some((one) => isNews(one.event));
  return says(teller, person, 'news', comes ? W.NEWS_COMES : W.NO_NEWS);
};
