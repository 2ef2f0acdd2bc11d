// Fantasy: guild, hall and hill. A family is a table; what reads it is in places.ts, people.ts and template.ts.
import type { Family } from '../types.ts';
import { FANTASY_PLACES } from './fantasy-places.ts';
import { arm, beast, food, lamp, paper, salve, small, tonic, tool, trade, wear } from './rows.ts';

export const FANTASY: Family = {
  name: 'fantasy',
  age: 0,
  namings: ['saxon', 'celtic', 'elven', 'norse'],
  terrains: ['forest', 'mountain', 'river', 'marsh'],
  plots: ['source', 'seal', 'claim', 'truce', 'missing', 'charge', 'debt'],
  terms: {
    folk: 'townsfolk',
    source: 'the hearthspring',
    law: 'Wardens',
    guild: 'Tenders',
    ring: 'Crows',
    coin: 'silver',
    paper: 'parchment',
    danger: 'the hungry dark',
    year: 'the ninth year of the thin moon',
    town: '[Harrow|Wether|Ash|Elder|Thorn|Quill][mere|wick|combe|stead|holt]',
  },
  trades: {
    head: trade(
      '[reeve|castellan|steward]',
      'Wears the chain of office over a mended coat, so that people look at the chain.',
      'law',
      paper('Seal of Office', 'A brass stamp with a worn edge; it has closed more mouths than letters.'),
    ),
    keeper: trade(
      '[springwarden|master of the works|lampwright]',
      'Has burns on both wrists in the shape of the same wheel.',
      'tending',
    ),
    rival: trade(
      '[grain factor|young lord|tax farmer]',
      'Dresses like somebody who has already got what is being discussed.',
      'bargaining',
      small('Gold Toothpick', 'Used for pointing, chiefly.'),
    ),
    witness: trade(
      '[charcoal burner|hedge poacher|night drover]',
      'Smells of smoke and keeps to the side of the road with the ditch.',
      'tracking',
    ),
    friend: trade('[weaver|bell-ringer|miller]', 'Has not slept, and has stopped hiding it.', 'weaving'),
    elder: trade(
      '[hedge priest|loremaster|oldest of the shrine]',
      'Sits so still that birds have begun to make plans.',
      'old tales',
      small('Knotted Cord', 'One knot for each thing that must not be forgotten. Two have been undone.'),
    ),
    child: trade(
      '[goose-child|kitchen urchin|stable child]',
      'Ten years old, missing two teeth and no opportunity.',
      'climbing',
      small('Wooden Whistle', 'It plays two notes, and one of them means run.'),
    ),
    host: trade('[innkeeper|alewife|cook of the inn]', 'Carries six mugs and eleven conversations.', 'brewing'),
    healer: trade(
      '[herbwife|bonesetter|leech]',
      'Has hands that are always a little too cold and never in a hurry.',
      'healing',
      salve('Willow Salve', 'Green, gritty, and worth what it costs.'),
    ),
    maker: trade(
      '[smith|farrier|locksmith]',
      'Has one eyebrow left and raises it often.',
      'smithing',
      tool('Iron Tongs', 'Still warm, as if they had been listening.'),
    ),
    stranger: trade(
      '[peddler|hedge knight|map-seller]',
      'Came on foot with a pack that somebody else made.',
      'swordplay',
      small('Foreign Coin', 'Square, with a hole, and a face that looks away.'),
    ),
    beast: beast(
      '[Mossback|Grizzle|Hollowjaw]',
      'barrow wolf',
      'A wolf the size of a calf, with moss along its back and a broken arrow in one shoulder. It does not howl. It waits until somebody else does.',
      'hunting',
    ),
  },
  classes: [
    {
      name: 'Hedge Knight',
      told: 'A sword without a lord, and a name that is good in one valley.',
      background:
        'Held a bridge for three days on behalf of somebody who had already sold it. Has since read contracts twice.',
      best: ['strength', 'constitution', 'intelligence'],
      able: ['Swordplay', 'Riding'],
      skills: { swordplay: 3, athletics: 2, intimidation: 1 },
      items: [
        arm('Notched Longsword', 'Sharp along two thirds of it.', '1d8'),
        wear('Ring Mail', 'Rust has been argued out of it, link by link.', 'chest', 3),
        lamp('Pitch Torch', 'It spits, but it serves.'),
        salve('Rolled Bandage', 'Boiled linen, tied with a bootlace.'),
      ],
    },
    {
      name: 'Hedge Mage',
      told: 'Taught by somebody who was asked to leave, and asked to leave in turn.',
      background:
        'Knows a great deal about one thing, and can smell when it has been used nearby. Sleeps badly near running water.',
      best: ['intelligence', 'wisdom', 'strength'],
      able: ['{power}', 'Old tongues'],
      skills: { lore: 3, perception: 1, persuasion: 1 },
      items: [
        arm('Blackthorn Staff', 'It leans towards trouble.'),
        wear('Inkstained Robe', 'Warm, many-pocketed, and flammable.'),
        tonic('Vial of Moonmilk', 'It tastes of chalk and Tuesdays.'),
        lamp('Glass Witchlight', 'A marble that glows when scolded.'),
        food('Oatcake', 'It has travelled, and it shows.'),
      ],
    },
    {
      name: 'Poacher',
      told: "Light feet, a long list of other people's fences.",
      background:
        'Fed a family of seven from woods that belonged to a family of two. Knows every path that is not one.',
      best: ['dexterity', 'wisdom', 'charisma'],
      able: ['Archery', 'Tracking', 'Lock-picking'],
      skills: { stealth: 3, tracking: 2, lockpicking: 2 },
      items: [
        arm('Ash Bow', 'Unstrung, it passes for a walking stick.'),
        wear('Leaf-Brown Jerkin', 'It has been mistaken for a bush, and kissed.', 'chest', 2),
        tool('Bent Picks', 'Made from a fork that was missed.'),
        lamp('Shuttered Lantern', 'Shows one thing at a time.'),
        salve('Moss Poultice', 'Cold, wet and correct.'),
      ],
    },
    {
      name: 'Wandering Singer',
      told: 'Paid in suppers, and trusted with more than that.',
      background:
        'Sang at a wedding that ended in a war, and has been asked ever since whether it was the second verse.',
      best: ['charisma', 'dexterity', 'strength'],
      able: ['Song', 'Persuasion'],
      skills: { performance: 3, persuasion: 2, perception: 1 },
      items: [
        arm('Belt Knife', 'For bread, and for people who interrupt.', '1d4+1'),
        wear('Patched Cloak', 'A square for each town that asked for another.'),
        small('Pearwood Lute', 'One string is new, and the others resent it.'),
        lamp('Tin Lantern', 'Holes punched in the shape of stars.'),
        food('Dried Apple', 'A string of them, worn like beads.'),
      ],
    },
  ],
  air: ['smoke under the beams', 'a draught with rain in it', 'still, and warm as bread', 'cold stone and candle fat'],
  power: {
    name: 'The Quiet Speech',
    told: 'Old words that things remember being called by. Whoever says one aright is listened to, for a breath.',
    rules: [
      'Only one who was taught it can use it, and the teaching takes years.',
      'It asks; it does not force. What has never had a name cannot be asked.',
      'Each word costs strength, and the third in a row costs sleep.',
      'It cannot bring back the dead or make a person forget.',
    ],
    examples: [
      'A door is asked to recall being a tree, and swells in its frame.',
      'A fire is called by its first name and lies down.',
    ],
    verbs: ['bespeak', 'intone', 'invoke'],
    able: 'Quiet Speech',
  },
  custom: {
    name: 'The Hearth Law',
    told: 'Whoever has eaten under a roof may not draw iron under it, and whoever gives bread owes a true answer to one question.',
    rules: [
      'Guests do not strike, and hosts do not lie, until the next sunrise.',
      'A charge must be made aloud, before three hearths, by somebody who will sign.',
      'What is found below ground belongs to whoever is named on the stone above it.',
    ],
  },
  places: FANTASY_PLACES,
};
