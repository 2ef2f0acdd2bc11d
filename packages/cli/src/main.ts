#!/usr/bin/env node
// The command line: `npx emergent <command>`. Commands stand in commands/, one file each.
import { COMMANDS, usage } from './commands/index.ts';

// Whoever read the first lines and went away (`| head`) has what they wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const [name = 'help', ...rest] = process.argv.slice(2);
const command = COMMANDS[name];

if (command === undefined) {
  const asked = ['help', '--help', '-h'].includes(name);
  process.stdout.write(`${asked ? '' : `There is no command "${name}".\n\n`}${usage()}`);
  process.exitCode = asked ? 0 : 2;
} else {
  try {
    process.exitCode = await command.run(rest);
  } catch (error) {
    process.stderr.write(`emergent ${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
