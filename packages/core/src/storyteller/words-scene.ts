// Words for looking about: who and what is here, a second look, a closer one, how somebody seems. Read by tell-scene.ts.

export const PRESENT: readonly string[] = [
  '{Names} [be|{n}] here.',
  'Here too: {names}.',
  'Not far off [be|{n}] {names}.',
  '{You} [be] not alone: {names}.',
  'There [be|{n}] {names}.',
  '{Names} [be|{n}] here before {me}.',
  '{You} [find] {names} here.',
];

/** On their own, with the first words of who they are. */
export const INTRODUCED: readonly string[] = [
  '{names} [be|s] here: {who}',
  'Here [be|s] {names}, {who}',
  '{names} [look|s] up: {who}',
  'There [be|s] {names}: {who}',
  '{You} [find] {names} here, {who}',
  'And here too [be|s] {names}, {who}',
  'The first that {you} [see] here is {names}, {who}',
];

export const THINGS: readonly string[] = [
  'Within reach [lie|n] {things}.',
  'Somebody has left {things} behind.',
  '{Things} [catch|n] the light.',
  'There [be|n] {things} here.',
  'To one side [lie|n] {things}.',
  '{You} [see] {things}.',
  '{Things} [be|n] there to be picked up.',
  'Nobody seems to be minding {things}.',
  'There [be|n] {things}, for whoever wants such things.',
  'Put down and forgotten: {things}.',
];
/** By night, with no light of one's own. */
export const THINGS_DIM: readonly string[] = [
  'Something [lie|s] about, and by its outline it might be {things}.',
  '{Your} foot finds it before {your} eyes do: {things}.',
  'Half seen, a darker dark on the dark: {things}.',
  'As far as the night [let|s] {me} see, there [be|n] {things}.',
  'The dark has left {things} just this side of guessing.',
];

export const WAYS: readonly string[] = [
  'From here the way leads to {ways}.',
  '{You} [can] go on to {ways}.',
  'The ways out: {ways}.',
  'It is no distance from here to {ways}.',
  '{You} [can] get from here to {ways}.',
];
export const WAYS_KNOWN: readonly string[] = [
  '{You} [know] the way to {known}. {You} [have] not been to {ways}.',
  '{Known} {you} [have] seen. Not yet {ways}.',
  'New to {me} would be {ways}. {Known} {you} [know].',
];

/** What has come over the place for a while. */
export const CONDITIONS: readonly string[] = [
  'Something is not as it was here: {what}.',
  'And there is this, for now: {what}.',
  'It has left its mark on the place: {what}.',
];

export const STANDS: readonly string[] = [
  '{A} stands by, and looks at {me} with one eye.',
  'There is {one} here, minding its own business.',
];

/** What there is to look at, said once in a while and plainly: the description speaks for itself. */
export const NOTICES: readonly string[] = [
  '{You} [have] yet to look at the {thing}.',
  'The {thing} would bear a closer look.',
  'Nobody else is looking at the {thing}.',
  'There is more to be had from the {thing} than a glance.',
  'From here {you} [can] make out the {thing}.',
  'The {thing} [keep|s] drawing {your} glance.',
  'A stranger would begin with the {thing}.',
  'The {thing} [have|s] been left out of the talk so far.',
  '{Your} eye comes back a second time to the {thing}.',
  'Whoever had an hour here might spend it on the {thing}.',
  'As for the {thing}, nobody has told {me} to keep off.',
  'The light happens to fall on the {thing}.',
];
/** Of what is many: "the house keys". */
export const NOTICES_MANY: readonly string[] = NOTICES.map((one) => one.replace('|s]', '|p]'));

export const AGAIN: readonly string[] = [
  '{You} [know] {place} a little better now, and it [know|s] {me}.',
  '{Place} [be|s] no different for being looked at twice, or not so that it shows.',
  '{You} [look] again, for what the first look was too quick to see.',
  'The second look is always slower. {You} [take] it.',
  '{Place} has no new face to show {me}, only the old one from another side.',
  'What {you} [see], {you} [have] seen; what {you} [hear] is another matter.',
  '{You} [let] {your} eyes go round {place} once more, against the clock.',
  '{You} [count] the corners of {place}, and none is missing.',
  'It is still {place}, from wherever {you} [stand] in it.',
  '{You} [turn] once on {your} heel. {Place} goes by, and comes round again.',
  'There is a kind of looking that is only waiting with open eyes. {You} [do] that.',
  '{Place} sits for its portrait a second time, no happier than the first.',
];

export const SECOND_LOOK: readonly string[] = [
  '{You} [go] back to {it}. What there was to see there {you} [have] seen; what is left is the thing itself, and how quiet it is.',
  'Nothing about {it} has changed, but {you} [have], a little, since the last look.',
  '{You} [look] at {it} until it stops meaning anything and then, slowly, starts again.',
  'A second look at {it} [give|s] {me} only what the first one did, with the corners sharper.',
  '{It} [keep|s] whatever else it knows.',
  '{You} [know] {it} by now as one knows a stair in the dark.',
  '{It} again. What {you} [see] is mostly what {you} [remember].',
  '{You} [give] {it} one more look, for luck.',
  'There is nothing new about {it}, and {you} [make] sure of that.',
];

