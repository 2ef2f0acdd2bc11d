// The whole page: the frame, the screen at the address, and what stands above every screen.
import { Route, Routes } from 'react-router';
import { Toaster } from '../common/toaster.tsx';
import { Announcer } from './announcer.tsx';
import { AppearanceDrawer } from './appearance-drawer.tsx';
import { Frame } from './frame.tsx';
import { NotFound } from './not-found.tsx';
import { SCREENS } from './screens.ts';
import { ShortcutSheet } from './shortcut-sheet.tsx';

export const App = () => (
  <>
    <Routes>
      <Route element={<Frame />}>
        {SCREENS.map(({ path, Screen }) => (
          <Route key={path} path={path} element={<Screen />} />
        ))}
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
    <AppearanceDrawer />
    <ShortcutSheet />
    <Toaster />
    <Announcer />
  </>
);
