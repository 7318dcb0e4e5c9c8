// Writes src/web/api.gen.ts from the routes' schemas. `--check` only says whether it is current.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { createServer } from 'vite';
import { root } from './prepare.js';

const server = await createServer({ root, configFile: false, server: { middlewareMode: true, ws: false, hmr: false, watch: null }, appType: 'custom', logLevel: 'error', optimizeDeps: { noDiscovery: true } });
const { openApiDocument } = await server.ssrLoadModule('/src/server/openapi.ts');
const document = await openApiDocument();
await server.close();
const text = `// Made by \`npm run gen:api\` from the routes' schemas; do not edit.\n${astToString(await openapiTS(document))}`;
const file = join(root, 'src/web/api.gen.ts');
if (process.argv.includes('--check')) {
  let held = '';
  try {
    held = readFileSync(file, 'utf8');
  } catch {}
  if (held !== text) {
    console.error('src/web/api.gen.ts is not current: run `npm run gen:api`.');
    process.exit(1);
  }
} else writeFileSync(file, text);
process.exit(0);
