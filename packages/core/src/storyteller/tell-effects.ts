// What else happened in a turn, in words: blows taken, the hour and weather turning, people coming and going, quests and consequences.
// Called by telling.ts after the player's own deeds are told.
import type { Effect, EffectOf } from '@emergent/schema';
import { BRUISED, CUT } from '../combat/stuff.ts';
import { happenedOf } from '../deeds.ts';
import { sameName } from '../names.ts';
import type { Turn } from '../systems/system.ts';
import { isFelt } from '../systems/world/climate.ts';
import { timeOfDay } from '../systems/world/time.ts';
import { capital, closed, lower, sentencesOf, tidy } from '../words/english.ts';
import { fitting } from './bodies.ts';
import { inTense, ofYou } from './in-person.ts';
import { ageOf } from './kinds.ts';
import { weatherNow, weatherShape } from './tell-air.ts';
import { comings, opened } from './tell-comings.ts';
import { calmedTold, fateTold, peaceTold, struckTold } from './tell-fight.ts';
import { partings } from './tell-grudge.ts';
import { eventTold } from './tell-news.ts';
import type { Teller } from './teller.ts';
import { asSaidBy } from './voice-habits.ts';
import {
  DEFEAT,
  FAVOURS,
  FOND,
  MEANWHILE,
  QUEST_BEGAN,
  QUEST_DONE,
  QUEST_DONE_AWAY,
  QUEST_DONE_FOR,
  SOUR,
  STRUCK,
} from './words-effects.ts';
import { ARISEN } from './words-fight-ends.ts';
import { CLOCK_TURNS, HOUR_TURNS, HOUR_TURNS_INDOORS } from './words-hours.ts';
import { TURNS } from './words-senses.ts';
import { CLAUSE_TURNS } from './words-world.ts';

const harm = (teller: Teller): string => {
  const hurt = happenedOf(teller.turn, 'health.changed').filter((one) => one.amount < 0);
  const first = hurt[0];
  if (first === undefined || happenedOf(teller.turn, 'character.defeated').length > 0) return '';
  const isTold = happenedOf(teller.turn, 'consequence.came_due').some(
    (one) => sameName(one.consequence.description, first.cause) || one.consequence.description.includes(first.cause),
  );
  if (isTold || first.cause === BRUISED || first.cause === CUT) return '';
  const who = /^struck by (.+)$/.exec(first.cause)?.[1];
  if (who !== undefined) return struckTold(teller, who.split(' and ')[0] ?? who);
  return capital(
    teller.say('harm', STRUCK, {
      cause: closed(first.cause).replace(/\.$/, ''),
      low: lower(first.cause).replace(/\.$/, ''),
    }),
  );
};

const defeat = (teller: Teller): string => {
  const one = happenedOf(teller.turn, 'character.defeated')[0];
  if (one === undefined) return '';
  const fall = one.cause.startsWith('surrendered') ? '' : teller.say('defeat', DEFEAT);
  return `${fall} ${fateTold(teller, one) ?? closed(one.consequence)}`.trim();
};

/** Weather of more words than this is told as a clause of its own. */
const BRIEFLY = 3;

const sky = (teller: Teller): string => {
  const { turn } = teller;
  if (happenedOf(turn, 'world.moved').length > 0) return '';
  const passed = happenedOf(turn, 'time.passed');
  const before = passed[0];
  const weather = happenedOf(turn, 'weather.changed').at(-1);
  const parts: string[] = [];
  const minutes = passed.reduce((sum, one) => sum + one.minutes, 0);
  const { clock_minutes, time_of_day } = turn.session.world_state;
  const long = minutes >= 30 && timeOfDay(Math.max(0, clock_minutes - minutes)) !== time_of_day;
  if (before !== undefined && (long || happenedOf(turn, 'surroundings.changed').length > 0)) {
    const turns = ageOf(turn.world) === 'station' ? CLOCK_TURNS : turn.scene.indoors ? HOUR_TURNS_INDOORS : HOUR_TURNS;
    const words = turns[time_of_day] ?? [];
    if (long || weather === undefined) parts.push(teller.fresh('hour turns', words, { place: turn.scene.place }));
  }
  if (weather !== undefined && isFelt(turn.world, turn.scene.place))
    parts.push(
      weatherShape(weather.weather) !== 'how' || weather.weather.split(' ').length > BRIEFLY
        ? teller.say('weather turns', CLAUSE_TURNS, { weather: lower(weatherNow(weather.weather, time_of_day)) })
        : teller.say('weather turns', TURNS, { weather: weatherNow(weather.weather, time_of_day) }),
    );
  return parts.join(' ');
};

/** Something that a consequence tells of is not news as well. */
const isTwice = ({ event }: EffectOf<'event.began'>, teller: Teller): boolean =>
  teller.turn.happened.some(
    (one) =>
      (one.type === 'consequence.came_due' && sameName(one.consequence.description, event.description)) ||
      (one.type === 'consequence.happened' && sameName(one.description, event.description)),
  );

