// Reads what a model meant, whatever types it used: a list for a text, a text for a list, figures in quotes. Bounds are kept here, so that
// nothing a model says can fail a schema. Used by all steps.

type Fields = Record<string, unknown>;

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

const cut = (text: string, max: number): string => {
  const points = [...text.slice(0, 2 * max)];
  return points.length <= max ? text.slice(0, 2 * max) : points.slice(0, max).join('');
};

const flat = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(flat).filter(Boolean).join(' ');
  const { name, text, description } = fieldsOf(value);
  return [name, text, description].map((one) => (typeof one === 'string' ? one : '')).find((one) => one !== '') ?? '';
};

/** Text of at most `max` code points without control characters; braces would be slots. */
export const textOf = (value: unknown, max: number): string =>
  cut(
    flat(value)
      .toWellFormed()
      .replaceAll(/(?!\n)\p{Cc}/gu, ' ')
      .replaceAll(/[{}]/g, '')
      .trim(),
    max,
  ).trim();

/** One line. */
export const lineOf = (value: unknown, max: number): string =>
  cut(textOf(value, 4 * max).replaceAll(/[\s\u2028\u2029]+/g, ' '), max).trim();

/** A name as people say it: no quotes around it, no note behind it. Empty: none. */
export const nameOf = (value: unknown): string =>
  lineOf(value, 60)
    .replaceAll(/[*_#`]/g, '')
    .replaceAll(/^["“”'‘\s]+|["“”\s]+$/g, '')
    .replace(/\s*[([:;].*$/u, '')
    .trim();

/** Elements of a list; a single thing is a list of one, and an object of objects the list of its values. */
export const listOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value;
  if (value === null || value === undefined || value === '') return [];
  const values = Object.values(fieldsOf(value));
  if (values.length > 0 && values.every((one) => typeof one === 'object' && one !== null)) return values;
  return [value];
};

export const textsOf = (value: unknown, most: number, max: number): string[] => {
  const parts = typeof value === 'string' ? value.split(/\s*[;\n]\s*/) : listOf(value);
  return [...new Set(parts.map((one) => lineOf(one, max)).filter((one) => one !== ''))].slice(0, most);
};

export const namesOf = (value: unknown, most: number): string[] => {
  const parts = typeof value === 'string' ? value.split(/\s*[,;\n]\s*/) : listOf(value);
  return [...new Set(parts.map(nameOf).filter((one) => one !== ''))].slice(0, most);
};

export const isTrue = (value: unknown): boolean => value === true || /^(?:true|yes|1)$/i.test(String(value));

export const figureOf = (value: unknown, least: number, most: number, otherwise: number): number => {
  const figure = typeof value === 'number' ? value : Number.parseFloat(String(value));
  return Number.isFinite(figure) ? Math.round(Math.min(most, Math.max(least, figure))) : otherwise;
};

/** Rows that have a name, the first of each name, read one by one. */
export const rowsOf = <Row extends { name: string }>(
  value: unknown,
  most: number,
  read: (fields: Fields, name: string) => Row,
): Row[] => {
  const seen = new Set<string>();
  return listOf(value)
    .flatMap((one) => {
      const fields = typeof one === 'string' ? { name: one } : fieldsOf(one);
      const name = nameOf(fields.name);
      if (name === '' || seen.has(name.toLowerCase())) return [];
      seen.add(name.toLowerCase());
      return [read(fields, name)];
    })
    .slice(0, most);
};
