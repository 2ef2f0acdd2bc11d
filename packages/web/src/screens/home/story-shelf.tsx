// The stories after the newest one, as a short list.
import type { SessionSummary } from '@emergent/schema';
import { Link } from 'react-router';
import { whenOf } from '../../common/numbers.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useText } from '../../text/use-text.ts';

export const StoryShelf = ({ stories }: { stories: readonly SessionSummary[] }) => {
  const { home, common } = useText();
  const language = usePreferences((own) => own.language);
  return (
    <ul className="grid gap-x-10 gap-y-1 lg:grid-cols-2">
      {stories.map((story) => (
        <li key={story.session_id}>
          <Link
            to={`/play/${story.session_id}`}
            className="-mx-2 flex min-h-12 flex-wrap items-baseline justify-between gap-x-4 rounded-sm px-2 py-2 no-underline hover:bg-sunken"
          >
            <span className="font-book text-lg">{story.title}</span>
            <span className="text-soft text-sm">
              {home.goOnWith(story.character_name, story.current_location)} · {common.turns(story.number)} ·{' '}
              {whenOf(story.updated_at, language)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
};
