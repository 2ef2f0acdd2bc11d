// Books and templates that were stored before fields of today were thought of: they open, begin a story and play on.
import { memoryStore } from '@emergent/adapters';
import type { Store } from '@emergent/engine/ports';
import { expect, test } from 'vitest';
import { LOCAL, testEngine } from '../support/engine.ts';

const LATER = new Set([
  'locked',
  'dark',
  'climate',
  'climates',
  'wants',
  'plans',
  'prowess',
  'trust',
  'otherwise',
  'starting_season',
]);
/** As it was stored when these fields were not there. */
const aged = <Thing>(thing: Thing): Thing =>
  JSON.parse(JSON.stringify(thing), function (this: unknown, key, value: unknown) {
    return LATER.has(key) ? undefined : value;
  });

const agedStore = (store: Store): Store => ({
  ...store,
  putLorebook: (book) => store.putLorebook(aged(book)),
  putTemplate: (template) => store.putTemplate(aged(template)),
});

test('a book without the fields of today begins a story and plays', async () => {
  const engine = await testEngine({ store: agedStore(memoryStore()) });
  const { items } = await engine.templates(LOCAL, {}, 50, null);
  expect(items.length).toBeGreaterThan(1);
  const { session_id: id } = await engine.createSession(LOCAL, { character_name: 'Wren' }, { key: undefined });
  for (const line of [
    'ask about the news',
    'attack the first who comes',
    'pick the lock',
    'cast a spell',
    'go out',
    'wait',
  ]) {
    const { action_result } = await engine.act(LOCAL, id, line, { key: undefined });
    expect(action_result?.ai_response.text.length).toBeGreaterThan(10);
    expect(action_result?.ai_response.text).not.toContain('It is done, for better or worse');
  }
});
