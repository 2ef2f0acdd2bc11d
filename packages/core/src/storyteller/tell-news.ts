// News in words: what is overheard, what somebody tells who is asked for it, and what the timeline brings near or far. Called by
// tell-effects.ts.
import type { Act, EffectOf } from '@emergent/schema';
import { asksForNews, isNews, isUnseen, isWitnessed } from '../systems/world/rumours.ts';
import { capital, closed } from '../words/english.ts';
import type { Teller } from './teller.ts';
import { NEWS } from './words-effects.ts';
import { BROUGHT, OVERHEARD, OVERHEARD_OF_ONESELF } from './words-world.ts';

/** Whose deed it was is sitting there: "they say somebody saw you …". */
const toTheirFace = (news: string, teller: Teller): string => {
  const name = teller.turn.session.character.name;
  return /^somebody saw /i.test(news) ? `They say somebody ${news.slice(9).replace(`saw ${name}`, 'saw you')}` : news;
};

const SPOKEN: ReadonlySet<Act['verb']> = new Set(['talk', 'ask', 'trade', 'help']);

/** Said before the clock ran: by who was spoken to, not by somebody overheard later. */
const speakerOf = (began: EffectOf<'event.began'>, { turn }: Teller): string | null => {
  const at = turn.happened.findIndex((one) => one.type === 'event.began' && one.event.id === began.event.id);
  const passed = turn.happened.findIndex((one) => one.type === 'time.passed');
  if (passed !== -1 && at > passed) return null;
  const present = turn.scene.present.map(({ name }) => name);
  const talk = turn.interpretation.acts.filter((act) => SPOKEN.has(act.verb) || asksForNews(act));
  const named = talk.flatMap((act) => [act.target, act.with]);
  const speaker = named.find((one) => one?.kind === 'person' && present.includes(one.name))?.name;
  return speaker ?? (talk.some(asksForNews) ? (present[0] ?? null) : null);
};

/** Words within words have marks of their own. */
const quoted = (words: string): string => words.replace(/["“]([^"”]*)["”]/g, '‘$1’');

/** An event that began in this turn: seen where it happens, else heard of, else nothing. */
export const eventTold = (began: EffectOf<'event.began'>, teller: Teller): string => {
  const { event } = began;
  if (isUnseen(event)) return '';
  const words = closed(event.description || event.name);
  if (isWitnessed(event)) return words;
  if (!isNews(event)) return teller.say('news', NEWS, { news: words });
  const speaker = speakerOf(began, teller);
  const isOfPlayer = words.includes(teller.turn.session.character.name);
  if (speaker === null)
    return teller.say('overheard', isOfPlayer ? OVERHEARD_OF_ONESELF : OVERHEARD, { news: quoted(capital(words)) });
  const news = quoted(capital(toTheirFace(words, teller)));
  const asked = teller.turn.interpretation.acts.find(asksForNews);
  // Talk has its own opening for news that was asked for; a question of another kind is only answered here.
  if (asked === undefined) return teller.say('brought', BROUGHT, { news, speaker });
  return asked.verb === 'ask' || asked.verb === 'talk'
    ? `“${news}”`
    : teller.put('“{news}” {Speaker} [say|s].', { news: news.replace(/\.$/, ','), speaker });
};
