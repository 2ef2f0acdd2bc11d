// The rules of quests through whole turns: beginnings, steps, endings, rewards once, adapting, favours, and that no proposal breaks them.
import { type Effect, ItemSeed, type SessionState } from '@emergent/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDice } from '../../dice.ts';
import { illegal } from '../../log/invariants.ts';
import { fixtureWorld } from '../../testing/fixture-world.ts';
import { wildProposal } from '../../testing/proposals.ts';
import { act, begun, ofType, type Played, play, target, turnOf } from '../../testing/turns.ts';
import { makeWorld } from '../../world.ts';
import { fromSeed } from '../item/mint.ts';
import { react } from './rules.ts';

const lens = () => fromSeed(ItemSeed.parse({ name: 'beacon lens', type: 'quest' }), 'test');
const at = (state: SessionState, place: string): SessionState => ({
  ...state,
  world_state: { ...state.world_state, current_location: place },
});
const questOf = (state: SessionState, id: string) => state.quests.find((one) => one.id === id);
const talk = (name: string) => act('talk', target('person', name));

/** Aldous has been met and the lens is in the pack: only an ending is open. */
const beforeTheEnd = (): SessionState => {
  const met = play({ state: at(begun(), 'Lantern Hill'), acts: [talk('Brother Aldous')] }).state;
  const state = { ...met, inventory: [...met.inventory, lens()] };
  return play({ state, acts: [act('look')], number: 2 }).state;
};

describe('beginnings', () => {
  it('has quests that start at once and hides the rest', () => {
    const state = begun();
    expect(state.quests.map((one) => [one.id, one.status])).toEqual([
      ['dark-beacon', 'active'],
      ['bell-rope', 'hidden'],
    ]);
    expect(questOf(state, 'bell-rope')?.objectives).toEqual([]);
  });

  it('starts a hidden quest when its giver is met', () => {
    const { state } = play({ state: begun(), acts: [talk('Pip')] });
    expect(questOf(state, 'bell-rope')).toMatchObject({
      status: 'active',
      objectives: ['Give Pip a rope'],
      began_at: 1,
    });
  });
});

describe('steps and endings', () => {
  it('does steps in any order by what happens, and pays for each once', () => {
    const { state, effects } = play({ state: at(begun(), 'Lantern Hill'), acts: [talk('Brother Aldous')] });
    expect(ofType(effects, 'quest.objective_done')).toMatchObject([{ quest_id: 'dark-beacon', objective_id: '1' }]);
    expect(state.character.experience).toBe(15);
    const again = play({ state, acts: [talk('Brother Aldous')], number: 2 });
    expect(again.state.character.experience).toBe(15);
  });

  it('settles a step that holds already', () => {
    expect(questOf(beforeTheEnd(), 'dark-beacon')?.objective_states.every((step) => step.done)).toBe(true);
  });

  it('reaches an ending only after all steps, and pays its rewards with the quest, once', () => {
    const start = begun();
    const early = play({
      state: at({ ...start, inventory: [...start.inventory, lens()] }, "Smugglers' Cove"),
      acts: [act('give', target('item', 'beacon lens'), { with: target('person', 'Captain Rusk') })],
    });
    expect(questOf(early.state, 'dark-beacon')?.status).toBe('active');
    const give = act('give', target('item', 'beacon lens'), { with: target('person', 'Brother Aldous') });
    const ready = beforeTheEnd();
    const { state, effects } = play({ state: ready, acts: [give], number: 3 });
    expect(ofType(effects, 'quest.completed')).toMatchObject([{ ending: { id: 'lit' }, rewards: { experience: 80 } }]);
    expect(state.character.experience - ready.character.experience).toBe(80);
    expect(state.reputation).toEqual({ 'Townsfolk of Saltmere': 40 });
    const after = play({ state, acts: [act('look')], number: 4 });
    expect(ofType(after.effects, 'quest.completed')).toEqual([]);
  });

  it('says what is still open when an ending is tried before its time', () => {
    const start = begun();
    const lit = [{ kind: 'use' as const, item: 'beacon lens', place: null }];
    const state: SessionState = {
      ...start,
      inventory: [...start.inventory, lens()],
      quests: start.quests.map((quest) => ({
        ...quest,
        endings: quest.endings.map((one) => ({ ...one, done_when: lit })),
      })),
    };
    const id = state.inventory.at(-1)?.id ?? '';
    const { refused, effects } = play({ state, acts: [act('use', target('item', 'beacon lens', id))] });
    expect(ofType(effects, 'item.used')).toHaveLength(1);
    expect(refused).toMatchObject([{ system: 'quest', code: 'not_yet', told: expect.stringContaining('still open') }]);
  });

  it('completes a quest without endings and hands out its things', () => {
    const rope = play({ state: begun(), acts: [act('take', target('thing', 'coil of rope'))] });
    const met = play({ state: rope.state, acts: [talk('Pip')], number: 2 });
    const give = act('give', target('item', 'coil of rope'), { with: target('person', 'Pip') });
    const { state } = play({ state: met.state, acts: [give], number: 3 });
    expect(questOf(state, 'bell-rope')?.status).toBe('completed');
    expect(state.inventory.filter((one) => one.name === 'gull whistle')).toHaveLength(1);
  });

  it('adapts when somebody it needs dies: another way, a step less, or failure', () => {
    const state = play({ state: begun(), acts: [talk('Pip')] }).state;
    const dies = (name: string): Effect => ({
      type: 'person.changed',
      v: 1,
      name,
      change: { status: 'dead' },
      why: 'test',
    });
    const given = { state, acts: [act('look')], number: 2 };
    const dice = makeDice('seed', 'turn:2');
    const world = fixtureWorld();
    const friendless = world.lorebook.characters.map((one) => ({ ...one, group: null }));
    const friendlessWorld = makeWorld({ ...world.lorebook, characters: friendless, relationships: [] }, world.template);
    const elsewise = react(dies('Pip'), turnOf(given, [dies('Pip')]), dice);
    expect(elsewise).toMatchObject([
      { type: 'quest.adapted', quest_id: 'bell-rope', why: expect.stringContaining('There is another way: Bring the') },
    ]);
    const alone = { ...given, world: friendlessWorld };
    const failing = react(dies('Pip'), turnOf(alone, [dies('Pip')]), dice);
    expect(failing).toMatchObject([{ type: 'quest.failed', quest_id: 'bell-rope' }]);
    const adapting = react(dies('Brother Aldous'), turnOf(given, [dies('Brother Aldous')]), dice);
    expect(adapting).toMatchObject([
      {
        type: 'quest.adapted',
        quest_id: 'dark-beacon',
        objectives: [{ id: '1', text: 'See what Brother Aldous has left behind at Lantern Hill' }, { id: '2' }],
      },
    ]);
  });
});

