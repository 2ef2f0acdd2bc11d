// Property: whatever a model proposes, the session stays legal and below 64 KB, the turn is told and recorded.
import { amount } from '@emergent/adapters/testing/proofs';
import type { Engine } from '@emergent/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginStory, LOCAL, testEngine, testParts } from '../support/engine.ts';
import { LINES } from '../support/lines.ts';
import { answerOf, instantModel } from '../support/models.ts';
import { expectSound } from '../support/play.ts';
import { hold } from '../support/properties.ts';
import { anyProposal } from '../support/proposals.ts';

const TELLING = 'You do what you said, and the market goes on around you as if nothing had happened. A gull laughs.';

/** Everything of the world that has a name, and what a character carries at the start. */
const namesOf = async (engine: Engine): Promise<string[]> => {
  const [world] = (await testParts()).worlds;
  const { session } = await engine.getSession(LOCAL, await beginStory(engine));
  return [
    ...(world?.lorebook.locations.flatMap((place) => [place.name, ...place.items.map((item) => item.name)]) ?? []),
    ...(world?.lorebook.characters.map((person) => person.name) ?? []),
    ...(world?.template.quests.flatMap((quest) => [quest.id, quest.title]) ?? []),
    ...session.inventory.flatMap((item) => [item.id, item.name]),
    ...session.people_here,
    ...session.exits,
  ];
};

test('any JSON as a proposal leaves a legal session', async () => {
  let proposals: readonly unknown[] = [];
  const model = instantModel((_, call) => answerOf(TELLING, proposals[call % proposals.length] ?? null), {
    chunk: 4096,
  });
  const engine = await testEngine({ models: [model] });
  const turn = fc.record({ line: fc.constantFrom(...LINES), proposal: anyProposal(await namesOf(engine)) });
  const property = fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 8 }), async (turns) => {
    const id = await beginStory(engine);
    for (const { line, proposal } of turns) {
      proposals = [proposal];
      const { action_result } = await engine.act(LOCAL, id, line, { key: undefined });
      expect(action_result?.ai_response.text.trim()).not.toBe('');
    }
    await expectSound(engine, id);
  });
  await hold(property, 60);
});

/** Each wishes for five kilobytes: unbounded, the state would be too large after some fifteen. */
const WISHES = amount(60, 200);

test(`the same unbounded wishes for ${WISHES} turns: the state stays below 64 KB`, async () => {
  const wish = (call: number) => ({
    world: {
      new_place: { name: `Cellar ${call}`, description: 'A cellar under a cellar. '.repeat(40) },
      things: [{ name: `Crate ${call}`, description: 'A crate of crates. '.repeat(40) }],
      people: [
        { name: `Stranger ${call}`, description: 'Somebody new. '.repeat(30), learned: `the secret number ${call}` },
      ],
      conditions: [{ name: `smoke ${call}`, minutes: 1e9 }],
      events: [{ name: `fair ${call}`, description: 'A fair. '.repeat(60), minutes: 1e9 }],
    },
    item: {
      gained: [
        { name: `Ring ${call}`, type: 'jewelry', from: 'found', weight: 0.01, description: 'Round. '.repeat(90) },
      ],
    },
    character: {
      traits: [{ trait: `trait ${call}`, why: 'x' }],
      skills: [{ skill: `skill ${call}`, how: 'x' }],
      arc: 'y'.repeat(2000),
    },
    consequence: {
      scheduled: [{ description: `Debt ${call} comes due. `.repeat(20), kind: 'economic', minutes: 1e6 }],
      reputation: [{ group: `Guild ${call}`, change: 15, reason: 'z' }],
      relationships: [{ person: `Stranger ${call}`, change: 15, reason: 'z' }],
    },
  });
  const model = instantModel((_, call) => answerOf(`${TELLING} ${call}`, wish(call)), { chunk: 4096 });
  const engine = await testEngine({ models: [model] });
  const id = await beginStory(engine);
  for (let turn = 0; turn < WISHES; turn++) await engine.act(LOCAL, id, 'I look for more.', { key: undefined });
  await expectSound(engine, id);
});
