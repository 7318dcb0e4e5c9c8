import { chineseMonth, paper, type CaseFile, type PaperPerson } from '../paper.ts';

const RESULT = { carried: '通过', failed: '未通过', deferred: '缓议' } as const;

/** Who stands in the table: whoever was chosen, else those examined, else all who were not taken off. */
const shownPeople = (file: CaseFile): PaperPerson[] =>
  file.appointment ? [file.appointment.person] : file.examination?.examinees.length ? file.examination.examinees.map((e) => e.person) : file.candidates.filter((c) => !c.removed).map((c) => c.person);

/** 得票名次: one more than those with more votes, so that equals share a place. */
const placeOf = (votes: number, all: readonly { votes: number }[]): number => 1 + all.filter((c) => c.votes > votes).length;

/** 全程纪实表 (customary layout, formats.md 10.6): one row for each step, drawn from the case itself. */
export const wholeRecord = paper({
  id: 'whole-record',
  title: { zh: '选拔任用全程纪实表', en: 'Record of the whole procedure' },
  stage: 'motion',
  documents: (file) => {
    const rows: [string, string, string][] = [];
    for (const p of shownPeople(file)) rows.push(['基本情况', p.name, `${[p.sex, p.ethnicity, p.birth ? `${chineseMonth(p.birth)}出生` : '', p.politics, p.education].filter(Boolean).join('，')}；${p.workStart ? `${chineseMonth(p.workStart)}参加工作；` : ''}${p.partyJoin ? `${chineseMonth(p.partyJoin)}入党；` : ''}现任${p.currentPost || '—'}，拟任${file.post.unit}${file.post.title}`]);
    rows.push(['前期准备', '拟任职位', `${file.post.unit}${file.post.title}（${file.post.rank}）`]);
    if (file.numbers && file.numbers.establishment !== null) rows.push(['', '职数', `核定 ${file.numbers.establishment}${file.numbers.filled === null ? '' : `，现有 ${file.numbers.filled}，空缺 ${Math.max(0, file.numbers.establishment - file.numbers.filled)}`}`]);
    rows.push(['动议', '事由', `${file.opened.reason}（${file.opened.on}，${file.opened.initiator}；依据：${file.opened.basis}）`]);
    if (file.road) rows.push(['', '办理方式', `${file.road.words}（${file.road.basis}${file.road.source ? `；依据本单位规定：${file.road.source}` : ''}）`]);
    if (file.plan) {
      rows.push(['', '启动意见', file.plan.openingOpinion]);
      rows.push(['', '条件、范围、方式', [file.plan.conditions, file.plan.scope, file.plan.method].join('；')]);
    }
    rows.push(['', '人选', file.candidates.map((c) => `${c.person.name}（${c.source}${c.removed ? `；未列入：${c.removed}` : ''}）`).join('、') || '无']);
    rows.push(['', '破格等例外', file.exceptions.map((e) => `${e.name ? `${e.name}：` : ''}${e.title}，${e.reason}（${e.requestedBy}提出，${e.approvedBy}批准，${e.on}）`).join('；') || '无']);
    if (file.reports) rows.push(['', '事先报告', file.reports.map((r) => `${r.matter}：${r.reportedOn ?? '未报'}报告，${r.approvedOn ? `${r.approvedOn} 批复` : '未批复'}`).join('；') || '经核对没有须事先报告的事项']);
    for (const t of file.tallies) {
      rows.push([
        '民主推荐',
        t.form === 'meeting' ? '会议推荐' : '谈话调研推荐',
        `${t.heldOn}，应到 ${t.due}、实到 ${t.present}，有效票 ${t.valid}；${t.candidates.map((c) => `${c.name} ${c.votes} 票（第 ${placeOf(c.votes, t.candidates)} 名）`).join('、')}`,
      ]);
    }
    if (file.examination) {
      rows.push(['考察', '预告、考察组', `${file.examination.noticeOn ?? ''}；${file.examination.team.join('、')}`]);
      for (const e of file.examination.examinees) {
        rows.push(['', e.person.name, `个别谈话 ${e.interviews} 次；${e.checks.map((c) => `${c.what}：${c.result}（${c.on}，${c.signer}）`).join('；')}`]);
        if (e.integrity) rows.push(['', '廉洁自律意见', e.integrity]);
        if (e.finding) rows.push(['', '考察结果', `考察至 ${e.finding.endedOn}；${e.finding.recommendation}；${e.finding.checks}`]);
      }
    }
    if (file.meeting) rows.push(['讨论决定', '会议', `${file.meeting.on}，${file.meeting.place}，主持 ${file.meeting.chair}；应到 ${file.meeting.due.length}，实到 ${file.meeting.present.length}`]);
    for (const b of file.ballots) rows.push(['', b.person.name, `第 ${b.round} 次表决：同意 ${b.yes}、不同意 ${b.no}、缓议 ${b.defer}，${RESULT[b.result]}${b.papers ? `（无记名：发出 ${b.papers.issued}、收回 ${b.papers.returned}、有效 ${b.papers.valid}、无效 ${b.papers.invalid}）` : ''}`]);
    if (file.filing) rows.push(['', '报备', `${file.filing.dueOn} 前报${file.filing.to}；${file.filing.sent ? `已报 ${file.filing.sent}` : '未报'}${file.filing.answered ? `；${file.filing.answered}` : ''}`]);
    if (file.notice) {
      const heard = file.notice.objections.map((o) => `${o.on} ${o.content}（${o.result}）`).join('；') || '无';
      rows.push(['公示', file.notice.channel, `${file.notice.publishedOn} 至 ${file.notice.endsOn}（${file.notice.workingDays} 个工作日）；反映：${heard}`]);
    } else if (file.noticeWaived) rows.push(['公示', '不公示', file.noticeWaived]);
    if (file.talk) rows.push(['任职', '任职谈话', `${file.talk.on}，${file.talk.by}`]);
    if (file.appointment) rows.push(['任职', '任职时间', `${file.appointment.effectiveOn}（${file.appointment.document}）${file.appointment.probationUntil ? `，试用期至 ${file.appointment.probationUntil}` : ''}`]);
    if (file.probation) rows.push(['试用期满', '考核', `${file.probation.on}，${file.probation.result}；${file.probation.opinion}`]);
    rows.push(['结束', '呈报单位意见', ''], ['', '监督机构复核意见', ''], ['', '文书档案编码', '']);
    rows.push(['步骤完成', '', file.completed.map((c) => `${c.step} ${c.on}（${c.by}）`).join('；') || '无']);
    return [
      {
        name: '选拔任用全程纪实表',
        blocks: [
          { kind: 'title', text: '选拔任用全程纪实表' },
          { kind: 'para', text: `案号：${file.number}　${file.title}` },
          { kind: 'table', widths: [14, 20, 66], head: ['环节', '事项', '情况'], rows },
          { kind: 'sign', lines: ['纪实人员：　　　　　　审核人：　　　　　　', file.institution] },
        ],
      },
    ];
  },
});
