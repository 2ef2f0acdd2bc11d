// How the page is built: plain files under dist/, nothing inline, so that it runs under the server's strict policy; each with a
// compressed copy beside it, which the server sends to whoever takes it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const SERVER = process.env.EMERGENT_SERVER ?? 'http://127.0.0.1:8001';

const compressed = (): Plugin => ({
  name: 'compressed-copies',
  apply: 'build',
  writeBundle({ dir = '' }) {
    for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:js|css|html|svg|webmanifest)$/.test(name)) continue;
      const path = join(dir, name);
      const bytes = readFileSync(path);
      writeFileSync(`${path}.gz`, gzipSync(bytes));
      writeFileSync(`${path}.br`, brotliCompressSync(bytes));
    }
  },
});

export default defineConfig({
  root: import.meta.dirname,
  build: { target: 'es2023', assetsInlineLimit: 0, modulePreload: { polyfill: false }, emptyOutDir: true },
  plugins: [react(), tailwind(), compressed()],
  server: { proxy: { '/api': SERVER, '/ws': { target: SERVER, ws: true } } },
});
