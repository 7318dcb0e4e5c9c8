import { and, eq, gt, isNull, or } from 'drizzle-orm';
import { prohibitions } from '../../domain/discipline/lists.ts';
import { addDays, type Day } from '../../kernel/day.ts';
import type { Ports } from '../../kernel/ports.ts';
import type { Outcome } from '../../kernel/refusal.ts';
import { demoAccounts } from '../roster/seed.ts';
import { postPeriod } from '../roster/schema.ts';
import { castOf, portsOn } from '../selection/seed/walk.ts';
import { applyOnPaper, screen } from './application-service.ts';
import { addInterviewer } from './interviewer-service.ts';
import { applicationsOf } from './load-service.ts';
import { approvePlan, closeCall, planContest } from './plan-service.ts';
import { approveList, enterScore, propose } from './result-service.ts';
import { addAssessor, agree, beginSift, mark, prepareSift, reading, unblind } from './sift-service.ts';

const anchors = [{ name: '问题', low: '看不出主要问题', high: '抓住要害，有事实' }, { name: '办法', low: '空泛', high: '可行，分得清先后' }];
const answers = [
  ['各科室口径不一。先定一张共用的目录，谁产生谁负责。', '把七个旧系统并成一个，停机两小时，没有丢一条。'],
  ['数据在，责任不清。先从群众办事最多的三项入手，限期打通。', '半年跑遍十二个社区，把三年没交的底账补齐。'],
  ['标准不统一，先立标准、再建平台，不再另起炉灶。', '牵头处置一次停水，四小时恢复，事后改了流程。'],
];
/** Marks of the first reading by assessor: the third assessor is stricter. */
const marks = [[4, 4], [4, 5], [3, 4]];

/** The room's part of the demonstration department (invented people only): an open call, one whose answers are being read without names, and one whose list is approved. */
export async function seedContest(ports: Ports, today: Day): Promise<void> {
  const deputies = await ports.read.select({ id: postPeriod.postId }).from(postPeriod).where(and(eq(postPeriod.role, 'deputy'), eq(postPeriod.rank, 'township-deputy'), or(isNull(postPeriod.toDay), gt(postPeriod.toDay, today)))).orderBy(postPeriod.postId).limit(3);
  if (deputies.length < 3) return;
  const [a, b, c] = deputies.map((d) => d.id) as [string, string, string];
  await decided(new Contest(ports, today, addDays(today, -60), c, ['柏听舟', '穆清一', '冉若谷']));
  await read(new Contest(ports, today, addDays(today, -24), b, ['曲流觞', '蓝一舟', '丰知夏']), 2);
  const open = new Contest(ports, today, today, a, ['江望舒', '闻人澈']);
  await open.call();
}

async function read(c: Contest, assessors: number): Promise<void> {
  await c.call();
  await c.screened();
  await c.sift(assessors);
}

async function decided(c: Contest): Promise<void> {
  await read(c, 3);
  await c.results();
}

/** One contest on its way; every step goes through the room's own services, dated by its start plus days. */
class Contest {
  private readonly who;
  private id = '';
  constructor(private readonly ports: Ports, today: Day, private readonly start: Day, private readonly postId: string, private readonly names: readonly string[]) {
    this.who = castOf(demoAccounts(today));
  }

  private on(days: number): Ports {
    return portsOn(this.ports, addDays(this.start, days));
  }

