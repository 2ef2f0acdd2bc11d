// A turn's effects as plain sentences: what the chronicle keeps and memory recalls. No model needed. Called by recall.ts and chronicle.ts.
import type { Effect, TurnRecord } from '@emergent/schema';
import { spaced } from '../names.ts';
import { isUnseen } from '../systems/world/rumours.ts';
import type { PastTurn } from './past-turn.ts';

const article = (name: string) => (/^(?:the|a|an|some) /i.test(name) ? name : `the ${name}`);
const stop = (text: string) => (/[.!?…"”]$/.test(text) ? text : `${text}.`);

const worldFact = (effect: Effect): string | null => {
  switch (effect.type) {
    case 'world.moved':
      return `Went from ${effect.from} to ${effect.to}.`;
    case 'event.began':
      // What went on out of sight is nobody's memory until it is heard of.
      return isUnseen(effect.event) ? null : stop(`${effect.event.name}: ${effect.event.description}`);
    case 'place.found':
      return `Found ${effect.name}.`;
    case 'person.met':
      return effect.first ? `Met ${effect.name}.` : null;
    case 'person.changed':
      if (effect.change.status === 'dead') return `${effect.name} died.`;
      if (effect.change.status === 'defeated') return `Defeated ${effect.name}.`;
      return effect.change.following === true ? `${effect.name} came along.` : null;
    case 'consequence.happened':
      return stop(effect.description);
    case 'consequence.came_due':
      return stop(`${effect.consequence.description} (because of turn ${effect.consequence.cause.number})`);
    case 'relationship.changed':
      return Math.abs(effect.amount) < 5
        ? null
        : `${effect.person} ${effect.amount > 0 ? 'thought better' : 'thought worse'} of the character: ${stop(effect.reason)}`;
    case 'reputation.changed':
      return `Standing with ${effect.group} ${effect.amount > 0 ? 'rose' : 'fell'}: ${stop(effect.reason)}`;
    default:
      return null;
  }
};

const LOST = { dropped: 'Dropped', given: 'Gave away', used: 'Used up', taken: 'Lost', broken: 'Broke' } as const;

const ownFact = (effect: Effect): string | null => {
  switch (effect.type) {
    case 'item.gained':
      return `Got ${article(effect.item.name)}.`;
    case 'item.lost':
      return effect.how === 'given'
        ? `Gave ${article(effect.name)} to ${effect.to.replace(/^@/, '')}.`
        : `${LOST[effect.how]} ${article(effect.name)}.`;
    case 'quest.began':
      return `Took on "${effect.quest.title}".`;
    case 'quest.objective_done':
      return `Done: ${stop(effect.text)}`;
    case 'quest.completed':
      return effect.ending === null
        ? `Completed "${effect.title}".`
        : `Completed "${effect.title}": ${effect.ending.title}.`;
    case 'quest.failed':
      return `Failed "${effect.title}": ${stop(effect.why)}`;
    case 'quest.abandoned':
      return `Gave up "${effect.title}".`;
    case 'level.gained':
      return `Reached level ${effect.level}.`;
    case 'trait.gained':
      return `Became known as ${effect.trait}.`;
    case 'health.changed':
      return effect.amount <= -10 ? `Was hurt: ${stop(effect.cause)}` : null;
    case 'character.defeated':
      return `Was defeated by ${effect.cause}; ${stop(effect.consequence)}`;
    default:
      return null;
  }
};

/** Sentences in English, in the order in which things happened, each once. */
export const factsOf = (turn: Pick<TurnRecord, 'effects'>): string[] => {
  const facts = turn.effects.map((effect) => worldFact(effect) ?? ownFact(effect));
  return [...new Set(facts.filter((fact): fact is string => fact !== null))];
};

/** A text's first sentence, at most `max` characters, on one line. */
export const firstSentence = (text: string, max = 200): string => {
  const line = spaced(text.slice(0, max * 4));
  const end = /[.!?。！？…]["”’']?(?=\s|$)|[。！？]/u.exec(line);
  const sentence = end ? line.slice(0, end.index + end[0].length) : line;
  if (sentence.length <= max) return sentence;
  const cut = sentence.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  return `${space > max / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '')}…`;
};

const deed = (line: string) => firstSentence(line, 80);

type Summed = Pick<PastTurn, 'facts' | 'line' | 'telling' | 'allowed'>;

/** One line that says what a turn was: its facts, or what was done and how the telling began. */
export const summaryOf = (turn: Summed, max = 280): string => {
  const facts = turn.facts.join(' ');
  const said = turn.allowed ? firstSentence(turn.telling, 160) : '';
  const text = facts === '' ? (said === '' ? `Tried: ${deed(turn.line)}` : said) : facts;
  return text.length <= max ? text : firstSentence(text.slice(0, max), max);
};
