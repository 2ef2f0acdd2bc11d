// The headless player finishes every world that ships, along more than one path, through the real engine and without it alike.

import { readWorlds, SHIPPED_WORLDS, type World } from '@emergent/adapters';
import { playStory } from '@emergent/cli/bot';
import { makeWorld, rehearse } from '@emergent/core';
import { describe, expect, test } from 'vitest';

const MOST_SEEDS = 6;
const ENDINGS = 2;
const MOST_TURNS = 300;
const worlds = await readWorlds(SHIPPED_WORLDS);

/** Endings that seeds 1, 2, 3 … come to, until two are seen; null where one did not finish. */
const endingsOf = ({ lorebook, template }: World): (string | null)[] => {
  const world = makeWorld(lorebook, template);
  const cast = template.playable_characters;
  const reached: (string | null)[] = [];
  for (let seed = 1; seed <= MOST_SEEDS && new Set(reached).size < ENDINGS; seed++) {
    const character = cast[seed % cast.length]?.name ?? 'Wren';
    const story = rehearse({ world, character, mode: 'quest', seed: String(seed), turns: MOST_TURNS });
    expect(story.broken).toEqual([]);
    reached.push(story.ending);
  }
  return reached;
};

test.each(worlds.map((world) => [world.lorebook.id, world] as const))(
  'the main quest of %s is finished by each seed, and by more than one ending',
  (_, world) => {
    const reached = endingsOf(world);
    expect(reached).not.toContain(null);
    expect(new Set(reached).size).toBe(ENDINGS);
  },
);

test.each(worlds.map((world) => [world.lorebook.id, world] as const))(
  'every quest of %s can be finished in one story',
  (_, { lorebook, template }) => {
    const world = makeWorld(lorebook, template);
    const character = template.playable_characters[0]?.name ?? 'Wren';
    const { turns } = rehearse({ world, character, mode: 'quests', seed: '1', turns: 2 * MOST_TURNS });
    const finished = turns.flatMap(({ effects }) =>
      effects.flatMap((effect) => (effect.type === 'quest.completed' ? [effect.quest_id] : [])),
    );
    expect(template.quests.map((quest) => quest.id).filter((id) => !finished.includes(id))).toEqual([]);
  },
);

describe('through the engine', () => {
  const [world] = worlds.filter(({ lorebook }) => lorebook.id === 'the-long-ebb');
  const asked = { character: 'Isbet Wray', mode: 'quest', seed: '1', turns: MOST_TURNS, store: 'memory' } as const;

  test('the same seed tells the same story, its log is sound, and the report names what was reached', async () => {
    if (world === undefined) throw new Error('the-long-ebb ships');
    const one = await playStory({ ...asked, world });
    const other = await playStory({ ...asked, world, store: 'sqlite' });
    expect(one.quest.turn).toBe(one.turns.length);
    expect(one.broken).toEqual([]);
    expect(one.coverage['quests finished'].missed).not.toContain(world.template.quests[0]?.id);
    expect(other.turns).toEqual(one.turns);
  });
});
