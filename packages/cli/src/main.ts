#!/usr/bin/env node
// The command line: `npx emergent <command>`. Commands stand in commands/, one file each.
import { StoreUnavailable } from '@emergent/engine/ports';
import { COMMANDS, usage } from './commands/index.ts';

// Whoever read the first lines and went away (`| head`) has what they wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

/** A database that could be opened, and then not be used, says why only in its cause. */
const said = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  if (!(error instanceof StoreUnavailable && error.cause instanceof Error)) return error.message;
  const [why] = error.cause.message.split('\n');
  return `the database cannot be used (${why}); make room in DATA_DIR, or see that MONGO_URL's answers`;
};

const [name = 'help', ...rest] = process.argv.slice(2);
const command = COMMANDS[name];

if (command === undefined) {
  const asked = ['help', '--help', '-h'].includes(name);
  process.stdout.write(`${asked ? '' : `There is no command "${name}".\n\n`}${usage()}`);
  process.exitCode = asked ? 0 : 2;
} else if (rest.some((word) => word === '--help' || word === '-h')) {
  process.stdout.write(`emergent ${command.usage}\n\n${command.summary}\n`);
} else {
  try {
    process.exitCode = await command.run(rest);
  } catch (error) {
    process.stderr.write(`emergent ${name}: ${said(error)}\n`);
    process.exitCode = 1;
  }
}
