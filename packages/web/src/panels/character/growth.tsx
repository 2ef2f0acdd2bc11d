// How the character has grown over the turns that are loaded: experience turn by turn, with its levels.
import { usePlaying, useSession } from '../../play/story-context.tsx';
import { useText } from '../../text/use-text.ts';
import { Part } from '../parts.tsx';
import { growthOf } from './growth-of.ts';

const WIDTH = 300;
const HEIGHT = 64;

export const Growth = () => {
  const { characterPanel: text } = useText();
  const turns = usePlaying((playing) => playing.turns);
  const { experience, level } = useSession().character;
  const points = growthOf(turns, experience);
  const [from, to] = [points[0], points.at(-1)];
  if (!from || !to || to.experience === from.experience)
    return <p className="mt-4 text-soft text-sm">{text.experience(experience)}</p>;
  const span = Math.max(1, to.experience - from.experience);
  const at = (number: number) => ((number - from.number) / (to.number - from.number)) * WIDTH;
  const height = (value: number) => HEIGHT - 4 - ((value - from.experience) / span) * (HEIGHT - 12);
  const told = text.grown(from.number, to.number, to.experience - from.experience, level);
  return (
    <Part title={text.growth}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={told} className="w-full text-verdigris">
        <path d={`M0 ${HEIGHT - 1}H${WIDTH}`} stroke="var(--rule)" strokeWidth="1" />
        <polyline
          points={points.map((point) => `${at(point.number)},${height(point.experience)}`).join(' ')}
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinejoin="round"
        />
        {points.map(
          (point) =>
            point.level !== null && (
              <circle key={point.number} cx={at(point.number)} cy={height(point.experience)} r="4" fill="var(--gold)" />
            ),
        )}
      </svg>
      <p className="text-soft text-sm">{told}</p>
    </Part>
  );
};
