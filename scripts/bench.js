// `npm run bench` prints a table of ratios measured in one run; `npm run bench -- --json` an array.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { install, root } from './prepare.js';

install((line) => console.error(line));
const { build } = await import("vite");
await build({ root, configFile: false, publicDir: false, logLevel: 'error', build: { ssr: true, target: 'node20', minify: false, outDir: 'dist/bench', emptyOutDir: true, rollupOptions: { input: { main: 'bench/main.ts' } } } });
process.exit(spawnSync(process.execPath, [join(root, 'dist/bench/main.js'), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }).status ?? 1);
