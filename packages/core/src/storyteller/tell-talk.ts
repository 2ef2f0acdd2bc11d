// Talk in words: greeting, asking, persuading, threatening, lying, trading. Called by telling.ts for acts aimed at a person.
import type { Act } from '@emergent/schema';
import { isApology, isInsult } from '../deed-words.ts';
import { happenedOf } from '../deeds.ts';
import type { PersonHere } from '../scene.ts';
import { brief, capital, closed, listOf, sentencesOf, some } from './english.ts';
import { called, common } from './names-told.ts';
import { checkOf, succeeds } from './outcome.ts';
import { apology } from './tell-grudge.ts';
import { newsTold } from './tell-news.ts';
import type { Teller } from './teller.ts';
import { addressOf, beatsOf, commonTalk, knownTo, memoryOf, temperOf, whereabouts } from './voices.ts';
import {
  COWED,
  DENIES,
  FOOLED,
  GREETINGS,
  RETORTS,
  SEEN_THROUGH,
  SMALL_TALK,
  TURNS_AWAY,
  UNCOWED,
  UNKNOWN,
  YIELDS,
} from './words-talk.ts';

const SAYS = ['[say|s]', '[answer|s]', '[tell|s] {me}', '[say|s] after a moment', '[reply|s]'];

/** A line of theirs in quotation marks, with who speaks, and now and then the beat of how. */
export const speak = (teller: Teller, person: PersonHere, words: string): string => {
  const profile = teller.turn.world.person(person.name);
  const inner = words
    .trim()
    .replace(/[“”]/g, '"')
    .replace(/^["]|["]$/g, '');
  const address = addressOf(profile);
  const called =
    address !== null && !inner.includes(address) && teller.perhaps(0.5, `address:${words}`)
      ? inner.replace(/([.!?]?)$/, `, ${address}$1`)
      : inner;
  const line = closed(called);
  const [first = line, ...rest] = sentencesOf(line);
  const says = teller.say(`says:${words.slice(0, 20)}`, SAYS);
  const opening = first.endsWith('.') ? `${first.slice(0, -1)},` : first;
  const quoted =
    rest.length === 0
      ? `“${opening}” ${person.name} ${says}.`
      : `“${opening}” ${person.name} ${says}. “${rest.join(' ')}”`;
  const beats = beatsOf(profile).filter((one) => !teller.wasTold(one.slice(one.indexOf(' ') + 1)));
  const beat =
    beats.length > 0 && teller.perhaps(0.4, `beat:${words.slice(0, 20)}`)
      ? ` ${capital(
          teller.say(
            `beat:${person.name}`,
            beats.map((one) => `{Person} ${one}.`),
            { person: person.name },
          ),
        )}`
      : '';
  return `${quoted}${beat}`;
};