  /** The plan, approved by another, and applications on paper. */
  async call(): Promise<void> {
    this.id = must(await planContest(this.on(0), this.who('deputy_head'), {
      kind: 'open-selection', postId: this.postId,
      plan: {
        moveKind: 'promotion', necessity: '需要数据治理方面的专业干部，本单位没有合适人选。', suitable: 0, chiefReason: '', basis: '部务会研究', conditions: ['大学本科以上学历', '从事数据治理或相近工作五年以上'], closesOn: addDays(this.start, 10),
        questions: [{ text: '本单位数据共享的主要障碍是什么，先做哪一件事？', anchors }, { text: '说一件您办成的难事。', anchors }], assessors: 3, trimmed: false, interviewAnchors: anchors, weights: { sift: 40, exam: 0, interview: 40, assessment: 20 },
      },
    })).id;
    must(await approvePlan(this.on(0), this.who('head'), this.id, prohibitions.map((p) => p.id)));
    for (const [i, name] of this.names.entries()) {
      must(await applyOnPaper(this.on(0), this.who('clerk_one'), this.id, { personId: null, outsider: { name, sex: i % 2 === 0 ? 'female' : 'male', birth: '1988-03', unit: '远山信息中心', post: '工程师', education: '大学', relatives: [] } }, { answers: answers[i]!, files: [] }));
    }
  }

  /** The call closed, everybody admitted, three assessors, names hidden. */
  async screened(): Promise<void> {
    const [day, clerk] = [this.on(11), this.who('clerk_one')];
    must(await closeCall(day, clerk, this.id));
    for (const a of await applicationsOf(this.ports.read, this.id)) must(await screen(day, clerk, this.id, a.id, { admitted: true, conditions: [{ met: true, basis: '学历证书' }, { met: true, basis: '履历和单位证明' }], checked: '已与原单位核对', words: '符合条件' }));
    for (const key of READERS) must(await addAssessor(day, clerk, this.id, this.who(key).accountId));
    must(await prepareSift(this.on(12), clerk, this.id));
    for (const key of READERS) must(await agree(this.on(12), this.who(key), this.id));
    must(await beginSift(this.on(13), clerk, this.id));
  }

  /** So many assessors mark every answer; once all have, names are shown. */
  async sift(upTo: number): Promise<void> {
    for (const [i, key] of READERS.slice(0, upTo).entries()) {
      const mine = must(await reading(this.on(14), this.who(key), this.id));
      for (const x of mine.questions.flatMap((q) => q.answers)) must(await mark(this.on(14), this.who(key), this.id, x.handle, marks[i]!));
    }
    if (upTo === READERS.length) must(await unblind(this.on(16), this.who('clerk_one'), this.id));
  }

  /** Interviews and the other results entered twice, the list put forward and approved. */
  async results(): Promise<void> {
    const day = this.on(20);
    for (const name of ['何澄', '段清和', '许怀瑾']) must(await addInterviewer(day, this.who('clerk_one'), this.id, { name, declared: '与报名人无亲属关系、无利害关系' }));
    const rows = await applicationsOf(this.ports.read, this.id);
    for (const [i, a] of rows.entries()) {
      for (const key of ['clerk_one', 'clerk_two']) {
        for (const value of [{ component: 'interview', marks: [[4, 4], [5 - i, 4], [4, 5 - i]] }, { component: 'assessment', score: 88 - 2 * i }, { component: 'record', words: '近三年均为称职' }] as const) {
          must(await enterScore(day, this.who(key), this.id, { applicationId: a.id, value: value.component === 'interview' ? { component: 'interview', marks: value.marks.map((m) => [...m]) } : value }));
        }
      }
    }
    must(await propose(this.on(22), this.who('deputy_head'), this.id, rows.map((a, i) => ({ applicationId: a.id, chosen: i === 0, politics: i === 0 ? '政治立场坚定，未发现问题' : '', skill: i === 0 ? '长期从事数据治理，专业对口' : '', record: i === 0 ? '牵头完成旧系统合并' : '', conduct: i === 0 ? '作风务实，同事评价较好' : '', why: i === 0 ? '' : '与职位要求的经历相比略有不足' }))));
    must(await approveList(this.on(23), this.who('head'), this.id, prohibitions.map((p) => p.id)));
  }
}

/** Keys of the assessors: members who handle nothing in these contests. */
const READERS = ['publicity', 'executive', 'law'] as const;

/** The demonstration's own data must be accepted; anything else is a fault of the program. */
function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the demonstration's contest was refused: ${outcome.refusal.reason.en}`);
  return outcome.value;
}
