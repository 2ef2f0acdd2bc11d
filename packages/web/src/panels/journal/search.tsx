// Searching the story: what was written and told, with what was found marked.
import type { SearchHit } from '@emergent/schema';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { ErrorState } from '../../common/error-state.tsx';
import { TextField } from '../../common/field.tsx';
import { Skeleton } from '../../common/skeleton.tsx';
import { client } from '../../data/client.ts';
import { keys } from '../../data/keys.ts';
import { useStory } from '../../play/story-context.tsx';
import { useText } from '../../text/use-text.ts';
import { markedParts } from './marked-parts.ts';
import { ToTurn } from './to-turn.tsx';

const PAUSE_MS = 250;
const MOST = 100;

/** What was typed, once no more is typed for a moment. */
const useSettled = (words: string): string => {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return useDeferredValue(settled);
};

const Hit = ({ hit }: { hit: SearchHit }) => {
  const { journalPanel: text } = useText();
  return (
    <li className="border-rule border-b py-2 last:border-0">
      <p className="font-reading">
        {hit.type === 'player' && <span className="sr-only">{text.yourWords} </span>}
        {markedParts(hit.excerpt, hit.highlights).map(({ at, text: part, marked }) =>
          marked ? (
            <mark key={at} className="rounded-xs bg-wash px-0.5 font-semibold text-rubric">
              {part}
            </mark>
          ) : (
            <span key={at} className={hit.type === 'player' ? 'italic' : ''}>
              {part}
            </span>
          ),
        )}
      </p>
      <ToTurn number={hit.number} branch={hit.on_path ? null : hit.branch} />
    </li>
  );
};

export const Search = () => {
  const { journalPanel: text } = useText();
  const { id } = useStory();
  const [words, setWords] = useState('');
  const wanted = useSettled(words.trim()).slice(0, 200);
  const { data, error, refetch } = useQuery({
    queryKey: keys.search(id, wanted),
    queryFn: () => client.call('search', { params: { session_id: id }, query: { q: wanted, limit: MOST } }),
    enabled: wanted !== '',
  });
  const hits = data?.results;
  return (
    <>
      <TextField
        label={text.search}
        type="search"
        maxLength={200}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <p role="status" className="mt-1 text-soft text-sm">
        {wanted !== '' && hits !== undefined && (hits.length === 0 ? text.nothing : text.hits(hits.length))}
      </p>
      {wanted !== '' && hits === undefined && error === null && <Skeleton />}
      {wanted !== '' && hits === undefined && error !== null && <ErrorState error={error} retry={refetch} />}
      {wanted !== '' && hits !== undefined && (
        <ul>
          {hits.map((hit) => (
            <Hit key={`${hit.seq} ${hit.type} ${hit.excerpt}`} hit={hit} />
          ))}
        </ul>
      )}
    </>
  );
};
