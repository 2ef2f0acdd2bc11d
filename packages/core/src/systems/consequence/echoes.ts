// What deeds lead to when the storyteller thinks of it: sentences with blanks {who} {group} {place} {name} {thing} {power}. Read by improvise.ts.
import type { Verb } from '@emergent/schema';

export type Echo = {
  verbs: readonly Verb[];
  after: readonly ('success' | 'failure')[];
  /** What must be known to fill the blanks. */
  needs: 'person' | 'group' | null;
  later: {
    description: string;
    kind: 'personal' | 'social' | 'environmental' | 'economic' | 'narrative';
    /** Minutes from now. */
    minutes?: number;
    /** Not before the next morning, whatever the hour. */
    overnight?: boolean;
    follows?: string;
    follows_minutes?: number;
    onMeeting?: boolean;
    onReaching?: boolean;
    marks?: {
      relationship?: number;
      reputation?: number;
      condition?: string;
      event?: string;
      item?: string;
      health?: number;
    };
  };
};

const EITHER = ['success', 'failure'] as const;
const HOUR = 60;
const DAY = 24 * HOUR;

export const ECHOES: readonly Echo[] = [
  {
    verbs: ['attack'],
    after: EITHER,
    needs: 'group',
    later: {
      description:
        'The blow struck at {who} in {place} is talked over among {group}, and it does not grow smaller in the telling.',
      kind: 'social',
      minutes: 5 * HOUR,
      follows: 'Two of {group} have agreed between them not to let {name} walk alone any more.',
      follows_minutes: DAY,
      marks: { reputation: -5 },
    },
  },
  {
    verbs: ['attack'],
    after: EITHER,
    needs: 'person',
    later: {
      description: 'A bruise from the fight with {who} stiffens overnight and makes itself felt.',
      kind: 'personal',
      overnight: true,
      marks: { health: -3 },
    },
  },
  {
    verbs: ['threaten'],
    after: EITHER,
    needs: 'person',
    later: {
      description: '{who} has taken to looking over one shoulder, and has told others the reason.',
      kind: 'social',
      minutes: 6 * HOUR,
      follows: 'Somebody who is fond of {who} has started asking where {name} sleeps.',
      follows_minutes: DAY,
      marks: { relationship: -5, reputation: -3 },
    },
  },
  {
    verbs: ['steal'],
    after: ['failure'],
    needs: null,
    later: {
      description:
        'In {place} hands stay on purses when {name} comes in: the story of the caught fingers got here first.',
      kind: 'economic',
      onReaching: true,
      minutes: 2 * DAY,
      marks: { condition: 'watchful eyes' },
    },
  },
  {
    verbs: ['steal', 'take'],
    after: ['success'],
    needs: 'person',
    later: {
      description: '{who} counts everything twice now, and has asked around {place} who was there that day.',
      kind: 'social',
      minutes: 9 * HOUR,
      marks: { relationship: -6 },
    },
  },
  {
    verbs: ['give', 'help', 'heal'],
    after: ['success'],
    needs: 'person',
    later: {
      description:
        '{who} has been keeping something back for {name}, wrapped in cloth, and hands it over without a speech.',
      kind: 'economic',
      onMeeting: true,
      minutes: 3 * DAY,
      marks: { item: 'Wrapped Parcel of Food', relationship: 3 },
    },
  },
  {
    verbs: ['give', 'help', 'heal', 'persuade'],
    after: ['success'],
    needs: 'group',
    later: {
      description:
        'What {name} did for {who} in {place} has gone round among {group}; a nod comes from people who gave none before.',
      kind: 'social',
      minutes: 7 * HOUR,
      marks: { reputation: 5 },
    },
  },
  {
    verbs: ['persuade'],
    after: ['success'],
    needs: 'person',
    later: {
      description: '{who} has been repeating the argument of {name} in {place} as if it had always been so.',
      kind: 'narrative',
      minutes: 12 * HOUR,
      marks: { relationship: 2 },
    },
  },
  {
    verbs: ['deceive'],
    after: ['success'],
    needs: 'person',
    later: {
      description: '{who} has compared notes with somebody, and the tale that {name} told in {place} has a hole in it.',
      kind: 'social',
      minutes: DAY + 6 * HOUR,
      follows: '{who} says aloud in company what {name} is worth, and nobody contradicts.',
      follows_minutes: DAY,
      marks: { relationship: -10 },
    },
  },
  {
    verbs: ['destroy'],
    after: ['success'],
    needs: null,
    later: {
      description:
        'What was broken at {place} has been noticed; somebody has swept up the pieces of {thing} and kept one.',
      kind: 'environmental',
      onReaching: true,
      minutes: DAY,
      marks: { condition: 'signs of damage' },
    },
  },
  {
    verbs: ['cast'],
    after: EITHER,
    needs: null,
    later: {
      description:
        'Something of what {power} did still hangs about {place}, and people who know nothing of it step round the spot.',
      kind: 'environmental',
      minutes: 3 * HOUR,
      marks: { condition: 'uneasy air' },
    },
  },
  {
    verbs: ['cast'],
    after: ['failure'],
    needs: null,
    later: {
      description:
        'What went wrong with {power} at {place} comes back in the hands of {name}, as a cold that takes its time.',
      kind: 'personal',
      minutes: 2 * HOUR,
      marks: { health: -4 },
    },
  },
  {
    verbs: ['perform'],
    after: ['success'],
    needs: null,
    later: {
      description: 'Somebody goes by humming what {name} performed at {place}, with one line of it improved.',
      kind: 'social',
      minutes: 10 * HOUR,
    },
  },
  {
    verbs: ['sneak'],
    after: ['failure'],
    needs: null,
    later: {
      description: 'Whoever heard {name} creeping about {place} has mentioned it to the wrong people.',
      kind: 'narrative',
      minutes: 8 * HOUR,
      marks: { event: 'Questions are asked' },
    },
  },
];
