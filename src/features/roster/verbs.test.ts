import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { messages as accounts } from '../accounts/messages.ts';
import { messages as audit } from '../audit/messages.ts';
import { messages as corrections } from '../corrections/messages.ts';
import { messages as files } from '../files/messages.ts';
import { messages as jobs } from '../jobs/messages.ts';
import { messages as record } from '../record/messages.ts';
import { recordRooms } from '../record/rules.ts';
import { messages as selection } from '../selection/messages.ts';
import { verbOf } from '../selection/rules/said.ts';
import { messages as staffing } from '../staffing/messages.ts';
import { messages as policy } from '../policy/messages.ts';
import { messages as ballots } from '../ballots/messages.ts';
import { messages as measurement } from '../measurement/messages.ts';
import { messages as meetings } from '../meetings/messages.ts';
import { messages as integrity } from '../integrity/messages.ts';
import { messages as matching } from '../matching/messages.ts';
import { messages as appraisal } from '../appraisal/messages.ts';
import { messages as contest } from '../contest/messages.ts';
import { messages as moves } from '../moves/messages.ts';
import { messages as settings } from '../settings/messages.ts';
import { messages as term } from '../term/messages.ts';
import { messages as interviews } from '../interviews/messages.ts';
import { movesVerbs } from '../moves/service.ts';
import { messages as statistics } from '../statistics/messages.ts';
import { messages as roster } from './messages.ts';

const rooms = { accounts, audit, corrections, files, jobs, record, roster, selection, meetings, staffing, statistics, policy, integrity, matching, contest, moves, ballots, measurement, settings, term, interviews, appraisal };
const here = join(import.meta.dirname, '..', '..');

function sources(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((f) => f.isFile() && f.name.endsWith('.ts') && !/\.test\.ts$|testing|fixture|messages/.test(f.name) && !/[/\\]pages([/\\]|$)/.test(f.parentPath))
    .map((f) => readFileSync(join(f.parentPath, f.name), 'utf8'));
}

/** Verbs as sources write them: after `verb:` or `VERB =`, on either side of a choice, or handed to a function that acts with it. */
function written(): Set<string> {
  const text = ['features', 'server'].flatMap((d) => sources(join(here, d))).join('\n');
  const spoken = [...text.matchAll(/\b(?:verb|VERB)(?:: string)?\s*[:=]([^\n{,;]*)/g)].flatMap((m) => [...m[1]!.matchAll(/'([a-z]+\.[a-z.-]+)'/g)].map((x) => x[1]!));
  const handed = [...text.matchAll(/'(roster\.row\.[a-z]+)'/g)].map((m) => m[1]!);
  return new Set([...spoken, ...handed, ...Object.values(verbOf).map((v) => `selection.${v}`), ...Object.values(movesVerbs)]);
}

test('every verb of the record has its sentence in both languages, in the room the record page looks in', () => {
  const verbs = [...written()];
  expect(verbs).toEqual(expect.arrayContaining(['roster.demo.loaded', 'roster.row.removed', 'roster.unit.abolished', 'accounts.enabled', 'accounts.set-up', 'record.proof.exported', 'selection.case.sealed', 'selection.vote.given']));
  for (const verb of verbs) {
    const room = verb.split('.')[0]!;
    expect(recordRooms, verb).toContain(room);
    for (const lang of ['zh', 'en'] as const) expect((rooms[room as keyof typeof rooms][lang].verbs as Record<string, string>)[verb], `${verb} (${lang})`).toBeTypeOf('string');
  }
});

test('every sentence of the roster belongs to a verb that is written, and both languages name the same things', () => {
  const verbs = written();
  for (const [verb, zh] of Object.entries(roster.zh.verbs)) {
    expect(verbs, verb).toContain(verb);
    const places = (text: string): string[] => [...text.matchAll(/\{\{(\w+)/g)].map((m) => m[1]!).sort();
    expect(places((roster.en.verbs as Record<string, string>)[verb]!), verb).toEqual(places(zh));
  }
});
