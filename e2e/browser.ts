import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=zh-CN'];

/** Made for one page in one process; with several windows the browser would end with the first that closes. */
const ONE_PROCESS = ['--single-process', '--no-zygote', '--in-process-gpu'];

/** Without a UTF-8 locale Chromium silently takes no file with a Chinese name. */
const LOCALE = { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };

/** A Chromium: CHROMIUM_PATH, an installed one, else the one of an npm package. Says which. Throws when there is none. */
export async function launchBrowser(): Promise<Browser> {
  const installed = [process.env['CHROMIUM_PATH'], ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(which)].find((p) => p && existsSync(p));
  if (installed) {
    process.stdout.write(`browser: ${installed}\n`);
    return chromium.launch({ executablePath: installed, args: FLAGS, env: { ...process.env, ...LOCALE } as Record<string, string> });
  }
  // The package unpacks itself into the temporary directory; give it one of its own, with its libraries beside it.
  const own = mkdtempSync(join(tmpdir(), 'steelyard-chromium-'));
  process.env['TMPDIR'] = own;
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
  const packaged = (await import('@sparticuz/chromium')).default;
  const executablePath = await packaged.executablePath();
  // Its font configuration names /tmp/fonts: without a font at hand the browser ends itself at the first page.
  const fonts = join(own, 'fonts', 'fonts.conf');
  if (existsSync(fonts)) writeFileSync(fonts, readFileSync(fonts, 'utf8').replaceAll('/tmp/fonts', join(own, 'fonts')));
  const libraries = [join(own, 'al2023', 'lib'), join(own, 'al2', 'lib'), process.env['LD_LIBRARY_PATH'] ?? ''].filter(Boolean).join(':');
  process.stdout.write(`browser: @sparticuz/chromium (${executablePath})\n`);
  return chromium.launch({ executablePath, args: [...packaged.args.filter((a) => !a.startsWith('--headless') && !ONE_PROCESS.includes(a)), ...FLAGS], env: { ...process.env, ...LOCALE, LD_LIBRARY_PATH: libraries } as Record<string, string> });
}

function which(name: string): string | undefined {
  const found = spawnSync('/bin/sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : undefined;
}
