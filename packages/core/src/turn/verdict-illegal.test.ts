// Deeds that cannot be, built from whatever state there is: each refused with a reason, told, and nothing happens. And the other way round.
import type { PersonState, SessionState } from '@emergent/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDice } from '../dice.ts';
import { sceneOf } from '../scene.ts';
import { SYSTEMS } from '../systems/index.ts';
import { fixtureWorld } from '../testing/fixture-world.ts';
import { checksFor } from './checks.ts';
import { interpret } from './interpret.ts';
import { harbour, testItem, testPerson, testSettings } from './interpret-fixture.ts';
import { walkTurn } from './resolve.ts';
import { verdictOf } from './verdict.ts';

const world = fixtureWorld();
const PLACES = world.lorebook.locations.map(({ name }) => name);
const PEOPLE = world.lorebook.characters.map(({ name }) => name);
const THINGS = ['coil of rope', 'rusty lantern', 'tin whistle', 'silver psalter', 'clay pipe', 'brass key'];

/** One turn as the engine plays it. */
const played = (line: string, state: SessionState) => {
  const scene = sceneOf(state, world);
  const at = { session: state, scene, world };
  const interpretation = interpret(line, at);
  const { verdict } = verdictOf({ line, interpretation, ...at });
  const dice = makeDice('seed', 'turn:1');
  const checks = verdict.allowed
    ? checksFor({ line, interpretation, ...at, settings: testSettings, number: 1 }, dice)
    : [];
  const turn = { session: state, line, interpretation, verdict, checks, world, settings: testSettings, number: 1 };
  const walk = walkTurn({ ...turn, wording: makeDice('seed', 'words:1'), lore: [], recalled: [], recent: [] }, dice);
  if (verdict.allowed) walk.begin();
  for (const system of SYSTEMS)
    if (verdict.allowed || system.name === 'narrative') walk.decide(system, { by: 'improvising' });
  return { verdict, effects: walk.effects(), after: walk.turn().session };
};

type Laid = { here: string; people: Record<string, PersonState>; holders: string[]; mana: number };

/** Anybody anywhere, alive or dead, and six things held, lying here, lying elsewhere or in somebody's pocket. */
const anyState: fc.Arbitrary<Laid> = fc.record({
  here: fc.constantFrom(...PLACES),
  people: fc
    .tuple(...PEOPLE.map(() => fc.tuple(fc.constantFrom(...PLACES), fc.constantFrom('alive', 'alive', 'dead', 'gone'))))
    .map((list) =>
      Object.fromEntries(
        PEOPLE.map((name, index) => {
          const [place = '', status = 'alive'] = list[index] ?? [];
          const known = status === 'dead' || status === 'gone' ? status : 'alive';
          return [name, testPerson(place, { status: known })];
        }),
      ),
    ),
  holders: fc.array(fc.constantFrom('me', ...PLACES, ...PEOPLE.map((name) => `@${name}`)), {
    minLength: THINGS.length,
    maxLength: THINGS.length,
  }),
  mana: fc.constantFrom(0, 9, 50),
});

const stateOf = ({ here, people, holders, mana }: Laid, able: boolean): SessionState => {
  const things: SessionState['world_state']['things'] = {};
  const inventory = [testItem('cloak', 'waxed cloak', { slot: 'chest', equipped: true })];
  for (const [index, name] of THINGS.entries()) {
    const holder = holders[index] ?? 'me';
    const item = testItem(`thing-${index}`, name);
    if (holder === 'me') inventory.push(item);
    else things[holder] = [...(things[holder] ?? []), item];
  }
  return harbour((session) => ({
    ...session,
    inventory,
    character: { ...session.character, mana, skills: able ? { tidecalling: { level: 1, uses: 0 } } : {} },
    world_state: { ...session.world_state, current_location: here, npc_states: people, things },
  })).session;
};

