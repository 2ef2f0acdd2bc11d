// One turn as it is read: the player's line, the dice, the telling, what else happened. Used by story-column.ts.
import type { StoryEntry, TurnView } from '@emergent/schema';
import { button, element, setProse } from '../element.ts';
import { diceEvent } from './dice-event.ts';

export const playerLine = (line: string): HTMLElement =>
  element('p', { class: 'player' }, [element('span', { class: 'visually-hidden', text: 'You: ' }), line]);

export const telling = (prose: string): HTMLElement => {
  const node = element('div', { class: 'telling' });
  setProse(node, prose);
  return node;
};

const entryNode = (entry: StoryEntry): HTMLElement => {
  if (entry.type === 'player') return playerLine(entry.text);
  return entry.type === 'system' ? element('p', { class: 'system', text: entry.text }) : telling(entry.text);
};

export const openingEntry = (entry: StoryEntry): HTMLElement =>
  element('article', { class: 'turn opening', 'aria-label': 'Beginning' }, [telling(entry.text)]);

export const turnEntry = (turn: TurnView): HTMLElement => {
  const [line, ...rest] = turn.entries;
  return element(
    'article',
    { class: turn.verdict.allowed ? 'turn' : 'turn refused', 'aria-label': `Turn ${turn.number}` },
    [
      // Stories of other programs have turns in which only one side speaks.
      line === undefined || line.text === '' ? null : entryNode(line),
      ...turn.checks.map(diceEvent),
      ...rest.filter(({ text }) => text !== '').map(entryNode),
      turn.verdict.allowed ? null : element('p', { class: 'system', text: 'That could not be done; nothing changed.' }),
    ],
  );
};

export const tellingOf = (turn: TurnView): string => turn.entries.find(({ type }) => type === 'narration')?.text ?? '';

export type Editing = { save: (text: string) => void; leave: () => void };
/** The same turn with its words open to change; its effects stay as they were. */
export const editedTurn = (turn: TurnView, { save, leave }: Editing): HTMLElement => {
  const field = element('textarea', { id: 'edit', rows: 10, maxlength: 6000, class: 'edit-words' });
  field.value = tellingOf(turn);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave();
  });
  const [line] = turn.entries;
  return element('article', { class: 'turn', 'aria-label': `Turn ${turn.number}` }, [
    line === undefined ? null : entryNode(line),
    element('label', { for: 'edit', class: 'quiet', text: 'Change the words; what happened stays as it was.' }),
    field,
    element('div', { class: 'row' }, [
      button({ label: 'Keep these words', class: 'primary small', press: () => save(field.value) }),
      button({ label: 'Leave as it was', class: 'plain', press: leave }),
    ]),
  ]);
};
