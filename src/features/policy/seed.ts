import { eq } from 'drizzle-orm';
import { addDays, addMonths, type Day } from '../../kernel/day.ts';
import type { Ports } from '../../kernel/ports.ts';
import type { Outcome } from '../../kernel/refusal.ts';
import { utf8 } from '../../kernel/bytes.ts';
import { demoAccounts } from '../roster/seed.ts';
import { castOf, portsOn } from '../selection/seed/walk.ts';
import { giveRuling } from './ruling-service.ts';
import { policyText } from './schema.ts';
import { decideText, proposeText, type TextInput } from './text-service.ts';

const first = [
  '砚溪区干部谈心谈话实施办法', '第一章 总则', '第一条 为了全面了解干部，及时掌握思想、工作和生活情况，制定本办法。', '第二条 本办法适用于区管干部。',
  '第二章 谈话', '第三条 区委组织部每年与区管干部谈心谈话不少于一次。', '第四条 干部任职、免职、退休，或者受到处分的，应当及时谈话。', '第五条 谈话由两人进行，并作记录。', '第三章 附则', '第六条 本办法自印发之日起施行。',
];
const second = [
  '砚溪区干部谈心谈话实施办法', '第一章 总则', '第一条 为了全面了解干部，及时掌握思想、工作和生活情况，制定本办法。', '第二条 本办法适用于区管干部和职级公务员。',
  '第二章 谈话', '第三条 区委组织部每年与区管干部谈心谈话不少于两次，其中一次到干部所在单位。', '第四条 干部任职、免职、退休，或者受到处分的，应当及时谈话。', '第五条 新任职干部任职满半年的，应当回访谈话。', '第六条 谈话由两人进行，并作记录；记录由干部本人核对签字。', '第三章 附则', '第七条 本办法自印发之日起施行。',
];

/** The room's part of the demonstration department: the invented measures of the district itself in two versions, and three answers kept at their articles. */
export async function seedPolicy(ports: Ports, today: Day): Promise<void> {
  const who = castOf(demoAccounts(today));
  const year = Number(today.slice(0, 4));
  let work: string | null = null;
  for (const [lines, of, ago] of [[first, year - 2, 26], [second, year, 6]] as const) {
    const day = addMonths(today, -ago);
    const then = portsOn(ports, day);
    const input: TextInput = { work, title: '《砚溪区干部谈心谈话实施办法》', short: '谈心谈话办法', year: of, fromDay: addDays(day, 5), accepted: null, note: '区委办印发文件' };
    const { id } = must(await proposeText(then, who('clerk_one'), { name: `谈心谈话实施办法（${of}）.txt`, bytes: utf8(lines.join('\n')) }, input));
    must(await decideText(portsOn(ports, addDays(day, 2)), who('section_head'), id, { approve: true, note: '已与印发文件逐条核对' }));
    work = (await ports.read.select({ work: policyText.work }).from(policyText).where(eq(policyText.id, id)))[0]!.work;
  }
  const rulings = [
    ['第三条', '挂职干部由谁谈话？', '由派出单位和接收单位分别谈话，次数合并计算。', 150],
    ['第五条', '回访谈话能否与试用期满考核一并进行？', '可以同日进行，分别记录。', 90],
    ['第六条', '本人不在记录上签字怎么办？', '注明原因和日期，由谈话的两人签字。', 20],
  ] as const;
  for (const [article, question, answer, ago] of rulings) must(await giveRuling(portsOn(ports, addDays(today, -ago)), who('section_head'), { document: `${work!}-${year}`, article, question, answer, replaces: null }));
}

/** The demonstration's own data must be accepted; anything else is a fault of the program. */
function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the demonstration's text was refused: ${outcome.refusal.reason.en}`);
  return outcome.value;
}
