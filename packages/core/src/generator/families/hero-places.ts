// A city with capes in it. Read by hero.ts.
import type { PlaceRow } from '../types.ts';
import { dark, food, lamp, open, paper, roofed, small, tool } from './rows.ts';

export const HERO_PLACES: readonly PlaceRow[] = [
  open(
    'hub',
    '[Comet|Liberty|Founders’] Plaza',
    'city plaza',
    'A statue of somebody landing on one knee, with the knee worn gold by tourists. [The paving has been replaced in a circle, eleven times.|Food trucks have insurance stickers like medals.] When a shadow goes over, half of the people look up, and the other half for cover.',
    [
      ['landing statue', 'Below the plaque is a second one, smaller, with the names of those who were underneath.'],
      ['replaced paving', 'One slab was put in yesterday. It is for a hole that has not been on the news.'],
    ],
    [food('Hot Dog', 'It is called the Invincible.', 9)],
  ),
  roofed(
    'seat',
    'The [Licence|Registry|Metro] Bureau',
    'registry',
    'Take a number. Under a poster with a smile and a jaw sit forty people with their hands in their pockets, some of them for everyone’s safety. [A chair has melted, and been kept in use.|The clerk at window nine has been levitating for lack of a cushion.] Forms exist for flight, but not for landing.',
    [
      ['window nine', 'A stamp pad in a colour that no form uses.'],
      [
        'licence wall',
        'Nine thousand faces, in files. A drawer is labelled WITHDRAWN, and is the only one without dust.',
      ],
    ],
    [paper('Provisional Licence', 'The photograph has moved.')],
  ),
  roofed(
    'refuge',
    'The [Sidekick|Utility Belt|Blast Radius]',
    'diner',
    'Red stools, bottomless coffee, and a window that is glazed by subscription. [There is a booth that everyone leaves free; the seat is scorched in the shape of a man thinking.|Autographs cover the wall, some with handwriting analysis.] Masks are checked at the door, or kept on, and nobody remarks on chins.',
    [
      ['scorched booth', 'In the ashtray lies a ring, bent open, for a finger that can bend things.'],
      ['autograph wall', 'One frame hangs crooked. Behind it there is a telephone with no dial.'],
    ],
    [food('Pancake Stack', 'For people with a metabolism.', 14), lamp('Key-Ring Light', 'Free with the pancakes.')],
  ),
  roofed(
    'work',
    'The [Grid|Desalination|Containment] Works',
    'plant',
    'Coils as tall as houses hum behind glass, and signs ask people with certain abilities not to come nearer. [A bird has been stuck in a field since 1994, and is well.|Engineers wear rubber to the elbow and do not shake hands.] {Source} comes from here; it comes a good deal stronger than the books say.',
    [
      ['field bird', 'Somebody feeds it. The seed goes in, and some of it comes out as light.'],
      ['load board', 'Everything adds up to a hundred. On the ninth line a decimal point has been painted in.'],
    ],
    [tool('Rubber Gauntlets', 'To the elbow.')],
  ),
  roofed(
    'holy',
    'The [Memorial|Hall of Capes|Civic] Museum',
    'museum',
    'Costumes on dummies with no faces, and a gift shop. [A child asks a guard which ones were bad, and gets a long answer.|One case is empty, and has the best lighting.] School classes are walked past the collapsed bridge at the pace of a funeral.',
    [
      ['empty case', 'The dust has the outline of a small mask, a child’s size.'],
      [
        'bridge model',
        'Tiny cars, tiny people. Someone has reached in and turned one of the people to face the other way.',
      ],
    ],
    [small('Souvenir Cape', 'One size. Flammable.')],
  ),
  roofed(
    'home',
    '[Ajax|Meridian|Sunset] Apartments',
    'apartment block',
    'Fourth floor, no lift, rent-controlled by a judge who could see the future. [Scorch marks on the stairs go up two at a time.|A neighbour’s parrot says a secret name and nobody has put two and two together.] The window of 4C has been forced outwards.',
    [
      ['window of 4C', 'The latch is whole. It was opened from the inside by somebody who did not use hands.'],
      ['knowing parrot', '“Not in front of the parrot,” says the parrot.'],
    ],
  ),
  roofed(
    'care',
    'The [Trauma|Burns|Special] Wing',
    'hospital wing',
    'Beds of three sizes, walls of two thicknesses. [A nurse hangs a saline bag on someone’s antler.|The charts have a box for “mass, apparent”.] It is here that the fights are added up.',
    [
      [
        'added-up chart',
        'Civilians, in pencil. The figure for last month has been rubbed out so often that there is a hole.',
      ],
      ['sealed room', 'Somebody in there is humming, and the glass of water on the sill stands in rings.'],
    ],
    [food('Protein Jelly', 'Lime, allegedly.', 10)],
  ),
  roofed(
    'shop',
    'The [Tailor’s|Gadget|Spandex] [Back Room|Loft]',
    'workshop',
    'From the street it repairs zips. Up here there are dummies with wings, and a sewing machine which takes carbide needles. [A wall of masks looks on.|Bolts of cloth are labelled by what they survive.] Nobody pays with a card.',
    [
      ['bolt labels', 'Fire; acid; guilt (sample only).'],
      [
        'order book',
        'Measurements, no names. The same man has been measured twice this year, and was two different men.',
      ],
    ],
  ),
  roofed(
    'store',
    'The [Evidence|Seizure|Auction] Depot',
    'evidence depot',
    'Ray guns on shelves, tagged, with the batteries in a different building. [A giant robot hand is used as a bench.|The catalogue is public, and the bidding is by invitation.] A man in a good suit knows every lot by its number.',
    [
      ['robot hand', 'It has been wiped clean of prints, its own included.'],
      ['lot list', 'One lot has been sold four times and never delivered: a glass phial, “contents believed inert”.'],
    ],
  ),
  dark(
    'deep',
    'The [Flood|Lair|Pneumatic] Tunnels',
    'tunnels',
    'Under the river, round, tiled, with a rail down the middle that no train fits. There was a lair here, and then a tour of the lair, and then nothing. [Signs say YOU WOULD HAVE BEEN DISSOLVED HERE.|An echo returns with a half-second of laughter at the end.]',
    [
      ['lair sign', 'It has been updated, in marker pen.'],
      ['odd rail', 'Polished by use. Something runs on it at night, on one wheel.'],
    ],
  ),
  roofed(
    'vault',
    'The [Secret|Sealed|Identity] Archive',
    'sealed archive',
    'Envelopes, in cabinets that would survive what is in them. Each has a mask drawn on and a name within. [A sprinkler system is filled with acid.|There is one chair, and a box of tissues.] It is said that nobody has ever read them all.',
    [
      ['envelope drawers', 'Someone has: there is a thumbprint on every flap, in jam.'],
      ['tissue box', 'Half empty. The bin is not.'],
    ],
  ),
];
