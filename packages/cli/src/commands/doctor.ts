// `emergent doctor`: looks whether this machine can run the server as it is set, and says what to do where it can't.
import { readSettings } from '@emergent/adapters';
import { lineOf, looking } from '../doctor/finding.ts';
import { lookAtAdapters, lookAtFolder, lookAtNode, lookAtServer } from '../doctor/look.ts';
import type { Command } from './command.ts';

/** A wrong setting leaves nothing else to look at. */
const examine = async () => {
  const node = await looking('node', lookAtNode);
  try {
    const settings = readSettings(process.env, '.env');
    return [
      ...node,
      ...(await looking('DATA_DIR', () => lookAtFolder(settings))),
      ...(await looking('start', () => lookAtAdapters(settings))),
      ...(await looking('server', () => lookAtServer(settings))),
    ];
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
