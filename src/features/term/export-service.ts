import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { tableXlsx } from '../roster/papers/table-xlsx.ts';
import { footOf, takenBy } from '../roster/papers/taken.ts';
import type { Cell } from './board-rules.ts';
import { loadBoard, rowsFor } from './board-service.ts';
import { findPlan, mayReadPlans } from './load-service.ts';

const cellText = (c: Cell): string => (c.state === 'done' ? `完成 ${c.done!.slice(5)}` : c.state === 'late' ? `逾期 ${c.late} 天` : { due: '本周应完成', running: '在办', waiting: '未到', none: '—' }[c.state]);

/** The board of a plan as .xlsx, late posts first; an entry of the record. Days of lateness and float are working days. */
export async function exportBoard(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ name: string; bytes: Uint8Array }>> {
  return ports.act({ actor, verb: 'term.plan.exported', subjects: [{ kind: 'term-plan', id }] }, async (tx) => {
    const found = await findPlan(tx.read, actor, id, mayReadPlans, tx.today);
    if (!found.ok) return found;
    const plan = found.value;
    const loaded = await loadBoard(tx.read, plan, tx.today);
    const rows = (await rowsFor(tx.read, actor, plan, loaded, tx.today)).sort((a, b) => (b.late?.days ?? 0) - (a.late?.days ?? 0));
    const own = plan.tasks.filter((t) => t.scope === 'post');
    const { counts, unknownFrom } = loaded.board;
    tx.note({ detail: { name: plan.name, count: rows.length } });
    const title = `${plan.name}进度表`;
    const bytes = await tableXlsx({
      title, under: [`截至 ${tx.today}　大会 ${plan.congressDay}　职位 ${counts.posts}　办完 ${counts.done}　逾期 ${counts.late}`],
      columns: [{ width: 18 }, { width: 14 }, { width: 10 }, { width: 10 }, ...own.map(() => ({ width: 11 })), { width: 8 }, { width: 24 }],
      header: [['单位', '职位', '拟任人选', '经办人', ...own.map((t) => t.words.zh), '时差', '逾期原因']],
      rows: rows.map((r) => [r.unitName, r.title, r.withheld ? '（回避）' : (r.person ?? r.candidates.join('、')), r.clerkName ?? '', ...r.cells.map(cellText), r.float, r.why?.zh ?? '']),
      notes: ['逾期、时差均按工作日计。', ...(unknownFrom ? [unknownFrom.words.zh] : []), footOf(takenBy(actor.name, tx.at))],
    });
    return ok({ name: `${title.replace(/[\\/:*?"<>|]/g, '_')}.xlsx`, bytes });
  });
}
