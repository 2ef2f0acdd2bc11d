// What the storyteller makes of lines that nobody here wrote: every line of every *.txt in a folder, each played as the first of a story in
// every world, and by file the share that found an intent, a target, a check, an effect.
//   node tools/corpora-report.ts <folder> [--world <part of its id>] [--sample <n> [--seed <word>]]
// `--sample` prints so many lines drawn by the seed with what each was read as, to be judged by hand, instead of the table.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readWorlds } from '@emergent/adapters';
import {
  beginState,
  checksFor,
  interpret,
  makeDice,
  makeWorld,
  SYSTEMS,
  sceneOf,
  verdictOf,
  type World,
  walkTurn,
} from '@emergent/core';
import type { Effect, Interpretation, SessionState, StorySettings, Verdict } from '@emergent/schema';

const WORLDS = fileURLToPath(new URL('../worlds', import.meta.url));
const SETTINGS: StorySettings = {
  title: 'Report',
  style: { person: 'second', tense: 'present', length: 'medium' },
  difficulty: 'medium',
  content_level: 'mature',
};
/** What no deed causes: the clock and the book-keeping. What else comes by itself is found by a turn of waiting. */
const BY_ITSELF: ReadonlySet<Effect['type']> = new Set([
  'turn.began',
  'time.passed',
  'surroundings.changed',
  'chronicle.extended',
  'pattern.noted',
]);

type Story = { name: string; world: World; state: SessionState; byItself: ReadonlySet<string> };
type Played = { interpretation: Interpretation; verdict: Verdict; checks: number; effects: Effect[]; ms: number };

const storiesOf = async (wanted: string): Promise<Story[]> => {
  const read = await readWorlds(WORLDS);
  return read
    .filter(({ lorebook }) => lorebook.id.includes(wanted))
    .map(({ lorebook, template }) => {
      const world = makeWorld(lorebook, template);
      const player = template.playable_characters[0]?.name ?? '';
      const begun = { name: lorebook.id, world, state: beginState(world, player, makeDice('report', 'begin')).state };
      const waited = played('wait', { ...begun, byItself: new Set() });
      return { ...begun, byItself: new Set(waited.effects.map((effect) => JSON.stringify(effect))) };
    });
};

/** One turn as the engine plays it, without store and model. */
const played = (line: string, { world, state, byItself }: Story): Played => {
  const from = performance.now();
  const scene = sceneOf(state, world);
  const at = { session: state, scene, world };
  const interpretation = interpret(line, at);
  const { verdict } = verdictOf({ line, interpretation, ...at });
  const dice = makeDice('report', 'turn:1');
  const checks = verdict.allowed ? checksFor({ line, interpretation, ...at, settings: SETTINGS, number: 1 }, dice) : [];
  const turn = { session: state, line, interpretation, verdict, checks, world, settings: SETTINGS, number: 1 };
  const walk = walkTurn({ ...turn, wording: makeDice('report', 'words:1'), lore: [], recalled: [], recent: [] }, dice);
  if (verdict.allowed) walk.begin();
  for (const system of SYSTEMS)
    if (verdict.allowed || system.name === 'narrative') walk.decide(system, { by: 'improvising' });
  const effects = walk
    .effects()
    .filter((effect) => !(BY_ITSELF.has(effect.type) || byItself.has(JSON.stringify(effect))));
  return { interpretation, verdict, checks: checks.length, effects, ms: performance.now() - from };
};

const share = (count: number, all: number) => `${((count / Math.max(1, all)) * 100).toFixed(1)} %`;

const row = (name: string, lines: readonly string[], story: Story): string => {
  const turns: Played[] = [];
  let errors = 0;
  for (const line of lines) {
    try {
      turns.push(played(line, story));
    } catch (error) {
      errors++;
      process.stderr.write(`${name}: ${JSON.stringify(line)}: ${String(error)}\n`);
    }
  }
  const count = (is: (turn: Played) => boolean) => share(turns.filter(is).length, lines.length);
  const times = turns.map(({ ms }) => ms).sort((one, other) => one - other);
  const at = (part: number) => (times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0).toFixed(2);
  return `| ${[
    story.name,
    name.replace('.txt', ''),
    lines.length,
    count(({ interpretation }) => interpretation.acts[0]?.verb !== 'other'),
    count(({ interpretation }) =>
      interpretation.acts.some(({ target }) => target !== null && target.kind !== 'unknown'),
    ),
    count(({ checks }) => checks > 0),
    count(({ effects }) => effects.length > 0),
    count(({ verdict }) => !verdict.allowed),
    errors,
    at(0.5),
    at(0.99),
  ].join(' | ')} |`;
};

/** "take coil of rope; go north": what a line was read as. */
const told = ({ interpretation, verdict }: Played): string => {
  const acts = interpretation.acts.map(({ verb, target, with: second, topic, speech }) =>
    [
      verb,
      target === null ? '-' : `${target.kind}/${target.name}`,
      second === null ? '' : `+${second.kind}/${second.name}`,
      topic === null ? '' : `(about ${topic})`,
      speech === null ? '' : `“${speech}”`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
  return `${acts.join('; ')}${verdict.allowed ? '' : `   REFUSED: ${verdict.reason ?? ''}`}`;
};

const sample = (lines: readonly string[], stories: readonly Story[], size: number, seed: string) => {
  const dice = makeDice(seed, 'sample');
  const left = [...lines];
  for (let number = 1; number <= size && left.length > 0; number++) {
    const [line = ''] = left.splice(dice.roll(left.length, `line ${number}`) - 1, 1);
    const story = stories[number % stories.length];
    if (story !== undefined) process.stdout.write(`${number}. ${line}\n      ${told(played(line, story))}\n`);
  }
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    world: { type: 'string', default: '' },
    sample: { type: 'string' },
    seed: { type: 'string', default: 'sample' },
  },
});
const [folder] = positionals;
if (folder === undefined || !existsSync(folder)) {
  process.stderr.write('Name a folder with *.txt files, one line of a player each.\n');
  process.exitCode = 1;
} else {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({
      name,
      lines: readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== ''),
    }));
  const stories = await storiesOf(values.world);
  if (values.sample !== undefined) {
    const all = [...new Set(files.flatMap(({ lines }) => lines))];
    sample(all, stories, Number(values.sample), values.seed);
  } else {
    process.stdout.write(
      '| world | file | lines | intent | target | check | effect | refused | errors | p50 ms | p99 ms |\n|---|---|---|---|---|---|---|---|---|---|---|\n',
    );
    for (const story of stories)
      for (const { name, lines } of files) process.stdout.write(`${row(name, lines, story)}\n`);
  }
}
