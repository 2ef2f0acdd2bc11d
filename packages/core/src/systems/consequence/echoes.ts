// What deeds lead to when the storyteller thinks of it: sentences with blanks {who} {group} {place} {name} {thing} {power}. Read by improvise.ts.
import type { Verb } from '@emergent/schema';

export type Echo = {
  verbs: readonly Verb[];
  after: readonly ('success' | 'failure')[];
  /** What must be known to fill the blanks. */
  needs: 'person' | 'group' | null;
  later: {
    description: string;
    /** Other words for the same, so that it is not told twice alike. */
    also?: readonly string[];
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
      also: [
        'It is known among {group} by now who struck {who} in {place}, and with what, and what was said first.',
        '{group} have heard of {who} and the blow in {place}, from three people who were not there.',
        'What was done to {who} in {place} has become a story, and it is told among {group} as if everybody had been there.',
      ],
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
      also: [
        'The night has found every place where {who} landed a blow.',
        'Something that {who} did in the fight comes to light in the morning, blue and yellow.',
      ],
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
      also: [
        '{who} sits with a wall behind now, and tells whoever asks why that is.',
        'The threat has been repeated by {who}, word for word, to people who wrote it down.',
        '{who} goes home by another way these days, and not alone.',
        'There is a new bolt on a door, and {who} is glad to say against whom.',
      ],
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
      also: [
        '{place} has heard about the caught fingers, and every pocket in it is buttoned.',
        'Talk stops in {place} where {name} comes near, and things are moved a little further off.',
        'Somebody in {place} says the word thief, not loudly, and nobody asks who is meant.',
      ],
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
      also: [
        'There is something gone from what {who} had, and {who} has begun to work out since when.',
        '{who} has stood in {place} with a list, asking who came and who went.',
      ],
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
      also: [
        '“I had this put by,” says {who}, and it is a parcel, still warm from under a coat, for {name}.',
        '{who} has not forgotten, and has something for {name} that is eaten rather than talked about.',
        'A packet changes hands before a word does: {who} pays {name} back in kind.',
        '{who} pushes a bundle at {name} and looks elsewhere while it is taken.',
      ],
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
      also: [
        '{group} know by now who stood by {who} in {place}, and it has been put on the right side of the slate.',
        'Somebody of {group} makes room on a bench for {name}, on account of {who} and {place}.',
        '“That’s the one who was good to {who},” is said among {group}, and {name} is meant.',
      ],
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
      also: [
        '{who} has come round so far that it was, by now, {who} who thought of it.',
        'What {name} said in {place} is being said by {who}, to others, and with better examples.',
      ],
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
      also: [
        'Somebody has stood at {place} over what is left of {thing}, and sworn, and gone for a broom.',
        'There is a rope round the spot at {place} where {thing} was broken, and a small crowd has opinions.',
        'The damage at {place} has been chalked up, in so many words, on the nearest wall.',
      ],
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
      also: [
        '{place} has not quite settled since {power} was at work there; things are a hair out of true.',
        'Where {power} was used the air of {place} has a taste, and people swallow and walk on.',
        'Nobody at {place} could say what {power} has changed, only that it was quieter before.',
      ],
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
      also: [
        'The thing that {name} performed at {place} has got about, as such things do, with the hard part left out.',
        'A child is doing what {name} did at {place}, for pennies, and doing it well.',
      ],
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
      also: [
        'Somebody has asked, in the wrong ears, what {name} wanted at {place} on tiptoe.',
        'There is talk of steps that were heard at {place}, and {name} fits them.',
      ],
      kind: 'narrative',
      minutes: 8 * HOUR,
      marks: { event: 'Questions are asked' },
    },
  },
];
