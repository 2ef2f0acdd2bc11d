// The worlds that ship, as they stand. Servers write a world anew only where its revision is another, and stories that move between servers
// find their book by it: whoever changes a world raises `revision` in its world.yaml, and puts both here.
import { createHash } from 'node:crypto';
import { readWorlds, SHIPPED_WORLDS } from '@emergent/adapters';
import { expect, test } from 'vitest';

const KEPT = {
  'eight-past-four': { revision: 1, contents: '6d4ed26552b1977a' },
  'the-blind-hour': { revision: 2, contents: '0f219c3e0e4390dd' },
  'the-held-mountain': { revision: 2, contents: '7ec6011ad1534f2d' },
  'the-long-ebb': { revision: 2, contents: 'a33aead666c23a16' },
  'the-slack-at-farcatch': { revision: 2, contents: '8ed7a9501b1bc9ee' },
};

test('what each holds has its own revision', async () => {
  const contentsOf = ({ lorebook, template }: Awaited<ReturnType<typeof readWorlds>>[number]) => {
    const plain = [lorebook, template].map((one) => ({ ...one, revision: 0, updated_at: '' }));
    return createHash('sha256').update(JSON.stringify(plain)).digest('hex').slice(0, 16);
  };
  const worlds = await readWorlds(SHIPPED_WORLDS);
  const found = worlds.map((world) => [
    world.lorebook.id,
    { revision: world.lorebook.revision, contents: contentsOf(world) },
  ]);
  expect(Object.fromEntries(found)).toEqual(KEPT);
});
