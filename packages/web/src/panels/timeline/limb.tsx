// One branch of the tree: how far it reaches, what it is called, going over to it.
import type { BranchView } from '@emergent/schema';
import { GitBranch, PenLine } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button, IconButton } from '../../common/button.tsx';
import { whenOf } from '../../common/numbers.ts';
import { client } from '../../data/client.ts';
import { keys } from '../../data/keys.ts';
import { usePlaying, useStory } from '../../play/story-context.tsx';
import { usePreferences } from '../../state/preferences.ts';
import type { Catalogue } from '../../text/catalogue.ts';
import { useText } from '../../text/use-text.ts';
import { change } from '../change.ts';
import { toBranch } from '../to-branch.ts';
import { WordsForm } from '../words-form.tsx';
import type { Limb } from './tree.ts';

/** A branch that nobody has named is called after where it begins. */
export const nameOf = ({ branch, name, from }: BranchView, { timelinePanel: text }: Catalogue): string => {
  if (name !== branch) return name;
  return from === null || from.branch === branch ? text.first : text.from(from.number);
};

/** From where to where it reaches, on a line as long as the longest; in colour what was walked to come to where the story stands. */
const Reach = ({ limb: { branch, until }, longest }: { limb: Limb; longest: number }) => {
  const percent = (number: number) => `${(number / Math.max(1, longest)) * 100}%`;
  const from = branch.from?.number ?? 0;
  return (
    <svg aria-hidden className="my-1 h-3.5 w-full overflow-visible">
      <line x1="0" x2="100%" y1="7" y2="7" stroke="var(--rule)" strokeDasharray="1 4" />
      <line
        x1={percent(from)}
        x2={percent(branch.tip.number)}
        y1="7"
        y2="7"
        stroke="var(--edge)"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      {until !== null && (
        <line
          data-walked={until}
          x1={percent(from)}
          x2={percent(until)}
          y1="7"
          y2="7"
          stroke="var(--rubric)"
          strokeWidth="3.5"
          strokeLinecap="round"
        />
      )}
      <circle cx={percent(from)} cy="7" r="3.5" fill="var(--paper)" stroke="var(--edge)" strokeWidth="1.5" />
      {branch.current && until !== null && <circle cx={percent(until)} cy="7" r="5.5" fill="var(--rubric)" />}
    </svg>
  );
};

const Name = ({ branch }: { branch: BranchView }) => {
  const catalogue = useText();
  const { timelinePanel: text } = catalogue;
  const story = useStory();
  const [naming, setNaming] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const name = nameOf(branch, catalogue);
  const leave = () => {
    setNaming(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const save = async (words: string) => {
    const params = { session_id: story.id, branch: branch.branch };
    const body = { name: words };
    if (await change(() => client.call('nameBranch', { params, body }), keys.branches(story.id))) leave();
  };
  if (naming) {
    return (
      <WordsForm
        label={text.name}
        words={branch.name === branch.branch ? '' : name}
        most={100}
        onSave={(words) => void save(words)}
        onLeave={leave}
      />
    );
  }
  return (
    <div className="flex items-start gap-1">
      <p className="grow pt-1.5 font-book text-lg leading-tight">
        {name}
        {branch.current && <span className="ms-2 font-plain text-rubric text-sm">{text.current}</span>}
      </p>
      <IconButton ref={button} icon={PenLine} label={text.rename(name)} onClick={() => setNaming(true)} />
    </div>
  );
};

export const LimbEntry = ({ limb, longest }: { limb: Limb; longest: number }) => {
  const catalogue = useText();
  const { timelinePanel: text } = catalogue;
  const story = useStory();
  const language = usePreferences((preferences) => preferences.language);
  const head = usePlaying(({ session }) => session.head.number);
  const free = usePlaying(({ live, busy }) => live === null && !busy);
  const { branch, depth } = limb;
  const entry = useRef<HTMLLIElement>(null);
  const name = nameOf(branch, catalogue);
  return (
    <li
      ref={entry}
      tabIndex={-1}
      className="border-rule border-b py-2 last:border-0"
      // Deeper than this there is no room to move in.
      style={{ paddingInlineStart: `${Math.min(depth, 5) * 0.9}rem` }}
      aria-current={branch.current || undefined}
    >
      <Name branch={branch} />
      <Reach limb={limb} longest={longest} />
      <p className="text-soft text-sm">
        {[
          branch.current && head < branch.tip.number
            ? text.standsAt(head, branch.tip.number)
            : text.reaches(branch.tip.number),
          whenOf(branch.updated_at, language),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      {branch.last_line !== '' && <p className="font-reading text-soft italic">“{branch.last_line}”</p>}
      {!branch.current && (
        <Button
          icon={GitBranch}
          className="mt-2"
          idle={!free}
          aria-label={`${text.switch}: ${name}`}
          // With the deed done its button goes, and the focus would be nowhere.
          onClick={() => void toBranch(story, branch.branch, name).then((done) => done && entry.current?.focus())}
        >
          {text.switch}
        </Button>
      )}
    </li>
  );
};
