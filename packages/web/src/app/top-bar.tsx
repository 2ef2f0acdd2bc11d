// The bar above every screen: the name, the navigation (in a menu where there is no room), how the page is read.
import { Keyboard, Menu as MenuIcon, Type } from 'lucide-react';
import { Link, NavLink, useNavigate } from 'react-router';
import { IconButton } from '../common/button.tsx';
import { Menu } from '../common/menu.tsx';
import { Tooltip } from '../common/tooltip.tsx';
import { useText } from '../text/use-text.ts';
import { openAppearance } from './appearance-drawer.tsx';
import { BarPlace } from './bar-slot.tsx';
import { PLACES } from './places.ts';
import { openShortcutSheet } from './shortcuts.ts';

const Name = () => {
  const { shell } = useText();
  return (
    <Link to="/" className="flex min-h-10 min-w-7 items-center gap-2 font-book text-lg no-underline">
      <img src="/icon.svg" alt="" width={26} height={26} className="shrink-0 rounded-sm" />
      <span className="truncate max-lg:group-has-data-fill:sr-only">{shell.name}</span>
    </Link>
  );
};

const Navigation = () => {
  const text = useText();
  return (
    <nav
      aria-label={text.shell.navigation}
      className="hidden items-center gap-1 md:flex max-lg:group-has-data-fill:hidden"
    >
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
  return (
    <header className="flex items-center gap-1 px-3 sm:gap-2 py-1.5 sm:px-6">
      <Name />
      <BarPlace />
      <Navigation />
      <div className="flex items-center gap-1 max-lg:group-has-data-fill:hidden">
        <Tooltip text={shell.appearance}>
          <IconButton icon={Type} label={shell.appearance} onClick={openAppearance} />
        </Tooltip>
        <Tooltip text={shell.shortcuts}>
          <IconButton
            icon={Keyboard}
            label={shell.shortcuts}
            className="hidden pointer-fine:inline-flex"
            onClick={openShortcutSheet}
          />
        </Tooltip>
        <SmallNavigation />
      </div>
    </header>
  );
};
