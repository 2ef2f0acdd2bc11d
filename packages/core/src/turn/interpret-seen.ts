// Eyes, ears and noses on what no list names: what is seen here is quoted from the place's own words, and a crowd is listened to rather than
// looked for. Called by interpret.ts on each act that looks.
import type { Act, Target } from '@emergent/schema';
import { spokenOf } from '../scene.ts';
import { plainWords } from '../tokens.ts';
import { sentencesOf } from '../words/english.ts';
import { singular } from '../words/plurals.ts';
import type { Given } from './interpret-bind.ts';
import type { Read } from './interpret-shape.ts';
import { isNoun, strip } from './targets-match.ts';

const HEEDS = /\b(?:listen|hear|overhear|eavesdrop|smell|sniff)(?:s|es|ed|ing)?\b/i;
const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
/** Whom and what one hears in any company, and what is in any air. */
const HEARD = setOf(
  `regulars patrons customers drinkers diners people crowd men women folk townsfolk villagers crew others everybody everyone locals neighbours
  neighbors talk chatter gossip conversation conversations voices rumours rumors room table tables bar street said noise noises sound sounds
  footsteps answer answers words story tale voice speech breathing reply silence quiet anything something air wind sea waves rain birds danger trouble news movement`,
);

/** Words said of what is looked at, without small words. */
const phraseOf = ({ object, parts }: Read): string[] => strip(object.length > 0 ? object : (parts[0]?.words ?? []));

const bears = (target: Target, word: string, { world }: Given): boolean => {
  const names = [target.name, ...(target.kind === 'place' ? (world.place(target.name)?.aliases ?? []) : [])];
  return names.some((name) => plainWords(name).some((one) => singular(one) === singular(word)));
};

const GROUNDS = /^(?:place|town|village|city|street|room|house|hall|street|square|market|island|ship|station|area)$/;

/** Whether what was bound may not be what was meant: nothing, a place for something in it, what lies elsewhere, one for many. */
const isLoose = (target: Target, head: string, given: Given): boolean => {
  if (target.kind === 'unknown') return true;
  // "x drum", in the Drumhouse: what the place's own words say of it, and not the whole place again.
  if (target.kind === 'place' && target.name === given.scene.place)
    return !GROUNDS.test(head) && !plainWords(target.name).includes(head) && spokenOf(given.scene, head) !== null;
  if (target.kind === 'place') return !bears(target, head, given);
  if (target.kind !== 'thing' && target.kind !== 'item') return false;
  return !target.here || !plainWords(target.name).includes(head);
};

/** "the lantern hill boats": called after where they lie. */
const isOfPlaces = (word: string, { scene }: Given): boolean =>
  [scene.place, ...scene.exits.map(({ name }) => name)].some((name) => plainWords(name).includes(word));

const NUMBER =
  /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|\p{L}+teen|\p{L}+ty|hundred|thousand)\b/iu;
const isNumbered = (head: string, { scene }: Given): boolean =>
  sentencesOf(scene.description).some(
    (one) => NUMBER.test(one) && plainWords(one).some((word) => singular(word) === singular(head)),
  );

export const asSeen = (act: Act, read: Read, given: Given): Act => {
  const { target } = act;
  const isRead = act.verb === 'read' && target?.kind === 'unknown';
  // "touch the braid": with no list to name it, it is felt for what the place says of it.
  const isTouched = read.base === 'touch' && act.verb === 'use' && target?.kind === 'unknown' && act.with === null;
  if (isTouched) {
    const felt = asSeen({ ...act, verb: 'look' }, read, given);
    return felt.target?.kind === 'feature' ? felt : act;
  }
  if (!(act.verb === 'look' || isRead) || act.topic !== null || target === null) return act;
  const phrase = phraseOf(read);
  const head = phrase.at(-1);
  // "eavesdrop on the clerks": on those who talk here, and not on the one of them who has a name.
  const isMany = head !== undefined && singular(head) !== head && !plainWords(target.name).includes(head);
  if (target.kind === 'person' && isMany && HEEDS.test(act.text)) return { ...act, target: null };
  // "count the desks": told by the place's own words, and not by the one that is listed.
  if (head !== undefined && read.base === 'count' && isNumbered(head, given))
    return { ...act, target: { kind: 'feature', name: phrase.join(' ').slice(0, 100), id: null, here: true } };
  if (head === undefined || !isLoose(target, head, given)) return act;
  if (HEEDS.test(act.text) && target.kind === 'unknown' && HEARD.has(head)) return { ...act, target: null };
  // "phone line" is no line that one sees here, unless a phone is.
  const isOther = phrase
    .slice(0, -1)
    .some((word) => isNoun(word) && !isOfPlaces(word, given) && spokenOf(given.scene, word) === null);
  const spoken = isOther ? null : spokenOf(given.scene, head);
  if (isRead) {
    // "read the ledger": of all those on the ledger shelves.
    const holder = given.scene.features.find(({ name }) =>
      plainWords(name).some((word) => singular(word) === singular(head)),
    );
    const name = holder?.name ?? spoken?.feature?.name;
    return name === undefined ? act : { ...act, target: { kind: 'feature', name, id: null, here: true } };
  }
  if (spoken !== null) {
    const name = spoken.feature?.name ?? phrase.join(' ').slice(0, 100);
    return { ...act, target: { kind: 'feature', name, id: null, here: true } };
  }
  // "count the hats" is no look at the one that is worn.
  const isCounted = read.base === 'count' && target.kind !== 'unknown';
  return target.kind === 'place' || isCounted
    ? { ...act, target: { kind: 'unknown', name: phrase.join(' ').slice(0, 100), id: null, here: false } }
    : act;
};
