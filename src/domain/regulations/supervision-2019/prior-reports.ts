import { day as toDay } from '../../../kernel/day.ts';
import type { CaseFacts, HoldingFacts } from '../../facts.ts';
import type { PriorReportKind } from '../../facts-of-steps.ts';
import { ev, fail, pass, rule, unknown, w, type Finding, type Patch, type Rule, type Situation } from '../../rule.ts';
import { holding, punishment } from '../../samples.ts';
import { countDay, currentPost, monthsSince, startOf } from '../../tenure.ts';
import { lastDayOfEffect } from '../punishment/effects.ts';
import type { Day } from '../../../kernel/day.ts';
import type { FactPath } from '../../fact-labels.ts';

/*
 * 事先报告: each kind of matter that must be reported upward before it goes to the meeting. Where the facts show it, a report of
 * that kind must be listed; where only people can know, the list entered in the motion is their statement. Consent is asked at
 * the gate (任用条例第三十七条第（七）项).
 */
const supervision = { document: 'cn.supervision-2019', documentTitle: '《干部选拔任用工作监督检查和责任追究办法》', year: 2019, from: toDay('2019-05-13') } as const;
const on = '2026-09-18';

/** What the facts show: the matter is there, it is not, a fact is missing, or only people can know. */
type Shown = 'yes' | 'no' | 'people' | 'reported' | FactPath[];

const report = (kind: PriorReportKind, reportedOn: string | null = '2026-08-01'): Patch<CaseFacts> => ({ move: { priorReports: [{ matter: '事先报告', reportedOn, approvedOn: null, kind }] } });
const also = (a: Patch<CaseFacts>, b: Patch<CaseFacts>): Patch<CaseFacts> => ({ ...a, ...b, move: { ...a.move, ...b.move } });

const matter = (id: PriorReportKind, zh: string, en: string, shown: (facts: CaseFacts, day: Day) => Shown, more: readonly Situation[] = []): Rule =>
  rule({
    ...supervision,
    id: `cn.supervision-2019.prior-report.${id}`,
    title: w(`事先报告：${zh}`, `Reported upward first: ${en}`),
    article: '事先报告事项（条号待核）',
    confidence: 'recalled',
    severity: 'block',
    since: 2,
    stages: ['decision'],
    needs: ['move.priorReports'],
    test: (facts, day): Finding => {
      const listed = facts.move!.priorReports!.filter((r) => r.kind === id);
      const open = listed.find((r) => r.reportedOn === null || r.reportedOn > day);
      const evidence = listed.map((r) => ev(`${r.matter}（报告 / 批复）`, 'reported / consent', `${r.reportedOn ?? '—'} / ${r.approvedOn ?? '—'}`));
      const wayOut = w('在动议环节登记为事先报告事项，报告上级', 'Enter it among the matters to report and report it upward');
      if (open) return fail(w(`属“${zh}”，至 ${day} 尚未报告上级`, `“${en}” was not reported by ${day}`), wayOut, evidence);
      if (listed.length > 0) return pass(w(`属“${zh}”，已报告上级`, `“${en}” was reported`), evidence);
      const found = shown(facts, day);
      if (Array.isArray(found)) return unknown(found);
      if (found === 'yes') return fail(w(`现有信息显示属“${zh}”，没有登记事先报告`, `the facts show “${en}”, but no report is entered`), wayOut);
      if (found === 'reported') return pass(w(`属“${zh}”，已报告上级`, `“${en}” was reported`));
      return pass(found === 'no' ? w(`现有信息显示不属“${zh}”`, `the facts show nothing of “${en}”`) : w(`经核对不属“${zh}”`, `looked into: nothing of “${en}”`));
    },
    situations: [
      { what: w('不属此情形', 'nothing of it'), day: on, given: {}, expect: 'pass' },
      { what: w('当日报告', 'reported that day'), day: on, given: report(id, on), expect: 'pass' },
      { what: w('次日才报告', 'reported the day after'), day: on, given: report(id, '2026-09-19'), expect: 'block' },
      { what: w('列明但未报告', 'listed, not reported'), day: on, given: report(id, null), expect: 'block' },
      { what: w('未核对', 'not looked into'), day: on, given: { move: { priorReports: null } }, expect: 'unknown' },
      ...more,
    ],
  });

const people = (): Shown => 'people';
/** Chief of the party committee or government of a city, county or township, by the title of the post held. */
export const isPlaceChief = (h: HoldingFacts): boolean => h.role === 'chief' && /(?:[市县区旗乡镇]|街道|工)委书记$|[市县区旗乡镇]长$/u.test(h.title);

function underThreeYears(facts: CaseFacts, day: Day): Shown {
  if (!facts.person?.holdings) return ['person.holdings'];
  const at = countDay(facts, day);
  const current = currentPost(facts.person.holdings, at);
  if (current === 'none') return 'no';
  if (current === 'unknown') return ['person.holdings'];
  if (!isPlaceChief(current)) return 'no';
  const start = startOf(current);
  if (start === null) return ['person.holdings'];
  const length = monthsSince(start, at, 'day');
  return length.min >= 36 ? 'no' : length.max < 36 ? 'yes' : ['person.holdings'];
}

