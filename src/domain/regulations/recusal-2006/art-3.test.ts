import { describe, expect, it } from 'vitest';
import type { FamilyFacts } from '../../facts.ts';
import { kinOf } from './art-3.ts';
import { isChild, isSpouse, kinClassOf } from './kin-terms.ts';

const line = (over: Partial<FamilyFacts>): FamilyFacts => ({ relation: '妻子', name: '苏晚晴', personId: null, birth: null, unit: null, abroad: null, living: true, ...over });
const person = (family: FamilyFacts[] | null) => ({ id: 'p', family });

describe('terms of kinship (article 3)', () => {
  it.each([
    ['配偶', 'spouse'], ['丈夫', 'spouse'], ['妻子', 'spouse'],
    ['祖父', 'direct'], ['外祖母', 'direct'], ['父亲', 'direct'], ['母亲', 'direct'], ['长子', 'direct'], ['女儿', 'direct'], ['孙女', 'direct'], ['外孙', 'direct'],
    ['伯父', 'collateral'], ['叔叔', 'collateral'], ['姑姑', 'collateral'], ['舅舅', 'collateral'], ['姨妈', 'collateral'], ['哥哥', 'collateral'], ['妹妹', 'collateral'],
    ['堂弟', 'collateral'], ['表姐', 'collateral'], ['侄女', 'collateral'], ['外甥', 'collateral'],
    ['岳父', 'in-law'], ['婆婆', 'in-law'], ['小舅子', 'in-law'], ['连襟', 'in-law'], ['儿媳', 'in-law'], ['女婿', 'in-law'], ['亲家母', 'in-law'], ['嫂子', 'in-law'], ['姑父', 'in-law'],
    ['养子', 'direct'], ['继母', 'direct'], ['养父', 'direct'], ['长子（已婚）', 'direct'], [' 妻 子 ', 'spouse'],
    ['前妻', 'none'], ['同学', 'none'],
  ] as const)('%s is %s', (term, expected) => expect(kinClassOf(term)).toBe(expected));

  it('does not guess at a term it does not know', () => expect(kinClassOf('某亲')).toBeNull());

  it('tells spouses and children apart', () => {
    expect([isSpouse('爱人'), isSpouse('岳母'), isChild('养女'), isChild('次子'), isChild('孙子'), isChild('父亲')]).toEqual([true, false, true, true, false, false]);
  });
});

describe('kinOf', () => {
  const other = { personId: 'q', name: '苏晚晴' };
  it('knows linked kin, oneself and strangers', () => {
    expect(kinOf(person([line({ personId: 'q' })]), other)).toEqual({ kin: 'yes', kinClass: 'spouse', relation: '妻子' });
    expect(kinOf(person([]), { personId: 'p', name: '任何' })).toEqual({ kin: 'self' });
    expect(kinOf(person([]), other)).toEqual({ kin: 'no' });
    expect(kinOf(person([line({ name: '别人' })]), other)).toEqual({ kin: 'no' });
  });

  it('finds a linked person whose name is written differently', () => {
    expect(kinOf(person([line({ personId: 'q', name: '苏晚情' })]), other).kin).toBe('yes');
  });

  it('does not take a namesake for kin, nor for a stranger', () => {
    expect(kinOf(person([line({})]), other).kin).toBe('unknown');
    expect(kinOf(person([line({ personId: 'r' })]), other)).toEqual({ kin: 'no' });
    expect(kinOf(person([line({ personId: 'r' })]), { personId: null, name: '苏晚晴' }).kin).toBe('unknown');
  });

  it('is unknown without a family record or with a term not understood, and frees a former spouse', () => {
    expect(kinOf(person(null), other).kin).toBe('unknown');
    expect(kinOf(person([line({ personId: 'q', relation: '某亲' })]), other).kin).toBe('unknown');
    expect(kinOf(person([line({ personId: 'q', relation: '前妻' })]), other)).toEqual({ kin: 'no' });
  });
});
