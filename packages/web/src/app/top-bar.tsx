// The bar above every screen: the name, the navigation (in a menu where there is no room), how the page is read.
import { Keyboard, Menu as MenuIcon, Type } from 'lucide-react';
import { useState } from 'react';
import { Link, NavLink, useNavigate } from 'react-router';
import { IconButton } from '../common/button.tsx';
import { Drawer } from '../common/dialog.tsx';
import { Menu } from '../common/menu.tsx';
import { Tooltip } from '../common/tooltip.tsx';
import { useText } from '../text/use-text.ts';
import { Appearance } from './appearance.tsx';
import { BarPlace } from './bar-slot.tsx';
import { PLACES } from './screens.ts';
import { openShortcutSheet } from './shortcuts.ts';

const Name = () => {
  const { shell } = useText();
  return (
    <Link to="/" className="flex min-h-10 items-center gap-2 font-book text-lg no-underline">
      <img src="/icon.svg" alt="" width={26} height={26} className="rounded-sm" />
      <span className="max-md:group-has-data-fill:sr-only">{shell.name}</span>
    </Link>
  );
};

const Navigation = () => {
  const text = useText();
  return (
    <nav aria-label={text.shell.navigation} className="hidden items-center gap-1 md:flex">
      {PLACES.map(({ to, label }) => (
        <NavLink
          key={to}
          to={to}
          end
          className="flex min-h-10 items-center border-transparent border-b-2 px-2.5 text-soft no-underline hover:text-ink aria-[current=page]:border-rubric aria-[current=page]:text-ink"
        >
          {label(text)}
        </NavLink>
      ))}
    </nav>
  );
};

const SmallNavigation = () => {
  const text = useText();
  const go = useNavigate();
  return (
    <div className="md:hidden">
      <Menu
        label={text.shell.navigation}
        trigger={<IconButton icon={MenuIcon} label={text.shell.menu} />}
        deeds={PLACES.map(({ to, icon, label }) => ({ label: label(text), icon, press: () => void go(to) }))}
      />
    </div>
  );
};

export const TopBar = () => {
  const { shell } = useText();
  const [reading, setReading] = useState(false);
  return (
    <header className="flex items-center gap-2 px-3 py-1.5 sm:px-6">
      <Name />
      <BarPlace />
      <Navigation />
      <Tooltip text={shell.appearance}>
        <IconButton icon={Type} label={shell.appearance} onClick={() => setReading(true)} />
      </Tooltip>
      <IconButton
        icon={Keyboard}
        label={shell.shortcuts}
        className="hidden pointer-fine:inline-flex"
        onClick={openShortcutSheet}
      />
      <SmallNavigation />
      <Drawer open={reading} onOpenChange={setReading} title={shell.appearance}>
        <Appearance />
      </Drawer>
    </header>
  );
};
