// Reads the telling to screen readers, sentence by sentence as it comes, without ever repeating one. Used by play-page.ts.
import { element } from '../element.ts';
import { type Live, wholeSentences } from './live.ts';

export type Speaker = {
  node: HTMLElement;
  /** The telling so far. */
  hear: (live: Live) => void;
  /** The recorded telling of a turn: what is left of it is said. */
  finish: (key: string, telling: string) => void;
};

export const makeSpeaker = (): Speaker => {
  const node = element('div', { class: 'visually-hidden', 'aria-live': 'polite' });
  let key = '';
  let said = '';
  const say = (words: string) => {
    if (words.trim() !== '') node.append(element('p', { text: words.trim() }));
  };
  const begin = (next: string) => {
    if (next === key) return;
    key = next;
    said = '';
    node.replaceChildren();
  };
  return {
    node,
    hear: (live) => {
      begin(live.key);
      if (!live.words.startsWith(said)) said = '';
      const until = wholeSentences(live.words);
      if (until <= said.length) return;
      say(live.words.slice(said.length, until));
      said = live.words.slice(0, until);
    },
    finish: (next, telling) => {
      begin(next);
      say(telling.startsWith(said) ? telling.slice(said.length) : telling);
      said = telling;
    },
  };
};
