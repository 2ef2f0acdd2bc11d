// The player's earlier lines, brought back with ↑ and ↓; those that were taken back too, to be put another way. Used by action-line.tsx.

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'preventDefault'>;

export type LineHistory = {
  know: (lines: readonly string[]) => void;
  sent: (line: string) => void;
  /** The line that a key brings, or null when it means something else. */
  step: (event: Key, field: { value: string }) => string | null;
};

export const lineHistory = (): LineHistory => {
  let lines: readonly string[] = [];
  let own: readonly string[] = [];
  /** How far back: 0 is what is being written. */
  let back = 0;
  let written = '';
  const older = () => {
    if (back === lines.length) return null;
    back++;
    return lines.at(-back) ?? null;
  };
  const newer = () => {
    if (back === 0) return null;
    back--;
    return back === 0 ? written : (lines.at(-back) ?? null);
  };
  return {
    know: (all) => {
      const told = new Set(all);
      const known = [...all, ...own.filter((line) => !told.has(line))];
      if (known.length !== lines.length) back = 0;
      lines = known;
    },
    sent: (line) => {
      own = [...own.filter((one) => one !== line), line];
      back = 0;
    },
    step: (event, field) => {
      const plain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
      // Within a line of several the arrows move the caret.
      if (!plain || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || field.value.includes('\n')) return null;
      if (back === 0) written = field.value;
      event.preventDefault();
      return event.key === 'ArrowUp' ? older() : newer();
    },
  };
};
