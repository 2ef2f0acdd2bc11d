// The journal: finding words of the story, bookmarks, what the story remembers.
import { useText } from '../../text/use-text.ts';
import { Bookmarks } from './bookmarks.tsx';
import { Memories } from './memories.tsx';
import { Search } from './search.tsx';

export const Panel = () => {
  const { journalPanel: text } = useText();
  return (
    <>
      <h2 className="sr-only">{text.title}</h2>
      <Search />
      <Bookmarks />
      <Memories />
    </>
  );
};
