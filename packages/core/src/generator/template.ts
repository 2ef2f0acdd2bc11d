// The scenario: where the story starts, three people one can be, the main quest with its endings and the small stories beside it. Called by generate.ts.
import { PlayableCharacter, QuestSeed, type ScenarioTemplateInput } from '@emergent/schema';
import type { Cast } from './cast.ts';
import { thingName } from './cast.ts';
import { ableFor } from './lore.ts';
import { conditionOf, homeOf } from './people.ts';
import { itemOf } from './places.ts';
import { SIDE_STORIES } from './tables/side-stories.ts';
import { TERRAIN } from './tables/terrains.ts';
import { TONE } from './tables/tones.ts';
import type { Analysis, ClassRow, EndingRow, Score, SideStory, StepRow } from './types.ts';
import { diceFor, shuffle, spin, tame } from './words.ts';

const SIDES = 3;
const PLAYABLE = 3;
const SCORES: readonly Score[] = ['strength', 'dexterity', 'constitution', 'intelligence', 'wisdom', 'charisma'];

/** The small stories of this world, with the names of their things among the slots. */
export const sideStories = (cast: Cast, seed: string): { story: SideStory; cast: Cast }[] =>
  shuffle(SIDE_STORIES, diceFor(seed, 'sides'), 'sides')
    .slice(0, SIDES)
    .map((story) => {
      const things = Object.entries(story.things).map(([key, row]): [string, string] => [
        key,
        thingName(row, cast.family.age),
      ]);
      return { story, cast: { ...cast, slots: { ...cast.slots, ...Object.fromEntries(things) } } };
    });

const endingOf = (row: EndingRow, close: string, cast: Cast, seed: string) => ({
  id: row.id,
  title: spin(row.title, cast.slots, diceFor(seed, 'endings'), row.id),
  done_when: row.ways.map((way) => conditionOf(way, { cast, seed })),
  telling:
    `${spin(row.telling, cast.slots, diceFor(seed, 'endings'), `${row.id}:t`)}${close === '' ? '' : ` ${close}`}`.slice(
      0,
      1500,
    ),
});

const objectivesOf = (steps: readonly StepRow[], cast: Cast, seed: string) =>
  steps.map((step) => ({
    text: spin(step.text, cast.slots, diceFor(seed, 'steps'), step.text).slice(0, 300),
    done_when: step.ways.map((way) => conditionOf(way, { cast, seed })),
  }));

const closes = (analysis: Analysis, cast: Cast, seed: string): readonly string[] => {
  const dice = diceFor(seed, 'closes');
  return shuffle(TONE[analysis.tone].ends, dice, 'ends').map((line) => spin(line, cast.slots, dice, line));
};

const mainQuest = (analysis: Analysis, cast: Cast, title: string, seed: string): QuestSeed => {
  const { plot, slots } = cast;
  const ends = closes(analysis, cast, seed);
  return QuestSeed.parse({
    id: 'main',
    title: title.slice(0, 120),
    description: spin(plot.asks, slots, diceFor(seed, 'asks'), 'asks'),
    difficulty: TONE[analysis.tone].difficulty,
    objectives: objectivesOf(plot.steps, cast, seed),
    endings: plot.endings.map((row, at) => endingOf(row, ends[at % ends.length] ?? '', cast, seed)),
    rewards: { experience: 150 },
  });
};

const sideQuest = ({ story, cast }: { story: SideStory; cast: Cast }, seed: string): QuestSeed =>
  QuestSeed.parse({
    id: story.id,
    title: story.title,
    description: spin(story.asks, cast.slots, diceFor(seed, 'asks'), story.id),
    giver: cast.people[story.by].name,
    difficulty: 'easy',
    starts: { kind: 'meet', person: cast.people[story.by].name },
    objectives: objectivesOf(story.steps, cast, seed),
    endings: story.endings.map((row) => endingOf(row, '', cast, seed)),
    rewards: { experience: 60, items: [itemOf(story.pays, cast, seed)] },
  });

const statsOf = ([best, second, worst]: ClassRow['best']) =>
  Object.fromEntries(
    SCORES.map((score) => [score, score === best ? 16 : score === second ? 14 : score === worst ? 9 : 12]),
  );

/** The opening is told where all come together; who begins elsewhere has gone on from there. */
const WENT_ON = [
  '[By and by|After a while] you have seen enough of it, and get as far as {here}.',
  'Nothing is settled there. It is at {here}, a little later, that somebody talks.',
  'You do not stay for the end of it. At {here} somebody has been waiting to be asked.',
];

