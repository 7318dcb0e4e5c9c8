import type { Day } from '../../../kernel/day.ts';
import type { Label } from '../../fact-labels.ts';
import { ruleOf, unknownOf, type Subject } from '../../rule.ts';

/* Discipline of selection, of a term change, and of those who do the work: acts that were looked into, and what must follow. */

/** The ten prohibitions of the appointment regulations. */
export const disciplineActs = ['over-establishment', 'seeking-posts', 'against-procedure', 'leaking', 'hiding-facts', 'canvassing', 'meddling', 'surprise-promotion', 'favouritism', 'falsified-file'] as const;
export type DisciplineAct = (typeof disciplineActs)[number];
/** The ten prohibitions of the notice on the discipline of term change (2021). */
export const termChangeActs = ['cliques', 'bribing-votes', 'selling-posts', 'running-for-posts', 'one-man-rule', 'interceding', 'against-rules', 'leaking', 'falsifying', 'obstructing'] as const;
export type TermChangeAct = (typeof termChangeActs)[number];
/** The first four of the ten prohibitions for organization workers; the other six are imported by the institution. */
export const workerActs = ['promising-posts', 'false-examination', 'entertainment', 'private-gain'] as const;
export type WorkerAct = (typeof workerActs)[number];

/** What looking into it showed: nothing, still open, or found. */
export type Found = 'none' | 'open' | 'found' | null;
/** What was done about an act found. */
export type Consequence = 'punished' | 'excluded' | 'suspended' | 'not-promoted' | 'decision-cancelled' | 'registered' | 'void' | 'other' | null;

export type ConductFacts = {
  id: string;
  discipline: Partial<Record<DisciplineAct, Found>> | null;
  /** Numbers that show an act by themselves. */
  numbers: { establishment: number | null; filled: number | null; leaderKnownToLeaveOn: Day | null; leaderLeftOn: Day | null; promotedOn: Day | null } | null;
  termChange: Partial<Record<TermChangeAct, { found: Found; consequence: Consequence }>> | null;
  workers: Partial<Record<WorkerAct, Found>> | null;
};

const here = { zh: '在纪律核查中登记', en: 'Enter it in the check of discipline' };
const line = (zh: string, en: string): Label => ({ label: { zh, en }, where: here });

export const disciplineWords: Record<DisciplineAct, readonly [string, string]> = {
  'over-establishment': ['超职数、超机构规格、超审批权限设机构配干部，擅设职务名称、提高职级待遇', 'posts beyond the establishment or authority'], 'seeking-posts': ['不正当手段谋取职务、提高职级待遇', 'seeking posts by improper means'],
  'against-procedure': ['违反程序动议、推荐、考察、讨论决定，或主要领导个人决定', 'against procedure, or decided by the chief alone'], leaking: ['私自泄露动议、推荐、考察、酝酿、讨论决定情况', 'leaking what was discussed'],
  'hiding-facts': ['考察中隐瞒、歪曲事实', 'hiding or twisting facts in the examination'], canvassing: ['拉票、助选等非组织活动', 'canvassing for votes'], meddling: ['私自干预下级或原任职地区、系统、单位选任', 'meddling elsewhere'],
  'surprise-promotion': ['机构变动、主要领导即将离任时突击提拔调整', 'surprise promotions before a leader leaves'], favouritism: ['任人唯亲、封官许愿、拉帮结派、营私舞弊', 'favouritism and cliques'], 'falsified-file': ['篡改、伪造档案，或在身份、年龄、工龄、党龄、学历、经历上弄虚作假', 'falsified files'],
};
export const termChangeWords: Record<TermChangeAct, readonly [string, string]> = {
  cliques: ['结党营私', 'cliques for private ends'], 'bribing-votes': ['拉票贿选', 'bribing votes'], 'selling-posts': ['买官卖官', 'buying and selling posts'], 'running-for-posts': ['跑官要官', 'running for posts'], 'one-man-rule': ['个人说了算', 'one person decides'],
  interceding: ['说情打招呼', 'interceding'], 'against-rules': ['违规用人', 'appointments against the rules'], leaking: ['跑风漏气', 'leaking'], falsifying: ['弄虚作假', 'falsifying'], obstructing: ['干扰换届', 'obstructing the term change'],
};
export const workerWords: Record<WorkerAct, readonly [string, string]> = {
  'promising-posts': ['封官许愿、违规干预下级选人用人', 'promising posts, meddling below'], 'false-examination': ['考察中弄虚作假、隐瞒实情', 'false or hidden facts in an examination'], entertainment: ['参加可能影响公务的消费娱乐', 'entertainment that may affect the work'], 'private-gain': ['利用职务之便为本人和亲友谋私', 'private gain from the office'],
};

type Labels = Record<`discipline.${DisciplineAct}` | `termChange.${TermChangeAct}.found` | `termChange.${TermChangeAct}.consequence` | `workers.${WorkerAct}` | 'numbers.promotedOn' | 'numbers.leaderLeftOn' | 'numbers.filled', Label>;
export const conductLabels = {
  ...Object.fromEntries(disciplineActs.map((a) => [`discipline.${a}`, line(...disciplineWords[a])])),
  ...Object.fromEntries(termChangeActs.flatMap((a) => [[`termChange.${a}.found`, line(...termChangeWords[a])], [`termChange.${a}.consequence`, line(`对“${termChangeWords[a][0]}”的处理`, `what followed “${termChangeWords[a][1]}”`)]])),
  ...Object.fromEntries(workerActs.map((a) => [`workers.${a}`, line(...workerWords[a])])),
  'numbers.promotedOn': line('提拔调整日期', 'day of the promotion'), 'numbers.leaderLeftOn': line('主要领导离任日期', 'day the leader left'), 'numbers.filled': line('在任人数', 'holders'),
} as Labels;

export type ConductPath = keyof Labels;
export type ConductStage = 'selection' | 'term-change' | 'workers';

export const conductSubject: Subject<ConductFacts, ConductPath, ConductStage> = {
  id: 'conduct',
  words: { zh: '选人用人纪律', en: 'discipline of selection' },
  labels: conductLabels,
  stages: { selection: { zh: '选拔任用纪律', en: 'selection' }, 'term-change': { zh: '换届纪律', en: 'term change' }, workers: { zh: '组工干部纪律', en: 'organization workers' } },
};

/** Describes one rule of discipline. */
export const conductRule = ruleOf(conductSubject);
export const conductUnknown = unknownOf(conductSubject);
