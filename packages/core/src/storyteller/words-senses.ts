// Words for the hour, the weather and the air of a place: one of them roots each telling in its moment. Read by tell-scene.ts.

/** Out of doors, by the hour. */
export const HOURS: Record<string, readonly string[]> = {
  dawn: [
    'The light is the colour of dishwater and getting stronger.',
    'It is that hour when every shape is still deciding what to be.',
    'A first bird tries a note, thinks better of it, tries again.',
    'Dawn lies along the ground like something spilt.',
  ],
  morning: [
    'The morning smells of wet stone and other people’s breakfasts.',
    'It is a working sort of morning, with everything to do still in it.',
    'Morning light picks out each thing and leaves it standing alone.',
    'The day is young enough to be good-tempered.',
  ],
  day: [
    'The light stands straight overhead and hides nothing.',
    'Noon has shortened every shadow to a puddle.',
    'It is the flat middle of the day, when sounds carry and nobody hurries.',
    'The sun, wherever it is keeping itself, is at its height.',
  ],
  afternoon: [
    'The afternoon has begun to lean.',
    'Shadows are letting themselves out, a notch at a time.',
    'The light has gone the yellow of old paper.',
    'It is late enough in the day for people to be counting what is left of it.',
  ],
  evening: [
    'Somewhere a lamp is lit, and then another, as if the first had been a question.',
    'Evening takes the colours one by one, the blues last.',
    'The day is being put away.',
    'It is the hour of long shadows and short answers.',
  ],
  night: [
    'The dark has weight here, and a grain, like wood.',
    'At this hour every sound has only one cause, and one waits to learn which.',
    'It is night, properly night, and the few lights there are look brave.',
    'The night goes on minding its own business, which is everybody’s.',
  ],
};

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
      'Shapes come out of the haze a moment before their sounds do.',
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

/** Under a roof. */
export const INDOORS: readonly string[] = [
  'A board settles somewhere, with the sound of somebody changing their mind.',
  'Under the roof the air is close, and keeps the smell of everyone who has passed through.',
  'It is quiet in here, the quiet of a place that listens.',
  'Dust turns over slowly in what light there is.',
  'The light in here has come a long way round and is tired.',
  'Somewhere a drip is counting, badly.',
  'A draught goes by at ankle height on business of its own.',
  'The place has the stillness of a held breath, or a shut drawer.',
  'Somewhere behind the wall something small goes about its errands.',
  'Sounds from outside arrive softened, with their corners worn off.',
  'The walls hold the day’s warmth, or the lack of it, and give it back slowly.',
];

/** With somebody about, and with nobody. */
export const COMPANY: readonly string[] = [
  '{person} [have|s] not missed any of it.',
  '{person} [look|s] over, and then at something else.',
  'From where {person} [stand|s] comes the small sound of a throat being cleared.',
  '{person} [watch|s] without seeming to.',
  'A sideways look comes from {person}, and goes again.',
  '{person} [hum|s] two notes and [leave|s] it there.',
  '{person} [scratch|s] an ear and [say|s] nothing.',
  'It is hard to tell what {person} [make|s] of it.',
  '{person} [shift|s] from one foot to the other.',
];
export const ALONE: readonly string[] = [
  'There is nobody about to have an opinion.',
  'For the moment {you} [have] the place to {yourself}.',
  'No one comes. The stillness is not unfriendly.',
  'Nobody sees it, unless the walls do.',
];

/** The weather turns. */
export const TURNS: readonly string[] = [
  'Meanwhile the weather has turned: {weather} now.',
  'Overhead there is a change, and the word for it is {weather}.',
  'The sky has altered while nobody was looking. It is {weather} now.',
  'The air shifts, and what comes in with it is {weather}.',
];
/** The hour turns. */
export const HOUR_TURNS: Record<string, readonly string[]> = {
  dawn: ['The dark has begun to thin. It will be dawn soon, and then it is.', 'Grey comes up under the black: dawn.'],
  morning: ['By now it is fully morning.', 'The morning has got its feet under it.'],
  day: ['The day climbs to its middle.', 'Noon comes round.'],
  afternoon: ['The day tips over into afternoon.', 'Afternoon has come, and {you} hardly [see] it come.'],
  evening: ['Evening has come down.', 'The light goes, and it is evening.'],
  night: ['Night has closed over {place}.', 'It is full night before {you} [notice].'],
};
