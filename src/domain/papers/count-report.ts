import { chineseDay, paper, percent } from '../paper.ts';

const RESULT = { carried: '通过', failed: '未通过', deferred: '缓议' } as const;

/** 计票结果报告单 with the arithmetic of quorum and majority (2019 条例第三十八、三十九条, 待核对). */
export const countReport = paper({
  id: 'count-report',
  title: { zh: '讨论决定表决结果报告单', en: 'Report of the vote' },
  stage: 'decision',
  documents: (file) => {
    const meeting = file.meeting;
    if (!meeting || file.ballots.length === 0) return [];
    return [
      {
        name: '讨论决定表决结果报告单',
        blocks: [
          { kind: 'title', text: '讨论决定表决结果报告单' },
          { kind: 'para', text: `会议时间：${chineseDay(meeting.on)}　地点：${meeting.place}　主持：${meeting.chair}` },
          { kind: 'para', text: `应到 ${meeting.due.length} 人：${meeting.due.join('、')}` },
          { kind: 'para', text: `实到 ${meeting.present.length} 人：${meeting.present.join('、')}${meeting.leaves.length ? `；回避：${meeting.leaves.map((l) => `${l.name}（${l.reason}）`).join('、')}` : ''}` },
          { kind: 'para', text: `缺席：${meeting.due.filter((name) => !meeting.present.includes(name)).join('、') || '无'}　出席率：${percent(meeting.present.length, meeting.due.length)}` },
          {
            kind: 'table',
            widths: [16, 24, 8, 8, 8, 9, 8, 19],
            head: ['姓名', '拟任职务', '应到', '实到', '同意', '不同意', '缓议', '结果'],
            rows: file.ballots.map((b) => [
              b.round > 1 ? `${b.person.name}（第 ${b.round} 次）` : b.person.name,
              `${file.post.unit}${file.post.title}`,
              String(b.due),
              String(b.present),
              String(b.yes),
              String(b.no),
              String(b.defer),
              `${RESULT[b.result]}（须超过应到半数，即不少于 ${Math.floor(b.due / 2) + 1} 票）`,
            ]),
          },
          ...file.ballots.filter((b) => b.papers).map((b) => ({ kind: 'para' as const, text: `${b.person.name}：无记名投票，发出 ${b.papers!.issued} 张，收回 ${b.papers!.returned} 张，有效 ${b.papers!.valid} 张，无效 ${b.papers!.invalid} 张。` })),
          { kind: 'sign', lines: ['计票人：　　　　　　监票人：　　　　　　', chineseDay(meeting.on)] },
        ],
      },
    ];
  },
});
