// Reading without asking twice: for a story as it stands, and for its earlier pages. Pure but for what is given to them; used by story.ts.

/** One at a time; whoever asks meanwhile gets one more reading after it, as what is running may be too old for them. */
export const oneAtATime = (read: () => Promise<void>) => {
  let running: Promise<void> | null = null;
  let again = false;
  const readAll = async () => {
    do {
      again = false;
      await read();
    } while (again);
  };
  return () => {
    again = running !== null;
    running ??= readAll().finally(() => {
      running = null;
    });
    return running;
  };
};

/** The same page is not asked for again while it is being read: scrolling asks at every turn it passes. */
export const pageOnce = <Page>(read: (limit: number, before: number) => Promise<Page>) => {
  const reading = new Map<string, Promise<Page>>();
  return (limit: number, before: number): Promise<Page> => {
    const key = `${limit} ${before}`;
    const known = reading.get(key);
    if (known) return known;
    const page = read(limit, before).finally(() => reading.delete(key));
    reading.set(key, page);
    return page;
  };
};
