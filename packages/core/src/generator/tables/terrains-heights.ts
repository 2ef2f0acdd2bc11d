// Forest, mountain, desert and ice: what is at the edge, far out, high up and on the road; and the skies. Read by terrains.ts.
import { open, roofed } from '../families/rows.ts';
import type { Terrain, TerrainName } from '../types.ts';

export const HEIGHTS = {
  forest: {
    cue: /\b(?:forest|woods?|woodland|jungle|trees?|grove|wilderness|druids?|elves|elven|hunters?|orchard)\b|森|林/i,
    skies: [
      'green light and no wind',
      'leaf drip after rain',
      'mist between the trunks',
      'a high wind in the crowns',
      'sun in coins on the ground',
    ],
    places: [
      open(
        'edge',
        '[Bramble|Foxglove|Hazel] Fold',
        'forest edge',
        'The last fence, and after it the trees, standing about as if they had been told to wait. [Washing lines run from the last house to the first oak.|Stumps show how far it was once pushed back.] Birds stop here and think it over.',
        [
          ['last fence', 'Mended from this side a hundred times, and cut from the other side once, last week.'],
          ['oak stump', "Offerings: bread, a button, a doll with a blindfold. The bread is today's."],
        ],
      ),
      open(
        'far',
        '[Owl|Yew|Adder] Hollow',
        'forest clearing',
        'A round clearing in which nothing grows taller than a hand. [A ring of toadstools has been walked through, carefully.|Something heavy has lain here, often, and turned round first like a dog.] Sound stops at the edge as at a door.',
        [
          ['flattened grass', 'Long hairs, grey, coarse as wire. Among them a clasp from a coat.'],
          ['split yew', 'Hollow, dry, and tall enough to stand in. There are scratches inside: counting, in fives.'],
        ],
      ),
      open(
        'high',
        '[Heron|Hawk|Rowan] Lookout',
        'treetop lookout',
        'A platform of planks high in the tallest tree, and a ladder that complains. The forest goes on in all directions as water does. [Smoke stands up in two places where there should be one.|Rooks come by to see who it is.]',
        [
          ['plank rail', 'Names and hearts. And arrows cut deep, three, pointing to nothing that is on the map.'],
          [
            'lookout box',
            'A tin box nailed shut and pried open. It held maps; there is a square without dust for each.',
          ],
        ],
      ),
      open(
        'road',
        '[Milestone|Charcoal|Timber] Halt',
        'crossroads',
        'Where the cart road meets the other one. A milestone gives the distance to two towns, of which one is left. [A gibbet serves as a signpost now.|A bench has been put up in memory of somebody who waited.]',
        [
          [
            'old milestone',
            'The second name has been chipped away. Fingers can still read it: it says the same as the first.',
          ],
          ['wheel ruts', 'Deep, narrow-gauged, and they turn off where there is no turning.'],
        ],
      ),
    ],
  },
  mountain: {
    cue: /\b(?:mountains?|peaks?|alps?|alpine|highlands?|hills?|valley|cliff|canyon|dwar(?:f|ves|ven)|monastery|volcano\w*)\b|山/i,
    skies: [
      'thin bright cold',
      'cloud below, sun above',
      'wind off the snow',
      'hail like thrown gravel',
      'thunder walking along the ridge',
    ],
    places: [
      open(
        'edge',
        '[Goat|Scree|Larch] Terrace',
        'hillside',
        'Walls hold the earth up in steps, each as wide as a cart and none as level. [Larches lean in to listen.|Goats stand where nothing can.] Below are the roofs of {town}, with stones on to keep them there.',
        [
          [
            'retaining wall',
            'One course has been taken out and put back dry. There is a gap behind it, deep as an arm, and swept.',
          ],
          ['goat path', 'Small hooves, and over them boots with one nail missing.'],
        ],
      ),
      open(
        'far',
        '[Raven|Frost|Chough] Saddle',
        'mountain pass',
        'The gap between two peaks, and a wind that has come a long way to go through it. A cairn grows by one stone for each who passes. [Snow lies here in any month.|Bones of a mule hold a saddle up to be admired.]',
        [
          [
            'great cairn',
            'The top stones are not lichened. Someone has built up one side in a hurry, to cover something, or to be seen from below.',
          ],
          [
            'mule bones',
            'The saddlebag has been emptied long ago, and lately filled again: oats, rope, and a second pair of boots, small.',
          ],
        ],
      ),
      open(
        'high',
        '[Eagle|Prayer|Bell] Ledge',
        'mountain ledge',
        "A shelf of rock with a rail on the side where it matters. Strips of cloth snap on a line, each somebody's wish. [An echo answers here, but only to names.|The whole valley lies below like something spilt.]",
        [
          [
            'wish cloths',
            'Most are too faded to read. One is new: the ink has not run, so it was hung since the last rain.',
          ],
          ['iron rail', 'Loose at one end. The bolt has been drawn, and lies on the ledge, oiled.'],
        ],
      ),
      roofed(
        'road',
        'The [Muleteer|Snow|Switchback] Hut',
        'way station',
        'One room, a stove, and a law older than any other here: whoever comes in leaves wood for whoever comes next. [Skis and pack-frames lean in the porch.|Somebody snores behind the curtain, or is pretending to.]',
        [
          [
            'wood pile',
            'Low, and stacked by two people who do not agree how. Someone has come and gone without paying.',
          ],
          ['hut journal', 'A line for each night. Nine nights ago someone wrote only "Not yet."'],
        ],
      ),
    ],
  },
  desert: {
    cue: /\b(?:deserts?|dunes?|sands?|oas[ie]s|nomads?|caravans?|pyramids?|arabian|egypt\w*|sahara|wastes?|drought|mesa|badlands)\b|沙/i,
    skies: [
      'white heat',
      'a dry wind with grit in it',
      'dust on the horizon',
      'clear, and cold as soon as the sun goes',
      'a brown storm coming',
    ],
    places: [
      open(
        'edge',
        '[Jackal|Sunken|Ochre] Wells',
        'dry wells',
        'Seven shafts in a row, six of them dry. [Goats stand round the seventh like creditors.|Ropes have cut the rims into flowers.] After the last one there is nothing on the map but a colour.',
        [
          [
            'seventh well',
            'The rope comes up with three knots dry that used to be wet. Between the second and third someone has tied in a strip of red cloth.',
          ],
          ['dry shaft', 'Footholds go down one side. They have been used: the sand in them is loose.'],
        ],
      ),
      open(
        'far',
        '[Bone|Mirage|Scorpion] Pan',
        'salt flat',
        'White, level, cracked into plates that ring underfoot. Distance does not work here. [A cart stands far out, or a beetle near by.|The horizon wobbles like a thing about to be said.]',
        [
          [
            'salt plates',
            'A line of them has been broken by wheels, straight out and back, with more weight going than coming.',
          ],
          ['dead cart', 'Half sunk. The harness has been cut, not undone, and all of it on one side.'],
        ],
      ),
      open(
        'high',
        '[Vulture|Red|Sandglass] Butte',
        'table mountain',
        'A block of red rock with steps up one side, cut by people with shorter legs. On top the wind has everything to itself. [Old drawings of animals run round the rim, all one way.|At night one could touch the stars, and some have tried.]',
        [
          [
            'rock drawings',
            'Hunters, beasts, a sun. Someone has added a figure lately, in charcoal, at the back, walking the other way.',
          ],
          ['ash circle', 'A fire of dung and thornwood, banked by a careful hand. It is a day old.'],
        ],
      ),
      open(
        'road',
        '[Caravan|Camel|Merchant] Halt',
        'caravan stop',
        'A wall, a gate that has lost its wings, and shade sold by the hour. [Saddles are stacked like sleeping cattle.|A boy sells water, and the idea of more water.]',
        [
          [
            'toll stone',
            'Rates for a camel, a slave, a load of dates. The second has been struck out, and written in again below.',
          ],
          ['hitching wall', 'Rings for sixty beasts. At one of them the dung is fresh, and no beast is about.'],
        ],
      ),
    ],
  },
  ice: {
    cue: /\b(?:ice|icy|snow\w*|frozen|arctic|antarctic\w*|winter|glaciers?|tundra|north(?:ern)?|viking|siberia\w*)\b|雪|冰/i,
    skies: [
      'fine dry snow',
      'a low sun without warmth',
      'white wind',
      'still, and so cold that it rings',
      'green lights in the sky',
    ],
    places: [
      open(
        'edge',
        '[Driftwood|Sledge|Ptarmigan] Line',
        'edge of the ice',
        'Poles with rags on, to say how far it is safe. They have been moved in, three times, by a foot or two. [Dogs sleep under the snow with their noses out.|Sledges stand on end, so as not to freeze down.]',
        [
          [
            'marker poles',
            'The holes where the old ones stood have not all filled. The last has been moved out again, by somebody who wants company in the wrong place.',
          ],
          ['sledge racks', 'Nine hooks and eight sledges. Frost has grown on eight hooks.'],
        ],
      ),
      open(
        'far',
        '[Blue|Groaning|Hollow] Floe',
        'ice field',
        "Ice to the end of the world, blue where the wind has polished it. It speaks: long, low, like a door in a far part of the house. [A line of flags goes out and does not come back.|Under one's feet a shape goes by, unhurried.]",
        [
          [
            'flag line',
            'Twelve flags, one each hundred paces. At the ninth the tracks of one walker become the tracks of two.',
          ],
          [
            'breathing hole',
            'Kept open with a chisel. There is a line in it, and something heavy on the line that is no fish.',
          ],
        ],
      ),
      open(
        'high',
        '[Petrel|Aurora|Whalebone] Knoll',
        'snowy height',
        "A hump of rock, blown bare, with an arch of whale ribs on it. Everybody's chimney can be counted from here. [The dead lie under stones, since the ground will not have them.|Strips of seal gut hum in the wind.]",
        [
          ['rib arch', 'Carved with boats. In the last boat there is one more person than there are oars.'],
          ['stone graves', 'One is too new for its lichen, and too short for the name on it.'],
        ],
      ),
      roofed(
        'road',
        'The [Relay|Stove|Tallow] Cabin',
        'relay post',
        'Logs, moss, a stove with its own chair. Mail lies frozen in a sack by the door. [A thermometer has stopped in shame.|Wet mittens hang in pairs, like bats.]',
        [
          [
            'mail sack',
            'Two letters for {head}, one for a person whom nobody here has heard of, and that one has been steamed open.',
          ],
          ['log wall', 'Chinks have been stuffed with rag, and one of them with pages, torn small.'],
        ],
      ),
    ],
  },
} satisfies Partial<Record<TerrainName, Terrain>>;
