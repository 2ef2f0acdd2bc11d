import { expect, test } from 'vitest';
import { lineHistory } from './line-history.ts';

const press = (key: string) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  preventDefault: () => undefined,
});

test('earlier lines come back, newest first, then what was being written', () => {
  const { know, step } = lineHistory();
  know(['look', 'listen']);
  const keys = ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown'].map((key) =>
    step(press(key), { value: 'si' }),
  );
  expect(keys).toEqual(['listen', 'look', null, 'listen', 'si']);
  expect(step(press('ArrowUp'), { value: 'two\nlines' })).toBeNull();
});

test('a line whose turn was undone is there to be put another way, and no line is there twice', () => {
  const { know, sent, step } = lineHistory();
  know(['look']);
  sent('climb the wal');
  know(['look', 'climb the wal']);
  know(['look']);
  expect(step(press('ArrowUp'), { value: '' })).toBe('climb the wal');
  expect(step(press('ArrowUp'), { value: '' })).toBe('look');
  expect(step(press('ArrowUp'), { value: '' })).toBeNull();
});