const playableOf = (row: ClassRow, at: number, analysis: Analysis, cast: Cast, seed: string): PlayableCharacter => {
  const dice = diceFor(seed, `player:${at}`);
  const hook = cast.plot.hooks[at % cast.plot.hooks.length];
  const by = hook?.by ?? 'host';
  const spot = homeOf(by, cast);
  const said = (text: string, purpose: string) =>
    spin(text, { ...cast.slots, here: cast.slots[spot] ?? '' }, dice, purpose);
  const begin =
    shuffle(TONE[analysis.tone].begins, diceFor(seed, 'begins'), 'begins')[at % TONE[analysis.tone].begins.length] ??
    '';
  const able = row.able.flatMap((one) =>
    one !== '{power}' ? [one] : analysis.power === 'none' ? [] : [ableFor(analysis, cast)],
  );
  const isAble = row.able.includes('{power}') && analysis.power !== 'none';
  return PlayableCharacter.parse({
    name: cast.players[at]?.name,
    class_name: row.name,
    description: said(row.told, 'told'),
    background: said(row.background, 'background'),
    stats: statsOf(row.best),
    max_health: row.best.slice(0, 2).includes('constitution') ? 120 : 95,
    max_mana: isAble ? 80 : 20,
    abilities: able,
    skills: row.skills,
    items: row.items.map((thing) => itemOf(thing, cast, seed)),
    relationships: { [cast.people[by].name]: 30, [cast.people.rival.name]: -10 },
    setting_location: cast.spots[spot].name,
    initial_narrative: `${[said(begin, 'begin'), said(cast.plot.opening, 'opening')].join(' ')}\n\n${spot === 'hub' ? '' : `${said(WENT_ON[at % WENT_ON.length] ?? '', 'went on')} `}${said(hook?.says ?? '', 'hook')}`,
  });
};

const openingOf = (analysis: Analysis, cast: Cast, seed: string): string => {
  const dice = diceFor(seed, 'opening');
  const said = (text: string) => spin(text, cast.slots, dice, text);
  const begin = dice.pick(TONE[analysis.tone].begins, 'begin');
  const [first, second] = cast.plot.hooks;
  return `${said(begin)} ${said(cast.plot.opening)}\n\n${said(`"[You're new|You're not from here|I don't know you]," says {child}, who has been looking at your boots. "If it's about that, ask {${first?.by ?? 'host'}} at {${homeOf(first?.by ?? 'host', cast)}}. Or {${second?.by ?? 'friend'}}. They know more than they say. [Everybody does.|It isn't hard.]"`)}`;
};

/** The scenario without its ids. */
export const templateOf = (analysis: Analysis, cast: Cast, lorebookId: string, seed: string): ScenarioTemplateInput => {
  const { plot, slots, family } = cast;
  const dice = diceFor(seed, 'template');
  const said = (text: string) => spin(text, slots, dice, text);
  const title = said(dice.pick(plot.title, 'title'));
  const tone = TONE[analysis.tone];
  const { request } = analysis;
  return {
    title: analysis.title === '' ? title : `${analysis.title}: ${title}`,
    description: said(plot.asks),
    lorebook_id: lorebookId,
    setting_location: cast.spots.hub.name,
    time_period: said(family.terms.year).slice(0, 200),
    starting_situation: said(plot.situation),
    key_characters: [
      ...new Set(
        plot.hooks
          .map((hook) => cast.people[hook.by].name)
          .concat(cast.people.head.name, cast.people.keeper.name, cast.people.rival.name),
      ),
    ],
    playable_characters: shuffle(family.classes, diceFor(seed, 'classes'), 'classes')
      .slice(0, PLAYABLE)
      .map((row, at) => playableOf(row, at, analysis, cast, seed)),
    available_paths: plot.paths.map(said),
    difficulty_level: tone.difficulty,
    estimated_duration: '2-4 hours',
    tags: [
      ...new Set(
        [request.genre, request.tone, ...request.themes]
          .map((tag) => tame(tag, 60))
          .filter((tag) => tag !== '')
          .concat(family.name),
      ),
    ].slice(0, 30),
    initial_narrative: openingOf(analysis, cast, seed),
    narrative_metadata: { family: family.name, plot: plot.name, tone: analysis.tone, seed },
    quests: [mainQuest(analysis, cast, title, seed), ...sideStories(cast, seed).map((one) => sideQuest(one, seed))],
    starting_minutes: tone.minutes,
    starting_weather: TERRAIN[analysis.terrains[0]].skies[0] ?? 'clear',
    starting_season: dice.pick(['spring', 'summer', 'autumn', 'winter'] as const, 'season'),
  };
};
