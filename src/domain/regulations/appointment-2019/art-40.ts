import type { CaseFacts } from '../../facts.ts';
import { submissionPapers, type SubmissionFacts, type SubmissionPaper } from '../../facts-of-steps.ts';
import type { Loose } from '../../rule.ts';
import { ev, fail, notApplicable, pass, rule, unknown, w, type Patch, type Rule } from '../../rule.ts';
import type { Scope } from '../../scope.ts';
import { appointment2019 } from './document.ts';

/* 第四十条 报上级审批的材料；应备案的按时备案. */
const on = '2026-09-25';
const words: Record<SubmissionPaper, { zh: string; en: string }> = {
  request: w('请示', 'request'), form: w('干部任免审批表', 'appointment form'), findings: w('考察材料', 'findings'), file: w('本人档案', 'personnel file'),
  minutes: w('会议纪要', 'minutes'), discussion: w('讨论记录', 'record of the discussion'), recommendation: w('民主推荐情况', 'recommendation'),
};
const sentUp: Scope = (facts) => (facts.post === null ? unknown(['post']) : facts.submission ? null : notApplicable(w('没有登记须报上级审批或备案', 'nothing is entered as sent upward')));
const common = { ...appointment2019, article: '第四十条', confidence: '2014', severity: 'block', since: 2, scope: sentUp } as const;
const sent = (over: Partial<Loose<SubmissionFacts>> = {}): Patch<CaseFacts> => ({ submission: { kind: 'approval', papers: [...submissionPapers], sentOn: '2026-09-20', dueOn: '2026-10-18', ...over } });

export const papers = rule({
  ...common,
  id: 'cn.appointment-2019.art-40.papers',
  title: w('报批材料齐全', 'The papers sent up are complete'),
  stages: ['decision', 'appointment'],
  needs: ['submission.papers'],
  test: (facts) => {
    const { kind, papers: given } = facts.submission!;
    if (kind === 'record') return notApplicable(w('只须备案', 'for the record only'));
    const lacking = submissionPapers.filter((p) => !given.includes(p));
    const evidence = [ev('已附', 'enclosed', given.map((p) => words[p].zh).join('、') || '—')];
    return lacking.length === 0
      ? pass(w('请示、任免审批表等七项材料齐全', 'all seven papers are enclosed'), evidence)
      : fail(w(`报批材料缺少：${lacking.map((p) => words[p].zh).join('、')}`, `lacking: ${lacking.map((p) => words[p].en).join(', ')}`), w('补齐后报批', 'Enclose them'), evidence);
  },
  situations: [
    { what: w('七项齐全', 'all seven'), day: on, given: sent(), expect: 'pass' },
    { what: w('缺讨论记录', 'no record of the discussion'), day: on, given: sent({ papers: submissionPapers.filter((p) => p !== 'discussion') }), expect: 'block' },
    { what: w('只须备案', 'for the record'), day: on, given: sent({ kind: 'record', papers: [] }), expect: 'not-applicable' },
    { what: w('不须报批', 'not sent'), day: on, given: {}, expect: 'not-applicable' },
  ],
});

export const onTime = rule({
  ...common,
  id: 'cn.appointment-2019.art-40.on-time',
  title: w('应备案的按时备案', 'Sent for the record in time'),
  stages: ['appointment'],
  needs: ['submission.dueOn'],
  test: (facts, day) => {
    const { sentOn, dueOn } = facts.submission!;
    const evidence = [ev('期限', 'due', dueOn!), ev('报出', 'sent', sentOn ?? '—')];
    const late = fail(w(sentOn === null ? `应于 ${dueOn} 前报出，至 ${day} 未报` : `应于 ${dueOn} 前报出，${sentOn} 才报`, sentOn === null ? `due ${dueOn}, not sent on ${day}` : `due ${dueOn}, sent ${sentOn}`), w('立即补报并说明原因', 'Send it now and say why it is late'), evidence);
    if (sentOn === null) return day > dueOn! ? late : pass(w(`期限 ${dueOn}，未到期`, `due ${dueOn}, still in time`), evidence);
    return sentOn <= dueOn! ? pass(w(`${sentOn} 报出，期限 ${dueOn}`, `sent ${sentOn}, due ${dueOn}`), evidence) : late;
  },
  situations: [
    { what: w('期限内', 'in time'), day: on, given: sent(), expect: 'pass' },
    { what: w('期限当日', 'on the last day'), day: '2026-10-18', given: sent({ sentOn: '2026-10-18' }), expect: 'pass' },
    { what: w('晚一天', 'a day late'), day: '2026-10-19', given: sent({ sentOn: '2026-10-19' }), expect: 'block' },
    { what: w('到期未报', 'due and not sent'), day: '2026-10-19', given: sent({ sentOn: null }), expect: 'block' },
    { what: w('未到期未报', 'not due yet'), day: '2026-10-18', given: sent({ sentOn: null }), expect: 'pass' },
    { what: w('期限未填', 'no deadline'), day: on, given: sent({ dueOn: null }), expect: 'unknown' },
  ],
});

export const article40: readonly Rule[] = [papers, onTime];
