import { chineseDay, chineseMonth, paper } from '../paper.ts';

/** Left blank on the paper: how to reach the office is written in by whoever puts it up. */
const blank = '　　　　　　　　';

/** 任前公示 (contents of formats.md 10.7; 2019 条例第四十二条, 待核对). Never an ID number, family or address. */
export const notice = paper({
  id: 'notice',
  title: { zh: '干部任前公示', en: 'Public notice before appointment' },
  stage: 'notice',
  documents: (file) => {
    const shown = file.notice;
    const carried = file.ballots.find((b) => b.result === 'carried');
    if (!shown || !carried) return [];
    const p = carried.person;
    return [
      {
        name: '干部任前公示',
        blocks: [
          { kind: 'title', text: '干部任前公示' },
          { kind: 'para', indent: true, text: `根据《党政领导干部选拔任用工作条例》有关规定，${file.meeting ? `经${chineseDay(file.meeting.on)}会议讨论决定，` : ''}现将拟任职人选情况公示如下。` },
          { kind: 'para', indent: true, text: shown.text },
          {
            kind: 'para',
            indent: true,
            text: `${p.name}，${p.sex}，${p.ethnicity}，${chineseMonth(p.birth)}出生，${p.politics}，${p.education ? `${p.education}，` : ''}${chineseMonth(p.workStart)}参加工作，现任${p.currentPost}，拟任${file.post.unit}${file.post.title}。`,
          },
          ...file.exceptions.filter((e) => e.exceptional && e.personId === p.personId).map((e) => ({ kind: 'para' as const, indent: true, text: `破格情形和理由：${e.title}。${e.reason}` })),
          { kind: 'para', indent: true, text: `公示时间：${chineseDay(shown.publishedOn)}至${chineseDay(shown.endsOn)}（${shown.workingDays} 个工作日）。公示期间如有意见，请以书面、电话或来访方式实名反映，署明单位和姓名；我们将认真核实并保密。` },
          { kind: 'para', indent: true, text: `受理部门：${file.institution}` },
          { kind: 'para', indent: true, text: `电话：${blank}　电子邮箱：${blank}　通信地址：${blank}` },
          { kind: 'sign', lines: [file.institution, chineseDay(shown.publishedOn)] },
        ],
      },
    ];
  },
});
