// What this browser keeps of a story between visits: a line being written, and a line that could not be sent yet. Losing it loses no story.
import { readStored, writeStored } from '../state/stored.ts';

export type Waiting = { line: string; key: string };

export const keptDraft = (sessionId: string): string => readStored(`draft ${sessionId}`) ?? '';
export const keepDraft = (sessionId: string, line: string) => writeStored(`draft ${sessionId}`, line);

/** The key is kept with the line: however often it is sent, it is played once. */
export const keptWaiting = (sessionId: string): Waiting | null => {
  const [key, ...line] = (readStored(`waiting ${sessionId}`) ?? '').split('\n');
  return key === undefined || key === '' ? null : { key, line: line.join('\n') };
};
export const keepWaiting = (sessionId: string, waiting: Waiting | null) =>
  writeStored(`waiting ${sessionId}`, waiting === null ? null : `${waiting.key}\n${waiting.line}`);
