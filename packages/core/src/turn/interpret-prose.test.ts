// Lines written as a story is told: in the third person, with aims, feelings, leaps in time, words to the narrator.
import { describe, expect, it } from 'vitest';
import { ASKED } from '../deed-words.ts';
import { interpret } from './interpret.ts';
import { harbour, testItem } from './interpret-fixture.ts';
import { plainProse } from './interpret-prose.ts';

const at = harbour();
const acts = (line: string) =>
  interpret(line, at).acts.map(({ verb, target, topic }) =>
    [verb, target?.name ?? '-', ...(topic === null ? [] : [`(${topic})`])].join(' '),
  );

describe('a line told as a story', () => {
  it.each([
    ['Wren sighs and brushes the salt from her sleeves.', 'I sigh and brush the salt from my sleeves.'],
    ['Wren Ashby is tired. She sits down.', 'I am tired. I sit down.'],
    ['Wren looks at Maren and brushes her sleeve.', 'I look at Maren and brush her sleeve.'],
    ['*She perches on the corner of his desk.*', '*I perch on the corner of his desk.*'],
    ['*She perches on the corner of her desk.*', '*I perch on the corner of my desk.*'],
    ['“Wren sighs,” she said.', '“Wren sighs,” she said.'],
    ['Go to Wren', 'Go to Wren'],
    ['I look around, wondering who could help me, and take the rope.', 'I look around, and take the rope.'],
    ['In order to earn a coin I offer to help.', 'I offer to help.'],
    ['I tell Pip that I ran because I was afraid.', 'I tell Pip that I ran because I was afraid.'],
    ['I go to see whether the boat is there.', 'I go to see whether the boat is there.'],
    ['I am hoping to find him.', 'I am hoping to find him.'],
    ["Let's fast forward to the next morning", 'wait until morning'],
    ['“Pip,” I call, waving my hat, “come here!”', '“Pip, come here!” I call, waving my hat, '],
    ['I mutter to nobody in particular.', 'I mutter aloud.'],
    ['Before anything else I want to see the rope, so I take my time and walk to it.', 'I walk to it.'],
    ['If anyone knows, it is Pip, so I ask him.', 'I ask him.'],
    ['God, what a day. I sit down.', ' I sit down.'],
    ['To whom must I report?', 'To whom must I report?'],
    ['Pip, you look as though you had seen a ghost.', 'Pip, you look as though you had seen a ghost.'],
    [
      'My eyes wander about until they come to rest on the bell.',
      'My eyes wander about until they come to rest on the bell.',
    ],
    ['My eyes wander over the nets until they come to rest on the bell.', 'I look at the bell.'],
    ['I ask her, as casually as I can, who she is.', 'I ask her who she is.'],
    ['I kneel by the bell, praying to the sea.', 'I kneel by the bell, praying to the sea.'],
    ['I hide, praying that nobody comes.', 'I hide.'],
    ['I kneel down to examine the rope.', 'I kneel down and examine the rope.'],
  ])('is read in plain words: %s', (line, plain) => {
    expect(plainProse(line, at)).toBe(plain);
  });

  it.each([
    ['I feel a cold dread settling in my stomach, because the bell rings.', ['think - (felt)']],
    ["I don't trust anyone in this town.", ['think - (felt)']],
    ['My hands are shaking and my mouth is dry.', ['think - (felt)']],
    ['The rain runs down my collar. I take the rope.', ['take coil of rope']],
    ['Eleven days without proper sleep, and now this. I take the rope.', ['take coil of rope']],
    ['I feel along the wall for a door', ['look wall']],
    ['(ooc: sorry, was away, what happened so far?)', ['think - (past)']],
    ['ok narrator, did anyone see that?', ['think - (seen)']],
    ['gm: can you make it shorter please', ['think - (aside)']],
    ['(ooc: back in five) I take the rope', ['take coil of rope']],
    ['what do people here think of me?', ['think - (repute)']],
    ['what time is it and how long until the storm?', ['look - (time)', 'look - (time)']],
    ['I will bring them home, even if it kills me!', ['think - (felt)']],
    ['omg this place is so creepy lol i wanna leave', ['think - (felt)']],
    ['undo that', ['think - (aside)']],
    ['narrator, a summary of my quests please', ['think - (quests)']],
    ['would anyone notice if I took the rope?', ['think - (seen)']],
    ['Out of boredom I balance the rope on my nose', ['perform -']],
    ['I bring them home', ['perform -']],
    ['A shiver runs down my spine.', ['think - (felt)']],
    ['ok narrator surprise me', ['think - (help)']],
    ['can we skip the boring part', ['think - (aside)']],
    ['I run my fingers over the nets', ['use nets']],
    ['I hurry to the inn', ['go The Gull and Anchor']],
    ["I'd rather die than go back to the inn.", ['think - (felt)']],
    ['it smells funny in here', ['think - (felt)']],
    ['I fall flat on my face and pretend that nothing happened', ['perform -', 'perform -']],
    ['who am I talking to?', ['look - (people)']],
    ['(ooc: is there a map?)', ['look - (exits)']],
    ['I wish I could believe her.', ['think - (felt)']],
    ["It's strange, but I feel at home here.", ['think - (felt)']],
    ['tomorrow I will talk to Pip, but tonight I just want to look at the nets', ['look nets']],
    ["Wren's hands are cold. She stamps her feet.", ['perform -']],
    ['I swallow.', ['perform -']],
    ["let's say I wanted to climb the bell", ['think harbour bell (whether to climb)']],
    ['(any hint what to do here?)', ['think - (help)']],
    ["I'm not sure I can trust Pip.", ['think - (felt)']],
    ['I just want to go home.', ['think - (felt)']],
    ['kill the lights', ['use lights']],
    ['skip to night', ['wait - (night)']],
  ])('is understood: %s', (line, expected) => {
    expect(acts(line)).toEqual(expected);
  });

  // A post between asterisks or underscores is about the player, whoever else is here.
  it.each([
    ['*She kneels by the bell.*', 'I kneel by the bell.'],
    ['_Without warning Wren tips back her hat_', 'Without warning I tip back my hat'],
    ['*They shrug and brush the salt from their coat.*', 'I shrug and brush the salt from my coat.'],
    ['*Lifting the rope, she nods to Pip.*', 'I lift the rope, and I nod to Pip.'],
    ['*Pip waits. She kneels.*', 'Pip waits. She kneels.'],
  ])('is a post: %s', (line, plain) => {
    expect(plainProse(line, at).replace(/[*_]/g, '')).toBe(plain);
  });

  it.each([
    [
      '*Cold water goes straight down her collar and Wren yelps, hopping from foot to foot.*',
      ['perform -', 'perform -'],
    ],
    ["*A grin tugs at Wren's mouth as she taps the harbour bell.*", ['use harbour bell']],
    ['_Without warning Wren drops flat, watching the nets._', ['perform -', 'look nets']],
    ['I run the beam along the nets', ['look nets']],
    ['I tip back my hard hat', ['perform -']],
    ['_Wren takes the rope, hands shaking, head down._ "Mine."', ['take coil of rope', 'talk -']],
    ['*Wren kicks the harbour bell, regrets it at once, and hops on one foot*', ['perform harbour bell']],
    ['*Only for it to swing above her, too wide.*', ['think - (wish)']],
    ['*The fog swallows her whole. Somewhere a bell rings.*', ['think - (wish)']],
    ['*Thunder rolls over the roofs*', ['think - (wish)']],
    ['*Eyes narrowing, she takes the rope, coat flapping*', ['take coil of rope']],
    ['*takes a deep breath and takes the rope*', ['take coil of rope']],
    ['*tosses a coin and catches it*', ['perform -']],
    ['*Pip and Maren are caught in the blast!*', ['think - (wish)']],
    [
      '*Wren lifts the rope, turning it over in her fingers, and offers it to Pip*',
      ['take coil of rope', 'look coil of rope', 'give coil of rope'],
    ],
  ])('does no more than a body does: %s', (line, expected) => {
    expect(acts(line)).toEqual(expected);
  });

  it('is told of oneself where nobody else may be meant by "she"', () => {
    const line = 'She kept her eyes on the mud as she walked, and only looked up when somebody spoke.';
    const scene = { ...at.scene, present: [] };
    expect(plainProse(line, at)).toBe(line);
    expect(plainProse(line, { ...at, scene })).toMatch(/^I kept my eyes on the mud as I walked/);
  });

  it('says what is said on behind a greeting', () => {
    const said = interpret("Hello, Pip. I'm just here about the downed line.", at).acts.map(({ speech }) => speech);
    expect(said).toEqual(['Hello, Pip.', "I'm just here about the downed line."]);
  });

  it('asks all of what is asked', () => {
    expect(interpret('Who is the dead man?', at).acts[0]?.speech).toBe('Who is the dead man?');
  });
});

