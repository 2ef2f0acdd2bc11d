// Go on where you were: the newest story, one press away.
import type { SessionSummary } from '@emergent/schema';
import { ArrowRight } from 'lucide-react';
import { LinkButton } from '../../common/button.tsx';
import { useText } from '../../text/use-text.ts';

export const Continue = ({ story }: { story: SessionSummary }) => {
  const { home, common } = useText();
  return (
    <section
      aria-label={home.goOn}
      className="mb-10 flex flex-wrap items-center justify-between gap-x-8 gap-y-4 rounded-sm border-rubric border-s-4 bg-raised px-5 py-5 shadow-xs"
    >
      <div>
        <h2 className="text-2xl">{story.title}</h2>
        <p className="text-soft">
          {home.goOnWith(story.character_name, story.current_location)} · {common.turns(story.number)}
        </p>
      </div>
      <LinkButton look="primary" icon={ArrowRight} to={`/play/${story.session_id}`}>
        {home.goOn}
      </LinkButton>
    </section>
  );
};
