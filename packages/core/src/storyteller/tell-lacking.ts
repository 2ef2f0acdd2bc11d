// Asked for a thing that they have not got, or would not part with. Called by tell-talk.ts.
import type { Act } from '@emergent/schema';
import { happenedOf } from '../deeds.ts';
import type { PersonHere } from '../scene.ts';
import { answerSaid } from '../systems/consequence/asked.ts';
import { plainWords } from '../tokens.ts';
import { some } from '../words/english.ts';
import type { SpeechAct } from '../words/speech-acts.ts';
import { subjectsIn } from '../words/topics.ts';
import { isHostile } from './asked-person.ts';
import { handsOver } from './tell-social.ts';
import type { Teller } from './teller.ts';
import { says } from './voices.ts';
import { LIES_THERE, NONE_TO_GIVE, NOT_PARTED_WITH } from './words-asides.ts';

const THING = `(the|an?|any|some|his|her|their|my|your|one|two|three|another) ([^,.!?]{2,40})$`;
/** Asked for in so many words, as one asks whoever has it. */
const BEGGED = `(?:(?:can|could|may|might) (?:i|we)|(?:i|we) (?:can|could|may|might)) (?:please )?(?:have|get|borrow|take|use)|(?:lend|give|hand|pass) me|(?<!\\b(?:why|how|when|what|where|who) )(?:do you have|(?:have )?you got)|any (?:chance|hope) of|i(?:['’]?d| would) (?:like|love|fancy)|i(?:['’]?ll| will) have|(?:could|would|['’]d) (?:murder|kill for|do with|go for)|dying for`;
const BEGGING = new RegExp(`\\b(?:${BEGGED})`, 'i');
const SAID = new RegExp(`\\b(?:${BEGGED}) ${THING}`, 'i');
const ASKED = new RegExp(`\\b(?:for|${BEGGED}) ${THING}`, 'i');
/** "black coffee, please" */
const POLITE = /^\W*(?:(an?|one|two|three|some|another|the) )?([\p{L}’' -]{2,40}?),? please\W*$/iu;
/** "any chance of breakfast?" */
const CHANCE = /^\W*(?:is there )?any (?:chance|hope) of (?:(an?|some|the) )?([\p{L}’' -]{2,40})\W*$/iu;
const ASIDE = /,? (?:is|are) there any\b.*$|,? (?:please|pls|plz|thanks|thank you|lol|then|now|today)$/i;
/** How long it is wanted for. */
const SPAN =
  / (?:just )?(?:for|until|till) (?:(?:just|only|about|an?|the|one|two|three|few|couple|of|little|short|long|next|this|half) )*(?:hours?|minutes?|moments?|seconds?|whiles?|days?|nights?|weeks?|bit|morning|afternoon|evening|tomorrow|tonight|later)$/i;
const ABSTRACT =
  /\b(?:help|advice|directions?|news|work|job|information|forgiveness|mercy|permission|time|way|truth|story|name|reason|moment|word|favou?r|tour|discount|deal|break|refund|raise|hint|lesson|look|hand|minute|second|chance|answer|opinion|living|while|night|future|record|worse|better|wife|husband|child|children|kids?|family|brother|sister|son|daughter|mother|father|home|house|plan|idea|clue|problem|question|dream|secret|nickname|fear|favou?rite|girlfriend|boyfriend|sweetheart|feeling|choice|point|doubt|trade|calling)\b/i;
/** A thing, a room or a person that the book knows is talked about, not waved off. */
const isOfTheBook = (thing: string, teller: Teller): boolean => subjectsIn(thing, teller.turn.world).length > 0;

const isNoPlace = (thing: string, { turn }: Teller): boolean =>
  /^(?:item|lore|system)$/.test(subjectsIn(thing, turn.world)[0]?.kind ?? '');

const BY_THE_WAY: ReadonlySet<SpeechAct> = new Set(['question', 'statement', 'order', 'assent', 'nothing'] as const);

/** Whose it is said to be, and what; null: nothing is asked for. */
const wantedIn = (act: Act): readonly [whose: string, thing: string] | null => {
  const said = (act.speech ?? act.text).trim().replace(/[.!?]+$/, '');
  // "where can I get a bed?" is to be told.
  if (/^\W*(?:\w+\W+){0,2}(?:where|how|who|when|why)\b/i.test(said)) return null;
  const plain = said.replace(ASIDE, '').replace(SPAN, '');
  const asked =
    act.verb === 'ask'
      ? (ASKED.exec(plain) ??
        ASKED.exec(
          act.text
            .trim()
            .replace(/[.!?]+$/, '')
            .replace(SPAN, ''),
        ))
      : SAID.exec(plain);
  const [, whose = '', thing = ''] = asked ?? POLITE.exec(said) ?? CHANCE.exec(said) ?? [];
  return thing === '' ? null : [whose.toLowerCase(), thing];
};

/** "ask him for his badge", "one coffee, please": a thing that they have not got, or keep; null: it is something to be told. */
export const lacking = (act: Act, kind: SpeechAct, teller: Teller, person: PersonHere): string | null => {
  const isAsked = act.verb === 'ask' || (act.verb === 'talk' && BY_THE_WAY.has(kind));
  const wanted = isAsked && act.with === null ? wantedIn(act) : null;
  if (wanted === null || ABSTRACT.test(wanted[1]) || isHostile(teller, person)) return null;
  const whose = wanted[0];
  // "a light I could borrow"
  const thing = wanted[1].replace(/ (?:that |which )?(?:i|we) (?:can|could|may|might)\b.*$/i, '');
  const { voice = '' } = teller.turn.world.person(person.name) ?? {};
  const isWorn = plainWords(`${person.description} ${voice}`).includes(plainWords(thing).at(-1) ?? thing);
  const gained = happenedOf(teller.turn, 'item.gained').find(
    ({ from }) => from === `@${person.name}` || from === teller.turn.scene.place,
  );
  if (gained !== undefined) return handsOver(teller, person, gained.item.name);
  const lying = teller.turn.scene.things.find(({ name }) => plainWords(name).at(-1) === plainWords(thing).at(-1));
  if (lying !== undefined) return says(teller, person, 'lies there', LIES_THERE);
  if (isWorn && /^(?:your|his|her|their)$/.test(whose)) return says(teller, person, 'not parted with', NOT_PARTED_WITH);
  const said = act.speech ?? act.text;
  const isBegged = (BEGGING.test(said) || POLITE.test(said)) && isNoPlace(thing, teller);
  if ((isOfTheBook(thing, teller) && !isBegged) || answerSaid(act, teller.turn) !== null) return null;
  if (isWorn) return says(teller, person, 'not parted with', NOT_PARTED_WITH);
  return says(teller, person, 'none to give', NONE_TO_GIVE, {
    thing: some(thing).replace(/^some /, 'any '),
  });
};
