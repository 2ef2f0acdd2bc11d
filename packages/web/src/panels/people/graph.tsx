// You in the middle, people and groups around: a line for how they stand with you, thicker for more, broken for ill will. All of it
// stands in the lists as well, so it is for the eye alone.
import { useMemo } from 'react';
import { useText } from '../../text/use-text.ts';
import { labelled, shortened, spread } from '../spread.ts';

export type Tie = { name: string; standing: number; kind: 'person' | 'group' };

const WIDTH = 360;
const RADIUS = 7;
/** No person and no group has an empty name. */
const YOU = '';

const colourOf = (standing: number) =>
  standing > 0 ? 'var(--verdigris)' : standing < 0 ? 'var(--rubric)' : 'var(--edge)';

const drawn = (ties: readonly Tie[]) => {
  const height = ties.length <= 4 ? 200 : ties.length <= 12 ? 280 : 380;
  // A group may be called like a person.
  const keyed = ties.map((tie) => ({ ...tie, key: `${tie.kind} ${tie.name}` }));
  const keys = [YOU, ...keyed.map(({ key }) => key)];
  const ways = keyed.map(({ key }) => [YOU, key] as const);
  const points = spread(keys, ways, { width: WIDTH, height, margin: 30 });
  const named = new Map(keyed.map(({ key, name }) => [key, name]));
  return { keyed, points, labels: labelled(points, keys, { width: WIDTH, height, radius: RADIUS }), height, named };
};

export const Graph = ({ ties }: { ties: readonly Tie[] }) => {
  const { peoplePanel: text } = useText();
  const { keyed, points, labels, height, named } = useMemo(() => drawn(ties), [ties]);
  const you = points.get(YOU);
  if (!you) return null;
  return (
    <>
      <svg
        aria-hidden
        viewBox={`0 0 ${WIDTH} ${height}`}
        className="block w-full rounded-sm border border-rule bg-raised"
      >
        {keyed.map(({ key, standing }) => {
          const at = points.get(key);
          return (
            at && (
              <line
                key={key}
                x1={you.x}
                y1={you.y}
                x2={at.x}
                y2={at.y}
                stroke={colourOf(standing)}
                strokeWidth={1 + Math.abs(standing) / 25}
                strokeDasharray={standing < 0 ? '5 4' : undefined}
              />
            )
          );
        })}
        {keyed.map(({ key, kind, standing }) => {
          const at = points.get(key);
          if (!at) return null;
          const look = { fill: 'var(--paper)', stroke: colourOf(standing), strokeWidth: 2 };
          return kind === 'person' ? (
            <circle key={key} cx={at.x} cy={at.y} r={RADIUS} {...look} />
          ) : (
            <rect key={key} x={at.x - 6} y={at.y - 6} width="12" height="12" {...look} />
          );
        })}
        <circle cx={you.x} cy={you.y} r={RADIUS + 2} fill="var(--ink)" />
        {[...labels].map(([key, { x, y, anchor }]) => (
          <text
            key={key}
            x={x}
            y={y}
            textAnchor={anchor}
            fontSize="11"
            fontWeight={key === YOU ? 600 : 400}
            fill="var(--ink)"
            stroke="var(--raised)"
            strokeWidth="3"
            paintOrder="stroke"
          >
            {key === YOU ? text.you : shortened(named.get(key) ?? '')}
          </text>
        ))}
      </svg>
      <p className="mt-2 text-soft text-sm">{text.legend}</p>
    </>
  );
};
