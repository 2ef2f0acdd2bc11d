// Your stories: find one, go on with it, rename it, save a copy, delete it and take it back, bring one.
import type { SessionSummary } from '@emergent/schema';
import { BookMarked, SearchX } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { Button, LinkButton } from '../../common/button.tsx';
import { EmptyState } from '../../common/empty-state.tsx';
import { ErrorState } from '../../common/error-state.tsx';
import { SelectField, TextField } from '../../common/field.tsx';
import { HandOver } from '../../common/hand-over.tsx';
import { Screen, Section } from '../../common/screen.tsx';
import { Skeleton } from '../../common/skeleton.tsx';
import { TakeOver } from '../../common/take-over.tsx';
import { codesInAddress } from '../../data/hand-over.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useText } from '../../text/use-text.ts';
import { BringButton, useBringing } from './bring.tsx';
import { deleteStory } from './deeds.ts';
import { matching, SORTS, type Sort, sorted } from './order.ts';
import { useAllStories } from './queries.ts';
import { Rename } from './rename.tsx';
import { SaveCopy } from './save-copy.tsx';
import { type Asked, StoryRow } from './story-row.tsx';

/** So many rows at first, and with each press more. */
const STEP = 100;

type ShownProps = { found: readonly SessionSummary[]; ask: (asked: Asked) => void };
const Shown = ({ found, ask }: ShownProps) => {
  const { stories } = useText();
  const [most, setMost] = useState(STEP);
  const rest = found.length - most;
  return (
    <>
      <ul aria-label={stories.list}>
        {found.slice(0, most).map((story) => (
          <StoryRow key={story.session_id} story={story} ask={ask} />
        ))}
      </ul>
      {rest > 0 && (
        <Button className="mt-4" onClick={() => setMost(most + STEP)}>
          {stories.showMore(Math.min(rest, STEP))}
        </Button>
      )}
    </>
  );
};

const Stories = ({ all }: { all: readonly SessionSummary[] }) => {
  const { stories } = useText();
  const language = usePreferences((own) => own.language);
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<Sort>('newest');
  const [asked, setAsked] = useState<Asked | null>(null);
  const count = useRef<HTMLParagraphElement>(null);
  const ask = useCallback((now: Asked) => {
    if (now.deed !== 'delete') return setAsked(now);
    // With its row goes the button that had the focus.
    void deleteStory(now.story).then(() => (count.current ?? document.getElementById('main'))?.focus());
  }, []);
  const close = () => setAsked(null);
  const found = sorted(matching(all, search), sort, language);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-start gap-4">
        <div className="min-w-60 grow sm:max-w-md">
          <TextField
            type="search"
            label={stories.search}
            hint={stories.searchHint}
            value={search}
            onChange={({ target }) => setSearch(target.value)}
          />
        </div>
        <SelectField
          label={stories.sort}
          options={SORTS.map((value) => ({ value, label: stories.sorts[value] }))}
          value={sort}
          onChange={setSort}
        />
      </div>
      <p ref={count} role="status" tabIndex={-1} className="mb-1 text-soft outline-none">
        {stories.count(found.length)}
      </p>
      {found.length === 0 ? (
        <EmptyState icon={SearchX} title={stories.noMatch(search.trim())} text={stories.noMatchAdvice}>
          <Button onClick={() => setSearch('')}>{stories.clearSearch}</Button>
        </EmptyState>
      ) : (
        <Shown found={found} ask={ask} />
      )}
      {asked?.deed === 'rename' && <Rename story={asked.story} close={close} />}
      {asked?.deed === 'hand over' && <HandOver stories={[asked.story]} close={close} />}
      {asked?.deed === 'save' && <SaveCopy story={asked.story} close={close} />}
    </>
  );
};

export const StoriesScreen = () => {
  const { stories, handOver } = useText();
  const { data, error, refetch, isPending } = useAllStories();
  const offered = codesInAddress(useLocation().hash);
  const bringing = useBringing();
  return (
    <Screen title={stories.title} lead={stories.lead} deeds={<BringButton bringing={bringing} />}>
      {offered !== '' && (
        <div className="mb-8">
          <Section title={handOver.title}>
            <TakeOver key={offered} given={offered} />
          </Section>
        </div>
      )}
      {bringing.error && (
        <div className="mb-6">
          <ErrorState error={bringing.error}>
            <LinkButton to="/library">{stories.toLibrary}</LinkButton>
          </ErrorState>
        </div>
      )}
      {isPending && <Skeleton lines={8} />}
      {error && <ErrorState error={error} retry={refetch} />}
      {data?.length === 0 && (
        <EmptyState icon={BookMarked} title={stories.none} text={stories.noneAdvice}>
          <LinkButton look="primary" to="/new">
            {stories.begin}
          </LinkButton>
        </EmptyState>
      )}
      {data && data.length > 0 && <Stories all={data} />}
    </Screen>
  );
};
export { StoriesScreen as Screen };
