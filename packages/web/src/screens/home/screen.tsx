// The first page: go on where you were, a world to play at once, your stories.
import { Compass } from 'lucide-react';
import { EmptyState } from '../../common/empty-state.tsx';
import { ErrorState } from '../../common/error-state.tsx';
import { Screen, Section } from '../../common/screen.tsx';
import { Skeleton } from '../../common/skeleton.tsx';
import { useStories } from '../../data/stories.ts';
import { useWorlds } from '../../data/worlds.ts';
import { useText } from '../../text/use-text.ts';
import { Continue } from './continue.tsx';
import { StoryShelf } from './story-shelf.tsx';
import { Ways } from './ways.tsx';
import { WorldCard } from './world-card.tsx';

const SHELF = 7;

const Worlds = ({ data, error, refetch }: ReturnType<typeof useWorlds>) => {
  const { home } = useText();
  if (error) return <ErrorState error={error} retry={refetch} />;
  if (!data) return <Skeleton lines={8} />;
  if (data.length === 0) return <EmptyState icon={Compass} title={home.nothingYet} text={home.nothingYetAdvice} />;
  return (
    <ul className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
      {data.map((world) => (
        <WorldCard key={world.template.id} world={world} />
      ))}
    </ul>
  );
};

export const HomeScreen = () => {
  const { home } = useText();
  const { data: stories = [], error, refetch, isFetched } = useStories(SHELF);
  const worlds = useWorlds();
  const [last, ...others] = stories;
  // Both are waited for the first time, whatever they answer: what came later would push away what is being read.
  if (!isFetched || !worlds.isFetched) {
    return (
      <Screen title={home.lead}>
        <Skeleton lines={8} />
      </Screen>
    );
  }
  return (
    <Screen title={home.lead} lead={last ? undefined : home.about}>
      {error && <ErrorState error={error} retry={refetch} />}
      {last && <Continue story={last} />}
      <Section title={home.worlds}>
        <Worlds {...worlds} />
      </Section>
      <Ways />
      {others.length > 0 && (
        <Section title={home.yours}>
          <StoryShelf stories={others} />
        </Section>
      )}
    </Screen>
  );
};
export { HomeScreen as Screen };
