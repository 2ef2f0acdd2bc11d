// What a quest brings, in a line.
import type { GameSession } from '@emergent/schema';
import { useText } from '../../text/use-text.ts';

type Quest = GameSession['quests'][number];

export const Rewards = ({ rewards }: { rewards: Quest['rewards'] }) => {
  const { questsPanel: text } = useText();
  const parts = [
    ...(rewards.experience > 0 ? [text.experience(rewards.experience)] : []),
    ...rewards.items.map(({ name, quantity }) => (quantity === 1 ? name : `${name} × ${quantity}`)),
    ...Object.entries(rewards.reputation).map(([group, amount]) => text.reputation(group, amount)),
  ];
  if (parts.length === 0) return null;
  return (
    <p className="text-sm">
      <span className="text-soft">{text.rewards}</span> {parts.join(', ')}
    </p>
  );
};
