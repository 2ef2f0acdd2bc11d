// One item of the pack: what it is, what it does, how it compares with what is worn, what can be done with it.
import type { InventoryItem } from '@emergent/schema';
import { signed } from '../../common/numbers.ts';
import { useSession } from '../../play/story-context.tsx';
import { useText } from '../../text/use-text.ts';
import { differencesOf } from './compare.ts';
import { ItemDeeds } from './item-deeds.tsx';

const RARITY: Record<InventoryItem['rarity'], string> = {
  common: 'text-soft',
  uncommon: 'text-verdigris',
  rare: 'text-verdigris',
  epic: 'text-gold',
  legendary: 'text-rubric',
};

export const ItemLine = ({ item }: { item: InventoryItem }) => {
  const { words, packPanel: text } = useText();
  return (
    <>
      <span className="min-w-0 grow">
        <span className="font-book text-lg leading-tight">{item.name}</span>
        {item.quantity > 1 && <span className="ms-1.5 whitespace-nowrap text-soft">× {item.quantity}</span>}
        {item.rarity !== 'common' && (
          <span className={`ms-2 text-sm ${RARITY[item.rarity]}`}>{words.rarities[item.rarity]}</span>
        )}
      </span>
      <span className="shrink-0 text-soft text-sm">
        {item.equipped && item.slot !== null
          ? text.slots[item.slot]
          : words.kilograms((item.stats.weight ?? 0) * item.quantity)}
      </span>
    </>
  );
};

const Facts = ({ item }: { item: InventoryItem }) => {
  const { words, packPanel: text } = useText();
  const { damage, armor, heals, restores_mana, light, weight } = item.stats;
  const facts = [
    text.types[item.type],
    ...(item.slot === null ? [] : [text.slots[item.slot]]),
    ...(damage === undefined ? [] : [text.qualities.damage(damage)]),
    ...(armor === undefined ? [] : [text.qualities.armor(armor)]),
    ...(heals ? [text.heals(heals)] : []),
    ...(restores_mana ? [text.restores(restores_mana)] : []),
    ...(light === true ? [text.light] : []),
    ...(item.durability === null ? [] : [text.durability(item.durability)]),
    ...(item.quantity > 1 && weight ? [text.each(words.kilograms(weight))] : []),
  ];
  return <p className="text-soft text-sm">{facts.join(' · ')}</p>;
};

const Comparison = ({ item }: { item: InventoryItem }) => {
  const { packPanel: text } = useText();
  const { inventory } = useSession();
  if (item.slot === null || item.equipped) return null;
  const worn = inventory.find(({ equipped, slot }) => equipped && slot === item.slot) ?? null;
  const differences = differencesOf(worn, item);
  return (
    <div className="mt-3 rounded-sm border border-rule bg-raised px-3 py-2 text-sm">
      <p className="text-soft">{worn === null ? text.nothingWorn : text.insteadOf(worn.name)}</p>
      {differences.length === 0 && <p>{text.noDifference}</p>}
      <ul>
        {differences.map(({ quality, worn: before, other, better }) => (
          <li key={quality} className="flex justify-between gap-3 tabular-nums">
            <span>{text.compared[quality]}</span>
            <span className={better > 0 ? 'text-verdigris' : better < 0 ? 'text-rubric' : 'text-soft'}>
              {before} → {other} ({better === 0 ? text.same : signed(Number(better.toFixed(1)))})
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};

export const ItemDetails = ({ item, onDone }: { item: InventoryItem; onDone: () => void }) => (
  <>
    <Facts item={item} />
    {item.description !== '' && <p className="mt-2 font-reading">{item.description}</p>}
    {item.effect !== null && <p className="mt-2">{item.effect}</p>}
    {item.significance !== null && <p className="mt-2 text-soft italic">{item.significance}</p>}
    <Comparison item={item} />
    <ItemDeeds item={item} onDone={onDone} />
  </>
);
