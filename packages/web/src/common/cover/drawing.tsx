// The drawings of covers, one a motif: as many strokes as the world has places, as many lights as it has people. 200 × 280.
import type { ReactNode } from 'react';
import { type CoverPlan, type Motif, strokes } from './motif.ts';

type Draw = (plan: CoverPlan, chance: () => number) => ReactNode;
const span = (count: number) => Array.from({ length: count }, (_, index) => index);
const round = (value: number) => Math.round(value * 10) / 10;

const lights = ({ people }: CoverPlan, chance: () => number, from: number, to: number) =>
  span(people).map((index) => (
    <circle
      key={index}
      cx={round(22 + chance() * 156)}
      cy={round(from + chance() * (to - from))}
      r={round(0.8 + chance() * 1.1)}
      fill="currentColor"
      stroke="none"
    />
  ));

const wave = (y: number, height: number, shift: number) =>
  `M14 ${round(y)}${span(6)
    .map((index) => ` q14 ${round(index % 2 === 0 ? -height - shift : height + shift)} 28.7 0`)
    .join('')}`;

const sea: Draw = (plan, chance) => (
  <>
    <circle cx={round(60 + chance() * 80)} cy="128" r="22" fill="currentColor" stroke="none" opacity="0.9" />
    {lights(plan, chance, 100, 150)}
    {span(plan.places).map((index) => (
      <path key={index} d={wave(166 + (index * 92) / plan.places, 2 + (index / plan.places) * 6, chance() * 3)} />
    ))}
  </>
);

const ridge = (base: number, height: number, chance: () => number) => {
  const points = span(7).map(
    (index) => `${14 + index * 28.7},${round(base - (index % 2 ? height : height * 0.35) * (0.6 + chance() * 0.6))}`,
  );
  return `14,262 ${points.join(' ')} 186,262`;
};
const peaks: Draw = (plan, chance) => (
  <>
    {lights(plan, chance, 96, 150)}
    {span(Math.max(3, Math.round(plan.places / 4))).map((index, _, all) => (
      <polygon
        key={index}
        points={ridge(176 + (index * 80) / all.length, 62 - index * 6, chance)}
        fill={plan.cloth.ground}
      />
    ))}
  </>
);

const city: Draw = (plan, chance) => (
  <>
    {lights(plan, chance, 100, 140)}
    {span(plan.places).map((index) => {
      const width = 168 / plan.places;
      const x = 16 + index * width;
      const top = 150 + chance() * 62;
      return (
        <path
          key={index}
          fill={plan.cloth.ground}
          d={`M${round(x)} 262V${round(top)}l${round(width / 2)} ${-round(6 + chance() * 16)}l${round(width / 2)} ${round(6 + chance() * 8)}V262`}
        />
      );
    })}
    {span(4).map((index) => (
      <path key={index} d={wave(206 + index * 15, 2, chance() * 2)} opacity="0.75" />
    ))}
  </>
);

const clock: Draw = (plan, chance) => {
  const turn = chance() * 360;
  return (
    <g transform="translate(100 184)">
      <circle r="70" />
      <circle r="63" />
      {span(plan.places).map((index) => (
        <path key={index} d="M0 -63V-54" transform={`rotate(${round((index * 360) / plan.places)})`} />
      ))}
      {span(plan.people).map((index) => (
        <circle
          key={index}
          cx="0"
          cy="-45"
          r="1.6"
          fill="currentColor"
          stroke="none"
          transform={`rotate(${round((index * 360) / plan.people)})`}
        />
      ))}
      <path d="M0 8V-38" strokeWidth="3" transform={`rotate(${round(turn)})`} />
      <path d="M0 10V-54" strokeWidth="1.6" transform={`rotate(${round(turn * 1.7 + 70)})`} />
      <circle r="3.5" fill="currentColor" />
    </g>
  );
};

const orbits: Draw = (plan, chance) => (
  <>
    {lights(plan, chance, 96, 262)}
    <g transform="translate(100 182) rotate(-18)">
      <circle r="15" fill="currentColor" stroke="none" />
      {span(5).map((index) => (
        <ellipse key={index} rx={30 + index * 13} ry={round((30 + index * 13) * 0.42)} />
      ))}
      {span(plan.places).map((index) => {
        const reach = 30 + (index % 5) * 13;
        const angle = chance() * Math.PI * 2;
        return (
          <circle
            key={index}
            cx={round(Math.cos(angle) * reach)}
            cy={round(Math.sin(angle) * reach * 0.42)}
            r="2.6"
            fill={plan.cloth.ground}
          />
        );
      })}
    </g>
  </>
);

const forest: Draw = (plan, chance) => (
  <>
    {lights(plan, chance, 100, 220)}
    {span(plan.places).map((index) => {
      const x = round(22 + ((index + 0.5) * 156) / plan.places);
      const top = round(120 + chance() * 60);
      return <path key={index} d={`M${x} 262V${top}m0 18l-10 12m10 6l9 11m-9 5l-11 13`} />;
    })}
  </>
);

const stars: Draw = (plan, chance) => {
  const points = span(Math.max(3, plan.places)).map(
    () => [round(26 + chance() * 148), round(108 + chance() * 146)] as const,
  );
  return (
    <>
      {lights(plan, chance, 100, 260)}
      <polyline points={points.map(([x, y]) => `${x},${y}`).join(' ')} fill="none" opacity="0.55" />
      {points.map(([x, y]) => (
        <path key={`${x} ${y}`} d={`M${x - 4} ${y}h8M${x} ${y - 4}v8`} />
      ))}
    </>
  );
};

const DRAW: Record<Motif, Draw> = { sea, peaks, city, clock, orbits, forest, stars };

export const Drawing = ({ plan }: { plan: CoverPlan }) => (
  <g
    color={plan.cloth.ink}
    stroke="currentColor"
    strokeWidth="1.2"
    strokeLinecap="round"
    strokeLinejoin="round"
    fill="none"
  >
    {DRAW[plan.motif](plan, strokes(plan.seed))}
  </g>
);
