// Answers: what somebody says when they are asked about anything: what they know, others, places, themselves, the news, the player.
// Called by tell-talk.ts.
import type { Act } from '@emergent/schema';
import { happenedOf, standingWith } from '../deeds.ts';
import { own } from '../names.ts';
import { exitsOf, type PersonHere } from '../scene.ts';
import { type Answer, answerSaid, queryOf } from '../systems/consequence/asked.ts';
import { whereIs } from '../systems/world/people.ts';
import { isNews } from '../systems/world/rumours.ts';
import { bandOf, bondOf, feelingFor, kinOf } from './bonds.ts';
import { article, capital, closed, listOf, lower, sentencesOf } from './english.ts';
import { shortName } from './names-told.ts';
import type { Teller } from './teller.ts';
import { repeated, type Subject, subjectsIn, whoKnows } from './topics.ts';
import { isWordless, wordsAtMost } from './voice-habits.ts';
import { lineOf, memoryOf, says, speak, temperOf, whereabouts, wordless } from './voices.ts';
import * as W from './words-answers.ts';
import { DENIES, UNKNOWN } from './words-talk.ts';

type Frame = 'where' | 'me' | 'feeling' | 'news' | 'family' | 'work' | 'goal' | 'self' | 'place' | 'advice';

/** What a question asks for beside its subject, tried in this order. */
const FRAMES: readonly (readonly [Frame, RegExp])[] = [
  ['where', /\b(?:where(?:['’]s)?|whereabouts|have you seen|(?:seen|find|looking for))\b/i],
  [
    'me',
    /\b(?:thinks?|feels?|opinion|trusts?|likes?|knows?|remembers?|angry|hates?|forgives?|about)\b.*\b(?:me|us|myself)\b|^(?:me|myself|us)$/i,
  ],
  [
    'feeling',
    /\bhow (?:are|r|is) (?:you|u|s?he|they|things|it going)\b|\bhow (?:s?he|they) (?:is|are|feels?)\b|\b(?:are you|is s?he) (?:all right|ok|okay|well|hurt)\b|\bhow do you (?:do|feel)\b|\bfeeling\b/i,
  ],
  [
    'news',
    /\b(?:news|rumou?rs?|gossip|tidings|latest|what(?:['’]s| is| has been)? (?:going on|happening|happened|new|up)|heard anything)\b/i,
  ],
  [
    'family',
    /\b(?:famil(?:y|ies)|wife|husband|married|child(?:ren)?|kids|sons?|daughters?|brothers?|sisters?|mother|father|parents|kin|relatives)\b/i,
  ],
  [
    'work',
    /\b(?:your|her|his|their|the) (?:work|job|trade|craft|business|living|duties|post|profession|day)\b|\bwhat (?:do you|does (?:s?he|they)|s?he|they) does?\b|\bwhat do you do\b|\bfor a living\b/i,
  ],
  [
    'goal',
    /\b(?:want|wants|wish|worr(?:y|ies|ied|ying)|trouble[sd]?|troubling|afraid|fear|hope|dream|plans?|goals?|bother(?:s|ing)|on your mind|what(?:['’]s| is) wrong)\b/i,
  ],
  [
    'self',
    /\b(?:yourself|h(?:im|er)self|themselves|who (?:are|r) (?:you|u)|who (?:s?he|they) (?:is|are)|your (?:name|story|life|past|history|self)|(?:her|his|their) (?:name|story|life|past))\b|^(?:you|u)$/i,
  ],
  ['place', /\b(?:this (?:place|town|village|city|station|island)|around here|here\b|hereabouts)\b/i],
  ['advice', /\b(?:what (?:should|shall|do|can|could|must) (?:i|we)|advice|help me|what now|what next)\b/i],
];

const frameOf = (query: string): Frame | null => FRAMES.find(([, when]) => when.test(query))?.[0] ?? null;

const HOSTILE = -25;
export const isHostile = (teller: Teller, person: PersonHere): boolean => {
  const standing = own(teller.turn.session.relationships, person.name) ?? 0;
  return standing <= HOSTILE || standingWith(teller.turn.session, person.name, person.group) <= HOSTILE;
};

const profileOf = (teller: Teller, person: PersonHere) => teller.turn.world.person(person.name);

const LEADS: Partial<Record<Answer['why'], readonly string[]>> = {
  pressed: W.GIVES_IN,
  caught: W.CAUGHT,
  shown: W.SHOWN,
};

/** What they know of it, or what they say instead. */
const known = (teller: Teller, answer: Answer, act: Act): string => {
  const { person, entry, how, again, why, hadLied } = answer;
  const profile = profileOf(teller, person);
  if (isWordless(profile)) return wordless(teller, person);
  if (how === 'withheld') {
    const isFlat = why === 'pressed' || isHostile(teller, person);
    const temper = temperOf(profile);
    return says(teller, person, `kept:${entry.topic}`, isFlat ? DENIES[temper] : W.WITHHELD[temper]);
  }
  const words = how === 'otherwise' ? (entry.otherwise ?? entry.says) : entry.says;
  const isRepeat = again || teller.wasTold(sentencesOf(words)[0] ?? words);
  const lead =
    hadLied && how === 'truly'
      ? (LEADS[why === 'pressed' ? 'trust' : why] ?? W.OWNS_UP)
      : isRepeat
        ? W.TOLD_BEFORE
        : act.verb === 'ask' && why === 'trust'
          ? undefined
          : LEADS[why];
  if (lead === undefined || wordsAtMost(profile) !== null) return speak(teller, person, words);
  return speak(teller, person, `${closed(lineOf(teller, person, `lead:${entry.topic}`, lead))} ${words}`);
};

const who = (teller: Teller, name: string) => shortName(name, teller.turn);

/** Somebody else: the tie, the feeling, the trade, and where they would be. */
const aboutPerson = (teller: Teller, person: PersonHere, name: string, isWhere: boolean): string => {
  const { world } = teller.turn;
  const other = world.person(name);
  const short = who(teller, name);
  if (isWhere) return speak(teller, person, whereabouts(teller, name));
  const state = own(teller.turn.session.world_state.npc_states, name);
  if (state?.status === 'dead') return speak(teller, person, whereabouts(teller, name));
  const bond = bondOf(world, person.name, name, short);
  const role = other === undefined || other.role === '' ? '' : `${short}? ${capital(roleOf(other.role))}.`;
  const feeling = feelingFor(world, person.name, name);
  const opinion = lineOf(teller, person, `opinion:${name}`, W.OPINIONS[bandOf(feeling)] ?? [], { who: short });
  const first =
    bond !== '' && !teller.wasTold(bond) ? bond : role !== '' && !teller.wasTold(role.replace(/\.$/, '')) ? role : '';
  const where = whereabouts(teller, name).replace(/^[^?]*\? /, '');
  const last = !teller.wasTold(where) && teller.perhaps(0.5, `where:${name}`) ? ` ${closed(where)}` : '';
  if (wordsAtMost(profileOf(teller, person)) !== null) return says(teller, person, `of:${name}`, [opinion]);
  return speak(teller, person, `${first} ${closed(opinion)}${last}`.trim());
};

/** "reeve of Halse" as one says what somebody is: "the reeve of Halse", "a ferrywoman". */
const roleOf = (role: string): string => {
  const [first = role] = role.split(/,/);
  if (/^(?:the|a|an|once|my) /i.test(first)) return first;
  return / of | to |’s |'s /.test(first) ? `the ${first}` : `${article(first)} ${first}`;
};

const aboutSelf = (teller: Teller, person: PersonHere): string => {
  const profile = profileOf(teller, person);
  const role = person.role === '' ? '' : ` ${capital(roleOf(person.role))}.`;
  const skills = (profile?.abilities ?? []).slice(0, 3).map((one) => (/^\p{Lu}\p{Ll}+$/u.test(one) ? one : lower(one)));
  const candidates = [
    () => `My name’s ${person.name}.${role}`,
    () => (skills.length === 0 ? '' : lineOf(teller, person, 'skills', W.SKILLS, { skills: listOf(skills) })),
    () => (profile?.home == null ? '' : lineOf(teller, person, 'home', W.HOMES, { place: profile.home })),
    () => goalOf(teller, person),
  ];
  for (const one of candidates) {
    const line = one();
    if (line === '' || teller.wasTold(line.slice(0, 30).replace(/[.!]$/, ''))) continue;
    const seen = line.startsWith('My name')
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
const wish = (teller: Teller, person: PersonHere): string => {
  const standing = own(teller.turn.session.relationships, person.name) ?? 0;
  const goal = (profileOf(teller, person)?.goals ?? []).find(
    (one) => !OTHERS.test(one) && (standing >= 40 || !HIDES.test(one)),
  );
  return goal === undefined
    ? ''
    : lower(goal.replace(/\.$/, '').replace(/\b(?:his|her|their)\b/g, 'my')).replace(/^not /, 'see that I don’t ');
};
export const goalOf = (teller: Teller, person: PersonHere): string => {
  const goal = wish(teller, person);
  return goal === '' ? lineOf(teller, person, 'no goal', W.NO_GOAL) : lineOf(teller, person, 'goal', W.GOALS, { goal });
};
export const wishOf = wish;

const aboutKin = (teller: Teller, person: PersonHere): string => {
  const { turn } = teller;
  const [first] = kinOf(turn, person.name).filter((name) => name !== turn.session.character.name);
  if (first === undefined) return says(teller, person, 'kin', W.NO_KIN);
  const bond = bondOf(turn.world, person.name, first, who(teller, first));
  const feeling = W.OPINIONS[bandOf(feelingFor(turn.world, person.name, first))] ?? [];
  const opinion = lineOf(teller, person, `kin opinion:${first}`, feeling, { who: who(teller, first) });
  return speak(teller, person, `${bond === '' ? `There’s ${who(teller, first)}.` : bond} ${opinion}`);
};

const aboutYou = (teller: Teller, person: PersonHere): string => {
  const standing = standingWith(teller.turn.session, person.name, person.group);
  const opinion = lineOf(teller, person, 'of you', W.OF_YOU[bandOf(standing)] ?? []);
  const memory = memoryOf(teller, person);
  return speak(
    teller,
    person,
    memory === undefined || wordsAtMost(profileOf(teller, person)) !== null ? opinion : `${closed(opinion)} ${memory}`,
  );
};

const news = (teller: Teller, person: PersonHere): string => {
  const comes = happenedOf(teller.turn, 'event.began').some((one) => isNews(one.event));
  return says(teller, person, 'news', comes ? W.NEWS_COMES : W.NO_NEWS);
};

const stepOf = (teller: Teller, title?: string): string | undefined => {
  const active = teller.turn.session.quests.filter((one) => one.status === 'active');
  const quest =
    title === undefined ? (active.find((one) => one.tracked) ?? active[0]) : active.find((one) => one.title === title);
  const step = quest?.objective_states.find((one) => !one.done)?.text;
  return step === undefined ? undefined : lower(step.replace(/\.$/, ''));
};

const aboutPlace = (teller: Teller, person: PersonHere, place: string): string => {
  const { scene, session, world } = teller.turn;
  if (place === scene.place) return says(teller, person, 'place here', W.PLACES_HERE, { place });
  const detail =
    sentencesOf(world.place(place)?.description ?? '').find((one) => one.length < 160 && !teller.wasTold(one)) ?? '';
  const isNear = scene.exits.some((exit) => exit.name === place);
  const via = scene.exits.find((exit) => exitsOf(session, world, exit.name).some((one) => one.name === place))?.name;
  if (!isNear && via === undefined) {
    if (detail === '') return unknown(teller, person, place);
    return speak(teller, person, `${closed(lineOf(teller, person, 'common', W.COMMON))} ${detail}`);
  }
  const way = lineOf(teller, person, `way:${place}`, isNear ? W.PLACES_BY : W.PLACES_FAR, { place, via: via ?? place });
  return speak(teller, person, `${way} ${detail}`.trim());
};

const aboutThing = (teller: Teller, person: PersonHere, name: string): string => {
  const { session, scene } = teller.turn;
  const { things } = session.world_state;
  const isIn = (list: readonly { name: string }[] | undefined) => list?.some((item) => item.name === name) === true;
  const thing = `the ${lower(name.replace(/^the /i, ''))}`;
  if (isIn(session.inventory)) return says(teller, person, 'thing', W.THING_YOURS, { thing });
  if (isIn(own(things, `@${person.name}`))) return says(teller, person, 'thing', W.THING_HELD, { thing });
  if (isIn(scene.things)) return says(teller, person, 'thing', W.THING_HERE, { thing });
  return unknown(teller, person, name);
};

const aboutSystem = (teller: Teller, person: PersonHere, name: string): string => {
  const { world } = teller.turn;
  const system = world.lorebook.world_systems.find((one) => one.name === name);
  const adept = world.lorebook.characters.find(
    (one) => one.name !== person.name && one.abilities.some((skill) => system?.needs_ability.includes(skill)),
  );
  const detail = [...sentencesOf(system?.description ?? '').slice(0, 2), ...(system?.rules ?? [])].find(
    (one) => !teller.wasTold(one),
  );
  if (detail === undefined) return unknown(teller, person, name);
  const end =
    adept === undefined || !teller.perhaps(0.6, 'adept')
      ? ''
      : ` ${lineOf(teller, person, 'power', W.POWER, { who: who(teller, adept.name) })}`;
  return speak(teller, person, `${closed(lineOf(teller, person, 'common', W.COMMON))} ${closed(detail)}${end}`);
};

const aboutQuest = (teller: Teller, person: PersonHere, title: string): string => {
  const step = stepOf(teller, title);
  return step === undefined ? unknown(teller, person, title) : says(teller, person, 'task', W.TASK, { step });
};

const aboutGroup = (teller: Teller, person: PersonHere, name: string): string => {
  const members = teller.turn.world.lorebook.characters
    .filter((one) => one.group === name && one.name !== person.name)
    .slice(0, 3);
  if (members.length === 0) return unknown(teller, person, name);
  const names = listOf(members.map((one) => who(teller, one.name)));
  const own = person.group === name ? 'My own people.' : '';
  return speak(
    teller,
    person,
    `${own} ${names}: that’s ${members.length === 1 ? 'the one' : 'those'} you’d meet.`.trim(),
  );
};

const aboutEvent = (teller: Teller, person: PersonHere, name: string): string => {
  const event = teller.turn.world.lorebook.timeline.find((one) => one.name === name);
  const isOld = /\b(?:years?|centur\w+|ages?|generations?|long)\b/i.test(event?.date ?? '');
  const [first] = sentencesOf(event?.description ?? '');
  if (event === undefined || !isOld || first === undefined || teller.wasTold(first))
    return unknown(teller, person, name);
  return speak(teller, person, `${capital(event.date)}, that was. ${first}`);
};

const aboutLore = (teller: Teller, person: PersonHere, id: string, query: string): string => {
  const entry = teller.turn.world.lorebook.entries.find((one) => one.id === id);
  const line = entry === undefined ? undefined : repeated(entry);
  if (line === undefined || teller.wasTold(line)) return unknown(teller, person, query);
  return speak(teller, person, `${closed(lineOf(teller, person, 'common', W.COMMON))} ${line}`);
};

/** Nothing to tell, and perhaps who would have: a lead. */
export const unknown = (teller: Teller, person: PersonHere, query: string): string => {
  const { turn } = teller;
  const profile = profileOf(teller, person);
  if (isWordless(profile)) return wordless(teller, person);
  const others = whoKnows(query, turn.world, person.name).filter(
    (name) =>
      own(turn.session.world_state.npc_states, name)?.status !== 'dead' && turn.world.person(name)?.hostile !== true,
  );
  const [near] = others.toSorted(
    (a, b) => feelingFor(turn.world, person.name, b) - feelingFor(turn.world, person.name, a),
  );
  const lines = UNKNOWN[temperOf(profile)];
  if (near === undefined || isHostile(teller, person) || wordsAtMost(profile) !== null)
    return says(teller, person, 'unknown', lines);
  const place = whereIs(turn.session, turn.world, near);
  const at =
    place === null || place === turn.scene.place || !teller.perhaps(0.6, 'lead at')
      ? ''
      : ` ${lineOf(teller, person, 'found at', W.FOUND_AT, { place })}`;
  const hint = lineOf(teller, person, 'would know', W.WOULD_KNOW, { who: who(teller, near) });
  return speak(teller, person, `${closed(lineOf(teller, person, 'unknown', lines))} ${hint}${at}`);
};

const BY_KIND: Readonly<
  Record<Subject['kind'], (teller: Teller, person: PersonHere, name: string, query: string) => string>
> = {
  person: (teller, person, name) =>
    name === person.name ? aboutSelf(teller, person) : aboutPerson(teller, person, name, false),
  place: aboutPlace,
  item: aboutThing,
  quest: aboutQuest,
  system: aboutSystem,
  group: aboutGroup,
  event: aboutEvent,
  lore: aboutLore,
};

const BY_FRAME: Readonly<Record<Exclude<Frame, 'where' | 'place'>, (teller: Teller, person: PersonHere) => string>> = {
  me: aboutYou,
  feeling: (teller, person) =>
    says(teller, person, 'how', W.HOW_I_AM.find(([when]) => when.test(person.state.mood))?.[1] ?? []),
  news,
  family: aboutKin,
  work: (teller, person) =>
    person.role === ''
      ? aboutSelf(teller, person)
      : says(teller, person, 'work', W.WORK, { role: roleOf(person.role) }),
  goal: (teller, person) => speak(teller, person, goalOf(teller, person)),
  self: aboutSelf,
  advice: (teller, person) => {
    const step = stepOf(teller);
    return step === undefined ? unknown(teller, person, '') : says(teller, person, 'advice', W.ADVICE, { step });
  },
};

/** Somebody who thinks ill of the player tells them nothing, but may say what would change that. */
export const shutOut = (teller: Teller, person: PersonHere): string => {
  const profile = profileOf(teller, person);
  const no = DENIES[temperOf(profile)];
  if (wordsAtMost(profile) !== null || person.hostile || !teller.perhaps(0.4, 'mend'))
    return says(teller, person, 'denies', no);
  return speak(
    teller,
    person,
    `${closed(lineOf(teller, person, 'denies', no))} ${lineOf(teller, person, 'mend', W.MEND)}`,
  );
};

/** What is meant of all that a question names: not themselves, and no errand of somebody else's where there is more to it. */
const meantOf = (subjects: readonly Subject[], teller: Teller, person: PersonHere): Subject | undefined => {
  const others = subjects.filter((one) => one.kind !== 'person' || one.name !== person.name);
  const [first, second] = others;
  if (first?.kind !== 'quest' || second === undefined) return first;
  return teller.turn.session.quests.some((one) => one.title === first.name && one.giver === person.name)
    ? first
    : second;
};

/** The answer to a question, whatever it is about. */
export const answered = (act: Act, teller: Teller, person: PersonHere): string => {
  const { turn } = teller;
  const query = queryOf(act, turn);
  const frame = frameOf(query);
  const answer = answerSaid(act, turn);
  const first = meantOf(subjectsIn(query, turn.world), teller, person);
  if (isHostile(teller, person) && answer?.how !== 'truly') return shutOut(teller, person);
  if (frame === 'where' && first?.kind === 'person' && answer === null)
    return aboutPerson(teller, person, first.name, true);
  if (answer !== null) return known(teller, answer, act);
  const isWhole = first === undefined || frame === 'me' || frame === 'feeling' || frame === 'news' || frame === 'self';
  if (frame !== null && frame !== 'where' && frame !== 'place' && isWhole) return BY_FRAME[frame](teller, person);
  if (first !== undefined) return BY_KIND[first.kind](teller, person, first.name, query);
  if (frame === 'place') return aboutPlaceHere(teller, person);
  return unknown(teller, person, query);
};

/** "this town": what the place means, as anybody here would say it. */
const aboutPlaceHere = (teller: Teller, person: PersonHere): string => {
  const place = teller.turn.world.place(teller.turn.scene.place);
  const line = [...sentencesOf(place?.significance ?? ''), ...sentencesOf(place?.description ?? '')].find(
    (one) => !teller.wasTold(one),
  );
  return line === undefined
    ? says(teller, person, 'place here', W.PLACES_HERE, { place: teller.turn.scene.place })
    : speak(teller, person, line);
};
