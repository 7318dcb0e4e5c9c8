import { expect, it } from 'vitest';
import { judge } from '../../judge-for-tests.ts';
import { firstMembers } from '../../samples.ts';
import { attendees, examiners } from './art-53.ts';

const kin = (relation: string, name: string, personId: string) => [{ relation, name, personId, birth: null, unit: null, abroad: false, living: true }];

it.each(['丈夫', '父亲', '女儿', '祖父', '姑姑', '堂弟', '外甥女', '岳父', '女婿', '嫂子', '连襟'])('makes the %s of the candidate leave', (relation) => {
  const person = { family: kin(relation, '祁远山', 'member-2') };
  const verdict = judge(attendees, { person });
  expect(verdict.kind).toBe('block');
  expect(verdict.sentence.zh).toContain(`人选的${relation}`);
  expect(judge(attendees, { person, meeting: { leaves: [{ memberId: 'm2', reason: '亲属' }] } }).kind).toBe('pass');
});

it('does not look at members who are absent', () => {
  const person = { family: kin('丈夫', '贺清川', 'member-8') };
  expect(judge(attendees, { person, meeting: { present: firstMembers(8) } }).kind).toBe('block');
  expect(judge(attendees, { person, meeting: { present: firstMembers(7) } }).kind).toBe('pass');
});

it('finds certain kin before a doubt about another', () => {
  const person = { family: [...kin('表哥', '程望舒', 'nobody').map((f) => ({ ...f, personId: null })), ...kin('丈夫', '祁远山', 'member-2')] };
  expect(judge(attendees, { person }).kind).toBe('block');
});

it('keeps the candidate off the team', () => expect(judge(examiners, { person: { id: 'examiner-1' } }).kind).toBe('block'));
