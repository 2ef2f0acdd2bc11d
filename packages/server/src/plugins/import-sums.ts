// How many bytes of imports are here, by whose they are, and who gives way where there are too many. Used by import-room.ts.

/** A body that is here, as long as it comes. */
export type Body = {
  player: string;
  address: string;
  bytes: number;
  /** How long it says that it is; as long as may be where it does not say. */
  wants: number;
  /** Whether more of it may come: what is whole is worked on, and gives way to nobody. */
  comes: boolean;
  /** When some of it came last, in milliseconds. */
  moved: number;
  /** It is refused, and its bytes are not here any more. */
  giveWay(): void;
};
export type Most = { player: number; address: number; all: number };

/** A body of which nothing came for so long gives way to whoever comes. */
const STALLED_MS = 10_000;

export type Sums = {
  /** Whether its player may have so many more here. */
  isAllowed(body: Body, more: number): boolean;
  /** Counts them, if need be in the place of another's. False: there is no room. */
  take(body: Body, more: number): boolean;
  /** All of it is gone. */
  leave(body: Body): void;
};

export const makeSums = (most: Most, now: () => number = Date.now): Sums => {
  const here = new Set<Body>();
  const sumOf = (of: (other: Body) => boolean): number => {
    let sum = 0;
    for (const other of here) if (of(other)) sum += other.bytes;
    return sum;
  };
  const like = (body: Body, whose: 'player' | 'address') => (other: Body) => other[whose] === body[whose];
  const everybody = () => true;
  /** One that is alone there always fits: how long it may be is its reader's to say. */
  const fits = (body: Body, more: number, whose: keyof Most): boolean => {
    const sum = sumOf(whose === 'all' ? everybody : like(body, whose));
    return sum <= body.bytes || sum + more <= most[whose];
  };

  /**
   * Of those among whom there is no room, the one that is silent for longest; else, where somebody has more of it than whoever comes will
   * have, the largest of theirs. So nobody who sends slowly, or from many addresses, keeps others out.
   */
  const inTheWay = (body: Body, more: number, whose: 'player' | 'address'): Body | undefined => {
    const others = [...here].filter(
      (other) => other.comes && !like(body, whose)(other) && (whose === 'address' || like(body, 'address')(other)),
    );
    const silent = others.toSorted((one, two) => one.moved - two.moved)[0];
    if (silent !== undefined && now() - silent.moved >= STALLED_MS) return silent;
    const own = sumOf(like(body, whose)) - body.bytes + Math.max(body.wants, body.bytes + more);
    const theirs = (other: Body) => sumOf(like(other, whose));
    const [first] = others.toSorted((one, two) => theirs(two) - theirs(one) || two.bytes - one.bytes);
    return first !== undefined && theirs(first) > own ? first : undefined;
  };

  const makeRoom = (body: Body, more: number, among: 'address' | 'all'): boolean => {
    while (!fits(body, more, among)) {
      const other = inTheWay(body, more, among === 'all' ? 'address' : 'player');
      if (other === undefined) return false;
      other.giveWay();
    }
    return true;
  };

  return {
    isAllowed: (body, more) => fits(body, more, 'player'),
    take: (body, more) => {
      if (!fits(body, more, 'player') || !makeRoom(body, more, 'address') || !makeRoom(body, more, 'all')) return false;
      here.add(body);
      body.bytes += more;
      body.moved = now();
      return true;
    },
    leave: (body) => {
      here.delete(body);
      body.bytes = 0;
    },
  };
};
