// The world: hour, weather and what goes on; the map of what is known of it; who is here.
import { useMemo, useState } from 'react';
import { ErrorState } from '../../common/error-state.tsx';
import { capital, clockOf } from '../../common/numbers.ts';
import { Skeleton } from '../../common/skeleton.tsx';
import { useBook } from '../../data/book.ts';
import { usePlaying } from '../../play/story-context.tsx';
import { useText } from '../../text/use-text.ts';
import { Part, Some } from '../parts.tsx';
import { knownWorld } from './known.ts';
import { WorldMap } from './map.tsx';
import { Places } from './places.tsx';

const Now = () => {
  const { worldPanel: text, words } = useText();
  const world = usePlaying(({ session }) => session.world_state);
  const { day, hour } = clockOf(world.clock_minutes);
  const ends = new Map(Object.entries(world.condition_ends));
  const until = (minutes: number) => {
    const end = clockOf(minutes);
    return end.day === day ? text.until(end.hour) : text.until(words.day(end.day, end.hour));
  };
  return (
    <>
      <h3 className="text-2xl">{world.current_location}</h3>
      <p className="text-soft">
        {[words.day(day, hour), world.time_of_day, world.weather].filter((part) => part !== '').join(' · ')}
      </p>
      {world.environment_description !== '' && <p className="mt-2 font-reading">{world.environment_description}</p>}
      {world.special_conditions.length > 0 && (
        <ul className="mt-3 flex flex-wrap gap-1.5">
          {world.special_conditions.map((condition) => {
            const end = ends.get(condition);
            return (
              <li key={condition} className="rounded-sm border border-gold bg-raised px-2 py-0.5 text-gold text-sm">
                {capital(condition)}
                {end !== undefined && <span className="text-soft"> {until(end)}</span>}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
};

const Here = () => {
  const { worldPanel: text } = useText();
  const here = usePlaying(({ session }) => session.people_here);
  const known = usePlaying(({ session }) => session.world_state.npc_states);
  const moods = new Map(Object.entries(known).map(([name, { mood }]) => [name, mood]));
  return (
    <Part title={text.peopleHere}>
      {here.length === 0 && <p className="text-soft">{text.nobody}</p>}
      <Some items={here} className="flex flex-wrap gap-x-3 gap-y-1">
        {(name) => (
          <li key={name}>
            {name}
            {moods.get(name) ? <span className="text-soft"> ({moods.get(name)})</span> : null}
          </li>
        )}
      </Some>
    </Part>
  );
};

const Events = () => {
  const { worldPanel: text } = useText();
  const events = usePlaying(({ session }) => session.world_state.world_events);
  if (events.length === 0) return null;
  return (
    <Part title={text.events}>
      <Some items={events} className="flex flex-col gap-3">
        {({ id, name, description }) => (
          <li key={id} className="border-rule border-s-2 ps-3">
            <p>{name}</p>
            {description !== '' && <p className="text-soft text-sm">{description}</p>}
          </li>
        )}
      </Some>
    </Part>
  );
};

const Land = () => {
  const { worldPanel: text } = useText();
  const bookId = usePlaying(({ session }) => session.lorebook_id);
  const world_state = usePlaying(({ session }) => session.world_state);
  const exits = usePlaying(({ session }) => session.exits);
  const { data: book, error, refetch, isPending } = useBook(bookId);
  const world = useMemo(() => knownWorld({ world_state, exits }, book?.locations ?? []), [world_state, exits, book]);
  const [open, setOpen] = useState<string | null>(null);
  const choose = (name: string) => {
    setOpen(name);
    requestAnimationFrame(() => document.getElementById(`place ${name}`)?.focus());
  };
  return (
    <>
      <Part title={text.map}>
        {error !== null && <ErrorState error={error} retry={refetch} />}
        {isPending ? <Skeleton lines={8} /> : <WorldMap world={world} onChoose={choose} />}
      </Part>
      <Places world={world} open={open} onOpen={setOpen} />
    </>
  );
};

export const Panel = () => {
  const { worldPanel: text } = useText();
  return (
    <>
      <h2 className="sr-only">{text.title}</h2>
      <Now />
      <Here />
      <Events />
      <Land />
    </>
  );
};
