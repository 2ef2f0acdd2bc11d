// Words for a world that goes on by itself: the dark, crowds, people who come and go, locks that give, talk overheard. Read by the tell-*
// files of scenes, effects and news.

/** In a dark place without a light. */
export const DARK: readonly string[] = [
  'It is dark here, as dark as the inside of a fist. {You} [make] out nothing past {your} own hands, and those mostly by having them.',
  '{You} [open] {your} eyes wider, and it makes no difference. What there is here would need a light to be seen.',
  'The dark begins at {your} face. {You} [feel] for the floor with each foot before {you} [trust] it.',
  'There is no light, none at all. {You} [stand] still until the place has at least a sound to it.',
  'Whatever is here, the dark has it. A lantern would settle the matter; {you} [have] none lit.',
];
/** Heard rather than seen. */
export const HEARD: readonly string[] = [
  'Somebody is breathing, not far off.',
  'There is a shuffle of feet in the dark, and then the pretence that there was none.',
  '{You} [be] not alone: cloth moves against cloth, a few steps away.',
  'From somewhere near comes the small sound of a person keeping still.',
];
export const HEARD_KNOWN: readonly string[] = [
  '{Names} can be heard close by, and not seen.',
  'By the breathing {you} [know] that {names} cannot be far.',
  'There is {names}, to go by the voice; the rest is dark.',
];
export const LIT: readonly string[] = [
  '{Your} {light} pushes the dark back as far as the walls.',
  'By the light of {your} {light} the place comes up out of nothing, a piece at a time.',
  'The {light} makes a small room inside the dark, and {you} [stand] in the middle of it.',
];

/** Full, half full and empty, where people gather. */
export const CROWDS: Record<'busy' | 'some' | 'empty', readonly string[]> = {
  busy: [
    'There are people everywhere here at this hour, and every one of them is in somebody’s way.',
    'The place is full. Elbows [have|p] the right of way.',
    'Half the neighbourhood seems to be here, and the other half is expected.',
    'So many are talking that no one can be overheard, or everyone.',
    'It is the busy hour. A body could vanish in this press and not be missed.',
    'Everybody who ever meant to come has come now.',
    'There is hardly a yard of {place} that has nobody on it.',
  ],
  some: [
    'A few people are about, each with an errand.',
    'Somebody passes, nods at nothing in particular, and is gone.',
    'There are others here, though not so many that they would not be counted.',
    'A pair of strangers [finish|p] a talk and [start|p] on another.',
    'Some come, some go, and one stands about as if for a wager.',
    'Two or three people are minding their own affairs, and one is minding somebody else’s.',
    'Whoever is here has been here before, and walks like it.',
  ],
  empty: [
    'At this hour there is not a soul about.',
    'By day there would be people here. Now there is only the room that they leave.',
    '{Place} is deserted, and sounds it.',
    'Nobody comes here at such an hour without a reason.',
  ],
};

/** The weather as a whole clause of the book's own, when it turns. */
export const CLAUSE_TURNS: readonly string[] = [
  'Something has changed: {weather}.',
  'It is different now: {weather}.',
  '{You} [notice] it late, as one does: {weather}.',
];

/** Somebody comes in front of the player's eyes, or goes. */
export const COMES: readonly string[] = [
  '{Person} [come|s] by, as at this hour {person} usually [do|s].',
  '{Person} [arrive|s], and [look|s] round to see who else has.',
  'Steps are heard first, and then there is {person}.',
  'Here [come|s] {person}, about the business of the hour.',
];
export const COMES_WET: readonly string[] = [
  '{Person} [come|s] in, shaking off the {wet}.',
  'The door lets in {person} and a breath of {wet}.',
  '{Person} [come|s] in out of the {wet} and [stand|s] a moment, dripping.',
];
export const COMES_NEW: readonly string[] = [
  'Somebody {you} [have] not seen before comes along: {person}.',
  'There is a newcomer, {person} by name.',
  '{You} [be] joined by somebody new. {Person}, by what the others call out.',
];
export const COMES_TO_NOISE: readonly string[] = [
  'The noise has carried. {Person} [come|s] to see what makes it.',
  'Quick steps: {person}, drawn by the sound of it, and not pleased.',
];
export const GOES: readonly string[] = [
  '{Person} [have|s] gone about the business of the hour.',
  'When {you} next [look], {person} [be|s] gone.',
];
export const GOES_TO: readonly string[] = [
  '{Person} [get|s] going, towards {to} by the look of it.',
  '{Person} [nod|s] to nobody and [leave|s] for {to}.',
  'It is time, it seems: {person} [set|s] off for {to}.',
];

/** A lock gives. */
export const OPENED: Record<'key' | 'force' | 'skill', readonly string[]> = {
  key: [
    'The {key} turns as if it had been oiled for the purpose. {Place} is open, and stays open.',
    'It is the right key: the {key} goes round, something heavy draws back, and the way into {place} is free.',
  ],
  force: [
    'The lock gives before {you} [do], with a crack that goes a long way. {Place} is open, and no lock will shut it again.',
    'Wood, iron, shoulder: it is the iron that lets go. The way into {place} stands open.',
  ],
  skill: [
    'Something in the lock clicks, and clicks again, and lets {place} go.',
    'A last small pressure, and the lock turns over like a sleeper. The way into {place} is open.',
  ],
};

export const OPENED_OTHERWISE: readonly string[] = [
  'It is the {key} that does it. The way into {place} is open.',
  '{You} [hold] out the {key}, and {place} is shut no more.',
];

/** Talk that was not meant for the player. */
/** Who is spoken to has something to tell that nobody asked for. */
export const BROUGHT: readonly string[] = [
  '“You will not have heard,” {speaker} [say|s]. “{news}”',
  '{Speaker} [have|s] something else to tell, and it will not keep. “{news}”',
  '“And there is this.” {Speaker} [look|s] round before going on. “{news}”',
  '“They say,” {speaker} [begin|s], and [stop|s], and [begin|s] again. “{news}”',
  'It comes out of {speaker} as news does, before anybody has asked. “{news}”',
];
/** Talk that was not meant for the player, and is of the player. */
export const OVERHEARD_OF_ONESELF: readonly string[] = [
  'It takes {me} a moment to hear {your} own name in it. “{news}”',
  '“{news}” Whoever says it has not looked round yet.',
  'Somebody is telling it to somebody else, and it is {me} they mean: “{news}”',
];
export const OVERHEARD: readonly string[] = [
  'Somebody close by is saying it to somebody else: “{news}”',
  'A scrap of talk reaches {me} whole. “{news}”',
  'Two heads [lean|p] together, not far enough. “{news}”',
  'There is a story going round the place, and it comes round to {me}: “{news}”',
];
