// Where the player writes: Enter sends, Shift+Enter makes a new line, ↑ brings back earlier lines, 1,000 characters at most.
import { element } from '../element.ts';
import { keepDraft, keptDraft } from '../kept.ts';
import { lengthOf } from '../words.ts';
import { lineHistory } from './line-history.ts';
import type { Playing } from './story.ts';

const MOST = 1000;
/** From here on the counter is shown. */
const NEAR = 800;

export type ActionLine = {
  node: HTMLElement;
  show: (playing: Playing) => void;
  /** Puts a line in for the player to go on with; what stood there is not lost if it is empty only. */
  restore: (line: string) => void;
};
type Doing = { act: (line: string) => void; stop: () => void };

const counterText = (length: number): string => {
  if (length < NEAR) return '';
  return length <= MOST ? `${MOST - length} characters left` : `${length - MOST} characters too many`;
};

export const makeActionLine = (sessionId: string, { act, stop }: Doing): ActionLine => {
  const field = element('textarea', {
    id: 'action',
    rows: 1,
    placeholder: 'What do you do?',
    autocomplete: 'off',
    enterkeyhint: 'send',
    'aria-describedby': 'counter',
  });
  const counter = element('span', { id: 'counter', class: 'counter', role: 'status' });
  const send = element('button', { type: 'submit', class: 'primary', text: 'Send' });
  const history = lineHistory();
  let telling = false;

  const changed = () => {
    const length = lengthOf(field.value);
    counter.textContent = counterText(length);
    counter.classList.toggle('over', length > MOST);
    keepDraft(sessionId, field.value);
  };
  const put = (line: string) => {
    field.value = line;
    field.setSelectionRange(line.length, line.length);
    changed();
  };
  const submit = () => {
    if (telling || field.value.trim() === '' || lengthOf(field.value) > MOST) return;
    const line = field.value;
    put('');
    act(line);
  };
  field.addEventListener('input', changed);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit();
    }
    const line = history.step(event, field);
    if (line !== null) put(line);
  });
  const node = element(
    'form',
    {
      class: 'action-line',
      on: {
        submit: (event) => {
          event.preventDefault();
          if (telling) stop();
          else submit();
        },
      },
    },
    [element('label', { for: 'action', class: 'visually-hidden', text: 'What do you do?' }), field, send, counter],
  );
  put(keptDraft(sessionId));
  return {
    node,
    restore: (line) => {
      if (field.value.trim() === '') put(line);
      field.focus();
    },
    show: ({ live, busy, turns }) => {
      telling = live !== null || busy;
      send.textContent = live?.own === true ? 'Stop' : 'Send';
      send.classList.toggle('stopping', live?.own === true);
      send.disabled = telling && live?.own !== true;
      history.know(
        turns.flatMap(({ entries }) => entries.filter(({ type }) => type === 'player').map(({ text }) => text)),
      );
    },
  };
};
