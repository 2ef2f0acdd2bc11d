// What may be done with somebody who lies beaten, has yielded or is bound; and the player's own surrender. Data and who is meant by it.
// Read by reading.ts, by the rules of world and consequence, and by the telling.
import type { Act, PersonState, Verb } from '@emergent/schema';
import type { PersonHere, Scene } from '../scene.ts';

export type Mercy = {
  name: 'spare' | 'release' | 'bind';
  words: RegExp;
  verb: Verb;
  /** What it does to how they stand, and how they think of it after. */
  standing: number;
  group: number;
  mood: string;
  fact: string;
};

export const MERCIES: readonly Mercy[] = [
  {
    name: 'bind',
    words:
      /\b(?:bind|tie|rope|shackle|chain|handcuff|cuff|truss|gag|lash|secure|arrest|restrain|lock)(?:s|ed)?\b.{0,30}\b(?:him|her|it|them|up|hands|wrists|down|to)\b|\b(?:take|make) (?:him|her|it|them|\w+) prisoner\b|^\W*(?:i )?(?:bind|shackle|arrest|restrain|truss) /i,
    verb: 'use',
    standing: -4,
    group: -2,
    mood: 'bound',
    fact: 'was bound',
  },
  {
    name: 'release',
    words:
      /\b(?:let|set) (?:him|her|it|them|\w+(?: \w+)?) (?:go|free|leave|off|walk|run)\b|\b(?:release|untie|unbind|free|cut .{0,20}(?:loose|free)|send .{0,25}(?:away|off|home)|loose)\b/i,
    verb: 'help',
    standing: 10,
    group: 4,
    mood: 'relieved',
    fact: 'was let go',
  },
  {
    name: 'spare',
    words:
      /\b(?:spare|mercy|let (?:him|her|it|them|\w+(?: \w+)?) live|stay my hand|lower my|sheathe? my|put (?:up|away|down) my (?:weapon|sword|knife|blade|fists)|help (?:him|her|it|them|\w+) up|offer .{0,20}(?:my |a )hand|stop fighting|no more fighting|(?:don['’]?t|do not|won['’]?t|will not) (?:kill|hurt|harm)|stand over)\b/i,
    verb: 'help',
    standing: 14,
    group: 5,
    mood: 'humbled',
    fact: 'was spared',
  },
];

const TRUCE =
  /\b(?:spare|(?:offer|call|propose|make|ask)\b.{0,25}\b(?:truce|peace)|stop (?:the |this )?fight(?:ing)?|no more fighting|put (?:up|away|down) my (?:weapon|sword|knife|blade|fists)|sheathe? my)\b/i;

/** An offer to stop, made to somebody who is still up. */
export const isTruce = (text: string): boolean => TRUCE.test(text);

/** Beaten, yielded or bound: whoever has them at their mercy decides. */
export const isAtMercy = (state: Pick<PersonState, 'status' | 'stance'>): boolean =>
  state.status === 'defeated' ||
  (state.status === 'alive' && (state.stance ?? []).some((one) => one === 'yielded' || one === 'bound'));

/** Somebody here who is at the player's mercy: the one that is meant, else the first. */
export const beatenHere = (act: Act, scene: Scene): PersonHere | undefined => {
  const named = scene.present.find(({ name }) => name === act.target?.name || name === act.with?.name);
  if (named !== undefined) return isAtMercy(named.state) ? named : undefined;
  const isOther = act.target !== null && ['item', 'thing', 'place', 'quest', 'lore'].includes(act.target.kind);
  return isOther ? undefined : scene.present.find(({ state }) => isAtMercy(state));
};

/** The mercy that an act shows its target, who must be at the player's mercy; null: none. */
export const mercyOf = (act: Act, scene: Scene): Mercy | null => {
  const one = MERCIES.find((mercy) => mercy.verb === act.verb && mercy.words.test(act.text));
  if (one === undefined || act.target?.kind !== 'person') return null;
  const person = scene.present.find(({ name }) => name === act.target?.name);
  return person !== undefined && isAtMercy(person.state) ? one : null;
};

const SURRENDER =
  /\b(?:surrender|i yield|yield to|give (?:(?:my|our)sel(?:f|ves) up|in to|up the fight)|i give up|throw (?:down|away) my (?:weapons?|sword|knife|blade|arms)|(?:put|raise|hold|lift|throw)s? (?:up )?(?:both )?(?:my |our )?(?:hands|arms)\b(?! (?:out|on|in his|in her|to my|over|against|around|round))|^\W*hands up\b|come quietly|(?:wave|show) (?:a|the) white flag|don['’]?t shoot|lay down my (?:weapons?|arms|sword)|beg for (?:mercy|my life)|ask for (?:mercy|quarter)|cry (?:quarter|mercy)|go quietly)\b/i;

/** The player gives up the fight. */
export const isSurrender = (act: Act): boolean =>
  act.verb === 'other' && act.target?.kind === 'person' && SURRENDER.test(act.text);
export const saysSurrender = (text: string): boolean =>
  SURRENDER.test(text) &&
  !/\b(?:make|demand|tell|order|ask)\b.{0,20}\bto (?:surrender|yield)\b|\b(?:surrender|yield)!?["”]?\s+i (?:say|shout)|\bnever\b|n['’]t\b/i.test(
    text,
  );

const CALL =
  /\b(?:(?:shout|call|cry|yell|scream|bellow|whistle) (?:out )?for (?:help|aid|the (?:guard|watch|others))|help me|to me|call (?:the )?(?:guards?|watch|others))\b/i;

/** A shout for whoever may come. */
export const isCallForHelp = (act: Act): boolean =>
  (act.verb === 'talk' || act.verb === 'help' || act.verb === 'perform') &&
  CALL.test(`${act.text} ${act.speech ?? ''}`);
