// A few words to write in place of others: a memory put right, a bookmark or a branch renamed.
import { type FormEvent, useState } from 'react';
import { Button } from '../common/button.tsx';
import { TextArea, TextField } from '../common/field.tsx';
import { lengthOf } from '../common/numbers.ts';
import { useText } from '../text/use-text.ts';

type Props = {
  label: string;
  words: string;
  most: number;
  /** May nothing be written? */
  optional?: boolean;
  long?: boolean;
  onSave: (words: string) => void;
  onLeave: () => void;
};

export const WordsForm = ({ label, words: before, most, optional = false, long = false, onSave, onLeave }: Props) => {
  const { common, journalPanel: text } = useText();
  const [words, setWords] = useState(before);
  const left = most - lengthOf(words);
  const fits = left >= 0 && (optional || words.trim() !== '');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (fits) onSave(words.trim());
  };
  const given = {
    label,
    value: words,
    error: left < 0 ? text.tooLong(most) : undefined,
    // It was asked for by the button that stood here.
    autoFocus: true,
  };
  return (
    <form onSubmit={save} className="flex flex-col gap-2 py-2">
      {long ? (
        <TextArea {...given} onChange={({ target }) => setWords(target.value)} />
      ) : (
        <TextField {...given} onChange={({ target }) => setWords(target.value)} />
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" idle={!fits}>
          {common.save}
        </Button>
        <Button look="quiet" onClick={onLeave}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
};
