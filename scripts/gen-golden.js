// Renews the golden pictures of the printed papers at 150 dpi; look at the difference before it is committed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './prepare.js';

process.exit(spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'src/features/roster/papers/golden.test.ts'], {
  cwd: root, stdio: 'inherit', env: { ...process.env, STEELYARD_GOLDEN: 'renew' },
}).status ?? 1);
