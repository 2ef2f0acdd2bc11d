// The lorebook of the fixture world: a small harbour town whose beacon has gone dark. Used by `fixture-world.ts` only.
import { Lorebook } from '@emergent/schema';
import { entries } from './fixture-entries.ts';

const characters = [
  {
    name: 'Maren Holt',
    aliases: ['Maren', 'the innkeeper'],
    description:
      'A broad woman of fifty with rolled sleeves and a burn scar on one wrist, who misses nothing said at her bar.',
    role: 'innkeeper',
    abilities: ['bargaining', 'hearing what is not said'],
    relationships: [{ character: 'Pip', type: 'guardian' }],
    personality: 'warm, shrewd, impatient of fools',
    voice: 'plain and quick, calls everyone love',
    goals: ['keep the inn open through the winter', 'find out who put out the beacon'],
    knows: [
      { topic: 'the beacon', says: 'It went dark nine nights back, love. Aldous swears he filled the lamp himself.' },
      {
        topic: 'Captain Rusk',
        says: 'Rusk drinks in the cove now, since I barred him. He pays in coin that smells of the sea bed.',
      },
      { topic: 'rooms', says: 'Two bits the night, and the stove is lit till the last guest sleeps.' },
    ],
    home: 'The Gull and Anchor',
    group: 'Townsfolk of Saltmere',
    items: [
      { name: 'cellar key', type: 'key', description: 'A black iron key on a loop of twine.', stats: { weight: 0.1 } },
    ],
  },
  {
    name: 'Brother Aldous',
    aliases: ['Aldous', 'the keeper', 'the old man'],
    description: 'A stooped lampkeeper in a patched grey habit, his fingers stained yellow with oil.',
    role: 'keeper of the beacon',
    abilities: ['tidecalling'],
    relationships: [{ character: 'Maren Holt', type: 'old friend' }],
    personality: 'gentle, ashamed, slow to speak',
    voice: 'halting, half prayers',
    goals: ['light the beacon again', 'hide that he fell asleep'],
    knows: [
      {
        topic: 'the lens',
        says: 'The lens is gone. Lifted out clean, may the deep forgive me. Without it the flame is only a candle.',
      },
      { topic: 'the chapel', says: 'They drowned it, you know. Let the sea have it rather than the bishop.' },
    ],
    home: 'Lantern Hill',
    schedule: [{ from_hour: 20, to_hour: 23, place: 'The Gull and Anchor' }],
    group: 'Townsfolk of Saltmere',
  },
  {
    name: 'Pip',
    aliases: ['the girl', 'the child'],
    description: 'A barefoot girl of ten with tar on her knees and a gull feather behind one ear.',
    role: 'harbour urchin',
    abilities: ['climbing'],
    personality: 'bold, curious, easily bought with sweets',
    voice: 'breathless, one long sentence after another',
    goals: ['see the world past the breakwater'],
    knows: [
      {
        topic: 'the cove',
        says: 'There is a way down when the water is out, behind the nets, only you mustn’t tell Maren I told.',
      },
    ],
    home: 'Saltmere Harbour',
    group: 'Townsfolk of Saltmere',
  },
  {
    name: 'Captain Rusk',
    aliases: ['Rusk', 'the smuggler'],
    description: 'A long man in a red coat gone brown at the hems, one eye clouded, a cutlass across his knees.',
    role: 'smuggler',
    abilities: ['swordplay'],
    personality: 'proud, cold, greedy',
    voice: 'soft and courteous, never raises it',
    goals: ['sell the lens to the wreckers'],
    knows: [{ topic: 'the lens', says: 'A pretty glass. It fetches more than this whole town, and I have a buyer.' }],
    home: "Smugglers' Cove",
    hostile: true,
    group: 'The Wreckers',
    items: [
      {
        name: 'cutlass',
        type: 'weapon',
        slot: 'weapon',
        description: 'A notched, heavy blade.',
        stats: { weight: 1.5, damage: '1d8' },
      },
    ],
  },
];

