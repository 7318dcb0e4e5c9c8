import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { tableXlsx } from '../roster/papers/table-xlsx.ts';
import { footOf, takenBy } from '../roster/papers/taken.ts';
import { consequenceNames, type Consequence } from './consequence-rules.ts';
import { gradeNames } from './grade-rules.ts';
import { ofBodies } from './load-service.ts';
import { viewOf, type RoundView } from './view-service.ts';

type Line = RoundView['members'][number];
const placeText = { graded: '', 'comment-only': '只写评语，不定等次', 'no-comment': '不写评语，不定等次', 'left-out': '不参加' } as const;
const followText = (m: Line): string => m.follows.filter((f) => f.state === 'accepted' && f.current).map((f) => consequenceNames[f.kind as Consequence].zh).join('、');
const postOf = (m: Line): string => (m.unitId === null ? m.postText : m.people.map((p) => p.name).join('、'));
const row = (m: Line, i: number): (string | number)[] => (m.closed
  ? [i + 1, m.name, m.unitName, postOf(m), '（回避）', '', '', '', '', '']
  : [i + 1, m.name, m.unitName, postOf(m), m.votes ? `${m.votes.favourable}/${m.votes.valid}` : '', m.proposal ? gradeNames[m.proposal.grade].zh : (m.decisions.at(-1) ? gradeNames[m.decisions.at(-1)!.proposedGrade].zh : ''), m.grade ? gradeNames[m.grade].zh : '', m.decisions.at(-1)?.heldOn ?? '', [placeText[m.place], m.placeWhy && m.place === 'left-out' ? m.placeWhy.words.zh : ''].filter(Boolean).join('：'), followText(m)]);

/** The list of a round as .xlsx; taking it out is an entry. Of oneself and kin it holds name and post alone. */
export async function exportRound(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ name: string; bytes: Uint8Array }>> {
  const bodies = await ofBodies(ports.read, id);
  return ports.act({ actor, verb: bodies ? 'appraisal.bodies.exported' : 'appraisal.round.exported' }, async (tx) => {
    const found = await viewOf(tx.read, actor, id, tx.today);
    if (!found.ok) return found;
    const { round: r, members, quota } = found.value;
    tx.note({ subjects: [{ kind: 'unit', id: r.unitId }], detail: { number: r.number, title: r.title, count: members.length } });
    const title = `${r.title}结果名册`;
    const share = quota.most === null ? '' : `　优秀 ${quota.standing} ${bodies ? '个' : '人'}（最多 ${quota.most} ${bodies ? '个' : '人'}）`;
    const bytes = await tableXlsx({
      title, under: [`${r.number}　${r.fromDay} 至 ${r.toDay}　名单截至 ${r.asOf}　参加 ${quota.due} ${bodies ? '个班子' : '人'}${share}`],
      columns: [{ width: 5 }, { width: 9 }, { width: 18 }, { width: 24 }, { width: 11 }, { width: 10 }, { width: 10 }, { width: 12 }, { width: 24 }, { width: 16 }],
      header: [bodies ? ['序号', '领导班子', '单位', '成员', '优秀良好票/有效票', '建议等次', '确定等次', '研究日期', '说明', '结果运用'] : ['序号', '姓名', '单位', '职务', '优秀称职票/有效票', '建议等次', '确定等次', '研究日期', '参加情况', '结果运用']],
      rows: members.map(row), notes: ['结果运用只列已由另一人同意的事项，按各自程序办理。', footOf(takenBy(actor.name, tx.at))],
    });
    return ok({ name: `${title.replace(/[\\/:*?"<>|]/g, '_')}.xlsx`, bytes });
  });
}
