// What tests need beside the package itself: a file's JSON without its bytes, the texts in a zip. Called by the tests under test.
import { open } from './containers/open.ts';
import { tableOf } from './containers/risum.ts';
import { decodeText } from './containers/text.ts';
import { readZip } from './containers/zip.ts';
import type { Json } from './json.ts';
import { makeNotes } from './notes.ts';

/** `second`: an older copy in the same picture. */
export const contents = (file: Uint8Array, rpack?: Uint8Array): { value: Json; second: Json | undefined } => {
  const { value, second } = open(file, makeNotes(), rpack === undefined ? null : tableOf(rpack));
  return { value, second };
};

/** Files of a zip whose names end so, as texts. */
export const textsIn = (zip: Uint8Array, ending: string): string[] =>
  [...readZip(zip, makeNotes(), (name) => name.endsWith(ending)).values()].map((bytes) =>
    decodeText(bytes, () => undefined),
  );
