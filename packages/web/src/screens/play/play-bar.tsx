// What the top bar says and offers while a story is played: its title, where and when, whether the line is up, and more to do.
import { Download, EllipsisVertical, Feather, Keyboard, Type, WifiOff } from 'lucide-react';
import { useNavigate } from 'react-router';
import { openAppearance } from '../../app/appearance-drawer.tsx';
import { InBar } from '../../app/bar-slot.tsx';
import { PLACES } from '../../app/places.ts';
import { openShortcutSheet } from '../../app/shortcuts.ts';
import { IconButton } from '../../common/button.tsx';
import { toastError } from '../../common/error-state.tsx';
import { Menu } from '../../common/menu.tsx';
import { clockOf } from '../../common/numbers.ts';
import { saveFile } from '../../common/save-file.ts';
import { client } from '../../data/client.ts';
import { usePlaying, useSession, useStory } from '../../play/story-context.tsx';
import { useText } from '../../text/use-text.ts';
import { openTelling } from './change-telling.tsx';
import { SideButton } from './side.tsx';

const Connection = () => {
  const { play } = useText();
  const lost = usePlaying(({ connection }) => connection === 'waiting');
  return (
    <span role="status" className="text-rubric text-sm">
      {lost && (
        <span className="flex items-center gap-1.5">
          <WifiOff size={17} aria-hidden />
          {play.offline}
        </span>
      )}
    </span>
  );
};

export const PlayBar = () => {
  const text = useText();
  const { newStory, play, shell, words } = text;
  const go = useNavigate();
  const story = useStory();
  const { title, world_state: world } = useSession();
  const { day, hour } = clockOf(world.clock_minutes);
  const save = () => {
    client
      .exportSession(story.id)
      .then((copy) => saveFile(title, 'json', new Blob([JSON.stringify(copy)], { type: 'application/json' })))
      .catch(toastError);
  };
  return (
    <InBar>
      <div className="flex min-w-0 grow flex-col px-1 leading-tight sm:px-4">
        <span className="truncate font-book text-lg">{title}</span>
        <span className="truncate text-soft text-sm">
          {world.current_location} · {words.day(day, hour)}
        </span>
      </div>
      <Connection />
      <SideButton />
      <Menu
        label={play.more}
        trigger={<IconButton icon={EllipsisVertical} label={play.more} />}
        deeds={[
          { label: play.saveCopy, icon: Download, press: save },
          { label: newStory.how, icon: Feather, press: openTelling },
          { label: shell.appearance, icon: Type, press: openAppearance },
          { label: shell.shortcuts, icon: Keyboard, press: openShortcutSheet, hint: '?' },
          ...PLACES.map(({ to, icon, label }) => ({ label: label(text), icon, press: () => void go(to) })),
        ]}
      />
    </InBar>
  );
};
