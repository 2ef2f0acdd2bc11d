// What notes say in the end, given in the order in which they were written.
import type { LogRecord, Note, StorySettings } from '@emergent/schema';
import { expect, test } from 'vitest';
import { foldNotes } from './notes.ts';

const settings: StorySettings = {
  title: 'A story',
  style: { person: 'second', tense: 'present', length: 'medium' },
  difficulty: 'medium',
  content_level: 'teen',
};
let seq = 0;
const base = () => ({
  v: 1 as const,
  session_id: 's',
  seq: ++seq,
  idempotency_key: `k${seq}`,
  request: '',
  at: `t${seq}`,
  head: 0,
  redo: null,
});
const noted = (note: Note): LogRecord => ({ ...base(), kind: 'noted', note });

test('bookmarks are kept, relabelled and removed; the time stays the first', () => {
  const mark = { note: 'bookmark', id: 'b', turn: 3, number: 3, label: 'one' } as const;
  const first = noted(mark);
  const kept = foldNotes(settings, [first, noted({ ...mark, label: 'two' })]);
  expect(kept.bookmarks.get('b')).toMatchObject({ label: 'two', at: first.at });
  expect(foldNotes(settings, [noted(mark), noted({ note: 'bookmark_removed', id: 'b' })]).bookmarks.size).toBe(0);
});

test('memories are pinned, forgotten and corrected independently', () => {
  const change = (what: 'pin' | 'unpin' | 'forget' | 'restore' | 'correct', text: string | null = null) =>
    noted({ note: 'memory', id: 'turn-1', change: what, text });
  const { memories } = foldNotes(settings, [
    change('pin'),
    change('forget'),
    change('correct', 'So it was.'),
    change('restore'),
  ]);
  expect(memories.get('turn-1')).toEqual({ pinned: true, forgotten: false, text: 'So it was.' });
});

test('the last settings, names and words stand', () => {
  const notes = foldNotes(settings, [
    noted({ note: 'settings', settings: { ...settings, title: 'Another' } }),
    noted({ note: 'branch_named', branch: 'main', name: 'The long way' }),
    { ...base(), kind: 'retold', turn: 2, text: 'first' },
    { ...base(), kind: 'retold', turn: 2, text: 'second' },
    noted({ note: 'restored' }),
  ]);
  expect(notes.settings.title).toBe('Another');
  expect(notes.branchNames.get('main')).toBe('The long way');
  expect(notes.retold.get(2)).toBe('second');
});
