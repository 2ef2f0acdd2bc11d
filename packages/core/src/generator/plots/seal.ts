// Something old lies bound below, and wakes. It can be bound again, or it can be let go; both have been promised.
import { paper, small, tool } from '../families/rows.ts';
import type { Plot } from '../types.ts';
import { SEAL_DAYS } from './seal-days.ts';

export const SEAL: Plot = {
  name: 'seal',
  title: ['What Sleeps Under {Town}', 'The Third Knock', 'A Promise Kept Below'],
  asks: 'Under {deep} something has begun to knock. {Elder} wants it bound again with the {prize}, as it was bound before; {keeper} has been talking to it, and says that it was wronged. On the third night it will have finished, either way. Find out what lies there and what was promised to it. Then bind it, or let it go.',
  situation:
    'For nine nights there has been a knocking under {town}, three and a pause, three and a pause. {Elder} has asked for the {prize}. Nobody can find it. {Keeper} has stopped sleeping, and looks well.',
  opening:
    'Every cup in {hub} is standing a hand’s breadth from the edge of its table, {name}, and you have sat down at one before you see why. It begins as a thing in the soles of the feet. Three, and a pause. Three, and a pause. All over the square people put a finger on their cups, without looking, and go on talking, a little louder, about the price of things.',
  hooks: [
    {
      by: 'host',
      says: '“You’ll get used to it,” says {host}. “That’s what frightens me.” Somewhere below, three, and a pause. “{Elder} says it’s {danger} and it wants binding. {Keeper} goes down to it with a lamp, every night, and talks. I’ve heard {keeper.him} laugh. Ask the one, ask the other. And ask where the {prize} went, since it didn’t walk.”',
    },
    {
      by: 'elder',
      says: '“I am the ninth who was told,” says {elder}, with both hands flat upon the stone, as one calms an animal. “It was bound with the {prize}, and the {prize} is gone from its place. I am too old for the stairs. There’s a book at {work} that {keeper} should not have. And {child} has seen who took what. Go gently with {child.him}.”',
    },
    {
      by: 'maker',
      says: '“It doesn’t want out,” says {maker}. “Things that want out hit. That’s not hitting, that’s somebody asking.” {Maker.He} lays down a tool so that it does not ring. “They had my great-grandfather forge what holds it. He left a letter, in {vault}. He was sorry. It’s all I know. He was sorry, and he was paid.”',
    },
  ],
  paths: [
    'Read what the binders wrote, and what they left out',
    'Go down and answer the knocking',
    'Find who took the {prize}, and why',
    'Bind it, or let it go',
  ],
  things: {
    clue: {
      ...paper(
        'Binder’s Book/Excavation Notes/Containment Log',
        'A clear hand, proud of its work. On the last page another hand has written: “It asked us what it had done.”',
      ),
      at: 'work',
    },
    token: {
      ...small(
        'Answering Stone/Answering Bell/Answering Chip',
        'Laid on the step, from below. It is warm, and it fits the palm as if it had been held for a long time by something larger.',
      ),
      at: 'deep',
    },
    key: {
      ...tool('Bone Key/Rusted Key/Dead Man’s Keycard', 'It has one tooth. The rest of it is a list of names.'),
      type: 'key',
      at: 'child',
    },
    proof: {
      ...paper(
        'Smith’s Letter/Founder’s Letter/Last Transmission',
        '“It came to us in the cold and gave us {source}, and we were afraid of owing it. So we gave it a bed, and shut the bed. God forgive the hands that made the lid.”',
      ),
      at: 'vault',
    },
    prize: {
      ...tool(
        'Nine-Ringed Seal/Lead Seal/Null Seal',
        'It is cold on the side that faces down, whichever side that is.',
      ),
      type: 'quest',
      at: 'keeper',
    },
  },
  knows: [
    {
      by: 'elder',
      topic: 'the binding',
      says: 'One presses the {prize} upon the sill at {deep} and says nothing. That’s the whole of it. They made it sound harder, so that nobody would try it in anger.',
    },
    {
      by: 'elder',
      topic: 'the promise',
      says: 'They promised it a hundred years and then the door. It has been a hundred and nine. It’s we who are late. I’ve known that since I was twenty, and I’ve rung the bell every rest day.',
      trust: 15,
      otherwise: 'There was none. One does not promise things to that.',
    },
    {
      by: 'keeper',
      topic: 'the knocking',
      says: 'It’s counting. It was told to wait, and it counts, and it has finished. I answered it one night, for company. It asked how the children were. Ours, I think. Whoever’s there.',
      trust: 10,
      otherwise: 'Settling. Old places settle.',
    },
    {
      by: 'keeper',
      topic: 'the {prize}',
      says: 'I have it. I took it so that nobody could do it twice. You may have it, if you’ve been down there and answered, and still want it.',
      trust: 15,
      otherwise: 'Isn’t it in its place? Dear me.',
    },
    {
      by: 'witness',
      topic: 'the lights below',
      says: 'Out at {edge} of a night you see the ground go pale, in rings, like breath on glass. Nothing grazes there, but nothing has died there either. Foxes sleep on it.',
    },
    {
      by: 'child',
      topic: 'the {prize}',
      says: '{Keeper} took it, under {keeper.his} coat. I was in the hole behind the bench. I got the key that fell out. It’s mine now. I could swap it.',
    },
    {
      by: 'maker',
      topic: 'the smith’s letter',
      says: 'It’s in {vault}, with the old deeds. My family has paid to have it kept and paid to have it not read.',
    },
    {
      by: 'healer',
      topic: 'the knocking',
      says: 'Since it began, my sick sleep. All of them, right through. I haven’t told {elder}. I ought to be frightened.',
    },
    {
      by: 'rival',
      topic: 'the binding',
      says: 'Bound, it’s a curiosity. Loose, it’s a disaster. For sale, it would be an enterprise. I’ve made {keeper.first} an offer.',
    },
    {
      by: 'head',
      topic: 'the third night',
      says: 'On the third night it’ll be over, says {elder}. Over how, I asked. I was told that this would depend on somebody. Nobody has said on whom, and I’d much rather that it wasn’t me.',
    },
    {
      by: 'friend',
      topic: 'the knocking',
      says: 'I knocked back. Just once, with a spoon. It stopped for the whole of that night, as if I had given it something to think about.',
    },
    {
      by: 'stranger',
      topic: 'the promise',
      says: 'I’ve read of this place. Three books say that a monster was chained here. The fourth is older. It says “guest”.',
    },
  ],
  wants: [
    {
      by: 'child',
      item: 'token',
      gives: 'key',
      says: 'It’s warm! Did it give you that? I’ll swap you the key. I’ll swap you anything.',
    },
    {
      by: 'keeper',
      item: 'proof',
      gives: 'prize',
      says: 'So it’s written down. They knew. Take the thing, then. I’d sooner that it lay with somebody who has read this than with me, who only guessed.',
    },
  ],
  plans: [
    {
      by: 'elder',
      after: 600,
      does: '{Elder} has had the steps to {deep} swept and salted',
      rumour: 'They have salted the steps. {Elder.first} did it on {elder.his} knees, one by one.',
      unless: [
        ['use', 'prize', 'deep'],
        ['give', 'prize', 'keeper'],
      ],
    },
    {
      by: 'keeper',
      after: 1400,
      does: '{Keeper} has carried a chair down to {deep}',
      rumour: '{Keeper.first} took a chair down there last night. One chair. Who for?',
      unless: [
        ['use', 'prize', 'deep'],
        ['give', 'prize', 'elder'],
      ],
    },
  ],
  steps: [
    {
      text: 'Learn what was done: look for the {clue} at {work}, or ask {elder} about the binding',
      ways: [
        ['get', 'clue'],
        ['hear', 'the binding', 'elder'],
      ],
    },
    {
      text: 'Go down to {deep} and hear it for yourself, or ask {friend} or {healer} about the knocking',
      ways: [
        ['arrive', 'deep'],
        ['hear', 'the knocking', 'friend'],
        ['hear', 'the knocking', 'healer'],
      ],
    },
    {
      text: 'Find out where the {prize} is: {child} sees everything, and {keeper} may say so',
      ways: [
        ['hear', 'the {prize}', 'child'],
        ['hear', 'the {prize}', 'keeper'],
        ['get', 'prize'],
      ],
    },
    {
      text: 'Learn what was promised to it: from {stranger}, from {elder}, or from the {proof} in {vault}',
      ways: [
        ['hear', 'the promise', 'stranger'],
        ['hear', 'the promise', 'elder'],
        ['get', 'proof'],
      ],
    },
    {
      text: 'Get the {prize}: {keeper} has it, and may part with it for the {proof} or for trust. Then use it at {deep} to bind, or bring it to {elder}; or give it back to {keeper}, or to {friend}, and let the door open',
      ways: [['get', 'prize']],
    },
  ],
  endings: [
    {
      id: 'bound',
      title: 'Bound Again',
      ways: [
        ['use', 'prize', 'deep'],
        ['give', 'prize', 'elder'],
      ],
      telling:
        'It takes as long as shutting a drawer. Three, and a pause; three; and then the pause goes on. All over {town} people lift their fingers from their cups. {Elder} says the words for a good end, and leaves out one. {Source} is as it was, and the sick lie awake. In the dust of the last step there is a mark, as of a large hand, laid flat, that did not push.',
    },
    {
      id: 'freed',
      title: 'The Door, as Promised',
      ways: [
        ['give', 'prize', 'keeper'],
        ['give', 'prize', 'friend'],
      ],
      telling:
        'It is broken over a knee, and below, a door opens that nobody has ever found. What comes up the stair comes slowly, ducking, and is sorry about the lamps. It goes through {hub} between two rows of people with their hats off. At {edge} it turns round, and asks, in a voice like a cellar, whether they are all right now. {Keeper} says yes. {Source} runs a little thinner from that day, and nobody in {town} has been frightened of the dark since.',
    },
  ],
  ...SEAL_DAYS,
  lore: [
    {
      title: 'The knocking',
      keys: ['knocking', 'knock'],
      told: 'It knocks three times and waits. It has never once knocked four times. Everybody in {town} can feel it in the feet.',
    },
    {
      title: 'The {prize}',
      keys: ['{prize}'],
      told: 'The {prize} was kept at {holy} for as long as anybody remembers, and has been missing for nine days. It is said to hold something shut.',
    },
    {
      title: 'The binders',
      keys: ['binding', 'bound'],
      told: 'The founders of {town} bound something below and had good reasons, which they wrote down. There is a page that was not copied.',
    },
  ],
  ties: [
    ['elder', 'keeper', 'opponent', -10, 'Taught {keeper.him}, and is being disobeyed.'],
    ['keeper', 'elder', 'pupil', 25, 'Would rather convince {elder.him} than win.'],
    ['maker', 'elder', 'heir of the smith', 5, 'Both descend from those who signed.'],
    ['rival', 'keeper', 'bidder', -20, 'Offered a great deal, and was laughed at by something below.'],
    ['child', 'keeper', 'spy', 30, 'Saw it, and told nobody who did not ask nicely.'],
  ],
};
