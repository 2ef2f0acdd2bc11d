// Names of files that are handed out: safe on any disk, and still the title for whoever reads it. Called by the exports.

const MOST = 80;
/** Windows keeps these for devices, whatever the ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A title as the name of a file without its ending: any script, no characters that a disk or a header would read otherwise. */
export const fileNameOf = (title: string, otherwise: string): string => {
  const bare = title
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029<>:"/\\|?*%;]+/gu, ' ')
    .replace(/\s+/g, ' ');
  const name = [...bare]
    .slice(0, MOST)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  if (name === '') return otherwise;
  return DEVICE.test(name) ? `${name}_` : name;
};
