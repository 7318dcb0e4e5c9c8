import { ev, fail, pass, rule, w, type Rule } from '../../rule.ts';
import { moves } from '../../scope.ts';
import { appointment2019 } from './document.ts';

/* 第二十三条 推荐票不等同于选举票；综合确定考察对象. */
const on = '2026-08-27';

export const weighed = rule({
  ...appointment2019,
  id: 'cn.appointment-2019.art-23.weighed',
  title: w('综合研判确定考察对象，不以推荐票取人', 'Who is examined is weighed, not read off the votes'),
  article: '第二十三条',
  confidence: 'recalled',
  severity: 'block',
  since: 2,
  stages: ['examination'],
  needs: ['examination.chosen'],
  scope: moves('promotion', 'further-use'),
  test: (facts) => {
    const reason = facts.examination!.chosen!.reason?.trim() ?? '';
    const votes = (facts.recommendation?.tallies ?? []).flatMap((t) => t.candidates.filter((c) => c.personId === facts.person?.id).map((c) => `${c.votes}/${t.valid ?? '—'}`));
    const evidence = [ev('理由', 'reason', reason || '—'), ev('得票/有效票', 'votes of valid', votes.join('；') || '—')];
    const onlyVotes = /^(得票|票数)?(最高|最多|第一|排名第一|得票最高|得票最多|票数最高|票数最多)$/u.test(reason);
    return reason !== '' && !onlyVotes
      ? pass(w('已写明综合研判的理由', 'the reasons are stated'), evidence)
      : fail(onlyVotes ? w('只以得票确定考察对象', 'chosen by votes alone') : w('没有写明确定考察对象的理由', 'no reason is stated'), w('结合日常了解、分析研判和岗位匹配写明理由', 'State the reasons: conduct, analysis, fit for the post'), evidence);
  },
  situations: [
    { what: w('写明理由', 'stated'), day: on, given: {}, expect: 'pass' },
    { what: w('只写票数最高', 'most votes, nothing else'), day: on, given: { examination: { chosen: { reason: '票数最高' } } }, expect: 'block' },
    { what: w('票数最高并写明理由', 'most votes, with reasons'), day: on, given: { examination: { chosen: { reason: '票数最高，实绩突出，熟悉业务' } } }, expect: 'pass' },
    { what: w('空白', 'blank'), day: on, given: { examination: { chosen: { reason: ' ' } } }, expect: 'block' },
    { what: w('尚未确定', 'not chosen yet'), day: on, given: { examination: null }, expect: 'unknown' },
  ],
});

export const article23: readonly Rule[] = [weighed];
