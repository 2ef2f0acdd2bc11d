// One line of the doctor's: what was looked at, how it is, and what to do where it is not well.
export type Finding = { about: string; state: 'ok' | 'warn' | 'fails'; told: string };

const MARKS: Record<Finding['state'], string> = { ok: 'ok   ', warn: 'warn ', fails: 'FAILS' };

export const lineOf = ({ about, state, told }: Finding): string => `${MARKS[state]}  ${about.padEnd(10)}${told}`;

/** Throws of one look become its finding, so that the others are still taken. */
export const looking = async (about: string, look: () => Promise<Finding | Finding[]>): Promise<Finding[]> => {
  try {
    return [await look()].flat();
  } catch (error) {
    const [told = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return [{ about, state: 'fails', told }];
  }
};
