// Beside the story: the panels in tabs, loaded when they are opened; a drawer where there is no room beside it.
import { PanelRight } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { create } from 'zustand';
import { ErrorBoundary } from '../../app/error-boundary.tsx';
import { useShortcut } from '../../app/shortcuts.ts';
import { IconButton } from '../../common/button.tsx';
import { Drawer } from '../../common/dialog.tsx';
import { Skeleton } from '../../common/skeleton.tsx';
import { Tabs } from '../../common/tabs.tsx';
import { PANELS, type PanelName } from '../../panels/panels.ts';
import { usePlaying } from '../../play/story-context.tsx';
import { readStored, writeStored } from '../../state/stored.ts';
import { useText } from '../../text/use-text.ts';

const WIDE = '(min-width: 64rem)';
const useWide = () => {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const changed = () => setWide(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  return wide;
};

const isPanel = (name: string | null): name is PanelName => PANELS.some((panel) => panel.name === name);
const kept = readStored('panel');

type Side = { panel: PanelName; beside: boolean; drawer: boolean };
const useSide = create<Side>(() => ({
  panel: isPanel(kept) ? kept : 'character',
  beside: readStored('panels') !== 'closed',
  drawer: false,
}));
const setBeside = (beside: boolean) => {
  useSide.setState({ beside });
  writeStored('panels', beside ? null : 'closed');
};

/** Opens a panel wherever it is shown, and goes there: for a turn's menu. */
export const openPanel = (panel: PanelName) => {
  useSide.setState({ panel, beside: true, drawer: !matchMedia(WIDE).matches });
  writeStored('panel', panel);
  // A drawer takes the focus by itself.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('aside [role=tabpanel]:not([hidden])')?.focus());
};

const Panels = () => {
  const text = useText();
  const panel = useSide((side) => side.panel);
  const choose = (name: PanelName) => {
    useSide.setState({ panel: name });
    writeStored('panel', name);
  };
  const tabs = PANELS.map(({ name, icon, label, Panel }) => ({
    name,
    icon,
    label: label(text),
    content: () => (
      <ErrorBoundary>
        <Suspense fallback={<Skeleton lines={6} />}>
          <Panel />
        </Suspense>
      </ErrorBoundary>
    ),
  }));
  return <Tabs small label={text.play.panels} tabs={tabs} value={panel} onChange={choose} />;
};

export const SideButton = () => {
  const { play } = useText();
  const wide = useWide();
  const { beside, drawer } = useSide();
  const press = () => (wide ? setBeside(!beside) : useSide.setState({ drawer: true }));
  useShortcut('p', play.togglePanels, press);
  return <IconButton icon={PanelRight} label={play.panels} aria-expanded={wide ? beside : drawer} onClick={press} />;
};

/** Whoever asks for a turn from a panel, or plays from one, wants to see the story: the drawer that covers it closes. */
const useStoryInSight = () => {
  const asked = usePlaying(({ shown }) => shown.asked);
  const own = usePlaying(({ live }) => (live?.own ? live.key : null));
  useEffect(() => {
    if (asked > 0 || own !== null) useSide.setState({ drawer: false });
  }, [asked, own]);
};

export const Side = () => {
  const { play } = useText();
  const wide = useWide();
  useStoryInSight();
  const { beside, drawer } = useSide();
  if (!wide) {
    return (
      <Drawer open={drawer} onOpenChange={(open) => useSide.setState({ drawer: open })} title={play.panels} flush>
        <Panels />
      </Drawer>
    );
  }
  if (!beside) return null;
  return (
    <aside aria-label={play.panels} className="flex w-92 shrink-0 flex-col border-rule border-s xl:w-108">
      <Panels />
    </aside>
  );
};
