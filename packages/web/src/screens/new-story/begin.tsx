// Who you are and how it is told: one form, ready to be sent as it stands.
import { BookOpen } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '../../common/button.tsx';
import { ErrorState } from '../../common/error-state.tsx';
import { TextField } from '../../common/field.tsx';
import { lengthOf } from '../../common/numbers.ts';
import { useBeginStory } from '../../data/begin-story.ts';
import type { World } from '../../data/worlds.ts';
import { useText } from '../../text/use-text.ts';
import { Telling, useTelling } from './telling.tsx';

type Person = World['template']['playable_characters'][number];
const OWN = '';

type ChoiceProps = { title: string; about: string; text: string; chosen: boolean; choose: () => void };
const Choice = ({ title, about, text, chosen, choose }: ChoiceProps) => (
  <label className="flex cursor-pointer gap-3 rounded-sm border border-rule bg-raised px-4 py-3 has-checked:border-rubric has-checked:bg-wash has-focus-visible:outline-2 has-focus-visible:outline-rubric has-focus-visible:outline-offset-2">
    <input type="radio" name="who" className="mt-1.5 size-4 shrink-0" checked={chosen} onChange={choose} />
    <span>
      <span className="font-book text-lg">{title}</span> {about !== '' && <span className="text-soft">· {about}</span>}
      <span className="block text-soft">{text}</span>
    </span>
  </label>
);

type WhoProps = { people: readonly Person[]; who: string; choose: (name: string) => void };
const Who = ({ people, who, choose }: WhoProps) => {
  const { newStory } = useText();
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 font-book text-xl">{newStory.who}</legend>
      {people.map(({ name, class_name, description }) => (
        <Choice
          key={name}
          title={name}
          about={class_name}
          text={description}
          chosen={who === name}
          choose={() => choose(name)}
        />
      ))}
      <Choice
        title={newStory.someoneElse}
        about=""
        text={newStory.someoneElseHint}
        chosen={who === OWN}
        choose={() => choose(OWN)}
      />
    </fieldset>
  );
};

/** The field comes to be below the choice, which may be the last thing in view. The focus stays with who goes through them by keys. */
const intoView = (field: HTMLElement | null) => field?.scrollIntoView({ block: 'nearest' });

export const Begin = ({ world: { template } }: { world: World }) => {
  const { newStory } = useText();
  const people = template.playable_characters;
  const [who, setWho] = useState(people[0]?.name ?? OWN);
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const [telling, change] = useTelling(template.difficulty_level);
  const begin = useBeginStory();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const character_name = who === OWN ? name.trim() : who;
    const bad = character_name === '' || lengthOf(character_name) > 100;
    setMissing(bad);
    if (bad || begin.isPending) return;
    begin.mutate({ scenario_template_id: template.id, character_name, ...telling });
  };
  return (
    <form className="flex max-w-2xl flex-col gap-6" onSubmit={submit} noValidate>
      <Who people={people} who={who} choose={setWho} />
      {who === OWN && (
        <div ref={intoView} className="scroll-my-4">
          <TextField
            label={newStory.name}
            value={name}
            autoComplete="off"
            error={missing ? newStory.nameMissing : undefined}
            onChange={({ target }) => setName(target.value)}
          />
        </div>
      )}
      <Telling telling={telling} change={change} />
      {begin.error && <ErrorState error={begin.error} />}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" look="primary" icon={BookOpen} idle={begin.isPending}>
          {newStory.begin}
        </Button>
        <span className="text-soft">{newStory.where(template.setting_location)}</span>
      </div>
    </form>
  );
};
