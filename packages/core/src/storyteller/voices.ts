// People's voices: temper, habits of speech, what they remember and where they would look for somebody; a line as they say it.
// Called by the tell-* files that have people speak.
import type { CharacterProfile } from '@emergent/schema';
import { isWordless } from '../creatures.ts';
import type { PersonHere } from '../scene.ts';
import { whereIs } from '../systems/world/people.ts';
import { capital, closed, lower, sentencesOf } from '../words/english.ts';
import { asSaid } from '../words/names-said.ts';
import { baseOf } from './conjugate.ts';
import { shortName } from './names-told.ts';
import type { Teller } from './teller.ts';
import { asSaidBy, saysOf, wordsAtMost } from './voice-habits.ts';
import { TERSE, WORDLESS } from './words-social.ts';
import { TEMPER_WORDS, type Temper } from './words-talk.ts';

type Profile = CharacterProfile | undefined;

const tempers = new WeakMap<CharacterProfile, Temper>();

const CHILD =
  /\b(?:child|girl|boy|urchin|kid|lad|lass|(?:five|six|seven|eight|nine|ten|eleven|twelve) years old|orphan)\b/i;

const temperIn = (profile: CharacterProfile): Temper => {
  if (CHILD.test(`${profile.role} ${profile.aliases.join(' ')}`)) return 'young';
  const words = `${profile.personality} ${profile.voice} ${profile.role}`;
  const first = TEMPER_WORDS.flatMap(([temper, holds]) => {
    const at = words.search(holds);
    return at === -1 ? [] : [{ temper, at }];
  }).toSorted((a, b) => a.at - b.at)[0];
  return first?.temper ?? 'plain';
};

export const temperOf = (profile: Profile): Temper => {
  if (profile === undefined) return 'plain';
  const known = tempers.get(profile) ?? temperIn(profile);
  tempers.set(profile, known);
  return known;
};

/** Words of a voice that tell how somebody talks at large, not what they do as they say this. */
const HABITUAL =
  /^(?:calls|sentences|words|proverbs|numbers|jokes|questions|pauses|prayers|answers?|in|plain|always|speaks|says|shouts|leaves|corrects|asks|talks|explains|names|quotes|describes|uses|refers|addresses|repeats|finishes|interrupts|trades|praises|gives|begins|states|puts|lists|drops|apologi[sz]es|diagnoses|sets|is|has|does|swears|guesses|recommends|whispers|measures|offers|hedges|laughs|takes|tells|knows)$/i;
const GENERAL = /\b(?:everything|everybody|everyone|each|every|always|other people|answers?|people|never)\b/i;

