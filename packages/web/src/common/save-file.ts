// Gives the player a file.

const nameOf = (title: string) => title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || 'story';

/** `ending` without its dot. */
export const saveFile = (title: string, ending: string, content: Blob) => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${nameOf(title)}.${ending}`;
  link.click();
  // The browser has taken the bytes by the next turn of its loop; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
