import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { appointmentBook } from './book.ts';
import { exampleCase } from './example.ts';
import { allRules, findRuleLine } from './library.ts';
import { fits, settingDef, settingFacts, settingKeys, settingOfRule, type SettingKey } from './settings.ts';
import { valueWords } from './setting-shapes.ts';
import { bodyShare, bodyUse, chiefByBody, fewFavourable, leaderShare, window } from './regulations/own-appraisal/settings.ts';
import { notExcellent } from './regulations/cadre-appraisal-2019/not-excellent.ts';
import { evaluate } from './rule.ts';
import { day } from '../kernel/day.ts';
import { exampleAppraisal } from './subjects/appraisal/example.ts';

const composite = { weights: { assessment: 60, appraisal: 20, results: 20 }, grades: { excellent: 100, competent: 80, basic: 60, incompetent: 0 }, degrees: { exceeded: 100, met: 90, partly: 50, missed: 0 }, months: { most: 24 } };

/* Values that are taken, at the borders of each shape, and values that are not. */
const good: Record<SettingKey, unknown[]> = {
  'selection.recommendation-turnout': [{ of: 1, per: 1 }, { of: 2, per: 3 }],
  'selection.lateral-road': [true],
  'selection.examination-notice-days': [1, 30],
  'selection.prior-report-days': [1, 60],
  'contest.least-assessors': [2, 15],
  'appraisal.least-talks': [3, 30],
  'appraisal.body-share': [1, 100],
  'appraisal.leader-share': [{ excellent: 100, good: 20, fair: 15, poor: 0 }],
  'appraisal.chief-excellent': ['excellent', 'poor'],
  'appraisal.body-use': [{ poor: '约谈' }, { excellent: '通报表扬', poor: '长'.repeat(200) }],
  'appraisal.window': [{ from: '12-01', to: '03-31' }],
  'appraisal.warning': [{ favourable: { of: 2, per: 3 }, incompetent: { of: 1, per: 3 } }],
  'appraisal.not-excellent': [[{ key: '巡视整改不力', words: { zh: '巡视整改不力', en: '巡视整改不力' } }]],
  'appraisal.servant-share': [1, 25],
  'appraisal.objection-days': [3, 60],
  'measurement.composite': [{ weights: { assessment: 100 }, months: { most: 12 } }, composite, { ...composite, weights: { assessment: 50, appraisal: 49, results: 1 } }],
  'measurement.review-low': [{ work: { of: 2, per: 3 }, people: { of: 2, per: 3 } }],
  'rank.shares': [{ 'city-researcher-1': 10 }, { 'county-principals': 0, 'city-principals': 55 }],
  'branch.talks': [1, 24],
  'statistics.small-cell': [2, 20],
  'statistics.young-age': [25, 60],
  'statistics.young-training': [1, 2000],
  'institution.name': ['某某区委组织部'],
};
const bad: Record<SettingKey, unknown[]> = {
  'selection.recommendation-turnout': [{ of: 4, per: 3 }, { of: 0, per: 3 }, { of: 1.5, per: 3 }, { of: 2, per: 3, source: '甲' }, '2/3', null],
  'selection.lateral-road': [false, 'true', { source: '甲' }, null],
  'selection.examination-notice-days': [0, 31, 2.5, '3', null],
  'selection.prior-report-days': [0, 61, -1, {}],
  'contest.least-assessors': [1, 16],
  'appraisal.least-talks': [2, 31, 4.5],
  'appraisal.body-share': [0, 101],
  'appraisal.leader-share': [{ excellent: 25, good: 20, fair: 15 }, { excellent: 25, good: 20, fair: 15, poor: 101 }, { excellent: 1, good: 1, fair: 1, poor: 1, other: 1 }],
  'appraisal.chief-excellent': ['best', null, 1],
  'appraisal.body-use': [{}, { fair: ' ' }, { best: '表扬' }, { poor: '长'.repeat(201) }, '约谈'],
  'appraisal.window': [{ from: '12-32', to: '03-31' }, { from: '12-01', to: '02-29' }, { from: '12-01' }, { from: '1201', to: '0331' }],
  'appraisal.warning': [{ favourable: { of: 2, per: 3 } }, { favourable: { of: 3, per: 2 }, incompetent: { of: 1, per: 3 } }],
  'appraisal.not-excellent': [[], [{ key: '甲乙', words: { zh: '甲乙', en: '甲乙' } }, { key: '甲乙', words: { zh: '甲乙', en: '甲乙' } }], ['甲乙']],
  'appraisal.servant-share': [0, 26],
  'appraisal.objection-days': [2, 61, null],
  'measurement.composite': [{ weights: { assessment: 99 }, months: { most: 12 } }, { weights: { assessment: 101 }, months: { most: 12 } }, { weights: { assessment: 100, survey: 0 }, months: { most: 12 } }, { weights: {}, months: { most: 12 } }, { weights: { assessment: 100 } }, { weights: { assessment: 60, appraisal: 40 }, months: { most: 12 } }, { ...composite, degrees: undefined }, { ...composite, grades: { excellent: 100, competent: 80, basic: 60 } }, { ...composite, months: { most: 0 } }, { ...composite, months: { most: 121 } }, { ...composite, weights: { ...composite.weights, talk: 5 } }, { weights: { assessment: 50.5, survey: 49.5 }, months: { most: 12 } }],
  'measurement.review-low': [{ work: { of: 2, per: 3 } }, { work: { of: 3, per: 2 }, people: { of: 2, per: 3 } }],
  'rank.shares': [{}, { 'city-researcher-9': 10 }, { 'city-researcher-1': 101 }],
  'branch.talks': [0, 25],
  'statistics.small-cell': [1, 21],
  'statistics.young-age': [24, 61],
  'statistics.young-training': [0, 2001],
  'institution.name': ['', ' 甲 ', '长'.repeat(101), 5],
};

