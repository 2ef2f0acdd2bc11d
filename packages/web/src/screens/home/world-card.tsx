// A world to play: its cover, what kind it is and how long it lasts, and one press that begins it.
import { Play } from 'lucide-react';
import { Link } from 'react-router';
import { Button } from '../../common/button.tsx';
import { Cover } from '../../common/cover/cover.tsx';
import { ErrorState } from '../../common/error-state.tsx';
import { useBeginStory } from '../../data/begin-story.ts';
import type { World } from '../../data/worlds.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useText } from '../../text/use-text.ts';

/** A world without characters of its own is begun by choosing a name. */
const PlayNow = ({ world: { template } }: { world: World }) => {
  const { home } = useText();
  const begin = useBeginStory();
  const { person, tense, length } = usePreferences();
  const [first] = template.playable_characters;
  if (!first) return null;
  const press = () =>
    begin.mutate({
      scenario_template_id: template.id,
      character_name: first.name,
      style: { person, tense, length },
    });
  return (
    <>
      <Button look="primary" icon={Play} idle={begin.isPending} onClick={press}>
        <span>
          {home.playNow} {home.playNowAs(first.name)}
          <span className="sr-only">: {template.title}</span>
        </span>
      </Button>
      {begin.error && <ErrorState error={begin.error} />}
    </>
  );
};

export const WorldCard = ({ world }: { world: World }) => {
  const { home } = useText();
  const { template, book } = world;
  const facts = [
    book && book.title !== template.title ? home.from(book.title) : '',
    book?.genre,
    book?.tone,
    home.lasts(template.estimated_duration),
  ].filter(Boolean);
  return (
    <li className="flex gap-4 sm:gap-6">
      <Link to={`/new/${template.id}`} tabIndex={-1} aria-hidden className="w-24 shrink-0 sm:w-40">
        <Cover world={world} className="w-full" />
      </Link>
      <div className="flex min-w-0 flex-col items-start gap-2">
        <h3 className="text-xl sm:text-2xl">
          <Link to={`/new/${template.id}`} className="-my-1 inline-block py-1 no-underline hover:underline">
            {template.title}
          </Link>
        </h3>
        <p className="text-soft text-sm">{facts.join(' · ')}</p>
        <p className="line-clamp-4 max-w-prose font-reading">{template.description}</p>
        <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-2">
          <PlayNow world={world} />
          <Link
            to={`/new/${template.id}`}
            className="inline-flex min-h-10 items-center text-rubric underline underline-offset-3"
          >
            {home.choose}
          </Link>
        </div>
      </div>
    </li>
  );
};
