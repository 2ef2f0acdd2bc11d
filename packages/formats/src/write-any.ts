// A world of ours as a file of any format. The one way out; called by the engine's export.

import { close } from './containers/close.ts';
import type { Container } from './containers/open.ts';
import { tableOf } from './containers/risum.ts';
import type { Format } from './format.ts';
import { FORMATS } from './formats.ts';
import { refuse } from './refuse.ts';
import type { Bundle } from './world.ts';

/** `original`: the bytes it was imported from, if they are at hand. Without `container`: as it came, else the format's usual one. `rpack`: RisuAI's table. */
export type WriteOptions = { container?: Container; original?: Uint8Array | null; rpack?: Uint8Array | undefined };

const containerOf = (format: Format, wanted: string | undefined): Container =>
  format.containers.find((each) => each === wanted) ?? format.containers[0] ?? 'json';

export const write = (
  name: string,
  bundle: Bundle,
  { container, original = null, rpack }: WriteOptions = {},
): Uint8Array => {
  const format = FORMATS.find((each) => each.name === name);
  if (format === undefined)
    return refuse(
      `the format "${name.slice(0, 60)}"`,
      FORMATS.map((each) => each.name).join(', '),
      undefined,
      'format',
    );
  if (container !== undefined && !format.containers.includes(container))
    refuse(`${format.title} as ${container}`, format.containers.join(' or '), 'Choose another container.', 'container');
  const written = format.write(bundle);
  const into = container ?? containerOf(format, written.container);
  const second =
    format.keywords.length > 1 && into === 'png' ? FORMATS.find((each) => each.name === 'card-v2') : undefined;
  const older = written.second === undefined ? second?.write(bundle).value : written.second;
  return close(
    into,
    { value: written.value, older, keywords: format.keywords, title: bundle.lorebook.series_metadata.title },
    original,
    rpack === undefined ? null : tableOf(rpack),
  );
};

/** For lists of choices and for documents. */
export const formatList = (): { name: string; title: string; containers: readonly Container[] }[] =>
  FORMATS.map(({ name, title, containers }) => ({ name, title, containers }));
