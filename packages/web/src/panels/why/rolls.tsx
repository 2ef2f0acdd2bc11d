// The rolls of a turn with what they were made of, and a button that throws them again from the seed.
import type { WhyView } from '@emergent/schema';
import { useMutation } from '@tanstack/react-query';
import { Dices } from 'lucide-react';
import { Button } from '../../common/button.tsx';
import { ErrorState } from '../../common/error-state.tsx';
import { added, capital, signed } from '../../common/numbers.ts';
import { client } from '../../data/client.ts';
import { useStory } from '../../play/story-context.tsx';
import { useText } from '../../text/use-text.ts';
import { Part } from '../parts.tsx';
import { proofOf } from './proof.ts';

const Roll = ({ check }: { check: WhyView['checks'][number] }) => {
  const { words, play } = useText();
  const won = check.degree === 'success' || check.degree === 'critical_success';
  const ability = words.abilities[check.ability];
  return (
    <li className="border-rule border-b py-2 first:pt-0 last:border-0">
      <p>
        {check.skill === null ? ability : `${ability} (${check.skill})`}{' '}
        <strong className={`font-semibold ${won ? 'text-verdigris' : 'text-rubric'}`}>
          {capital(words.degrees[check.degree])}
        </strong>
      </p>
      <p className="text-soft text-sm tabular-nums">
        {play.against(`${check.roll} ${added(check.modifier)} = ${check.total}`, check.difficulty)}
      </p>
      {check.because.length > 0 && (
        <p className="text-soft text-sm">
          {check.because.map(({ what, amount }) => `${capital(what)} ${signed(amount)}`).join(' · ')}
        </p>
      )}
    </li>
  );
};

const Verify = ({ why }: { why: WhyView }) => {
  const { whyPanel: text } = useText();
  const { id } = useStory();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async () => proofOf(why, (await client.exportSession(id)).seed),
  });
  return (
    <div className="mt-3">
      <p className="text-soft text-sm">{text.proof}</p>
      <p className="mt-1 text-soft text-sm">
        {text.digest} <code className="break-all text-xs">{why.digests.seed}</code>
      </p>
      <Button icon={Dices} className="mt-2" idle={isPending} onClick={() => mutate()}>
        {text.verify}
      </Button>
      <p role="status" className="mt-2">
        {data !== undefined && (
          <span className={data.seed && data.wrong.length === 0 ? 'text-verdigris' : 'text-rubric'}>
            {!data.seed
              ? text.otherSeed
              : data.wrong.length === 0
                ? text.honest
                : text.dishonest(data.wrong.join(', '))}
          </span>
        )}
      </p>
      {error !== null && <ErrorState error={error} retry={() => mutate()} />}
    </div>
  );
};

export const Rolls = ({ why }: { why: WhyView }) => {
  const { whyPanel: text } = useText();
  return (
    <Part title={text.rolls}>
      {why.checks.length === 0 ? (
        <p className="text-soft">{text.noRolls}</p>
      ) : (
        <>
          <ul>
            {why.checks.map((check) => (
              <Roll key={check.purpose} check={check} />
            ))}
          </ul>
          <Verify why={why} />
        </>
      )}
    </Part>
  );
};
