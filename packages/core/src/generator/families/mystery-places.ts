// Streets, offices and parlours of a town with something to hide. Read by mystery.ts.
import type { PlaceRow } from '../types.ts';
import { dark, food, lamp, open, paper, roofed, small, tool } from './rows.ts';

export const MYSTERY_PLACES: readonly PlaceRow[] = [
  open(
    'hub',
    '[Assembly|Clockmaker|Corn] Square',
    'town square',
    'Shop fronts on four sides, a clock on the fifth, as people say of the sky. [The clock has been eleven minutes fast since the war, and trains are missed in good conscience.|A newsboy shouts the same headline in three tones of voice.] Every window has a curtain and every curtain a hand.',
    [
      ['fast clock', 'The winding key is chained to the door; the chain has been cut and mended with a paper clip.'],
      ['newspaper stand', 'Yesterday’s edition has been bought up, all of it, save one copy under the weights.'],
    ],
    [paper('Yesterday’s Paper', 'Page five has been cut out with nail scissors.')],
  ),
  roofed(
    'seat',
    'The [County|Magistrates’|Borough] House',
    'public office',
    'A staircase made to be walked down slowly, and portraits that follow one up. [Typewriters go like rain behind frosted glass.|It smells of floor polish and other people’s waiting.] The best room has two doors, of which one is never used in public.',
    [
      [
        'second door',
        'The handle is brighter than the other. The carpet in front of it has been turned round, to wear evenly.',
      ],
      ['framed portraits', 'The ninth has been rehung: a paler square shows, a hand’s width to the left.'],
    ],
    [paper('Visiting Card', 'Good stock, and a telephone number in pencil.')],
  ),
  roofed(
    'refuge',
    'The [Railway|Gloucester|Bluebell] Hotel',
    'hotel',
    'Palms, leather, and a lift that thinks about it. [A pianist plays with his back to the room, by arrangement.|The bar opens at six, and for friends at five.] Room keys hang behind the desk in rows, and whoever can count can tell who is out.',
    [
      ['key board', 'Number nine is never hung up and never given out.'],
      [
        'hotel register',
        'A Mr and Mrs Smith, in two different inks. And below, very neatly, a name that has been written before.',
      ],
    ],
    [
      food('Club Sandwich', 'Four storeys, held by a stick.', 12),
      lamp('Pocket Torch', 'Chrome, with somebody’s monogram.'),
    ],
  ),
  roofed(
    'work',
    'The [Telephone Exchange|Pumping Station|Printing Works]',
    'works',
    'Rows of sockets, wheels or type, and six people who do not look up. [A red lamp says that something is live.|The tea urn has its own stool.] {Source} goes through this room, every word and drop of it, and whoever works here learns a good deal by not listening.',
    [
      [
        'log sheets',
        'Initialled each quarter hour. On one night all of them were initialled with the same pen, at once.',
      ],
      ['red lamp', 'It has a switch that is not on any drawing. It is on.'],
    ],
    [tool('Wire Cutters', 'Insulated grips, and a bite mark.')],
  ),
  roofed(
    'holy',
    'St [Alban’s|Jude’s|Swithun’s]',
    'church',
    'Cold as charity, with a Norman door and a Victorian boiler. [Hassocks have been stitched by ladies who were not speaking.|A board gives the hymns for a Sunday that is past.] The vestry light is on by day.',
    [
      ['hymn board', 'Four numbers. As hymns they make a gloomy evening; as a date they are last Tuesday.'],
      ['vestry ledger', 'Weddings, burials. One page has been removed so well that only the stitching tells.'],
    ],
    [small('Brass Candle Snuffer', 'Long-handled, and heavier than prayer.')],
  ),
  roofed(
    'home',
    'Number [Nine|Forty|Seventeen], [Laburnum|Acacia|Damson] [Road|Villas]',
    'boarding house',
    'Lino, a barometer, a gong for meals. [Boarders pass on the stairs as ships do, with a small hoot.|The landlady’s rules are framed, and there are nineteen.] One room on the second floor is let to somebody who is not there.',
    [
      [
        'second-floor room',
        'The bed is made as a hospital makes it. In the grate are the ashes of a great deal of paper and one photograph, saved by being on top.',
      ],
      ['barometer', 'It has been tapped to CHANGE by so many fingers that it has stuck there.'],
    ],
  ),
  roofed(
    'care',
    'The [Cottage Hospital|Dispensary|Surgery]',
    'hospital',
    'Green paint to the shoulder, cream above, and a bell for emergencies with a cobweb on it. [Nurses squeak by on rubber.|A skeleton in the corner wears the house tie.] It is quieter than it needs to be.',
    [
      ['visitors’ book', 'Somebody has come each Thursday for nine years and signed with a cross, in violet ink.'],
      ['drugs register', 'The sum at the foot of the page is right. It should not be, on the figures above it.'],
    ],
    [food('Barley Water', 'Made with actual barley, and resentment.', 8)],
  ),
  roofed(
    'shop',
    '[Pargeter|Mundy|Threadgold] & [Son|Daughters]',
    'shop',
    'Locks, clocks, small repairs; the bell above the door goes on after one is in. [Everything on the shelves ticks.|Keys hang by the hundred, each with a little paper label tied on.] The back room may be seen from the front by means of a mirror that nobody has noticed.',
    [
      ['order book', 'A copy of a key, urgent, paid in cash, for a lady “who would not give her husband’s name”.'],
      ['shop mirror', 'From here one sees the stairs, the safe, and whoever thinks that they are behind the curtain.'],
    ],
  ),
  roofed(
    'store',
    'The [Auction|Customs|Furniture] Rooms',
    'saleroom',
    'Other people’s lives, with numbers on. [A stuffed bear holds out a tray for cards.|Wardrobes stand about like guests who have not been introduced.] Bids are made with an eyebrow, and some of them are not bids.',
    [
      ['lot ninety-nine', 'A writing desk. One drawer is shorter than its neighbour, by exactly a packet of letters.'],
      ['stuffed bear', 'The tray has a card on it, corner turned down: someone called, and would not wait.'],
    ],
  ),
  dark(
    'deep',
    'The [Ice|Wine|Coal] Cellars',
    'cellars',
    'Brick vaults that run on under the street, from house to house, with a grating for each. Feet go by overhead. [Bottles lie in racks with their year chalked on.|Old ice straw is ankle-deep, and rustles when one stands still.]',
    [
      ['grating', 'A heel has caught in it lately and been left. Satin, dyed to match something.'],
      [
        'chalked rack',
        'One bottle has no dust on it, and no wine in it; a roll of something has been in there, tied with tape.',
      ],
    ],
  ),
  roofed(
    'vault',
    'The [Safe-Deposit|Strong|Deed] Room',
    'strongroom',
    'Steel drawers from the floor to the ceiling, numbered, and a table with a green shade. [A notice asks patrons not to hurry.|The carpet is so thick that it keeps footprints.] One is left alone here, for exactly as long as one pays.',
    [
      ['carpet', 'Two people stood close together, and one of them went backwards.'],
      ['open drawer', 'Number 309 is shut, but not home: a corner of blue paper is caught in it.'],
    ],
  ),
];
