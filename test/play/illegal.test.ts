// In every world that ships, whatever its state: deeds that cannot be are refused with a reason, change nothing and take no time; deeds that
// nothing forbids are hardly ever refused.
import { readWorlds, SHIPPED_WORLDS } from '@emergent/adapters';
import {
  beginState,
  checksFor,
  interpret,
  makeDice,
  makeWorld,
  SYSTEMS,
  sceneOf,
  verdictOf,
  type World,
  walkTurn,
} from '@emergent/core';
import type { SessionState, StorySettings } from '@emergent/schema';
import { describe, expect, test } from 'vitest';
import { sequence } from '../support/lines.ts';

const SETTINGS: StorySettings = {
  title: 'Illegal',
  style: { person: 'second', tense: 'present', length: 'medium' },
  difficulty: 'medium',
  content_level: 'teen',
};
const STATES = 12;
const LINES = 10;

/** One turn as the engine plays it, without store and model. */
const played = (line: string, state: SessionState, world: World) => {
  const at = { session: state, scene: sceneOf(state, world), world };
  const interpretation = interpret(line, at);
  const { verdict } = verdictOf({ line, interpretation, ...at });
  const dice = makeDice('illegal', 'turn:1');
  const checks = verdict.allowed ? checksFor({ line, interpretation, ...at, settings: SETTINGS, number: 1 }, dice) : [];
  const turn = { session: state, line, interpretation, verdict, checks, world, settings: SETTINGS, number: 1 };
  const walk = walkTurn({ ...turn, wording: makeDice('illegal', 'words:1'), lore: [], recalled: [], recent: [] }, dice);
  if (verdict.allowed) walk.begin();
  for (const system of SYSTEMS)
    if (verdict.allowed || system.name === 'narrative') walk.decide(system, { by: 'improvising' });
  return { verdict, effects: walk.effects(), after: walk.turn().session };
};

/** States of a world as they come: another character, another place, somebody dead, the purse of power empty. */
const statesOf = (world: World): SessionState[] => {
  const next = sequence(11);
  const pick = <One>(list: readonly One[]): One | undefined => list[next(Math.max(1, list.length))];
  const open = world.lorebook.locations.filter(({ locked }) => locked === null).map(({ name }) => name);
  return Array.from({ length: STATES }, (_, number) => {
    const player = pick(world.template.playable_characters)?.name ?? 'Wren';
    const begun = beginState(world, player, makeDice(`illegal ${number}`, 'begin')).state;
    const place = pick(open) ?? begun.world_state.current_location;
    // One turn of waiting where nobody has stood yet: whoever lives there is there.
    const there = played(
      'wait',
      { ...begun, world_state: { ...begun.world_state, current_location: place } },
      world,
    ).after;
    const dead = pick(Object.entries(there.world_state.npc_states));
    const npc_states =
      dead === undefined || number % 2 === 0
        ? there.world_state.npc_states
        : { ...there.world_state.npc_states, [dead[0]]: { ...dead[1], status: 'dead' as const } };
    return {
      ...there,
      character: { ...there.character, mana: 0 },
      world_state: { ...there.world_state, npc_states },
    };
  });
};

const peopleOf = (state: SessionState, world: World) => {
  const here = sceneOf(state, world).present.map(({ name }) => name);
  const elsewhere = world.lorebook.characters
    .map(({ name }) => name)
    .filter((name) => !here.includes(name) && name !== state.character.name);
  const dead = Object.entries(state.world_state.npc_states).filter(([, one]) => one.status === 'dead');
  return { here, elsewhere, dead: dead.map(([name]) => name) };
};

