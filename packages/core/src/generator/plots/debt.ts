// Everybody owes the same few people. A book says so; whoever has the book can end it by law or by fire.
import { paper, small, tool } from '../families/rows.ts';
import type { Plot } from '../types.ts';
import { DEBT_DAYS } from './debt-days.ts';

export const DEBT: Plot = {
  name: 'debt',
  title: ['What {Town} Owes', 'The Ninth Instalment', 'Paid in Full'],
  asks: 'On the third day at noon the {ring} will call in every debt in {town} at once, and nobody can pay. There is a second set of books. {Keeper} kept them, and is ashamed; {rival} wants them burnt. Find out how the sums were made to grow, get the {proof}, and decide: the law, or the fire.',
  situation:
    '{Rival} has bought up every paper in {town} on which somebody owes something. Notices have gone out: all of it, on the third day at noon. {Head} finds that it is perfectly legal, and has found it so nine times over, without sleeping.',
  opening:
    'Everyone in {hub} has a slip of blue paper, {name}, and everyone holds it folded, and looks at other people’s hands. It gives a name, a sum and an hour. A man laughs and shows his: he never borrowed anything in his life. The laughing goes round, and comes back quieter. Somebody has noticed that the last two figures are the same on all of them.',
  hooks: [
    {
      by: 'host',
      says: '“Forty at nine in the hundred, nine years ago,” says {host}. “I’ve paid it. I’ve paid it three times. I can cook, and I can count, and I can’t make it come out.” {Host.He} lays the blue slip next to yours. “{Keeper} used to write up the books for them, and stopped. {Friend} has every receipt, the good soul. And ask {witness} what goes to {deep} of a night, in crates.”',
    },
    {
      by: 'maker',
      says: '“They had me cut a punch,” says {maker}. “A nine. Just a nine, for mending figures.” {Maker.He} shows you how: one knock, and a nought has a tail. “I thought that it was for a sign. I’ve the trial piece yet, or somebody has. And I owe them ninety, now, who owed them nought.”',
    },
    {
      by: 'elder',
      says: '“I witnessed the first of those papers,” says {elder}. “There is a line on it, which I read aloud, that the whole falls void if ever it be altered. It was a joke. We were all so honest.” {Elder.He} turns the blue slip round and round. “The first copies would show it. {Keeper} had them. {Keeper} has not been here to be forgiven for two years, and used to come weekly.”',
    },
  ],
  paths: [
    'Count it again, with receipts',
    'Find the tool that made a nought a nine',
    'Be told by the one who held the pen',
    'The law, or the fire',
  ],
  things: {
    clue: {
      ...small(
        'Steel Punch/Steel Punch/Forged Stamp Key',
        'It makes a nine. It has made a great many; the tail is worn.',
      ),
      at: 'deep',
    },
    token: {
      ...paper(
        'Bundle of Receipts/Box of Receipts/Cached Receipts',
        'Nine years, in order, tied up with wool. They come to three times what was lent.',
      ),
      at: 'home',
    },
    key: {
      ...tool(
        'Counting-House Key/Strongbox Key/Ledger Keycard',
        'On a black ribbon, of the sort that is worn for somebody.',
      ),
      type: 'key',
      at: 'elder',
    },
    proof: {
      ...paper(
        'True Ledger/True Ledger/True Ledger',
        'What was lent, what was paid, and beside each name in small red figures what the {ring} wrote instead. Under the last there is a blot, and “God forgive me, I have such a neat hand.”',
      ),
      type: 'quest',
      at: 'vault',
    },
  },
  knows: [
    {
      by: 'keeper',
      topic: 'the two books',
      says: 'One for them and one so that I could sleep. A nine for a nought, here and there; it was I who thought of it. It was put to me as a puzzle. Then I saw whose names they were. I couldn’t stop it, so I wrote it down. I’ve been a coward in two colours of ink.',
      trust: 15,
      otherwise: 'Figures are dull things. I’ve forgotten them, thank heaven.',
    },
    {
      by: 'keeper',
      topic: 'the {proof}',
      says: 'In {vault}. I gave the key to {elder.first}, to be prayed over. If you bring it out, they’ll ask who held the pen. I’ve ironed a shirt.',
      trust: 10,
      otherwise: 'There’s no such book. Kindly leave it be.',
    },
    {
      by: 'friend',
      topic: 'the receipts',
      says: 'I keep everything. People laugh. They’re at {home}, in the tin. Go and see what a hundred costs, in the end.',
    },
    {
      by: 'host',
      topic: 'the sums',
      says: 'The last two figures are nine and nine. On every slip in the room. I asked forty people. They’d never shown each other before; one doesn’t.',
    },
    {
      by: 'maker',
      topic: 'the nine',
      says: 'A nine on a stick, that’s all. I could tell the mark of it anywhere: the tail kicks up. It’s on my own note. I cut the thing that robbed me.',
    },
    {
      by: 'witness',
      topic: 'the crates',
      says: 'Old paper, by the crate, down to {deep}, and ash comes up. They’ve been burning something for a week. Not all of it; there’s a tool down there, and a stove.',
    },
    {
      by: 'elder',
      topic: 'the void line',
      says: 'If it be altered, it is void, the whole of it, for everybody. It stands in the first copies. A court would have to say so. Or there needn’t be any paper left to have a court about.',
    },
    {
      by: 'healer',
      topic: 'the sums',
      says: 'They’ve begun to sell me their teeth. I said that I don’t buy teeth. She said, how about a kidney, doctor, what are they fetching?',
    },
    {
      by: 'rival',
      topic: 'the debts',
      says: 'Nobody was forced. I have a signature for every meal they ever ate. You might have a word with me about yours.',
    },
    {
      by: 'head',
      topic: 'the debts',
      says: 'I’ve read them all. They’re in order. I’d give my chair for one that isn’t. It must be in writing, it must be the original, and I must have it before noon.',
    },
    {
      by: 'child',
      topic: 'the nine',
      says: 'I’ve found a thing at {deep} that prints nines! I did nine nines on my arm. It’s still there, under the stove. I got shouted at.',
    },
    {
      by: 'stranger',
      topic: 'the {ring}',
      says: 'They did it in the last town, too. I was late, there. It has very good new houses, and nobody one knew.',
    },
  ],
  wants: [
    {
      by: 'elder',
      item: 'token',
      gives: 'key',
      says: 'All in order. Poor faithful soul. Then I’ve prayed over this long enough. Take it, and mind the third step; it is where I sat, not using it.',
    },
  ],
  plans: [
    {
      by: 'rival',
      after: 620,
      does: '{Rival} has begun to have the furniture of {town} numbered',
      rumour: 'They’re numbering the chairs. I sat down, and he wrote round me.',
      unless: [
        ['give', 'proof', 'head'],
        ['give', 'proof', 'host'],
      ],
    },
    {
      by: 'keeper',
      after: 1500,
      does: '{Keeper} has tried to give {keeper.his} house to {friend}, who would not have it',
      rumour: '{Keeper.first} offered {friend.first} the house! Just like that, on the step. What’s that a fever of?',
      unless: [
        ['give', 'proof', 'head'],
        ['give', 'proof', 'host'],
      ],
    },
  ],
  steps: [
    {
      text: 'Find what is wrong with the sums: ask {host} or {healer}, or read the {token} at {home}',
      ways: [
        ['hear', 'the sums', 'host'],
        ['hear', 'the sums', 'healer'],
        ['get', 'token'],
      ],
    },
    {
      text: 'Find out how it was done: ask {maker} or {child} about the nine, or find the {clue} at {deep}',
      ways: [
        ['hear', 'the nine', 'maker'],
        ['hear', 'the nine', 'child'],
        ['get', 'clue'],
      ],
    },
    {
      text: 'Learn what becomes of the old papers: ask {witness} about the crates, or go down to {deep}',
      ways: [
        ['hear', 'the crates', 'witness'],
        ['arrive', 'deep'],
      ],
    },
    {
      text: 'Learn what would undo it: the void line, from {elder}; or the two books, from {keeper}',
      ways: [
        ['hear', 'the void line', 'elder'],
        ['hear', 'the two books', 'keeper'],
      ],
    },
    {
      text: 'Get the {proof} from {vault}; {elder} has the {key}. Then bring it to {head}, for the law, or to {host}, whose fire is never out',
      ways: [['get', 'proof']],
    },
  ],
  endings: [
    {
      id: 'void',
      title: 'Void, the Whole of It',
      ways: [
        ['give', 'proof', 'head'],
        ['give', 'proof', 'stranger'],
      ],
      telling:
        '{Head} reads for an hour with one finger, and then laughs, an awful rusty noise, and signs. “Altered,” it says across forty names, “and void.” {Rival} leaves by the first road with what can be carried, and it is found later that this had been numbered. They do ask who held the pen. {Keeper} stands up in an ironed shirt. It costs three years. When {keeper.he} comes out there are forty people at the gate, and nobody has arranged it.',
    },
    {
      id: 'burnt',
      title: 'A Warm Evening',
      ways: [
        ['give', 'proof', 'host'],
        ['give', 'proof', 'keeper'],
      ],
      telling:
        'It goes round the room from hand to hand, so that each can find the page; and each tears out their own and lays it on the fire. It takes until two in the morning. Somebody has brought the other book as well; nobody asks how that was come by. At noon {rival} stands in {hub} with a bell, a table and not one sheet of paper, and says what is owed. “Show us,” says {host}, kindly. {Keeper}’s neat hand goes up in the same smoke, and that is all that {keeper.he} ever hears of it.',
    },
  ],
  ...DEBT_DAYS,
  lore: [
    {
      title: 'The debts',
      keys: ['debts', 'debt'],
      told: 'Nearly everybody in {town} owes the {ring} money that was lent nine years ago. Nobody has ever compared the sums.',
    },
    {
      title: 'The blue slips',
      keys: ['blue slip', 'slip'],
      told: 'A blue slip gives a name, a sum and an hour. All end in the same two figures.',
    },
    {
      title: 'The void line',
      keys: ['void'],
      told: 'There is said to be a line in the first papers by which they fall, every one, if any is altered.',
    },
  ],
  ties: [
    ['keeper', 'friend', 'secret guilt', 25, 'Wrote the nine by {friend.his} name.'],
    ['elder', 'keeper', 'confessor', 35, 'Has the key, and waits.'],
    ['rival', 'keeper', 'paymaster', -15, 'Holds the puzzle over {keeper.his} head.'],
    ['host', 'rival', 'debtor', -40, 'Has paid three times.'],
    ['head', 'rival', 'bound by paper', -25, 'Would give the chair for one flaw.'],
  ],
};
