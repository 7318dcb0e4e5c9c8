// Installs packages from the lock file and builds what is older than its sources. Nothing but Node is needed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a step; on failure prints what it said and exits with its code. */
function step(say, title, command, args, env = {}) {
  say(title);
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 1 << 26, env: { ...process.env, ...env } });
  if (done.status !== 0) {
    console.error(done.stdout ?? '');
    console.error(done.stderr ?? done.error ?? '');
    console.error(`失败：${command} ${args.join(' ')} / failed`);
    process.exit(done.status || 1);
  }
}

const hash = (text) => createHash('sha256').update(text).digest('hex');

/** Names, sizes and times of the sources a build depends on. */
function fingerprint(folders) {
  const lines = [];
  const walk = (path) => {
    const at = join(root, path);
    if (!existsSync(at)) return;
    const stat = statSync(at);
    if (stat.isDirectory()) for (const name of readdirSync(at).sort()) walk(join(path, name));
    else if (!/\.test\.tsx?$/.test(path)) lines.push(`${path} ${hash(readFileSync(at))}`);
  };
  for (const folder of folders) walk(folder);
  return hash(lines.join('\n'));
}

function current(stamp, print) {
  return existsSync(join(root, stamp)) && readFileSync(join(root, stamp), 'utf8') === print;
}

function keep(stamp, print) {
  mkdirSync(dirname(join(root, stamp)), { recursive: true });
  writeFileSync(join(root, stamp), print);
}

/** True when what npm says it installed is what the lock file wants (packages of other platforms aside). */
function installed() {
  const hidden = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const has = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const wants = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wants).every(([path, p]) => path === '' || (has[path] ? has[path].version === p.version : p.optional === true));
}

/** Packages as the lock file says. */
export function install(say) {
  const lock = hash(readFileSync(join(root, 'package-lock.json')));
  if (current('node_modules/.steelyard-lock', lock)) return;
  if (installed()) return keep('node_modules/.steelyard-lock', lock);
  step(say, '安装依赖（首次约半分钟）/ installing packages (first time, about half a minute)', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  keep('node_modules/.steelyard-lock', lock);
}

/** What is built is the product, whatever the shell says it is for: under NODE_ENV=test pages would carry their library's test mode. */
const built = { NODE_ENV: 'production' };

/** Packages, server and, if asked, pages. */
export async function prepare({ web, say }) {
  install(say);
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const server = fingerprint(['src', 'vite.server.config.ts', 'package-lock.json']);
  if (!current('dist/server/.stamp', server)) {
    step(say, '构建服务端 / building the server', process.execPath, [vite, 'build', '--config', 'vite.server.config.ts', '--logLevel', 'error'], built);
    keep('dist/server/.stamp', server);
  }
  if (!web) return;
  const pages = fingerprint(['src', 'index.html', 'vote.html', 'vite.config.ts', 'vite.vote.config.ts', 'scripts/ballot-page.js', 'package-lock.json']);
  if (!current('dist/web-stamp', pages)) {
    step(say, '构建页面（约十秒）/ building the pages (about ten seconds)', process.execPath, [vite, 'build', '--logLevel', 'error'], built);
    step(say, '构建投票页 / building the voter’s page', process.execPath, [vite, 'build', '--config', 'vite.vote.config.ts', '--logLevel', 'error'], built);
    step(say, '构建选票核验页 / building the page that checks ballots', process.execPath, [join(root, 'scripts/ballot-page.js')], built);
    keep('dist/web-stamp', pages);
  }
}
