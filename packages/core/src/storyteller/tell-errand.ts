// A task that is taken up, put by or given up, in words. Called by telling.ts.
import type { Act } from '@emergent/schema';
import type { Teller } from './teller.ts';

export const errand = (act: Act, teller: Teller): string => {
  const title = act.target?.name ?? 'it';
  if (act.verb === 'abandon')
    return teller.say(
      'abandon',
      [
        '{You} [let] it go: {title} will have to be somebody else’s to finish.',
        '{Title}: {you} [put] it down, and [do] not look to see where it lands.',
      ],
      { title },
    );
  return teller.say(
    'track',
    act.verb === 'track'
      ? ['{You} [fix] {your} mind on it: {title}.', '{Title}, then. First things first.']
      : ['{Title} can wait.', '{You} [put] {title} to the back of {your} mind, where it goes on ticking.'],
    { title },
  );
};
