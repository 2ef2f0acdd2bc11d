// `emergent replay`: folds a story's log without any model. With --verify it compares every digest and checks every invariant.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openAdapters, readSettings } from '@emergent/adapters';
import { checkLog } from '@emergent/engine';
import type { Store } from '@emergent/engine/ports';
import { type LogRecord, StoryExport } from '@emergent/schema';
import type { Command } from './command.ts';

const PAGE = 1000;

const allRecords = async (store: Store, id: string): Promise<LogRecord[]> => {
  const records: LogRecord[] = [];
  for (;;) {
    const page = await store.after(id, records.length - 1, PAGE);
    records.push(...page);
    if (page.length < PAGE) return records;
  }
};

/** From an export's file, or from the database that the settings name. */
const load = async (what: string): Promise<LogRecord[]> => {
  if (what.endsWith('.json')) return StoryExport.parse(JSON.parse(readFileSync(what, 'utf8'))).records;
  const { store, hub, jobs } = await openAdapters(readSettings(process.env, '.env'));
  try {
    return await allRecords(store, what);
  } finally {
    await jobs.close();
    await hub.close();
    await store.close();
  }
};

const tell = (records: readonly LogRecord[]): string =>
  records
    .map((record) => {
      if (record.kind === 'began') return record.telling;
      return record.kind === 'turn' ? `> ${record.line}\n\n${record.telling}` : `(${record.kind})`;
    })
    .join('\n\n');

export const replay: Command = {
  summary: 'Fold a story without a model; --verify compares its digests',
  usage: 'replay [--verify] <session id | export.json>',
  run: async (words) => {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { verify: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [what] = positionals;
    if (what === undefined || positionals.length > 1) throw new Error('name a session id or an exported .json file');
    const records = await load(what);
    if (records.length === 0) throw new Error(`there is no session ${what}`);
    if (!values.verify) {
      process.stdout.write(`${tell(records)}\n`);
      return 0;
    }
    const turns = checkLog(records);
    const digests = records.filter(
      (record) => record.kind === 'began' || (record.kind === 'turn' && record.digest !== null),
    );
    process.stdout.write(`${turns} turns folded, ${digests.length} digests equal, every invariant holds\n`);
    return 0;
  },
};
