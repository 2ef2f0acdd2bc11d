// What ties people to one another by the book, as one of them would put it. Called by tell-answer.ts and tell-social.ts.
import type { CharacterProfile } from '@emergent/schema';
import { isKin } from '../kin.ts';
import { own } from '../names.ts';
import type { Turn } from '../systems/system.ts';
import type { World } from '../world.ts';
import { BANDS } from './words-opinions.ts';

const VERBS: Readonly<Record<string, string>> = {
  serves: 'I serve {who}.',
  commands: '{who} does what I say.',
  employs: '{who} works for me.',
  owes: 'I owe {who}.',
  guards: 'I look after {who}.',
  protects: 'I look after {who}.',
  loves: 'I love {who}.',
  hates: 'I hate {who}.',
  fears: '{who} frightens me.',
  distrusts: 'I don’t trust {who}.',
  teaches: 'I teach {who}.',
  trains: 'I teach {who}.',
  advises: '{who} asks my advice.',
  follows: 'I follow {who}.',
  admires: 'I think the world of {who}.',
};
const SECRET = /\b(?:secret|unknowing|hidden)\b/i;
const COUPLED =
  /(?:friends|neighbou?rs|partners|rivals|enemies|opponents|allies|lovers|cousins|colleagues|siblings|sisters|brothers|twins|comrades|accomplices|-in-law)$/i;
const SOMEBODY =
  /(?:friend|pupil|clerk|uncle|aunt|niece|nephew|mother|father|sister|brother|son|daughter|wife|husband|cousin|guardian|ward|mate|rival|ally|enemy|apprentice|servant|student|tenant|spouse|widow|twin|patient|lover|boss|chief|er|or|ist|man|woman)$/i;

const HIS = /\b(?:father|husband|son|brother|uncle|nephew|grandfather|grandson|widower)$/i;
const HERS = /\b(?:mother|wife|daughter|sister|aunt|niece|grandmother|granddaughter|widow)$/i;
const count = (text: string, words: RegExp): number => text.match(words)?.length ?? 0;

/** A tie told from the other's side: "father" of a girl says what the other is to her. */
const isTurned = (type: string, profile: CharacterProfile | undefined): boolean => {
  if (profile === undefined) return false;
  const text = `${profile.description} ${profile.role} ${profile.aliases.join(' ')}`;
  const she = count(text, /\b(?:she|her|hers|woman|girl|lady)\b/gi);
  const he = count(text, /\b(?:he|his|him|man|boy)\b/gi);
  return (HIS.test(type) && she > he) || (HERS.test(type) && he > she);
};

/** "I'm Jinny's uncle."; empty where the book names no tie that one could name. */
export const bondOf = (world: World, name: string, other: string, who: string): string => {
  const ties = [
    ...world.lorebook.relationships.filter((one) => one.source === name && one.target === other).map((one) => one.type),
    ...(world.person(name)?.relationships ?? []).filter((one) => one.character === other).map((one) => one.type),
  ];
  const type = ties.find((one) => one !== '' && !SECRET.test(one));
  if (type === undefined) return '';
  const put = (words: string) => words.replaceAll('{who}', who);
  const verb = own(VERBS, type.toLowerCase());
  if (verb !== undefined) return put(verb);
  if (COUPLED.test(type)) return put(`{who} and I are ${type}.`);
  if (isTurned(type, world.person(name))) return put(`{who} is my ${type}.`);
  return SOMEBODY.test(type) ? `I’m ${who}${who.endsWith('s') ? '’' : '’s'} ${type}.` : '';
};

const HALF = 0.5;

/** What somebody feels about another: -100 … 100; half of it where only the other's side is told. */
export const feelingFor = (world: World, name: string, other: string): number => {
  const { relationships } = world.lorebook;
  const own = relationships.find((one) => one.source === name && one.target === other);
  if (own !== undefined) return own.strength;
  return Math.round((relationships.find((one) => one.source === other && one.target === name)?.strength ?? 0) * HALF);
};

/** The place of a feeling among the BANDS. */
export const bandOf = (feeling: number): number => {
  const at = BANDS.findIndex((least) => feeling >= least);
  return at === -1 ? BANDS.length - 1 : at;
};

/** Those whom the book calls their family. */
export const kinOf = (turn: Turn, name: string): string[] => {
  const { world } = turn;
  const listed = (world.person(name)?.relationships ?? []).filter((one) => isKin(one.type)).map((one) => one.character);
  const tied = world.lorebook.relationships
    .filter((one) => one.source === name && isKin(one.type))
    .map((one) => one.target);
  return [...new Set([...listed, ...tied])];
};

const SERVES = /^(?:serves|takes orders from|works for|answers to|employee|servant|clerk|apprentice|hireling)$/i;
const COMMANDS = /^(?:employer|employs|superior|commands|pays|master|mistress|boss|chief|captain)$/i;

/** Whom they take orders from by the book; undefined: nobody that it names. */
export const superiorOf = ({ lorebook, person }: World, name: string): string | undefined =>
  person(name)?.relationships.find(({ type }) => SERVES.test(type))?.character ??
  lorebook.relationships.find(({ source, type }) => source === name && SERVES.test(type))?.target ??
  lorebook.relationships.find(({ target, type }) => target === name && COMMANDS.test(type))?.source ??
  lorebook.characters.find(({ relationships }) =>
    relationships.some(({ character, type }) => character === name && COMMANDS.test(type)),
  )?.name;
