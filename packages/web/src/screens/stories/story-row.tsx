// One story in the list: its title leads into it, a menu holds what else can be done.
import type { SessionSummary } from '@emergent/schema';
import { Download, EllipsisVertical, MonitorSmartphone, PenLine, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { Link } from 'react-router';
import { IconButton } from '../../common/button.tsx';
import { Menu } from '../../common/menu.tsx';
import { whenOf } from '../../common/numbers.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useText } from '../../text/use-text.ts';

export type Asked = { deed: 'rename' | 'save' | 'hand over' | 'delete'; story: SessionSummary };
type Props = { story: SessionSummary; ask: (asked: Asked) => void };

export const StoryRow = memo(({ story, ask }: Props) => {
  const { stories, common, handOver } = useText();
  const language = usePreferences((own) => own.language);
  const facts = [
    stories.about(story.character_name, story.class_name, story.character_level),
    stories.at(story.current_location),
    common.turns(story.number),
    whenOf(story.updated_at, language),
  ];
  return (
    <li className="flex items-start gap-2 border-rule border-b py-2 last:border-b-0">
      <div className="min-w-0 grow py-1">
        <h2 className="text-xl">
          <Link to={`/play/${story.session_id}`} className="-my-1 inline-block py-1 no-underline hover:underline">
            <bdi>{story.title}</bdi>
          </Link>
        </h2>
        <p className="text-soft">
          {facts.map((fact, index) => (
            <span key={fact}>
              {index > 0 && ' · '}
              <bdi>{fact}</bdi>
            </span>
          ))}
        </p>
      </div>
      <Menu
        label={stories.ofStory(story.title)}
        trigger={<IconButton icon={EllipsisVertical} label={stories.ofStory(story.title)} className="shrink-0" />}
        deeds={[
          { label: stories.rename, icon: PenLine, press: () => ask({ deed: 'rename', story }) },
          { label: stories.save, icon: Download, press: () => ask({ deed: 'save', story }) },
          { label: handOver.menu, icon: MonitorSmartphone, press: () => ask({ deed: 'hand over', story }) },
          { label: stories.delete, icon: Trash2, press: () => ask({ deed: 'delete', story }) },
        ]}
      />
    </li>
  );
});
