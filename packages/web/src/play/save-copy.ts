// Gives the player the whole story as a file. Called by play-page.ts.
import { client } from '../client.ts';
import { element } from '../element.ts';
import { troubleOf } from '../trouble.ts';
import type { Story } from './story.ts';

const fileName = (title: string) =>
  `${title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || 'story'}.json`;

export const saveCopy = async (story: Story) => {
  try {
    const copy = await client.exportSession(story.id);
    const address = URL.createObjectURL(new Blob([JSON.stringify(copy)], { type: 'application/json' }));
    element('a', { href: address, download: fileName(story.now().session.title) }).click();
    // The browser has taken the bytes by the next turn of its loop; a minute is ample.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  } catch (error) {
    story.change({ trouble: troubleOf(error) });
  }
};
