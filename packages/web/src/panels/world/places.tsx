// Every known place, nearest first: what it is like, what lies there, who was seen there, and going there.
import { Footprints } from 'lucide-react';
import { Button } from '../../common/button.tsx';
import { act } from '../../play/act.ts';
import { usePlaying, useStory } from '../../play/story-context.tsx';
import { useText } from '../../text/use-text.ts';
import { Fold, Part, useFilter } from '../parts.tsx';
import { type KnownPlace, type KnownWorld, stepsFrom } from './known.ts';

const Details = ({ place }: { place: KnownPlace }) => {
  const { worldPanel: text } = useText();
  const story = useStory();
  const world = usePlaying(({ session }) => session.world_state);
  const free = usePlaying(({ live, busy, waiting }) => live === null && !busy && waiting === null);
  const lying = place.visits > 0 || place.here ? (new Map(Object.entries(world.things)).get(place.name) ?? []) : [];
  const seen = Object.entries(world.npc_states).filter(([, person]) => person.place === place.name && person.met);
  return (
    <>
      {place.description !== '' && <p className="font-reading">{place.description}</p>}
      {lying.length > 0 && (
        <p className="mt-2">
          <span className="text-soft">{text.lying}</span> {lying.map(({ name }) => name).join(', ')}
        </p>
      )}
      {seen.length > 0 && !place.here && (
        <p className="mt-2">
          <span className="text-soft">{text.seenThere}</span> {seen.map(([name]) => name).join(', ')}
        </p>
      )}
      {!place.here && (
        <Button
          icon={Footprints}
          className="mt-3"
          idle={!free}
          onClick={() => void act(story, text.goLine(place.name))}
        >
          {text.go}
        </Button>
      )}
    </>
  );
};

type Props = { world: KnownWorld; open: string | null; onOpen: (name: string | null) => void };

export const Places = ({ world, open, onOpen }: Props) => {
  const { worldPanel: text } = useText();
  const steps = stepsFrom(world.places.find(({ here }) => here)?.name ?? '', world.ways);
  const far = ({ name }: KnownPlace) => steps.get(name) ?? 999;
  const sorted = [...world.places].sort(
    (a, b) => far(a) - far(b) || b.visits - a.visits || a.name.localeCompare(b.name),
  );
  const { shown, field } = useFilter(text.findPlace, sorted, ({ name }) => name);
  const told = (place: KnownPlace) => {
    if (place.here) return text.youAreHere;
    const away = steps.get(place.name);
    const been = place.visits === 0 ? text.notYet : text.visits(place.visits);
    return away === undefined ? been : `${text.away(away)}, ${been}`;
  };
  return (
    <Part title={text.places}>
      {field}
      <ul>
        {/* What was chosen on the map is there, whatever the filter says. */}
        {sorted
          .filter((place) => place.name === open || shown.includes(place))
          .map((place) => (
            <li key={place.name}>
              <Fold
                id={`place ${place.name}`}
                open={place.name === open}
                onOpen={(isOpen) => onOpen(isOpen ? place.name : null)}
                summary={
                  <>
                    <span className="min-w-0 grow font-book text-lg leading-tight">{place.name}</span>
                    <span className="shrink-0 text-end text-soft text-sm">{told(place)}</span>
                  </>
                }
              >
                <Details place={place} />
              </Fold>
            </li>
          ))}
      </ul>
      {shown.length === 0 && <p className="py-3 text-soft">{text.noPlace}</p>}
    </Part>
  );
};
