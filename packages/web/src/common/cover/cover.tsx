// A world's cover: book cloth, the title, a drawing from the world's own places and people. A picture beside text that says the same.
import { memo } from 'react';
import type { World } from '../../data/worlds.ts';
import { Drawing } from './drawing.tsx';
import { coverOf } from './motif.ts';

const MOST = 13;
/** The title in lines that fit the cover; a longer word gets smaller letters. */
const linesOf = (title: string): string[] => {
  const lines: string[] = [];
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < MOST) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.slice(0, 3);
};

export const Cover = memo(({ world, className = '' }: { world: World; className?: string }) => {
  const plan = coverOf(world);
  const lines = linesOf(plan.title);
  const longest = Math.max(...lines.map((line) => line.length), 8);
  const size = Math.min(25, 250 / longest);
  return (
    <svg viewBox="0 0 200 280" aria-hidden className={`block h-auto rounded-e-md rounded-s-xs shadow-md ${className}`}>
      <rect width="200" height="280" fill={plan.cloth.ground} />
      <Drawing plan={plan} />
      <rect
        x="14"
        y="14"
        width="172"
        height="252"
        fill="none"
        stroke={plan.cloth.ink}
        strokeWidth="1.4"
        opacity="0.8"
      />
      <rect width="7" height="280" fill={plan.cloth.deep} />
      <text
        fill={plan.cloth.ink}
        fontSize={size}
        textAnchor="middle"
        className="font-book"
        stroke={plan.cloth.ground}
        strokeWidth="5"
        paintOrder="stroke"
      >
        {lines.map((line, index) => (
          <tspan key={line} x="102" y={48 + index * size * 1.12}>
            {line}
          </tspan>
        ))}
      </text>
    </svg>
  );
});
