// Texts that come into a story otherwise than as a line that is played: what a player edits, names and labels, what is imported, and the
// words a world is asked for with. They are held to the same levels as lines and tellings (core/content).
import { breachIn, breachTold, type Level } from '@emergent/core';
import { EmergentError, type LogRecord } from '@emergent/schema';

/** Outside any story there is no level that somebody chose: that which stories begin with. */
export const LEVEL_OF_NO_STORY: Level = 'teen';

/** Throws VALIDATION_FAILED with the first field whose text its story's level does not hold. */
export const refuseUnfit = (level: Level, texts: Readonly<Record<string, string | undefined>>): void => {
  for (const [field, text] of Object.entries(texts)) {
    if (text === undefined || breachIn(text, level) === null) continue;
    throw new EmergentError('VALIDATION_FAILED', {
      message: `Please check your input: "${field}" holds words that a story of this level does not. ${breachTold(level)}`,
      details: { field },
      suggestions: ['Say it in other words.', 'The level of a story is its "content_level".'],
    });
  }
};

const tellingOf = (record: LogRecord): string => {
  if (record.kind === 'turn' || record.kind === 'began') return record.telling;
  return record.kind === 'retold' ? record.text : '';
};

/** A record of a story from elsewhere, whose level may have changed since: it must fit the widest. Throws IMPORT_REFUSED. */
export const mustFitAnyLevel = (record: LogRecord): void => {
  if (breachIn(tellingOf(record), 'mature') === null) return;
  throw new EmergentError('IMPORT_REFUSED', {
    message: `The story tells something in record ${record.seq} that no story here may hold.`,
    details: { field: `records.${record.seq}` },
  });
};

/** All but those that do not fit: there it throws. */
export function* fitting(records: Iterable<LogRecord>): Generator<LogRecord, void> {
  for (const record of records) {
    mustFitAnyLevel(record);
    yield record;
  }
}
