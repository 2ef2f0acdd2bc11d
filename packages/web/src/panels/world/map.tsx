// The map: places that are known as dots, ways between them as lines, where the player is and has been. What it shows stands in the list
// of places as well, so it is for the eye and the pointer alone.
import { useMemo, useState } from 'react';
import { ChoiceField } from '../../common/field.tsx';
import { useText } from '../../text/use-text.ts';
import { labelled, type Point, shortened, spread } from '../spread.ts';
import { type KnownPlace, type KnownWorld, stepsFrom } from './known.ts';

const WIDTH = 360;
const RADIUS = 8;
/** So many places fit without a closer look. */
const FEW = 14;
const heightFor = (count: number) => (count <= 3 ? 150 : count <= 6 ? 220 : count <= FEW ? 300 : 420);

const drawn = ({ places, ways }: KnownWorld) => {
  const here = places.find((place) => place.here)?.name ?? '';
  const steps = stepsFrom(here, ways);
  const height = heightFor(places.length);
  const names = places.map(({ name }) => name);
  const points = spread(names, ways, { width: WIDTH, height, margin: 34 });
  const weight = ({ name, near, visits }: KnownPlace) =>
    (steps.get(name) ?? 99) - (near ? 0.5 : 0) - (visits ? 0.2 : 0);
  const byWeight = [...places].sort((a, b) => weight(a) - weight(b)).map(({ name }) => name);
  return { points, labels: labelled(points, byWeight, { width: WIDTH, height, radius: RADIUS }), height };
};

const around = ({ places, ways }: KnownWorld): KnownWorld => {
  const here = places.find((place) => place.here)?.name ?? '';
  const steps = stepsFrom(here, ways);
  const near = places.filter(({ name }) => (steps.get(name) ?? 99) <= 2);
  const close = near.length <= FEW ? near : near.filter(({ name }) => (steps.get(name) ?? 99) <= 1);
  const kept = new Set(close.map(({ name }) => name));
  return { places: close, ways: ways.filter(([one, other]) => kept.has(one) && kept.has(other)) };
};

const Dot = ({ place, at }: { place: KnownPlace; at: Point }) => {
  const fill = place.here ? 'var(--rubric)' : place.visits > 0 ? 'var(--verdigris)' : 'var(--paper)';
  return (
    <>
      {place.here && <circle cx={at.x} cy={at.y} r={RADIUS + 5} fill="none" stroke="var(--rubric)" strokeWidth="1.5" />}
      <circle
        cx={at.x}
        cy={at.y}
        r={RADIUS}
        fill={fill}
        stroke={place.here ? 'var(--rubric)' : 'var(--verdigris)'}
        strokeWidth="1.8"
        strokeDasharray={place.visits > 0 || place.here ? undefined : '3 2.5'}
      />
    </>
  );
};

const Ways = ({ ways, points }: { ways: KnownWorld['ways']; points: ReadonlyMap<string, Point> }) =>
  ways.map(([one, other]) => {
    const [a, b] = [points.get(one), points.get(other)];
    if (!a || !b) return null;
    return <line key={JSON.stringify([one, other])} x1={a.x} y1={a.y} x2={b.x} y2={b.y} stroke="var(--edge)" />;
  });

const Drawing = ({ world, onChoose }: { world: KnownWorld; onChoose: (name: string) => void }) => {
  const { points, labels, height } = useMemo(() => drawn(world), [world]);
  return (
    <div aria-hidden className="relative overflow-hidden rounded-sm border border-rule bg-raised">
      <svg aria-hidden viewBox={`0 0 ${WIDTH} ${height}`} className="block w-full">
        <Ways ways={world.ways} points={points} />
        {world.places.map((place) => {
          const at = points.get(place.name);
          return at && <Dot key={place.name} place={place} at={at} />;
        })}
        {world.places.map(({ name, here }) => {
          const label = labels.get(name);
          return (
            label && (
              <text
                key={name}
                x={label.x}
                y={label.y}
                textAnchor={label.anchor}
                fontSize="11"
                fontWeight={here ? 600 : 400}
                fill="var(--ink)"
                stroke="var(--raised)"
                strokeWidth="3"
                paintOrder="stroke"
              >
                {shortened(name)}
              </text>
            )
          );
        })}
      </svg>
      {world.places.map(({ name }) => {
        const at = points.get(name);
        return (
          at && (
            <button
              key={name}
              type="button"
              tabIndex={-1}
              title={name}
              className="absolute size-7 -translate-x-1/2 -translate-y-1/2 rounded-full hover:bg-ink/10"
              style={{ left: `${(at.x / WIDTH) * 100}%`, top: `${(at.y / height) * 100}%` }}
              // The focus goes to the place in the list instead.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(name)}
            />
          )
        );
      })}
    </div>
  );
};

type Reach = 'near' | 'all';

export const WorldMap = ({ world, onChoose }: { world: KnownWorld; onChoose: (name: string) => void }) => {
  const { worldPanel: text } = useText();
  const isMany = world.places.length > FEW;
  const [reach, setReach] = useState<Reach>('near');
  const shown = useMemo(() => (isMany && reach === 'near' ? around(world) : world), [world, isMany, reach]);
  return (
    <div className="flex flex-col gap-2">
      {isMany && (
        <ChoiceField
          label={text.reach}
          options={[
            { value: 'near', label: text.around },
            { value: 'all', label: text.everything(world.places.length) },
          ]}
          value={reach}
          onChange={setReach}
        />
      )}
      <Drawing world={shown} onChoose={onChoose} />
      <p className="text-soft text-sm">{text.legend}</p>
    </div>
  );
};
