// What can be done with an item. What can be worn is not used otherwise, but for tools.
import type { InventoryItem } from '@emergent/schema';
import { Hand, PackageMinus, Shirt, Sparkles } from 'lucide-react';
import { Button } from '../../common/button.tsx';
import type { ItemDeed } from '../../play/move.ts';
import { usePlaying, useStory } from '../../play/story-context.tsx';
import { useText } from '../../text/use-text.ts';
import { doDeed } from './deed.ts';

export const ItemDeeds = ({ item, onDone }: { item: InventoryItem; onDone: () => void }) => {
  const { packPanel: text } = useText();
  const story = useStory();
  const free = usePlaying(({ live, busy }) => live === null && !busy);
  const press = (deed: ItemDeed) => () => void doDeed(story, item, deed).then(onDone);
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {item.slot !== null && (
        <Button icon={item.equipped ? Hand : Shirt} idle={!free} onClick={press(item.equipped ? 'unequip' : 'equip')}>
          {item.equipped ? text.unequip : text.equip}
        </Button>
      )}
      {(item.slot === null || item.type === 'tool') && (
        <Button icon={Sparkles} idle={!free} onClick={press('use')}>
          {text.use}
        </Button>
      )}
      <Button icon={PackageMinus} idle={!free} onClick={press('drop')}>
        {text.drop}
      </Button>
    </div>
  );
};
