// Worlds over HTTP: a PUT that creates says so, and a book's people show the relationships that the book tells.
import { CharacterProfile } from '@emergent/schema';
import { afterAll, expect, test } from 'vitest';
import { build, closeAll } from './testing/build.ts';
import { lorebook } from './testing/fixtures.ts';

afterAll(closeAll);

test('a PUT that makes a template is 201, one that changes it 200', async () => {
  const built = await build();
  const payload = { title: 'Mine', lorebook_id: 'lorebook_123', setting_location: 'Bree' };
  const put = (id: string) => built.ask({ method: 'PUT', url: `/api/scenarios/templates/${id}`, payload });
  expect([(await put('new')).status, (await put('old')).status]).toEqual([201, 200]);
});

test('who tells nothing of their own relationships shows those of the book', async () => {
  const first = CharacterProfile.parse({ name: 'Frodo' });
  const own = [{ character: 'Bill', type: 'pony' }];
  const people = ['Frodo', 'Sam', 'Rosie'].map((name) => ({
    ...first,
    name,
    relationships: name === 'Rosie' ? own : [],
  }));
  const relationships = [{ source: 'Frodo', target: 'Sam', type: 'friend', description: '', strength: 80 }];
  const book = { ...lorebook, characters: people, relationships };
  const built = await build({ instead: { lorebook: async () => book } });
  const answer = await built.ask({ method: 'GET', url: '/api/lorebooks/x' });
  expect(answer.json()).toMatchObject({
    lorebook: {
      characters: [
        { relationships: [{ character: 'Sam', type: 'friend' }] },
        { relationships: [{ character: 'Frodo', type: 'friend' }] },
        { relationships: own },
      ],
    },
  });
});
