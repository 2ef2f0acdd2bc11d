// Words for looking about: who and what is here, a second look, a closer one, how somebody seems. Read by tell-scene.ts.

export const PRESENT: readonly string[] = [
  '{Names} [be|{n}] here.',
  'Here too: {names}.',
  'Not far off [be|{n}] {names}.',
];

export const STANDS: readonly string[] = [
  '{A} stands by, and looks at {me} with one eye.',
  'There is {one} here, minding its own business.',
];

export const NOTICES: readonly string[] = [
  'The {thing} [catch|s] {your} eye.',
  'There is something about the {thing} that asks for a second look.',
  '{Your} glance keeps going back to the {thing}.',
  'Of everything here, {you} [like] the look of the {thing} least, or most.',
];

export const AGAIN: readonly string[] = [
  '{You} [know] {place} a little better now, and it [know|s] {me}.',
  '{Place} [be|s] no different for being looked at twice, or not so that it shows.',
  '{You} [look] again, for what the first look was too quick to see.',
  'The second look is always slower. {You} [take] it.',
];

export const SECOND_LOOK: readonly string[] = [
  '{You} [go] back to {it}. What there was to see there {you} [have] seen; what is left is the thing itself, and how quiet it is.',
  'Nothing about {it} has changed, but {you} [have], a little, since the last look.',
  '{You} [look] at {it} until it stops meaning anything and then, slowly, starts again.',
  'A second look at {it} [give|s] {me} only what the first one did, with the corners sharper.',
  '{It} [keep|s] whatever else it knows.',
];

export const CLOSER: readonly string[] = [
  '{You} [bend] close.',
  '{You} [take] a proper look at {it}.',
  'Seen from near, {it} [have|s] more to say.',
  '{You} [give] {it} {your} attention.',
  '{You} [step] up to {it}.',
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
