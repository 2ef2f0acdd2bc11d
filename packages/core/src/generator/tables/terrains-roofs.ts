// City, underground, space and open plain: what is at the edge, far out, high up and on the road; and the skies. Read by terrains.ts.
import { open, roofed } from '../families/rows.ts';
import type { Terrain, TerrainName } from '../types.ts';

export const ROOFS = {
  city: {
    cue: /\b(?:cit(?:y|ies)|metropolis|streets?|urban|downtown|skyscrapers?|london|paris|new york|tokyo|chicago|neighbou?rhoods?|slums?|megacity|alley\w*|suburb\w*|bridges|canals?)\b|城|都市|街/i,
    skies: ['fine rain on stone', 'haze', 'a wind with paper in it', 'flat grey light', 'the sky as a strip, and blue'],
    places: [
      open(
        'edge',
        '[Gaswork|Tanner|Viaduct] Yard',
        'waste ground',
        'Behind the last backs, where the streets give up. [Arches hold up a line that nothing runs on.|Mattresses, weeds, a chair set out as if for guests.] People come here to be unseen, and so everyone sees everyone.',
        [
          ['brick arches', 'Numbered. The ninth is bricked up, and the mortar in the middle is still a shade darker.'],
          [
            'lone chair',
            'It faces the windows opposite. There are forty cigarette ends, or what passes for them, in a neat heap.',
          ],
        ],
      ),
      open(
        'far',
        '[Pauper|Clinker|Cinder] Basin',
        'disused basin',
        "A square of black water walled in by warehouses without windows. [A barge has sunk as far as it can.|Something bubbles, regularly.] The city's noise stops at the gate.",
        [
          ['sunk barge', 'The hatch is above water and has a new padlock on a rotten hasp.'],
          [
            'warehouse wall',
            'A painted advertisement for a soap. The mother in it has had her eyes put out, long ago, by rain or boys.',
          ],
        ],
      ),
      open(
        'high',
        '[Pigeon|Chimney|Tar] Roofs',
        'rooftops',
        'Slates, planks and lines of washing: a second city, for those who do not use doors. [Pigeons are kept here, and messages with them.|From up here every street is a crack with something moving in it.]',
        [
          ['pigeon loft', 'A bird has come home with its message still on: a number, and a time, in pencil.'],
          [
            'plank bridge',
            'It has been turned over lately; the worn side is down. Somebody did not want to be known by the tread.',
          ],
        ],
      ),
      open(
        'road',
        '[Tramway|Toll|Carrier] Gate',
        'city gate',
        'Where what comes in is counted. A clerk sits in a box and does not look up. [Carts queue back to the bend.|Posters on the hoarding shout each other down.]',
        [
          [
            "clerk's box",
            "A ledger of arrivals. One line has been written with great care, in a script like a bank's; it is a false name and a good one.",
          ],
          [
            'torn hoarding',
            'Under the new posters there are old ones, and under those a face, wanted, with the name cut out.',
          ],
        ],
      ),
    ],
  },
  under: {
    cue: /\b(?:underground|caves?|caverns?|mines?|mining|dungeons?|tunnels?|subterranean|bunker|vaults?|subway|metro|catacombs?)\b|地下|洞/i,
    skies: ['still air', 'a slow draught from below', 'drip and echo', 'close and warm', 'dust hanging in the light'],
    places: [
      open(
        'edge',
        '[Lampless|Shoring|Crumble] Gallery',
        'gallery',
        "Here the swept floor ends, and the props are set by eye. Lights hang every twenty steps, then every fifty, then not. [Somebody has chalked a face on the last one.|Water shines on the walls like a snail's idea.]",
        [
          ['last prop', 'Fresh splinters, low down: it was struck, from behind, three times.'],
          ['chalked face', 'It is laughing. Under the chalk is an older one that is not.'],
        ],
      ),
      open(
        'far',
        '[Echo|Blind|Sump] Cavern',
        'cavern',
        'Too big for any lamp; a pebble thrown takes its time. [Fish without eyes hang in clear water.|Columns stand about like guests.] Whatever is said here is said back, and not always in the same voice.',
        [
          ['clear sump', 'Two fathoms down there is a rung, and below it another.'],
          [
            'drip column',
            'A tin cup has been set under the drip long enough to grow to the floor. A new one stands beside it.',
          ],
        ],
      ),
      open(
        'high',
        '[Skylight|Ladder|Bat] Shaft',
        'shaft',
        'The one place from which there is sky: a coin of it, far up. Ladders go, with landings, to where a wheel turns slowly in the light. [Ferns have found their way down.|People stand here on rest days with their faces up.]',
        [
          ['ladder landing', 'The third has a blanket, a water skin, and marks for eleven days.'],
          [
            'coin of light',
            'It crosses the floor in an hour. Someone has cut lines for it in the rock, and a figure where it stands at noon.',
          ],
        ],
      ),
      roofed(
        'road',
        'The [Winch|Cage|Tally] Room',
        'lift station',
        "All that comes down and goes up comes by here, on a hook or in a cage. Brass tallies hang on nails, one for each who is below. [The winchman's dinner steams on the boiler.|A bell rope goes up into the dark.]",
        [
          [
            'tally board',
            'A hundred and six nails. One tally hangs turned to the wall, and its nail has rust on, so it has been long.',
          ],
          ['cage ropes', 'Greased, inspected, signed. The last signature is a good copy.'],
        ],
      ),
    ],
  },
  space: {
    cue: /\b(?:space\w*|planets?|galax\w+|stars?hips?|stars|asteroids?|orbit\w*|moons?|mars|alien\w*|colony|interstellar)\b|太空|宇宙|星/i,
    skies: [
      'the recyclers tick',
      'cold spots where the heating gives up',
      'dry air, static on every handle',
      'a long low hum through the plates',
      'lights at half for the saving',
    ],
    places: [
      open(
        'edge',
        '[Cargo|Umbilical|Coldside] Ring',
        'cargo ring',
        "The outer ring, where weight is greatest and rent is least. Containers stand in rows with people's curtains in some of them. [Condensation runs down and freezes at the seam.|A ball rolls by, uphill, as things do here.]",
        [
          [
            'curtained container',
            'A home for one, neat. The wall map has pins in it, and threads, and one pin outside the map.',
          ],
          ['seam frost', 'Someone has written a berth number in it with a finger, from the inside.'],
        ],
      ),
      open(
        'far',
        '[Derelict|Slag|Beacon] Tender',
        'derelict tender',
        'A dead ship on a mooring line, left where it stopped. The lock still cycles. [Crew mugs hang on their hooks, all pointing one way.|The plants have gone on without anybody, and done rather well.]',
        [
          [
            'crew mugs',
            "Seven hooks, six mugs. The seventh hook is clean, and the mug's ring is on the table, still tacky.",
          ],
          ['helm log', 'The last entry is a course, entered twice. The second is by a different hand, and leads here.'],
        ],
      ),
      roofed(
        'high',
        'The [Meridian|Parallax|Starwatch] Blister',
        'observation blister',
        'A bubble of glass, scratched by dust, with a bench round it. Outside, everything there is. [Couples come here, and people with bad news.|The telescope takes coins that are no longer made.]',
        [
          [
            'scratched glass',
            'A fine ring has been cut round one pane from inside, and filled with sealant. It is a door, if one wants it to be.',
          ],
          [
            'coin telescope',
            'It is not pointed at the stars. It is trained on a lock on the ring opposite, and focused.',
          ],
        ],
      ),
      roofed(
        'road',
        'The [Arrival|Transit|Quarantine] Lock',
        'docking bay',
        "Blue light, yellow lines, a voice that is sorry for the delay. Everyone who comes stands here for an hour and is breathed at. [Lockers line one wall.|Children's drawings of home have been taped up, and home is a different shape in each.]",
        [
          ['arrival lockers', 'Number nine is jammed by design: a folded ration card, pushed in from inside the vent.'],
          [
            'delay board',
            'A flight is listed that has been due for six years. Somebody keeps paying to have it listed.',
          ],
        ],
      ),
    ],
  },
  plain: {
    cue: /\b(?:plains?|prairie|steppe|grass\w*|farm\w*|fields?|village|countryside|rural|ranch|savanna\w*|meadows?)\b|草原|村/i,
    skies: [
      'wide, blue and windy',
      'high thin cloud',
      'heat over the fields',
      'a wall of rain, far off',
      'still, with larks',
    ],
    places: [
      open(
        'edge',
        '[Gatepost|Thistle|Scarecrow] Acre',
        'field edge',
        'The last field, and a gate that is tied rather than shut. [A scarecrow wears a better coat than most.|Larks go up as if on strings.] Anybody who leaves {town} can be watched from here for an hour.',
        [
          [
            'scarecrow',
            "The coat has been changed: there is a bullet's or a bolt's hole in the old one, which is under it, and none in the straw.",
          ],
          ['tied gate', "A seaman's knot, a thousand miles from any sea."],
        ],
      ),
      open(
        'far',
        '[Buzzard|Burnt|Lonesome] Barrow',
        'old mound',
        'A grassy mound with a stone on top, alone in all that flatness. Cattle will not lie on it. [The stone is warm on the north side.|The wind makes a word of it, and the word is not a polite one.]',
        [
          [
            'top stone',
            'Scratched with sums, one under another. They come to the number of people in {town}, less one.',
          ],
          ['cut turf', 'A square lifts off like a lid. Under it a tin, empty, and dry.'],
        ],
      ),
      open(
        'high',
        '[Granary|Water|Kestrel] Tower',
        'lookout tower',
        "Four legs, a ladder and a tank, taller than anything for a day's ride. [Swallows have it in summer, the boys in autumn.|It booms when the wind is right.] From up there the roads are drawn with a ruler, and so is the dust on them.",
        [
          ['iron ladder', 'One rung has been greased, the ninth, where a hand would come after dark.'],
          ['tank hatch', 'There is less in it than the gauge says, and a rope goes in.'],
        ],
      ),
      open(
        'road',
        '[Coach|Dusty|Wagon] Stop',
        'road stop',
        'A bench, a trough, and a sign that has been repainted by people who could not spell. [Everybody arrives here, and looks at it, and some leave again.|A dog meets every carriage, and is disappointed.]',
        [
          ['painted sign', 'Distances to five places. The sixth has been sawn off, and the saw cut is yellow.'],
          ['waiting bench', 'Under the seat, a wad of gum or wax with the print of a small key in it.'],
        ],
      ),
    ],
  },
} satisfies Partial<Record<TerrainName, Terrain>>;
