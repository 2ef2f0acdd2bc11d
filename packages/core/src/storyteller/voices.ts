// People's voices: temper, what they know about a topic, the beat of how they speak. Called by tell-talk.ts.
import type { CharacterProfile } from '@emergent/schema';
import type { PersonHere } from '../scene.ts';
import { whereIs } from '../systems/world/people.ts';
import { baseOf } from './conjugate.ts';
import { lower, sentencesOf } from './english.ts';
import type { Teller } from './teller.ts';
import { TEMPER_WORDS, type Temper } from './words-talk.ts';

export const temperOf = (profile: CharacterProfile | undefined): Temper => {
  const words = `${profile?.personality ?? ''} ${profile?.voice ?? ''} ${profile?.role ?? ''}`;
  const first = TEMPER_WORDS.flatMap(([temper, holds]) => {
    const at = words.search(holds);
    return at === -1 ? [] : [{ temper, at }];
  }).toSorted((a, b) => a.at - b.at)[0];
  return first?.temper ?? 'plain';
};

/** Things people do as they speak, from the book's words on their voice, as predicates: "[count] things under his breath". */
export const beatsOf = (profile: CharacterProfile | undefined): string[] => {
  const parts = (profile?.voice ?? '').replace(/[[\]{}|]/g, '').split(/;\s*|(?<=\w)\.\s+|,\s+/);
  const beats: string[] = [];
  for (const part of parts) {
    const [first = '', ...rest] = part.trim().replace(/\.$/, '').split(' ');
    const base = baseOf(lower(first));
    const isDeed =
      base !== null &&
      rest.length > 0 &&
      !/^(?:calls|sentences|words|proverbs|numbers|jokes|questions|pauses|prayers|answers? in|plain|always)$/i.test(
        first,
      );
    if (isDeed && /^[a-z]+$/.test(base)) beats.push(`[${base}|s] ${rest.join(' ')}`);
    else if (
      beats.length > 0 &&
      (/^(?:including|and|as|when)\b/i.test(part) || / (?:a|an|the) \p{L}+$/u.test(beats.at(-1) ?? ''))
    )
      beats[beats.length - 1] += `, ${part.trim()}`;
  }
  return beats.filter((beat) => beat.length < 90 && !/ (?:hers|theirs|them|it)$|["“”]/.test(beat));
};

/** "calls everyone love": the word they put after what they say; null: none. */
export const addressOf = (profile: CharacterProfile | undefined): string | null =>
  /\bcalls? (?:everyone|everybody|people|you) [“"']?(\p{Ll}+)[”"']?/iu.exec(profile?.voice ?? '')?.[1] ?? null;

const SMALL = new Set(
  'the a an of to in on about and or is are was what who where when why how do does you know tell me my your it that this any anything can could'.split(
    ' ',
  ),
);
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !SMALL.has(word))
    .map((word) => word.replace(/(?<=\p{L}{3})s$/u, ''));

/** What a person can say on a topic: the entry of theirs that it names best; undefined: nothing. */
export const knownTo = (profile: CharacterProfile | undefined, topic: string): string | undefined => {
  const asked = wordsOf(topic);
  let best = 0;
  let says: string | undefined;
  for (const one of profile?.knows ?? []) {
    const named = wordsOf(one.topic);
    const hits = named.filter((word) => asked.includes(word)).length;
    const score = named.length === 0 ? 0 : hits / named.length;
    if (hits > 0 && score > best) {
      best = score;
      says = one.says;
    }
  }
  return best >= 0.34 ? says : undefined;
};

/** Where somebody who is asked after may be found, as a person would say it. */
export const whereabouts = (teller: Teller, topic: string): string | undefined => {
  const { turn } = teller;
  const asked = wordsOf(topic);
  const other = turn.world.lorebook.characters.find(
    (one) =>
      [one.name, ...one.aliases].some((name) => {
        const words = wordsOf(name);
        return words.length > 0 && words.every((word) => asked.includes(word));
      }) || wordsOf(one.name).some((word) => word.length > 3 && asked.includes(word)),
  );
  if (other === undefined) return undefined;
  const place = whereIs(turn.session, turn.world, other.name);
  if (turn.session.world_state.npc_states[other.name]?.status === 'dead')
    return `${other.name} is dead. Everyone knows that by now`;
  if (place === turn.scene.place) return `${other.name}? You can ask for yourself; it’s only a few steps`;
  return place === null ? `${other.name} comes and goes` : `${other.name}? At this hour I’d try ${place}`;
};

/** What everybody has heard of it: lore that fired and is no instruction to narrators. */
export const commonTalk = (teller: Teller, topic: string): string | undefined => {
  const asked = wordsOf(topic);
  const entry = teller.turn.lore.find(
    (one) => !one.constant && wordsOf(`${one.title} ${one.keys.join(' ')}`).some((word) => asked.includes(word)),
  );
  return entry === undefined ? undefined : sentencesOf(entry.content).slice(0, 2).join(' ');
};

/** A memory of the player that a person might bring up, in their words; undefined: none. */
export const memoryOf = (teller: Teller, person: PersonHere): string | undefined => {
  const player = teller.turn.session.character.name;
  for (const fact of person.state.facts.toReversed()) {
    const saw = fact.startsWith(`saw ${player} `) ? fact.slice(5 + player.length) : undefined;
    const said =
      saw === undefined
        ? undefined
        : saw.includes(person.name)
          ? `I remember what you did to me at ${saw.split(' at ').at(-1)}`
          : `I saw you ${saw}`;
    const given = /^was given (.+) by /.exec(fact)?.[1];
    const line = said ?? (given === undefined ? undefined : `I’ve not forgotten the ${given.replace(/^the /i, '')}`);
    if (line !== undefined && !teller.wasTold(line)) return line;
  }
  return undefined;
};
