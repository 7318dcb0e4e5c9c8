import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { day } from './day.ts';
import { addWorkingDays, calendarCovers, isWorkingDay, workingDaysBetween, type OfficialYear } from './workday.ts';

describe('working days by the official calendar', () => {
  it('knows holidays, make-up days, weekdays and weekends', () => {
    expect(isWorkingDay(day('2026-09-30'))).toBe(true);
    expect(isWorkingDay(day('2026-10-01'))).toBe(false);
    expect(isWorkingDay(day('2026-10-07'))).toBe(false);
    expect(isWorkingDay(day('2026-10-08'))).toBe(true);
    expect(isWorkingDay(day('2026-10-10'))).toBe(true); // Saturday, make-up day
    expect(isWorkingDay(day('2026-10-11'))).toBe(false);
    expect(isWorkingDay(day('2026-09-20'))).toBe(true); // Sunday, make-up day
  });

  it('counts five working days from 2026-09-30 over National Day and the make-up Saturday', () => {
    // 8 and 9 October, Saturday 10 October (make-up), 12 and 13 October.
    expect(addWorkingDays(day('2026-09-30'), 5)).toBe('2026-10-13');
    expect(workingDaysBetween(day('2026-09-30'), day('2026-10-12'))).toBe(4);
    expect(workingDaysBetween(day('2026-09-30'), day('2026-10-13'))).toBe(5);
    expect(workingDaysBetween(day('2026-09-30'), day('2026-10-14'))).toBe(6);
    expect(workingDaysBetween(day('2026-09-30'), day('2026-09-30'))).toBe(0);
  });

  it('says unknown where no calendar was published, instead of guessing', () => {
    expect(calendarCovers(2004)).toBe(true);
    expect(calendarCovers(2026)).toBe(true);
    expect(calendarCovers(2003)).toBe(false);
    expect(calendarCovers(2199)).toBe(false);
    expect(isWorkingDay(day('2199-03-05'))).toBe('unknown');
    expect(addWorkingDays(day('2199-03-05'), 5)).toBe('unknown');
    expect(workingDaysBetween(day('2199-03-05'), day('2199-03-12'))).toBe('unknown');
  });

  it('takes a year entered by hand, and asks for the next one in the last days of December', () => {
    const y: OfficialYear = { year: 2199, holidays: [day('2199-03-05')], workdays: [day('2199-03-09')], source: '国务院办公厅通知（样例）' };
    expect(isWorkingDay(day('2199-03-05'), [y])).toBe(false);
    expect(isWorkingDay(day('2199-03-09'), [y])).toBe(true); // a Saturday
    expect(isWorkingDay(day('2199-03-06'), [y])).toBe(true); // a Wednesday
    expect(isWorkingDay(day('2199-12-27'), [y])).toBe(true); // a Friday
    expect(isWorkingDay(day('2199-12-30'), [y])).toBe('unknown');
    expect(isWorkingDay(day('2199-12-30'), [y, { ...y, year: 2200 }])).toBe(true);
    expect(isWorkingDay(day('2018-12-29'))).toBe(true); // make-up Saturday set by the notice for 2019
  });

  it('refuses a count that is not a positive whole number', () => {
    expect(() => addWorkingDays(day('2026-09-30'), 0)).toThrow(RangeError);
    expect(() => addWorkingDays(day('2026-09-30'), 1.5)).toThrow(RangeError);
  });

  it('rests only on what the library answers alike in every time zone', () => {
    const script = `const c=require('chinese-days');const out=[];for(let t=Date.UTC(2004,0,1);t<Date.UTC(2027,0,1);t+=864e5){
      const d=new Date(t).toISOString().slice(0,10);const x=c.getDayDetail(d);if(x.name.includes(','))out.push(d+x.work)}console.log(out.join())`;
    const under = (TZ: string) => execFileSync(process.execPath, ['-e', script], { env: { ...process.env, TZ }, encoding: 'utf8' });
    const china = under('Asia/Shanghai');
    expect(china).toContain('2026-10-10true');
    for (const zone of ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) expect(under(zone)).toBe(china);
  });
});
