// Words for a telling outside any story: kinds of deed by what the line says, skies, scenes. Read by free.ts; markup as in phrase.ts.

export type FreeKind = {
  name: string;
  when: RegExp;
  words: readonly string[];
  next: readonly string[];
  closers?: readonly string[];
};

export const SCENES: readonly string[] = [
  '{Place} {hour} keeps its own counsel: near things are shapes, and far things are guesses.',
  '{Place} lies about {me} {hour}, and nothing in it is quite still.',
  'There is nobody else’s fire to be seen from {place} {hour}.',
];

export const SKIES_FREE: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /storm|thunder|gale|tempest/i,
    [
      'The storm has its shoulder against the stones, and between one gust and the next there are gaps, just long enough to hear through.',
      'Thunder walks about overhead. Each flash shows everything at once and takes it away again.',
    ],
  ],
  [
    /rain|drizzle|shower|wet/i,
    ['Rain ticks on whatever is hollow.', 'The rain makes one sound of a thousand small ones.'],
  ],
  [/fog|mist|haze/i, ['The fog has taken the far half of everything, and gives back only sounds.']],
  [/snow|ice|frost|sleet|blizzard/i, ['Snow has rounded every edge and lowered every voice.']],
  [/wind|breez/i, ['The wind goes by trying every gap, with one long vowel in it.']],
  [/cloud|overcast|grey|gray/i, ['The sky is low and the colour of slate.']],
  [/clear|fair|sun|bright|fine/i, ['The air is so clear that far things look near and small.']],
];

/** In order: the first that a line fits. What one hears comes before what one does about it. */
export const KINDS: readonly FreeKind[] = [
  {
    name: 'heard',
    when: /\b(?:hear|heard|hears|noises?|footsteps?|howl\w*|voices?|approach\w*|coming (?:closer|near|toward))\b/i,
    words: [
      '{You} [hold] {your} breath and [let] {your} ears do the work. There it is again, {thing}{from}: a scrape, a stop, and then something set down with care. It is nearer than it was, and whatever makes it is trying not to.',
      '{You} [turn] {your} head until it comes clear of the wind. {Thing}{from}: more than one of them, spread out, and not talking. What has no wish to be found does not keep so even a distance.',
      '{Thing} [stop|s] when {you} [move], and [begin|s] again a breath later{from}, a little to the left of where {you} [be] looking. Something out there has noticed being noticed.',
    ],
    next: [
      'Draw my weapon and put my back to something solid',
      'Stand still and listen: how many, and how near?',
      'Get out of sight and let them come',
      'Call out, and ask who goes there',
    ],
    closers: [
      'There is time for one thing before it is here.',
      'The next sound will be close enough to answer.',
      'Whatever is done now will be done in earshot.',
    ],
  },
  {
    name: 'fight',
    when: /\b(?:attack|fight|strike|hit|kill|shoot|slash|stab|charge)\b/i,
    words: [
      '{You} [go] in low and quick. The first exchange settles nothing except that there will be a second.',
      '{You} [strike] before thinking better of it. What stands against {me} gives half a step and takes it back.',
    ],
    next: ['Press on before they recover', 'Fall back to better ground', 'Call on them to stop'],
  },
  {
    name: 'magic',
    when: /\b(?:cast|magic|spell|conjure|invoke|ritual)\b/i,
    words: [
      'The air tightens by the width of a hair. Something has heard {me}.',
      '{You} [ask], and there is that pause in which power makes up its mind.',
    ],
    next: ['Hold it a moment longer', 'Let it go before it asks for more', 'See what it has changed'],
  },
  {
    name: 'talk',
    when: /\b(?:talk|ask|say|tell|speak|greet|persuade|convince|call)\b/i,
    words: [
      'The words are out, and {you} [watch] them arrive.',
      '{You} [choose] {your} words with some care, and they are heard. An answer gathers slowly, the way weather does.',
    ],
    next: ['Ask what is not being said', 'Offer something in return', 'Wait for the answer in silence'],
  },
  {
    name: 'look',
    when: /\b(?:look|search|examine|inspect|explore|investigate|listen|watch|study|track)\b/i,
    words: [
      '{You} [take] it slowly, near things first and far things after, until the place stops posing and shows what it is.',
      '{You} [go] over what is here as one goes over a letter for what it does not say. Somebody has been by, and not long since.',
    ],
    next: ['Follow the freshest trace', 'Listen for whoever else is here', 'Go on, keeping close to cover'],
  },
  {
    name: 'rest',
    when: /\b(?:rest|sleep|camp|wait|sit)\b/i,
    words: ['{You} [settle] where there is a wall on two sides, and [let] the hour go by with one eye open.'],
    next: ['Keep the first watch', 'Bank the fire and sleep', 'See what the hour has changed'],
  },
  {
    name: 'go',
    when: /\b(?:go|walk|run|enter|leave|head|travel|climb|move|ride|follow)\b/i,
    words: [
      '{You} [go], and the way closes up behind {me}. The going is easy at first, and then honest.',
      'A few minutes bring {me} further than they ought to, and the ground begins to ask for attention.',
    ],
    next: ['Look round before going further', 'Mark the way back', 'Go on as quietly as the ground allows'],
  },
];

export const WAITING: readonly string[] = [
  '{You} [do] it {your} own way, and the moment makes room. For a while there is only that, and {your} own breath.',
  '{You} [see] it through, and [wait] to learn what it was worth.',
];
export const PRESSING: readonly string[] = ['Look about me', 'Ask somebody who would know', 'Go on with care'];