/** A quest that begins: asked for in somebody's words where it is a favour, else what it is about. */
const begun = ({ quest }: EffectOf<'quest.began'>, teller: Teller): string => {
  const asked = /^“([^”]+)”/.exec(quest.description)?.[1];
  return asked !== undefined && quest.giver !== null
    ? capital(
        teller.say('favour', FAVOURS, {
          asked: asSaidBy(teller.turn.world.person(quest.giver), asked, teller.turn.number),
          person: quest.giver,
        }),
      )
    : teller.say('quest began', quest.giver === null ? ARISEN : QUEST_BEGAN, {
        what: closed(sentencesOf(quest.description).slice(0, 2).join(' ')),
      });
};

/** A quest that ends: told with whoever asked for it, where somebody did. */
const finished = ({ quest_id, title }: EffectOf<'quest.completed'>, teller: Teller): string => {
  const { scene, session } = teller.turn;
  const giver = session.quests.find(({ id }) => id === quest_id)?.giver ?? null;
  if (giver === null || session.world_state.npc_states[giver]?.status === 'dead')
    return capital(teller.say('quest done', QUEST_DONE, { title }));
  const isHere = scene.present.some(({ name }) => name === giver);
  return capital(teller.say('quest done for', isHere ? QUEST_DONE_FOR : QUEST_DONE_AWAY, { title, giver }));
};

const tellOne = (effect: Effect, teller: Teller): string => {
  switch (effect.type) {
    case 'event.began':
      return isTwice(effect, teller) ? '' : eventTold(effect, teller);
    case 'way.opened':
      return opened(effect, teller);
    case 'consequence.came_due':
      return closed(ofYou(inTense(effect.consequence.description, teller), teller));
    case 'consequence.happened':
      return closed(ofYou(inTense(effect.description, teller), teller));
    case 'quest.completed':
      return effect.ending === null ? finished(effect, teller) : '';
    case 'quest.began':
      return isEnding(teller.turn) ? '' : begun(effect, teller);
    case 'quest.adapted':
      return closed(ofYou(inTense(effect.why, teller), teller));
    case 'quest.failed':
      return closed(`${effect.title}: ${lower(effect.why)}`);
    case 'level.gained':
      return closed(effect.telling);
    default:
      return '';
  }
};

const feelings = (teller: Teller): string => {
  const isFighting = teller.turn.interpretation.acts.some((act) => act.verb === 'attack');
  if (isFighting) return '';
  const shift = happenedOf(teller.turn, 'relationship.changed').find(
    (one) => Math.abs(one.amount) >= 5 && teller.turn.scene.present.some((other) => other.name === one.person),
  );
  return shift === undefined
    ? ''
    : capital(
        teller.say('feelings', fitting(teller.turn.world, shift.person, shift.amount > 0 ? FOND : SOUR), {
          person: shift.person,
        }),
      );
};

/** A story comes to one of its endings in this turn. */
export const isEnding = (turn: Turn): boolean => happenedOf(turn, 'quest.completed').some((one) => one.ending !== null);

/** The endings that were reached, paragraph by paragraph, as their author wrote them. */
export const endings = (teller: Teller): string[] =>
  happenedOf(teller.turn, 'quest.completed').flatMap(({ ending }) =>
    ending === null
      ? []
      : ending.telling
          .split(/\n\s*\n/)
          .map((paragraph) => tidy(paragraph.replaceAll('\n', ' ')))
          .filter((one) => one !== ''),
  );

const MOST_EVENTS = 4;
const LONG_WHILE = 120;

/** What happened beside the player's own doing, each thing once; after a long while with a word to say so. */
const events = (teller: Teller): string => {
  const seen = new Set<string>();
  const told = teller.turn.happened
    .map((effect) => tellOne(effect, teller))
    .filter((words) => words !== '' && !seen.has(words) && !teller.wasTold(words) && seen.add(words))
    .slice(0, MOST_EVENTS);
  const minutes = happenedOf(teller.turn, 'time.passed').reduce((sum, one) => sum + one.minutes, 0);
  const opening = told.length > 1 && minutes >= LONG_WHILE ? teller.fresh('meanwhile', MEANWHILE) : '';
  return [opening, ...told].filter((one) => one !== '').join(' ');
};

/** What follows from a turn beyond the deed itself: what belongs to the moment, and what happened apart from it. */
export const afterwards = (teller: Teller): { near: string[]; apart: string } => {
  const own = [calmedTold(teller), peaceTold(teller), harm(teller), defeat(teller), feelings(teller)];
  const about = isEnding(teller.turn) ? [] : [partings(teller), comings(teller), sky(teller)];
  return { near: [...own, ...about].filter((one) => one !== ''), apart: events(teller) };
};
