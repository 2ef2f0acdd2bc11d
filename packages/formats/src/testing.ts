// What tests need beside the package itself: a file's JSON without its bytes. Called by the tests under test/formats.
import { open } from './containers/open.ts';
import type { Json } from './json.ts';
import { makeNotes } from './notes.ts';

/** `second`: an older copy in the same picture. */
export const contents = (file: Uint8Array): { value: Json; second: Json | undefined } => {
  const { value, second } = open(file, makeNotes());
  return { value, second };
};
