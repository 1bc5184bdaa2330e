import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const backend = process.env.ZWEITBLICK_BACKEND ?? 'http://127.0.0.1:8000';

export default defineConfig({
  base: '/static/app/',
  plugins: [react()],
  resolve: { alias: { '@': here('./src') } },
  build: {
    // The content policy allows no data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    sourcemap: false,
    rollupOptions: {
      input: {
        desk: here('./desk.html'),
        portal: here('./portal.html'),
        clinic: here('./clinic.html'),
      },
    },
  },
  server: { proxy: { '/api': backend, '/_allauth': backend } },
  test: {
    environment: 'jsdom',
    globals: true,
    setupFiles: ['./src/vitest.setup.ts'],
    // The checks run beside each other: a slow machine is no failed test.
    testTimeout: 60_000,
  },
});
