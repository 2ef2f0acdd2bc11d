// Two want the chair: one is loved and has no right to it, the other has the right and is not loved. There is a paper.
import { paper, small, tool } from '../families/rows.ts';
import type { Plot } from '../types.ts';

export const CLAIM: Plot = {
  name: 'claim',
  title: ['The Chair of {Town}', 'By Right or by Love', 'Who Comes After {Head}'],
  asks: '{Head} is stepping down, and on the third day at noon {town} will choose: {friend}, whom everyone loves, or {rival}, whom nobody does. It is said that {dead}, who held the chair before, left a will, and that it names the wrong one. Somebody hid it out of love. Find it; then let it be read, or let {friend} do with it what is right.',
  situation:
    'The old rule says that the chair of {town} goes by the last will of whoever held it. {Dead} left none, people think. {Friend} and {rival} grew up in the same house, and have not shared a table since the burial.',
  opening:
    'There are two jars on a table in {hub}, {name}, a blue and a plain one, and a bowl of white pebbles. It is only for practice. The blue jar is {friend}’s and is full to the neck. As you come by, an old woman, after looking both ways, drops a pebble into the other. It rings in there, all alone, and the whole of {hub} turns round.',
  hooks: [
    {
      by: 'host',
      says: '“Three days, and it’ll be {friend.first}, and I’ll dance on that bar,” says {host}, and does not look like dancing. “Only, there was a paper. {Healer} was with {dead} at the end and heard it dictated. {Keeper} witnessed it, and has not been able to look at {friend.first} since. I want it not to be true. You find out, and tell me slowly.”',
    },
    {
      by: 'healer',
      says: '“I don’t gossip about the dead,” says {healer}, “but one of them talked for an hour with a pen scratching. There’s a will. I burnt the blotter; I couldn’t tell you why. Go and look in the room at {home}, in the desk. And ask {elder} what the old rule is when a will turns up too late. I have, and I wish that I hadn’t.”',
    },
    {
      by: 'maker',
      says: '“{Rival} came by for a key,” says {maker}. “To {vault}. I said that I couldn’t. {Rival.He} said, quite quietly, that it’s {rival.his} own family’s door. That’s when I thought: that’s not greed, that’s homesickness. Don’t say that I said so. {Witness} has seen who goes there at night, and it’s not {rival.first}.”',
    },
  ],
  paths: [
    'Look among the dead one’s things',
    'Ask those who stood by the bed',
    'Get to know the one whom nobody loves',
    'Let it be read, or let it be given away',
  ],
  things: {
    clue: {
      ...paper(
        'Spoilt Draft/Spoilt Draft/Recovered Draft',
        '“…to the elder, though I could not love that face, since a promise is…” It breaks off, and there is the ring of a glass.',
      ),
      at: 'home',
    },
    token: {
      ...small(
        'Half a Locket/Half a Locket/Half a Memory Clip',
        'Two children’s faces belong in it. This is the half with the one who is not smiling.',
      ),
      at: 'high',
    },
    key: {
      ...tool(
        'Chair Key/Chair Key/Chair Seal',
        'It has always been worn by whoever held the chair. The ribbon has been cut short, for a thinner neck.',
      ),
      type: 'key',
      at: 'witness',
    },
    proof: {
      ...paper(
        'Last Will/Last Will/Sealed Testament',
        'One page. It gives the chair to {rival}, “because I owe it, and have been unjust”, and to {friend} “all the rest, which was always {friend.his}: my heart.”',
      ),
      type: 'quest',
      at: 'vault',
    },
    prize: {
      ...small('Chain of the Chair', 'Nine links, each from another reign. It is heavier on one side.'),
      type: 'treasure',
      at: 'holy',
    },
  },
  knows: [
    {
      by: 'keeper',
      topic: 'the will',
      says: 'I held the candle. It says {rival}. I put it in {vault} and said nothing, for love of {friend.first}, and of all of us. I thought one night would do it. It’s been a year. One has to go on hiding a thing every morning.',
      trust: 15,
      otherwise: 'There was no will. Ask whom you like. I’d rather you didn’t.',
    },
    {
      by: 'healer',
      topic: 'the last hour',
      says: 'A pen, for an hour. And then: “That child never did anything but look at me. It’s nobody’s fault, whom one looks like.” I didn’t ask who.',
    },
    {
      by: 'witness',
      topic: 'the night visits',
      says: '{Keeper}. Goes to {vault} every night and tries the door, and comes away. Gave me the key to hold, so as not to be tempted. I’m not told by what.',
    },
    {
      by: 'elder',
      topic: 'the old rule',
      says: 'A will goes before a vote, whenever it is found: a year on, or thirty. Only the one who is named may give it up, or the one it robs may burn it. So it says. It was thought that nobody would.',
    },
    {
      by: 'rival',
      topic: 'the house',
      says: 'I was to be sent away, and I was to be sent for. The second part was forgotten. I don’t want it in order to have it. I’d like, once, to have been meant.',
      trust: 5,
      otherwise: 'It is mine by right. I should think that that’s enough to be going on with.',
    },
    {
      by: 'friend',
      topic: 'the chair',
      says: 'I’d be good at it. That’s what frightens me; I’ve never had to be anything else. If there were a paper, I would want to see it before anyone. I don’t know what I’d do. I’d like to find out that I’m honest.',
    },
    {
      by: 'maker',
      topic: 'the key',
      says: '{Rival} asked for one, civilly. I said no, uncivilly. There’s but one, and {witness} jingles.',
    },
    {
      by: 'child',
      topic: 'the house',
      says: '{Rival} gave me a locket, half of one, and I lost it up at {high}. {Rival.He} didn’t shout. {Rival.He} said that it was only the half that nobody wanted.',
    },
    {
      by: 'head',
      topic: 'the vote',
      says: 'I only ever kept the seat warm. It should have been settled at the grave. If there’s a will, bring it to me, God help us, and I’ll read it out with my back straight.',
    },
    {
      by: 'host',
      topic: 'the will',
      says: 'People say that there isn’t one, the way people say that there isn’t a draught.',
    },
    { by: 'stranger', topic: 'the old rule', says: 'Where I come from we did it by love. It was lovely, for a year.' },
  ],
  wants: [
    {
      by: 'witness',
      item: 'token',
      gives: 'key',
      says: 'That’s the half with {rival.first} in. Nobody’s ever kept that half. Take the key; I think you’ll be fair.',
    },
  ],
  plans: [
    {
      by: 'rival',
      after: 640,
      does: '{Rival} has gone from door to door in {town}, and been let in at two',
      rumour: '{Rival} came to the door. Stood there. Asked after mother by name. I didn’t know where to look.',
      unless: [
        ['give', 'proof', 'head'],
        ['give', 'proof', 'friend'],
      ],
    },
    {
      by: 'keeper',
      after: 1500,
      does: '{Keeper} has been found asleep against the door of {vault}',
      rumour: 'They found {keeper.first} asleep on the floor there, like a dog on a grave.',
      unless: [
        ['give', 'proof', 'head'],
        ['give', 'proof', 'friend'],
      ],
    },
  ],
  steps: [
    {
      text: 'Find out whether there is a will: ask {healer} about the last hour, or find the {clue} at {home}',
      ways: [
        ['hear', 'the last hour', 'healer'],
        ['get', 'clue'],
      ],
    },
    {
      text: 'Learn what a will would do: the old rule, from {elder} or {stranger}',
      ways: [
        ['hear', 'the old rule', 'elder'],
        ['hear', 'the old rule', 'stranger'],
      ],
    },
    {
      text: 'Get to know the one whom nobody loves: ask {child} or {rival} about the house, or find the {token} at {high}',
      ways: [
        ['hear', 'the house', 'child'],
        ['hear', 'the house', 'rival'],
        ['get', 'token'],
      ],
    },
    {
      text: 'Find out who hid it: ask {witness} about the night visits, or {keeper} about the will',
      ways: [
        ['hear', 'the night visits', 'witness'],
        ['hear', 'the will', 'keeper'],
      ],
    },
    {
      text: 'Get the {proof} from {vault}; {witness} has the {key}. Then bring it to {head}, to be read, or to {friend}, whom it robs',
      ways: [['get', 'proof']],
    },
  ],
  endings: [
    {
      id: 'read',
      title: 'As It Is Written',
      ways: [
        ['give', 'proof', 'head'],
        ['give', 'proof', 'rival'],
      ],
      telling:
        '{Head} reads it out with a straight back. Nobody cheers. {Rival} stands there with the chain on, like somebody who has been handed somebody else’s child, and then goes across to {friend} before them all and asks where the records are kept. “Second shelf,” says {friend}. “I’ll show you.” It is a dull reign, and a just one; the roofs are mended. Once a year {rival} takes the plain jar down, and looks to see if the one white pebble is still in it.',
    },
    {
      id: 'given',
      title: 'By Love',
      ways: [
        ['give', 'proof', 'friend'],
        ['give', 'proof', 'keeper'],
      ],
      telling:
        '{Friend} reads it by the fire, twice, and goes out with it, and knocks at {rival}’s door. Nobody knows what is said. They come out at daybreak, and {rival} carries the paper, and it is {rival} who puts it in the fire in front of everyone. “I was meant,” says {rival}. “That will do.” The blue jar wins by all the pebbles but two. There is a second chair at {seat} from that day on. It is a little plainer, and it is never empty.',
    },
  ],
  past: [
    {
      name: 'The two children',
      date: 'thirty years ago',
      told: 'Two children are brought up in one house. One of them is sent away to learn, and is to be sent for.',
      who: ['rival', 'friend'],
      where: ['home'],
    },
    {
      name: 'The last hour of {dead}',
      date: 'a year ago',
      told: 'A pen scratches for an hour behind a door at {home}.',
      who: ['healer', 'keeper'],
      where: ['home'],
    },
    {
      name: 'The empty drawer',
      date: 'the day after',
      told: 'The desk is opened before witnesses. There is a ring, a comb and no will.',
      who: ['head', 'keeper'],
      where: ['home', 'seat'],
    },
    {
      name: 'The return',
      date: 'last month',
      told: '{Rival} comes back to {town} without having been sent for, and takes a room like a stranger.',
      who: ['rival'],
      where: ['road'],
    },
  ],
  coming: [
    {
      name: 'The practice count',
      after: 480,
      told: 'The jars are emptied at dusk, for practice. Blue: all of them. Plain: one. The counter holds it up, and there is laughter, and somebody who does not laugh.',
      who: ['rival', 'friend'],
      where: ['hub'],
    },
    {
      name: 'Speeches',
      after: 1460,
      told: '{Friend} speaks from the steps, and makes people cry. {Rival} speaks after, about drains, for an hour, and is right.',
      who: ['friend', 'rival'],
      where: ['hub'],
    },
    {
      name: 'A light in the vault',
      after: 2400,
      told: 'A lamp is seen to go to {vault} at night, to stop there, and to come away slowly.',
      who: ['keeper'],
      where: ['vault'],
    },
    {
      name: 'The pebbles',
      after: 3080,
      told: 'At noon the line forms. It goes once round {hub}. The plain jar has been dusted by someone.',
      who: ['head'],
      where: ['hub'],
    },
  ],
  lore: [
    {
      title: 'The chair',
      keys: ['chair'],
      told: 'The chair of {town} goes by the last will of whoever held it, and only where there is none by a vote of pebbles.',
    },
    {
      title: 'The will',
      keys: ['will'],
      told: 'Officially {dead} left no will. Nobody in {town} quite says so in a whole sentence.',
    },
    {
      title: '{Dead}',
      keys: ['{dead}'],
      told: '{Dead} held the chair for thirty years, was loved, and could be unjust.',
    },
  ],
  ties: [
    ['friend', 'rival', 'brought up together', 10, 'Remembers who used to be given the smaller piece.'],
    ['rival', 'friend', 'brought up together', 5, 'Has not managed to hate {friend.him}.'],
    ['keeper', 'friend', 'secret protector', 55, 'Hid a page for {friend.his} sake.'],
    ['keeper', 'rival', 'secret guilt', -5, 'Robs {rival.him} again each morning.'],
    ['host', 'friend', 'devoted', 50, 'Has the bunting ready.'],
  ],
};
