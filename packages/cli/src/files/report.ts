// A fidelity report for a terminal: what was lost or changed first, at most a screen of it. Called by `emergent import`.
import type { FidelityReport, Outcome } from '@emergent/schema';

const MARKS: Record<Outcome, string> = { broken: '!', approximated: '~', kept: '·', taken: '=' };
const MOST = 24;

/** Files are other people's: what would steer a terminal is left out. */
export const plain = (text: string): string => text.replaceAll(/\p{Cc}/gu, ' ');

const times = (count: number): string => (count === 1 ? '' : ` (${count} times)`);

/** Fields that were taken as they were are counted in the first line; `all` names each of them too. */
export const reportLines = ({ told, items }: FidelityReport, all = false): string[] => {
  const worth = all ? items : items.filter(({ outcome }) => outcome !== 'taken');
  const shown = all ? worth : worth.slice(0, MOST);
  const rest = worth.length - shown.length;
  return [
    plain(told),
    ...shown.map(({ path, outcome, how, count }) =>
      plain(`  ${MARKS[outcome]} ${outcome.padEnd(13)}${path}: ${how}${times(count)}`),
    ),
    ...(rest > 0 ? [`  and ${rest} more; --all shows them`] : []),
  ];
};
