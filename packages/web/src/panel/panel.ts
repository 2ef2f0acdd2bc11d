// Beside the story: character, pack, quests, place, as tabs; on small screens a sheet over the story. Used by play-page.ts.
import { button, element } from '../element.ts';
import type { Playing, Story } from '../play/story.ts';
import { characterTab } from './character.ts';
import { packTab } from './pack.ts';
import { placeTab } from './place.ts';
import { questsTab } from './quests.ts';
import type { PanelDeeds, Tab } from './tab.ts';

export type Panel = { node: HTMLElement; show: (playing: Playing) => void; toggle: (opener: HTMLElement) => void };

const TABS: readonly (readonly [string, Tab])[] = [
  ['Character', characterTab],
  ['Pack', packTab],
  ['Quests', questsTab],
  ['Place', placeTab],
];

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

const tabButton = (name: string, press: () => void) =>
  element('button', {
    type: 'button',
    role: 'tab',
    id: `tab-${name}`,
    'aria-controls': 'tab-body',
    text: name,
    on: { click: press },
  });

/** Fills the body anew and gives the focus back to the button that had it: `data-key` names it. */
const refill = (body: HTMLElement, nodes: readonly Node[]) => {
  const active = document.activeElement;
  const key = active instanceof HTMLElement && body.contains(active) ? active.dataset.key : undefined;
  body.replaceChildren(...nodes);
  if (key === undefined) return;
  const again = [...body.querySelectorAll<HTMLElement>('[data-key]')].find((node) => node.dataset.key === key);
  (again ?? body).focus();
};

export const makePanel = (story: Story, gone: AbortSignal, deeds: PanelDeeds): Panel => {
  let chosen = 0;
  let opener: HTMLElement | null = null;
  let last: Playing | null = null;
  const body = element('div', { role: 'tabpanel', id: 'tab-body', tabindex: 0, class: 'tab-body' });
  const tabs = TABS.map(([name], index) => tabButton(name, () => choose(index)));
  /** What is played from the sheet is read in the story. */
  const leaving: PanelDeeds = {
    ...deeds,
    act: (line) => {
      setOpen(false);
      deeds.act(line);
    },
    write: (line) => {
      setOpen(false);
      deeds.write(line);
    },
  };
  const fillBody = () => {
    const tab = TABS[chosen];
    if (tab !== undefined && last !== null) refill(body, tab[1](last, story, leaving));
  };
  const choose = (index: number) => {
    chosen = (index + tabs.length) % tabs.length;
    for (const [at, tab] of tabs.entries()) {
      tab.setAttribute('aria-selected', String(at === chosen));
      tab.tabIndex = at === chosen ? 0 : -1;
    }
    body.setAttribute('aria-labelledby', tabs[chosen]?.id ?? '');
    fillBody();
  };
  const list = element('div', { role: 'tablist', class: 'tabs', 'aria-label': 'About you and the world' }, tabs);
  list.addEventListener('keydown', (event) => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    choose(chosen + by);
    tabs[chosen]?.focus();
  });
  const node = element('aside', { class: 'panel', 'aria-label': 'Sheet' }, [
    element('div', { class: 'sheet-head' }, [
      button({ label: 'Save a copy', class: 'plain', press: deeds.saveCopy }),
      button({ label: 'Back to the story', class: 'plain', press: () => setOpen(false) }),
    ]),
    list,
    body,
  ]);
  const setOpen = (open: boolean) => {
    if (open === node.classList.contains('open')) return;
    node.classList.toggle('open', open);
    document.body.classList.toggle('sheet-open', open);
    opener?.setAttribute('aria-expanded', String(open));
    // What the sheet covers is out of reach of keys and screen readers too.
    for (const covered of document.querySelectorAll('.top-bar, #main')) covered.toggleAttribute('inert', open);
    if (open) tabs[chosen]?.focus();
    else opener?.focus();
  };
  node.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && node.classList.contains('open')) setOpen(false);
  });
  gone.addEventListener('abort', () => document.body.classList.remove('sheet-open'));
  matchMedia('(width < 60rem)').addEventListener('change', () => setOpen(false), { signal: gone });
  choose(0);
  return {
    node,
    show: (playing) => {
      const changed = last?.session !== playing.session || last.busy !== playing.busy;
      last = playing;
      if (changed) fillBody();
    },
    toggle: (from) => {
      opener = from;
      setOpen(!node.classList.contains('open'));
    },
  };
};
