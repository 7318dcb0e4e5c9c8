import { expect, it } from 'vitest';
import { inviteesFor, type Holder, type UnitNode } from './invitees-rules.ts';

const unit = (id: string, parentId: string | null, kind: string, organKind: string): [string, UnitNode] => [id, { id, parentId, name: id, kind, organKind }];
const units = new Map([
  unit('区', null, 'region', 'government'), unit('区委', '区', 'organ', 'party-committee'), unit('区政府', '区', 'organ', 'government'), unit('人大', '区', 'organ', 'npc'), unit('纪委', '区', 'organ', 'discipline'), unit('法院', '区', 'organ', 'court'),
  unit('局', '区政府', 'organ', 'gov-dept'), unit('一科', '局', 'inner-office', 'gov-dept'), unit('中心', '局', 'institution', 'institution'), unit('它局', '区政府', 'organ', 'gov-dept'), unit('街道', '区', 'organ', 'sub-office'),
]);
const holder = (personId: string, unitId: string, role: string): Holder => ({ personId, name: personId, title: '职', unitId, role });
const holders = [holder('局长', '局', 'chief'), holder('副局长', '局', 'deputy'), holder('科长', '一科', 'chief'), holder('副科长', '一科', 'deputy'), holder('主任', '中心', 'chief'), holder('它局长', '它局', 'chief'), holder('它副', '它局', 'deputy'), holder('书记', '区委', 'chief'), holder('区长', '区政府', 'chief'), holder('院长', '法院', 'chief'), holder('副院长', '法院', 'deputy'), holder('街道主任', '街道', 'chief')];

it('for a department: its leaders, heads of inner offices and of units under it; the same from an inner office', () => {
  const names = (at: string, candidates: string[] = []): string[] => inviteesFor(at, units, holders, candidates).people.map((p) => `${p.name} ${p.category.zh}`);
  const whole = ['局长 本部门领导成员', '副局长 本部门领导成员', '科长 内设机构主要领导', '主任 直属单位主要领导'];
  expect(names('局')).toEqual(whole);
  expect(names('一科')).toEqual(whole);
  expect(names('局', ['科长'])).toEqual(whole.filter((n) => !n.startsWith('科长')));
});

it('for a local body: committee, bodies, heads of courts and departments, and of the level below; nobody twice', () => {
  const people = inviteesFor('区政府', units, holders, []).people;
  expect(people.map((p) => p.name)).toEqual(['书记', '区长', '院长', '局长', '它局长', '街道主任']);
  expect(new Set(people.map((p) => p.personId)).size).toBe(people.length);
});