/** What was seen from where one came in has no more to it from near. */
export const NO_NEARER: readonly string[] = [
  'Near to, {it} [be|s] what {it} [be|s] from further off, only larger.',
  '{You} [go] up to {it}. There is no more to it than there was at ten paces.',
  'All that {it} [have|s] to show can be seen as well from where {you} [stand].',
  '{You} [look] {it} over, for some small thing that the first glance left out, and it left out none.',
  'There is {it}, and there {you} [stand], and that is all.',
  '{You} [take] in {it} a second time, slower. It bears it well.',
];

export const CLOSER: readonly string[] = [
  '{You} [bend] close.',
  '{You} [take] a proper look at {it}.',
  'Seen from near, {it} [have|s] more to say.',
  '{You} [give] {it} {your} attention.',
  '{You} [step] up to {it}.',
  '{You} [look] at {it} from one side, and then from the other.',
  '{It}, then.',
  '{You} [get] down to it, eye to eye.',
  '{You} [take] {your} time over {it}.',
  '{It} [repay|s] a closer look.',
  '{You} [lean] in.',
  '{You} [come] nearer.',
  '{You} [let] {your} eyes go over {it} slowly.',
  'There is more to {it} than shows in passing.',
  '{You} [turn] to {it}.',
  '{It} [hold|s] still for {me}.',
];

/** What is too far, or too large, to bend over. */
export const FAR_OFF =
  /\b(?:mountains?|hills?|peaks?|cliffs?|sky|skies|clouds?|sun|moon|stars?|sea|ocean|horizon|lake|river|bay|fog|mist|storm|town|city|village|valley|forest|woods?|tower|steeple|spire|lighthouse|view|roofs?|ceiling|smoke|ships?|barge|lane)$/i;
export const FROM_AFAR: readonly string[] = [
  '{You} [look] at {it} for as long as it takes.',
  '{You} [lift] {your} eyes to {it}.',
  '{You} [give] {it} a long look.',
  '{You} [let] {your} eyes rest on {it}.',
  '{It}, then, as well as one can from where {you} [stand].',
  '{You} [shade] {your} eyes, and [look].',
  'There is a good deal of {it}. {You} [take] it in by parts.',
  '{You} [stand] and [look] at {it}, as people must have done before.',
];

/** How the player's character is, by the share of health that is left. */
export const BODIES: readonly { least: number; words: readonly string[] }[] = [
  {
    least: 0.9,
    words: ['Sound in wind and limb', 'Whole, and not even tired', 'As well as ever', 'Unhurt, or as good as'],
  },
  { least: 0.6, words: ['Bruised, and able for more', 'Sore in places, no more', 'Scraped and upright'] },
  { least: 0.3, words: ['Hurt, and it shows', 'Bleeding somewhere, and slower for it', 'The worse for wear'] },
  { least: 0, words: ['Held together by stubbornness', 'On {your} feet, and that is all', 'Not far from lying down'] },
];
export const SELF: readonly string[] = [
  '{You} [be] {body}. Put as a figure it would be {health}.',
  '{You} [take] stock of {yourself}. {Body}; say, {health}.',
  'The sum of it is {health}: {body}.',
  'Hands, feet, ribs, in that order. {Body}. {Health}, if it had to be counted.',
  '{Body}: so {your} bones [say|p]. Somebody with a slate would write {health}.',
  '{You} [go] over {yourself} as one goes over a horse. {Body}. {Health}.',
];
export const POWER_LEFT: readonly string[] = [
  'Of {system} there is {mana} in {me} yet.',
  'For {system} {you} [have] {mana} left.',
  '{System} could still ask {mana} of {me}.',
  'Then there is {system}, and {mana} to pay for it with.',
  'What {system} may cost {me} is {mana}, and no more.',
];

/** With ears and nose. */
export const HEEDING: readonly string[] = [
  '{You} [hold] {your} breath and [let] {place} come to {me}.',
  '{You} [keep] still until the near sounds [step|p] aside for the far ones.',
  'With {your} eyes shut there is more of {place} than with them open.',
  '{You} [stand] and [attend].',
];
/** Talk between two, caught in passing. */
export const OVERHEARD_TALK: readonly string[] = [
  '“{clause}” {person} [say|s], low, to {other}, and {other} [nod|s] as at old news.',
  'The talk goes from price to price, and then {person} [say|s] it: “{said}” {other} [look|s] round to see who heard.',
  '“{said}” That is {other}. {person} [say|s] it has been told better.',
  'Most of it is nothing. One thing is not: “{said}” It was {person} who said it.',
];
/** Somebody alone who speaks to nobody. */
export const OVERHEARD_ALONE: readonly string[] = [
  '“{clause}” {person} [say|s] to nobody, as one goes over a sum.',
  '{Person} [go|s] on with an argument that nobody else is in: “{said}”',
  'For a while there is nothing. Then {person} [mutter|s], to the work in hand: “{said}”',
];
export const UNHEEDED: readonly string[] = [
  'Nothing speaks up that {you} [have] not heard before.',
  'It is only the place itself, going on.',
  'There is {your} own blood in {your} ears, and not much else.',
];

export const NOTHING_SUCH: readonly string[] = [
  '{You} [look] for {it} and [find] the place where such a thing might be, and not the thing.',
  'If there is anything of the kind here, it is keeping out of sight.',
  '{Your} eye goes looking for {it} and comes back with other things.',
  'There is nothing here by that name, unless it goes by another.',
];

export const BEARINGS: readonly string[] = [
  '{Person} [seem|s] {mood}.',
  'There is something {mood} in the way {person} [stand|s].',
  '{Person} [look|s] {mood}, to judge by the hands.',
];
