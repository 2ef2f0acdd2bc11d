// A bar for long work, on the error stream so that what a command prints can be piped. Called by the commands that take a while.
import { plain } from '../files/report.ts';

const WIDTH = 28;

export type Progress = { draw(percent: number, step: string): void; end(): void };

/** Drawn over itself in a terminal, line by line elsewhere. */
export const progressBar = (): Progress => {
  let told = '';
  return {
    draw(percent, step) {
      const full = Math.round((Math.min(100, Math.max(0, percent)) / 100) * WIDTH);
      const line = `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${String(Math.round(percent)).padStart(3)} %  ${plain(step)}`;
      if (line === told) return;
      told = line;
      process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
    },
    end: () => void process.stderr.write(process.stderr.isTTY && told !== '' ? '\n' : ''),
  };
};

export type Heard = (step: string, done: number, of: number) => void;
/** Steps: fewer are over before a bar could be read. */
const MANY = 400;

/** A bar that comes only where there is much to do. */
export const longWork = (): { heard: Heard; end(): void } => {
  const bar = progressBar();
  return {
    heard: (step, done, of) => {
      if (of >= MANY) bar.draw(Math.floor((done / of) * 20) * 5, step);
    },
    end: bar.end,
  };
};
