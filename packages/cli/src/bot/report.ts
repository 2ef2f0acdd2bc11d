// A story and what came of it, in words for a reader. Called by play-bot.ts.
import type { Coverage, Repetition } from '@emergent/engine';
import type { Story } from './play-story.ts';

const WORST = 8;
const NAMED = 12;
const LONGEST = 160;

export const transcriptOf = (story: Story): string => {
  const turns = story.turns.map(({ line, telling, notices }) =>
    [`> ${line}`, telling, ...notices.map((notice) => `* ${notice}`)].join('\n\n'),
  );
  return [`# ${story.title}: ${story.character}`, story.opening, ...turns].join('\n\n');
};

const missedLines = (coverage: Coverage): string[] =>
  Object.entries(coverage).map(([kind, { of, missed }]) => {
    const named = missed.slice(0, NAMED).join('; ');
    const more = missed.length > NAMED ? `; and ${missed.length - NAMED} more` : '';
    return `${kind}: ${of - missed.length} of ${of}${missed.length === 0 ? '' : `; never: ${named}${more}`}`;
  });

const cut = (text: string) => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);

const repeatedLines = ({ tellings, phrases }: Repetition): string[] => [
  `tellings told twice within 100 turns: ${tellings.length}`,
  ...tellings.slice(0, WORST).map(({ phrase, turns }) => `  turns ${turns.join(', ')}: ${cut(phrase)}`),
  `phrases of nine words or more told again within 10 turns: ${phrases.length}`,
  ...phrases.slice(0, WORST).map(({ phrase, turns }) => `  turns ${turns.join(', ')}: ${cut(phrase)}`),
];

const questLine = ({ quest, turns }: Story): string => {
  if (quest.turn !== null) return `main quest: ${quest.ending ?? 'finished'}, in turn ${quest.turn}`;
  const open = quest.open.length === 0 ? '' : `; open: ${quest.open.join('; ')}`;
  return `main quest: not finished (${quest.status}) after ${turns.length} turns${open}`;
};

const takenLines = ({ taken_back }: Story): string[] =>
  Object.entries(taken_back).map(
    ([what, turns]) => `taken back, ${what}: ${turns.length} times, in turns ${turns.slice(0, NAMED).join(', ')}`,
  );

export const summaryOf = (story: Story): string => {
  const refused = story.turns.filter((turn) => !turn.allowed).length;
  const { total, p50, p99 } = story.milliseconds;
  return [
    `${story.world}, ${story.character}, ${story.mode}, seed ${story.seed}: ${story.turns.length} turns, ${refused} refused, ${(total / 1000).toFixed(1)} s (a turn: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms)`,
    questLine(story),
    ...missedLines(story.coverage),
    ...takenLines(story),
    story.broken.length === 0 ? 'every invariant holds' : `broken: ${story.broken.slice(0, WORST).join('; ')}`,
    ...repeatedLines(story.repetition),
  ].join('\n');
};
