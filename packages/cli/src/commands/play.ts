// `emergent play`: a story in the terminal, on the same engine and database as the server.
import { createInterface } from 'node:readline/promises';
import { openAdapters, readSettings } from '@emergent/adapters';
import { type Engine, makeEngine } from '@emergent/engine';
import { EmergentError } from '@emergent/schema';
import type { Command } from './command.ts';

const CALLER = { owner: 'local' };
const say = (text: string) => process.stdout.write(`${text}\n\n`);

const start = async (engine: Engine, words: readonly string[]): Promise<string> => {
  const [id] = words;
  if (id !== undefined) {
    const { session } = await engine.getSession(CALLER, id);
    say(session.story.at(-1)?.text ?? '');
    return id;
  }
  const session = await engine.createSession(CALLER, { character_name: 'Wanderer' }, { key: undefined });
  say(`${session.title} (${session.session_id})`);
  say(session.story.at(-1)?.text ?? '');
  return session.session_id;
};

/** One line of the player; false when they leave. */
const step = async (engine: Engine, id: string, line: string): Promise<boolean> => {
  if (line === '/quit') return false;
  const write = { key: undefined };
  const answer =
    line === '/undo' || line === '/redo'
      ? await engine.move(CALLER, id, line === '/undo' ? 'undo' : 'redo', write)
      : line === '/retry'
        ? await engine.retry(CALLER, id, write)
        : await engine.act(CALLER, id, line, write);
  const turn = answer.action_result?.turn;
  for (const entry of turn?.entries.slice(1) ?? []) say(entry.type === 'system' ? `* ${entry.text}` : entry.text);
  return true;
};

const readLines = async (engine: Engine, id: string): Promise<void> => {
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  lines.prompt();
  for await (const line of lines) {
    if (line.trim() !== '') {
      const goesOn = await step(engine, id, line.trim()).catch((error: unknown) => {
        if (!(error instanceof EmergentError)) throw error;
        say(error.message);
        return true;
      });
      if (!goesOn) break;
    }
    lines.prompt();
  }
  lines.close();
};

export const play: Command = {
  summary: 'Play in the terminal: a new story, or one to go on with (/undo /redo /retry /quit)',
  usage: 'play [session id]',
  run: async (words) => {
    const settings = readSettings(process.env, '.env');
    const adapters = await openAdapters(settings);
    const warn = (message: string) => void process.stderr.write(`${message}\n`);
    const engine = await makeEngine({ ...adapters, settings, warn });
    try {
      await readLines(engine, await start(engine, words));
    } finally {
      await engine.drain();
      await engine.close();
    }
    return 0;
  },
};
