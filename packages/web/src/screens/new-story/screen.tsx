// A new story: the world (in the address once it is chosen), then who you are and how it is told, then the opening.

import { Compass } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { LinkButton } from '../../common/button.tsx';
import { Cover } from '../../common/cover/cover.tsx';
import { EmptyState } from '../../common/empty-state.tsx';
import { ErrorState } from '../../common/error-state.tsx';
import { Screen } from '../../common/screen.tsx';
import { Skeleton } from '../../common/skeleton.tsx';
import { useWorlds, type World } from '../../data/worlds.ts';
import { useText } from '../../text/use-text.ts';
import { Begin } from './begin.tsx';

const Shelf = ({ worlds }: { worlds: readonly World[] }) => {
  const { home } = useText();
  if (worlds.length === 0) return <EmptyState icon={Compass} title={home.nothingYet} text={home.nothingYetAdvice} />;
  return (
    <ul className="grid grid-cols-2 gap-6 sm:grid-cols-3 lg:grid-cols-5">
      {worlds.map((world) => (
        <li key={world.template.id}>
          <Link to={`/new/${world.template.id}`} className="group flex flex-col gap-2 no-underline">
            <Cover world={world} className="w-full transition-transform group-hover:-translate-y-1" />
            <span className="font-book text-lg leading-tight">{world.template.title}</span>
            <span className="text-soft text-sm">{world.book?.genre}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
};

const Chosen = ({ world }: { world: World }) => {
  const { newStory, home } = useText();
  const { template, book } = world;
  return (
    <Screen
      title={template.title}
      lead={[book?.genre, book?.tone, home.lasts(template.estimated_duration)].filter(Boolean).join(' · ')}
      deeds={<LinkButton to="/new">{newStory.otherWorld}</LinkButton>}
    >
      <div className="grid gap-8 md:grid-cols-[14rem_1fr]">
        <div className="max-md:hidden">
          <Cover world={world} className="w-full" />
        </div>
        <div>
          <p className="prose mb-6">{template.description}</p>
          <Begin key={template.id} world={world} />
        </div>
      </div>
    </Screen>
  );
};

export const NewStoryScreen = () => {
  const { templateId } = useParams();
  const { newStory, shell } = useText();
  const { data, error, refetch, isPending } = useWorlds();
  const world = data?.find(({ template }) => template.id === templateId);
  if (world) return <Chosen world={world} />;
  if (data && templateId !== undefined) {
    return (
      <Screen title={shell.notFoundTitle} lead={newStory.lead}>
        <Shelf worlds={data} />
      </Screen>
    );
  }
  return (
    <Screen title={newStory.title} lead={newStory.lead}>
      {isPending && <Skeleton lines={6} />}
      {error && <ErrorState error={error} retry={refetch} />}
      {data && <Shelf worlds={data} />}
    </Screen>
  );
};
export { NewStoryScreen as Screen };
