// What everybody lives by is running low, because somebody is giving it away in secret to those who would die without it.
import { paper, small, tool } from '../families/rows.ts';
import type { Plot } from '../types.ts';

export const SOURCE: Plot = {
  name: 'source',
  title: ['What {Town} Lives By', "The Ninth Night's Measure", 'Less Every Morning'],
  asks: '{Source} is failing, and in three days {head} will close the gates of {town} and choose who goes without. Somebody has been drawing it off by night. Find out who, and for whom; then decide whether everybody shall have a little less, or whether {keeper} may go on.',
  situation:
    '{Source} has given less every morning for a year. {Head} has called a counting for the third day at noon. {Rival} has offered to buy what is left.',
  opening:
    'There is a queue across {hub}, and nobody in it is talking, {name}. They have brought buckets, tins, a christening bowl. At the front somebody turns and says that there is no more until evening, and holds up a hand, as if that would help. {Source} has failed a little every day for a year. This is the first day that it has failed before noon.',
  hooks: [
    {
      by: 'host',
      says: '"It isn\'t drying. I\'ve known dry," says {host}, and sets down something hot without being asked. "Dry comes a bit at a time. This goes by the clock: every ninth night, a great gulp. {Witness} has seen a light at {edge} those nights. And there\'s the measure book at {work}, if {keeper} ever turned {keeper.his} back."',
    },
    {
      by: 'friend',
      says: '"They\'ll leave {care} for last when they count," says {friend}, very evenly. "The sick don\'t queue. I sat up there all night. I heard it come, in the wall, like somebody pouring. Why would it come there? Ask {child}, who is under every floor in {town}. Ask {elder}, and don\'t be put off with a blessing."',
    },
    {
      by: 'maker',
      says: '"I cast that pipe," says {maker}, not looking up. "Two years ago. Paid in old {coin}, fetched after dark. I was told it was for a fountain." A pause. "{Town} has no fountain. Now they talk of thieves, and {rival} smiles. I\'d start at {work}. And I never said so."',
    },
  ],
  paths: [
    'Read the measures against the nights',
    'Go below with a light and follow the pipe',
    'Be trusted by those who are being kept alive',
    'Lay it all before {head}, or keep a good secret well',
  ],
  things: {
    clue: {
      ...paper(
        'Measure Book/Meter Log/Flow Record',
        'Columns in one neat hand. Every ninth line has been written over, so lightly that it shines.',
      ),
      at: 'work',
    },
    token: {
      ...small(
        'Blue Wax Plug/Blue Valve Tag/Blue Bleed Cap',
        'Pressed with a thumb, to mark a joint as sound. The thumb had a scar across it.',
      ),
      at: 'deep',
    },
    key: {
      ...tool('Wheel Key/Brass Latchkey/Override Key', 'As long as a hand, and worn to the shape of one.'),
      type: 'key',
      at: 'elder',
    },
    proof: {
      ...paper(
        'Second Ledger/Carbon Copy/Shadow Account',
        'Every ninth night for two years: how much, at what hour, and to whom. On the last page somebody has begun a letter four times.',
      ),
      type: 'quest',
      at: 'vault',
    },
  },
  knows: [
    {
      by: 'keeper',
      topic: 'the ninth night',
      says: "Yes. By my own hand. One turn, from midnight until two. It goes to {care}, by a pipe that is on no drawing. They had been carrying them out at the rate of one a week. They don't now. You may hate me, but count them first.",
      trust: 15,
      otherwise: 'It sinks and it rises. I only write it down. Mind the step.',
    },
    {
      by: 'keeper',
      topic: '{source}',
      says: "My mother tended it, and hers. It doesn't dry up. It is taken, or it is given. That's all it has ever done.",
    },
    {
      by: 'keeper',
      topic: 'the second account',
      says: 'One ought to be able to say where it went. So I kept one. It lies in {vault}, and {elder} has what opens that.',
      trust: 10,
      otherwise: 'One book is work enough.',
    },
    {
      by: 'witness',
      topic: 'the light',
      says: 'A lamp, low down, carried by somebody who knows the path and has a bad left knee. From {work} to {deep} and back. Every ninth night. I said nothing. Nobody asks people like me.',
    },
    {
      by: 'friend',
      topic: 'the sound in the wall',
      says: 'Like somebody filling a bath very slowly, so as not to wake the house. In {care}, behind the third bed. It was the only night that week when nobody died.',
    },
    {
      by: 'healer',
      topic: 'the sick',
      says: "Since two winters I've had enough, and I have never asked from where. If it stops, I lose nine in the first week. I can give you their names.",
      trust: 5,
      otherwise: 'We manage. I have a great deal to do.',
    },
    {
      by: 'elder',
      topic: 'the second account',
      says: "It was given me to keep the key and to be told nothing, and I was told everything. Bring the truth out if you must. But you'll stand beside me when they hear it.",
      trust: 10,
      otherwise: 'I keep many things for many people, child. Mostly quiet.',
    },
    {
      by: 'maker',
      topic: 'the pipe',
      says: 'As thick as a wrist, two hundred paces of it. I never stamped it, and I stamp everything. It runs out under {deep}.',
    },
    {
      by: 'rival',
      topic: '{source}',
      says: "A shortage is only a price that nobody has had the courage to say. I have. On the third day it's mine, with papers.",
    },
    {
      by: 'head',
      topic: 'the counting',
      says: "Noon on the third day. Everybody is counted, and then we see for how many there is enough. I've slept four hours since I signed it. If somebody brought me a reason to tear it up, I would.",
    },
    {
      by: 'child',
      topic: 'the pipe',
      says: "It's warm! I sleep on it when it's cold. It goes in the hill by {deep} and I'm not telling where it comes out because then they'll take it off the babies.",
    },
    {
      by: 'host',
      topic: 'the counting',
      says: "They did it once before, in my grandmother's time. They don't tell you at school who was left over.",
    },
  ],
  wants: [
    {
      by: 'elder',
      item: 'token',
      gives: 'key',
      says: 'The blue plug. So you have been down there yourself. Then take the key. I am too old to be the only one who knows.',
    },
  ],
  plans: [
    {
      by: 'keeper',
      after: 560,
      does: '{Keeper} has opened the small valve again, though it was only the third night',
      rumour: "{Keeper.first} was out after midnight again, and it wasn't a ninth night. What's got into {keeper.him}?",
      unless: [['give', 'proof', 'head']],
    },
    {
      by: 'rival',
      after: 800,
      does: '{Rival} has had a fence put up round the queue, and a price on the gate',
      rumour: "There's a fence round it now. {Rival} says it is to keep order. It has a price on it.",
      unless: [['give', 'proof', 'head']],
    },
  ],
  steps: [
    {
      text: 'Learn when it goes: read the {clue} at {work}, or ask {witness} about the light',
      ways: [
        ['get', 'clue'],
        ['hear', 'the light', 'witness'],
      ],
    },
    {
      text: 'Learn where it goes: follow the pipe to {deep}, or ask {friend} about the sound in the wall, or {maker} or {child} about the pipe',
      ways: [
        ['arrive', 'deep'],
        ['hear', 'the sound in the wall', 'friend'],
        ['hear', 'the pipe', 'maker'],
        ['hear', 'the pipe', 'child'],
      ],
    },
    {
      text: 'See for whom: go to {care}, or hear of the sick from {healer}',
      ways: [
        ['arrive', 'care'],
        ['hear', 'the sick', 'healer'],
      ],
    },
    {
      text: "Find out whose hand it is: the {token} that marks the joint at {deep}, or {keeper}'s own word on the ninth night",
      ways: [
        ['get', 'token'],
        ['hear', 'the ninth night', 'keeper'],
      ],
    },
    { text: 'Get the {proof} from {vault}; {elder} has the {key}', ways: [['get', 'proof']] },
  ],
  endings: [
    {
      id: 'shared',
      title: 'A Little Less for Everyone',
      ways: [
        ['give', 'proof', 'head'],
        ['give', 'proof', 'rival'],
      ],
      telling:
        "It is read out in {hub}, all of it, the hours and the names. Nobody speaks for as long as it takes to look at one's own bucket. Then {host} says that she was counted once too, and pours half of hers back. By evening there is a second queue, of people who have come to give up a cup. {Keeper} loses the post, and goes round to {care} in the mornings to carry water by hand.",
    },
    {
      id: 'kept',
      title: 'The Ninth Night Kept',
      ways: [
        ['give', 'proof', 'keeper'],
        ['give', 'proof', 'healer'],
      ],
      telling:
        'The book burns slowly, being good paper. {Keeper} watches it and says nothing until it is done, and then: "There will be somebody after me who doesn\'t know." So you are shown the small valve, and how far, and when to stop. On the third day {head} counts, and the sum is cruel, but it does not come to {care}. Nobody in {town} ever learns why the nine lived. You know their names.',
    },
  ],
  past: [
    {
      name: 'The finding of the source',
      date: 'before the first wall',
      told: 'People come this way with nothing, and stop, because here there is {source}. {Town} is built round it in the shape of a held breath.',
      who: [],
      where: ['work', 'hub'],
    },
    {
      name: 'The first counting',
      date: 'sixty years ago',
      told: 'In a bad year those who could not work were counted out at the gate. There were thirty-one. A stone says only the year.',
      who: ['elder', 'host'],
      where: ['holy'],
    },
    {
      name: 'The hard winter',
      date: 'two winters ago',
      told: 'One a week is carried out of {care}. Then, in spring, it stops, and people call it a mercy and ask no further.',
      who: ['healer', 'keeper'],
      where: ['care'],
    },
    {
      name: 'The night casting',
      date: 'the spring after',
      told: 'A pipe without a stamp is cast and paid for after dark.',
      who: ['maker', 'keeper'],
      where: ['shop', 'deep'],
    },
  ],
  coming: [
    {
      name: 'The evening queue',
      after: 480,
      told: 'In the evening the queue is longer, and for the first time somebody pushes. A jug breaks. Everybody looks at the wet stones until they are dry.',
      who: [],
      where: ['hub'],
    },
    {
      name: 'The lists go up',
      after: 1500,
      told: 'Lists are pasted up all over {town}: who works, who owns, who can be spared. Somebody has written one name under the last, in pencil: {rival}.',
      who: ['rival', 'head'],
      where: ['hub', 'seat'],
    },
    {
      name: 'A dry night',
      after: 2400,
      told: 'For an hour before dawn nothing comes at all, for the first time that anybody remembers. {Town} lies awake and listens to it.',
      who: [],
      where: ['work'],
    },
    {
      name: 'The counting',
      after: 3060,
      told: 'At noon a table is carried out, and a chair. {Head} sits down behind the list and does not begin.',
      who: ['head'],
      where: ['hub'],
    },
  ],
  lore: [
    {
      title: 'The ninth night',
      keys: ['ninth night', 'every ninth'],
      told: 'Every ninth night there is less by morning. Most people think that it is thieves, or the moon.',
    },
    {
      title: 'The counting',
      keys: ['counting', 'counted'],
      told: 'On the third day at noon the people of {town} are to be counted, and those for whom there is not enough must go. It has happened once before.',
    },
    {
      title: 'The pipe',
      keys: ['pipe'],
      told: 'There is talk of a pipe that is on no plan. Pipes are marked with the stamp of who made them; this one would have none.',
    },
  ],
  ties: [
    ['keeper', 'healer', 'secret benefactor', 40, 'Gives what {healer} never asked about.'],
    ['healer', 'keeper', 'grateful', 35, 'Knows, and makes sure not to.'],
    ['elder', 'keeper', 'confessor', 45, 'Was told everything, and kept the key.'],
    ['rival', 'head', 'creditor', -10, 'Has bought the debts of the house, quietly.'],
    ['maker', 'keeper', 'uneasy partner', 10, 'Cast a pipe for a fountain that was never built.'],
  ],
};
