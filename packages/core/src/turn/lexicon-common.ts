// Nouns and states that anybody's English has: none of them is a slip of another word. Data of targets-words.ts and lexicon-spelling.ts.

export const COMMON: ReadonlySet<string> = new Set(
  `window windows door doors wall walls table chair chairs floor ceiling roof stars moon cloud clouds rain snow wind fire
  water stone stones rock rocks tree trees grass leaf leaves flower flowers river lake road street bridge field hill mountain sea beach
  sand mud dust sky night morning evening noon midnight today tomorrow yesterday hour minute second week month year money coin coins gold
  silver copper iron steel brass wood paper ink book page letter word words name names number bread meat cheese apple apples fish soup cake
  pie tea coffee beer wine milk honey sugar salt knife fork spoon plate bowl cup glass bottle bag sack box chest crate barrel basket rope
  string cloth shirt coat boots shoes hat glove gloves ring crown sword shield spear bow arrow axe hammer nail saw tool tools key lock
  lamp lantern candle torch match horse dog cat bird cow pig sheep goat mouse rat wolf bear snake spider ship boat cart wheel engine
  machine button lever switch wire pipe bell clock watch mirror picture painting statue bed pillow blanket curtain carpet stairs ladder
  cellar attic kitchen garden house home room hall tower castle church temple market shop store inn tavern school prison office friend
  enemy mother father sister brother son daughter child children baby king queen prince princess lord lady doctor nurse priest soldier
  guard clerk mayor sheriff captain merchant butcher waiter waitress bartender innkeeper cook smith thief farmer sailor baker miller widow bride ghost angel devil dragon monster zombie robot alien pirate face hand hands finger
  fingers foot feet head hair eyes ears nose mouth teeth heart blood bone bones skin voice song music dance dream death life love hate
  fear hope truth secret story news reason price help work peace power magic spell party thing things place world ground earth corner
  inventory brake brakes seat seats backpack pack pocket pockets satchel
  middle side front back bottom edge hole crack path trail track sign post board note map coal smoke steam phone telephone telegraph radio television bus train tram car truck gas power shadow light dark`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** How one is or feels: no slip of a deed ("sick" and "stick"). */
export const STATES: ReadonlySet<string> = new Set(
  'sick dead late kind fine free full hard warm weak rich poor safe sore sure tall thin wide wild wise slow blind drunk lost sorry lucky alone awake alive afraid asleep better best worse'.split(
    ' ',
  ),
);
