// What an effect says of itself besides its kind: names and amounts as they are recorded. Pure; used by the ledger of a turn.
import type { Effect } from '@emergent/schema';
import { signed } from '../../common/numbers.ts';

const WORDS = [
  'name',
  'person',
  'group',
  'skill',
  'pattern',
  'trait',
  'condition',
  'weather',
  'title',
  'to',
  'place',
  'text',
  'fact',
  'description',
  'arc',
  'cause',
  'reason',
  'why',
  'how',
] as const;
const WHOLES = ['item', 'quest', 'event', 'consequence'] as const;
const NAMES = ['name', 'title', 'description'] as const;
const TOTALS = ['value', 'health', 'mana', 'experience', 'level', 'durability'] as const;
const MOST = 4;

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wordsIn = (fields: Record<string, unknown>, keys: readonly string[]): string[] =>
  keys
    .map((key) => fields[key])
    .filter((value) => typeof value === 'string')
    .filter((value) => value !== '');

/** At most four parts, the most telling first. */
export const detailsOf = (effect: Effect): readonly string[] => {
  const fields: Record<string, unknown> = { ...effect };
  const inner = WHOLES.flatMap((key) => {
    const whole = fields[key];
    return isFields(whole) ? wordsIn(whole, NAMES).slice(0, 1) : [];
  });
  const { amount, minutes, quantity } = fields;
  const total = TOTALS.map((key) => fields[key]).find((value) => typeof value === 'number');
  const amounts = [
    ...(typeof amount === 'number' ? [total === undefined ? signed(amount) : `${signed(amount)} → ${total}`] : []),
    ...(typeof amount !== 'number' && typeof total === 'number' ? [String(total)] : []),
    ...(typeof minutes === 'number' ? [`${minutes} min`] : []),
    ...(typeof quantity === 'number' && quantity > 1 ? [`× ${quantity}`] : []),
  ];
  const [first, ...rest] = [...inner, ...wordsIn(fields, WORDS)];
  return [...new Set([...(first === undefined ? [] : [first]), ...amounts, ...rest])].slice(0, MOST);
};
