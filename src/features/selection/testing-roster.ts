import { randomUUID } from 'node:crypto';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok } from '../../kernel/refusal.ts';
import { appraisal, education, family, holding, person, post, postPeriod, unit, unitPeriod } from '../roster/schema.ts';
import { personKeys } from '../roster/keys-service.ts';

/** Ids of the small roster that the tests of this room work on. */
export type SmallRoster = { unitId: string; postId: string; otherPostId: string; candidate: string; second: string; kin: string; examiners: [string, string]; holdingId: string };

/** Writes an invented bureau with a vacancy, two candidates who qualify, and examiners; one examiner is kin of the second candidate. */
export async function smallRoster(ports: Ports, actor: Actor): Promise<SmallRoster> {
  const ids = { unitId: randomUUID(), postId: randomUUID(), otherPostId: randomUUID(), candidate: randomUUID(), second: randomUUID(), kin: randomUUID(), holdingId: randomUUID() };
  const examiners: [string, string] = [randomUUID(), randomUUID()];
  const done = await ports.act({ actor, verb: 'roster.demo.loaded' }, async (tx) => {
    await tx.insert(unit, { id: ids.unitId, code: ids.unitId.slice(0, 8) });
    await tx.insert(unitPeriod, { unitId: ids.unitId, parentId: null, name: '云岭市发展研究局', kind: 'organ', level: 'county-chief', organKind: 'gov-dept', fromDay: '2000-01-01' });
    for (const [id, title, role, rank] of [[ids.postId, '副局长', 'deputy', 'county-deputy'], [ids.otherPostId, '综合科科长', 'chief', 'township-chief']] as const) {
      await tx.insert(post, { id, code: id.slice(0, 8) });
      await tx.insert(postPeriod, { postId: id, unitId: ids.unitId, title, rank, role, establishment: 3, qualificationRequired: false, fromDay: '2000-01-01' });
    }
    const people = [[ids.candidate, '林晓禾'], [ids.second, '顾长河'], [ids.kin, '乔乐安'], [examiners[0], '孟庭筠'], [examiners[1], '邵平川']] as const;
    for (const [id, name] of people) {
      await tx.insert(person, {
        id, name, ...personKeys(name), sex: '女', birth: '1985-06', ethnicity: '汉族', workStart: '2008-07', party: '中共党员', partyJoin: '2010-06-20', partyRegular: '2011-06-20', healthFit: true, trainingHours: 566,
        standing: { spouseAbroad: false, childrenAllAbroad: false, politicalDisciplineBreach: false, lowRecognition: false, canvassing: false, otherUnfit: false, filled: ['family', 'punishments', 'ranks', 'holdings', 'education', 'appraisals'] }, createdDay: tx.today,
      });
    }
    for (const personId of [ids.candidate, ids.second]) {
      await tx.insert(education, { personId, mode: 'full-time', level: '大学', degree: '管理学学士', school: '云岭大学', fromDate: '2004-09', toDate: '2008-07' });
      for (const year of [2023, 2024, 2025]) await tx.insert(appraisal, { personId, year, grade: 'competent' });
      const held = (title: string, rank: string, role: string, leading: boolean, grassroots: boolean, fromDate: string, toDate: string | null, id?: string) =>
        tx.insert(holding, { ...(id ? { id } : {}), personId, unitId: null, unitText: '云岭市发展研究局', title, rank, role, leading, grassroots, probation: false, promoted: false, fromDate, toDate });
      await held('青石镇党政办科员', 'staff', 'staff', false, true, '2008-07', '2013-05');
      await held('研究科副科长', 'township-deputy', 'deputy', true, false, '2013-05', '2018-04');
      await held('研究科科长', 'township-chief', 'chief', true, false, '2018-04', '2021-03');
      await held('综合科科长', 'township-chief', 'chief', true, false, '2021-03', null, personId === ids.candidate ? ids.holdingId : undefined);
    }
    await tx.insert(family, { personId: ids.second, relation: '妻子', name: '乔乐安', abroad: false, living: true, linkedPersonId: ids.kin });
    return ok(null);
  });
  if (!done.ok) throw new Error(done.refusal.reason.zh);
  return { ...ids, examiners };
}
