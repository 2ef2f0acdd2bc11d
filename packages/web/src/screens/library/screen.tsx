// The library: the shelf of books, or the one whose id stands in the address.
import { LibraryBig, SearchX } from 'lucide-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Button, LinkButton } from '../../common/button.tsx';
import { EmptyState } from '../../common/empty-state.tsx';
import { ErrorState } from '../../common/error-state.tsx';
import { TextField } from '../../common/field.tsx';
import { Screen } from '../../common/screen.tsx';
import { Skeleton } from '../../common/skeleton.tsx';
import { useText } from '../../text/use-text.ts';
import { Book } from './book.tsx';
import { Bring } from './bring.tsx';
import { type BookSummary, useBeginnings, useBook, useBooks } from './queries.ts';

const Shelf = ({ books }: { books: readonly BookSummary[] }) => {
  const { library } = useText();
  return (
    <ul aria-label={library.list} className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      {books.map((book) => (
        <li key={book.id} className="rounded-sm border border-rule bg-raised px-5 py-4">
          <h2 className="text-xl">
            <Link to={`/library/${book.id}`} className="-my-1 inline-block py-1 no-underline hover:underline">
              <bdi>{book.title}</bdi>
            </Link>
          </h2>
          <p className="text-soft text-sm">{[book.genre, book.tone].filter(Boolean).join(' · ')}</p>
          <p className="text-soft text-sm">
            {library.people(book.characters_count)} · {library.places(book.locations_count)}
          </p>
          {book.setting !== '' && <p className="mt-1 line-clamp-3">{book.setting}</p>}
        </li>
      ))}
    </ul>
  );
};

const Books = ({ books }: { books: readonly BookSummary[] }) => {
  const { library } = useText();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = books.filter(({ title, genre, tone, setting }) =>
    [title, genre, tone, setting].join('\n').toLowerCase().includes(wanted),
  );
  return (
    <>
      <div className="mb-3 max-w-md">
        <TextField
          type="search"
          label={library.search}
          hint={library.searchHint}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      </div>
      <p role="status" className="mb-3 text-soft">
        {library.count(found.length)}
      </p>
      {found.length > 0 && <Shelf books={found} />}
      {found.length === 0 && (
        <EmptyState icon={SearchX} title={library.noMatch(search.trim())}>
          <Button onClick={() => setSearch('')}>{library.showAll}</Button>
        </EmptyState>
      )}
    </>
  );
};

const AllBooks = () => {
  const { library } = useText();
  const { data, error, refetch, isPending } = useBooks();
  return (
    <Screen title={library.title} lead={library.lead}>
      <Bring />
      {isPending && <Skeleton lines={8} />}
      {error && <ErrorState error={error} retry={refetch} />}
      {data?.length === 0 && <EmptyState icon={LibraryBig} title={library.none} text={library.noneAdvice} />}
      {data && data.length > 0 && <Books books={data} />}
    </Screen>
  );
};

const OneBook = ({ id }: { id: string }) => {
  const { library } = useText();
  const book = useBook(id);
  const beginnings = useBeginnings(id);
  if (book.data && beginnings.data) return <Book key={id} book={book.data} beginnings={beginnings.data} />;
  const error = book.error ?? beginnings.error;
  const again = () => Promise.all([book.refetch(), beginnings.refetch()]);
  return (
    <Screen title={library.title}>
      {error ? (
        <ErrorState error={error} retry={again}>
          <LinkButton to="/library">{library.back}</LinkButton>
        </ErrorState>
      ) : (
        <Skeleton lines={8} />
      )}
    </Screen>
  );
};

export const LibraryScreen = () => {
  const { bookId } = useParams();
  return bookId === undefined ? <AllBooks /> : <OneBook id={bookId} />;
};
export { LibraryScreen as Screen };