describe('proposed quests', () => {
  const proposal = (more: object = {}) => ({
    quest: {
      done: null,
      failed: null,
      started: {
        title: 'A Candle for the Altar',
        giver: 'Pip',
        objectives: [
          { text: 'Go to the chapel', kind: 'arrive', place: 'The Drowned Chapel' },
          { text: 'Say the old words' },
        ],
        ...more,
      },
    },
  });
  const started = (): Played => play({ state: begun(), acts: [talk('Pip')] }, proposal());

  it('begin with conditions that can be checked', () => {
    const quest = started().state.quests.find((one) => one.title === 'A Candle for the Altar');
    expect(quest).toMatchObject({ giver: 'Pip', difficulty: 'easy', rewards: { experience: 30 } });
    expect(quest?.objective_states.map((step) => step.done_when)).toEqual([
      [{ kind: 'arrive', place: 'The Drowned Chapel' }],
      [],
    ]);
  });

  it('have told steps marked done with evidence, checkable ones only by what happened', () => {
    const done = (objective: string, evidence: string) => ({
      quest: { failed: null, started: null, done: [{ quest: 'A Candle for the Altar', objective, evidence }] },
    });
    const { state } = started();
    const next = { state, acts: [act('pray')], number: 2 };
    expect(play(next, done('Go to the chapel', 'They walked there at night.')).refused).toMatchObject([
      { code: 'not_done_yet' },
    ]);
    expect(play(next, done('Say the old words', '')).refused).toMatchObject([{ code: 'no_evidence' }]);
    const told = play(next, done('Say the old words', 'They say the words, all nine of them.'));
    expect(ofType(told.effects, 'quest.objective_done')).toMatchObject([{ objective_id: '2' }]);
  });

  it('are at most six at a time', () => {
    let { state } = started();
    for (let number = 2; number < 12; number++)
      state = play(
        { state, acts: [act('look')], number },
        proposal({ title: `Errand ${number}`, objectives: [{ text: 'Do it' }] }),
      ).state;
    expect(state.quests.filter((one) => one.status === 'active')).toHaveLength(6);
  });

  it('leave a legal state whatever they are', () => {
    const shape = {
      done: ['evidence', 'objective', 'quest'],
      failed: ['quest', 'why'],
      started: ['description', 'giver', 'title', 'objectives'],
    };
    const { state } = started();
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const after = play({ state, acts: [talk('Pip')], number: 2 }, { quest: wildProposal(shape, seed) });
        expect(illegal(after.state)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

describe('the player and the people', () => {
  it('gives up and follows by button', () => {
    const quest = target('quest', 'The Dark Beacon', 'dark-beacon');
    const untracked = play({ state: begun(), acts: [act('untrack', quest)] });
    expect(questOf(untracked.state, 'dark-beacon')?.tracked).toBe(false);
    const { state } = play({ state: untracked.state, acts: [act('abandon', quest)], number: 2 });
    expect(questOf(state, 'dark-beacon')?.status).toBe('abandoned');
  });

  it('lets somebody with a goal who trusts the character ask a favour now and then', () => {
    const before = play({ state: at(begun(), 'Lantern Hill'), acts: [talk('Brother Aldous')] }).state;
    const trusted = { ...before, relationships: { 'Brother Aldous': 30 } };
    const askedIn = (number: number) =>
      Array.from({ length: 20 }, (_, index) => `seed ${index}`)
        .flatMap((seed) =>
          ofType(play({ state: trusted, acts: [talk('Brother Aldous')], seed, number }).effects, 'quest.began'),
        )
        .map((one) => one.quest)
        .filter((quest) => !fixtureWorld().template.quests.some((seed) => seed.id === quest.id));
    const favours = askedIn(20);
    expect(favours.length).toBeGreaterThan(0);
    expect(favours.length).toBeLessThan(20);
    expect(askedIn(10)).toEqual([]);
    for (const quest of favours) expect(quest.description).toMatch(/^“[^”]+” So Brother Aldous has asked\./);
    for (const quest of favours) expect(quest.objective_states.every((step) => step.done_when.length === 1)).toBe(true);
  });
});

describe('quests that arise', () => {
  const promise = (text: string) => {
    const { state } = play({ state: begun(), acts: [talk('Pip')] });
    return play({ state, acts: [act('talk', target('person', 'Pip'), { text, speech: text })], number: 2 });
  };

  it('a promise that names a thing becomes a quest, and lapses with it', () => {
    const { state, effects } = promise('I promise I will bring you the beacon lens');
    const given = ofType(effects, 'consequence.scheduled').find(({ consequence }) =>
      consequence.id.startsWith('promise-'),
    );
    const quest = state.quests.find(({ title }) => title === 'A Word Given to Pip');
    expect(given).toBeDefined();
    expect(quest).toMatchObject({
      status: 'active',
      objective_states: [{ done_when: [{ kind: 'give', person: 'Pip' }] }],
    });
    if (given === undefined) return;
    const due: Effect = { type: 'consequence.came_due', v: 1, consequence: given.consequence };
    const turn = turnOf({ state, acts: [act('wait')], number: 9 }, [due]);
    expect(react(due, turn, makeDice('seed', 'turn:9'))).toMatchObject([{ type: 'quest.failed', quest_id: quest?.id }]);
  });

  it('a life owed can be repaid in more than one way', () => {
    const start = begun();
    const state: SessionState = {
      ...start,
      character: {
        ...start.character,
        health: 0,
        defeated: {
          cause: 'a fall',
          consequence: 'Carried.',
          fate: 'carried',
          by: 'Maren Holt',
          place: 'The Gull and Anchor',
        },
      },
    };
    const up = play({ state, acts: [act('look')], number: 3 });
    const quest = up.state.quests.find(({ title }) => title === 'A Life Owed to Maren Holt');
    expect(quest?.objective_states[0]?.done_when.map(({ kind }) => kind)).toContain('befriend');
    expect(up.state.world_state.current_location).toBe('The Gull and Anchor');
  });

  it('what was robbed can be got back from whoever has it', () => {
    const start = begun();
    const [item] = start.inventory.filter((one) => !one.equipped && one.type !== 'quest');
    if (item === undefined) throw new Error('nothing to rob');
    const met = play({ state: start, acts: [act('talk', target('person', 'Pip'))] }).state;
    const { quantity } = item;
    const lost: Effect = {
      type: 'item.lost',
      v: 1,
      item_id: item.id,
      name: item.name,
      quantity,
      quantity_left: 0,
      to: '@Pip',
      how: 'taken',
      item,
    };
    const turn = turnOf({ state: met, acts: [act('look')], number: 2 }, [lost]);
    const gone = { ...turn, session: { ...met, inventory: met.inventory.filter(({ id }) => id !== item.id) } };
    expect(react(lost, gone, makeDice('seed', 'turn:2'))).toMatchObject([
      { type: 'quest.began', quest: { title: 'What Pip Took', objective_states: [{ done_when: [{ kind: 'get' }] }] } },
    ]);
  });

  const heard = (description: string, number = 20) => {
    const state = play({ state: begun(), acts: [act('look')] }).state;
    const { clock_minutes } = state.world_state;
    const event = { id: 'news-1', name: 'Talk', description, began_at: clock_minutes, ends_at: clock_minutes + 600 };
    const began: Effect = { type: 'event.began', v: 1, event };
    return react(began, turnOf({ state, acts: [act('look')], number }, [began]), makeDice('seed', 'turn:20'));
  };

  it('what is said of somebody elsewhere can be looked into, when the story has found its feet', () => {
    const said = 'They say Brother Aldous has not lit a candle since the spring.';
    expect(heard(said)).toMatchObject([
      {
        type: 'quest.began',
        quest: { title: 'What They Say of Brother Aldous', description: expect.stringContaining(said) },
      },
    ]);
    expect(heard(said, 3)).toEqual([]);
    expect(heard('They say it will rain.')).toEqual([]);
  });

  it('what is said of the player’s own deeds is no errand of theirs', () => {
    const { name } = begun().character;
    expect(heard(`somebody saw ${name} sing for Brother Aldous at Lantern Hill`)).toEqual([]);
  });
});
