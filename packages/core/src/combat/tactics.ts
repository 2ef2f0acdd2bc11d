// Ways of fighting by what the player types: what each makes of the roll, of the blow and of what comes back. Data; read by reading.ts,
// exchange.ts and the telling. A way that is not listed is a plain blow.
import type { Ability, Act, Poise, Stance } from '@emergent/schema';

export type Tactic = {
  name: string;
  words: RegExp;
  /** How such an act is read. */
  verb: 'attack' | 'defend';
  /** Null: as the weapon asks. */
  ability: Ability | null;
  harder: number;
  /** Share of a blow's harm on success. */
  deals: number;
  /** Added to the chance of being struck. */
  risk: number;
  /** Left on the foe by success, and on the player whether or not. */
  marks: readonly Stance[];
  poise: readonly Poise[];
  /** What must be at hand. */
  needs: 'shooter' | 'brink' | null;
};

const tactic = (name: string, words: RegExp, rest: Partial<Omit<Tactic, 'name' | 'words'>>): Tactic => ({
  name,
  words,
  verb: 'attack',
  ability: null,
  harder: 0,
  deals: 1,
  risk: 0,
  marks: [],
  poise: [],
  needs: null,
  ...rest,
});

/** Where somebody can be driven to their cost. */
export const BRINK =
  /\b(?:water|river|gorge|sea|basin|canal|pool|edge|cliff|drop|pit|well|stairs?|steps|ledge|brink|fire|hearth|brazier|quay|dock|harbou?r|lake|bog|mud|rail(?:ing)?|wall|window|shaft|hole|ditch|fountain|bridge|planks|roof|deck|gantry|platform|table|boat|crowd|furnace|boiler)\b/i;

