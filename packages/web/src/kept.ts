// What this browser keeps between visits: a line being written, and a line that could not be sent yet. Losing it loses no story.

export type Waiting = { line: string; key: string };

const read = (name: string): string | null => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null; // Storage may be switched off; the page works without it.
  }
};
const write = (name: string, value: string | null) => {
  try {
    if (value === null || value === '') localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // As above.
  }
};

export const keptDraft = (sessionId: string): string => read(`draft ${sessionId}`) ?? '';
export const keepDraft = (sessionId: string, line: string) => write(`draft ${sessionId}`, line);

/** The key is kept with the line: however often it is sent, it is played once. */
export const keptWaiting = (sessionId: string): Waiting | null => {
  const [key, ...line] = (read(`waiting ${sessionId}`) ?? '').split('\n');
  return key === undefined || key === '' ? null : { key, line: line.join('\n') };
};
export const keepWaiting = (sessionId: string, waiting: Waiting | null) =>
  write(`waiting ${sessionId}`, waiting === null ? null : `${waiting.key}\n${waiting.line}`);
