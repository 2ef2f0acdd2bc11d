// The storyteller as a reader meets it: some hundred improvised turns in every person, tense and length, held against a linter of prose.
import { LENGTHS, PERSONS, type SessionState, type StoryStyle, TENSES } from '@emergent/schema';
import { describe, expect, it } from 'vitest';
import { repetitionOf } from '../bot/index.ts';
import { makeDice } from '../dice.ts';
import { beginState } from '../scenario/begin.ts';
import { sceneOf } from '../scene.ts';
import { SYSTEMS } from '../systems/index.ts';
import { narrative } from '../systems/narrative/index.ts';
import { possibleSuggestions } from '../systems/narrative/rules.ts';
import { fixtureWorld } from '../testing/fixture-world.ts';
import { checksFor } from '../turn/checks.ts';
import { interpret } from '../turn/interpret.ts';
import { walkTurn } from '../turn/resolve.ts';
import { verdictOf } from '../turn/verdict.ts';
import { sentencesOf } from '../words/english.ts';
import { withSums } from '../words/telling-sum.ts';
import { faultsOf, ownWords } from './proof.ts';

const LINES =
  `look around|examine the nets|look at the nets|talk to Pip|ask Pip about the cove|what do I have?|where can I go?|ring the bell
take the coil of rope|give the rope to Pip|go to the inn|ask Maren about the beacon|"Who put out the light?" I ask Maren|ask Maren about dragons
persuade Maren to come with me|rest until evening|drink the ale|go to Lantern Hill|go back|search the quay|sneak behind the nets|climb the tower
threaten Maren|lie to Pip about the lens|go to smugglers' cove|attack Rusk|hit him|attack Rusk|attack Rusk with my bow|defend myself|run away
xyzzy plugh|fly to the moon|¿dónde está la playa?|pray|sing a song|craft a torch|heal myself|wait|sleep until dawn|think about the lens|n|x bell
steal the key from Maren|break the window|cast tidecalling|help Maren|follow Pip|read the slate|eat|swim out|take everything|drop the rope
equip my bow|take off my cloak|"Hello," I say|tell Pip "I will be back"|trade with Maren|listen|look at myself|what should I do?|open the crates`
    .split(/[|\n]/)
    .map((line) => line.trim());

const FIGHTING = /\b(?:attack|hit|defend|run away|threaten)\b/;

const play = (style: StoryStyle, seed: string, count: number, lines = LINES) => {
  const world = fixtureWorld();
  const settings = { title: 'Test', style, difficulty: 'medium', content_level: 'teen' } as const;
  let { state }: { state: SessionState } = beginState(world, 'Wren Ashby', makeDice(seed, 'begin'));
  const told: { line: string; telling: string; suggestions: string[] }[] = [];
  const order = makeDice(seed, 'lines');
  for (let number = 1; number <= count; number++) {
    const line = order.pick(lines, `line ${number}`);
    const scene = sceneOf(state, world);
    const dice = makeDice(seed, `turn:${number}`);
    const interpretation = interpret(line, { session: state, scene, world });
    const { verdict } = verdictOf({ line, interpretation, session: state, scene, world });
    const checks = verdict.allowed
      ? checksFor({ interpretation, session: state, scene, world, settings, number, line }, dice)
      : [];
    const walk = walkTurn(
      {
        session: state,
        line,
        interpretation,
        verdict,
        checks,
        world,
        settings,
        number,
        wording: makeDice(seed, `words:${number}`),
        lore: world.lorebook.entries.filter((entry) => entry.keys.some((key) => line.includes(key))),
        recalled: [],
        recent: told.slice(-12).map((one) => one.telling),
        sums: new Set(
          withSums(
            [],
            told.map((one) => one.telling),
          ),
        ),
      },
      dice,
    );
    if (verdict.allowed) walk.begin();
    for (const system of SYSTEMS)
      if (verdict.allowed || system.name === 'narrative') walk.decide(system, { by: 'improvising' });
    const proposal = narrative.schema.parse(walk.proposals().get('narrative'));
    told.push({ line, telling: proposal.telling ?? '', suggestions: possibleSuggestions(proposal, walk.turn()) });
    state = walk.turn().session;
  }
  return { told, state };
};

describe('improvised tellings', () => {
  for (const person of PERSONS)
    for (const tense of TENSES)
      for (const length of LENGTHS)
        it(`are clean prose: ${person} person, ${tense}, ${length}`, () => {
          const { told } = play({ person, tense, length }, `${person}-${tense}-${length}`, 60);
          const wrong = told.flatMap(({ line, telling }) =>
            faultsOf(telling).map((fault) => `${fault}: ${line} > ${telling}`),
          );
          expect(wrong).toEqual([]);
        });

  it('are never the same twice in 100 turns', () => {
    const { told } = play({ person: 'second', tense: 'present', length: 'medium' }, 'twice', 400);
    const again = told.filter(({ telling }, at) =>
      told.slice(Math.max(0, at - 100), at).some((one) => one.telling === telling),
    );
    expect(again).toEqual([]);
  });

  it('repeat no phrase of nine words within ten turns, fights apart', () => {
    const lines = LINES.filter((line) => !FIGHTING.test(line));
    const styles = [
      ...LENGTHS.map((length) => ({ person: 'second', tense: 'present', length }) as const),
      ...PERSONS.map((person) => ({ person, tense: 'past', length: 'medium' }) as const),
    ];
    for (const style of styles) {
      const { told } = play(style, `phrase ${style.length} ${style.person}`, 120, lines);
      const { phrases } = repetitionOf(
        told.map((one, index) => ({ ...one, number: index + 1 })),
        fixtureWorld(),
      );
      expect(phrases).toEqual([]);
    }
  });

  it('keep to the length set', () => {
    const average = (length: StoryStyle['length']) => {
      const { told } = play({ person: 'second', tense: 'present', length }, 'length', 60);
      return told.reduce((sum, one) => sum + sentencesOf(one.telling).length, 0) / told.length;
    };
    expect(average('short')).toBeLessThan(average('medium'));
    expect(average('medium')).toBeLessThan(average('long'));
  });

  it('speak of the player in the person set, speech and lore apart', () => {
    const own = ownWords;
    const third = play({ person: 'third', tense: 'past', length: 'medium' }, 'third', 60).told;
    expect(third.filter(({ telling }) => /\b(?:you|your|I|my)\b/.test(own(telling)))).toEqual([]);
    const first = play({ person: 'first', tense: 'past', length: 'medium' }, 'first', 60).told;
    expect(first.filter(({ telling }) => /\byou\b/i.test(own(telling)))).toEqual([]);
  });

  it('come with suggestions that are possible, short and different', () => {
    const { told } = play({ person: 'second', tense: 'present', length: 'medium' }, 'suggest', 80);
    for (const { suggestions } of told) {
      expect(suggestions.length).toBeGreaterThanOrEqual(2);
      expect(new Set(suggestions).size).toBe(suggestions.length);
      expect(suggestions.every((one) => one.length <= 120)).toBe(true);
    }
  });

  it('are the same for the same seed', () => {
    const style = { person: 'second', tense: 'present', length: 'medium' } as const;
    expect(play(style, 'same', 40)).toEqual(play(style, 'same', 40));
  });
});
