// Holding a record to its size: what explains a turn gives way before what the turn is. Called for each turn that is recorded or edited.
import type { TurnRecord } from '@emergent/schema';
import { recordBytes } from '../log/weights.ts';

/** In bytes of UTF-8, as the stores keep it. */
export const RECORD_LIMIT = 32 * 1024;
const LEAST_TELLING = 400;
const MOST_PRESENT = 40;
const ACT_TEXT = 60;

type Step = (record: TurnRecord) => TurnRecord;

const brief = (text: string): string => text.slice(0, ACT_TEXT).toWellFormed();

/** From what is least missed on. The effects are never touched: they are what happened. */
const STEPS: readonly Step[] = [
  (record) => ({ ...record, proposals: null }),
  ({ context, ...record }) => ({
    ...record,
    context: {
      ...context,
      lore: context.lore.filter((one) => one.used),
      memories: context.memories.filter((one) => one.used),
    },
  }),
  ({ context, ...record }) => ({ ...record, context: { ...context, lore: [], memories: [] } }),
  // What an act says stands in the line.
  ({ interpretation, ...record }) => ({
    ...record,
    interpretation: {
      ...interpretation,
      acts: interpretation.acts.map((act) => ({ ...act, text: brief(act.text), speech: null })),
    },
  }),
  ({ scene, ...record }) => ({ ...record, scene: { ...scene, present: scene.present.slice(0, MOST_PRESENT) } }),
  (record) => ({ ...record, terms: record.terms.slice(0, 40), refusals: record.refusals.slice(0, 40) }),
];

/** The telling cut at the end of a sentence where there is one, until the record fits. */
const cutTelling = (record: TurnRecord): TurnRecord => {
  let { telling } = record;
  for (let over = 1; over > 0 && telling.length > LEAST_TELLING; ) {
    over = recordBytes({ ...record, telling }) - RECORD_LIMIT;
    if (over <= 0) break;
    const most = Math.max(LEAST_TELLING, telling.length - Math.ceil(over / 3) - 1);
    const cut = telling.slice(0, most).toWellFormed();
    const end = Math.max(...['.', '!', '?', '。', '！', '？', '”', '"'].map((sign) => cut.lastIndexOf(sign)));
    telling = end > most / 2 ? cut.slice(0, end + 1) : `${cut.slice(0, most - 1).toWellFormed()}…`;
  }
  return { ...record, telling };
};

/** The record, at most 32 KB as JSON. What fits is returned as it is. */
export const boundedRecord = (record: TurnRecord): TurnRecord => {
  let bounded = record;
  for (const step of STEPS) {
    if (recordBytes(bounded) <= RECORD_LIMIT) return bounded;
    bounded = step(bounded);
  }
  return recordBytes(bounded) <= RECORD_LIMIT ? bounded : cutTelling(bounded);
};
