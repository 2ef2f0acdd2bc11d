// Somebody is dead, somebody is to pay for it, and whoever knows better has a reason to keep quiet.
import { paper, small, tool } from '../families/rows.ts';
import type { Plot } from '../types.ts';

export const CHARGE: Plot = {
  name: 'charge',
  title: ['Who Was Last With {dead}', 'The Wrong Hands', 'A Quiet Word for {dead}'],
  asks: '{Dead} was found dead at {edge}, and {friend} is to answer for it on the third day at noon. {Friend} was seen there. Somebody else was there first. Find out how {dead} died, and who is keeping silent; then put the truth before {head}, or where it does less harm.',
  situation:
    '{Dead} was found at {edge} two mornings ago. {Friend} had quarrelled with the dead over money, was seen on the path, and will not say why. {Head} has set the hearing for the third day at noon.',
  opening:
    'They have hung the notice in {hub} so low that children can read it, {name}: who died, who did it, and at what hour it will be dealt with. Above the name of {friend} somebody has pencilled a small neat question mark. While you look at it an arm comes past and rubs it out, and does not rub out the place where it was.',
  hooks: [
    {
      by: 'host',
      says: '“{Friend.first} did not do it,” says {host}, wiping one glass for a long time. “{Friend.He} sat there until past midnight. I’d swear to it, only nobody has asked me to swear, they have asked me to be quiet. {Witness} saw more than one lamp at {edge}. And look at what was in the pockets. {Head} has that.”',
    },
    {
      by: 'healer',
      says: '“I washed {dead},” says {healer}, and does not sit down. “There was no mark from any blow. There was dust under the nails, fine, from below ground. I said so. It’s not in the paper. If you’re going to ask about, start at {deep}, with a light, and see what was dropped there.”',
    },
    {
      by: 'maker',
      says: '“Want to know what I think? I think I mended a rail at {deep} the morning after,” says {maker}, “and it had not rusted through. It had been holding somebody, and then it hadn’t. I was paid double and told that I’d been at home. By whom? By somebody who was crying.”',
    },
  ],
  paths: [
    'Follow the dust, from the nails to the rail',
    'Ask those who were awake',
    'Be trusted with what is being kept quiet',
    'Speak at the hearing, or before it',
  ],
  things: {
    clue: {
      ...small(
        'Snapped Rail Pin/Sheared Bolt/Sheared Clamp',
        'Bright where it broke, and dark where it had been cracked for a year. Somebody reported it; there is a chalk cross.',
      ),
      at: 'deep',
    },
    token: {
      ...small(
        '{dead}’s Lamp/{dead}’s Torch/{dead}’s Wrist Light',
        'Dented, put out by hand, and set down upright. The dead do not do that.',
      ),
      at: 'edge',
    },
    key: {
      ...tool('Filed Key/Desk Key/Locker Key', 'It has been copied from something, and well.'),
      type: 'key',
      at: 'host',
    },
    proof: {
      ...paper(
        'Unsent Statement/Unsigned Confession/Sealed Incident Log',
        'Four pages, and every one begins: “I should have shut it when I was told.” It names an hour, a rail and a child.',
      ),
      type: 'quest',
      at: 'vault',
    },
  },
  knows: [
    {
      by: 'keeper',
      topic: 'the broken rail',
      says: 'I was told of it in spring, and wrote it down, and let it be. {Child} went down there on a dare. {Dead} went after, and brought {child} up, and leant on the rail to get {dead}’s breath. That’s all. That’s the whole murder. And if I say it, they’ll ask the child.',
      trust: 15,
      otherwise: 'Rails break. It’s a place for breaking. You shouldn’t go down there.',
    },
    {
      by: 'keeper',
      topic: '{dead}',
      says: 'Owed money to everyone and came when anyone shouted. I carried the feet. I laid {dead} at {edge}, because people fall there, and it is nobody’s fault.',
      trust: 20,
      otherwise: 'We were friends. I’d rather not.',
    },
    {
      by: 'witness',
      topic: 'the two lamps',
      says: 'Two lamps, low, with something long between them. From {deep} to {edge}, walking like people under a wardrobe. {Friend.first} came after, alone, with none. {Friend.He} only found what they had left.',
    },
    {
      by: 'friend',
      topic: 'that night',
      says: 'I went to pay {dead} back. All of it. I’d have liked to see the face. I sat there until it was light, so as not to leave a friend lying. That’s what they saw.',
      trust: 0,
      otherwise: 'I’ve nothing to say that won’t be used.',
    },
    {
      by: 'healer',
      topic: 'the body',
      says: 'A fall, from a height, on the back, and hours before it was lying where it lay. And dust from below under the nails. I wrote it all down, and it was thanked for.',
    },
    {
      by: 'child',
      topic: 'the dare',
      says: 'It was only to the third step. It was ever so dark. And then {dead} came and carried me, and went back for my shoe.',
      trust: 15,
      otherwise: 'I wasn’t anywhere. I’ve got both my shoes.',
    },
    {
      by: 'elder',
      topic: 'the broken rail',
      says: 'It was told me as things are told me. I may not repeat it. I may say that I would not sign what they’ll read out at noon.',
    },
    {
      by: 'maker',
      topic: 'the pin',
      says: 'Cracked for a year. Anyone could have seen it who looked. It’s somebody’s job to look.',
    },
    { by: 'rival', topic: '{friend}', says: 'Guilty, I should hope. I have a claim on the house.' },
    {
      by: 'head',
      topic: 'the hearing',
      says: 'I’ve a body, a quarrel and a witness. I have been handed it on a plate, and I have never yet been handed anything on a plate that agreed with me. Bring me something in writing.',
    },
    {
      by: 'host',
      topic: 'the statement',
      says: 'Somebody sat in the corner, three nights running, and wrote. Four pages. Then locked it up in {vault}, and left me the key, in case of accidents. I’ve been wondering ever since what counts as one.',
      trust: 5,
      otherwise: 'People write all sorts. I only sell the ink.',
    },
  ],
  wants: [
    {
      by: 'host',
      item: 'token',
      gives: 'key',
      says: 'That’s {dead}’s own. Set down upright, was it? Then it’s no accident, keeping still about it. Here. I think this counts.',
    },
  ],
  plans: [
    {
      by: 'rival',
      after: 620,
      does: '{Rival} has had {friend}’s door sealed, for safety',
      rumour: '{Rival}’s people have sealed the house already. Before the hearing! They even sealed the cat in.',
      unless: [['give', 'proof', 'head']],
    },
    {
      by: 'keeper',
      after: 1300,
      does: '{Keeper} has gone to {seat}, stood an hour before the door, and come away',
      rumour:
        'Saw {keeper.first} outside {seat}, hat in hand, an hour by the clock. And then off home. What was that about?',
      unless: [
        ['give', 'proof', 'head'],
        ['hear', 'the broken rail', 'keeper'],
      ],
    },
  ],
  steps: [
    {
      text: 'Learn how {dead} really died: ask {healer} about the body, or find what was dropped at {deep}',
      ways: [
        ['hear', 'the body', 'healer'],
        ['get', 'clue'],
        ['hear', 'the pin', 'maker'],
      ],
    },
    {
      text: 'Find out who else was about: ask {witness} about the two lamps, or look round {edge}',
      ways: [
        ['hear', 'the two lamps', 'witness'],
        ['get', 'token'],
      ],
    },
    {
      text: 'Hear {friend} on that night, or be there: go to {edge}',
      ways: [
        ['hear', 'that night', 'friend'],
        ['arrive', 'edge'],
      ],
    },
    {
      text: 'Learn who is keeping silent, and for whose sake: from {keeper}, {child} or {host}',
      ways: [
        ['hear', 'the broken rail', 'keeper'],
        ['hear', 'the dare', 'child'],
        ['hear', 'the statement', 'host'],
      ],
    },
    { text: 'Get the {proof} from {vault}; {host} looks after the {key}', ways: [['get', 'proof']] },
  ],
  endings: [
    {
      id: 'heard',
      title: 'Read Out at Noon',
      ways: [
        ['give', 'proof', 'head'],
        ['give', 'proof', 'witness'],
      ],
      telling:
        'It is read to the end. At the word “child” {keeper} stands up at the back and says the rest without paper. {Friend} is let go by the front door. They ask {child}, after all; {child.he} says that {dead} went back for the shoe, and nobody in {hub} can look at anybody’s feet. {Keeper} loses the post. The rail is mended by nightfall, with forty people holding the lamps.',
    },
    {
      id: 'spared',
      title: 'What Was Not Said',
      ways: [
        ['give', 'proof', 'friend'],
        ['give', 'proof', 'elder'],
      ],
      telling:
        '{Friend} reads it, twice, and then asks how old {child} is. {Elder} goes to {head} and swears, for the first time in forty years, to something heard in confidence; not to what it was. On that the charge falls. There is a stone for {dead} with no reason on it. Each spring somebody leaves a small shoe there, and {friend} is the only one who never asks.',
    },
  ],
  past: [
    {
      name: 'The chalk cross',
      date: 'last spring',
      told: 'A crack is seen, marked and reported. Nobody is paid to read reports.',
      who: ['keeper', 'maker'],
      where: ['deep'],
    },
    {
      name: 'The quarrel',
      date: 'a week ago',
      told: '{Dead} and {friend} are heard to quarrel over money by a whole room, which enjoys it.',
      who: ['friend', 'host'],
      where: ['refuge'],
    },
    {
      name: 'The death of {dead}',
      date: 'two nights ago',
      told: '{Dead} goes out late, in a hurry, and is found in the morning at {edge}, with {friend} sitting by.',
      who: ['friend', 'witness'],
      where: ['edge'],
    },
    {
      name: 'The old verdict',
      date: 'twenty years ago',
      told: 'The wrong one was sent away once before. The {law} were sorry, and it is the reason for the rule that a hearing must wait three days.',
      who: ['head', 'elder'],
      where: ['seat'],
    },
  ],
  coming: [
    {
      name: 'The wake',
      after: 500,
      told: 'They drink to {dead} at {refuge}, and find out one by one that {dead} owed each of them the same amount, and had paid everybody else.',
      who: ['host'],
      where: ['refuge'],
    },
    {
      name: 'A chair is carried in',
      after: 1500,
      told: 'A chair is carried through {hub} to {seat}. It is an ordinary chair. People step aside for it.',
      who: ['head'],
      where: ['hub', 'seat'],
    },
    {
      name: 'The burial',
      after: 2300,
      told: '{Dead} is put into the ground at {holy}. A shoe is missing from the effects; it is a child’s.',
      who: ['elder', 'child'],
      where: ['holy'],
    },
    {
      name: 'The hearing',
      after: 3080,
      told: 'At noon the doors of {seat} are shut. From outside one hears the paper being read, and a pause where there should not be one.',
      who: ['head', 'friend'],
      where: ['seat'],
    },
  ],
  lore: [
    {
      title: 'The death of {dead}',
      keys: ['{dead}'],
      told: '{Dead} was found dead at {edge}. Everybody owed or was owed; nobody, they find, disliked {dead}.',
    },
    {
      title: 'The hearing',
      keys: ['hearing'],
      told: 'By the custom of {town} a hearing waits three days, and ends as soon as somebody puts a better account in writing.',
    },
    {
      title: 'The rail',
      keys: ['rail'],
      told: 'The way down at {deep} has a rail, for which the {guild} are answerable. Children dare each other to the third step.',
    },
  ],
  ties: [
    ['keeper', 'child', 'secret protector', 60, 'Would lose everything sooner than have {child} asked.'],
    ['friend', 'keeper', 'trusts', 30, 'Has no idea.'],
    ['keeper', 'friend', 'secret guilt', 20, 'Cannot look {friend.him} in the face, and brings soup.'],
    ['rival', 'friend', 'claimant', -25, 'Holds a paper on the house.'],
    ['host', 'friend', 'alibi', 40, 'Was there, and is not asked.'],
  ],
};
