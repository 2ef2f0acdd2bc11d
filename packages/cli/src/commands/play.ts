// `emergent play`: a story in the terminal, on the same engine and database as the server; with --bot a headless player plays it.
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { Engine } from '@emergent/engine';
import { EmergentError } from '@emergent/schema';
import { botOptions, playBots } from '../bot/play-bot.ts';
import { LOCAL, withEngine } from '../local/engine.ts';
import { chooseWorlds } from '../worlds/choose.ts';
import type { Command } from './command.ts';

const say = (text: string) => process.stdout.write(`${text}\n\n`);

type Wanted = { id: string | undefined; world: string | undefined; character: string };

/** One that was made or imported is meant by its id, one that ships by its folder. */
const templateOf = async (engine: Engine, world: string): Promise<string | undefined> => {
  const own = await engine.template(LOCAL, world).catch(() => null);
  return own?.id ?? (await chooseWorlds(world))[0]?.template.id;
};

const start = async (engine: Engine, { id, world, character }: Wanted): Promise<string> => {
  if (id !== undefined) {
    const { session } = await engine.getSession(LOCAL, id);
    say(session.story.at(-1)?.text ?? '');
    return id;
  }
  const body = {
    character_name: character,
    ...(world === undefined ? {} : { scenario_template_id: await templateOf(engine, world) }),
  };
  const session = await engine.createSession(LOCAL, body, { key: undefined });
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
      ? await engine.move(LOCAL, id, line === '/undo' ? 'undo' : 'redo', write)
      : line === '/retry'
        ? await engine.retry(LOCAL, id, write)
        : await engine.act(LOCAL, id, line, write);
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

const playHere = (wanted: Wanted): Promise<void> =>
  withEngine(async (engine) => readLines(engine, await start(engine, wanted)));

export const play: Command = {
  summary:
    'Play in the terminal (/undo /redo /retry /quit; --world, --character), or let --bot quest | quests | random | explore play (--seed, --turns, --json, --out)',
  usage: 'play [session id] | play --bot <mode>',
  run: async (words) => {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        bot: { type: 'string' },
        world: { type: 'string' },
        seed: { type: 'string' },
        turns: { type: 'string' },
        character: { type: 'string' },
        json: { type: 'boolean' },
        out: { type: 'string' },
        store: { type: 'string' },
      },
    });
    if (values.bot !== undefined) return playBots(botOptions(values));
    await playHere({ id: positionals[0], world: values.world, character: values.character ?? 'Wanderer' });
    return 0;
  },
};