it.each([
  ['Aldric the Bold', 'take the rope and the lantern', 'take the rope and the lantern'],
  ['Will Turner', 'Pip, will you take the rope?', 'Pip, will you take the rope?'],
  ['Captain Ashby', 'Captain, give me the rope', 'Captain, give me the rope'],
])('of the name %s only what is no common word is "I"', (name, line, plain) => {
  const named = harbour((session) => ({ ...session, character: { ...session.character, name } }));
  expect(plainProse(line, named)).toBe(plain);
});

it.each(['reload', 'load it', '(help Pip)'])('%s is no word to the program', (line) =>
  expect(interpret(line, at).acts.map(({ topic }) => topic)).not.toContain(ASKED.aside),
);

it('a name that is part of what a thing is called stays there', () => {
  const key = harbour((state) => ({ ...state, inventory: [testItem('k', 'Wren key')] }));
  expect(plainProse('Wren takes the Wren key from her sleeve', key)).toBe('I take the Wren key from my sleeve');
  expect(plainProse('Wren takes the key', key)).toBe('I take the key');
});

it.each([
  ["That bell of yours, what's it for?", "what's that bell of yours for?"],
  ['Your rope, where did you get it?', 'where did you get your rope?'],
  ['The nets, are they heavy?', 'are the nets heavy?'],
  ['Pip, what is it?', 'Pip, what is it?'],
  ['That bell of yours, I like it', 'That bell of yours, I like it'],
])('%s is asked in one breath', (line, plain) => expect(plainProse(line, at)).toBe(plain));
