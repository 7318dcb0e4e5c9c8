import { differences, sumFault } from './arithmetic.ts';
import { art, no, w } from './cite.ts';
import { active, approvedException, MEETING_WAIVER } from './lookup.ts';
import { every, line, notBefore, notFuture, one, unless, type Handlers } from './parts.ts';
import { ok } from '../../../kernel/refusal.ts';
import type { CaseState, FormState, Requirement } from './state.ts';

const formWords = { interview: w('谈话调研推荐', 'recommendation by interview'), meeting: w('会议推荐', 'recommendation by meeting') } as const;

/** Least share of those due that must take part: the institution's own number, with its source. */
export function turnout(state: CaseState, form: FormState): 'enough' | 'short' | 'unset' {
  const least = state.settings.recommendationTurnout;
  if (!least || !form.agreed) return 'unset';
  return least.per * form.agreed.figures.present >= least.of * form.agreed.figures.due ? 'enough' : 'short';
}

/** 民主推荐: sheets counted on paper, read by two people apart who must agree. */
export const recommendation: Handlers<'recommendation.plan' | 'recommendation.attend' | 'sheet.enter'> = {
  'recommendation.plan': (state, { kind: _, ...said }) => {
    const before = state.recommendation.forms[said.form];
    if (before?.agreed && turnout(state, before) !== 'short') {
      return no('counted-already', w(`${formWords[said.form].zh}已经计票，不能重来`, `The ${formWords[said.form].en} has been counted and cannot be repeated`), w('推荐结果如实使用', 'Use the result as it is'), { status: 409, cite: art.recommendation });
    }
    const listed = said.invited;
    const ids = (listed ?? []).flatMap((p) => (p.personId ? [p.personId] : []));
    const checked = every(
      () => unless(listed === undefined || listed.length === said.due, () => no('invited-due', w(`名单 ${listed!.length} 人，与应到 ${said.due} 人不同`, `${listed!.length} are listed, but ${said.due} are due`), w('应到人数按名单填写', 'Fill in the number listed'), { status: 400, field: 'due', cite: art.scope })),
      () => unless(new Set(ids).size === ids.length, () => no('invited-twice', w('参加人员名单有重复', 'Somebody is listed twice'), w('核对名单', 'Check the list'), { status: 400, field: 'invited', cite: art.scope })),
      () => unless(!(listed ?? []).some((p) => p.way === 'added' && !p.reason), () => no('invited-reason', w('自行增加的参加人须写明理由', 'Who is added to the list needs a reason'), w('填写理由', 'State the reason'), { status: 400, field: 'invited', cite: art.scope })),
    );
    return checked.ok ? one({ kind: 'recommendation.planned', payload: said }) : checked;
  },

  'recommendation.attend': (state, { kind: _, ...said }, _actor, world) => {
    const form = state.recommendation.forms[said.form];
    const listed = form?.plan.invited;
    if (!form || !listed) return no('not-listed', w(`${formWords[said.form].zh}没有参加人员名单`, `The ${formWords[said.form].en} has no list of those invited`), w('先按名单确定参加范围', 'Set the scope by a list first'), { status: 409, cite: art.scope });
    const checked = every(
      () => unless(!form.agreed && form.pending.length === 0, () => no('counted-already', w(`${formWords[said.form].zh}已经计票`, `The ${formWords[said.form].en} has been counted`), w('到会情况在计票前登记', 'Attendance is entered before the count'), { status: 409, cite: art.recommendation })),
      () => unless(new Set(said.present).size === said.present.length && said.present.every((i) => i < listed.length), () => no('not-listed', w('到会名单中有重复或不在名单中的人', 'The attendance repeats a name or has someone not listed'), w('核对名单', 'Check the list'), { status: 400, field: 'present', cite: art.scope })),
      () => notFuture('on', said.on, world.day),
    );
    return checked.ok ? one({ kind: 'recommendation.attended', payload: said }) : checked;
  },

  'sheet.enter': (state, { form: name, figures }, actor, world) => {
    const form = state.recommendation.forms[name];
    if (!form) return no('form-not-planned', w(`还没有确定${formWords[name].zh}的范围和应到人数`, `The scope and number due of the ${formWords[name].en} are not set`), w('先确定参加范围', 'Set the scope first'), { cite: art.recommendation });
    if (form.agreed) return no('counted-already', w(`${formWords[name].zh}的计票已由两人核对一致`, `The count of the ${formWords[name].en} has been agreed by two people`), w('不必再录', 'Nothing to enter'), { status: 409, cite: art.recommendation });
    if (form.pending.some((s) => s.by.actor === actor.accountId)) return no('same-person', w('同一人不能录入两份：须由另一人独立录入', 'One person cannot enter both sheets; another must enter the second apart'), w('请另一位同志拿同一批票独立录入', 'Let another person enter the same papers'), { status: 403, cite: art.recommendation });
    const fault = sumFault(figures, form.plan, active(state).map((c) => c.personId));
    const checked = every(
      () => notFuture('figures.heldOn', figures.heldOn, world.day),
      () => notBefore('figures.heldOn', figures.heldOn, state.completed[0]?.day ?? state.openedBy.day, w('动议完成日期', 'the end of the motion')),
      () => unless(form.attended === null || form.attended.length === figures.present, () => no('sheet-attended', w(`实到 ${figures.present} 与签到 ${form.attended!.length} 人不同`, `${figures.present} present, but ${form.attended!.length} signed in`), w('核对签到名单', 'Check who signed in'), { status: 400, field: 'figures.present', cite: art.recommendation })),
      () => unless(fault === null, () => no('sheet-sum', fault!.words, w('请对照原票重新清点后录入', 'Count the papers again and enter what they say'), { status: 400, field: `figures.${fault!.field}`, cite: art.recommendation })),
    );
    if (!checked.ok) return checked;
    const entered = { kind: 'sheet.entered', payload: { form: name, round: form.round, figures } } as const;
    const first = form.pending[0];
    if (!first) return one(entered);
    const fields = differences(first.figures!, figures);
    return ok([
      entered,
      fields.length === 0
        ? { kind: 'sheet.agreed', payload: { form: name, round: form.round, by: [first.by.actor, actor.accountId], figures } }
        : { kind: 'sheet.differed', payload: { form: name, round: form.round, fields } },
    ]);
  },
};

