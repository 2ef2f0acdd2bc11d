// News in words: what is overheard, what somebody tells who is asked for it, and what the timeline brings near or far. Called by
// tell-effects.ts and tell-talk.ts.
import type { Act, EffectOf } from '@emergent/schema';
import { happenedOf } from '../deeds.ts';
import { asksForNews, isNews, isUnseen } from '../systems/world/rumours.ts';
import { capital, closed } from './english.ts';
import type { Teller } from './teller.ts';
import { NO_NEWS, OVERHEARD } from './words-world.ts';

const NEWS = [
  'Word goes about: {news}',
  'There is news, and it travels faster than anyone carrying it. {news}',
  'It is on everybody’s lips: {news}',
];

const heardNow = (teller: Teller): string | undefined =>
  happenedOf(teller.turn, 'event.began').find(({ event }) => isNews(event))?.event.description;

/** Whose deed it was is sitting there: "they say somebody saw you …". */
const toTheirFace = (news: string, teller: Teller): string => {
  const name = teller.turn.session.character.name;
  return news.startsWith('somebody saw ') ? `They say ${news.replace(`saw ${name}`, 'saw you')}` : news;
};

/** What somebody says who is asked for news, as speech without its marks; null: it was not news that was asked for. */
export const newsTold = (act: Act, teller: Teller): string | null => {
  if (!asksForNews(act)) return null;
  const news = heardNow(teller);
  return news === undefined ? teller.quote('no news', NO_NEWS) : capital(closed(toTheirFace(news, teller)));
};

/** Whether an event of the timeline happens here or a step away, or everywhere. */
const isNear = (id: string, teller: Teller): boolean => {
  const { scene, world } = teller.turn;
  const event = world.lorebook.timeline.find(({ name }) => `timeline-${name}`.slice(0, 80) === id);
  if (event === undefined) return false;
  const near = new Set([scene.place, ...(scene.indoors ? [] : scene.exits.map(({ name }) => name))]);
  return event.locations.some((place) => near.has(world.place(place)?.name ?? place));
};

/** An event that began in this turn: seen where it happens, else heard of, else nothing. */
export const eventTold = ({ event }: EffectOf<'event.began'>, teller: Teller): string => {
  if (isUnseen(event)) return '';
  const words = closed(event.description || event.name);
  if (!isNews(event)) return isNear(event.id, teller) ? words : teller.say('news', NEWS, { news: words });
  const isAnswer = teller.turn.interpretation.acts.some(asksForNews);
  return isAnswer ? '' : teller.say('overheard', OVERHEARD, { news: capital(words) });
};
