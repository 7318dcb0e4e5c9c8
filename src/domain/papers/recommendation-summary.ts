import { chineseDay, paper, percent } from '../paper.ts';

/** 民主推荐情况汇总表 (customary layout, formats.md 10.1): 谈话 and 会议 apart, order by votes. */
export const recommendationSummary = paper({
  id: 'recommendation-summary',
  title: { zh: '民主推荐情况汇总表', en: 'Summary of democratic recommendation' },
  stage: 'recommendation',
  documents: (file) =>
    file.tallies.map((tally) => ({
      name: `民主推荐情况汇总表（${tally.form === 'meeting' ? '会议推荐' : '谈话调研推荐'}）`,
      blocks: [
        { kind: 'title', text: '民主推荐情况汇总表' },
        { kind: 'para', align: 'center', text: `（${tally.form === 'meeting' ? '会议推荐' : '谈话调研推荐'}）` },
        { kind: 'para', text: `推荐岗位：${file.post.unit}${file.post.title}` },
        { kind: 'para', text: `参加推荐范围：${tally.scope}（应到 ${tally.due} 人，实到 ${tally.present} 人）　推荐日期：${chineseDay(tally.heldOn)}` },
        { kind: 'para', text: `推荐情况：发出推荐票 ${tally.issued} 张，收回 ${tally.returned} 张，其中有效票 ${tally.valid} 张（含弃权票 ${tally.abstain} 张），无效票 ${tally.invalid} 张；另提他人 ${tally.others} 票。` },
        {
          kind: 'table',
          widths: [12, 36, 20, 20, 12],
          head: ['序号', '推荐人选', '票数', '比率', '备注'],
          rows: [...tally.candidates].sort((a, b) => b.votes - a.votes).map((c, i) => [String(i + 1), c.name, String(c.votes), percent(c.votes, tally.valid), '']),
        },
        { kind: 'para', text: '比率以有效票数为分母。本结果由两人分别录入、核对一致。' },
        { kind: 'sign', lines: ['计票人：　　　　　　监票人：　　　　　　', chineseDay(tally.heldOn)] },
      ],
    })),
});