describe('the catalogue', () => {
  test.each(settingKeys)('%s takes values of its shape and no others, and says them in both languages', (key) => {
    for (const value of good[key]) {
      expect(fits(key, value), JSON.stringify(value)).toBe(true);
      const words = valueWords(settingDef(key).shape, value);
      expect(words.zh).not.toMatch(/undefined|object|^$/);
      expect(words.en).not.toMatch(/undefined|object|^$/);
    }
    for (const value of bad[key]) expect(fits(key, value), JSON.stringify(value)).toBe(false);
    const { usual } = settingDef(key);
    if (usual) expect(fits(key, usual.value)).toBe(true);
  });

  it('names rules that are there, each under one key', () => {
    const named = settingKeys.flatMap((k) => settingDef(k).rules);
    expect(new Set(named).size).toBe(named.length);
    for (const id of named) expect(findRuleLine(id), id).toBeDefined();
  });

  it('holds a key for every rule that rests on a setting or asks for one', () => {
    // The numbers of the university pack are each unit's own, proposed and approved on its page.
    const asking = allRules.filter((r) => r.pack === 'cn.cadres' && (r.severity === 'setting' || r.needs.some((n) => n.fact.startsWith('settings.'))));
    expect(asking.length).toBeGreaterThanOrEqual(8);
    for (const r of asking) expect(settingOfRule(r.id), r.id).not.toBeNull();
  });

  it('is the only source of keys: no room reads or writes the table by itself', () => {
    const root = join(import.meta.dirname, '..');
    const files = readdirSync(root, { withFileTypes: true, recursive: true }).filter((f) => f.isFile() && f.name.endsWith('.ts') && !/\.test\.ts$|api\.gen|sample-house/.test(f.name)).map((f) => join(f.parentPath, f.name));
    const touching = files.filter((f) => /\bimport \{[^}]*\bsetting\b[^}]*\} from '[^']*record\/schema\.ts'/.test(readFileSync(f, 'utf8'))).map((f) => f.slice(root.length + 1).replaceAll('\\', '/')).sort();
    expect(touching).toEqual(['features/settings/load-service.ts', 'features/settings/seed.ts', 'features/settings/service.ts', 'server/demo.ts', 'server/firstrun.ts']);
    for (const file of ['server/demo.ts', 'server/firstrun.ts']) for (const [, key] of readFileSync(join(root, file), 'utf8').matchAll(/insert\(setting, \{[^}]*?key: '([^']+)'/g)) expect(settingKeys).toContain(key);
  });

  it('gives the rules values they can read as they are', () => {
    const set = (value: unknown) => ({ value, author: '甲', approver: '乙', on: day('2025-03-01'), source: null });
    const of = (key: SettingKey) => set(good[key].at(-1)) as never;
    const facts = { ...exampleAppraisal, settings: { notExcellent: of('appraisal.not-excellent'), bodyShare: of('appraisal.body-share'), leaderShare: of('appraisal.leader-share'), chiefExcellent: of('appraisal.chief-excellent'), bodyUse: of('appraisal.body-use'), window: of('appraisal.window'), warning: of('appraisal.warning') } };
    const about = (kind: 'body' | 'leader') => ({ ...facts, about: kind, person: { ...facts.person!, chief: true, grade: 'excellent' as const } });
    for (const [rule, kind] of [[bodyShare, 'body'], [bodyUse, 'body'], [leaderShare, 'leader'], [chiefByBody, 'leader'], [window, 'leader'], [fewFavourable, 'leader'], [notExcellent, 'leader']] as const) {
      const verdict = evaluate(rule, about(kind), day('2026-01-20'));
      expect(verdict.missing.filter((m) => m.fact.startsWith('settings.')), rule.id).toEqual([]);
      expect(JSON.stringify(verdict), rule.id).not.toContain('undefined');
    }
  });
});

describe('the facts that rules of appointment read', () => {
  it('hold what is set with its source, and the preset turnout where nothing is', () => {
    expect(settingFacts(() => null)).toEqual({ recommendationTurnout: { of: 2, per: 3, source: '中组部有关问题答问（至少达到确定范围人数的三分之二）' } });
    const values: Partial<Record<SettingKey, unknown>> = { 'selection.recommendation-turnout': { of: 3, per: 4 }, 'selection.lateral-road': true, 'selection.examination-notice-days': 5, 'selection.prior-report-days': 10 };
    expect(settingFacts((key) => (values[key] === undefined ? null : { value: values[key], source: `文件 ${key}` }))).toEqual({
      recommendationTurnout: { of: 3, per: 4, source: '文件 selection.recommendation-turnout' }, lateralRoad: { source: '文件 selection.lateral-road' },
      examinationNoticeDays: { days: 5, source: '文件 selection.examination-notice-days' }, priorReportDays: { days: 10, source: '文件 selection.prior-report-days' },
    });
  });

  it('change the verdict of the rule they feed', () => {
    const noticed = appointmentBook.rules.find((r) => r.id === 'cn.appointment-2019.art-28.notice-days')!;
    const on = (days: number) => evaluate(noticed, { ...exampleCase, settings: settingFacts((k) => (k === 'selection.examination-notice-days' ? { value: days, source: '本单位细则' } : null)) }, day('2026-09-04'));
    expect([on(3).kind, on(4).kind]).toEqual(['pass', 'needs-reason']);
    expect(on(3).evidence[0]!.label.zh).toContain('本单位细则');
  });
});
