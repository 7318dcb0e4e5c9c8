// `npm test`: installs what is missing, then type check, lint, API types, unit and database tests, build, browser journeys.
// The last line is `N passed, N failed` (`, N skipped` where true); the exit code is 1 when anything failed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, prepare, root } from './prepare.js';

const say = (line) => console.log(line);
install(say);

const total = { passed: 0, failed: 0, skipped: 0 };
const bin = (...path) => join(root, 'node_modules', ...path);
const reports = mkdtempSync(join(tmpdir(), 'steelyard-report-'));

function run(args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, FORCE_COLOR: '0' } }).status === 0;
}

/** A check that either holds or does not. */
function check(title, args) {
  const begun = Date.now();
  say(`\n── ${title}`);
  const ok = run(args);
  total[ok ? 'passed' : 'failed']++;
  say(`${ok ? '✓' : '✗'} ${title} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
}

/** A run of many tests, counted from its report; a run that leaves no report has failed. */
function suite(title, config) {
  say(`\n── ${title}`);
  const file = join(reports, `${config.replace(/\W/g, '-')}.json`);
  const ok = run([bin('vitest/vitest.mjs'), 'run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    total.passed += report.numPassedTests;
    total.failed += report.numFailedTests;
    total.skipped += report.numPendingTests + report.numTodoTests;
    if (report.numTotalTests === 0 || (!ok && report.numFailedTests === 0)) total.failed++;
  } catch {
    total.failed++;
  }
}

check('类型 / types', [bin('typescript-7/bin/tsc'), '--noEmit', '-p', 'tsconfig.json']);
check('检查 / lint, with the import table', [bin('oxlint/bin/oxlint'), '--deny-warnings']);
check('接口类型 / API types are current', ['scripts/gen-api.js', '--check']);
suite('单元与数据库 / units and database', 'vitest.config.ts');
await prepare({ web: true, say });
suite('浏览器 / browser journeys', 'e2e/vitest.config.ts');

rmSync(reports, { recursive: true, force: true });
say('');
say(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed ? 1 : 0);