/** What this very state forbids. */
const impossible = (state: SessionState): string[] => {
  const { here, elsewhere } = Object.entries(state.world_state.npc_states).reduce(
    (sides, [name, one]) => {
      const isHere = one.place === state.world_state.current_location && one.status === 'alive';
      sides[isHere ? 'here' : 'elsewhere'].push(name);
      return sides;
    },
    { here: [] as string[], elsewhere: [] as string[] },
  );
  const held = state.inventory.filter(({ equipped }) => !equipped).map(({ name }) => name);
  const near = new Set([state.world_state.current_location, ...here.map((name) => `@${name}`)]);
  const away = Object.entries(state.world_state.things)
    .filter(([holder]) => !near.has(holder))
    .flatMap(([, items]) => items.map(({ name }) => name));
  const able = Object.keys(state.character.skills).length > 0;
  return [
    ...away.flatMap((name) => [`drop the ${name}`, `I use the ${name}`, `take the ${name}`, `wear the ${name}`]),
    ...away.flatMap((name) => here.map((person) => `give the ${name} to ${person}`)),
    ...away.flatMap((name) => here.map((person) => `I throw the ${name} at ${person}`)),
    ...elsewhere.flatMap((name) => [`talk to ${name}`, `I attack ${name}`, `ask ${name} about the beacon`]),
    ...elsewhere.flatMap((name) => held.slice(0, 2).map((thing) => `give the ${thing} to ${name}`)),
    ...held.map((name) => `pick up the ${name}`),
    ...here.map((name) => `shoot ${name}`),
    'put on the waxed cloak',
    `go to ${state.world_state.current_location}`,
    ...(able && state.character.mana >= 10 ? [] : ['I cast a tide spell', 'I use tidecalling']),
  ];
};

/** What nothing in this state forbids. */
const possible = (state: SessionState): string[] => {
  const scene = sceneOf(state, world);
  const held = state.inventory.filter(({ equipped }) => !equipped).map(({ name }) => name);
  const here = scene.present.filter(({ state: one }) => one.status === 'alive').map(({ name }) => name);
  return [
    ...scene.exits.map(({ name }) => `go to ${name}`),
    ...scene.features.map(({ name }) => `I look closely at the ${name}`),
    ...scene.things.map(({ name }) => `I pick up the ${name}`),
    ...held.flatMap((name) => [`drop the ${name}`, `I look at the ${name}`]),
    ...here.flatMap((name) => [`talk to ${name}`, `I attack ${name}`, `ask ${name} about the beacon`, `hug ${name}`]),
    ...held.flatMap((thing) => here.map((person) => `give the ${thing} to ${person}`)),
    ...PEOPLE.flatMap((name) => [`where is ${name}?`, `who is ${name}?`, `think about ${name}`]),
  ];
};

const FREE =
  `look|i|what now?|I wait|I sing an old song|search the place|can I swim here?|who am I?|I climb the wall|I sneak about|I break a window
*smiles*|"Is anybody there?"|lol ok|I sit down and think|pray|I listen at the door|I run|I draw a map in the dust|I throw a stone into the dark
I take a deep breath|what happened here?|if it rains, I go in|(ooc: brb)|I whistle|I shout for help|I rest for an hour|I look for tracks|I hide`.split(
    /[|\n]/,
  );

describe('deeds that cannot be', () => {
  it('are refused with a reason, and nothing happens', () => {
    let tried = 0;
    fc.assert(
      fc.property(anyState, fc.boolean(), fc.nat(), (laid, able, pick) => {
        const state = stateOf(laid, able);
        const lines = impossible(state);
        for (let step = 0; step < 6; step++) {
          const line = lines[(pick + step * 7) % lines.length] ?? '';
          const { verdict, effects, after } = played(line, state);
          tried++;
          expect({ line, allowed: verdict.allowed, why: (verdict.reason ?? '').length > 10 }).toEqual({
            line,
            allowed: false,
            why: true,
          });
          expect(effects.filter(({ type }) => type !== 'chronicle.extended')).toEqual([]);
          expect(after.world_state.clock_minutes).toBe(state.world_state.clock_minutes);
        }
      }),
      { numRuns: 120 },
    );
    expect(tried).toBe(720);
  });
});

describe('deeds that nothing forbids', () => {
  it('are refused less often than one in a hundred', () => {
    const refused: string[] = [];
    let tried = 0;
    for (const laid of fc.sample(anyState, { numRuns: 60, seed: 7 })) {
      const state = stateOf(laid, false);
      const at = { session: state, scene: sceneOf(state, world), world };
      for (const line of [...possible(state), ...FREE]) {
        tried++;
        const { verdict } = verdictOf({ line, interpretation: interpret(line, at), ...at });
        if (!verdict.allowed) refused.push(`${line}: ${verdict.reason ?? ''}`);
      }
    }
    expect(refused.slice(0, 12)).toEqual(refused.length < tried / 100 ? refused.slice(0, 12) : []);
  });
});
