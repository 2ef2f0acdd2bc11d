// The drawer in which the reader sets how the page is read. Opened from the bar, or from a screen's own menu where the bar is narrow.
import { create } from 'zustand';
import { Drawer } from '../common/dialog.tsx';
import { useText } from '../text/use-text.ts';
import { Appearance } from './appearance.tsx';

const useDrawer = create<{ open: boolean }>(() => ({ open: false }));
export const openAppearance = () => useDrawer.setState({ open: true });

export const AppearanceDrawer = () => {
  const { shell } = useText();
  const open = useDrawer((drawer) => drawer.open);
  return (
    <Drawer open={open} onOpenChange={(now) => useDrawer.setState({ open: now })} title={shell.appearance}>
      <Appearance />
    </Drawer>
  );
};
