// Bookmarks: turns that the reader wants to find again.
import type { BookmarkView } from '@emergent/schema';
import { useQuery } from '@tanstack/react-query';
import { PenLine, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { IconButton } from '../../common/button.tsx';
import { ErrorState } from '../../common/error-state.tsx';
import { Skeleton } from '../../common/skeleton.tsx';
import { client } from '../../data/client.ts';
import { keys } from '../../data/keys.ts';
import { useStory } from '../../play/story-context.tsx';
import { toast } from '../../state/toasts.ts';
import { useText } from '../../text/use-text.ts';
import { change } from '../change.ts';
import { Part } from '../parts.tsx';
import { WordsForm } from '../words-form.tsx';
import { ToTurn } from './to-turn.tsx';

type EntryProps = { bookmark: BookmarkView; onGone: () => void };

const Entry = ({ bookmark: { id, number, label, on_path }, onGone }: EntryProps) => {
  const { journalPanel: text, common } = useText();
  const story = useStory();
  const [naming, setNaming] = useState(false);
  const changed = keys.bookmarks(story.id);
  const params = { session_id: story.id, bookmark_id: id };
  const putBack = () =>
    change(() => client.call('addBookmark', { params: { session_id: story.id }, body: { number, label } }), changed);
  const remove = async () => {
    if (!(await change(() => client.call('removeBookmark', { params }), changed))) return;
    onGone();
    // One of a way that was left could not be put back from here.
    const action = on_path ? { action: { label: common.undo, press: () => void putBack() } } : {};
    toast({ title: text.bookmarkGone(number), ...action });
  };
  const rename = async (words: string) => {
    const isDone = await change(() => client.call('patchBookmark', { params, body: { label: words } }), changed);
    if (isDone) setNaming(false);
  };
  const name = label === '' ? text.turn(number) : label;
  if (naming) {
    return (
      <WordsForm
        label={text.bookmarkLabel}
        words={label}
        most={200}
        optional
        onSave={(words) => void rename(words)}
        onLeave={() => setNaming(false)}
      />
    );
  }
  return (
    <div className="flex items-start gap-1 py-1.5">
      <div className="min-w-0 grow">
        {label !== '' && <p className="pt-1.5">{label}</p>}
        {on_path ? (
          <ToTurn number={number} branch={null} />
        ) : (
          <p className="text-soft text-sm">{text.elsewhere(number)}</p>
        )}
      </div>
      <IconButton icon={PenLine} label={text.renameBookmark(name)} onClick={() => setNaming(true)} />
      <IconButton icon={Trash2} label={text.removeBookmark(name)} onClick={() => void remove()} />
    </div>
  );
};

export const Bookmarks = () => {
  const { journalPanel: text } = useText();
  const { id } = useStory();
  const list = useRef<HTMLDivElement>(null);
  const { data, error, refetch } = useQuery({
    queryKey: keys.bookmarks(id),
    queryFn: () => client.call('listBookmarks', { params: { session_id: id } }),
  });
  const bookmarks = data?.bookmarks.toSorted((a, b) => a.number - b.number);
  return (
    <Part title={text.bookmarks}>
      <div ref={list} tabIndex={-1} className="outline-none">
        {bookmarks === undefined && error === null && <Skeleton lines={2} />}
        {bookmarks === undefined && error !== null && <ErrorState error={error} retry={refetch} />}
        {bookmarks?.length === 0 && <p className="text-soft">{text.noBookmarks}</p>}
        <ul>
          {bookmarks?.map((bookmark) => (
            <li key={bookmark.id} className="border-rule border-b last:border-0">
              <Entry bookmark={bookmark} onGone={() => list.current?.focus()} />
            </li>
          ))}
        </ul>
      </div>
    </Part>
  );
};
