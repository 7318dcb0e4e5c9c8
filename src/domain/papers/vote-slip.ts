import { chineseDay, paper } from '../paper.ts';

/** 表决票 (customary layout, formats.md 10.5): printed before the meeting, no place for the voter's name. */
export const voteSlip = paper({
  id: 'vote-slip',
  title: { zh: '干部任免表决票', en: 'Voting slip' },
  stage: 'decision',
  documents: (file) => {
    const people = file.examination?.examinees ?? [];
    if (!file.meeting || people.length === 0) return [];
    return [
      {
        name: '干部任免表决票',
        blocks: [
          { kind: 'title', text: '干部任免表决票' },
          { kind: 'para', align: 'center', text: `${chineseDay(file.meeting.on)}　${file.meeting.place}` },
          {
            kind: 'table',
            widths: [7, 12, 24, 24, 8, 8, 8, 9],
            head: ['序号', '姓名', '现任职务', '拟任免事项', '同意', '不同意', '缓议', '备注'],
            rows: people.map(({ person }, i) => [String(i + 1), person.name, person.currentPost, `拟任${file.post.unit}${file.post.title}`, '', '', '', '']),
          },
          { kind: 'para', text: '请在每人“同意”“不同意”“缓议”中选一栏画“○”，多选或不选的，该人一栏无效。' },
        ],
      },
    ];
  },
});
