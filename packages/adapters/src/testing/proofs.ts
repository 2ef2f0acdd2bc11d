// How much of a long proof is run: a part in `npm test`, the whole in `npm run proofs`, which CI runs as well. Imported by tests only;
// the files that import it are what `npm run proofs` runs (tools/proofs.ts).

/** Whether this is `npm run proofs`. */
export const isWhole = process.env.PROOFS === 'whole';

/** Runs, turns, kills: so many in `npm test`, so many in the whole proof. */
export const amount = (part: number, whole: number): number => (isWhole ? whole : part);
