// Two sides are a day from fighting. A paper would stop it, and somebody has taken it for good reasons.
import { paper, small, tool } from '../families/rows.ts';
import type { Plot } from '../types.ts';
import { TRUCE_DAYS } from './truce-days.ts';

export const TRUCE: Plot = {
  name: 'truce',
  title: ['The Last Paper Before the War', 'Three Days of Flags', 'Peace, Mislaid'],
  asks: 'The {law} and the {ring} will fight on the third day at noon, unless both sign. The signed half of the treaty came to {town} by night and has not been seen since. {Rival} wants the fight; somebody else is afraid of the peace. Find the {proof}, and decide who shall have it: {head}, for a hard peace, or {stranger}, so that those whom it sells can get away.',
  situation:
    'Flags are up on both sides of {edge}. {Stranger} came over to treat, and waits at {road} with an empty case. {Head} has two hundred people and a drum. At noon on the third day the drum begins.',
  opening:
    'They are teaching the bakers to march. Up and down {hub} they go, {name}, with broom handles, left, left, and the {maker.role} counts because somebody has to. A child walks behind them, doing it better. Over at {edge} one can see the other side’s fires in broad daylight. There are very many, and round each of them somebody is being taught to march.',
  hooks: [
    {
      by: 'host',
      says: '“There was a peace,” says {host}. “It came in on Tuesday, signed by their side, in a case with a lock. I carried up supper to it. By the morning the case was as empty as my head.” A drum tries a few strokes outside. “{Keeper} was about that night, and {keeper.he} doesn’t drink. And {witness} will know who crossed at {edge}. Hurry a little.”',
    },
    {
      by: 'stranger',
      says: '“I’m told that I am the enemy,” says {stranger}, and moves up on the bench. “I brought a paper for {head} with our half of the names on it. I slept for one hour. I don’t think that it was {rival.his} people: {rival.first} was far too surprised. It was somebody who had read it, and minded. Find out what was in it. I may not say. You could ask at {work}.”',
    },
    {
      by: 'friend',
      says: '“I’m to carry the flag,” says {friend}. “Nobody who carries the flag comes back, but they do a very nice stone.” {Friend.He} laughs, and stops. “They had it all settled. {Healer} heard them read the terms. Something about who would be handed over. You might ask. I’d like to know what I’m being shot for.”',
    },
  ],
  paths: [
    'Find out who crossed by night',
    'Learn what the peace would cost, and whom',
    'Talk the thief into giving it back',
    'Hand it to one side, or save those whom it sells',
  ],
  things: {
    clue: {
      ...paper(
        'Torn Clause/Carbon Sheet/Cached Draft',
        'The ninth clause, torn out very straight: “…and those of {town} that came over in the bad year shall be returned.”',
      ),
      at: 'work',
    },
    token: {
      ...small(
        'Cut Ribbon/Cut Seal Wire/Cut Data Tag',
        'In both sides’ colours. Someone has cut it with a good knife, and then kept it.',
      ),
      at: 'far',
    },
    key: {
      ...tool(
        'Despatch Key/Case Key/Cipher Key',
        'It hangs on a bootlace, and has been hung there by somebody who cannot sleep.',
      ),
      type: 'key',
      at: 'witness',
    },
    proof: {
      ...paper(
        'Signed Treaty/Signed Accord/Sealed Accord',
        'Eleven clauses, one hole where the ninth was, and forty signatures. There is room for one more.',
      ),
      type: 'quest',
      at: 'vault',
    },
  },
  knows: [
    {
      by: 'keeper',
      topic: 'the ninth clause',
      says: 'It sells forty people. They came over in the bad year, and they’ve married here. {Friend.first} is one, and doesn’t know it. I can’t have that signed. I can’t have the other thing either. So I put it where nobody could do anything, and I’ve been sick ever since.',
      trust: 15,
      otherwise: 'There are eleven clauses, I believe. I count badly when I’m tired.',
    },
    {
      by: 'keeper',
      topic: 'that night',
      says: 'I carried it to {vault} under a loaf. {Witness.first} let me by, and has the key, and told me to go to bed.',
      trust: 10,
      otherwise: 'I was at work. I’m always at work. You can ask the machine.',
    },
    {
      by: 'witness',
      topic: 'who crossed',
      says: 'Nobody crossed. That’s what I’d tell {head}. It never left {town}. I saw a loaf go by at three in the morning with nobody hungry under it.',
    },
    {
      by: 'healer',
      topic: 'the terms',
      says: 'They read them out while I was seeing to the envoy’s foot. Fair, all but one. When they came to the ninth, they sent me for hot water.',
    },
    {
      by: 'stranger',
      topic: 'the terms',
      says: 'Eleven clauses. Ten that I’m proud of. We needed something to show at home. It was only forty names, on paper. I’ve met some of them since. I’ve had breakfast with four.',
      trust: 10,
      otherwise: 'I’m not at liberty. I was very much not at liberty to have lost it.',
    },
    {
      by: 'friend',
      topic: 'the bad year',
      says: 'I was a baby. I came here in a basket, mother always said, like washing. From where, she never would.',
    },
    {
      by: 'elder',
      topic: 'the bad year',
      says: 'They came across at night with children on their shoulders. We wrote them into the book as if they’d been born here. I did the writing. Forty names. I had to use two inks.',
    },
    {
      by: 'rival',
      topic: 'the war',
      says: 'It’ll be over in a week, and I have the contract for boots. I’m not a monster. They’re good boots.',
    },
    {
      by: 'head',
      topic: 'the treaty',
      says: 'If it lay on this table I’d sign it, whatever it said. I’ve counted the broom handles. God help me, I have stopped wanting to know what it says.',
    },
    {
      by: 'maker',
      topic: 'the war',
      says: 'I’ve been told to make two hundred points for two hundred sticks. I’m making them very slowly and rather blunt.',
    },
    {
      by: 'child',
      topic: 'that night',
      says: '{Keeper} bought a loaf at night. And then there was the same loaf next day, at {work}, with a hole in it. I ate it. Was it poison?',
    },
    {
      by: 'host',
      topic: 'the treaty',
      says: 'In a case, with a ribbon in both colours. Whoever cut that ribbon cut it straight. It’s somebody neat.',
    },
  ],
  wants: [
    {
      by: 'witness',
      item: 'token',
      gives: 'key',
      says: 'That’s off the case. So you found where {keeper.first} was sick. All right. I’m tired of holding this. You do it.',
    },
  ],
  plans: [
    {
      by: 'rival',
      after: 640,
      does: '{Rival} has had forty crates of boots brought into {hub}',
      rumour: 'Boots! Forty crates. {Rival} says they’re on account. On whose account?',
      unless: [['give', 'proof', 'head']],
    },
    {
      by: 'maker',
      after: 1500,
      does: '{Maker} has been fined for making points that bend',
      rumour:
        '{Maker.first}’s been fined. They tried one of the new points on a cheese, and it was the point that gave.',
      unless: [
        ['give', 'proof', 'head'],
        ['give', 'proof', 'stranger'],
      ],
    },
  ],
  steps: [
    {
      text: 'Find out what happened on the night: ask {witness} who crossed, {child} about that night, or {host} about the treaty',
      ways: [
        ['hear', 'who crossed', 'witness'],
        ['hear', 'that night', 'child'],
        ['hear', 'the treaty', 'host'],
      ],
    },
    {
      text: 'Learn the terms: from {healer} or {stranger}, or find the {clue} at {work}',
      ways: [
        ['hear', 'the terms', 'healer'],
        ['hear', 'the terms', 'stranger'],
        ['get', 'clue'],
      ],
    },
    {
      text: 'Learn whom it would cost: {elder} and {friend} can tell of the bad year',
      ways: [
        ['hear', 'the bad year', 'elder'],
        ['hear', 'the bad year', 'friend'],
      ],
    },
    {
      text: 'Find out who has it: the {token} lies at {far}, or hear it from {keeper}',
      ways: [
        ['get', 'token'],
        ['hear', 'the ninth clause', 'keeper'],
        ['hear', 'that night', 'keeper'],
      ],
    },
    {
      text: 'Get the {proof} from {vault}; {witness} has the {key}. Then give it to {head}, or to {stranger} or {elder}',
      ways: [['get', 'proof']],
    },
  ],
  endings: [
    {
      id: 'signed',
      title: 'Signed at Noon',
      ways: [
        ['give', 'proof', 'head'],
        ['give', 'proof', 'rival'],
      ],
      telling:
        '{Head} signs without sitting down. At {edge} they begin to put out the fires, one by one, and somebody over there starts to sing. Then the ninth clause is read. In the evening forty people walk across with their bundles; {friend} goes with the flag after all, a white one. {Stranger} counts them over, wrongly, and then again, wrongly, until an officer looks away. Thirty-one arrive. Nobody fires a shot, that year or the next.',
    },
    {
      id: 'away',
      title: 'Forty by Night',
      ways: [
        ['give', 'proof', 'stranger'],
        ['give', 'proof', 'elder'],
      ],
      telling:
        'The paper needs a night’s work, and two inks. By the morning the ninth clause is about fishing. Forty people have gone out over {high} in the dark with a lamp each, to where neither side keeps books, and {friend} has gone with them, carrying a basket. There is some shooting at noon, for the look of it, all of it high. {Rival} sells the boots at a loss. Both sides sign within the week. No one on either side ever finds out why there is a clause about fishing.',
    },
  ],
  ...TRUCE_DAYS,
  lore: [
    {
      title: 'The treaty',
      keys: ['treaty'],
      told: 'A paper in eleven clauses would end it. The other side has signed. It was stolen out of a locked case, in {town}, by somebody neat.',
    },
    {
      title: 'The bad year',
      keys: ['bad year'],
      told: 'In the bad year people came over by night. It is not spoken of, out of kindness, and by now hardly anybody remembers who they were.',
    },
    {
      title: 'The line',
      keys: ['other side', 'flags'],
      told: 'Beyond {edge} lies the other side. They have the same songs, and sing them slower.',
    },
  ],
  ties: [
    ['keeper', 'friend', 'secret protector', 50, 'Read one name in forty, and it was this one.'],
    ['elder', 'friend', 'wrote a name into the book', 40, 'Used the second ink.'],
    ['stranger', 'head', 'opponent', 15, 'They like each other, which helps nobody.'],
    ['rival', 'head', 'contractor', -10, 'Has the boots.'],
    ['witness', 'keeper', 'accomplice', 25, 'Let a loaf go by.'],
  ],
};
