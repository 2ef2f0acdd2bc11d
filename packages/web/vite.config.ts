// How the page is built: plain files under dist/, nothing inline, so that it runs under the server's strict policy.
import { defineConfig } from 'vite';

const SERVER = process.env.EMERGENT_SERVER ?? 'http://127.0.0.1:8001';

export default defineConfig({
  root: import.meta.dirname,
  build: { target: 'es2023', assetsInlineLimit: 0, modulePreload: { polyfill: false }, emptyOutDir: true },
  server: { proxy: { '/api': SERVER, '/ws': { target: SERVER, ws: true } } },
});
