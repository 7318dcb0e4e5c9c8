import { grounds } from '../../regulations/up-and-down-2022/rules.ts';
import { choice, coded, count, dateOf, dayOf, group, hidden, must, textOf, yesno, type Shape } from '../fields.ts';
import type { RemovalFacts, RemovalGround } from './facts.ts';

type Part<K extends keyof RemovalFacts> = NonNullable<RemovalFacts[K]>;
type Of<K extends keyof RemovalFacts, F extends keyof Part<K>> = NonNullable<Part<K>[F]> & string;

/** How each fact of a removal, resignation or adjustment is entered. */
export const removalFields: Shape<RemovalFacts> = {
  id: hidden('asked'),
  on: dayOf(),
  ground: choice<RemovalGround>({ age: ['达到年龄界限', 'age limit'], accountability: ['受到责任追究', 'held accountable'], unfit: ['不适宜担任现职', 'not fit for the post'], violation: ['违纪违法应免职', 'violation of discipline or law'], left: ['辞职或者调出', 'resigned or transferred'], study: ['个人申请离职学习超过一年', 'study for more than a year, not sent'], health: ['健康原因一年以上不能履职', 'health, a year or more'], need: ['工作需要或者其他原因', 'the work or another reason'] }),
  age: group<Part<'age'>>({ birth: dateOf(), formerAge: count(['周岁', 'years']), limitOn: dayOf('任职年龄界限之日', 'day of the post’s age limit') }, ['年龄', 'Age']),
  established: group<Part<'established'>>({ decidedOn: dayOf(), removal: yesno() }, ['认定', 'What was established']),
  away: group<Part<'away'>>({ from: dayOf(), selectedByOrganization: yesno() }, ['离岗', 'Away from the post']),
  leaving: group<Part<'leaving'>>({ approvedOn: dayOf(), leftOn: dayOf() }, ['辞职、调出', 'Leaving']),
  need: textOf(),
  resignation: group<Part<'resignation'>>({
    kind: must(choice<Of<'resignation', 'kind'>>({ official: ['因公辞职', 'for official reasons'], voluntary: ['自愿辞职', 'voluntary'], accountable: ['引咎辞职', 'taking responsibility'], ordered: ['责令辞职', 'ordered'] })),
    writtenOn: dayOf(), noticeOn: dayOf(), resigned: yesno(), removed: yesno(),
  }, ['辞职', 'Resignation']),
  again: group<Part<'again'>>({
    kind: must(choice<Of<'again', 'kind'>>({ leading: ['安排领导职务', 'a leading post'], higher: ['高于原职务层次', 'above the former level'], promotion: ['提拔', 'promotion'] }, ['拟使用方式', 'proposed use'])), on: dayOf(),
    after: must(choice<Of<'again', 'after'>>({ accountable: ['引咎、责令辞职或受责任追究免职', 'after being held accountable'], adjusted: ['能上能下调整', 'after an adjustment'], demoted: ['降职', 'after a demotion'] }, ['原处理', 'earlier decision'])), decidedOn: dayOf(), examined: yesno(), outstanding: yesno(),
  }, ['重新使用', 'Use afterwards']),
  adjustment: group<Part<'adjustment'>>({
    ground: coded(Object.fromEntries(grounds.map((pair, i) => [i + 1, pair]))), evidence: textOf(), verifiedOn: dayOf(), proposedOn: dayOf(), decidedOn: dayOf(), talkedOn: dayOf(), doneOn: dayOf(),
    method: choice<Of<'adjustment', 'method'>>({ lateral: ['平职调整', 'lateral move'], 'service-rank': ['转任职级', 'to a service rank'], removal: ['免职', 'removal'], demotion: ['降职', 'demotion'] }),
  }, ['能上能下调整', 'Adjustment']),
  recusal: group<Part<'recusal'>>({
    proposedBy: choice<Of<'recusal', 'proposedBy'>>({ 'organization-department': ['组织（人事）部门', 'organization department'], other: ['其他', 'other'] }), decidedBy: choice<Of<'recusal', 'decidedBy'>>({ 'party-committee': ['党委（党组）', 'party committee'], other: ['其他', 'other'] }),
    hidden: yesno(), consequence: choice<Of<'recusal', 'consequence'>>({ criticism: ['批评教育', 'criticism'], measure: ['组织处理', 'measure'], none: ['未处理', 'none'] }), refused: yesno(), outcome: choice<Of<'recusal', 'outcome'>>({ removal: ['免职', 'removal'], demotion: ['降职', 'demotion'], none: ['未处理', 'none'] }),
  }, ['任职回避', 'Recusal']),
};
