// The bounds of an import. A file beyond one is refused with its name; one entry beyond a bound of the schema is cut and kept whole beside.
export const LIMITS = {
  /** Bytes of a file, the default of MAX_IMPORT_SIZE. */
  file: 268_435_456,
  /** Characters of JSON in a file or in a part of one. */
  json: 33_554_432,
  /** Levels and values of JSON. */
  depth: 64,
  values: 2_000_000,
  /** Files in a zip, bytes of all of them unpacked, and how much larger than its packed form one may be. */
  zipFiles: 4000,
  zipBytes: 536_870_912,
  zipRatio: 250,
  /** Chunks of a PNG. */
  chunks: 20_000,
  /** Entries of a book, lines of a story, ways to start. */
  entries: 10_000,
  lines: 50_000,
  openings: 20,
} as const;
