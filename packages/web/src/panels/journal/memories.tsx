// What the story remembers: what happened lately, turn by turn, and before that its chronicle.
import type { MemoryView } from '@emergent/schema';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../common/error-state.tsx';
import { Skeleton } from '../../common/skeleton.tsx';
import { client } from '../../data/client.ts';
import { keys } from '../../data/keys.ts';
import { useStory } from '../../play/story-context.tsx';
import { useText } from '../../text/use-text.ts';
import { Part, useFilter } from '../parts.tsx';
import { Memory } from './memory.tsx';
import { ToTurn } from './to-turn.tsx';

/** The most that the server tells. */
const MOST = 200;

const Remembered = ({ memories }: { memories: readonly MemoryView[] }) => {
  const { journalPanel: text } = useText();
  const sorted = memories.toSorted((a, b) => Number(b.pinned) - Number(a.pinned));
  const { shown, field } = useFilter(text.findMemory, sorted, (memory) => memory.text);
  return (
    <Part title={text.remembered}>
      <p className="mb-1 text-soft text-sm">{text.rememberedHint}</p>
      {field}
      {sorted.length === 0 && <p className="text-soft">{text.nothingYet}</p>}
      <ul>
        {shown.map((memory) => (
          <Memory key={memory.id} memory={memory} />
        ))}
      </ul>
    </Part>
  );
};

const Chronicle = ({ entries }: { entries: readonly MemoryView[] }) => {
  const { journalPanel: text } = useText();
  if (entries.length === 0) return null;
  return (
    <Part title={text.chronicle}>
      <ul>
        {entries.map(({ id, text: words, numbers: [from = 0, to = from] }) => (
          <li key={id} className="border-rule border-b py-2 last:border-0">
            <p className="text-soft text-sm">{text.turns(from, to)}</p>
            <p className="font-reading">{words}</p>
            <ToTurn number={from} branch={null} />
          </li>
        ))}
      </ul>
    </Part>
  );
};

export const Memories = () => {
  const { id } = useStory();
  const { data, error, refetch } = useQuery({
    queryKey: keys.memory(id),
    queryFn: () => client.call('listMemory', { params: { session_id: id }, query: { limit: MOST } }),
  });
  if (data === undefined) {
    return error === null ? <Skeleton lines={5} /> : <ErrorState error={error} retry={refetch} />;
  }
  return (
    <>
      <Remembered memories={data.memories.filter(({ kind }) => kind !== 'chronicle')} />
      <Chronicle entries={data.memories.filter(({ kind }) => kind === 'chronicle')} />
    </>
  );
};
