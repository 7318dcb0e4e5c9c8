import type { CaseFacts } from '../../facts.ts';
import { ev, fail, notApplicable, pass, rule, unknown, w, type Patch, type Rule } from '../../rule.ts';
import { chiefOfPlace } from './art-34.ts';
import { appointment2019 } from './document.ts';

/* 第三十六条 市、县党委和政府正职由全委会无记名投票表决. */
const on = '2026-09-18';
const chief: Patch<CaseFacts> = { post: { organKind: 'government', role: 'chief', rank: 'county-chief', placed: 'leading-body' } };

export const plenaryVote = rule({
  ...appointment2019,
  id: 'cn.appointment-2019.art-36.plenary-vote',
  title: w('市、县党政正职一般由全委会无记名投票表决', 'Chiefs of cities and counties: a secret vote of the whole committee'),
  article: '第三十六条',
  confidence: '2014',
  severity: 'reason',
  since: 2,
  stages: ['decision'],
  needs: ['post', 'meeting'],
  test: (facts) => {
    if (facts.post!.rank === null) return unknown(['post.rank']);
    if (!chiefOfPlace(facts)) return notApplicable(w('不是市、县党委和政府正职', 'not a chief of a city or county'));
    const { body, method, membersConsulted } = facts.meeting!;
    const evidence = [ev(`表决主体（${body === 'plenary' ? '全委会' : '常委会'}）`, body === 'plenary' ? 'the whole committee' : 'the standing committee', method === 'secret' ? '无记名投票' : '—')];
    if (body === 'plenary' && method === 'secret') return pass(w('由全委会无记名投票表决', 'secret vote of the whole committee'), evidence);
    if (body !== 'plenary' && membersConsulted === true) return fail(w('闭会期间由常委会决定，已征求全委会成员意见', 'decided by the standing committee in recess, members asked'), w('写明急需任用的理由', 'State why it could not wait'), evidence);
    return fail(w('没有由全委会无记名投票表决', 'no secret vote of the whole committee'), w('提交全委会无记名投票；闭会期间急需的征求全委会成员意见并写明理由', 'Bring it to the whole committee; in recess ask its members and state the reason'), evidence);
  },
  situations: [
    { what: w('全委会票决', 'whole committee'), day: on, given: { ...chief, meeting: { body: 'plenary', method: 'secret' } }, expect: 'pass' },
    { what: w('全委会举手', 'by show of hands'), day: on, given: { ...chief, meeting: { body: 'plenary', method: 'hands' } }, expect: 'needs-reason' },
    { what: w('常委会决定，已征求意见', 'standing committee, members asked'), day: on, given: { ...chief, meeting: { body: 'standing', membersConsulted: true } }, expect: 'needs-reason' },
    { what: w('部门副职', 'deputy of a department'), day: on, given: {}, expect: 'not-applicable' },
    { what: w('县政府副职', 'deputy of a county government'), day: on, given: { post: { organKind: 'government', role: 'deputy', rank: 'county-deputy' } }, expect: 'not-applicable' },
    { what: w('层次未填', 'rank not filled'), day: on, given: { post: { rank: null } }, expect: 'unknown' },
  ],
});

export const article36: readonly Rule[] = [plenaryVote];
