// What words of a request point to: families of genres, tones, plots; and series that everybody knows by name. Read by analyse.ts.
import type { FamilyName, NamingName, PlotName, TerrainName, ToneName } from '../types.ts';

type Cues<Name extends string> = Readonly<Record<Name, RegExp>>;

export const FAMILY_CUES: Cues<FamilyName> = {
  fantasy:
    /fantasy|magic\w*|wizards?|witch\w*|dragons?|elves|elven|sword|sorcer\w+|kingdoms?|knights?|isekai|wuxia|xianxia|cultivat\w+|ninjas?|shinobi|enchant\w*|goblins?|dwar(?:f|ves)|fairy|quest|steampunk|奇幻|魔法|玄幻|仙侠|武侠|忍者|ファンタジー|fantasía|fantastique|märchen/gi,
  scifi:
    /sci-?fi|science fiction|space\w*|starships?|galax\w+|robots?|androids?|cyber(?!punk)\w*|aliens?|futur\w+|planets?|mecha|orbital|colony|nanotech|科幻|太空|宇宙|ciencia ficción|weltraum/gi,
  mystery:
    /myster\w+|detectives?|noir|crime|murders?|thriller|whodunn?it|investigat\w+|heist|spy|espionage|sleuth|推理|侦探|悬疑|krimi|policier|misterio/gi,
  horror:
    /horror|haunt\w*|ghosts?|vampires?|zombies?|gothic|eldritch|lovecraft\w*|cosmic dread|demons?|possess\w+|slasher|occult|supernatural|恐怖|鬼|terror|grusel|horreur/gi,
  modern:
    /modern|contemporary|slice of life|romance|romantic|school|college|office|sitcom|drama|sports?|cooking|café|coffee|family life|coming of age|small[- ]town|日常|校园|言情|恋愛|alltag/gi,
  western:
    /western|cowboys?|frontier|gunslingers?|sheriffs?|wild west|outlaws?|ranch\w*|saloons?|gold rush|railroad|西部/gi,
  wasteland:
    /post[- ]?apocalyp\w+|apocalyp\w+|wasteland|dystopia\w*|survival|nuclear|after the (?:end|fall|war|bombs)|scaveng\w+|collapse|末日|废土|endzeit/gi,
  history:
    /histor\w+|medieval|ancient|roman|rome|victorian|renaissance|napoleon\w*|tudor|samurai|viking\w*|pharaoh\w*|world war|19th century|18th century|17th century|dynasty|pirates?|age of sail|colonial|bronze age|历史|古代|histori\w+/gi,
  myth: /myth\w*|gods?|goddess\w*|legend\w*|olymp\w+|demigods?|folklore|pantheon|titans?|fables?|fairy ?tales?|saga|epic poem|神话|传说/gi,
  hero: /super ?hero\w*|superpowers?|powers? awaken\w*|vigilantes?|capes?|mutants?|metahuman\w*|comic books?|villains?|secret identit\w+|quirks?|超级英雄|异能/gi,
  neon: /cyber ?punk|neon\w*|megacorp\w*|hackers?|netrunn\w*|neural|implants?|near future|virtual reality|biopunk|replicants?|augment\w*|赛博/gi,
};

export const TONE_CUES: Cues<ToneName> = {
  grim: /grim\w*|dark\w*|bleak|brutal|gritty|tragic|hopeless|noir|despair|bloody|violent|黑暗|düster|sombre|oscuro/gi,
  light:
    /light(?:[- ]?hearted)?|funny|comic\w*|comed\w+|humou?r\w*|witty|silly|absurd|satir\w+|playful|zany|whimsical|搞笑|幽默|lustig|drôle/gi,
  epic: /epic|heroic|grand|mythic|noble|sweeping|legendary|glorious|史诗|热血|heroisch|épique/gi,
  cosy: /co[sz]y|warm|gentle|wholesome|heartwarming|relax\w*|slow[- ]paced|soft|kind|温馨|治愈|gemütlich|tierno/gi,
  tense:
    /tense|suspense\w*|thrill\w*|scary|creepy|paranoi\w*|eerie|dread|unsettling|fast[- ]paced|紧张|spannend|inquiétant/gi,
  wistful:
    /wistful|melanchol\w+|nostalgi\w*|bittersweet|elegiac|romantic|poetic|dream\w*|sad|quiet|忧伤|浪漫|wehmütig|triste/gi,
  plain: /balanced|neutral|realistic|serious|grounded|mature/gi,
};

export const PLOT_CUES: Cues<PlotName> = {
  source:
    /drought|dry|dying (?:sun|world|land)|energy|water|resource\w*|scarcity|fuel|decay|fading|running out|reactor|climate|famine|hunger|crystals?|environment\w*|nature|sacrifice|plague\w*|disease\w*|sick\w*|virus|cure\w*|heal\w*|infect\w*|poison\w*|zombies?|epidemic|pandemic|medicine|survival|doctor\w*|hospital|blight/gi,
  charge:
    /murder\w*|death|killed|kill(?:er|ing)|innocen\w+|justice|trial|guilt\w*|crime|accus\w+|law|revenge|vengeance|detectives?|truth|corpse|execution/gi,
  seal: /ancient evil|seal\w*|curse\w*|demon\w*|prophec\w+|awaken\w*|monster\w*|dark lord|forbidden|ritual\w*|possess\w+|old gods?|relics?|artifact\w*|artificial intelligence|\bai\b|destiny|sleeping/gi,
  truce:
    /wars?|battle\w*|invasion|siege|rebel\w*|revolution|peace|armies|enem\w+|conflict|feud\w*|rivalr\w+|resistance|treaty|borders?|soldiers?|empire/gi,
  missing:
    /missing|lost|disappear\w*|rescue|search\w*|kidnap\w*|escape|runaway|friendship|love|family|home|belonging|identity|memory|coming of age|loneliness|brother|sister/gi,
  claim:
    /thron\w+|heirs?|crown\w*|succession|election|politic\w*|tournament|contest|championship|power|king\w*|queen|leader\w*|legacy|ambition|competition|rise|ninjas?|betrayal|loyalty|intrigue/gi,
  debt: /debts?|corporat\w+|greed|money|slave\w*|freedom|oppress\w+|tyran\w+|poverty|class|heists?|thie(?:f|ves)|smuggl\w+|landlords?|capitalis\w+|corruption|bounty|gold|railroad|inequality/gi,
};

