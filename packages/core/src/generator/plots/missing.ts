// Somebody has gone, everybody looks for them, and they do not want to be found.
import { paper, small, tool } from '../families/rows.ts';
import type { Plot } from '../types.ts';

export const MISSING: Plot = {
  name: 'missing',
  homes: { friend: 'high' },
  title: ['Where {Friend} Went', 'A Lamp in the Wrong Window', 'The Empty Place at Table'],
  asks: '{Friend} has been gone for nine days. {Head} has offered a reward, {rival} has doubled it, and on the third day they will drag the water and stop looking. There are signs that {friend} left by {friend.his} own will. Find out why, and where to; then bring {friend.him} home, or help {friend.him} to be gone.',
  situation:
    '{Friend} did not come down to breakfast nine days ago. Searches have gone out each morning in a line and come back in a heap. {Head}, who brought {friend.him} up, has not sat down since.',
  opening:
    'They are going out again. There is a line of people across {hub} with sticks and whistles, {name}, and at the end of it somebody hands you a stick. “As far as {far} and back,” they say. “Shout the name.” You look along the line. Everyone is here. Half of them look at the ground in front of them, and the other half, you see after a while, take good care not to.',
  hooks: [
    {
      by: 'host',
      says: '“Nine days,” says {host}, “and in all that time not one crumb gone from the {friend.role}’s shelf, and two loaves a day gone from mine.” {Host.He} puts a third on the table in front of you, and looks at it. “I’m not saying anything. I’d ask {child} who carries bread. And there’s the room, at {home}. They’ve searched it for a body. Nobody has searched it for a reason.”',
    },
    {
      by: 'healer',
      says: '“The reward’s for news,” says {healer}. “I’ve some that’s not for sale. {Friend.He} came to me the day before, and asked what one needs for a long walk, and if it was hereditary.” A pause. “I asked what. {Friend.He} said, being lied to. {Elder} knows what {friend.he} had been reading. I don’t think that we should find {friend.him} first and think about it afterwards.”',
    },
    {
      by: 'maker',
      says: '“I sold {friend.him} a lamp,” says {maker}. “The day before. A good one; it will burn a fortnight. I said to {head} that I couldn’t remember.” {Maker.He} turns a screw which was tight. “{Friend.He} wanted one that can’t be seen from below. From below what, I ask you? Look up, of a night, from {edge}. {Witness.first} does.”',
    },
  ],
  paths: [
    'Search the room for a reason',
    'Follow the bread',
    'Find out what {friend} had found out',
    'Bring {friend.him} home, or see {friend.him} off',
  ],
  things: {
    clue: {
      ...paper(
        'Page Torn from a Diary/Page Torn from a Diary/Cached Diary Page',
        '“I asked {keeper.him} straight out, and {keeper.he} went white and dropped the cup. So it is true. I have counted on my fingers. It’s all true but my name.”',
      ),
      at: 'home',
    },
    token: {
      ...small(
        'Christening Spoon/Silver Spoon/Birth Tag',
        'Two letters and a year. Neither letter is one of {friend}’s.',
      ),
      at: 'high',
    },
    key: {
      ...tool('Cradle Key/Cash-Box Key/Cryo Key', 'Very small. It was worn round a neck, by somebody who grew.'),
      type: 'key',
      at: 'child',
    },
    proof: {
      ...paper(
        'Foundling Book/Adoption Papers/Sealed Birth Record',
        'A name, a date, a price; and a promise never to tell, signed by {head} and witnessed by {keeper}. In the margin: “for the child’s good. And for ours.”',
      ),
      type: 'quest',
      at: 'vault',
    },
  },
  knows: [
    {
      by: 'keeper',
      topic: '{friend}',
      says: 'I carried {friend.him} in. A night like tonight. There’d been a fire on the road, and {head.first} had lost one that week. We changed the book. We said that it was a kindness, and it was, for twenty years. Then {friend.he} asked me, and I dropped the cup.',
      trust: 15,
      otherwise: 'A good worker. I hope with all my heart that it’s a broken leg and no more.',
    },
    {
      by: 'keeper',
      topic: 'the foundling',
      says: 'It’s in {vault}, in the book, with my name to it. I can’t fetch it out. I’ve tried. My legs won’t.',
      trust: 15,
      otherwise: 'There have been several foundlings. It’s a road.',
    },
    {
      by: 'witness',
      topic: 'the lamp',
      says: 'Up at {high}. It’s hooded, and it’s moved each night; somebody who reads late. I’ve walked the search line off the other way, twice. I was a runaway myself.',
      trust: 0,
      otherwise: 'Stars. Lot of stars about.',
    },
    {
      by: 'child',
      topic: 'the bread',
      says: 'I’m the bread. Two a day, and cheese when I can. I swore. I’ve got a key round my neck as well, {friend.he} gave it me to mind, and I’m not telling.',
      trust: 10,
      otherwise: 'I’m growing. I eat a lot. Everyone says.',
    },
    {
      by: 'elder',
      topic: 'the foundling',
      says: '{Friend} came to ask me for the old registers. I gave them. I’m ninth in a long line of people who might have said something, and I’ve decided to be the last.',
    },
    {
      by: 'healer',
      topic: 'the long walk',
      says: 'Boots, salve, two shirts. And was it hereditary. I said, no, thank heaven, one can stop at any time.',
    },
    {
      by: 'maker',
      topic: 'the lamp',
      says: 'One that can’t be seen from below. I made the hood myself. I’m rather proud of it. I’d rather that it weren’t found.',
    },
    { by: 'host', topic: 'the bread', says: 'Two loaves a day. I could stop it. I’ve taken to leaving butter.' },
    {
      by: 'rival',
      topic: '{friend}',
      says: 'I’ve doubled the reward. If a certain paper should turn up along with {friend.him}, I’d triple it. An heir’s an heir. It’s a question of whose.',
    },
    {
      by: 'head',
      topic: '{friend}',
      says: 'I’m told to go home and rest. There’s a place laid. I don’t care what {friend.he} has done or heard or knows. I only want to be told that {friend.he}’s warm.',
    },
    {
      by: 'stranger',
      topic: 'the foundling',
      says: 'I’m looking for the same person, from the other end. I’ve a dead woman’s letter, and a pair of initials. I had hoped to do it without breaking anything.',
    },
    {
      by: 'friend',
      topic: 'going',
      says: 'I thought I would be angry until I got to the top, and then I’d go on. I got to the top. I have been sitting here for nine days, seeing the lights go on at home. Tell me what you would do.',
    },
  ],
  wants: [
    {
      by: 'child',
      item: 'token',
      gives: 'key',
      says: 'That’s {friend.his} spoon! You’ve been up there, and you didn’t tell. All right. You can have the key. You’ve got to swear as well.',
    },
  ],
  plans: [
    {
      by: 'rival',
      after: 700,
      does: '{Rival} has put up the reward again, and sent two people with a dog',
      rumour: '{Rival}’s got a dog now. It sat down outside the bakery and won’t be moved.',
      unless: [
        ['give', 'proof', 'head'],
        ['give', 'proof', 'friend'],
      ],
    },
    {
      by: 'head',
      after: 1700,
      does: '{Head} has walked the whole search line alone, by night',
      rumour: '{Head} was out alone all night. Calling. You could hear it as far as here, and nobody called back.',
      unless: [['give', 'proof', 'head']],
    },
  ],
  steps: [
    {
      text: 'Find a reason: search {home} for the {clue}, or ask {healer} about the long walk, or {elder} about the foundling',
      ways: [
        ['get', 'clue'],
        ['hear', 'the long walk', 'healer'],
        ['hear', 'the foundling', 'elder'],
      ],
    },
    {
      text: 'Find out who is helping: ask {host} or {child} about the bread, or {maker} about the lamp',
      ways: [
        ['hear', 'the bread', 'host'],
        ['hear', 'the bread', 'child'],
        ['hear', 'the lamp', 'maker'],
      ],
    },
    {
      text: 'Find {friend}: go up to {high}, or hear of the lamp from {witness}',
      ways: [
        ['arrive', 'high'],
        ['hear', 'the lamp', 'witness'],
      ],
    },
    {
      text: 'Hear it from {friend}, or from those who did it: ask {friend} about going, or {stranger} or {keeper} about the foundling',
      ways: [
        ['hear', 'going', 'friend'],
        ['hear', 'the foundling', 'stranger'],
        ['hear', 'the foundling', 'keeper'],
      ],
    },
    {
      text: 'Get the {proof} from {vault}; {child} wears the {key}. Then give it to {head}, and it comes out; or to {friend}, who may go where it leads',
      ways: [['get', 'proof']],
    },
  ],
  endings: [
    {
      id: 'home',
      title: 'A Place Laid',
      ways: [
        ['give', 'proof', 'head'],
        ['give', 'proof', 'keeper'],
      ],
      telling:
        '{Head} reads it standing in {hub}, before everyone, and then puts it down on the stones and goes up to {high} alone, without a coat. They come down at dusk, not arm in arm. There is shouting at {home} until midnight, and after that a smell of frying. “It’s my name,” {friend} is heard to say. “I’ll have it back. And I’ll have an egg.” The line of people with sticks stands about for a while, not knowing whom to hand them to.',
    },
    {
      id: 'gone',
      title: 'The Long Walk',
      ways: [
        ['give', 'proof', 'friend'],
        ['give', 'proof', 'stranger'],
      ],
      telling:
        '{Friend} reads it by the hooded lamp, and laughs, and cries, in that order. {Stranger} is at {road} at first light with two packs. Nobody sees them off except a child with a loaf. On the third day they drag the water and find an old boot, and bury it with honours. In the spring a card comes for {head}, with no name, and a drawing of a table with one place laid, and the sea. {Head} sits down, for the first time, and asks for something to eat.',
    },
  ],
  past: [
    {
      name: 'The fire on the road',
      date: 'twenty-two years ago',
      told: 'A carriage burns at {road}. One is carried out who is too small to say a name.',
      who: ['keeper', 'friend'],
      where: ['road'],
    },
    {
      name: 'The changed book',
      date: 'the same week',
      told: '{Head} buries a child, and a week later has one. People are glad, and count no further.',
      who: ['head', 'keeper'],
      where: ['vault', 'home'],
    },
    {
      name: 'The dropped cup',
      date: 'ten days ago',
      told: '{Friend} asks {keeper} a question at {work}. A cup is broken.',
      who: ['friend', 'keeper'],
      where: ['work'],
    },
    {
      name: 'The breakfast',
      date: 'nine days ago',
      told: 'A bed is found made, and a window open.',
      who: ['head'],
      where: ['home'],
    },
  ],
  coming: [
    {
      name: 'The line comes back',
      after: 480,
      told: 'The searchers come back at dusk, hoarse, and stand about in {hub} as if one of them might turn out to be the right one.',
      who: ['head'],
      where: ['hub'],
    },
    {
      name: 'The dog',
      after: 1300,
      told: 'The dog gets loose, goes straight up the path to {high}, and comes back an hour later with its tail up and butter on its nose.',
      who: ['rival'],
      where: ['high', 'hub'],
    },
    {
      name: 'Boats and hooks',
      after: 2400,
      told: 'Hooks and ropes are laid out for the morning, in order of size. {Head} goes along the row and touches each.',
      who: ['head'],
      where: ['edge'],
    },
    {
      name: 'They stop looking',
      after: 3080,
      told: 'At noon somebody blows the long whistle, the one for coming home. It is blown three times, and then the whistle is handed in.',
      who: ['head'],
      where: ['hub'],
    },
  ],
  lore: [
    {
      title: 'The search',
      keys: ['search', 'reward'],
      told: 'They have searched for {friend} for nine days. The reward has been raised twice, and nobody has come for it, though several know something.',
    },
    {
      title: 'The foundling',
      keys: ['foundling'],
      told: 'There is an old tale in {town} of a child that was carried out of a fire. Tellers always leave off at the same point.',
    },
    {
      title: 'The hooded lamp',
      keys: ['lamp', 'hooded'],
      told: 'Some nights there is a speck of light up at {high}. It is agreed to be a star.',
    },
  ],
  ties: [
    ['head', 'friend', 'parent', 80, 'Would give up the chair, the house and the truth.'],
    ['friend', 'head', 'child', 35, 'Is angry as one can only be with one’s own.'],
    ['child', 'friend', 'sworn helper', 70, 'Has sworn on everything there is.'],
    ['keeper', 'friend', 'secret guilt', 45, 'Signed.'],
    ['stranger', 'friend', 'seeker', 20, 'Promised a dying woman.'],
  ],
};
