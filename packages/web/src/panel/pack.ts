// The pack: what is carried, worn and how heavy it is, with buttons for what can be done.
import type { InventoryItem } from '@emergent/schema';
import { element } from '../element.ts';
import { item as moveItem } from '../play/move.ts';
import type { Story } from '../play/story.ts';
import { ABILITY_NAMES, capital, kilograms, plain, signed } from '../words.ts';
import { bar, deed, quiet } from './parts.ts';
import type { Tab } from './tab.ts';

const bonuses = (item: InventoryItem): string[] => {
  const { bonuses: given = {} } = item.stats;
  const names = Object.entries(ABILITY_NAMES);
  return Object.entries(given).map(
    ([name, by]) => `${names.find(([one]) => one === name)?.[1] ?? name} ${signed(by ?? 0)}`,
  );
};

const facts = (item: InventoryItem): string => {
  const { weight, damage, armor, heals, restores_mana } = item.stats;
  return [
    item.rarity === 'common' ? null : capital(item.rarity),
    item.slot === null || item.slot === item.type ? plain(item.type) : `${plain(item.type)} (${item.slot})`,
    damage === undefined ? null : `damage ${damage}`,
    armor === undefined ? null : `armor ${armor}`,
    heals === undefined ? null : `heals ${heals}`,
    restores_mana === undefined ? null : `restores ${restores_mana} mana`,
    ...bonuses(item),
    item.durability === null ? null : `bears ${item.durability} more`,
    weight === undefined ? null : kilograms(weight * item.quantity),
  ]
    .filter((part) => part !== null)
    .join(' · ');
};

const row = (item: InventoryItem, story: Story) => {
  const wear = item.equipped ? ('unequip' as const) : ('equip' as const);
  const labels = { equip: 'Wear', unequip: 'Take off', use: 'Use', drop: 'Drop' } as const;
  const held = item.slot === 'weapon' || item.slot === 'shield';
  const wearLabel = held ? { equip: 'Wield', unequip: 'Put away' }[wear] : labels[wear];
  const button = (name: 'equip' | 'unequip' | 'use' | 'drop', label: string) => {
    // Wearing and taking off take each other's place: they share the key that keeps the focus.
    const key = `${item.id} ${name === 'unequip' ? 'equip' : name}`;
    return deed(label, key, item.name, () => void moveItem(story, item.id, name));
  };
  return element('li', { class: item.equipped ? 'item worn' : 'item' }, [
    element('div', { class: 'item-name' }, [
      element('strong', { class: `rarity-${item.rarity}`, text: item.name }),
      item.quantity === 1 ? null : ` × ${item.quantity}`,
      item.equipped ? element('span', { class: 'tag', text: held ? 'in hand' : 'worn' }) : null,
    ]),
    item.description === '' ? null : element('p', { text: item.description }),
    element('p', { class: 'quiet', text: facts(item) }),
    element('div', { class: 'row' }, [
      item.slot === null ? null : button(wear, wearLabel),
      button('use', labels.use),
      button('drop', labels.drop),
    ]),
  ]);
};

export const packTab: Tab = ({ session }, story) => {
  const items = [...session.inventory].sort((a, b) => Number(b.equipped) - Number(a.equipped));
  const weight = Number(session.carry_weight.toFixed(1));
  return [
    element('h2', { text: 'Pack' }),
    bar('Weight in kg', weight, session.character.max_carry_weight, 'weight'),
    items.length === 0
      ? quiet('You carry nothing.')
      : element(
          'ul',
          { class: 'items' },
          items.map((one) => row(one, story)),
        ),
  ];
};
