// Answers about the world: other people, places, things, errands, powers, groups, what was and what is told. Called by tell-answer.ts.

import { isWordless } from '../creatures.ts';
import { own } from '../names.ts';
import type { PersonHere } from '../scene.ts';
import { whereIs } from '../systems/world/people.ts';
import { stepTowards } from '../systems/world/travel.ts';
import { plainWords } from '../tokens.ts';
import { capital, closed, listOf, sentencesOf, the } from '../words/english.ts';
import { asSaid, common } from '../words/names-said.ts';
import { repeated, type Subject, whoKnows } from '../words/topics.ts';
import { isHostile, profileOf, roleOf, stepOf, who } from './asked-person.ts';
import { bandOf, bondOf, feelingFor } from './bonds.ts';
import { aboutSelf } from './tell-self.ts';
import { unansweredWords } from './tell-unanswered.ts';
import type { Teller } from './teller.ts';
import { wordsAtMost } from './voice-habits.ts';
import { lineOf, says, speak, whereabouts, wordless } from './voices.ts';
import * as W from './words-answers.ts';
import { HERE_I_AM } from './words-asides.ts';
import { OPINIONS } from './words-opinions.ts';

/** Whoever would know more, as somebody would say it; empty where nobody would, or they would not say. */
const leadTo = (teller: Teller, person: PersonHere, query: string): string => {
  const { turn } = teller;
  const others = whoKnows(query, turn.world, person.name).filter(
    (name) =>
      own(turn.session.world_state.npc_states, name)?.status !== 'dead' && turn.world.person(name)?.hostile !== true,
  );
  const [near] = others.toSorted(
    (a, b) => feelingFor(turn.world, person.name, b) - feelingFor(turn.world, person.name, a),
  );
  if (near === undefined || isHostile(teller, person)) return '';
  const place = whereIs(turn.session, turn.world, near);
  const at =
    place === null || place === turn.scene.place || !teller.perhaps(0.6, 'lead at')
      ? ''
      : ` ${lineOf(teller, person, 'found at', W.FOUND_AT, { place: place.replace(/^The (?=\p{Lu})/u, 'the ') })}`;
  return `${lineOf(teller, person, 'would know', W.WOULD_KNOW, { who: who(teller, near) })}${at}`;
};

/** Nothing to tell, and perhaps who would have. */
export const unknown = (teller: Teller, person: PersonHere, query: string): string => {
  const profile = profileOf(teller, person);
  if (isWordless(profile)) return wordless(teller, person);
  const lines = unansweredWords(teller, person, query);
  if (wordsAtMost(profile) !== null) return says(teller, person, 'unknown', lines);
  return speak(teller, person, `${closed(lineOf(teller, person, 'unknown', lines))} ${leadTo(teller, person, query)}`);
};

/** Somebody else: the tie, the feeling, the trade, and where they would be. */
export const aboutPerson = (teller: Teller, person: PersonHere, name: string, isWhere: boolean): string => {
  const { world } = teller.turn;
  const other = world.person(name);
  const short = who(teller, name);
  if (isWhere && name === person.name) return says(teller, person, 'here', HERE_I_AM);
  if (isWhere) return speak(teller, person, whereabouts(teller, name));
  const state = own(teller.turn.session.world_state.npc_states, name);
  if (state?.status === 'dead') return speak(teller, person, whereabouts(teller, name));
  const bond = bondOf(world, person.name, name, short);
  const role = other === undefined || other.role === '' ? '' : `${short}? ${capital(roleOf(other.role))}.`;
  const feeling = feelingFor(world, person.name, name);
  const opinion = lineOf(teller, person, `opinion:${name}`, OPINIONS[bandOf(feeling)] ?? [], { who: short });
  const first =
    bond !== '' && !teller.wasTold(bond.replace(/\.$/, ''))
      ? bond
      : role !== '' && !teller.wasTold(role.replace(/\.$/, ''))
        ? role
        : '';
  // Of the dead nobody says where they would be found.
  const isGone = DEAD.test(`${other?.role ?? ''} ${other?.aliases.join(' ') ?? ''}`);
  const where = isGone ? '' : whereabouts(teller, name).replace(/^[^?]*\? /, '');
  const last =
    where !== '' && !teller.wasTold(where) && teller.perhaps(0.5, `where:${name}`) ? ` ${closed(where)}` : '';
  if (wordsAtMost(profileOf(teller, person)) !== null) return says(teller, person, `of:${name}`, [opinion]);
  return speak(teller, person, `${first} ${closed(opinion)}${last}`.trim());
};