const measures = ['org-adjustment', 'org-removal', 'org-ordered-resignation', 'org-accountable-resignation', 'downgrade', 'admonition'];
function accounted(facts: CaseFacts, day: Day): Shown {
  if (!facts.person?.punishments) return ['person.punishments'];
  return facts.person.punishments.some((p) => measures.includes(p.kind) && (lastDayOfEffect(p)?.max ?? day) < day) ? 'yes' : 'no';
}

const chief = (from: string): Patch<CaseFacts> => ({ person: { holdings: [holding({ title: '青石镇镇长', role: 'chief', from })] } });

export const priorReportRules: readonly Rule[] = [
  matter('before-change', '机构变动或主要领导即将离任前提拔、调整干部', 'promotion before a reorganization or the head leaves', people),
  matter('large-adjustment', '一次集中调整干部较多或频繁调整', 'many moves at once, or often', people),
  matter('over-establishment', '机构改革等暂时超职数配备', 'temporarily beyond the establishment', ({ post }) => {
    if (!post) return ['post'];
    if (post.establishment === null || post.filled === null || post.filled < post.establishment) return 'no';
    return post.leaving === null || post.leaving === undefined ? 'people' : post.filled - post.leaving >= post.establishment ? 'yes' : 'no';
  }, [
    { what: w('满员而无人离任', 'full, nobody leaves'), day: on, given: { post: { filled: 3 } }, expect: 'block' },
    { what: w('满员而有一人同时免职', 'full, one leaves'), day: on, given: { post: { filled: 3, leaving: 1 } }, expect: 'pass' },
  ]),
  matter('organization-recommended', '不经民主推荐由组织推荐提名', 'recommended by the organization', ({ move }) => (move!.organizationRecommended ? 'yes' : 'no'), [
    { what: w('组织推荐未列', 'not listed'), day: on, given: { move: { organizationRecommended: { reason: '特殊需要', approvedOn: null } } }, expect: 'block' },
  ]),
  matter('exception', '破格、越级提拔', 'exceptional promotion or a skipped layer', ({ move }, day) => (!move!.exception ? 'no' : (move!.exception.consent?.reportedOn ?? '9999') <= day ? 'reported' : 'yes'), [
    { what: w('破格已报批', 'claimed, reported with the request'), day: on, given: { move: { exception: { kinds: ['tenure'], breaks: ['x'], ground: 'need-remote', reason: '急需', consent: { reportedOn: '2026-09-18', approvedOn: null, approver: null, document: null }, withoutRecommendation: false } } }, expect: 'pass' },
    { what: w('破格未列', 'claimed, not listed'), day: on, given: { move: { exception: { kinds: ['tenure'], breaks: ['x'], ground: 'need-remote', reason: '急需', consent: null, withoutRecommendation: false } } }, expect: 'block' },
  ]),
  matter('close-staff', '领导干部秘书等身边工作人员', 'secretaries and close staff of leaders', people),
  matter('close-kin', '领导干部近亲属在本单位（系统）或本地区提拔', 'close kin of leaders in their own field', people),
  matter('chief-under-three-years', '市、县、乡党政正职任职不满三年调整', 'a chief of a place moved within three years', underThreeYears, [
    { what: w('镇长满三年', 'three full years'), day: on, given: also(chief('2023-09-18'), {}), expect: 'pass' },
    { what: w('镇长差一天满三年', 'a day short'), day: on, given: chief('2023-09-19'), expect: 'block' },
    { what: w('只知到月', 'known to the month'), day: on, given: chief('2023-09'), expect: 'unknown' },
  ]),
  matter('after-accountability', '受问责影响期满重新任用或提拔', 'used again after the effect of accountability', accounted, [
    { what: w('诫勉影响期满次日', 'the day after its effect'), day: on, given: { person: { punishments: [punishment({ kind: 'admonition', decidedOn: '2026-03-18' })] } }, expect: 'block' },
    { what: w('诫勉影响期最后一天', 'the last day of its effect'), day: on, given: { person: { punishments: [punishment({ kind: 'admonition', decidedOn: '2026-03-19' })] } }, expect: 'pass' },
  ]),
  matter('relatives-abroad', '配偶或子女移居国（境）外的人员任限制性岗位', 'relatives abroad and a restricted post', ({ person, post }) => (post?.specialPost && (person?.spouseAbroad || person?.childrenAllAbroad) ? 'yes' : 'no'), [
    { what: w('配偶移居任特殊岗位', 'spouse abroad, special post'), day: on, given: { person: { spouseAbroad: true }, post: { specialPost: true } }, expect: 'block' },
  ]),
  matter('delayed-removal', '到龄延迟免职（退休）', 'removal or retirement put off', people),
];