/** The player's own words, if they gave any: echoed once, byte for byte up to a length. */
const spoken = (act: Act, teller: Teller): string => {
  const speech = act.speech?.trim() ?? '';
  if (speech === '' || !/["“”«»]|: |, /.test(teller.turn.line) || speech.length > 160 || speech.includes('\n'))
    return '';
  const inner = speech.replace(/^["“”']+|["“”']+$/g, '');
  return inner === ''
    ? ''
    : teller.say(
        'speech',
        [
          '“{said}” {you} [say].',
          '{You} [say] it plainly: “{speech}”',
          '“{speech}” The words are out before {you} [have] weighed them.',
          '“{speech}” {Your} voice carries further than {you} [mean] it to.',
        ],
        { speech: closed(inner), said: closed(inner).replace(/\.$/, ',') },
      );
};

const topicOf = (act: Act): string | null => {
  const named = act.topic ?? (act.with !== null && act.with.kind !== 'person' ? act.with.name : null);
  return named ?? (act.verb === 'ask' ? act.speech : null);
};

const hostile = (teller: Teller, person: PersonHere): boolean => {
  const standing = teller.turn.session.relationships[person.name] ?? 0;
  const group = person.group === null ? 0 : (teller.turn.session.reputation[person.group] ?? 0);
  return standing <= -25 || group <= -25;
};

const answer = (teller: Teller, person: PersonHere, topic: string): string => {
  const profile = teller.turn.world.person(person.name);
  const temper = temperOf(profile);
  if (hostile(teller, person)) return speak(teller, person, teller.quote('denies', DENIES[temper]));
  const own = knownTo(profile, topic);
  if (own !== undefined) {
    const again = teller.wasTold(sentencesOf(own)[0] ?? own);
    const lead = again
      ? teller.say(
          'again',
          [
            'It is the same answer as before, in the same words.',
            '{Person} [have|s] told {me} once, and [tell|s] {me} again.',
            'It has not changed since the last telling.',
          ],
          { person: person.name },
        )
      : '';
    return `${lead} ${speak(teller, person, own)}`.trim();
  }
  const seen = whereabouts(teller, topic);
  if (seen !== undefined && !teller.wasTold(seen)) return speak(teller, person, seen);
  const common = commonTalk(teller, topic);
  if (common !== undefined && !teller.wasTold(common)) {
    const lead = teller.say(
      'common',
      [
        '“Only what everybody knows,” {person} [say|s].',
        '“You’ll have heard the story,” {person} [say|s].',
        '“What they say is this,” {person} [say|s].',
      ],
      { person: person.name },
    );
    return `${lead} “${common.replace(/[“”]/g, '"')}”`;
  }
  return speak(teller, person, teller.quote('unknown', UNKNOWN[temper]));
};

const isFirst = (teller: Teller, person: PersonHere): boolean =>
  happenedOf(teller.turn, 'person.met').some((one) => one.name === person.name && one.first);

const OFFERS = [
  '{Person} [come|s] round to it without being asked.',
  'Talk wanders, as it does, and then stops wandering.',
  '{You} [say] little, and {person} [fill|s] the gap.',
  'It takes a while to get past the weather.',
  'There is something {person} [want|s] said.',
];

/** What they would tell without being asked: a memory of the player, then what they know, a thing at a time. */
const chat = (teller: Teller, person: PersonHere): string => {
  const profile = teller.turn.world.person(person.name);
  const temper = temperOf(profile);
  if (hostile(teller, person)) return speak(teller, person, teller.quote('denies', DENIES[temper]));
  const memory = memoryOf(teller, person);
  if (memory !== undefined && teller.perhaps(0.6, 'memory')) return speak(teller, person, memory);
  if (isFirst(teller, person))
    return `${speak(teller, person, teller.quote('greets', GREETINGS[temper]))} ${lead(teller, person)}`.trim();
  const untold = (profile?.knows ?? []).filter((one) => !teller.wasTold(sentencesOf(one.says)[0] ?? one.says));
  const next = untold[teller.turn.wording.roll(Math.max(1, untold.length), 'topic') - 1];
  if (next === undefined) return speak(teller, person, teller.quote('small talk', SMALL_TALK[temper]));
  return `${capital(teller.say('offers', OFFERS, { person: person.name }))} ${speak(teller, person, next.says)}`;
};

/** What could be asked: a topic of theirs, hinted at. */
const lead = (teller: Teller, person: PersonHere): string => {
  const topics = teller.turn.world.person(person.name)?.knows ?? [];
  const one = topics[teller.turn.wording.roll(Math.max(1, topics.length), 'lead') - 1];
  return one === undefined
    ? ''
    : capital(
        teller.say(
          'lead',
          [
            'There is talk of {topic} waiting behind it, if {you} [ask].',
            'A glance goes sideways at the word that nobody has said yet: {topic}.',
            '{Person} [look|s] like somebody who could be asked about {topic}.',
            'Something about {topic} is not being mentioned.',
          ],
          { topic: one.topic, person: person.name },
        ),
      );
};

const pressed = (act: Act, teller: Teller, person: PersonHere): string => {
  const temper = temperOf(teller.turn.world.person(person.name));
  const isGood = succeeds(act, teller.turn);
  const slots = { person: person.name };
  if (act.verb === 'threaten') return teller.say('threat', isGood ? COWED : UNCOWED, slots);
  if (act.verb === 'deceive') return teller.say('lie', isGood ? FOOLED : SEEN_THROUGH, slots);
  const words = teller.quote('pressed', isGood ? YIELDS[temper] : DENIES[temper]);
  const joined = teller.turn.happened.some(
    (one) => one.type === 'person.changed' && one.name === person.name && one.change.following === true,
  );
  const after = joined ? ` ${teller.put('{Person} [fall|s] in beside {me}.', slots)}` : '';
  return `${speak(teller, person, words)}${after}`;
};

const traded = (act: Act, teller: Teller, person: PersonHere): string => {
  const goods = (teller.turn.session.world_state.things[`@${person.name}`] ?? [])
    .slice(0, 3)
    .map((item) => some(common(item.name, teller.turn)));
  const wanted = called(act.with, 'it', teller.turn);
  if (checkOf(act, teller.turn) !== undefined && !succeeds(act, teller.turn))
    return teller.say(
      'no deal',
      [
        '{Person} [name|s] a price that is really an insult.',
        'It comes close, and then it does not close. {Person} [fold|s] {wanted} back into the talk of other things.',
      ],
      { person: person.name, wanted },
    );
  if (goods.length === 0)
    return teller.say(
      'no goods',
      ['{Person} [spread|s] two empty hands: nothing to sell.', '“Nothing I’d part with,” {person} [say|s].'],
      { person: person.name },
    );
  return teller.say(
    'deal',
    [
      '{Person} [set|s] out what there is: {goods}.',
      '“I could let you have {goods},” {person} [say|s], “for the right thing in return.”',
    ],
    { person: person.name, goods: listOf(goods) },
  );
};

/** Abuse is answered in kind; nobody confides in whoever gives it. */
const insulted = (act: Act, teller: Teller, person: PersonHere): string => {
  const temper = temperOf(teller.turn.world.person(person.name));
  const echo = spoken(act, teller);
  const after = teller.perhaps(0.5, 'turns away') ? teller.say('turns away', TURNS_AWAY, { person: person.name }) : '';
  return `${echo} ${speak(teller, person, teller.quote('insulted', RETORTS[temper]))} ${capital(after)}`.trim();
};

const WHO_ARE_YOU =
  /\b(?:who (?:are|r) (?:you|u)|what(?:['’]s| is| are you called)(?: your name)?\b(?=.*\b(?:your name|called))|your name\?|what do you do|tell me about yourself|introduce yourself)\b/i;

/** Who they are, from the book: name, trade, and what anybody can see. */
const introduces = (teller: Teller, person: PersonHere): string => {
  if (hostile(teller, person)) return '';
  const { role } = person;
  const trade = role === '' ? '' : `, ${/^(?:the|a|an) /i.test(role) ? role : `the ${role}`}`;
  const line = speak(teller, person, `${person.name}${trade}`);
  const seen = sentencesOf(person.description).find((one) => !teller.wasTold(one)) ?? '';
  return `${line} ${seen}`.trim();
};

/** An act of talk with somebody present. */
export const talkWith = (act: Act, teller: Teller, person: PersonHere): string => {
  if (person.state.status === 'defeated')
    return teller.say(
      'beaten',
      [
        '{Person} [be|s] past talking. Breath comes and goes; that is all.',
        '{Person} [hear|s] {me}, perhaps. An eyelid moves.',
      ],
      { person: person.name },
    );
  if (isInsult(act)) return insulted(act, teller, person);
  if (isApology(act)) return `${spoken(act, teller)} ${apology(teller, person)}`.trim();
  const news = hostile(teller, person) ? null : newsTold(act, teller);
  if (news !== null) return speak(teller, person, news);
  const whom = WHO_ARE_YOU.test(act.speech ?? act.text) && act.topic === null ? introduces(teller, person) : '';
  if (whom !== '') return whom;
  const echo = act.verb === 'ask' && act.topic !== null ? '' : spoken(act, teller);
  const topic = topicOf(act);
  const body =
    act.verb === 'persuade' || act.verb === 'threaten' || act.verb === 'deceive'
      ? pressed(act, teller, person)
      : act.verb === 'trade'
        ? traded(act, teller, person)
        : topic !== null && brief(topic, 200) !== ''
          ? answer(teller, person, topic)
          : act.speech !== null && act.speech.trim().length > 3 && !isFirst(teller, person)
            ? answered(act.speech, teller, person)
            : chat(teller, person);
  return `${echo} ${body}`.trim();
};

/** Said to somebody without a question: what it touches on, else a turn of talk. */
const answered = (speech: string, teller: Teller, person: PersonHere): string =>
  knownTo(teller.turn.world.person(person.name), speech) !== undefined || speech.trim().endsWith('?')
    ? answer(teller, person, speech)
    : chat(teller, person);
