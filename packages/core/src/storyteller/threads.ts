// Open questions of a story told without a model: raised by quests and consequences, closed when these end. Called by the narrative.
import { happenedOf } from '../deeds.ts';
import type { Turn } from '../systems/system.ts';
import { brief, closed, sentencesOf } from '../words/english.ts';

export const threadsOf = (turn: Turn): { threads_opened: string[] | null; threads_closed: string[] | null } => {
  const began = happenedOf(turn, 'quest.began').find((one) => one.quest.status === 'active');
  const opened = began === undefined ? [] : [threadText(began.quest.title, began.quest.description)];
  const over = [
    ...happenedOf(turn, 'quest.completed'),
    ...happenedOf(turn, 'quest.failed'),
    ...happenedOf(turn, 'quest.abandoned'),
  ];
  const closedOnes = turn.session.threads
    .filter((thread) => over.some((one) => thread.text.startsWith(`${one.title}:`)))
    .map((one) => one.id);
  return {
    threads_opened: opened.length > 0 ? opened : null,
    threads_closed: closedOnes.length > 0 ? closedOnes : null,
  };
};

const threadText = (title: string, description: string) =>
  brief(`${title}: ${closed(sentencesOf(description)[0] ?? description)}`, 190);
