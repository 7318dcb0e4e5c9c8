import { benchAct } from './act.ts';
import { benchHouse, type Line } from './harness.ts';
import { benchImport } from './import.ts';
import { benchRoster } from './roster.ts';

const json = process.argv.includes('--json');
const say = (text: string): void => void process.stderr.write(json ? '' : `${text}\n`);

const { house, url, stop } = await benchHouse();
const lines: Line[] = [];
try {
  say('act() against a bare INSERT …');
  lines.push(...(await benchAct(house, url)));
  say('roster page against its bare SQL at 100,000 people …');
  lines.push(...(await benchRoster(house, url)));
  say('import of 10,000 rows against only reading them …');
  lines.push(...(await benchImport(house, url)));
} finally {
  await stop();
}
if (json) process.stdout.write(`${JSON.stringify(lines.map((l) => ({ ...l, ratio: Math.round(l.ratio * 1000) / 1000 })), null, 2)}\n`);
else {
  process.stdout.write('\n| id | what | ratio | aim | |\n| --- | --- | ---: | --- | --- |\n');
  for (const l of lines) process.stdout.write(`| ${l.id} | ${l.what} | ${l.ratio.toFixed(3)} | ${l.aim} | ${l.ok ? 'ok' : 'NOT MET'} |\n`);
}
process.exit(0);
