// What is stored where, and how to take it along.
import { BookMarked, LibraryBig } from 'lucide-react';
import { LinkButton } from '../../common/button.tsx';
import { useText } from '../../text/use-text.ts';

export const Stored = () => {
  const { settings } = useText();
  return (
    <div className="flex max-w-prose flex-col gap-3">
      <p>{settings.storedServer}</p>
      <p>{settings.storedBrowser}</p>
      <p>{settings.storedAdvice}</p>
      <div className="flex flex-wrap gap-2">
        <LinkButton icon={BookMarked} to="/stories">
          {settings.toStories}
        </LinkButton>
        <LinkButton icon={LibraryBig} to="/library">
          {settings.toLibrary}
        </LinkButton>
      </div>
    </div>
  );
};
