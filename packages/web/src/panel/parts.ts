// Small pieces that the tabs share: headings, bars, tables of values, lists.
import { button, element } from '../element.ts';

export const heading = (text: string): HTMLElement => element('h3', { text });
export const quiet = (text: string): HTMLElement => element('p', { class: 'quiet', text });

/** A bar with its numbers beside it. */
export const bar = (label: string, value: number, max: number, kind: string): HTMLElement =>
  element('div', { class: `bar ${kind}` }, [
    element('span', { text: label }),
    element('span', { class: 'bar-value', text: `${value} / ${max}` }),
    element('progress', { value: Math.min(value, max), max: Math.max(max, 1), 'aria-label': label }),
  ]);

/** Names and values in two columns. */
export const values = (rows: readonly (readonly [string, string])[]): HTMLElement =>
  element(
    'dl',
    { class: 'values' },
    rows.map(([name, value]) => element('div', {}, [element('dt', { text: name }), element('dd', { text: value })])),
  );

export const list = (items: readonly HTMLElement[], kind = 'plain-list'): HTMLElement =>
  element('ul', { class: kind }, items);

/** A small button; `key` names it, so that it keeps the focus when the tab is filled anew. */
export const deed = (label: string, key: string, about: string, press: () => void): HTMLElement =>
  button({ label, class: 'deed', 'data-key': key, 'aria-label': `${label} ${about}`, press });
