// Where to draw what hangs together: things that are joined near each other, none on top of another, all within a frame. Pure and always
// the same for the same things; used by the map and by the graph of people.

export type Point = { x: number; y: number };
type Frame = { width: number; height: number; margin: number };

const ROUNDS = 220;
const TURN = Math.PI * (3 - Math.sqrt(5));

/** Begun as seeds lie in a sunflower, the first in the middle. */
const sown = (count: number): Point[] =>
  Array.from({ length: count }, (_, index) => ({
    x: Math.sqrt(index) * Math.cos(index * TURN),
    y: Math.sqrt(index) * Math.sin(index * TURN),
  }));

type Pair = readonly [number, number];

/** One round: all push each other away, what is joined pulls; nobody goes further than `most`. */
const settle = (points: Point[], pairs: readonly Pair[], most: number) => {
  const moves = points.map(() => ({ x: 0, y: 0 }));
  const push = (at: number, dx: number, dy: number) => {
    const move = moves[at];
    if (!move) return;
    move.x += dx;
    move.y += dy;
  };
  for (const [one, a] of points.entries()) {
    for (let other = one + 1; other < points.length; other++) {
      const b = points[other];
      if (!b) continue;
      const [dx, dy] = [a.x - b.x || 0.01, a.y - b.y || 0.01];
      const force = 1 / (dx * dx + dy * dy);
      push(one, dx * force, dy * force);
      push(other, -dx * force, -dy * force);
    }
  }
  for (const [one, other] of pairs) {
    const [a, b] = [points[one], points[other]];
    if (!a || !b) continue;
    const [dx, dy] = [a.x - b.x, a.y - b.y];
    const force = Math.hypot(dx, dy) * 0.8;
    push(one, -dx * force, -dy * force);
    push(other, dx * force, dy * force);
  }
  for (const [at, point] of points.entries()) {
    const { x, y } = moves[at] ?? { x: 0, y: 0 };
    const length = Math.hypot(x, y) || 1;
    const step = Math.min(length, most) / length;
    // A little pull to the middle keeps parts together that nothing joins.
    point.x += x * step - point.x * 0.01;
    point.y += y * step - point.y * 0.01;
  }
};

/** What is joined is drawn this far apart at most, where there is room to spare. */
const MOST_STRETCHED = 120;

const fittedTo = (values: readonly number[], size: number, margin: number) => {
  const [from, to] = [Math.min(...values), Math.max(...values)];
  const scale = Math.min(MOST_STRETCHED, (size - 2 * margin) / Math.max(to - from, 0.001));
  return (value: number) => size / 2 + (value - (from + to) / 2) * scale;
};

const fitted = (points: readonly Point[], { width, height, margin }: Frame): Point[] => {
  const acrossTo = fittedTo(
    points.map(({ x }) => x),
    width,
    margin,
  );
  const downTo = fittedTo(
    points.map(({ y }) => y),
    height,
    margin,
  );
  return points.map(({ x, y }) => ({ x: acrossTo(x), y: downTo(y) }));
};

/** A place within the frame for each name, in their order; `ways` between names that are not there are left out. */
export const spread = (
  names: readonly string[],
  ways: readonly (readonly [string, string])[],
  frame: Frame,
): ReadonlyMap<string, Point> => {
  const index = new Map(names.map((name, at) => [name, at]));
  const pairs = ways.flatMap(([one, other]): Pair[] => {
    const [a, b] = [index.get(one), index.get(other)];
    return a === undefined || b === undefined ? [] : [[a, b]];
  });
  const points = sown(names.length);
  for (let round = 0; round < ROUNDS; round++) settle(points, pairs, 0.5 * (1 - round / ROUNDS));
  const fit = fitted(points, frame);
  return new Map(names.flatMap((name, at) => (fit[at] ? [[name, fit[at]] as const] : [])));
};

type Box = { left: number; right: number; top: number; bottom: number };
export type Label = { x: number; y: number; anchor: 'start' | 'middle' | 'end' };
const LETTER = 6.1;
const LINE = 12;

const boxOf = ({ x, y, anchor }: Label, text: string): Box => {
  const wide = Math.min(text.length, MOST_LETTERS) * LETTER;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
  return { left, right: left + wide, top: y - LINE + 2, bottom: y + 3 };
};
const touch = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const MOST_LETTERS = 22;
export const shortened = (text: string): string => {
  const letters = Array.from(text);
  return letters.length <= MOST_LETTERS ? text : `${letters.slice(0, MOST_LETTERS - 1).join('')}…`;
};

/** Where names can be written without covering each other or a dot: the first in the list are the last to go without. */
export const labelled = (
  points: ReadonlyMap<string, Point>,
  byWeight: readonly string[],
  { width, height, radius }: { width: number; height: number; radius: number },
): ReadonlyMap<string, Label> => {
  const dots = [...points.values()].map(({ x, y }): Box => {
    const half = radius - 1;
    return { left: x - half, right: x + half, top: y - half, bottom: y + half };
  });
  const taken = [...dots];
  const labels = new Map<string, Label>();
  for (const name of byWeight) {
    const point = points.get(name);
    if (!point) continue;
    const { x, y } = point;
    const gap = radius + 4;
    const places: Label[] = [
      { x, y: y + gap + 8, anchor: 'middle' },
      { x, y: y - gap, anchor: 'middle' },
      { x: x + gap, y: y + 4, anchor: 'start' },
      { x: x - gap, y: y + 4, anchor: 'end' },
    ];
    const free = places.find((place) => {
      const box = boxOf(place, name);
      const inside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
      return inside && !taken.some((other) => touch(box, other));
    });
    if (free === undefined) continue;
    labels.set(name, free);
    taken.push(boxOf(free, name));
  }
  return labels;
};