/** Things people do as they speak, from the book's words on their voice, as predicates: "[count] things under his breath". */
export const beatsOf = (profile: Profile): string[] => {
  const parts = (profile?.voice ?? '').replace(/[[\]{}|]/g, '').split(/;\s*|(?<=\w)\.\s+|,\s+/);
  const beats: string[] = [];
  for (const part of parts) {
    const [first = '', ...rest] = part.trim().replace(/\.$/, '').split(' ');
    const base = baseOf(lower(first));
    const isDeed =
      base !== null && rest.length > 0 && rest[0] !== 'and' && !HABITUAL.test(first) && !GENERAL.test(rest.join(' '));
    if (isDeed && /^[a-z]+$/.test(base)) beats.push(`[${base}|s] ${rest.join(' ')}`);
    else if (
      beats.length > 0 &&
      (/^(?:including|and|as|when)\b/i.test(part) ||
        (base === null && / (?:a|an|the) \p{L}+$/u.test(beats.at(-1) ?? '')))
    )
      beats[beats.length - 1] += `, ${part.trim()}`;
  }
  return beats.filter((beat) => beat.length < 90 && !/ (?:hers|theirs|them|it)$|["“”]/.test(beat));
};

/** "calls everyone love": the word they put after what they say; null: none. */
export const addressOf = (profile: Profile): string | null =>
  /\bcalls? (?:everyone|everybody|people|you) [“"']?(\p{Ll}+)[”"']?/iu.exec(profile?.voice ?? '')?.[1] ?? null;

/** A line of theirs in quotation marks, word for word, with who speaks, and now and then the beat of how. */
export const speak = (teller: Teller, person: PersonHere, words: string): string => {
  const profile = teller.turn.world.person(person.name);
  const inner = words
    .trim()
    .replace(/[“”]/g, '"')
    .replace(/^["]|["]$/g, '');
  const address = addressOf(profile);
  const line = closed(
    address !== null && !inner.includes(address) && teller.perhaps(0.5, `address:${words}`)
      ? inner.replace(/([.!?…]?)$/, `, ${address}$1`)
      : inner,
  );
  const [first = line, ...rest] = sentencesOf(line);
  const says = teller.say(`says:${person.name}:${words.slice(0, 20)}`, saysOf(profile));
  const opening = first.endsWith('.') ? `${first.slice(0, -1)},` : first;
  const quoted =
    rest.length === 0
      ? `“${opening}” ${person.name} ${says}.`
      : `“${opening}” ${person.name} ${says}. “${rest.join(' ')}”`;
  return `${quoted}${beat(teller, person, words)}`;
};

/** Now and then what they do as they speak, unless it was told lately. */
const beat = (teller: Teller, person: PersonHere, words: string): string => {
  const beats = beatsOf(teller.turn.world.person(person.name));
  if (beats.length === 0 || !teller.perhaps(0.3, `beat:${words.slice(0, 20)}`)) return '';
  const templates = beats.map((one) => `{Person} ${one}.`);
  const told = teller.once(`beat:${person.name}`, templates, { person: person.name });
  return told === '' ? '' : ` ${capital(told)}`;
};

const TWICE_TAGGED =
  /” (\p{Lu}\S*(?: \p{Lu}\S*)*) ([^“”.]{2,60})\. (?:“([^“”]+)” )?“([^“”]+?),?” \1 [^“”.]{2,60}\.(?: “([^“”]+)”)?/u;
/** “Thank you,” Wes says. “Nicky,” Wes replies. “He’d be twelve.”: said in one go, it is told in one. */
export const inOneBreath = (told: string): string =>
  told.replace(
    TWICE_TAGGED,
    (_, name: string, says: string, more: string | undefined, next: string, rest: string | undefined) =>
      `” ${name} ${says}. “${[more ?? '', closed(next), rest ?? ''].filter((one) => one !== '').join(' ')}”`,
  );

type Slots = Readonly<Record<string, string>>;

/** A slot that opens a sentence of the line is written large: "You’re having a joke. The tin, for your tap!" */
const filled = (line: string, slots: Slots): string =>
  line.replace(/\{(\w+)\}/g, (_, slot: string, at: number) => {
    const word = slots[slot] ?? slots[slot.toLowerCase()] ?? '';
    return /^\p{Lu}/u.test(slot) || /(?:^|[.!?] )$/.test(line.slice(Math.max(0, at - 2), at)) ? capital(word) : word;
  });

const MOST_COMPARED = 36;
const LEAST_COMPARED = 8;
const BEFORE_A_COMMA = 12;
/** What would be recognised of a line if it were told again: its first sentence without the stop, which speech may change. */
const mark = (line: string): string => {
  const first = (sentencesOf(line)[0] ?? line).replace(/[.!?…,]+$/, '');
  const comma = first.indexOf(',', BEFORE_A_COMMA);
  return first.slice(0, comma === -1 ? MOST_COMPARED : Math.min(comma, MOST_COMPARED));
};

const said = new WeakMap<Teller, { told: string; used: Set<string> }>();
const toldTo = (teller: Teller) => {
  const known = said.get(teller) ?? { told: teller.turn.recent.join('\n'), used: new Set<string>() };
  said.set(teller, known);
  return known;
};

const keyOf = (name: string): number => [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);

/** A name that opens a line stays one behind the "Sorry," that somebody puts before everything. */
const withName = (line: string, template: string, slots: Slots): string => {
  const slot = /^\{(\w+)\}/.exec(template)?.[1]?.toLowerCase() ?? '';
  const name = slots[slot] ?? '';
  return /^\p{Lu}\p{Ll}/u.test(name) ? line.replace(` ${lower(name)}`, ` ${name}`) : line;
};

/** One of the lines as this person would put it, one that nobody has said lately where there is any. */
export const lineOf = (
  teller: Teller,
  person: PersonHere,
  purpose: string,
  lines: readonly string[],
  slots: Slots = {},
): string => {
  const profile = teller.turn.world.person(person.name);
  const { told, used } = toldTo(teller);
  const start = teller.turn.wording.roll(Math.max(1, lines.length), `${purpose}:${person.name}`) + keyOf(person.name);
  let best = '';
  let bestUse = Number.POSITIVE_INFINITY;
  for (let step = 0; step < lines.length && bestUse !== -1; step++) {
    const at = (start + step) % lines.length;
    const line = withName(
      asSaidBy(profile, capital(filled(lines[at] ?? '', slots)), start + at),
      lines[at] ?? '',
      slots,
    );
    const seen = mark(line);
    const use = used.has(seen)
      ? Number.MAX_SAFE_INTEGER
      : seen.length < LEAST_COMPARED
        ? told.lastIndexOf(`“${seen}`)
        : told.lastIndexOf(seen);
    if (use < bestUse || best === '') {
      best = line;
      bestUse = use;
    }
  }
  used.add(mark(best));
  return best;
};

/** Says one of the lines; those of few words, or none, in their own way. */
export const says = (
  teller: Teller,
  person: PersonHere,
  purpose: string,
  lines: readonly string[],
  slots: Slots = {},
): string => {
  const profile = teller.turn.world.person(person.name);
  if (isWordless(profile)) return wordless(teller, person);
  const most = wordsAtMost(profile);
  const short = most === null ? [] : lines.filter((one) => one.split(' ').length <= most);
  const list = most === null ? lines : short.length > 1 ? short : TERSE;
  const line = lineOf(teller, person, purpose, list, slots);
  return speak(teller, person, teller.echoes.in(line) ? lineOf(teller, person, 'again', AGAIN, {}) : line);
};

/** Asked once more, when all that there is to say has been said a moment ago. */
const AGAIN: readonly string[] = [
  'As I said.',
  'You’ve had my answer.',
  'It’s what I told you just now.',
  'Ask again tomorrow. Today it’s the same.',
  'I’ve nothing to add to that.',
];

/** Who has no speech answers with what they have. */
export const wordless = (teller: Teller, person: PersonHere): string => {
  const voice = sentencesOf(teller.turn.world.person(person.name)?.voice ?? '').slice(1);
  const sound = voice.find((one) => !teller.wasTold(one)) ?? '';
  return capital(teller.say('wordless', WORDLESS, { person: person.name, voice: sound }));
};

/** Where somebody who is asked after may be found, as a person would say it. */
export const whereabouts = (teller: Teller, name: string): string => {
  const { turn } = teller;
  const state = turn.session.world_state.npc_states[name];
  const place = whereIs(turn.session, turn.world, name);
  const who = shortName(name, turn);
  if (state?.status === 'dead') return `${who} is dead. Everyone knows that by now`;
  if (place === turn.scene.place) return `${who}? You can ask for yourself; it’s only a few steps`;
  if (place === null || state?.status === 'gone') return `${who} comes and goes`;
  return `${who}? At this hour I’d try ${place.replace(/^The (?=\p{Lu})/u, 'the ')}`;
};

const REMEMBERED: readonly (readonly [RegExp, string])[] = [
  [/^was given (?:the )?(.+) by /i, 'I’ve not forgotten the $1 you gave me'],
  [/^was lied to by .+ at (.+)$/, 'You told me a tale at $1 that had no bottom to it. I remember'],
  [/^was insulted by .+ at (.+)$/, 'I remember what you called me at $1'],
  [/^was (?:helped|tended) by .+ at (.+)$/, 'You lent me a hand at $1. That stays with me'],
  [/^had a promise kept by /, 'You kept your word to me. I don’t say that to many'],
  [/^was let down by /, 'You said you would, and you didn’t. I’ve stopped waiting'],
];

/** "threaten Rufus at The Lockup", as who saw it says it: where it was is said where it was elsewhere. */
const sightOf = (teller: Teller, person: PersonHere, saw: string): string => {
  const [, deed = saw, place = ''] = /^(.+) at (.+?)$/.exec(saw) ?? [];
  const where = place === '' || place === teller.turn.scene.place ? 'here' : `at ${asSaid(place)}`;
  return deed.includes(person.name)
    ? `I remember what you did to me${where === 'here' ? ', right here' : ` ${where}`}`
    : `I saw you ${deed}${where === 'here' ? ', and I was standing here' : ` ${where}`}`;
};

/** A memory of the player that a person might bring up, in their words; undefined: none that was not told lately. */
export const memoryOf = (teller: Teller, person: PersonHere): string | undefined => {
  const player = teller.turn.session.character.name;
  for (const fact of person.state.facts.toReversed()) {
    const saw = fact.startsWith(`saw ${player} `) ? fact.slice(5 + player.length) : undefined;
    const felt = REMEMBERED.find(([when]) => when.test(fact));
    const line =
      saw !== undefined
        ? sightOf(teller, person, saw)
        : felt === undefined
          ? undefined
          : felt[1].replace('$1', felt[0].exec(fact)?.[1] ?? '');
    if (line !== undefined && !teller.wasTold(mark(line))) return line;
  }
  return undefined;
};
