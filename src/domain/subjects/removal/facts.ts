import type { Day, PartialDate } from '../../../kernel/day.ts';
import type { Label } from '../../fact-labels.ts';
import { ruleOf, unknownOf, type Subject } from '../../rule.ts';

/* Leaving a leading post: removal, resignation, demotion, and adjustment of those not fit for their post (能上能下). */

/** The eight grounds of removal (任用条例第五十四条). */
export const removalGrounds = ['age', 'accountability', 'unfit', 'violation', 'left', 'study', 'health', 'need'] as const;
export type RemovalGround = (typeof removalGrounds)[number];

export type RemovalFacts = {
  id: string;
  /** Day of the decision to remove. */
  on: Day | null;
  ground: RemovalGround | null;
  /** Birth and the former retirement age in years (60, 55, 50), or the age limit of the post as a day. */
  age: { birth: PartialDate | null; formerAge: number | null; limitOn: Day | null } | null;
  /** Whether what the ground says was found so by a decision: accountability, violation, unfit. */
  established: { decidedOn: Day | null; removal: boolean | null } | null;
  /** Leave for study, or for health, from the first day away. */
  away: { from: Day | null; selectedByOrganization: boolean | null } | null;
  leaving: { approvedOn: Day | null; leftOn: Day | null } | null;
  need: string | null;
  resignation: { kind: 'official' | 'voluntary' | 'accountable' | 'ordered'; writtenOn: Day | null; noticeOn: Day | null; resigned: boolean | null; removed: boolean | null } | null;
  /** What is proposed for the person afterwards. */
  again: { kind: 'leading' | 'higher' | 'promotion'; on: Day | null; after: 'accountable' | 'adjusted' | 'demoted'; decidedOn: Day | null; examined: boolean | null; outstanding: boolean | null } | null;
  /** 能上能下: one of fifteen grounds, and the steps taken. */
  adjustment: {
    ground: number | null; evidence: string | null; verifiedOn: Day | null; proposedOn: Day | null; decidedOn: Day | null; talkedOn: Day | null; doneOn: Day | null;
    method: 'lateral' | 'service-rank' | 'removal' | 'demotion' | null;
  } | null;
  /** 任职回避: who proposed and decided it, and how the person behaved. */
  recusal: {
    proposedBy: 'organization-department' | 'other' | null; decidedBy: 'party-committee' | 'other' | null; hidden: boolean | null; consequence: 'criticism' | 'measure' | 'none' | null; refused: boolean | null; outcome: 'removal' | 'demotion' | 'none' | null;
  } | null;
};

const here = { zh: '在免职、辞职、调整事项中填写', en: 'Fill it in the matter of removal, resignation or adjustment' };
const line = (zh: string, en: string): Label => ({ label: { zh, en }, where: here });

export const removalLabels = {
  on: line('决定日期', 'day of the decision'), ground: line('免职情形', 'ground of removal'), 'age.birth': line('出生年月', 'birth'), 'age.formerAge': line('原法定退休年龄', 'former retirement age'),
  'established.removal': line('是否决定应予免职', 'whether removal was decided'), 'established.decidedOn': line('决定日期', 'day it was established'), 'away.from': line('离岗首日', 'first day away'),
  'away.selectedByOrganization': line('是否组织选派', 'whether sent by the organization'), 'leaving.approvedOn': line('批准日期', 'day of approval'), 'leaving.leftOn': line('离岗日期', 'day of leaving'), need: line('工作需要的理由', 'why the work asks for it'),
  'resignation.kind': line('辞职类别', 'kind of resignation'), 'resignation.writtenOn': line('书面申请日期', 'day of the written application'), 'resignation.noticeOn': line('责令辞职通知日期', 'day of the order'), 'resignation.resigned': line('是否已辞职', 'whether resigned'), 'resignation.removed': line('是否已免职', 'whether removed'),
  'again.on': line('拟使用日期', 'day of the proposed use'), 'again.decidedOn': line('原处理决定日期', 'day of the earlier decision'), 'again.examined': line('是否经考察', 'whether examined'), 'again.outstanding': line('是否实绩突出', 'whether the record is outstanding'),
  'adjustment.ground': line('不适宜担任现职的情形', 'ground of unfitness'), 'adjustment.evidence': line('事实依据', 'facts'), 'adjustment.verifiedOn': line('核实认定日期', 'day it was verified'), 'adjustment.proposedOn': line('调整建议日期', 'day of the proposal'), 'adjustment.decidedOn': line('组织决定日期', 'day of the decision'), 'adjustment.talkedOn': line('谈话日期', 'day of the talk'), 'adjustment.doneOn': line('办理手续日期', 'day it was carried out'), 'adjustment.method': line('调整方式', 'method'),
  'recusal.proposedBy': line('回避意见提出者', 'who proposed the recusal'), 'recusal.decidedBy': line('回避决定者', 'who decided the recusal'), 'recusal.hidden': line('是否不及时报告或隐瞒', 'whether it was hidden'), 'recusal.consequence': line('对隐瞒的处理', 'what followed the hiding'), 'recusal.refused': line('是否拒不服从', 'whether the person refused'), 'recusal.outcome': line('对拒不服从的处理', 'what followed the refusal'),
} as const satisfies Record<string, Label>;

export type RemovalPath = keyof typeof removalLabels;
export type RemovalStage = 'proposal' | 'decision' | 'again';

export const removalSubject: Subject<RemovalFacts, RemovalPath, RemovalStage> = {
  id: 'removal',
  words: { zh: '免职、辞职、降职和能上能下', en: 'removal, resignation, demotion, adjustment' },
  labels: removalLabels,
  stages: { proposal: { zh: '提出', en: 'proposal' }, decision: { zh: '决定', en: 'decision' }, again: { zh: '重新使用', en: 'use afterwards' } },
};

/** Describes one rule of leaving a post. */
export const removalRule = ruleOf(removalSubject);
export const removalUnknown = unknownOf(removalSubject);
