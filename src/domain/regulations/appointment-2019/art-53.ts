import type { CaseFacts } from '../../facts.ts';
import { ev, fail, pass, rule, unknownBecause, w, type Finding, type Rule } from '../../rule.ts';
import { firstMembers, votes } from '../../samples.ts';
import { kinClassWords, kinOf } from '../recusal-2006/art-3.ts';
import { speakers } from './art-38.ts';
import { appointment2019 } from './document.ts';

/* 第五十三条 选拔任用工作回避. Kin as defined in 《党政领导干部任职回避暂行规定》第三条. */
const common = { ...appointment2019, article: '第五十三条', confidence: 'undated', severity: 'block' } as const;
const on = '2026-09-18';

type Someone = { personId: string | null; name: string };

function free(facts: CaseFacts, people: readonly Someone[], roleZh: string, roleEn: string): Finding {
  const evidence = [ev(`核对${roleZh}`, `${roleEn} compared`, people.map((p) => p.name).join('、') || '—')];
  const wayOut = w('本人必须回避：离开会议或退出考察组', 'Must withdraw: leave the meeting for this item, or the team');
  const found = people.map((p) => ({ p, kinship: kinOf(facts.person!, p) }));
  for (const { p, kinship } of found) {
    if (kinship.kin === 'self') return fail(w(`${p.name}是人选本人，必须回避`, `${p.name} is the candidate and must withdraw`), wayOut, evidence);
    if (kinship.kin === 'yes') {
      const kin = kinClassWords[kinship.kinClass];
      return fail(w(`${p.name}是人选的${kinship.relation}（${kin.zh}），必须回避`, `${p.name} is kin of the candidate (${kin.en}) and must withdraw`), wayOut, evidence);
    }
  }
  for (const { p, kinship } of found)
    if (kinship.kin === 'unknown') return unknownBecause(kinship.because, w(`${p.name}与人选是否有亲属关系不能判断`, `kinship of ${p.name} with the candidate cannot be judged`), evidence);
  return pass(w(`${roleZh}中没有人选本人及其亲属`, `neither the candidate nor kin among the ${roleEn}`), evidence);
}

const family = (name: string, personId: string | null, relation = '丈夫') => [{ relation, name, personId, birth: null, unit: null, abroad: false, living: true }];

export const attendees = rule({
  ...common,
  id: 'cn.appointment-2019.art-53.attendees',
  title: w('讨论涉及与会人员本人及其亲属的必须回避', 'Members withdraw for themselves and their kin'),
  stages: ['decision'],
  needs: ['person', 'meeting.due', 'meeting.present'],
  test: (facts) => {
    const here = new Set(speakers(facts.meeting!));
    return free(facts, facts.meeting!.due!.filter((m) => here.has(m.memberId)), '与会人员', 'members present');
  },
  situations: [
    { what: w('无亲属', 'no kin'), day: on, given: {}, expect: 'pass' },
    { what: w('配偶在会', 'spouse present'), day: on, given: { person: { family: family('祁远山', 'member-2') } }, expect: 'block' },
    { what: w('配偶已离会', 'spouse left'), day: on, given: { person: { family: family('祁远山', 'member-2') }, meeting: { leaves: [{ memberId: 'm2', reason: '人选的配偶' }], votes: votes(8, 8).slice(1) } }, expect: 'pass' },
    { what: w('配偶未到会', 'spouse absent'), day: on, given: { person: { family: family('甘若水', 'member-9') } }, expect: 'pass' },
    { what: w('本人在会', 'the candidate is a member'), day: on, given: { person: { id: 'member-3' } }, expect: 'block' },
    { what: w('表弟在会', 'a cousin present'), day: on, given: { person: { family: family('舒景行', 'member-3', '表弟') } }, expect: 'block' },
    { what: w('亲家在会', 'parents of a child’s spouse'), day: on, given: { person: { family: family('舒景行', 'member-3', '亲家公') } }, expect: 'block' },
    { what: w('同名未关联', 'same name, not linked'), day: on, given: { person: { family: family('祁远山', null) } }, expect: 'unknown' },
    { what: w('家庭成员未填', 'family not filled'), day: on, given: { person: { family: null }, meeting: { present: firstMembers(8) } }, expect: 'unknown' },
  ],
});

export const examiners = rule({
  ...common,
  id: 'cn.appointment-2019.art-53.examiners',
  title: w('考察组成员涉及其亲属的必须回避', 'Examiners withdraw for their kin'),
  stages: ['examination', 'decision'],
  needs: ['person', 'examination.team'],
  test: (facts) => free(facts, facts.examination!.team!.filter((m) => m.recused !== true), '考察组成员', 'examiners'),
  situations: [
    { what: w('无亲属', 'no kin'), day: on, given: {}, expect: 'pass' },
    { what: w('姐姐在考察组', 'a sister on the team'), day: on, given: { person: { family: family('邵平川', 'examiner-2', '姐姐') } }, expect: 'block' },
    { what: w('已回避', 'withdrew'), day: on, given: { person: { family: family('邵平川', 'examiner-2', '姐姐') }, examination: { team: [{ personId: 'examiner-1', name: '孟庭筠', lead: true, recused: false }, { personId: 'examiner-2', name: '邵平川', lead: false, recused: true }] } }, expect: 'pass' },
    { what: w('称谓不明', 'term not understood'), day: on, given: { person: { family: family('邵平川', 'examiner-2', '某亲') } }, expect: 'unknown' },
    { what: w('考察组未填', 'team not filled'), day: on, given: { examination: { team: null } }, expect: 'unknown' },
  ],
});

export const article53: readonly Rule[] = [attendees, examiners];
