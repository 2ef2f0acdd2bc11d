// The sheet of shortcuts on `?`: those of the screen that is shown, and a way to switch single keys off.
import { useNavigate } from 'react-router';
import { Dialog } from '../common/dialog.tsx';
import { SwitchField } from '../common/field.tsx';
import { prefer, usePreferences } from '../state/preferences.ts';
import { useText } from '../text/use-text.ts';
import {
  closeShortcutSheet,
  openShortcutSheet,
  useShortcut,
  useShortcutListener,
  useShortcutSheet,
} from './shortcuts.ts';

const Key = ({ keys }: { keys: string }) => (
  <span className="flex gap-1">
    {keys.split('+').map((key) => (
      <kbd key={key} className="min-w-7 rounded-sm border border-edge bg-raised px-1.5 text-center text-sm">
        {key}
      </kbd>
    ))}
  </span>
);

export const ShortcutSheet = () => {
  const { shell } = useText();
  const { shortcuts, sheet } = useShortcutSheet();
  const singles = usePreferences((own) => own.shortcuts);
  const go = useNavigate();
  useShortcutListener();
  useShortcut('?', shell.shortcutHelp, openShortcutSheet);
  useShortcut('h', shell.goHome, () => void go('/'));
  return (
    <Dialog open={sheet} onOpenChange={(open) => !open && closeShortcutSheet()} title={shell.shortcuts}>
      <dl className="mb-4 grid grid-cols-[auto_1fr] items-center gap-x-5 gap-y-2">
        {shortcuts.map(({ keys, label }) => (
          <div key={`${keys} ${label}`} className="contents">
            <dt>
              <Key keys={keys} />
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <SwitchField label={shell.shortcutsOn} value={singles} onChange={(on) => prefer({ shortcuts: on })} />
    </Dialog>
  );
};