/** The first that fits counts. */
export const TACTICS: readonly Tactic[] = [
  tactic(
    'blind',
    /\b(?:throw|fling|toss|kick|scatter|hurl|flick|sling|blow|splash|spit|rub|dash)\w*\s+(?:(?!him\b|her\b|it\b|them\b|in\b|into\b)[\w']+\s+){0,4}?(?:sand|dirt|dust|ash(?:es)?|flour|salt|gravel|grit|mud|earth|soil|snow|pepper|soot|powder|water|embers)\b.{0,25}\b(?:in|into|at|up|over)\b|\b(?:sand|dirt|dust|ash|flour|salt|gravel|mud) (?:in|into) (?:his|her|its|their) (?:eyes?|face)\b|\bblind (?:him|her|it|them)\b/i,
    { ability: 'dexterity', deals: 0, risk: -0.1, marks: ['blinded'] },
  ),
  tactic(
    'push',
    /\b(?:push|shove|drive|throw|knock|force|herd|back|hurl|heave|tip|kick|drag|ram|barge|wrestle|pull)\w*\b.{1,40}\b(?:in|into|off|over|down|against|towards?|onto|through|overboard)\b/i,
    { ability: 'strength', harder: 1, deals: 1.2, marks: ['open'], needs: 'brink' },
  ),
  tactic(
    'disarm',
    /\b(?:disarm\w*|knock .{0,30}(?:from|out of) (?:his|her|its|their)|(?:strike|kick|twist|wrench|hit|beat|pull|grab|snatch|seize|take) (?:his|her|its|their|the) (?:\w+ )?(?:weapon|sword|knife|cane|chain|boathook|baton|staff|wrench|club|spear|gun|axe|weapon hand)\b(?! at\b))/i,
    { ability: 'dexterity', harder: 2, deals: 0, marks: ['disarmed'] },
  ),
  tactic(
    'hold',
    /\b(?:grapple|wrestle|grab|bind|tie|pin|hold|seize|restrain|tackle|clinch|tangle|entangle|net|lasso|throw (?:my|a|the) (?:cloak|coat|net|blanket|rope) over)\w*\b/i,
    { ability: 'strength', deals: 0.35, risk: -0.05, marks: ['held'] },
  ),
  tactic(
    'trip',
    /\b(?:trip|sweep|knock .{0,20}(?:down|over|off (?:his|her|its|their) feet)|hook .{0,20}(?:leg|ankle|foot)|take .{0,20}legs|topple|unbalance|bowl over)\w*\b/i,
    { ability: 'dexterity', deals: 0.5, marks: ['dazed'] },
  ),
  tactic(
    'aim',
    /\b(?:take (?:careful )?aim|aim (?:carefully|at)|draw a bead|line up|wait for (?:a|the|my) (?:shot|opening|chance))\b/i,
    { verb: 'defend', ability: 'wisdom', deals: 0, risk: -0.1, poise: ['aiming'] },
  ),
  tactic('feint', /\b(?:feint|fake|trick|bluff|fool|mislead|dummy|pretend|distract)\w*\b/i, {
    ability: 'dexterity',
    harder: 1,
    deals: 1.15,
    risk: -0.1,
    marks: ['open'],
  }),
  tactic(
    'cover',
    /\b(?:take cover|(?:duck|dive|hide|get|step|crouch|shelter|dodge|stay|keep) behind|use the .{0,30}(?:as (?:a )?(?:shield|cover)|for cover)|put the .{0,30} between|behind the)\b/i,
    { verb: 'defend', ability: 'dexterity', harder: -2, deals: 0, risk: -0.3, poise: ['covered'] },
  ),
  tactic(
    'back off',
    /\b(?:back (?:off|away|up)|step back|fall back|keep (?:my |the )?distance|keep (?:him|her|it|them) (?:off|away|back|at bay)|out of (?:its|his|her|their) reach|give ground|circle)\b/i,
    { verb: 'defend', ability: 'dexterity', deals: 0, risk: -0.25, marks: ['far'] },
  ),
  tactic(
    'ground',
    /\b(?:high(?:er)? ground|back to (?:the|a) wall|narrow|doorway|corner (?:him|her|it|them)|use the (?:terrain|ground|slope|stairs?|steps|table|furniture|light|dark|shadows?|rocks?|planks|ropes?|shelves)|onto the (?:table|wall|ledge|rocks?)|lure|lead (?:him|her|it|them))\b/i,
    { verb: 'defend', ability: 'wisdom', deals: 0, risk: -0.2, marks: ['open'], poise: ['covered'] },
  ),
  tactic(
    'guard',
    /\b(?:parry|block|dodge|deflect|guard|defend|fend|ward off|evade|brace|sidestep|on the defensive|shield|duck|hold (?:my ground|the line|him off|her off|it off|them off))\w*\b/i,
    { verb: 'defend', deals: 0, risk: -0.25, marks: ['open'] },
  ),
  tactic(
    'all out',
    /\b(?:all my (?:strength|might|weight)|with everything|reckless\w*|wild(?:ly)?|furious(?:ly)?|charge|all[- ]out|berserk|in a (?:rage|fury)|throw myself)\b/i,
    { deals: 1.4, risk: 0.25 },
  ),
  tactic(
    'careful',
    /\b(?:careful(?:ly)?|cautious(?:ly)?|probe|probing|measured|test(?:ing)? (?:his|her|its|their))\b/i,
    {
      deals: 0.7,
      risk: -0.2,
    },
  ),
  tactic(
    'stun',
    /\b(?:flat of (?:the|my)|knock (?:him|her|it|them|\w+) (?:out|cold|unconscious)|stun|subdue|non-?lethal(?:ly)?|pommel|without killing|(?:don['’]?t|do not|not to|never) kill|alive|incapacitate|pull my (?:blow|punch)\w*)\b/i,
    { deals: 0.9, marks: ['dazed'] },
  ),
  tactic(
    'called',
    /\b(?:knees?|legs?|eyes?|hands?|wrists?|throat|neck|head|face|ankles?|arms?|elbows?|jaw|snout|nose|ribs|belly|groin|joint|lens|weak (?:spot|point)|wound|soft|gills?|tendons?|tail|wings?)\b/i,
    { harder: 2, deals: 1.3, marks: ['dazed'] },
  ),
];

export const isGoneAbout = (one: Tactic, text: string): boolean =>
  one.words.test(text) && (one.needs !== 'brink' || BRINK.test(text));

/** The way an act of fighting is gone about; null: a plain blow, or no fighting at all. */
export const tacticOf = (act: Act): Tactic | null =>
  act.verb !== 'attack' && act.verb !== 'defend'
    ? null
    : (TACTICS.find((one) => one.verb === act.verb && isGoneAbout(one, act.text)) ?? null);

const NONLETHAL =
  /\b(?:flat of (?:the|my)|knock (?:\w+ )?(?:out|cold|unconscious)|stun|subdue|non-?lethal(?:ly)?|pommel|without killing|(?:don['’]?t|do not|not to|never|not) (?:want to )?kill|alive|incapacitate|only (?:to )?(?:hurt|wound|disarm|stop)|spare|pull my (?:blow|punch)\w*)\b/i;

/** Nobody dies of a blow that was meant not to kill. */
export const isNonlethal = (line: string): boolean => NONLETHAL.test(line);
