// Numbers, dates and names as a reader would write them. Pure.

const MINUS = '−';
/** `+2`, `−1`, `+0`. */
export const signed = (amount: number): string => (amount < 0 ? `${MINUS}${-amount}` : `+${amount}`);

/** `+ 2`, `− 1`: between two numbers. */
export const added = (amount: number): string => `${amount < 0 ? MINUS : '+'} ${Math.abs(amount)}`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** `sleight_of_hand` as a name. */
export const plain = (name: string): string => capital(name.replaceAll('_', ' '));

/** Day (from 1) and hour (`09:05`) of clock minutes that count from midnight of the first day. */
export const clockOf = (minutes: number): { day: number; hour: string } => {
  const two = (amount: number) => String(amount).padStart(2, '0');
  return {
    day: Math.floor(minutes / 1440) + 1,
    hour: `${two(Math.floor((minutes % 1440) / 60))}:${two(minutes % 60)}`,
  };
};

/** A time of the server in the reader's language; nothing where it is none. */
export const whenOf = (timestamp: string, language: string): string => {
  const date = new Date(timestamp);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
};

/** Code points, as the server counts them. */
export const lengthOf = (text: string): number => Array.from(text).length;