/** In these words nobody sees a genre, but a mood: where no genre is recognised, these families are near. */
export const FAMILIES_OF_TONE: Readonly<Record<ToneName, readonly FamilyName[]>> = {
  grim: ['wasteland', 'horror', 'history'],
  light: ['modern', 'fantasy', 'hero'],
  epic: ['myth', 'fantasy', 'scifi'],
  cosy: ['modern', 'fantasy', 'western'],
  tense: ['horror', 'mystery', 'neon'],
  wistful: ['history', 'modern', 'myth'],
  plain: ['fantasy', 'mystery', 'history', 'scifi'],
};

export type Series = { of: RegExp; family: FamilyName; terrain: TerrainName; naming: NamingName; words: string };
/** Their kind of world, in plain words; nobody's people and nobody's prose. */
export const SERIES: readonly Series[] = [
  {
    of: /naruto|boruto|ninja scroll|basilisk/i,
    family: 'fantasy',
    terrain: 'forest',
    naming: 'japanese',
    words: 'ninja, hidden village, rival clans, hand signs, headbands',
  },
  {
    of: /one piece|black sails|pirates of the caribbean|treasure island/i,
    family: 'history',
    terrain: 'coast',
    naming: 'spanish',
    words: 'pirates, sea charts, bounties, rival crews',
  },
  {
    of: /bleach|jujutsu|demon slayer|inuyasha|mononoke|spirited away/i,
    family: 'myth',
    terrain: 'mountain',
    naming: 'japanese',
    words: 'restless spirits, sworn blades, old shrines',
  },
  {
    of: /lord of the rings|hobbit|middle[- ]earth|wheel of time|eragon|dungeons/i,
    family: 'fantasy',
    terrain: 'mountain',
    naming: 'elven',
    words: 'old roads, fellowship, fading elves, a burden',
  },
  {
    of: /game of thrones|song of ice|witcher|berserk/i,
    family: 'fantasy',
    terrain: 'ice',
    naming: 'saxon',
    words: 'great houses, contested throne, long winter',
  },
  {
    of: /harry potter|hogwarts|little witch|owl house|earthsea/i,
    family: 'fantasy',
    terrain: 'river',
    naming: 'english',
    words: 'school of magic, wands, house rivalries',
  },
  {
    of: /star wars|mandalorian|foundation|dune\b|warhammer 40/i,
    family: 'scifi',
    terrain: 'desert',
    naming: 'clipped',
    words: 'crumbling empire, smugglers, sand, rebels',
  },
  {
    of: /star trek|expanse|firefly|battlestar|mass effect|alien\b|halo/i,
    family: 'scifi',
    terrain: 'space',
    naming: 'clipped',
    words: 'long-haul crews, border stations, signals',
  },
  {
    of: /cyberpunk|blade runner|neuromancer|ghost in the shell|matrix|deus ex/i,
    family: 'neon',
    terrain: 'city',
    naming: 'clipped',
    words: 'neon rain, corporate towers, implants',
  },
  {
    of: /attack on titan|walking dead|last of us|fallout|mad max|the road\b|metro 20/i,
    family: 'wasteland',
    terrain: 'plain',
    naming: 'english',
    words: 'walled survivors, ruins, what walks outside',
  },
  {
    of: /sherlock|poirot|agatha christie|true detective|twin peaks|columbo/i,
    family: 'mystery',
    terrain: 'city',
    naming: 'english',
    words: 'locked rooms, alibis, old letters',
  },
  {
    of: /dracula|castlevania|stranger things|silent hill|resident evil|cthulhu|the shining/i,
    family: 'horror',
    terrain: 'forest',
    naming: 'english',
    words: 'something below, bad dreams, closed doors',
  },
  {
    of: /batman|superman|spider-?man|avengers|x-?men|my hero academia|marvel|justice league|watchmen/i,
    family: 'hero',
    terrain: 'city',
    naming: 'english',
    words: 'masks, rooftops, registered powers',
  },
  {
    of: /percy jackson|hades|god of war|iliad|odyssey|hercules/i,
    family: 'myth',
    terrain: 'coast',
    naming: 'greek',
    words: 'jealous gods, oracles, oaths',
  },
  {
    of: /red dead|deadwood|westworld|unforgiven/i,
    family: 'western',
    terrain: 'desert',
    naming: 'english',
    words: 'cattle trails, telegraph, old gangs',
  },
];

/** The player wants a world without any. */
export const NO_POWER =
  /^\s*(?:none|no|nothing|n\/?a|-+|no (?:magic|powers?|supernatural)|realistic|mundane|normal|无|没有|нет|ninguno|keine?|aucun|nessuno|nenhum|없음|なし)(?: at all)?\s*[.!]?\s*$/i;
/** "None at all, only recipes": what follows is what there is. */
export const NONE_BUT =
  /^\s*(?:none|nothing|no (?:magic|powers?|supernatural))(?: at all)?\s*[,;:.(–—-]+\s*(?:(?:but|only|just|except)\s+)?(?=\S)/i;
