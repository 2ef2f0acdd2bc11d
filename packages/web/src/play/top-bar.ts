// The quiet line above the story: back to the stories, its title, whether the server is heard, a copy to keep, the sheet on small screens.
import { button, element } from '../element.ts';
import { worldOf } from '../words.ts';
import type { Playing } from './story.ts';

export type TopBar = { node: HTMLElement; show: (playing: Playing) => void; sheet: HTMLButtonElement };
type BarDeeds = { leave: () => void; saveCopy: () => void; openSheet: () => void };

const connectionText = ({ connection }: Playing): string => {
  if (!navigator.onLine) return 'Offline: what you write is kept';
  return connection === 'live' || connection === 'connecting' ? '' : 'Looking for the server …';
};

export const makeTopBar = (deeds: BarDeeds): TopBar => {
  const title = element('h1');
  const world = element('span', { class: 'quiet world-title' });
  const state = element('span', { class: 'connection', role: 'status' });
  const sheet = button({
    label: 'Sheet',
    class: 'plain sheet-button',
    'aria-expanded': 'false',
    press: deeds.openSheet,
  });
  const node = element('header', { class: 'top-bar' }, [
    button({ label: '‹ Stories', class: 'plain', press: deeds.leave }),
    element('div', { class: 'titles' }, [title, world]),
    state,
    button({ label: 'Save a copy', class: 'plain save-copy', press: deeds.saveCopy }),
    sheet,
  ]);
  return {
    node,
    sheet,
    show: (playing) => {
      title.textContent = playing.session.title;
      world.textContent = worldOf(playing.session);
      const text = connectionText(playing);
      if (state.textContent !== text) state.textContent = text;
    },
  };
};
