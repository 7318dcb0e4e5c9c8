import { chineseDay, chineseMonth, paper, type Block } from '../paper.ts';

/** 考察材料 with its four parts (2019 条例第三十二条, 待核对; formats.md 10.3). */
export const finding = paper({
  id: 'finding',
  title: { zh: '考察材料', en: 'Written findings of the examination' },
  stage: 'examination',
  documents: (file) =>
    (file.examination?.examinees ?? []).flatMap(({ person, finding: written, checks, integrity }) => {
      if (!written) return [];
      const blocks: Block[] = [
        { kind: 'title', text: `${person.name}同志考察材料` },
        {
          kind: 'para',
          indent: true,
          text: `${person.name}，${person.sex}，${person.ethnicity}，${chineseMonth(person.birth)}出生，${person.education ? `${person.education}，` : ''}${chineseMonth(person.workStart)}参加工作${person.partyJoin ? `，${chineseMonth(person.partyJoin)}加入中国共产党` : ''}。现任${person.currentPost}。`,
        },
        { kind: 'para', bold: true, text: '一、德、能、勤、绩、廉方面的主要表现和主要特长' },
        { kind: 'para', indent: true, text: written.merits },
        { kind: 'para', bold: true, text: '二、主要缺点和不足' },
        { kind: 'para', indent: true, text: written.weaknesses },
        { kind: 'para', bold: true, text: '三、民主推荐、民主测评和考察谈话情况' },
        { kind: 'para', indent: true, text: written.recommendation },
        { kind: 'para', bold: true, text: '四、审核、核查和听取意见的结论' },
        { kind: 'para', indent: true, text: written.checks },
        { kind: 'table', widths: [24, 14, 30, 16, 16], head: ['事项', '结论', '说明', '日期', '签字'], rows: checks.map((c) => [c.what, c.result, c.detail, c.on, c.signer]) },
      ];
      if (integrity) blocks.push({ kind: 'para', indent: true, text: `呈报单位党委（党组）廉洁自律结论性意见：${integrity}` });
      blocks.push({ kind: 'sign', lines: [`考察组：${file.examination!.team.join('、')}`, chineseDay(written.endedOn)] });
      return [{ name: `考察材料（${person.name}）`, blocks }];
    }),
});