const DEAD = /\b(?:dead|late|drowned|buried|ghost|deceased|murdered)\b/i;

const aboutPlace = (teller: Teller, person: PersonHere, place: string): string => {
  const { scene, session, world } = teller.turn;
  if (place === scene.place) return says(teller, person, 'place here', W.PLACES_HERE, { place });
  const detail =
    sentencesOf(world.place(place)?.description ?? '').find((one) => one.length < 160 && !teller.wasTold(one)) ?? '';
  const isNear = scene.exits.some((exit) => exit.name === place);
  const via = isNear ? null : stepTowards(session, world, place);
  if (!isNear && via === null) {
    if (detail === '') return unknown(teller, person, place);
    return speak(teller, person, `${closed(lineOf(teller, person, 'common', W.COMMON))} ${detail}`);
  }
  const way = lineOf(teller, person, `way:${place}`, isNear ? W.PLACES_BY : W.PLACES_FAR, {
    place: asSaid(place),
    via: asSaid(via ?? place),
  });
  return speak(teller, person, `${way} ${detail}`.trim());
};

const aboutThing = (teller: Teller, person: PersonHere, name: string): string => {
  const { session, scene } = teller.turn;
  const { things } = session.world_state;
  const isIn = (list: readonly { name: string }[] | undefined) => list?.some((item) => item.name === name) === true;
  const thing = the(common(name, teller.turn));
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

/** Lore and events that speak of whoever is asked: nobody repeats what is said of them as if it were somebody else's story. */
export const isAboutThem = ({ kind, name }: Subject, teller: Teller, person: PersonHere): boolean => {
  const { lorebook } = teller.turn.world;
  if (kind === 'event')
    return lorebook.timeline.find((one) => one.name === name)?.characters.includes(person.name) === true;
  const entry = kind === 'lore' ? lorebook.entries.find((one) => one.id === name) : undefined;
  if (entry === undefined) return false;
  const told = new Set(plainWords(`${entry.title} ${entry.keys.join(' ')} ${entry.content}`));
  return plainWords(person.name).some((word) => word.length > 2 && word !== 'the' && told.has(word));
};

const aboutLore = (teller: Teller, person: PersonHere, id: string, query: string): string => {
  const entry = teller.turn.world.lorebook.entries.find((one) => one.id === id);
  const line = entry === undefined ? undefined : repeated(entry);
  if (line === undefined || teller.wasTold(line)) return unknown(teller, person, query);
  const more = leadTo(teller, person, query);
  return speak(teller, person, `${closed(lineOf(teller, person, 'common', W.COMMON))} ${line} ${more}`);
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

/** What somebody says of a thing that a question names. */
export const about = (subject: Subject, teller: Teller, person: PersonHere, query: string): string =>
  BY_KIND[subject.kind](teller, person, subject.name, query);

/** "this town": what the place means, as anybody here would say it. */
export const aboutPlaceHere = (teller: Teller, person: PersonHere): string => {
  const place = teller.turn.world.place(teller.turn.scene.place);
  const line = [...sentencesOf(place?.significance ?? ''), ...sentencesOf(place?.description ?? '')].find(
    (one) => !teller.wasTold(one),
  );
  return line === undefined
    ? says(teller, person, 'place here', W.PLACES_HERE, { place: teller.turn.scene.place })
    : speak(teller, person, line);
};
