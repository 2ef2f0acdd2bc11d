// `emergent doctor`: looks whether this machine can run the server as it is set, and says what to do where it can't.
import { readSettings } from '@emergent/adapters';
import { lineOf, looking } from '../doctor/finding.ts';
import {
  lookAtFolder,
  lookAtKeys,
  lookAtModels,
  lookAtNode,
  lookAtServer,
  lookAtShared,
  lookAtStore,
  lookAtWorlds,
} from '../doctor/look.ts';
import type { Command } from './command.ts';

/** A wrong setting leaves nothing else to look at. */
const examine = async () => {
  const node = await looking('node', lookAtNode);
  try {
    const settings = readSettings(process.env, '.env');
    const looks = [
      looking('DATA_DIR', () => lookAtFolder(settings)),
      looking('world', lookAtWorlds),
      looking('database', () => lookAtStore(settings)),
      looking('hub', () => lookAtShared(settings)),
      looking('keys', () => lookAtKeys(settings)),
      looking('model', () => lookAtModels(settings)),
      looking('server', () => lookAtServer(settings)),
    ];
    return [...node, ...(await Promise.all(looks)).flat()];
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    return [...node, { about: 'settings', state: 'fails' as const, told }];
  }
};

export const doctor: Command = {
  summary: 'Look whether everything that the settings name is there and well',
  usage: 'doctor',
  run: async () => {
    const findings = await examine();
    process.stdout.write(`${findings.map(lineOf).join('\n')}\n`);
    return findings.some(({ state }) => state === 'fails') ? 1 : 0;
  },
};
