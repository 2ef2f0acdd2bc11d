// Twenty requests as players write them, odd ones among them. Used by tests.
import { GenerationRequest } from '@emergent/schema';

const BLANK: GenerationRequest = {
  series_title: '',
  series_type: '',
  genre: '',
  setting: '',
  power_system: '',
  tone: '',
  themes: [],
};

/** The first is emptier than the wire lets through. */
export const REQUESTS: readonly GenerationRequest[] = [
  BLANK,
  ...[
    {
      series_title: 'The Clockwork Orchard',
      genre: 'steampunk fantasy',
      setting:
        'A city of glass bridges where the rain never stops and clockwork herons deliver the mail. Queen Ottoline rules from Castle Drum, and the Order of the Ash hunts anyone who whistles.',
      power_system: 'Tuning forks that bend light',
      tone: 'whimsical',
      themes: ['loyalty', 'the cost of progress'],
    },
    { series_title: 'naruto' },
    {
      series_title: 'The Lord of the Rings',
      series_type: 'book',
      genre: 'fantasy',
      setting: 'Middle-earth',
      power_system: 'Magic and divine intervention',
      tone: 'epic',
      themes: ['heroism', 'friendship', 'sacrifice'],
    },
    { series_title: '😀', genre: '😀😀', setting: '😀', tone: '😀', themes: ['😀'] },
    {
      series_title: '武侠传奇',
      genre: '武侠',
      setting: '一座漂浮在云上的城市，剑客和商人争夺古老的玉印。',
      power_system: '内功与轻功',
      tone: '史诗',
      themes: ['荣誉', '复仇'],
    },
    {
      series_title: '<b>Bold</b> "World"',
      genre: '<script>alert(1)</script>',
      setting: '{name} lives in [a|b] {{hub}} <img src=x> "quoted" \\ `tick`',
      power_system: '$(process.exit()) {power} %s',
      tone: '"dark"',
      themes: ['"quotes"', '{motif}'],
    },
    {
      series_title: 'Kepler Station Nine',
      genre: 'science fiction',
      setting: 'A mining station orbiting a dead star. Captain Ruiz hides a mutiny.',
      power_system: 'none',
      tone: 'tense',
      themes: ['trust', 'corporate greed'],
    },
    {
      series_title: 'Murder at Blackwood Manor',
      genre: 'mystery',
      setting: 'An English country house in 1926, snowed in. Lady Ashcombe is dead.',
      tone: 'dry',
      themes: ['justice'],
    },
    {
      series_title: 'Dead Water',
      genre: 'horror',
      setting: 'A drowned village under a reservoir. Bells ring at low water.',
      tone: 'creepy',
      themes: ['guilt'],
    },
    {
      series_title: 'Second Cup',
      genre: 'slice of life',
      setting: 'A cat café in Osaka run by two sisters.',
      tone: 'cozy',
      themes: ['family', 'starting over'],
    },
    {
      series_title: 'Dust and Silver',
      genre: 'western',
      setting: 'Perdition, a railroad town in the Arizona desert, 1881. Sheriff Cole Maddox is losing.',
      tone: 'gritty',
      themes: ['revenge'],
    },
    {
      series_title: 'After the Bombs',
      genre: 'post-apocalyptic',
      setting: 'Scavengers live in a half-flooded metro. Clean water is money.',
      tone: 'bleak',
      themes: ['survival', 'hope'],
    },
    {
      series_title: 'The Salt Legion',
      genre: 'historical',
      setting: 'Roman Britain, AD 120, a fort on the wall.',
      tone: 'serious',
      themes: ['loyalty', 'empire'],
    },
    {
      series_title: 'Daughters of Thunder',
      genre: 'mythology',
      setting: 'Greek islands where the gods still walk among fishermen.',
      power_system: 'Blood of Zeus',
      tone: 'heroic',
      themes: ['destiny'],
    },
    {
      series_title: 'Capes of Harbor City',
      genre: 'superhero',
      setting: 'Harbor City, where every tenth person has a power and a licence.',
      power_system: 'Quirks granted by a meteor',
      tone: 'funny',
      themes: ['responsibility', 'identity'],
    },
    {
      series_title: 'X',
      genre: 'zorblax',
      setting: 'x'.repeat(500),
      tone: 'mauve',
      themes: Array.from({ length: 20 }, (_, i) => `theme ${i}`),
    },
    {
      series_title: 'O\'Brien\'s "Last" Stand',
      setting: 'O\'Brien’s pub, at the end of the world\'s last pier. They say "never again".',
      tone: 'bittersweet',
    },
    {
      series_title: 'Éowyn 李明',
      genre: 'Märchen',
      setting: 'Ein Wald voller sprechender Füchse, die Geheimnisse tauschen.',
      tone: 'lustig',
      themes: ['Freundschaft'],
    },
    {
      series_title: 'Neon Monsoon',
      genre: 'cyberpunk',
      setting: 'Flooded Mumbai in 2190, ruled by insurance companies.',
      power_system: 'rented memories',
      tone: 'cynical',
      themes: ['debt'],
    },
    {
      series_title: 'Сталкер: Тихая зона',
      genre: 'постапокалипсис',
      setting: 'Заброшенный город у реки Припять, где аномалии охраняют артефакты',
      power_system: 'артефакты и детекторы аномалий',
      tone: 'мрачный',
      themes: ['надежда'],
    },
    {
      series_title: 'Long Setting',
      genre: 'fantasy',
      setting:
        'The Kingdom of Vael is split between the River Lords and the Ember Court. Pirates raid the Pearl Coast while dragons sleep under Mount Tharn. '
          .repeat(4)
          .slice(0, 500),
      themes: ['war', 'ambition'],
    },
  ].map((one) => GenerationRequest.parse(one)),
];