/** What this very state forbids, by kind. */
const impossible = (state: SessionState, world: World): Record<string, string[]> => {
  const scene = sceneOf(state, world);
  const { here, elsewhere, dead } = peopleOf(state, world);
  const held = new Set(state.inventory.map(({ name }) => name.toLowerCase()));
  const words = new Set(
    `${scene.description} ${scene.features.map(({ name, detail }) => `${name} ${detail}`).join(' ')}`
      .toLowerCase()
      .match(/\p{L}+/gu),
  );
  const isFar = (name: string) =>
    !held.has(name.toLowerCase()) &&
    !scene.things.some((item) => item.name === name) &&
    !name
      .toLowerCase()
      .split(/\W+/)
      .some((word) => word.length > 2 && (words.has(word) || [...held].some((one) => one.includes(word))));
  const far = Object.entries(state.world_state.things)
    .filter(([holder]) => holder !== scene.place && !here.some((name) => holder === `@${name}`))
    .flatMap(([, items]) => items.map(({ name }) => name).filter(isFar));
  const shut = scene.exits.filter(({ name }) => {
    const lock = world.place(name)?.locked;
    return (
      lock !== null &&
      lock !== undefined &&
      !state.world_state.opened?.includes(name) &&
      !held.has((lock.key ?? '').toLowerCase())
    );
  });
  const worn = state.inventory.filter(({ equipped }) => equipped);
  return {
    'not held': far.flatMap((name) => [
      `drop the ${name}`,
      ...here.slice(0, 1).map((one) => `give the ${name} to ${one}`),
    ]),
    'not here': elsewhere.flatMap((name) => [`I attack ${name}`, `talk to ${name}`]),
    dead: dead.flatMap((name) => [`talk to ${name}`, `I give ${name} a hug`]),
    locked: shut.map(({ name }) => `go to ${name}`),
    'already done': [
      ...worn.map(({ name }) => `put on the ${name}`),
      ...state.inventory.slice(0, 3).map(({ name }) => `pick up the ${name}`),
    ],
    'no power': world.lorebook.world_systems
      .filter(({ mana_cost: cost }) => cost > 0)
      .map(({ name }) => `I cast ${name}`),
  };
};

/** What nothing in this state forbids. */
const possible = (state: SessionState, world: World): string[] => {
  const scene = sceneOf(state, world);
  const up = scene.present.filter(({ state: one }) => one.status === 'alive').map(({ name }) => name);
  return [
    ...scene.features.flatMap(({ name }) => [`I look closely at the ${name}`, `search the ${name}`]),
    ...scene.things.map(({ name }) => `look at the ${name}`),
    ...state.inventory.map(({ name }) => `I look at the ${name}`),
    ...up.flatMap((name) => [
      `talk to ${name}`,
      `ask ${name} about the weather`,
      `I smile at ${name}`,
      `I threaten ${name}`,
    ]),
    ...world.lorebook.characters.map(({ name }) => `who is ${name}?`),
    'wtf is this place',
    'I sit down and cry',
    'look for somewhere to hide',
    'I shout for help',
    'wait an hour',
    'what am I carrying?',
    'I sing to myself',
    'think about home',
  ];
};

const worlds = (await readWorlds(SHIPPED_WORLDS)).map(({ lorebook, template }) => makeWorld(lorebook, template));

describe.each(worlds.map((world) => [world.lorebook.id, world] as const))('%s', (_, world) => {
  const states = statesOf(world);

  test('refuses what its state forbids: a reason, no effect, no time', () => {
    const tried = new Map<string, number>();
    const wrong: string[] = [];
    for (const [number, state] of states.entries())
      for (const [kind, lines] of Object.entries(impossible(state, world)))
        for (let step = 0; step < Math.min(LINES, lines.length); step++) {
          const line = lines[(number + step * 7) % lines.length] ?? '';
          const { verdict, effects, after } = played(line, state, world);
          tried.set(kind, (tried.get(kind) ?? 0) + 1);
          const isStill =
            effects.every(({ type }) => type === 'chronicle.extended') &&
            after.world_state.clock_minutes === state.world_state.clock_minutes;
          if (verdict.allowed || (verdict.reason ?? '').length < 10 || !isStill)
            wrong.push(`${kind}: ${line} @ ${state.world_state.current_location}: ${verdict.reason ?? 'allowed'}`);
        }
    expect(wrong).toEqual([]);
    expect([...tried.values()].reduce((sum, one) => sum + one, 0)).toBeGreaterThan(150);
    expect([...tried.keys()].sort()).toEqual(expect.arrayContaining(['already done', 'dead', 'not held', 'not here']));
  });

  test('refuses fewer than one in a hundred of the lines that nothing forbids', () => {
    const refused: string[] = [];
    let tried = 0;
    for (const state of states)
      for (const line of possible(state, world)) {
        tried++;
        const at = { session: state, scene: sceneOf(state, world), world };
        const { verdict } = verdictOf({ line, interpretation: interpret(line, at), ...at });
        if (!verdict.allowed) refused.push(`${line}: ${verdict.reason ?? ''}`);
      }
    expect(refused.length, refused.slice(0, 8).join('\n')).toBeLessThan(tried / 100);
  });
});
