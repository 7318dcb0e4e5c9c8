import type { Day } from '../../../kernel/day.ts';
import { ok, type Outcome } from '../../../kernel/refusal.ts';
import { postFacts } from './case-facts.ts';
import { art, no, w } from './cite.ts';
import type { Said } from './commands.ts';
import { every, line, notFuture, unless } from './parts.ts';
import type { CaseState, Requirement } from './state.ts';

/** True for a chief of a city's or county's party committee or government, who is voted on by the full committee (第三十六条). */
export function plenaryNeeded(state: CaseState): boolean {
  const post = postFacts(state, null);
  return (state.opened.edition ?? 1) >= 2 && post.placed === 'leading-body' && post.role === 'chief' && (post.organKind === 'party-committee' || post.organKind === 'government') && (post.rank === 'county-chief' || post.rank === 'bureau-chief');
}

/** What article 36 asks of a meeting as it is called: nomination and secret vote, or, between sessions, the opinions of the members. */
export function plenaryFits(state: CaseState, said: Said<'meeting.call'>, today: Day): Outcome<null> {
  if (said.body === 'plenary') {
    return every(
      () => unless(said.method === 'secret', () => no('plenary-secret', w('全委会对人选无记名投票表决', 'The full committee votes by secret paper'), w('表决方式选择无记名投票', 'Choose the secret vote'), { status: 400, field: 'method', cite: art.plenary })),
      () => unless(said.nominated !== undefined, () => no('plenary-nominated', w('提交全委会的人选须先由党委常委会提名', 'The standing committee nominates before the full committee votes'), w('填写提名日期和提名机关', 'Fill in the day and the body that nominated'), { status: 400, field: 'nominated', cite: art.plenary })),
      () => notFuture('nominated', said.nominated!.on, today),
    );
  }
  if (!plenaryNeeded(state)) return ok(null);
  const asked = said.between;
  return every(
    () => unless(asked !== undefined, () => no('plenary-needed', w('市、县党委和政府正职一般由党委常委会提名，提交全委会无记名投票表决', 'A chief of a city or county party committee or government is nominated by the standing committee and voted on by the full committee in secret'), w('由全委会表决；闭会期间急需由常委会决定的，写明理由并征求全委会成员意见', 'Call the full committee; between sessions state the need and ask its members'), { field: 'body', cite: art.plenary })),
    () => unless(asked!.agreed <= asked!.asked, () => no('plenary-opinions', w(`赞成 ${asked!.agreed} 人多于征求意见 ${asked!.asked} 人`, `${asked!.agreed} agree of ${asked!.asked} asked`), w('核对人数', 'Check the numbers'), { status: 400, field: 'between', cite: art.plenary })),
  );
}

/** How article 36 is met, for a post it bears on. */
export function plenaryLines(state: CaseState): Requirement[] {
  const called = state.meeting?.called;
  if (!called || !(called.body === 'plenary' || plenaryNeeded(state))) return [];
  const { nominated, between } = called;
  const words = called.body === 'plenary'
    ? w(`${nominated?.by ?? ''} ${nominated?.on ?? ''} 提名，提交全委会无记名投票表决`, `nominated by ${nominated?.by ?? ''} on ${nominated?.on ?? ''}; the full committee votes in secret`)
    : w(`闭会期间由常委会决定：${between?.reason ?? ''}；征求全委会成员意见 ${between?.asked ?? 0} 人，赞成 ${between?.agreed ?? 0} 人`, `decided between sessions: ${between?.reason ?? ''}; ${between?.asked ?? 0} members asked, ${between?.agreed ?? 0} agree`);
  return [line('plenary', called.body === 'plenary' || between !== undefined, words, { citation: art.plenary, command: 'meeting.call' })];
}
