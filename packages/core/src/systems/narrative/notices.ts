// Lines of the program's own beside the telling: levels, quests, consequences come due, what was gained and lost. Called by the engine.
import type { Effect } from '@emergent/schema';
import { capital, closed } from '../../words/english.ts';
import type { World } from '../../world.ts';

const MAX_NOTICES = 12;
const amount = (quantity: number) => (quantity > 1 ? ` (${quantity})` : '');

const noticeOf = (effect: Effect, world: World): string | null => {
  switch (effect.type) {
    case 'level.gained':
      return `Level ${effect.level}: health up to ${effect.max_health}, ${effect.raised} now ${effect.value}.`;
    case 'quest.began':
      return effect.quest.status === 'hidden' ? null : `New quest: ${effect.quest.title}`;
    case 'quest.objective_done':
      return world.template.quests.some((quest) => quest.id === effect.quest_id) || effect.text !== ''
        ? `Done: ${closed(effect.text)}`
        : null;
    case 'quest.completed':
      return `Quest completed: ${effect.title}${effect.ending === null ? '' : `. The ending: ${effect.ending.title}`}`;
    case 'quest.adapted':
      return `Quest changed: ${closed(effect.why)}`;
    case 'quest.failed':
      return `Quest failed: ${effect.title}. ${closed(effect.why)}`;
    case 'quest.abandoned':
      return `Quest given up: ${effect.title}`;
    case 'consequence.came_due':
      return `${closed(effect.consequence.description)} It follows from turn ${effect.consequence.cause.number}: ${closed(effect.consequence.cause.deed)}`;
    case 'item.gained':
      return `Gained: ${effect.item.name}${amount(effect.item.quantity)}`;
    case 'item.lost':
      return `${{ dropped: 'Left behind', given: 'Given away', used: 'Used up', taken: 'Lost', broken: 'Broken' }[effect.how]}: ${effect.name}${amount(effect.quantity)}`;
    case 'skill.improved':
      return effect.level > 0 && effect.how.startsWith('level')
        ? `${capital(effect.skill)} is now at ${effect.level}.`
        : null;
    case 'character.defeated':
      return `Defeated: ${closed(effect.cause)} ${closed(effect.consequence)}`;
    default:
      return null;
  }
};

/** One line for each effect that a player wants to see in so many words, in their order, none twice. */
export const noticesOf = (effects: readonly Effect[], world: World): string[] => {
  const hidden = new Set(
    effects.flatMap((effect) =>
      effect.type === 'quest.began' && effect.quest.status === 'hidden' ? [effect.quest.id] : [],
    ),
  );
  const lines = effects
    .filter((effect) => !('quest_id' in effect && hidden.has(effect.quest_id)))
    .map((effect) => noticeOf(effect, world))
    .filter((line) => line !== null);
  return [...new Set(lines)].slice(0, MAX_NOTICES);
};
