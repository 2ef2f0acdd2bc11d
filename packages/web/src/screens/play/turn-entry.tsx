// One turn as it is read: the player's line, the dice, the telling, what else happened.
import type { TurnView } from '@emergent/schema';
import { memo } from 'react';
import { Prose } from '../../common/prose.tsx';
import { usePlaying } from '../../play/story-context.tsx';
import { lineOf, tellingOf } from '../../play/turn-texts.ts';
import { useText } from '../../text/use-text.ts';
import { Dice } from './dice.tsx';
import { EditWords } from './edit-words.tsx';
import { Happenings } from './happenings.tsx';
import { TurnMenu } from './turn-menu.tsx';

export const PlayerLine = ({ line }: { line: string }) => {
  const { play } = useText();
  return (
    <p className="mb-3 me-9 flex max-w-measure gap-2.5 whitespace-pre-wrap font-reading text-[1.0625rem] text-soft italic">
      <span aria-hidden className="text-rubric not-italic select-none">
        ❧
      </span>
      <span className="sr-only">{play.you}</span>
      <span>{line}</span>
    </p>
  );
};

export const TurnEntry = memo(({ turn }: { turn: TurnView }) => {
  const { play } = useText();
  const editing = usePlaying(({ editing: number }) => number === turn.number);
  const line = lineOf(turn);
  return (
    <article aria-label={play.turn(turn.number)} data-turn={turn.number} className="group/turn relative pb-7">
      <TurnMenu number={turn.number} line={line} />
      {line !== '' && <PlayerLine line={line} />}
      {turn.checks.map((check) => (
        <Dice key={check.purpose} check={check} />
      ))}
      {editing ? <EditWords turn={turn} /> : <Prose text={tellingOf(turn)} />}
      {!turn.verdict.allowed && <p className="mt-2 text-soft text-sm">{play.refused}</p>}
      <Happenings notices={turn.entries.filter(({ type }) => type === 'system')} />
    </article>
  );
});
