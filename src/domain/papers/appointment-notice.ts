import { chineseDay, paper, type Block } from '../paper.ts';

/** 任免通知 (customary layout): who is appointed to what from which day, with probation and what ends. */
export const appointmentNotice = paper({
  id: 'appointment-notice',
  title: { zh: '任免通知', en: 'Notice of appointment' },
  stage: 'appointment',
  documents: (file) => {
    const made = file.appointment;
    if (!made) return [];
    const blocks: Block[] = [
      { kind: 'title', text: `关于${made.person.name}同志任职的通知` },
      { kind: 'para', align: 'center', text: made.document },
      { kind: 'para', text: `${file.post.unit}：` },
      { kind: 'para', indent: true, text: `经研究决定，任命：` },
      { kind: 'para', indent: true, text: `${made.person.name}同志为${file.post.unit}${file.post.title}${made.probationUntil ? `（试用期一年，至${chineseDay(made.probationUntil)}）` : ''}。` },
    ];
    if (made.removed.length) blocks.push({ kind: 'para', indent: true, text: `免去${made.person.name}同志的${made.removed.join('、')}职务。` });
    blocks.push({ kind: 'para', indent: true, text: `任职时间自${chineseDay(made.effectiveOn)}起计算。` });
    blocks.push({ kind: 'sign', lines: [file.institution, chineseDay(made.issuedOn)] });
    return [{ name: `任职通知（${made.person.name}）`, blocks }];
  },
});