function formLines(state: CaseState, name: 'interview' | 'meeting'): Requirement[] {
  const form = state.recommendation.forms[name];
  const words = formWords[name];
  if (!form) return [line(`recommendation.plan.${name}`, false, w(`还没有确定${words.zh}的范围和应到人数`, `The scope and number due of the ${words.en} are not set`), { citation: art.recommendation, command: 'recommendation.plan', wayOut: w('确定参加范围和应到人数', 'Set who takes part and how many are due') })];
  if (!form.agreed) {
    const waiting = form.pending.length === 1;
    const again = form.differed.some((d) => d.round === form.round - 1);
    return [line(`sheet.${name}`, false, waiting
      ? w(`${words.zh}计票已由${form.pending[0]!.by.name}录入，等候另一人独立录入`, `The count of the ${words.en} was entered by ${form.pending[0]!.by.name}; another person must enter it apart`)
      : again ? w(`${words.zh}两人录入不一致，须重新清点，各自再录`, `The two entries of the ${words.en} differ: count again and enter both anew`) : w(`${words.zh}的计票还没有录入`, `The count of the ${words.en} is not entered`),
    { citation: art.recommendation, command: 'sheet.enter', wayOut: w('由两人各自独立录入，一致才算数', 'Two people enter it apart; it counts when they agree') })];
  }
  const { due, present } = form.agreed.figures;
  const evidence = [{ label: w('应到', 'due'), value: String(due) }, { label: w('实到', 'present'), value: String(present) }];
  return [line(`sheet.${name}`, true, w(`${words.zh}应到 ${due}，实到 ${present}，计票由两人录入一致`, `${words.en}: ${present} of ${due} took part; two people entered the count and agree`), { citation: art.recommendation, evidence })];
}

/** What the recommendation needs, beside the verdicts. */
export function recommendationLines(state: CaseState): Requirement[] {
  const waived = approvedException(state, null, MEETING_WAIVER);
  return [
    line('recommendation.candidates', active(state).length > 0, active(state).length > 0 ? w(`人选 ${active(state).length} 名`, `${active(state).length} candidate(s)`) : w('没有人选', 'There is no candidate'), { citation: art.recommendation, command: 'candidate.add' }),
    ...formLines(state, 'interview'),
    ...(waived && !state.recommendation.forms.meeting
      ? [line('recommendation.meeting-waived', true, w(`不再召开推荐会议：${waived.reason}（${waived.answered?.name ?? ''}批准）`, `No recommendation meeting: ${waived.reason} (approved by ${waived.answered?.name ?? ''})`), { citation: art.meetingWaiver })]
      : formLines(state, 'meeting')),
  ];
}
