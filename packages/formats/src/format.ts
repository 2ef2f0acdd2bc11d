// What read-any and write-any see of a format; and a format made of a spec. Every line of formats.ts is one.
import type { Container, Opened } from './containers/open.ts';
import type { Notes } from './notes.ts';
import { readSpec } from './read-spec.ts';
import type { Spec } from './spec.ts';
import type { Bundle } from './world.ts';
import { type Written, writeSpec } from './write-spec.ts';

export type Format = {
  name: string;
  /** For people. */
  title: string;
  /** What it can be written in, the usual one first. */
  containers: readonly Container[];
  /** Text chunks of a PNG that hold it, the one that counts first. */
  keywords: readonly string[];
  detect: (opened: Opened) => boolean;
  read: (opened: Opened, notes: Notes) => Bundle;
  write: (bundle: Bundle) => Written;
};

export const ofSpec = (
  spec: Spec,
  containers: readonly Container[] = ['json'],
  keywords: readonly string[] = [],
): Format => ({
  name: spec.name,
  title: spec.title,
  containers,
  keywords,
  detect: ({ value, container }) =>
    (container === 'lines') === (containers[0] === 'lines') && spec.detect(value, container),
  read: (opened, notes) => readSpec(spec, opened, notes),
  write: (bundle) => writeSpec(spec, bundle),
});
