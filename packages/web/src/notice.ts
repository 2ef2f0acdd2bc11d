// A place where the page says what went wrong and what to do. Used by the start and by play.
import { element, fill } from './element.ts';
import type { Trouble } from './trouble.ts';

export type Notice = { node: HTMLElement; say: (trouble: Trouble | null) => void };

export const makeNotice = (): Notice => {
  const node = element('div', { class: 'notice', role: 'alert' });
  return {
    node,
    say: (trouble) =>
      fill(
        node,
        trouble === null
          ? []
          : [element('strong', { text: trouble.what }), ' ', element('span', { text: trouble.advice })],
      ),
  };
};
