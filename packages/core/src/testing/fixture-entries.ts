// Lore of the fixture world, as an author would write it. Used by fixture-lorebook.ts.

export const entries = [
  {
    id: 'lore-beacon',
    title: 'The beacon',
    keys: ['beacon', 'lantern'],
    content:
      'The beacon of Saltmere has burned for three hundred years. It was dark once before, the night the wreckers took eleven ships.',
  },
  {
    id: 'lore-lens',
    title: 'The lens',
    keys: ['lens', 'glass'],
    content:
      'The lens was ground by the first keeper from a single block of sea glass. It throws a candle’s light nine miles.',
  },
  {
    id: 'lore-wreckers',
    title: 'The wreckers',
    keys: ['wrecker', 'wreckers', 'rusk'],
    content:
      'Wreckers hang false lights on the cliffs and gather what the sea brings in. Nobody admits to knowing one.',
  },
  {
    id: 'lore-chapel',
    title: 'The drowned chapel',
    keys: ['chapel', 'altar'],
    content:
      'The chapel was given to the sea in a quarrel over tithes. On still nights its bell is heard under the water.',
  },
  {
    id: 'lore-tide',
    title: 'Tidecalling',
    keys: ['tide', 'tidecalling', 'call the tide'],
    content:
      'Tidecallers ask the water for small things, and it takes small things back: a ring, a memory, the warmth of a hand.',
  },
  {
    id: 'lore-salt',
    title: 'Salt and iron',
    keys: ['salt', 'iron'],
    content: 'Saltmere folk nail iron over the door and never whistle on the quay.',
    constant: true,
  },
];
