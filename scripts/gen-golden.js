// Renews the golden pictures of the printed papers and of the Word form at 150 dpi; look at the difference before it is committed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './prepare.js';

const renew = (...what) => spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...what], {
  cwd: root, stdio: 'inherit', env: { ...process.env, STEELYARD_GOLDEN: 'renew' },
}).status ?? 1;

process.exit(renew('src/features/roster/papers/golden.test.ts') || renew('--config', 'e2e/vitest.config.ts', 'e2e/docx-form.test.ts'));
