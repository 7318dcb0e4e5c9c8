import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The pages, for Chromium 90 and later. */
export default defineConfig({
  plugins: [react()],
  publicDir: 'src/web/public',
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'chrome90',
    cssTarget: 'chrome90',
    chunkSizeWarningLimit: 2500,
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/healthz': 'http://127.0.0.1:8080' } },
});
