// What surrounds every screen: the way past the navigation, the bar, the main part with its safety net.
import { Suspense } from 'react';
import { Outlet, useLocation } from 'react-router';
import { Skeleton } from '../common/skeleton.tsx';
import { useText } from '../text/use-text.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { TopBar } from './top-bar.tsx';

const Waiting = () => (
  <div className="mx-auto w-full max-w-6xl px-4 pt-10 sm:px-8">
    <Skeleton lines={5} />
  </div>
);

export const Frame = () => {
  const { shell } = useText();
  const { pathname } = useLocation();
  return (
    <div className="group flex min-h-dvh flex-col has-data-fill:h-dvh has-data-fill:min-h-88">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-60 focus:rounded-sm focus:bg-rubric focus:px-4 focus:py-2 focus:text-on-rubric"
      >
        {shell.skip}
      </a>
      <TopBar />
      <main id="main" tabIndex={-1} className="flex min-h-0 grow flex-col">
        <ErrorBoundary key={pathname}>
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  );
};
