import { describe, expect, it } from 'vitest';
import { day } from '../../kernel/day.ts';
import { must, refusalOf } from '../../server/testing.ts';
import { afterRun, isOpenDoubt, seconded, signed, type FindingState, type Standing, type Verdict } from './finding-rules.ts';
import { statementOf, typedDate, type StatementInput } from './statement-rules.ts';

const today = day('2026-11-20');

describe('a date as it is typed', () => {
  it.each([['1974', '1974'], ['1974.9', '1974-09'], ['1974.09', '1974-09'], ['1974-09-12', '1974-09-12'], ['1974年9月', '1974-09'], ['1974年9月12日', '1974-09-12'], ['197409', '1974-09'], ['19740912', '1974-09-12'], ['１９７４．９', '1974-09'], [' 1974 . 09 ', '1974-09'], ['1974年', '1974']])('%s is %s', (text, date) => {
    expect(typedDate(text)).toBe(date);
  });
  it.each(['', '74.9', '1974.13', '1974.02.30', '1974.00', '农历七月', '1974-09-12T00:00', '19749', '1974..09', '<b>1974</b>'])('%s is none', (text) => {
    expect(typedDate(text)).toBeNull();
  });
});

describe('a statement', () => {
  const input = (more: Partial<StatementInput>): StatementInput => ({ materialId: 'm', page: 1, fact: 'birth', about: null, value: '1974.09', raw: null, calendar: 'solar', nature: 'own', ...more });
  it('keeps what was typed beside its value', () => {
    expect(must(statementOf(input({}), 3, today))).toMatchObject({ value: '1974-09', raw: '1974.09' });
    expect(must(statementOf(input({ raw: '农历一九七四年七月廿六', calendar: 'lunar' }), 3, today))).toMatchObject({ raw: '农历一九七四年七月廿六', calendar: 'lunar' });
  });
  it('lies on a page of the material and not in the future', () => {
    must(statementOf(input({ page: 3 }), 3, today));
    must(statementOf(input({ page: 4 }), 0, today));
    expect(refusalOf(statementOf(input({ page: 4 }), 3, today)).name).toBe('audit.page-not-found');
    expect(refusalOf(statementOf(input({ page: 0 }), 3, today)).name).toBe('audit.page-not-found');
    must(statementOf(input({ value: '2026-11-20' }), 3, today));
    must(statementOf(input({ value: '2026-11' }), 3, today));
    expect(refusalOf(statementOf(input({ value: '2026-11-21' }), 3, today)).name).toBe('audit.date-in-future');
    expect(refusalOf(statementOf(input({ value: '2026-12' }), 3, today)).name).toBe('audit.date-in-future');
    expect(refusalOf(statementOf(input({ value: '2027' }), 3, today)).name).toBe('audit.date-in-future');
  });
  it('names the school where a fact is stated for each, and takes only the two sexes', () => {
    expect(refusalOf(statementOf(input({ fact: 'schoolEnd', about: ' ' }), 3, today)).name).toBe('audit.about-needed');
    expect(must(statementOf(input({ fact: 'birth', about: '甲大学' }), 3, today)).about).toBeNull();
    expect(refusalOf(statementOf(input({ fact: 'sex', value: 'male' }), 3, today)).name).toBe('audit.bad-sex');
    expect(refusalOf(statementOf(input({ fact: 'name', value: '  ' }), 3, today)).name).toBe('audit.value-needed');
  });
});

describe('a finding', () => {
  const at = (state: FindingState, gravity: 'doubt' | 'notice' = 'doubt'): Standing => ({ state, gravity, verdict: null, value: null });
  const say = (verdict: Verdict, value: string | null = null, note = '核对原件') => ({ verdict, value, note });

  it('of doubt is never cleared by one hand, from any state', () => {
    for (const state of ['proposed', 'doubt', 'awaiting'] as const) {
      for (const verdict of ['true', 'established', 'harmless', 'doubt'] as const) {
        const after = must(signed(at(state), say(verdict, '1974-09')));
        expect(after.state).toBe(verdict === 'doubt' ? 'doubt' : 'awaiting');
        expect(isOpenDoubt(after)).toBe(true);
      }
    }
    const waits = must(signed(at('proposed'), say('established', '1974-09')));
    expect(refusalOf(seconded(waits, 'a', 'a', true, '核对无误')).name).toBe('audit.same-person');
    const cleared = must(seconded(waits, 'a', 'b', true, '核对无误'));
    expect(cleared).toMatchObject({ state: 'cleared', verdict: 'established', value: '1974-09' });
    expect(isOpenDoubt(cleared)).toBe(false);
    expect(must(seconded(waits, 'a', 'b', false, '原件不清'))).toMatchObject({ state: 'doubt', verdict: 'doubt', value: null });
  });

  it('of notice needs one hand', () => {
    expect(must(signed(at('proposed', 'notice'), say('harmless'))).state).toBe('cleared');
    expect(isOpenDoubt(at('proposed', 'notice'))).toBe(false);
  });

  it('says on what it rests, and the value it establishes; what is ended stays so', () => {
    expect(refusalOf(signed(at('proposed'), say('established', ' '))).name).toBe('audit.value-needed');
    expect(refusalOf(signed(at('proposed'), say('doubt', null, ' '))).name).toBe('audit.note-needed');
    expect(must(signed(at('proposed'), say('true', '1974-09'))).value).toBeNull();
    for (const state of ['cleared', 'withdrawn'] as const) expect(refusalOf(signed(at(state), say('doubt'))).name).toBe('audit.finding-ended');
    for (const state of ['proposed', 'doubt', 'cleared', 'withdrawn'] as const) expect(refusalOf(seconded(at(state), 'a', 'b', true, '核对')).name).toBe('audit.not-awaiting');
    expect(refusalOf(seconded({ ...at('awaiting'), verdict: 'true' }, 'a', 'b', true, '')).name).toBe('audit.note-needed');
  });

  it('stays what people made of it when the rules find it no more', () => {
    expect((['proposed', 'doubt', 'awaiting', 'cleared', 'withdrawn'] as const).map((s) => [afterRun(s, true), afterRun(s, false)])).toEqual([['proposed', 'withdrawn'], ['doubt', 'doubt'], ['awaiting', 'awaiting'], ['cleared', 'cleared'], ['proposed', 'withdrawn']]);
  });
});
