import { expect, it } from 'vitest';
import { judge } from '../../judge-for-tests.ts';
import { exceptionConsent } from './art-35.ts';

const exception = (approvedOn: string, over: object = {}) => ({
  kinds: ['tenure' as const], breaks: ['x'], ground: 'need-remote' as const, reason: '艰苦边远地区急需', withoutRecommendation: false,
  consent: { reportedOn: '2026-08-01', approvedOn, approver: '省委组织部', document: null }, ...over,
});

it('asks for consent before the examination where no recommendation was held, or a layer is skipped in fact', () => {
  for (const over of [{ withoutRecommendation: true }, { breaks: ['cn.appointment-2019.art-9.step-by-step'] }]) {
    expect(judge(exceptionConsent, { move: { exception: exception('2026-08-27', over) } }).kind).toBe('pass');
    expect(judge(exceptionConsent, { move: { exception: exception('2026-08-28', over) } }).kind).toBe('block');
    expect(judge(exceptionConsent, { move: { exception: exception('2026-08-27', over) }, examination: null }).kind).toBe('unknown');
  }
});

it('counts to the day of discussion otherwise', () => {
  expect(judge(exceptionConsent, { move: { exception: exception('2026-09-18') } }, '2026-09-01').kind).toBe('pass');
  expect(judge(exceptionConsent, { move: { exception: exception('2026-09-19') } }, '2026-09-30').kind).toBe('block');
});
