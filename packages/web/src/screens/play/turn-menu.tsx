// What can be done with any turn: go on from it another way, change its words, keep its place, see why it went as it did.
import { Bookmark, CircleHelp, EllipsisVertical, GitBranch, PenLine, RotateCw } from 'lucide-react';
import { IconButton } from '../../common/button.tsx';
import { toastError } from '../../common/error-state.tsx';
import { type Deed, Menu } from '../../common/menu.tsx';
import { client } from '../../data/client.ts';
import { keys } from '../../data/keys.ts';
import { queryClient } from '../../data/query-client.ts';
import { askWhy } from '../../panels/why/asked.ts';
import { goBackTo, retry } from '../../play/move.ts';
import type { Story } from '../../play/story.ts';
import { usePlaying, useStory } from '../../play/story-context.tsx';
import { toast } from '../../state/toasts.ts';
import { textNow, useText } from '../../text/use-text.ts';
import { openPanel } from './side.tsx';

const bookmark = async ({ id }: Story, number: number, label: string) => {
  try {
    await client.call('addBookmark', { params: { session_id: id }, body: { number, label } });
    toast({ title: textNow().play.bookmarked(number) });
    await queryClient.invalidateQueries({ queryKey: keys.bookmarks(id) });
  } catch (error) {
    toastError(error);
  }
};

/** Beside the player's line; the opening has none, so its words flow around the button where there is no margin. */
const BY_LINE = 'absolute end-0 -top-2 sm:-end-11';
const BY_WORDS = 'float-end -me-2 -mt-1.5 sm:absolute sm:-end-11 sm:-top-2 sm:m-0';
const QUIET =
  'opacity-70 focus-visible:opacity-100 data-[state=open]:opacity-100 pointer-fine:opacity-0 pointer-fine:group-hover/turn:opacity-100 pointer-fine:focus-visible:opacity-100 pointer-fine:data-[state=open]:opacity-100';

/** `number` 0: the opening, whose words stay. */
export const TurnMenu = ({ number, line }: { number: number; line: string }) => {
  const { play } = useText();
  const story = useStory();
  const free = usePlaying(({ live, busy }) => live === null && !busy);
  const isHead = usePlaying(({ session }) => session.head.number === number);
  const back: Deed = {
    label: play.goOnFromHere,
    icon: GitBranch,
    idle: !free || isHead,
    press: () =>
      void goBackTo(story, number).then(
        (done) => done && toast({ title: play.wentBack(number), text: play.wentBackText }),
      ),
  };
  const again: Deed = {
    label: isHead ? play.retry : play.retryTurn,
    icon: RotateCw,
    idle: !free,
    press: () => void (isHead ? retry(story) : goBackTo(story, number).then((done) => done && retry(story))),
  };
  const edit: Deed = {
    label: play.editTurn,
    icon: PenLine,
    idle: !free,
    press: () => story.change({ editing: number }),
  };
  const keep: Deed = {
    label: play.bookmark,
    icon: Bookmark,
    press: () => void bookmark(story, number, line.slice(0, 80)),
  };
  const why: Deed = {
    label: play.why,
    icon: CircleHelp,
    press: () => {
      askWhy(story.id, isHead ? null : number);
      openPanel('why');
    },
  };
  return (
    <Menu
      label={play.ofTurn(number)}
      trigger={
        <IconButton
          icon={EllipsisVertical}
          label={play.ofTurn(number)}
          className={`${number === 0 ? BY_WORDS : BY_LINE} ${QUIET}`}
        />
      }
      deeds={number === 0 ? [back] : [back, again, edit, keep, why]}
    />
  );
};
