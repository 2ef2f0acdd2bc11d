// A button that asks for a file. `onFile` gets it; the same file can be chosen again.
import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Button } from './button.tsx';

type Props = {
  /** Names and types as in the `accept` of an input; nothing: any file. */
  accept?: string;
  icon?: LucideIcon;
  look?: 'primary' | 'plain';
  idle?: boolean;
  onFile: (file: File) => void;
  children: ReactNode;
};

export const ChooseFile = ({ accept, icon, look = 'plain', idle = false, onFile, children }: Props) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} idle={idle} onClick={() => input.current?.click()} {...(icon ? { icon } : {})}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
};
