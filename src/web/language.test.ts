import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messages as accounts } from '../features/accounts/messages.ts';
import { messages as audit } from '../features/audit/messages.ts';
import { messages as corrections } from '../features/corrections/messages.ts';
import { messages as files } from '../features/files/messages.ts';
import { messages as jobs } from '../features/jobs/messages.ts';
import { messages as record } from '../features/record/messages.ts';
import { messages as roster } from '../features/roster/messages.ts';
import { pageMessages as rosterPages } from '../features/roster/page-messages.ts';
import { messages as selection } from '../features/selection/messages.ts';
import { pageMessages as selectionPages } from '../features/selection/page-messages.ts';
import { messages as staffing } from '../features/staffing/messages.ts';
import { messages as policy } from '../features/policy/messages.ts';
import { messages as ballots } from '../features/ballots/messages.ts';
import { messages as measurement } from '../features/measurement/messages.ts';
import { messages as meetings } from '../features/meetings/messages.ts';
import { messages as integrity } from '../features/integrity/messages.ts';
import { messages as matching } from '../features/matching/messages.ts';
import { messages as moves } from '../features/moves/messages.ts';
import { messages as settings } from '../features/settings/messages.ts';
import { messages as term } from '../features/term/messages.ts';
import { messages as interviews } from '../features/interviews/messages.ts';
import { messages as appraisal } from '../features/appraisal/messages.ts';
import { messages as contest } from '../features/contest/messages.ts';
import { messages as statistics } from '../features/statistics/messages.ts';
import { en as uiEn, zh as uiZh } from '../ui/messages.ts';
import { en as shellEn, zh as shellZh } from './messages.ts';

const HAN = /[\u3400-\u9fff]/;

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

/** Source without comments; strings stay. */
const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1');

describe('languages', () => {
  const components = [...filesIn('src/ui'), ...filesIn('src/web'), ...filesIn('src/features').filter((f) => f.includes('/pages/'))].filter((f) => f.endsWith('.tsx'));

  it('finds components to look at', () => expect(components.length).toBeGreaterThan(40));

  it.each(components)('%s holds no Chinese words of its own', (file) => {
    // A label of the page's own definition is said in both languages, `{ zh, en }`, and is not a word of one.
    const found = code(readFileSync(file, 'utf8')).replace(/\{ zh: '[^']*', en: '[^']*' \}/g, '').split('\n').filter((line) => HAN.test(line));
    expect(found).toEqual([]);
  });

  const flat = (value: unknown, path = ''): [string, unknown][] => (typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([k, v]) => flat(v, `${path}/${k}`)) : [[path, value]]);
  const places = (text: string): string[] => [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((m) => m[1]!.replace(/\.(zh|en)$/, '')).sort();

  const rooms: [string, { zh: unknown; en: unknown }][] = [
    ['accounts', accounts], ['record', record], ['roster', roster], ['rosterPages', rosterPages], ['selection', selection], ['selectionPages', selectionPages],
    ['jobs', jobs], ['files', files], ['corrections', corrections], ['audit', audit], ['statistics', statistics], ['staffing', staffing], ['policy', policy], ['meetings', meetings], ['integrity', integrity], ['matching', matching], ['contest', contest], ['moves', moves], ['ballots', ballots], ['measurement', measurement], ['settings', settings], ['term', term], ['interviews', interviews], ['appraisal', appraisal],
    ['ui', { zh: uiZh, en: uiEn }], ['shell', { zh: shellZh, en: shellEn }],
  ];
  it.each(rooms)('%s says everything in both languages, with the same places to fill', (_room, { zh, en }) => {
    const chinese = new Map(flat(zh));
    const english = new Map(flat(en));
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
    const silent = [...chinese].filter(([key, value]) => typeof value === 'string' && value.trim().length > 2 && String(english.get(key)).trim() === '');
    expect(silent).toEqual([]);
    for (const [key, value] of chinese) {
      const other = english.get(key);
      if (typeof value !== 'string' || typeof other !== 'string') continue;
      // A word that only one language needs may be empty in the other; a place filled in English must be filled in Chinese too.
      for (const place of places(other)) expect(places(value), key).toContain(place);
    }
  });
});
