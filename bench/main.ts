import { benchAct } from './act.ts';
import { benchAudit } from './audit.ts';
import { benchBallots } from './ballots.ts';
import { benchHouse, type Line } from './harness.ts';
import { benchImport } from './import.ts';
import { benchMap } from './map.ts';
import { benchPapers } from './papers.ts';
import { benchPolicy } from './policy.ts';
import { benchPollLoad } from './poll-load.ts';
import { benchRoster } from './roster.ts';
import { benchStatistics } from './statistics.ts';
import type { House } from '../src/server/house.ts';

/** Every part of the table in its order; `npm run bench -- roster act` runs those named, without names all. */
const parts: Record<string, { say: string; run: (house: House, url: string, dir: string) => Promise<Line[]> }> = {
  act: { say: 'act() against a bare INSERT …', run: benchAct },
  import: { say: 'import of 10,000 rows against only reading the file …', run: benchImport },
  map: { say: 'org chart of 10,000 nodes against ECharts …', run: benchMap },
  papers: { say: '1,000 appointment forms in one zip against the template library alone …', run: benchPapers },
  roster: { say: 'roster pages against their SQL at 100,000 people, then at a million …', run: benchRoster },
  statistics: { say: 'a cross table and a query of four conditions against their SQL at 100,000 people …', run: benchStatistics },
  audit: { say: 'the audit of 100,000 people against json-rules-engine …', run: benchAudit },
  ballots: { say: 'taking, issuing and checking secret ballots against the bare operations, then a board of 100,000 …', run: benchBallots },
  'poll-load': { say: '1,000 voters of 50 subjects within five minutes beside ten clerks …', run: benchPollLoad },
  policy: { say: 'questions in plain Chinese to the dictionary …', run: benchPolicy },
};

const wanted = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const unknown = wanted.find((name) => !(name in parts));
if (unknown) {
  process.stderr.write(`no part ${unknown}; there are: ${Object.keys(parts).join(', ')}\n`);
  process.exit(2);
}
const json = process.argv.includes('--json');
const say = (text: string): void => void process.stderr.write(json ? '' : `${text}\n`);

const lines: Line[] = [];
for (const [name, part] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  say(part.say);
  // Each part has a database of its own: what one fills does not slow the next.
  const { house, url, dir, stop } = await benchHouse();
  try {
    lines.push(...(await part.run(house, url, dir)));
  } finally {
    await stop();
  }
}
if (json) process.stdout.write(`${JSON.stringify(lines.map((l) => ({ ...l, ratio: Math.round(l.ratio * 1000) / 1000 })), null, 2)}\n`);
else {
  process.stdout.write('\n| id | what | ratio | aim | |\n| --- | --- | ---: | --- | --- |\n');
  for (const l of lines) process.stdout.write(`| ${l.id} | ${l.what} | ${l.ratio.toFixed(3)} | ${l.aim} | ${l.aim === 'printed' ? '' : l.ok ? 'ok' : 'NOT MET'} |\n`);
}
process.exit(0);
