// Every command, one line each.
import { backup } from './backup.ts';
import type { Command } from './command.ts';
import { doctor } from './doctor.ts';
import { exportFile } from './export.ts';
import { generate } from './generate.ts';
import { importFiles } from './import.ts';
import { migrate } from './migrate.ts';
import { play } from './play.ts';
import { replay } from './replay.ts';
import { restore } from './restore.ts';
import { worlds } from './worlds.ts';

export const COMMANDS: Record<string, Command | undefined> = {
  play,
  generate,
  import: importFiles,
  export: exportFile,
  replay,
  worlds,
  doctor,
  backup,
  restore,
  migrate,
};

export const usage = (): string => {
  const lines = Object.values(COMMANDS).flatMap((command) =>
    command === undefined ? [] : [`  ${command.usage.padEnd(46)}${command.summary}`],
  );
  return `emergent <command>\n\n${lines.join('\n')}\n`;
};
