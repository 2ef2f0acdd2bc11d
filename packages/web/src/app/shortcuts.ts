// Keyboard shortcuts: a screen says which keys do what while it is shown; one listener hears them, one sheet lists them.
import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import { usePreferences } from '../state/preferences.ts';

/** `keys`: one key, such as `?`, with `Control+` or `Alt+` before it where it must work in text fields too. */
export type Shortcut = { keys: string; label: string; press: () => void };

type Known = { shortcuts: readonly Shortcut[]; sheet: boolean };
export const useShortcutSheet = create<Known>(() => ({ shortcuts: [], sheet: false }));
export const openShortcutSheet = () => useShortcutSheet.setState({ sheet: true });
export const closeShortcutSheet = () => useShortcutSheet.setState({ sheet: false });

/** In force while the component that calls it is shown. `keys` and `label` name it; `press` may change. */
export const useShortcut = (keys: string, label: string, press: () => void) => {
  const newest = useRef(press);
  useEffect(() => {
    newest.current = press;
  });
  useEffect(() => {
    const own: Shortcut = { keys, label, press: () => newest.current() };
    useShortcutSheet.setState(({ shortcuts }) => ({ shortcuts: [...shortcuts, own] }));
    return () => useShortcutSheet.setState(({ shortcuts }) => ({ shortcuts: shortcuts.filter((one) => one !== own) }));
  }, [keys, label]);
};

/** Where letters are letters. One of several choices is not written in. */
const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]');
/** In a menu a letter goes to what begins with it. */
const isElsewhere = () => document.querySelector('[role=dialog], [role=menu]') !== null;

const keysOf = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  `${ctrlKey || metaKey ? 'Control+' : ''}${altKey ? 'Alt+' : ''}${key}`;

const hear = (event: KeyboardEvent) => {
  if (event.defaultPrevented || event.isComposing) return;
  const keys = keysOf(event);
  const single = !keys.includes('+') || keys === '+';
  if (single && (isWriting(event.target) || !usePreferences.getState().shortcuts)) return;
  if (isElsewhere()) return;
  const found = useShortcutSheet.getState().shortcuts.findLast((shortcut) => shortcut.keys === keys);
  if (!found) return;
  event.preventDefault();
  found.press();
};

/** Called once, by the sheet. */
export const useShortcutListener = () =>
  useEffect(() => {
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
