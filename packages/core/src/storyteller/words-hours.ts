// Words for the hour: out of doors by town and by open country, aboard by the clock, and how one hour turns into the next. Read by
// tell-air.ts and tell-effects.ts; the markup is that of phrase.ts.
import type { Age } from './kinds.ts';

type ByHour = Record<string, readonly string[]>;

/** Wherever there is a sky. */
export const HOURS: ByHour = {
  dawn: [
    'The light is the colour of dishwater and getting stronger.',
    'It is that hour when every shape [be|s] still deciding what to be.',
    'Dawn lies along the ground like something spilt.',
  ],
  morning: [
    'It is a working sort of morning, with everything to do still in it.',
    'Morning light picks out each thing and leaves it standing alone.',
    'The day is young enough to be good-tempered.',
  ],
  day: [
    'The light stands straight overhead and hides nothing.',
    'Noon has shortened every shadow to a puddle.',
    'It is the flat middle of the day, when sounds [carry|p] and nobody hurries.',
    'It is noon, or near it, and the hour has no edges.',
  ],
  afternoon: [
    'The afternoon has begun to lean.',
    'The light has gone the yellow of old paper.',
    'It is late enough in the day for people to be counting what is left of it.',
  ],
  evening: [
    'Evening takes the colours one by one, the blues last.',
    'The day is being put away.',
    'It is the hour of long shadows and few words.',
  ],
  night: [
    'The dark has weight here, and a grain, like wood.',
    'At this hour every sound has only one cause, and one waits to learn which.',
    'It is night, properly night, and the few lights there are [look|p] brave.',
    'The night goes on minding its own business, which is everybody’s.',
  ],
};

export const HOURS_IN_TOWN: Record<Exclude<Age, 'station'>, ByHour> = {
  old: {
    dawn: ['A first shutter goes up, and a first bucket goes out.'],
    morning: ['The morning smells of wet stone and other people’s breakfasts.'],
    day: ['It is the hour at which those who have a dinner [be|p] indoors with it.'],
    afternoon: ['Doorsteps [be|p] filling with people who will only sit a minute.'],
    evening: ['Somewhere a lamp is lit, and then another, as if the first had been a question.'],
    night: ['The windows [be|p] dark but one, and the one is a long way up.'],
  },
  gaslit: {
    dawn: ['A man with a pole goes along putting the lamps out, one soft pop at a time.'],
    morning: ['The morning smells of coal and other people’s kippers.'],
    day: ['A noon bell disagrees with another noon bell.'],
    afternoon: ['Lamps [be|p] being lit already, since it makes no difference.'],
    evening: ['One by one the lamps [find|p] their flames, down the whole length of the street.'],
    night: ['Past the last lamp the street [be|s] only a rumour of itself.'],
  },
  modern: {
    dawn: ['A newspaper hits a porch, and then the next porch.'],
    morning: ['Somewhere an engine [try|s] three times and [catch|s] on the fourth.'],
    day: ['It is the hour of lunch counters and closed blinds.'],
    afternoon: ['A school bus [sigh|s] at a corner, lets one child down, and [sigh|s] again.'],
    evening: ['Televisions [come|p] on, blue, in one front room after another.'],
    night: ['The one traffic light goes through its colours for nobody.'],
  },
};

export const HOURS_IN_THE_OPEN: ByHour = {
  dawn: ['A first bird tries a note, thinks better of it, tries again.'],
  morning: ['The wet has not gone off the ground yet, and {your} boots [be|p] dark with it.'],
  day: ['The sun, wherever it is keeping itself, is at its height.'],
  afternoon: ['Shadows [be|p] letting themselves out, a notch at a time.'],
  evening: ['The ground gives back its warmth, and the first cold comes up to take its place.'],
  night: ['Something [call|s], far off, and after a long time something else [answer|s].'],
};

/** Aboard, where a clock makes the day. */
export const HOURS_ABOARD: ByHour = {
  dawn: ['The passage lamps [be|p] still at half, and so [be|p] the people.'],
  morning: ['The first shift has its lamps up, and the smell of its breakfast is in the ducts.'],
  day: ['The lamps [be|p] at full, and there is nowhere for a shadow to go.'],
  afternoon: ['It is the slack part of the second shift, when people [look|p] at clocks.'],
  evening: ['The lamps [have|p] been turned down a third, to save the eyes, or the current.'],
  night: ['It is the dog watch: half the lamps, a quarter of the voices.'],
};

/** The hour turns, under a sky. */
export const HOUR_TURNS: ByHour = {
  dawn: [
    'The dark has begun to thin. It will be dawn soon, and then it is.',
    'Grey comes up under the black: dawn.',
    'Night wears through at one edge, and dawn shows.',
  ],
  morning: ['By now it is fully morning.', 'The morning has got its feet under it.', 'The day has begun in earnest.'],
  day: ['The day climbs to its middle.', 'Noon comes round.', 'The morning has used itself up; it is midday.'],
  afternoon: [
    'The day tips over into afternoon.',
    'Afternoon has come, and {you} hardly [see] it come.',
    'Noon is behind {me} now, and the light knows it.',
  ],
  evening: ['Evening has come down.', 'The light goes, and it is evening.', 'What is left of the day is evening.'],
  night: [
    'Night has closed over {place}.',
    'It is full night before {you} [notice].',
    'The last of the light goes, and it is night.',
  ],
};

/** The hour turns for somebody under a roof. */
export const HOUR_TURNS_INDOORS: ByHour = {
  dawn: [
    'What light comes in has turned grey: it is dawn outside.',
    'Somewhere out there a bird has started. Dawn, then.',
  ],
  morning: ['Out of doors it is morning by now.', 'The light has got in, a strip at a time. It is morning.'],
  day: ['Out there it is the middle of the day.', 'It is noon, to judge by the noises from outside.'],
  afternoon: ['Outside, the afternoon has begun.', 'The strip of light has crossed the floor. It is afternoon.'],
  evening: ['It is evening: the corners [have|p] filled up.', 'The light goes out of the room by degrees. Evening.'],
  night: ['It is night out there, and in here as well.', 'Beyond the walls it has got dark, and stayed so.'],
};

/** The hour turns where only a clock says so. */
export const CLOCK_TURNS: ByHour = {
  dawn: [
    'By the clock it is early, the hour of whoever drew the first watch.',
    'It is dawn by the clock, and by nothing else.',
  ],
  morning: ['By the clock it is morning.', 'A shift begins somewhere: morning, they call it.'],
  day: [
    'By the clock it is the middle of the day.',
    'The clock says noon. The lamps [say|p] what they always [say|p].',
  ],
  afternoon: ['By the clock the afternoon has begun.', 'The hours [go|p] by on the clock: afternoon now.'],
  evening: ['By the clock it is evening.', 'A shift ends somewhere. Evening, then.'],
  night: ['By the clock it is night.', 'It is night, for those who keep count.'],
};
