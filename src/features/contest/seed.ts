import { and, eq, gt, isNull, or } from 'drizzle-orm';
import { prohibitions } from '../../domain/discipline/lists.ts';
import { addDays, type Day } from '../../kernel/day.ts';
import type { Ports } from '../../kernel/ports.ts';
import type { Outcome } from '../../kernel/refusal.ts';
import { demoAccounts } from '../roster/seed.ts';
import { postPeriod } from '../roster/schema.ts';
import { applyOnPaper } from './application-service.ts';
import { approvePlan, planContest } from './plan-service.ts';

/** The room's part of the demonstration department (invented people only): an open call for a deputy's post with two applicants from outside. */
export async function seedContest(ports: Ports, today: Day): Promise<void> {
  const who = demoAccounts(today);
  const actor = (key: string) => {
    const a = who.find((x) => x.key === key)!;
    return { accountId: a.id, name: a.displayName, personId: a.personId, roles: a.roles.map(({ role }) => ({ role, unitId: null })) };
  };
  const [deputy] = await ports.read.select({ id: postPeriod.postId }).from(postPeriod).where(and(eq(postPeriod.role, 'deputy'), eq(postPeriod.rank, 'township-deputy'), or(isNull(postPeriod.toDay), gt(postPeriod.toDay, today)))).orderBy(postPeriod.postId).limit(1);
  if (!deputy) return;
  const anchors = [{ name: '问题', low: '看不出主要问题', high: '抓住要害，有事实' }, { name: '办法', low: '空泛', high: '可行，分得清先后' }];
  const planned = must(await planContest(ports, actor('deputy_head'), {
    kind: 'open-selection', postId: deputy.id,
    plan: {
      moveKind: 'promotion', necessity: '需要数据治理方面的专业干部，本单位没有合适人选。', suitable: 0, chiefReason: '', basis: '部务会研究', conditions: ['大学本科以上学历', '从事数据治理或相近工作五年以上'], closesOn: addDays(today, 10),
      questions: [{ text: '本单位数据共享的主要障碍是什么，先做哪一件事？', anchors }, { text: '说一件您办成的难事。', anchors }], assessors: 3, trimmed: false, interviewAnchors: anchors, weights: { sift: 40, exam: 0, interview: 40, assessment: 20 },
    },
  }));
  must(await approvePlan(ports, actor('head'), planned.id, prohibitions.map((p) => p.id)));
  for (const name of ['江望舒', '闻人澈']) {
    must(await applyOnPaper(ports, actor('clerk_one'), planned.id, { personId: null, outsider: { name, sex: 'female', birth: '1988-03', unit: '远山信息中心', post: '工程师', education: '大学', relatives: [] } }, {
      answers: ['各科室口径不一。先定一张共用的目录，谁产生谁负责。', '把七个旧系统并成一个，停机两小时，没有丢一条。'], files: [],
    }));
  }
}

/** The demonstration's own data must be accepted; anything else is a fault of the program. */
function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the demonstration's contest was refused: ${outcome.refusal.reason.en}`);
  return outcome.value;
}
