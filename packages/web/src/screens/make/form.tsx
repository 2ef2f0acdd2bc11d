// What the world shall be: a title, and whatever else one has to say. Examples fill the form; nothing is sent before "Make it".
import { useMutation } from '@tanstack/react-query';
import { Sparkles } from 'lucide-react';
import { type FormEvent, useRef } from 'react';
import { Button } from '../../common/button.tsx';
import { ErrorState } from '../../common/error-state.tsx';
import { TextArea, TextField } from '../../common/field.tsx';
import { client } from '../../data/client.ts';
import { useText } from '../../text/use-text.ts';
import { type Asking, MOST, requestOf, wrongIn } from './asking.ts';
import { tasksChanged } from './queries.ts';

type Props = { asking: Asking; change: (asking: Asking) => void; tried: boolean; setTried: (tried: boolean) => void };

const Examples = ({ choose }: { choose: (asking: Asking) => void }) => {
  const { make } = useText();
  return (
    <div>
      <p className="mb-1.5">{make.examples}</p>
      <ul className="flex flex-wrap gap-2">
        {make.exampleList.map((example) => (
          <li key={example.series_title}>
            <Button onClick={() => choose(example)}>
              <span>
                {example.series_title} <span className="text-soft">· {example.genre}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};

const useMaking = (done: () => void) => {
  const key = useRef(crypto.randomUUID());
  return useMutation({
    mutationFn: (asking: Asking) => client.generateScenario(requestOf(asking), { key: key.current }),
    onSuccess: async () => {
      done();
      await tasksChanged();
    },
    // A lost answer is asked for again with the same key by the client itself; another press is another world.
    onSettled: () => {
      key.current = crypto.randomUUID();
    },
  });
};

export const MakeForm = ({ asking, change, tried, setTried }: Props) => {
  const { make } = useText();
  const making = useMaking(() => setTried(false));
  const wrong = tried ? wrongIn(asking) : [];
  const field = (name: keyof Asking) => ({
    value: asking[name],
    autoComplete: 'off',
    error: errorOf(name),
    onChange: ({ target }: { target: { value: string } }) => change({ ...asking, [name]: target.value }),
  });
  const errorOf = (name: keyof Asking) => {
    if (!wrong.includes(name)) return undefined;
    if (name === 'series_title') return make.nameWrong;
    return name === 'themes' ? make.themesWrong : make.tooLong(MOST[name]);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrongIn(asking).length === 0 && !making.isPending) making.mutate(asking);
  };
  return (
    <form className="flex max-w-2xl flex-col gap-5" onSubmit={submit} noValidate>
      <Examples choose={change} />
      <TextField label={make.name} {...field('series_title')} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField label={make.genre} hint={make.genreHint} {...field('genre')} />
        <TextField label={make.tone} {...field('tone')} />
      </div>
      <TextArea label={make.setting} rows={2} {...field('setting')} />
      <TextArea label={make.power} hint={make.powerHint} rows={2} {...field('power_system')} />
      <TextField label={make.themes} hint={make.themesHint} {...field('themes')} />
      {making.error && <ErrorState error={making.error} />}
      <div>
        <Button type="submit" look="primary" icon={Sparkles} idle={making.isPending}>
          {make.begin}
        </Button>
      </div>
    </form>
  );
};
