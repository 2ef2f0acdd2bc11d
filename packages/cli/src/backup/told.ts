// What became of the rows that were put into a store, for a terminal.
import type { Kept } from '@emergent/engine';

export const toldOf = ({ kept, there, differs }: Record<Kept, number>): string => {
  const lines = [`${kept} rows put in, ${there} were there already`];
  if (differs > 0)
    lines.push(
      `${differs} rows stand in the place of others that differ: those were left as they are; restore into an empty database to have them`,
    );
  return `${lines.join('\n')}\n`;
};

/** A story that could not be listed is there all the same: its next turn lists it. */
export const warnOf = (what: string, details: Record<string, unknown>): void =>
  void process.stderr.write(`${what}: ${Object.values(details).join(', ')}\n`);
