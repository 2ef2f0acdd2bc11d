// Words for the weather and for whoever is by. Read by tell-air.ts and tell-effects.ts; the markup is that of phrase.ts.
import type { CreatureKind } from '../creatures.ts';

/** Out of doors, by words that the weather's name holds. */
export const SKIES: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /storm|thunder|gale/i,
    [
      'Thunder walks about overhead, looking for somewhere to sit down.',
      'The rain comes sideways and means it.',
      'The storm has its shoulder against everything that stands.',
    ],
  ],
  [
    /drizzle/i,
    [
      'A drizzle too fine to see has wetted everything.',
      'The drizzle neither falls nor stops; it simply stays.',
      'Beads of wet hang along every edge.',
      'It is the kind of rain that people deny until they are soaked.',
    ],
  ],
  [
    /rain|shower|wet/i,
    [
      'Rain ticks on whatever is hollow.',
      'The rain has settled in like a guest with luggage.',
      'Water runs along every seam that {place} has.',
      'The rain makes one sound of a thousand small ones.',
    ],
  ],
  [
    /fog|mist|haze/i,
    [
      'The fog has taken the far half of everything.',
      'Mist stands about at the height of a man’s chest.',
      'Shapes [come|p] out of the haze a moment before their sounds [do|p].',
    ],
  ],
  [
    /snow|ice|frost|sleet/i,
    [
      'Snow has rounded every edge and lowered every voice.',
      'Frost creaks underfoot like a stair.',
      'Breath hangs, and is slow to go.',
    ],
  ],
  [
    /wind|breez|squall/i,
    [
      'The wind goes through {place} trying the doors.',
      'A breeze lifts whatever is loose and puts it down a little further on.',
      'The wind has a note in it, one long vowel.',
    ],
  ],
  [
    /cloud|overcast|grey|gray|dull/i,
    [
      'The sky is low and the colour of a slate.',
      'Nothing hereabouts throws a shadow.',
      'The clouds are all one cloud, and in no hurry.',
      'Grey light comes from every side and favours nobody.',
      'Cloud lies over everything like a lid.',
      'There is no sun to speak of, only a brighter patch of grey.',
    ],
  ],
  [
    /clear|fair|sun|bright|fine/i,
    [
      'The sky is clean from edge to edge.',
      'Every edge hereabouts has been drawn with a sharp pen.',
      'There is not a cloud to lay the blame on.',
      'The light is generous and hides nobody.',
      'Sounds [come|p] a long way in such air, and [arrive|p] whole.',
      'The air is so clear that far things [look|p] near and small.',
      'It is fair weather, and nobody quite trusts it.',
    ],
  ],
  [
    /heat|hot|dry|dust/i,
    ['The heat lies on everything with its full length.', 'Dust hangs where the last feet left it.'],
  ],
];

/** Weather in the book's own words: a word for how it is ("clear and cold"), a thing ("a raw grey drizzle"), a sentence of its own. */
export const OWN_WEATHER: Record<'how' | 'thing' | 'things' | 'whole', readonly string[]> = {
  how: ['It is {weather}.', 'It has come out {weather}.'],
  thing: ['There is {weather}.', '{Weather}.'],
  things: ['There [be|p] {weather}.', '{Weather}.'],
  whole: ['{Weather}.'],
};

/** With somebody about: people, and what is none. */
export const COMPANY: Record<CreatureKind, readonly string[]> = {
  person: [
    '{person} [have|s] not missed any of it.',
    '{person} [look|s] over, and then at something else.',
    'From where {person} [stand|s] comes the small sound of a throat being cleared.',
    '{person} [watch|s] without seeming to.',
    'A sideways look comes from {person}, and goes again.',
    '{person} [hum|s] two notes and [leave|s] it there.',
    '{person} [scratch|s] an ear and [say|s] nothing.',
    'It is hard to tell what {person} [make|s] of it.',
    '{person} [shift|s] from one foot to the other.',
    '{person} [rub|s] at a spot on one sleeve that was clean already.',
    '{person} [open|s] a mouth to speak, and [yawn|s] instead.',
    'There is a pause, and {person} [be|s] the one who made it.',
    '{person} [find|s] something to do with both hands.',
    '{person} [nod|s], though nothing was asked.',
  ],
  beast: [
    '{person} [lift|s] its head, [weigh|s] {me} up, and [lower|s] it.',
    'An ear of {person} [turn|s] towards {me} by itself.',
    '{person} [breathe|s] out through its nose, at length.',
    'The eyes of {person} [follow|p] {your} hands.',
    '{person} [scratch|s], with great attention.',
  ],
  machine: [
    'Something inside {person} [click|s] over, and [click|s] back.',
    '{person} [turn|s] by a few degrees, and [stop|s] with a small jolt.',
    'A lamp on {person} [go|s] from one colour to the next.',
    '{person} [tick|s], waiting to be told.',
  ],
  spirit: [
    '{person} [be|s] looking at {me}, and {you} [have] the feeling of having been looked at for some time.',
    'Where {person} [be|s], the air has a different weight.',
    '{person} [smile|s] at something that has not happened yet.',
    'It grows a little quieter on the side where {person} [be|s].',
  ],
};
export const ALONE: readonly string[] = [
  'There is nobody about to have an opinion.',
  'For the moment {you} [have] the place to {yourself}.',
  'No one comes. The stillness is not unfriendly.',
  'Nobody sees it, unless the walls [do|p].',
  'There is no one to ask, and no one to hide it from.',
  'There is {me}, and there is {place}, and neither of the two says anything.',
];

/** The weather turns. */
export const TURNS: readonly string[] = [
  'Meanwhile the weather has turned: {weather} now.',
  'Overhead there is a change, and the word for it is {weather}.',
  'The sky has altered while nobody was looking. It is {weather} now.',
  'The air shifts, and what comes in with it is {weather}.',
];
