// The column in which the story is read: opening, turns, and the telling that is being told. Shown by play-page.ts.
import { button, element, fill, setProse } from '../element.ts';
import type { Playing } from './story.ts';
import { type Editing, editedTurn, openingEntry, playerLine, tellingOf, turnEntry } from './turn-entry.ts';

export type StoryColumn = { node: HTMLElement; show: (playing: Playing) => void };
type Wanted = { key: string; make: () => HTMLElement };

/** Puts nodes in place and leaves those alone that stand there already: focus and opened dice stay. */
const arrange = (parent: HTMLElement, nodes: readonly HTMLElement[]) => {
  for (const [index, node] of nodes.entries()) {
    if (parent.children[index] !== node) parent.insertBefore(node, parent.children[index] ?? null);
  }
  while (parent.children.length > nodes.length) parent.lastElementChild?.remove();
};

const wantedOf = ({ opening, turns, live, editing }: Playing, change: Editing): Wanted[] => {
  // A turn that is being told again gives way to its new words.
  const shown = turns.filter(({ number }) => live === null || number < live.number);
  const wanted = shown.map((turn): Wanted => {
    const edited = editing === turn.number;
    const make = () => (edited ? editedTurn(turn, change) : turnEntry(turn));
    return { key: `${turn.seq} ${edited} ${tellingOf(turn)}`, make };
  });
  if ((turns[0]?.number ?? 1) <= 1)
    wanted.unshift({ key: `opening ${opening.text}`, make: () => openingEntry(opening) });
  return wanted;
};

const liveEntry = () => {
  const line = element('div');
  const words = element('div', { class: 'telling provisional' });
  const node = element('article', { class: 'turn live', 'aria-label': 'Being told', 'aria-busy': true }, [line, words]);
  return {
    node,
    show: ({ live }: Playing) => {
      node.hidden = live === null;
      if (live === null) return fill(line, []);
      if (line.textContent !== `You: ${live.line}`) line.replaceChildren(playerLine(live.line));
      words.classList.toggle('thinking', live.words === '');
      setProse(words, live.words);
    },
  };
};

export const makeStoryColumn = (change: Editing, loadEarlier: () => void): StoryColumn => {
  const turns = element('div', { class: 'turns' });
  const earlier = button({ label: 'Show earlier turns', class: 'plain', press: loadEarlier });
  const live = liveEntry();
  let made = new Map<string, HTMLElement>();
  return {
    node: element('div', { class: 'column' }, [earlier, turns, live.node]),
    show: (playing) => {
      earlier.hidden = (playing.turns[0]?.number ?? 1) <= 1;
      const next = new Map<string, HTMLElement>();
      for (const { key, make } of wantedOf(playing, change)) next.set(key, made.get(key) ?? make());
      made = next;
      arrange(turns, [...next.values()]);
      live.show(playing);
    },
  };
};
