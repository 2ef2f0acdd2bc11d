// The screen on which a story is played: the column with the action line, and the panels beside it.
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { Button, LinkButton } from '../../common/button.tsx';
import { ErrorState, toastError } from '../../common/error-state.tsx';
import { Screen, useScreenTitle } from '../../common/screen.tsx';
import { Skeleton } from '../../common/skeleton.tsx';
import { client } from '../../data/client.ts';
import { storiesChanged } from '../../data/stories.ts';
import { hasCode } from '../../data/trouble.ts';
import { openStory, type Story } from '../../play/story.ts';
import { StoryProvider, useSession } from '../../play/story-context.tsx';
import { watch } from '../../play/watch.ts';
import { useText } from '../../text/use-text.ts';
import { ActionLine } from './action-line.tsx';
import { ChangeTelling } from './change-telling.tsx';
import { PlayBar } from './play-bar.tsx';
import { Reading } from './reading.tsx';
import { Side } from './side.tsx';
import { Sounds } from './sounds.tsx';
import { SpokenTelling } from './spoken-telling.tsx';

type Opened = { story: Story } | { error: unknown } | null;

const useOpened = (id: string): [Opened, () => void] => {
  const [opened, setOpened] = useState<Opened>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try opens the same story again.
  useEffect(() => {
    let wanted = true;
    let leave = () => {};
    setOpened(null);
    openStory(id)
      .then((story) => {
        if (!wanted) return;
        leave = watch(story);
        setOpened({ story });
      })
      .catch((error: unknown) => wanted && setOpened({ error }));
    return () => {
      wanted = false;
      leave();
      void storiesChanged();
    };
  }, [id, tries]);
  return [opened, () => setTries(tries + 1)];
};

const Closed = ({ id, error, again }: { id: string; error: unknown; again: () => void }) => {
  const { play, shell } = useText();
  const takeBack = () => {
    client.restoreSession(id).then(again, toastError);
  };
  return (
    <Screen title={play.cannotOpen}>
      <ErrorState error={error} retry={hasCode(error, 'SESSION_DELETED') ? undefined : again}>
        {hasCode(error, 'SESSION_DELETED') && <Button onClick={takeBack}>{play.takeStoryBack}</Button>}
        <LinkButton to="/">{shell.toHome}</LinkButton>
      </ErrorState>
    </Screen>
  );
};

const Open = () => {
  const { title } = useSession();
  useScreenTitle(title);
  return (
    <div data-fill className="flex min-h-0 grow">
      <PlayBar />
      <div className="flex min-w-0 grow flex-col">
        <h1 id="story-title" tabIndex={-1} className="sr-only">
          {title}
        </h1>
        <Reading />
        <ActionLine />
      </div>
      <Side />
      <SpokenTelling />
      <Sounds />
      <ChangeTelling />
    </div>
  );
};

export const PlayScreen = () => {
  const { sessionId = '' } = useParams();
  const [opened, again] = useOpened(sessionId);
  const { play } = useText();
  if (opened === null) {
    return (
      <div className="mx-auto w-full max-w-measure px-4 pt-16">
        <Skeleton lines={7} label={play.opening} />
      </div>
    );
  }
  if ('error' in opened) return <Closed id={sessionId} error={opened.error} again={again} />;
  return (
    <StoryProvider story={opened.story}>
      <Open />
    </StoryProvider>
  );
};
export { PlayScreen as Screen };
