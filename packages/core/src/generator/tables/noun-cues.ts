// How the words around a name tell what it is a name of, and which words are no motif. Read by read-words.ts.
import type { Role, Spot } from '../types.ts';

export const GROUP =
  /\b(?:order|guild|empire|clan|house|league|company|corporation|corp|church|brotherhood|sisterhood|kingdom|republic|army|council|federation|syndicate|alliance|cult|tribe|crew|gang|family|union|legion|circle|society|inc)\b/i;
export const THING =
  /\b(?:sword|crown|ring|stone|book|orb|crystal|blade|engine|map|grail|spear|chalice|mask|codex|amulet|scroll|hammer|shield|mirror|lantern|diamond|jewel|idol|relic|necronomicon|device|drive|core)s?\b/i;
export const PERSON =
  /\b(?:king|queen|captain|doctor|dr|lord|lady|sir|princess|prince|professor|sheriff|general|mr|mrs|ms|miss|saint|emperor|empress|father|mother|uncle|aunt|detective|inspector|commander|baron|count|duke|duchess|agent|sister|brother|master|madam|mayor|president|hero|wizard|witch|son|daughter)\b/i;
export const PLACE =
  /\b(?:city|castle|mount|mountains?|lake|forest|islands?|isle|bay|tower|street|station|academy|school|valley|river|harbou?r|hill|hills|sea|desert|keep|abbey|temple|park|village|town|port|fort|fortress|inn|palace|mine|canyon|coast|swamp|woods|wood|bridge|orchard|garden|manor|mansion|hotel|hospital|hall|sector|planet|moon|colony|lighthouse|theatre|market|university|dungeon|citadel|cathedral|monastery|library|museum|circus|farm|ranch|prison|hostel|earth|land|lands|realm|cafe|café|bakery|shop|restaurant|tavern|saloon|arcade)\b/i;
export const BEFORE_PLACE =
  /^(?:in|at|near|from|to|on|around|outside|inside|under|beneath|across|within|throughout|beyond)$/i;
/** An adjective or a day, not a name. */
export const NO_NAME =
  /(?:ian|ese|ish|ic|esque|punk)$|^(?:ein|eine|einem|einen|der|die|das|dem|den|und|le|les|un|une|el|los|las|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|english|french|german|greek|norse|victorian|i|ai|dna|usa|uk|ii|iii|iv|god|gods|earth)$/i;

export const ROLE_CUES: readonly (readonly [RegExp, Role])[] = [
  [
    /\b(?:king|queen|captain|mayor|sheriff|lord|lady|president|emperor|empress|commander|general|baron|duke|duchess|governor|chief|director)\b/i,
    'head',
  ],
  [/\b(?:villain|evil|tyrant|rival|enemy|dark|greedy|corrupt|boss|tycoon)\b/i, 'rival'],
  [
    /\b(?:wizard|witch|priest|priestess|elder|mentor|sage|oracle|grandmother|grandfather|father|mother|monk|professor|master|saint)\b/i,
    'elder',
  ],
  [/\b(?:child|boy|girl|kid|orphan|apprentice|little)\b/i, 'child'],
  [/\b(?:doctor|dr|nurse|medic|healer)\b/i, 'healer'],
  [/\b(?:innkeeper|bartender|cook|baker|barista)\b/i, 'host'],
  [/\b(?:smith|engineer|mechanic|inventor|blacksmith)\b/i, 'maker'],
  [/\b(?:monster|dragon|beast|demon|wolf|ghost|vampire)\b/i, 'beast'],
  [/\b(?:friend|sister|brother|daughter|son|princess|prince|hero|heroine)\b/i, 'friend'],
];

export const SPOT_CUES: readonly (readonly [RegExp, Spot])[] = [
  [
    /\b(?:castle|palace|keep|citadel|fortress|fort|tower|manor|mansion|hall|prison|academy|school|university)\b/i,
    'seat',
  ],
  [/\b(?:inn|tavern|saloon|hotel|hostel|café|cafe|bar|restaurant|bakery|arcade)\b/i, 'refuge'],
  [/\b(?:temple|abbey|cathedral|church|shrine|monastery|library|museum)\b/i, 'holy'],
  [/\b(?:hospital|clinic)\b/i, 'care'],
  [/\b(?:shop|market|bazaar|square|street)\b/i, 'hub'],
  [/\b(?:mine|dungeon|cave|caverns?|catacombs?|tunnels?|abyss|sewers?)\b/i, 'deep'],
  [
    /\b(?:factory|mill|reactor|engine|works|lab|laboratory|lighthouse|theatre|circus|farm|ranch|orchard|garden)\b/i,
    'work',
  ],
  [/\b(?:mount|mountain|peak|hill|cliff)\b/i, 'high'],
  [/\b(?:forest|woods?|lake|desert|swamp|island|isle|sea|canyon|river|valley|bay|ruins?|lands?)\b/i, 'far'],
  [/\b(?:port|harbou?r|station|gate|bridge|road)\b/i, 'road'],
];

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words that divide one phrase from the next. */
export const BREAKS =
  listed(`a an the and or but nor of in on at to from by with without into onto over under above below beneath after before between
  beyond during through around about across against among along near as than then so if when where while who whom whose which whoever whatever whichever wherever whenever that this these those thereby thereof anyone anybody
  there here it its he him his she her hers they them their theirs we us our you your i my me is are was were be been being am has have had having do
  does did done can could will would shall should may might must not no never always only just even still also too very much many more most some any
  all each every both few several other another own same such like unlike because since until once twice again ever out up down off
  set takes take took live lives living lived rule rules ruled ruling fight fights fighting find finds found finding want wants seek seeks seeking
  become becomes became make makes made making get gets got come comes came go goes went gone keep keeps kept hold holds held know knows known call
  called calls named name based featuring features feature follow follows following tells tell told story stories world worlds setting place series show
  book movie film game people person everyone everybody someone something everything nothing nobody one ones two three four five thing things way ways
  time times year years day days life lives kind type lot lots full deals deal deliver delivers run runs running stop stops stopped rise rises
  fall falls fell turn turns turned begin begins began start starts started end ends use uses used using give gives given need needs needed try tries trying
  must help helps save saves protect protects discover discovers hunt hunts serve serves travel travels work works working attend attends learn learns
  hides hide hidden haunts sleeps sleep wakes trade trades speak speaks grow grows power powers powered etc system systems based level levels`);
/** After these comes a verb: "that feed on flowers", "rain is sold". */
export const BEFORE_VERB = listed(
  'who which that whoever whichever they we it he she you i is are was were be been being can could will would shall should may might must not never always only',
);
/** Before a thing: a word on s in front of one is a verb, "the honey hears the dead". */
export const BEFORE_THING = listed(
  'a an the this these those his her its their our my your all each every some any no',
);
/** Too plain to be remarked on alone. */
export const PLAIN = listed(
  'magic good evil old new young big small great large little dark light human humans man men woman women boy girl world modern ancient future past city town village land realm kingdom country planet fantasy adventure hero heroes life death dead love war peace litre liter pint pound mile dozen hour rest none unknown various typical standard normal simple general',
);
