import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const OUT = 'dist/web';

/** Puts the hash of script and style into the page (subresource integrity), so that the hash of the one file vote.html stands for all of them. */
const pinned: Plugin = {
  name: 'pinned',
  writeBundle() {
    const page = join(OUT, 'vote.html');
    const html = readFileSync(page, 'utf8').replace(/(src|href)="\/(vote-[^"]+)"/g, (whole, _attribute: string, file: string) => `${whole} integrity="sha384-${createHash('sha384').update(readFileSync(join(OUT, file))).digest('base64')}"`);
    writeFileSync(page, html);
  },
};

/** The voter's page: one script and one style of their own, for Chromium 90 and the Safari and Firefox of its time. Its hash stands in every manifest. */
export default defineConfig({
  publicDir: false,
  plugins: [pinned],
  build: {
    outDir: OUT,
    emptyOutDir: false,
    target: ['chrome90', 'safari14.1', 'firefox89'],
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: { input: 'vote.html', output: { entryFileNames: 'vote-[hash].js', assetFileNames: 'vote-[hash][extname]' } },
  },
});
