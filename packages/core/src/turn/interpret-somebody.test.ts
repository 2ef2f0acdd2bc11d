// Somebody who is wanted by a calling: whoever is here, met, or in an office that all know, and nobody by what else their role tells.
import { describe, expect, it } from 'vitest';
import { sceneOf } from '../scene.ts';
import { makeWorld } from '../world.ts';
import { interpret } from './interpret.ts';
import { harbour } from './interpret-fixture.ts';

describe('somebody wanted by a calling', () => {
  const { world, session } = harbour();
  const roles: Record<string, string> = { Pip: 'winder of the clock', 'Captain Rusk': 'murderer of the beadle' };
  const characters = world.lorebook.characters.map((one) => ({
    ...one,
    aliases: [],
    role: roles[one.name] ?? (one.name === 'Maren Holt' ? 'husband of the dead' : 'airkeeper and coroner'),
  }));
  const npc_states = Object.fromEntries(
    Object.entries(session.world_state.npc_states).map(([name, one]) => [
      name,
      { ...one, status: 'alive' as const, met: name === 'Pip' || name === 'Maren Holt' },
    ]),
  );
  const known = { ...session, world_state: { ...session.world_state, npc_states } };
  const told = makeWorld({ ...world.lorebook, characters }, world.template);
  const given = { world: told, session: known, scene: sceneOf(known, told) };
  it.each([
    ['find the airkeeper', 'Brother Aldous'],
    ['find the coroner', 'Brother Aldous'],
    ['go to the winder', 'Pip'],
    ['find the murderer', 'murderer'],
    ['find the beadle', 'beadle'],
    ['find my coroner', 'coroner'],
    ['search the dead', 'dead'],
    ['find my husband', 'husband'],
    ['talk to the husband', 'Maren Holt'],
  ])('%s', (line, name) => expect(interpret(line, given).acts[0]?.target?.name).toBe(name));
});
