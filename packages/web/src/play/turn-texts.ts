// The words of a turn by who said them. Pure.
import type { TurnView } from '@emergent/schema';

export const tellingOf = ({ entries }: TurnView): string =>
  entries.find(({ type }) => type === 'narration')?.text ?? '';
/** Empty where a button was pressed instead. */
export const lineOf = ({ entries }: TurnView): string => entries.find(({ type }) => type === 'player')?.text ?? '';
