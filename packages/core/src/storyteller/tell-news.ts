// News in words: what is overheard, what somebody tells who is asked for it, and what the timeline brings near or far. Called by
// tell-effects.ts.
import type { EffectOf } from '@emergent/schema';
import { asksForNews, isNews, isUnseen } from '../systems/world/rumours.ts';
import { capital, closed } from './english.ts';
import type { Teller } from './teller.ts';
import { NEWS } from './words-effects.ts';
import { OVERHEARD } from './words-world.ts';

/** Whose deed it was is sitting there: "they say somebody saw you …". */
const toTheirFace = (news: string, teller: Teller): string => {
  const name = teller.turn.session.character.name;
  return /^somebody saw /i.test(news) ? `They say somebody ${news.slice(9).replace(`saw ${name}`, 'saw you')}` : news;
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
  const asked = teller.turn.interpretation.acts.find(asksForNews);
  if (asked === undefined) return teller.say('overheard', OVERHEARD, { news: capital(words) });
  // Talk has its own opening for news; a question of another kind is only answered here.
  const news = capital(toTheirFace(words, teller));
  const speaker = asked.verb === 'ask' || asked.verb === 'talk' ? '' : (asked.target?.name ?? '');
  return speaker === ''
    ? `“${news}”`
    : teller.put('“{news}” {Speaker} [say|s].', { news: news.replace(/\.$/, ','), speaker });
};
