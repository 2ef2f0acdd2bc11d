// How the story is told, folded away: the defaults are good. Used by new-story.ts.
import type { RouteInput } from '@emergent/schema';
import { element } from '../element.ts';
import { plain } from '../words.ts';

type Body = RouteInput<'createSession'>['body'];
type Style = Pick<Body, 'style' | 'difficulty' | 'content_level'>;

const PERSONS = ['second', 'first', 'third'] as const;
const TENSES = ['present', 'past'] as const;
const LENGTHS = ['medium', 'short', 'long'] as const;
const DIFFICULTIES = ['as the world says', 'easy', 'medium', 'hard'] as const;
const LEVELS = ['teen', 'everyone', 'mature'] as const;

const LABELS: Record<string, string> = { second: 'You …', first: 'I …', third: 'She, he, they …' };

const choice = (label: string, name: string, options: readonly string[]) =>
  element('label', { class: 'field' }, [
    element('span', { text: label }),
    element(
      'select',
      { name },
      options.map((value) => element('option', { value, text: LABELS[value] ?? plain(value) })),
    ),
  ]);

const chosen = <Value extends string>(data: FormData, name: string, options: readonly Value[]): Value | undefined =>
  options.find((value) => value === data.get(name));

export const styleChoice = {
  make: (): HTMLElement =>
    element('details', { class: 'style-choice' }, [
      element('summary', { text: 'How it is told' }),
      element('div', { class: 'fields' }, [
        choice('Told as', 'person', PERSONS),
        choice('Tense', 'tense', TENSES),
        choice('Length', 'length', LENGTHS),
        choice('Difficulty', 'difficulty', DIFFICULTIES),
        choice('Content', 'content_level', LEVELS),
      ]),
    ]),
  read: (data: FormData): Style => {
    const difficulty = chosen(data, 'difficulty', DIFFICULTIES);
    return {
      style: {
        person: chosen(data, 'person', PERSONS),
        tense: chosen(data, 'tense', TENSES),
        length: chosen(data, 'length', LENGTHS),
      },
      ...(difficulty === 'as the world says' ? {} : { difficulty }),
      content_level: chosen(data, 'content_level', LEVELS),
    };
  },
};