const locations = [
  {
    name: 'Saltmere Harbour',
    aliases: ['the harbour', 'the docks'],
    type: 'harbour',
    description:
      'Grey water slaps the piles of a long stone quay. Nets hang from every pole, and half the boats have not been out for days.',
    significance: 'where every road and rumour in Saltmere begins',
    connections: ['The Gull and Anchor', 'Lantern Hill', "Smugglers' Cove"],
    features: [
      { name: 'nets', detail: 'Behind the heaviest net a goat path drops toward the cove, slick with weed.' },
      { name: 'harbour bell', detail: 'A green bronze bell, its rope cut short by somebody who did not want it rung.' },
    ],
    items: [{ name: 'coil of rope', type: 'tool', description: 'Ten fathoms of tarred hemp.', stats: { weight: 3 } }],
    minutes: 10,
  },
  {
    name: 'The Gull and Anchor',
    aliases: ['the inn', 'the tavern', 'the Gull'],
    type: 'inn',
    description:
      'A low taproom of black beams and one great stove. Tallow smoke hangs under the ceiling and every chair is turned a little from the door.',
    connections: ['Saltmere Harbour'],
    features: [
      { name: 'stove', detail: 'Drift oak burns blue and green in it, from the salt.' },
      { name: 'slate', detail: 'A slate of debts. The longest column is headed R.' },
    ],
    items: [
      {
        name: 'mug of ale',
        type: 'consumable',
        description: 'Brown and flat.',
        effect: 'warms and steadies',
        stats: { weight: 0.5, heals: 5 },
      },
    ],
    minutes: 5,
    indoors: true,
  },
  {
    name: 'Lantern Hill',
    aliases: ['the hill', 'the lighthouse'],
    type: 'lighthouse',
    description:
      'A bald hill above the town with a squat white tower on it. The wind never stops here, and the lamp room stands dark.',
    connections: ['Saltmere Harbour', 'The Drowned Chapel'],
    features: [
      {
        name: 'lamp room',
        detail: 'The brass cradle is empty; four fresh scratches show where the lens was prised out.',
      },
      { name: 'log', detail: 'The keeper’s log stops nine nights ago in the middle of a word.' },
    ],
    minutes: 20,
  },
  {
    name: 'The Drowned Chapel',
    aliases: ['the chapel'],
    type: 'ruin',
    description:
      'A roofless nave that fills and empties with the tide. Mussels blacken the pillars to the height of a man.',
    connections: ['Lantern Hill', "Smugglers' Cove"],
    features: [{ name: 'altar', detail: 'Someone has left a fresh candle on the altar, above the tide line.' }],
    items: [
      {
        name: 'silver psalter',
        type: 'treasure',
        rarity: 'uncommon',
        description: 'Its clasp is crusted with salt.',
        stats: { weight: 1 },
      },
    ],
    minutes: 25,
    indoors: true,
  },
  {
    name: "Smugglers' Cove",
    aliases: ['the cove'],
    type: 'cove',
    description:
      'A notch in the cliff floored with shingle, where crates stand under tarred canvas and a lantern with a red pane burns low.',
    connections: ['Saltmere Harbour', 'The Drowned Chapel'],
    features: [
      { name: 'crates', detail: 'Brandy, lace, and one crate packed in wet straw, long and heavy as a child.' },
    ],
    items: [
      {
        name: 'beacon lens',
        type: 'quest',
        rarity: 'rare',
        description: 'A ribbed disc of old glass as wide as a shield.',
        stats: { weight: 8 },
      },
    ],
    minutes: 15,
  },
];

export const fixtureLorebook = (): Lorebook =>
  Lorebook.parse({
    id: 'fixture-saltmere',
    revision: 1,
    owner: 'local',
    shipped: true,
    created_at: '2026-01-01T00:00:00.000Z',
    updated_at: '2026-01-01T00:00:00.000Z',
    series_metadata: {
      title: 'The Dark Beacon',
      genre: 'fantasy',
      setting: 'a cold harbour town whose beacon has gone dark',
      power_system: 'Tidecalling',
      tone: 'melancholy',
      themes: ['loyalty', 'the sea'],
    },
    characters,
    locations,
    world_systems: [
      {
        name: 'Tidecalling',
        description: 'Asking the sea for small favours.',
        rules: ['It works only within sound of water.', 'The sea always takes something back.'],
        examples: ['drawing a wave over a fire', 'finding a drowned thing'],
        verbs: ['call', 'tidecall', 'cast'],
        needs_ability: ['tidecalling'],
        mana_cost: 10,
      },
      {
        name: 'Harbour Law',
        description: 'The old law of the quay.',
        rules: ['What the tide brings belongs to who finds it.', 'Blood on the quay is paid in labour.'],
      },
    ],
    timeline: [
      {
        name: 'The night of eleven ships',
        date: 'sixty years ago',
        description: 'The beacon was dark for one night and eleven ships were lost.',
      },
      {
        name: 'The lugger in the bay',
        date: 'the second day',
        description: 'A black lugger drops anchor beyond the breakwater and shows no flag.',
        characters: ['Captain Rusk'],
        locations: ['Saltmere Harbour'],
        due_minutes: 600,
      },
    ],
    relationships: [
      {
        source: 'Maren Holt',
        target: 'Captain Rusk',
        type: 'enemy',
        description: 'She barred him from the inn.',
        strength: -60,
      },
      {
        source: 'Brother Aldous',
        target: 'Maren Holt',
        type: 'friend',
        description: 'They buried her husband together.',
        strength: 70,
      },
    ],
    entries,
    themes: ['loyalty', 'the sea'],
    tone: 'melancholy',
  });
