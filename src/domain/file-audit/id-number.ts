import { ev, w } from '../rule.ts';
import { check, hit, shown } from './check.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** True for 18 characters whose last one is the check character of the others (GB 11643-1999). */
export function checks18(id: string): boolean {
  if (id.length !== 18) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const digit = id.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return false;
    sum += WEIGHTS[i]! * digit;
  }
  return '10X98765432'.charCodeAt(sum % 11) === id.charCodeAt(17);
}

/** Birth date in an ID number of 18 characters, YYYY-MM-DD as far as `birth` is known. */
const birthIn = (id: string, precision: number): string => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`.slice(0, precision);

/** True when the ID number shows this birth date, compared without building it. */
function showsBirth(id: string, birth: string): boolean {
  for (let i = 0; i < birth.length; i++) {
    if (i === 4 || i === 7) continue;
    if (birth.charCodeAt(i) !== id.charCodeAt(i < 4 ? i + 6 : i < 7 ? i + 5 : i + 4)) return false;
  }
  return true;
}

const basis = w('公民身份号码第 7–14 位为出生日期，第 17 位奇数为男、偶数为女，末位为校验码', 'positions 7–14 are the birth date, 17 is odd for men, 18 is the check character');

/** 身份证号: form and check character. */
export const idForm = check({
  id: 'audit.id-form', title: w('身份证号校验', 'The ID number is well formed'), aspect: 'identity', gravity: 'doubt', needs: ['idNumber'],
  wayOut: w('核对身份证复印件后更正', 'Compare with the copy of the card and correct it'),
  test: (f) => (f.idNumber === null || checks18(f.idNumber) ? null : [hit('', w('身份证号位数、字符或校验码不对', 'The ID number has a wrong length, character or check character'), [ev(basis.zh, basis.en, shown('idNumber', f.idNumber))])]),
  situations: [
    { what: w('校验码正确', 'right check character'), given: {}, expect: 'pass' },
    { what: w('校验码错一位', 'check character off by one'), given: { idNumber: '999999198506150029' }, expect: 'found' },
    { what: w('少一位', 'one character short'), given: { idNumber: '99999919850615002' }, expect: 'found' },
    { what: w('末位为 X', 'ends in X'), given: { idNumber: '99999919850615001X', sex: 'male' }, expect: 'pass' },
    { what: w('含字母', 'a letter inside'), given: { idNumber: '9999991985O6150028' }, expect: 'found' },
    { what: w('未填', 'not filled'), given: { idNumber: null }, expect: 'unknown' },
  ],
});

/** 身份证号 against 出生年月. Lawful and frequent where the file proves another month, so a notice. */
export const idBirth = check({
  id: 'audit.id-birth', title: w('身份证号与出生年月', 'ID number against birth'), aspect: 'age', gravity: 'notice', needs: ['idNumber', 'birth'],
  wayOut: w('以档案最先记载认定出生日期；两者可以不同，须有认定结论', 'Establish the birth by the earliest record; the two may differ when that is stated'),
  test: (f) => (f.idNumber === null || f.birth === null || f.idNumber.length !== 18 || showsBirth(f.idNumber, f.birth) ? null
    : [hit('', w(`身份证号中的出生日期为 ${birthIn(f.idNumber, 10)}，名册为 ${f.birth}`, `The ID number shows ${birthIn(f.idNumber, 10)}, the roster ${f.birth}`), [ev('身份证号', 'ID number', birthIn(f.idNumber, 10)), ev('名册', 'roster', f.birth)])]),
  situations: [
    { what: w('月份一致', 'same month'), given: {}, expect: 'pass' },
    { what: w('日期一致', 'same day'), given: { birth: '1985-06-15' }, expect: 'pass' },
    { what: w('差一天', 'a day apart'), given: { birth: '1985-06-16' }, expect: 'found' },
    { what: w('差一月', 'a month apart'), given: { birth: '1985-07' }, expect: 'found' },
    { what: w('只知年份', 'only the year known'), given: { birth: '1985' }, expect: 'pass' },
    { what: w('出生年月未填', 'birth not filled'), given: { birth: null }, expect: 'unknown' },
  ],
});

/** 身份证号 against 性别. */
export const idSex = check({
  id: 'audit.id-sex', title: w('身份证号与性别', 'ID number against sex'), aspect: 'identity', gravity: 'doubt', needs: ['idNumber', 'sex'],
  wayOut: w('核对身份证复印件后更正', 'Compare with the copy of the card and correct it'),
  test: (f) => {
    if (f.idNumber === null || f.sex === null || f.idNumber.length !== 18) return null;
    const male = (f.idNumber.charCodeAt(16) - 48) % 2 === 1;
    if (male === (f.sex === 'male')) return null;
    return [hit('', w(`身份证号所示性别为${male ? '男' : '女'}，名册为${male ? '女' : '男'}`, `The ID number shows ${male ? 'a man' : 'a woman'}, the roster ${male ? 'a woman' : 'a man'}`))];
  },
  situations: [
    { what: w('一致', 'the same'), given: {}, expect: 'pass' },
    { what: w('不一致', 'different'), given: { sex: 'male' }, expect: 'found' },
    { what: w('性别未填', 'sex not filled'), given: { sex: null }, expect: 'unknown' },
  ],
});

/** One ID number for two people. */
export const idShared = check({
  id: 'audit.id-shared', title: w('身份证号重复', 'One ID number for two people'), aspect: 'identity', gravity: 'doubt', needs: ['idNumber'],
  wayOut: w('核对两人的身份证复印件后更正', 'Compare the cards of both and correct one'),
  test: (f) => (f.idShared.length === 0 ? null : [hit('', w(`与${f.idShared.join('、')}使用同一身份证号`, `Bears the same ID number as ${f.idShared.join(', ')}`), [ev('身份证号', 'ID number', shown('idNumber', f.idNumber ?? ''))])]),
  situations: [
    { what: w('只有一人', 'one person only'), given: {}, expect: 'pass' },
    { what: w('另有一人', 'another person'), given: { idShared: ['江予安'] }, expect: 'found' },
    { what: w('未填', 'not filled'), given: { idNumber: null }, expect: 'unknown' },
  ],
});
