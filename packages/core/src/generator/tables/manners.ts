// What people are like: looks, temper, voice and wishes, each given to one person of a world only; and what anybody can say on what everybody knows. Read by people.ts.

/** `{he}`, `{his}`, `{him}` are the person's. */
export const LOOKS: readonly string[] = [
  'Tall, stooped, with a coat that was let out for somebody else.',
  'A round face, and small exact hands that square whatever lies in front of them.',
  'Grey at thirty, and black-browed, as if the news had come from above.',
  'Broad as a cupboard, light on {his} feet, and always the last to sit.',
  'Thin, brown and folded, like a letter that has been carried.',
  'A scar through one eyebrow gives {him} the look of having just been told something.',
  'Small, upright, buttoned to the chin in any weather.',
  'Long hair tied back with string; string round one wrist too, for later.',
  'A big nose, a good smile, and an eye that counts.',
  'Freckled to the eyelids, and sunburnt on one side only.',
  'Has the stillness of somebody who has been stared at a great deal.',
  'Wears two waistcoats, and keeps a different sort of thing in each.',
  'Shaved to the skull, with a dent in it that people try not to ask about.',
  'Soft, pale and careful, like something kept in a drawer.',
  'Limps when {he} remembers to.',
  'Ink on the cuffs, crumbs on the ink.',
];

/** A temper and how it sounds. Voices say what somebody does as they speak. */
export const TEMPERS: readonly (readonly [temper: string, voice: string])[] = [
  [
    'Dry, fair and tired; lies badly and so seldom.',
    'Rubs the bridge of {his} nose; gives the short answer and then the true one.',
  ],
  ['Warm, loud, and frightened of silence.', 'Laughs before the end of the sentence; touches sleeves.'],
  ['Exact and proud, with a debt that nobody knows of.', 'Corrects small things; straightens what is straight.'],
  [
    'Patient, stubborn, and kinder than is wise.',
    'Waits a breath before each answer; looks at hands and not at faces.',
  ],
  ['Quick, curious, and loyal to whoever was last nice.', 'Asks a question back; counts on {his} fingers.'],
  ['Bitter, funny, and brave when it is nearly too late.', 'Speaks out of one corner of the mouth; snorts.'],
  ['Gentle and vague, until it matters.', 'Starts in the middle; turns a button.'],
  ['Watchful; trusts paper, and then only its back.', 'Lowers {his} voice at names; glances at the door.'],
  ['Cheerful, greedy, and honest about both.', 'Names a price for everything; winks.'],
  ['Grave, courteous, and sure that it is too late.', 'Bows a little; chooses old words.'],
  ['Restless, and better with things than with people.', 'Mends something while {he} talks; leaves gaps.'],
  ['Modest in all things but memory.', 'Gives the date of everything; closes {his} eyes to find it.'],
  ['Vain, generous, and easily hurt.', 'Speaks as if to the back row; sighs.'],
  ['Plain, and never twice fooled by the same thing.', 'Spits, or looks as if {he} would; calls everyone friend.'],
];

export const GOALS: readonly string[] = [
  'See the week out with the roof still on',
  'Pay what is owed before anybody asks',
  'Be told the truth once, by somebody who need not',
  'Leave {town}, or be asked to stay',
  'Get {child} into school shoes',
  'Have the last word with {rival}',
  'Sleep a whole night',
  'Keep {his} hands clean, or at least busy',
  'Be buried at {holy} under the right name',
  'Find out who has been at the lock',
  'Hear the end of the story that {elder} never finishes',
  'See {danger} with {his} own eyes, once, from far away',
];

/** Topics that anybody in a world has something to say on. */
export const COMMON_TALK: readonly { topic: string; says: readonly string[] }[] = [
  {
    topic: '{beast}',
    says: [
      "Out by {far}, yes. Don't run from it. Don't stand there either.",
      "I heard it two nights ago. It goes round, it doesn't come in. Something out there is worth its while.",
      "They've a price on {beast}. Nobody has asked for the money so far, and two have gone to.",
      "It was never this near. I think it's hungry, and I think it's not the only one.",
    ],
  },
  {
    topic: '{head}',
    says: [
      "{Head.first}? Fair, as far as the paper reaches. After that you're on your own.",
      "Carries it all alone, and it's bending {head.him}. I'd not be in that chair.",
      "You'll find {head.him} at {seat}, looking at a list.",
      "I voted for the other one, and I'd do it again, and I was wrong.",
    ],
  },
  {
    topic: '{keeper}',
    says: [
      "{Keeper} was kind to me in the bad year. I don't ask what {keeper.he} does at night.",
      "Always at {work}. I've never seen {keeper.him} sit with {keeper.his} back to the door.",
      "Ask {keeper.him} about anything, and you'll get an answer. Ask twice, and you'll get a different cup of tea.",
      'Best we ever had in that post. Looks ten years older than last spring, mind.',
    ],
  },
  {
    topic: '{rival}',
    says: [
      '{Rival} smiles with the bottom half. Count your change.',
      "Buys paper. Debts, deeds, promises. I'd like to know what for.",
      "I'll say this for {rival.him}: you always know what {rival.he} wants. All of it.",
      "The {ring} meet at {store} after dark. You didn't hear it from me.",
    ],
  },
  {
    topic: 'the {danger.bare}',
    says: [
      "{Danger}? You lock the door, and you don't whistle. That's all anybody knows who is still about.",
      'My uncle went to look for it. We have his hat.',
      'Folk say {danger} when they mean whatever they did themselves.',
      "It's out there all right. But it never yet signed a paper.",
    ],
  },
  {
    topic: '{town}',
    says: [
      "It's a good place to be from.",
      "Everyone here is owed something by somebody. It's what holds the walls up.",
      "You'll like it. You've no choice; the next one is two days.",
      "We're hard on strangers until the second winter. Then we're hard on them as our own.",
    ],
  },
  {
    topic: 'the {law}',
    says: [
      "The {law}? They come when it's over, and ask who started it.",
      "Two of them are honest. They're on nights.",
      'They answer to {head}, and {head.first} answers to whoever holds the paper.',
    ],
  },
  {
    topic: '{power}',
    says: [
      '{Power}? It takes more than it gives. Ask anybody who has any.',
      "There's those as have it and those as are had by it. Keep the two apart, if you can.",
      'I saw it done once. I was sick for a day, and I was only watching.',
      'They teach it nowadays with a book. My gran says that was the mistake.',
    ],
  },
  {
    topic: '{elder}',
    says: [
      "{Elder} knows where it's all buried. Dug half of it.",
      'Take something sweet along, if you want {elder.him} to talk.',
      "Don't be put off by the silence. It's only {elder.his} way of listening.",
    ],
  },
  {
    topic: '{stranger}',
    says: [
      'Came in by {road} with dust up to the knee and paid for a week. Nobody pays for a week.',
      'Asks good questions, that one. Too good.',
      "I'd trust {stranger.him}. I'd count the spoons as well.",
    ],
  },
];
