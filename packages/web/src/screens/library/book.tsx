// One book: its parts in tabs, read by everybody, changed by whom it belongs to.
import type { Lorebook, ScenarioTemplate } from '@emergent/schema';
import { useMutation } from '@tanstack/react-query';
import { Copy, Download, Play, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { Button, LinkButton } from '../../common/button.tsx';
import { Confirm } from '../../common/confirm.tsx';
import { toastError } from '../../common/error-state.tsx';
import { Screen } from '../../common/screen.tsx';
import { Tabs } from '../../common/tabs.tsx';
import { client } from '../../data/client.ts';
import { keys } from '../../data/keys.ts';
import { queryClient } from '../../data/query-client.ts';
import { toast } from '../../state/toasts.ts';
import { textNow, useText } from '../../text/use-text.ts';
import { DryRun } from './dry-run.tsx';
import { Parts } from './parts.tsx';
import { copyBook, putBeginning, putBook } from './queries.ts';
import { SaveBook } from './save-book.tsx';
import { type Tree, treeOf } from './tree.ts';

type Props = { book: Lorebook; beginnings: readonly ScenarioTemplate[] };
const LISTS = [
  'entries',
  'characters',
  'locations',
  'world_systems',
  'timeline',
  'relationships',
  'climates',
  'textures',
] as const;
type Name = 'about' | 'templates' | (typeof LISTS)[number] | 'dryRun';

const About = ({ book }: { book: Lorebook }) => {
  const { series_metadata, tone, themes } = book;
  const put = async ([now = {}]: readonly Tree[]) => {
    const { title: _, ...change } = now;
    await putBook(book, change);
  };
  const part: Tree = { series_metadata, tone, themes };
  return <Parts kind="about" parts={[part]} put={book.shipped ? null : put} removable={false} />;
};

const Beginnings = ({ book, beginnings }: Props) => {
  const put = async (parts: readonly Tree[]) => {
    for (const [index, before] of beginnings.entries()) {
      const now = parts[index];
      if (now && now !== before) await putBeginning(before, now);
    }
  };
  return <Parts kind="templates" parts={beginnings} put={book.shipped ? null : put} removable={false} />;
};

const List = ({ book, name }: { book: Lorebook; name: (typeof LISTS)[number] }) => (
  <Parts
    kind={name}
    parts={book[name].map(treeOf)}
    put={book.shipped ? null : (now) => putBook(book, { [name]: now })}
    removable
  />
);

const BookParts = ({ book, beginnings }: Props) => {
  const { library } = useText();
  const [tab, setTab] = useState<Name>('about');
  const contentOf = (name: Name): ReactNode => {
    if (name === 'about') return <About book={book} />;
    if (name === 'templates') return <Beginnings book={book} beginnings={beginnings} />;
    return name === 'dryRun' ? <DryRun bookId={book.id} /> : <List key={name} book={book} name={name} />;
  };
  const names: readonly Name[] = ['about', 'templates', ...LISTS, 'dryRun'];
  const tabs = names.map((name) => ({ name, label: library.tabs[name], content: () => contentOf(name) }));
  return <Tabs label={library.parts} tabs={tabs} value={tab} onChange={setTab} />;
};

const useCopy = ({ book, beginnings }: Props) => {
  const go = useNavigate();
  return useMutation({
    mutationFn: () => copyBook(book, beginnings),
    onError: toastError,
    onSuccess: (id) => {
      toast({ title: textNow().library.copied });
      void go(`/library/${id}`);
    },
  });
};

const DeleteBook = ({ book }: { book: Lorebook }) => {
  const { library } = useText();
  const go = useNavigate();
  const [asking, setAsking] = useState(false);
  const { title } = book.series_metadata;
  const remove = async () => {
    try {
      await client.call('deleteLorebook', { params: { lorebook_id: book.id } });
    } catch (error) {
      toastError(error);
      return;
    }
    toast({ title: library.deleted(title) });
    await go('/library');
    // Not what is below these keys: the book itself may still be on the screen, and is no more.
    await queryClient.invalidateQueries({ queryKey: keys.templates, exact: true });
  };
  return (
    <>
      <Button icon={Trash2} onClick={() => setAsking(true)}>
        {library.delete}
      </Button>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={library.deleteTitle(title)}
        text={library.deleteText}
        confirm={library.delete}
        onConfirm={() => void remove()}
      />
    </>
  );
};

export const Book = ({ book, beginnings }: Props) => {
  const { library } = useText();
  const [saving, setSaving] = useState(false);
  const copy = useCopy({ book, beginnings });
  const { title, genre } = book.series_metadata;
  const [first] = beginnings;
  return (
    <Screen
      title={title}
      lead={[genre, book.tone].filter(Boolean).join(' · ')}
      deeds={<LinkButton to="/library">{library.back}</LinkButton>}
    >
      <div className="mb-6 flex flex-wrap items-center gap-2">
        {first && (
          <LinkButton look="primary" icon={Play} to={`/new/${first.id}`}>
            {library.play}
          </LinkButton>
        )}
        <Button icon={Download} onClick={() => setSaving(true)}>
          {library.save}
        </Button>
        <Button icon={Copy} idle={copy.isPending} onClick={() => copy.mutate()}>
          {library.copy}
        </Button>
        {!book.shipped && <DeleteBook book={book} />}
      </div>
      {book.shipped && <p className="mb-4 max-w-prose text-soft">{library.shipped}</p>}
      <BookParts book={book} beginnings={beginnings} />
      {saving && <SaveBook book={book} close={() => setSaving(false)} />}
    </Screen>
  );
};
