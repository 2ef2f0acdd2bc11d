// Opens the page. Loaded by index.html.
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app/app.tsx';
import { keepShell } from './app/keep-shell.ts';
import { queryClient } from './data/query-client.ts';
import { applyPreferences } from './state/preferences.ts';
import { followLanguage } from './text/use-text.ts';

const page = document.querySelector('#page');
if (page === null) throw new Error('index.html has no #page.');

applyPreferences();
await followLanguage();
createRoot(page).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <BrowserRouter>
        <App />
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
);
keepShell();
