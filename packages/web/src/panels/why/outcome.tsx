// What came of a turn: how the line was read, whether it was allowed, what changed, what was refused, and what it cost.
import type { WhyView } from '@emergent/schema';
import { capital } from '../../common/numbers.ts';
import { useText } from '../../text/use-text.ts';
import { Part, Rows, Some } from '../parts.tsx';
import { detailsOf } from './effect-words.ts';

type Act = WhyView['interpretation']['acts'][number];

const actWords = ({ verb, target, with: other }: Act): string =>
  [verb, target?.name, other === null ? undefined : `+ ${other.name}`].filter((part) => part !== undefined).join(' ');

export const Reading = ({ why }: { why: WhyView }) => {
  const { whyPanel: text } = useText();
  const { acts, confidence } = why.interpretation;
  return (
    <>
      {why.line !== '' && <p className="font-reading text-soft italic">“{why.line}”</p>}
      <Part title={text.read}>
        <p>{acts.map((one) => capital(actWords(one))).join('; ')}</p>
        <p className="text-soft text-sm">{text.sure(Math.round(confidence * 100))}</p>
        {!why.verdict.allowed && (
          <p className="mt-2 border-rubric border-s-4 ps-3">
            {text.notAllowed} {why.verdict.reason}
          </p>
        )}
      </Part>
    </>
  );
};

export const Changes = ({ why }: { why: WhyView }) => {
  const { whyPanel: text } = useText();
  const effects = why.effects
    .filter(({ type }) => type !== 'turn.began')
    .map((effect, at) => ({
      key: `${at} ${effect.type}`,
      label: text.effects[effect.type],
      details: detailsOf(effect),
    }));
  return (
    <Part title={text.changed}>
      {effects.length === 0 && <p className="text-soft">{text.unchanged}</p>}
      <Some items={effects} className="flex flex-col gap-1">
        {({ key, label, details }) => (
          <li key={key}>
            {label}
            {details.length > 0 && <span className="text-soft">: {details.join(' · ')}</span>}
          </li>
        )}
      </Some>
    </Part>
  );
};

export const Refusals = ({ why }: { why: WhyView }) => {
  const { whyPanel: text } = useText();
  const refusals = why.refusals.map(({ system, code, told }, at) => ({ key: `${at} ${code}`, system, code, told }));
  if (refusals.length === 0) return null;
  return (
    <Part title={text.refused}>
      <Some items={refusals} className="flex flex-col gap-1">
        {({ key, system, code, told }) => (
          <li key={key}>
            {told ?? code.replaceAll('_', ' ')} <span className="text-soft text-sm">({text.systems[system]})</span>
          </li>
        )}
      </Some>
    </Part>
  );
};

export const Cost = ({ why }: { why: WhyView }) => {
  const { whyPanel: text } = useText();
  const { usage, model, failures, improvised, unresolved } = why;
  const count = (label: string, value: number | null) => (value === null ? [] : [[label, text.tokens(value)] as const]);
  const rows = [
    [text.teller, model === 'storyteller' ? text.storyteller : model] as const,
    [text.calls, String(usage.calls)] as const,
    ...count(text.input, usage.input_tokens),
    ...count(text.cached, usage.cached_tokens),
    ...count(text.output, usage.output_tokens),
    ...count(text.reasoning, usage.reasoning_tokens),
    [text.time, text.seconds(usage.seconds)] as const,
    ...(usage.calls === 0 ? [] : [[text.modelTime, text.seconds(usage.model_seconds)] as const]),
    ...(usage.first_word_seconds === null ? [] : [[text.firstWord, text.seconds(usage.first_word_seconds)] as const]),
    ...(usage.calls === 0 ? [] : [[text.cost, usage.cost === null ? text.unknown : text.dollars(usage.cost)] as const]),
  ];
  const named = (systems: WhyView['improvised']) => systems.map((system) => text.systems[system]).join(', ');
  return (
    <Part title={text.spent}>
      <Rows rows={rows} />
      {improvised.length > 0 && <p className="mt-2 text-soft text-sm">{text.improvised(named(improvised))}</p>}
      {unresolved.length > 0 && <p className="mt-2 text-soft text-sm">{text.unresolved(named(unresolved))}</p>}
      {failures.length > 0 && <p className="mt-2 text-soft text-sm">{text.failures(failures.join('; '))}</p>}
    </Part>
  );
};
