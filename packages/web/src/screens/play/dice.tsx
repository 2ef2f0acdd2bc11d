// A roll as a small honest event in the story: what was rolled against what, and, opened, what the modifier is made of.
import type { Check } from '@emergent/schema';
import { added, capital, signed } from '../../common/numbers.ts';
import { useText } from '../../text/use-text.ts';

const won = ({ degree }: Check) => degree === 'success' || degree === 'critical_success';

const Die = ({ roll }: { roll: number }) => (
  <svg viewBox="0 0 32 32" width={30} height={30} aria-hidden className="shrink-0">
    <path
      d="M16 2 28.5 9v14L16 30 3.5 23V9z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinejoin="round"
    />
    <text x="16" y="21" textAnchor="middle" fontSize="13" fill="currentColor">
      {roll}
    </text>
  </svg>
);

export const Dice = ({ check }: { check: Check }) => {
  const { words, play } = useText();
  const ability = words.abilities[check.ability];
  const name = check.skill === null ? ability : `${ability} (${check.skill})`;
  const sum = `${check.roll} ${added(check.modifier)} = ${check.total}`;
  return (
    <details className="my-3 max-w-measure font-plain">
      <summary className="flex w-fit flex-wrap items-center gap-x-2.5 gap-y-0.5 rounded-sm py-1 pe-2 text-sm">
        <span className={won(check) ? 'text-verdigris' : 'text-rubric'}>
          <Die roll={check.roll} />
        </span>
        <span>{name}</span>
        <span className="text-soft tabular-nums">{play.against(sum, check.difficulty)}</span>
        <strong className={`font-semibold ${won(check) ? 'text-verdigris' : 'text-rubric'}`}>
          {capital(words.degrees[check.degree])}
        </strong>
      </summary>
      <div className="ms-3.5 border-rule border-s-2 py-1 ps-6 text-sm text-soft">
        <p>{play.rolledBefore(check.roll)}</p>
        {check.because.length > 0 && (
          <ul>
            {check.because.map(({ what, amount }) => (
              <li key={what}>
                {capital(what)}: <span className="tabular-nums">{signed(amount)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </details>
  );
};
