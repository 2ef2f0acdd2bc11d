// The timeline: every branch of the story as a tree, to see, to name, to go over to.
import type { BranchView } from '@emergent/schema';
import { useQuery } from '@tanstack/react-query';
import { GitBranch } from 'lucide-react';
import { EmptyState } from '../../common/empty-state.tsx';
import { ErrorState } from '../../common/error-state.tsx';
import { Skeleton } from '../../common/skeleton.tsx';
import { client } from '../../data/client.ts';
import { keys } from '../../data/keys.ts';
import { usePlaying, useStory } from '../../play/story-context.tsx';
import { useText } from '../../text/use-text.ts';
import { useFilter } from '../parts.tsx';
import { LimbEntry, nameOf } from './limb.tsx';
import { treeOf } from './tree.ts';

const readBranches = async (session_id: string): Promise<BranchView[]> => {
  const all: BranchView[] = [];
  let cursor: string | null = null;
  do {
    const query: { limit: number; cursor?: string } = { limit: 200, ...(cursor === null ? {} : { cursor }) };
    const page = await client.call('listBranches', { params: { session_id }, query });
    all.push(...page.branches);
    cursor = page.next_cursor;
  } while (cursor !== null);
  return all;
};

const Tree = ({ branches }: { branches: readonly BranchView[] }) => {
  const catalogue = useText();
  const { timelinePanel: text } = catalogue;
  const head = usePlaying(({ session }) => session.head.number);
  const limbs = treeOf(branches, head);
  const longest = Math.max(...branches.map(({ tip }) => tip.number));
  const { shown, field } = useFilter(
    text.find,
    limbs,
    ({ branch }) => `${nameOf(branch, catalogue)} ${branch.last_line}`,
  );
  return (
    <>
      <p className="mb-2 text-soft text-sm">{text.about}</p>
      {field}
      <ul>
        {shown.map((limb) => (
          <LimbEntry key={limb.branch.branch} limb={limb} longest={longest} />
        ))}
      </ul>
    </>
  );
};

export const Panel = () => {
  const { timelinePanel: text } = useText();
  const { id } = useStory();
  const { data, error, refetch } = useQuery({ queryKey: keys.branches(id), queryFn: () => readBranches(id) });
  return (
    <>
      <h2 className="sr-only">{text.title}</h2>
      {data === undefined && error === null && <Skeleton lines={6} />}
      {data === undefined && error !== null && <ErrorState error={error} retry={refetch} />}
      {data?.length === 0 && <EmptyState icon={GitBranch} title={text.none} text={text.noneAdvice} />}
      {data !== undefined && data.length > 0 && <Tree branches={data} />}
    </>
  );
};
