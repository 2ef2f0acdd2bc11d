// Feature flags switch their systems: the same lines played with and without each. Switched off, a system does nothing of its own; what the
// player's own hands do still happens, nobody is stuck and the state stays lawful.
import { join } from 'node:path';
import { memoryHub, memoryJobs, memoryStore, readSettings, readWorld, SHIPPED_WORLDS } from '@emergent/adapters';
import { seededClock } from '@emergent/cli/bot';
import { checkLog, type Engine, makeEngine } from '@emergent/engine';
import type { Model } from '@emergent/engine/ports';
import type { Effect, SystemName, TurnRecord } from '@emergent/schema';
import { beforeAll, describe, expect, test } from 'vitest';
import { goldens, linesOf } from '../golden/golden.ts';
import { LOCAL } from '../support/engine.ts';
import { answerOf, instantModel } from '../support/models.ts';
import { recordsOf } from '../support/play.ts';

type Played = { turns: TurnRecord[]; effects: Effect[] };
const [golden] = goldens().filter(({ slug }) => slug === 'the-held-mountain');
if (golden === undefined) throw new Error('the golden world is gone');
const { character, lines } = linesOf(golden);
const world = await readWorld(join(SHIPPED_WORLDS, golden.slug));

/** What each system does of its own. */
const OWN = {
  world: ['weather.changed', 'condition.began', 'event.began', 'place.found'],
  item: ['item.gained', 'item.worn'],
  character: ['experience.gained', 'level.gained', 'skill.improved', 'pattern.noted', 'trait.gained', 'arc.turned'],
  quest: ['quest.began', 'quest.objective_done', 'quest.completed'],
  consequence: ['consequence.happened', 'consequence.scheduled', 'relationship.changed', 'reputation.changed'],
} as const satisfies Partial<Record<SystemName, readonly Effect['type'][]>>;
type Switched = keyof typeof OWN;
const SWITCHED = Object.keys(OWN).filter((name): name is Switched => name in OWN);

/** Proposes all that it could, in every turn. */
const greedy = (): Model =>
  instantModel((_request, call) =>
    answerOf('Something comes of it.', {
      world: {
        weather: call % 2 === 0 ? 'hail' : 'fog',
        conditions: [{ name: `haze ${call}`, minutes: 60 }],
        events: [{ name: `Fair ${call}`, description: 'A fair is set up.', minutes: 60 }],
        new_place: { name: `Shed ${call}`, description: 'A shed.' },
      },
      item: { gained: [{ name: `tin cup ${call}`, from: 'found', type: 'misc', weight: 0.1, description: 'A cup.' }] },
      character: { experience: { amount: 5, reason: 'trying' }, skills: [{ skill: 'patience', how: 'waiting' }] },
      quest: {
        started: { title: `Errand ${call}`, description: 'Go.', objectives: [{ text: 'Look about the place.' }] },
      },
      consequence: {
        happened: [{ description: 'Word of it goes round.', kind: 'social' }],
        scheduled: [{ description: 'Somebody comes to ask about it.', kind: 'social', minutes: 30 }],
      },
      suggestions: [{ text: 'Wait a little' }],
    }),
  );

const engineWith = async (off: readonly string[], models: Model[] = []): Promise<Engine> => {
  const engine = await makeEngine({
    store: memoryStore(),
    hub: memoryHub(),
    jobs: memoryJobs(),
    clock: seededClock('features'),
    models,
    worlds: [world],
    settings: readSettings({}),
    warn: () => undefined,
  });
  for (const name of off) await engine.putFeature(name, { enabled: false }, 'test');
  return engine;
};

const playWith = async (off: readonly string[], models: Model[] = []): Promise<Played> => {
  const engine = await engineWith(off, models);
  const { session_id: id } = await engine.createSession(LOCAL, { character_name: character }, { key: undefined });
  for (const line of lines) await engine.act(LOCAL, id, line, { key: undefined });
  const records = await recordsOf(engine, id);
  expect(() => checkLog(records)).not.toThrow();
  await engine.close();
  const turns = records.filter((record): record is TurnRecord => record.kind === 'turn');
  return { turns, effects: turns.flatMap((turn) => turn.effects) };
};
/** What stands in the book to happen at its hour, and what lies there to be taken, are nobody's doing. */
const isGiven = (effect: Effect) =>
  (effect.type === 'event.began' && /^(?:timeline|far)-/.test(effect.event.id)) ||
  (effect.type === 'item.gained' && !effect.item.name.startsWith('tin cup'));
const ownOf = (system: Switched, { effects }: Played): Effect[] =>
  effects.filter((effect) => OWN[system].some((own) => own === effect.type) && !isGiven(effect));
const countOf = (type: Effect['type'], { effects }: Played) => effects.filter((one) => one.type === type).length;

describe.each([
  ['the storyteller', () => []],
  ['a model that proposes all it can', () => [greedy()]],
])('told by %s', (_who, models: () => Model[]) => {
  let all: Played;
  beforeAll(async () => {
    all = await playWith([], models());
  });
  test.each(SWITCHED)('%s on does what is its own; off it does none of it', async (system) => {
    const off = await playWith([system], models());
    expect(ownOf(system, all).length).toBeGreaterThan(0);
    expect(ownOf(system, off)).toEqual([]);
    for (const other of SWITCHED) if (other !== system) expect(ownOf(other, off).length).toBeGreaterThan(0);
  });
  test.each([
    ['dynamic_world_generation', 'world'],
    ['advanced_character_development', 'character'],
  ] as const)('%s switches the same system as %s', async (original, system) => {
    const off = await playWith([original], models());
    expect(ownOf(system, off)).toEqual([]);
    expect(ownOf(system, all).length).toBeGreaterThan(0);
  });
  test('with all off the player still walks, takes what lies there, and time passes', async () => {
    const off = await playWith(SWITCHED, models());
    for (const type of ['world.moved', 'time.passed', 'item.gained', 'person.met'] as const) {
      expect(countOf(type, off), type).toBeGreaterThan(0);
    }
  });
});

test('with the narrative off no model is asked, the storyteller tells, and nothing is suggested', async () => {
  let asked = 0;
  const counting = instantModel(() => {
    asked++;
    return answerOf('A model speaks.');
  });
  const off = await playWith(['narrative'], [counting]);
  expect(asked).toBe(0);
  for (const turn of off.turns) {
    expect(turn.model).toBe('storyteller');
    expect(turn.telling).not.toBe('');
    expect(turn.suggestions).toEqual([]);
  }
  const on = await playWith([], [counting]);
  expect(asked).toBeGreaterThan(0);
  expect(on.turns.some((turn) => turn.suggestions.length > 0)).toBe(true);
});

test('a rollout to nobody is off, to everybody on', async () => {
  const engine = await engineWith([]);
  const { session_id: id } = await engine.createSession(LOCAL, { character_name: character }, { key: undefined });
  const earned = async (line: string) => {
    const { action_result } = await engine.act(LOCAL, id, line, { key: undefined });
    return (action_result?.turn.effects ?? []).some(({ type }) => type === 'pattern.noted');
  };
  await engine.putFeature('character', { rollout_percentage: 0 }, 'test');
  expect(await earned('I look at the mountain.')).toBe(false);
  await engine.putFeature('character', { rollout_percentage: 100 }, 'test');
  expect(await earned('I look at the mountain.')).toBe(true);
});
