// What a place is like to nose, ear and skin, by its kind; one of these roots a telling where it happens. Read by tell-air.ts; the markup is
// that of phrase.ts.
import type { Age, PlaceKind } from './kinds.ts';

export const AIR: Record<PlaceKind, readonly string[]> = {
  home: [
    'It [smell|s] of soup here, and of whoever sat in this chair last.',
    'A lid [rattle|s] somewhere and [be|s] spoken to.',
    'The warmth of the room has a middle and a draughty edge, and {you} [be] nearer the edge.',
    'A floorboard [settle|s], with the sound of somebody changing their mind.',
    'Under this roof the air [keep|s] the smell of everyone who has passed through.',
    'Overhead somebody [cross|s] a room, and [cross|s] it back.',
    'The table has been wiped in circles, and the circles [show|p].',
    'A coat on a hook [drip|s], stops, and [drip|s] once more.',
    'Behind a door somebody [be|s] laughing at something that was not said to {me}.',
  ],
  work: [
    'Dust [turn|s] over slowly in what light there is.',
    'The place [smell|s] of its work: old sweat, and whatever it is that the hands [come|p] home smelling of.',
    'Something [tick|s] as it cools.',
    'Every surface here has a clean patch the size of a pair of hands.',
    'The light in here has come a long way round and [be|s] tired.',
    'A draught [go|s] by at ankle height on business of its own.',
    'A tool has been put down where it was last used, and not long ago.',
    'Somewhere a drip [be|s] counting, badly.',
    'Sounds from outside [arrive|p] with their corners worn off.',
  ],
  holy: [
    'It is a quiet that has been kept up for a long time, by many people.',
    'The stones here [have|p] the cold of things that are never moved.',
    'There is a smell of wax, or of the place where wax was.',
    '{Your} own steps [sound|p] like somebody else’s, a pace behind.',
    'Words said here [go|p] on a little after they are finished.',
    'One [walk|s] differently here without having decided to.',
  ],
  under: [
    'Down here sound [come|s] back before it has quite gone.',
    'Water [find|s] its way down the wall, in no hurry, as it has since before anyone counted.',
    'The air has been here longer than anybody.',
    'A grain of something [fall|s], and the fall of it is heard all the way down.',
    'The cold comes out of the walls rather than in at the door.',
    'There is a smell of wet stone, and behind it one of iron.',
    'Overhead is a great weight of everything, and {you} [can] feel it not falling.',
  ],
  shore: [
    'The air [taste|s] of salt and rot and rope, in that order.',
    'Somewhere water [be|s] talking to a hollow place.',
    'Everything here has a tidemark, even the people.',
    'A gull [say|s] one thing over and over, and means it each time.',
    'The mud [work|s] and [click|s] to itself, busy with small lives.',
    'Wet things [shine|p] as if they had been told to.',
    'It is all edges here: wet and dry, ground and not ground.',
  ],
  height: [
    'Up here the wind has the first word, and most of the others.',
    'There is a great deal of air in front of {me}, and some of it below.',
    'Things a long way down [go|p] about their business without a sound.',
    'A pebble [roll|s], [go|s] over the edge, and [be|s] not heard again.',
    'The stone [be|s] cold on the side that faces away.',
    'From here one [see|s] further than one [can] shout.',
  ],
  wild: [
    'Something small [stop|s] moving in the grass until it is sure of {me}.',
    'It [smell|s] of turned earth, and faintly of animals.',
    'A bird [go|s] up, late, as if it had only now thought of it.',
    'The ground [give|s] a little underfoot and [take|s] it back.',
    'Far off somebody [be|s] driving in a post: the sound comes after the blow.',
    'There is a fly, and it has chosen {me}.',
    'Leaves [say|p] the same thing all the way along.',
  ],
  street: [
    'Two voices [argue|p] over a price, with pleasure.',
    'A shutter [bang|s], and a name [be|s] called that is not {yours}.',
    'It [smell|s] of smoke and bread, and of drains.',
    'Somebody has swept here, as far as their own wall and not a hand further.',
    'Feet [have|p] worn a hollow in the step, and the wet stands in it.',
    'A window opens over {your} head, considers, and [shut|s].',
    'A dog [trot|s] by with the look of being expected elsewhere.',
  ],
  deck: [
    'The plates [tick|p] underfoot, and somewhere a pump [take|s] up its note again.',
    'The air comes out of the grille tasting of metal and other people.',
    'Behind the panel something small [run|s], [stop|s], and [run|s].',
    'The deck [hum|s] through the soles of {your} boots, a little flat.',
    'A lamp [flicker|s] in its cage, [think|s], and [hold|s].',
    'A drip from a cold pipe has worn a bright ring in the paint.',
    'Somebody has scratched a tally into the wall, and somebody has painted over it, and it still [show|s].',
    'The ducts [breathe|p] in, and there is a wait before they [breathe|p] out.',
    'Voices [come|p] along the passage before the people, and [arrive|p] without them.',
  ],
  hull: [
    'There is no sound out here but {your} own breath, and it [be|s] too loud.',
    'The dark [begin|s] at the edge of the plates and [do|s] not stop.',
    'Through {your} gloves the metal has a cold that [feel|s] like weight.',
    'A speck of dust [strike|s] {your} visor: one bright tick.',
    'Nothing moves, and it all [go|s] round.',
  ],
  green: [
    'It [smell|s] of wet leaves here, which makes people slow down without knowing why.',
    'Drops [fall|p] from leaf to leaf, all down the row.',
    'The light [be|s] violet here, and everybody’s hands [look|p] drowned in it.',
    'Something green has put a tendril through the grating since yesterday.',
    'The air is thick, and sweet at the back of the throat.',
  ],
  still: [
    'There is no wind here, nor any place for it to come from.',
    'Nothing falls. What was falling [wait|s].',
    'The silence has no edge to it that {you} [can] find.',
    '{Your} breath hangs where {you} [leave] it.',
    'A drop of water stands in the air at the height of {your} knee.',
  ],
};

/** What the age of a world adds to its streets and rooms. */
export const AIR_OF_AGE: Record<Age, Partial<Record<PlaceKind, readonly string[]>>> = {
  old: {
    home: ['A log [shift|s] in the grate, and sparks [go|p] up to have a look at the chimney.'],
    street: ['A cart goes over a stone that every cart goes over.'],
  },
  gaslit: {
    home: ['The gas [sing|s] on one low note behind its glass.'],
    work: ['The gas [dip|s], as it [do|s] when somebody in the next house [light|s] theirs.'],
    street: ['A hansom goes past at a walk, with its blind down.', 'The lamp overhead [pop|s] and [steady|s].'],
    shore: ['A barge [bump|s] along a wall, with somebody singing under the tarpaulin.'],
  },
  modern: {
    home: ['The refrigerator [shudder|s] and [fall|s] quiet, and one [notice|s] that it had been speaking.'],
    work: [
      'A strip light [buzz|s], [blink|s], and [think|s] better of it.',
      'A radiator [knock|s] twice, like somebody polite.',
    ],
    street: [
      'A pickup goes by with one headlight, and a hand [come|s] up off the wheel.',
      'A screen door [clap|s] somewhere down the block.',
    ],
    wild: ['The power line [hum|s] from pole to pole, all the way to somewhere else.'],
  },
  station: {},
};
