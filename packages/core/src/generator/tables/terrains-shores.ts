// Coast, marsh, river and open sky: what is at the edge, far out, high up and on the road; and the skies. Read by terrains.ts.
import { open, roofed } from '../families/rows.ts';
import type { Terrain, TerrainName } from '../types.ts';

export const SHORES = {
  coast: {
    cue: /\b(?:coast|seas?|ocean|beach|island|isles?|archipelago|harbou?r|port|pirates?|ships?|tide|bay|lighthouse|sail\w*|fishing|underwater|lagoon|mermaids?)\b|海|岛/i,
    skies: [
      'a salt wind',
      'thin rain off the water',
      'bright, and loud with gulls',
      'sea fog',
      'squalls walking along the horizon',
    ],
    places: [
      open(
        'edge',
        '[Gannet|Kelp|Limpet] Strand',
        'shore',
        'A long grey beach where the tide leaves things and, some nights, takes them. [Rope, cork and crab shells mark how far it came.|The posts of an older pier walk out to sea and stop.] There are always footprints, and never the one who made them.',
        [
          [
            'tide wrack',
            'Kelp, a shoe, a bottle with the cork driven in too far. Under the kelp the sand has been dug, and smoothed with a plank.',
          ],
          [
            'pier posts',
            "Notches record how high the water came, and in which year. Somebody has cut this year's already, higher than all of them.",
          ],
        ],
      ),
      open(
        'far',
        '[Widow|Seal|Drowned] Skerry',
        'tidal rock',
        'A rock with a hut on it, reached by a causeway that the sea uses half of the time. Seals look up, count, and look away. [The wind has combed the grass flat in one direction for ever.|A bell hangs in a frame, and rings for weather.]',
        [
          ['tarred hut', 'A bunk, a stove, two cups. The stove is cold, but the ash is soft.'],
          [
            'weather bell',
            'The rope is new. The bell has been wrapped in cloth from the inside, so as to swing and say nothing.',
          ],
        ],
      ),
      open(
        'high',
        '[Beacon|Curlew|Windle] Head',
        'headland',
        'A green shoulder of land, three sides air. From here one sees all of {town}, as small and as plain as a lie. [Sheep have made shelves all down it.|A ring of stones has burnt black in the middle.]',
        [
          ['burnt ring', 'Signal fires, many, small, and lately. Whoever lit them sat on the seaward side.'],
          ['cliff edge', "A peg, a rope's groove in the turf, and forty feet below a ledge that has been swept."],
        ],
      ),
      roofed(
        'road',
        'The [Ferry|Oar|Landing] House',
        'landing',
        'A boathouse with its feet in the water and a bench for those who wait. Timetables for three winters hang over each other. [A parrot says the fares.|Everything is a little damp, the bread too.]',
        [
          ['passenger book', 'Who came, who went. One name has come four times this year and never gone.'],
          ['left luggage', 'A single case, labelled in a hurry. It is full of stones.'],
        ],
      ),
    ],
  },
  marsh: {
    cue: /\b(?:marsh\w*|swamps?|bogs?|fens?|bayou|moors?|reeds?|delta|mangroves?|everglades)\b/i,
    skies: ['low mist', 'warm rain', 'a yellow, windless hush', 'midges, and thunder somewhere', 'fog to the waist'],
    places: [
      open(
        'edge',
        '[Bittern|Withy|Sallow] Bank',
        'embankment',
        "A bank of clay between dry and wet, and everybody's business to mend. [Reeds come right up and whisper against it.|Punts lie bottom up along it, like cattle.] The ground gives a little, as if thinking.",
        [
          ['clay bank', "A spade's width has been cut, and plugged with turf that is the wrong green."],
          [
            'upturned punt',
            'Dry underneath, and slept in. There is a lantern stub, and a heel of bread with a bite that lacks a tooth.',
          ],
        ],
      ),
      open(
        'far',
        '[Sinking|Heron|Peat] Island',
        'marsh island',
        'Half an acre that stays where it is, which makes it the best land for miles. A hut on legs, a ring of skulls of small animals, all very clean. [Lights come and go over the water, and are said to be gas.|Herons stand about like people waiting for a will to be read.]',
        [
          ['hut on legs', 'The ladder has been drawn up and let down again. One rung is new.'],
          [
            'peat cutting',
            'A black trench. In the side of it a hand of leather, a thousand years old, and in the hand a string that is not.',
          ],
        ],
      ),
      open(
        'high',
        '[Windmill|Crane|Dyke] Mound',
        'mound',
        'The one hill, made by hand, in baskets. From the top one can see weather two days off and visitors half a day. [A windpump turns and turns.|Graves stand upright on it, for lack of room.]',
        [
          ['windpump', 'It turns, but it does not pump: the rod has been drawn, neatly, and laid by.'],
          [
            'basket stones',
            'Every tenth basket was a stone with a name. One name has been turned inwards, and lately turned out again.',
          ],
        ],
      ),
      open(
        'road',
        '[Plank|Eelpot|Causeway] End',
        'causeway head',
        "Planks on piles on faith. Here the causeway comes up out of the reeds and shakes itself. [A ferrywoman's gong hangs on a post.|Eel traps drip.]",
        [
          [
            'loose planks',
            'Three have been sawn from below, almost through, and marked with chalk, so that somebody could step over them.',
          ],
          [
            'gong post',
            'A list of rings: one for goods, two for the doctor, three for the dead. A fourth has been scratched in and not explained.',
          ],
        ],
      ),
    ],
  },
  river: {
    cue: /\b(?:rivers?|lakes?|ferry|mill|waterfall|boats?|riverboat|steamboat|valley|dam)\b|江|河|湖/i,
    skies: [
      'mist off the water',
      'bright, with wind in the poplars',
      'steady rain',
      'hot and gnatty',
      'low cloud and swallows',
    ],
    places: [
      open(
        'edge',
        '[Otter|Alder|Ford] Bank',
        'river bank',
        'Alders, mud, and a line of posts where boats are tied by people who trust each other. [Kingfishers go by like thrown scissors.|Women beat washing and reputations.] The water is the colour of tea, and as busy.',
        [
          ['mooring posts', 'One rope has been cut, wet through; the boat went at night, in a hurry, and downstream.'],
          ['washing stones', 'A stain that soap did not move, and sand did not either.'],
        ],
      ),
      open(
        'far',
        '[Weir|Pike|Sunless] Reach',
        'river bend',
        'The river goes round a bend here and forgets itself, deep and slow. [An otter looks up and is not impressed.|A wreck lies with its ribs out, and a willow growing through.] Voices carry strangely, and come from the wrong bank.',
        [
          ['willow wreck', 'A shelf inside, above the flood line, has been wiped clean. It smells of lamp oil.'],
          ['deep pool', 'A chain goes down into it from a ring in the rock, taut. It moves a little, from below.'],
        ],
      ),
      open(
        'high',
        '[Weathercock|Swallow|Sentry] Bridge',
        'high bridge',
        'Nine arches, each a little different, as if the builder were learning. From the middle one sees up to the hills and down to where it does not matter. [A shrine sits in the third pier.|People lean here and tell the water things.]',
        [
          ['third pier', 'A box for prayers. Most are about love; one gives a day, an hour and a boat.'],
          ['parapet', "The moss is rubbed off at one place, inside and out, at the height of a man's belt."],
        ],
      ),
      roofed(
        'road',
        'The [Lockkeeper|Barge|Towpath] Rest',
        'lock house',
        "A white house beside the lock, so small that the keeper's boots live outside. [A slate gives the levels.|Geraniums, very red, in a bucket.] Everyone who comes or goes has to stop here and be spoken to.",
        [
          [
            'level slate',
            'Upper, lower, and the hour. There is a level for half past three this morning, when no boat passed.',
          ],
          ['toll drawer', 'Small change, and a folded note that says "for not hearing", round a gold piece.'],
        ],
      ),
    ],
  },
  sky: {
    cue: /\b(?:sky|skies|floating|airships?|clouds?|flying|aerial|balloons?|dragons? riders?)\b|云|天空/i,
    skies: [
      'clear above, cloud below',
      'wind from two sides',
      'wet cloud going through',
      'sun on everything',
      'lightning, lower down',
    ],
    places: [
      open(
        'edge',
        '[Tether|Gull|Loose] Rim',
        'rim',
        'The edge, with a rail as high as a child and polished by grown men. Below there is cloud, and below that nobody has been lately. [Anchor chains go down and hum.|Washing is hung out over four miles of nothing.]',
        [
          ['anchor chain', 'One link in forty is painted white. The ninth white one has a cut in it, filled with wax.'],
          ['low rail', 'A ladder of rope, rolled up and tied with a knot that one hand can undo.'],
        ],
      ),
      open(
        'far',
        '[Lonely|Drift|Feather] Islet',
        'drifting islet',
        'A rock the size of a chapel that comes along on its own tether, a little behind, like a dog. [Nothing lives on it but pinks and one goat.|Wind has bored it through, and plays it.]',
        [
          [
            'rope bridge',
            'New planks, old rope, and at the far end a knife stuck in the post, for whoever leaves last.',
          ],
          ['wind holes', 'A package has been pushed deep into one, and pulled out again; the oilcloth is left.'],
        ],
      ),
      open(
        'high',
        '[Kite|Vane|Cloud] Mast',
        'mast top',
        "A basket at the top of the mast, from which weather is called down a tube. It moves in a slow circle that one stops noticing after a year. [Kites on long lines taste the wind ahead.|The lookout's cushion has been embroidered, badly, with love.]",
        [
          ['speaking tube', 'A cork in it, and on the cork a thread; somebody listens who is not the crew.'],
          ['weather log', 'It reports a light, south and below, on four nights. Someone has corrected it to "star".'],
        ],
      ),
      roofed(
        'road',
        'The [Mooring|Gangway|Customs] Deck',
        'mooring',
        'Where ships tie up, noses in, like pigs at a trough. Porters, gangplanks, a scale for passengers. [A customs man sleeps on a bale of what he has seized.|A wind sock points at everybody in turn.]',
        [
          [
            'passenger scale',
            'A ledger of weights. One man left nine pounds lighter than he came, and did not eat less.',
          ],
          ['seized goods', 'Lace, spirits, a caged songbird; and a crate of ballast that is stamped as tea.'],
        ],
      ),
    ],
  },
} satisfies Partial<Record<TerrainName, Terrain>>;
