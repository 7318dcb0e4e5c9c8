// Makes dist/verify-ballot.html: the check of an auditor's file as one page with its script inside, to be opened from disk.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './prepare.js';

const [made] = [await build({
  root, configFile: false, publicDir: false, logLevel: 'error',
  build: { write: false, target: 'chrome90', minify: true, modulePreload: false, reportCompressedSize: false, lib: { entry: 'src/verify/ballot-page.ts', formats: ['iife'], name: 'steelyard' } },
})].flat();
const script = made.output.find((o) => o.type === 'chunk').code;
// Within a page a script ends at the first such tag, wherever it stands.
if (/<\/script|<!--/i.test(script)) throw new Error('the script of the page holds what would end it');
const page = readFileSync(join(root, 'src/verify/ballot-page.html'), 'utf8');
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, 'dist/verify-ballot.html'), page.replace('/*script*/', () => script));
