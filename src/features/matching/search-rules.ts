import { appointmentArticles } from '../../domain/regulations/appointment-2019/articles.ts';
import { book, ofPersonAndPost, rulesFor } from '../../domain/book.ts';
import { rankOrder, rankWords, type CaseFacts, type FileDoubtFacts, type MoveKind, type PersonFacts, type PostFacts } from '../../domain/facts.ts';
import type { SettingFacts } from '../../domain/setting-facts.ts';
import { evaluate, type Evidence, type Missing, type Verdict } from '../../domain/rule.ts';
import { currentPost } from '../../domain/tenure.ts';
import { dotted, type Day } from '../../kernel/day.ts';
import type { Citation, Words } from '../../kernel/refusal.ts';
import { reasons as conditionReasons, type Expr, type Query, type Subject } from '../statistics/query-rules.ts';
import { citationOfTerm, phraseOf, sentenceOf } from '../statistics/terms-rules.ts';
import { truthOf } from '../statistics/truth-rules.ts';

/** Why somebody is out, still open, or in with a reason to be given; always under an article. */
export type Reason = { kind: 'block' | 'unknown' | 'needs-reason'; rule: string; sentence: Words; citation: Citation; evidence: Evidence[]; wayOut: Words | null; missing: Missing[] };

/** Somebody a search looked at. `at` is the line of the funnel where an `out` one fell. */
export type Line = { personId: string; name: string; unit: string; post: string; kind: 'in' | 'open' | 'out'; at: string | null; reasons: Reason[] };

/** One step of the funnel: how many fell here and how many are left; `named` of those that fell are in the lines. */
export type Step = { id: string; words: Words; citation: Citation; fell: number; left: number; named: number };

/** What a run found: counts, everybody named, and what is not known of the post itself, which no person can mend. */
export type Found = { total: number; leftOut: number; steps: Step[]; lines: Line[]; post: { title: string; unitName: string }; aboutPost: Missing[]; sentence: Words };

/** The conditions that are asked one after the other. */
export const partsOf = (query: Query): Expr[] => (query.where.op === 'all' ? query.where.of : [query.where]);

/** The article a condition is stated under: that of its term, where there is one, else that of the motion, whose plan states it. */
export const citationOfPart = (e: Expr): Citation => (e.op === 'is' ? citationOfTerm(e.leaf.term) : null) ?? appointmentArticles.motion;

/** What a file says of the matter a condition asks about. */
function said(e: Expr, s: Subject, on: Day): Evidence[] {
  if (e.op !== 'is') return e.op === 'not' ? said(e.of, s, on) : e.of.flatMap((x) => said(x, s, on));
  const one = (zh: string, en: string, value: string | null | undefined): Evidence[] => [{ label: { zh, en }, value: value ?? '未填' }];
  switch (e.leaf.term) {
    case 'age': return one('出生年月', 'born', s.birth && dotted(s.birth));
    case 'sex': return one('性别', 'sex', s.sex === null ? null : s.sex === 'male' ? '男' : '女');
    case 'minority': return one('民族', 'ethnic group', s.ethnicity);
    case 'party': case 'partyMonths': return one('转正时间', 'full member since', s.partyRegular && dotted(s.partyRegular));
    case 'workMonths': return one('参加工作时间', 'at work since', s.workStart && dotted(s.workStart));
    case 'training': return one('近五年培训学时', 'hours of training', s.training.hoursLastFiveYears === null ? null : String(s.training.hoursLastFiveYears));
    case 'reserve': return one('年轻干部库', 'reserve pool', s.reserve ? '在库' : '不在库');
    case 'channel': return one('进入渠道', 'entry channel', s.entryChannel);
    case 'text': return one('记载', 'as written', e.leaf.field === 'school' ? (s.education ?? []).map((x) => x.school).filter(Boolean).join('、') || null : s[e.leaf.field]);
    case 'education': return one('学历', 'education', (s.education ?? []).map((x) => x.degree ?? x.level).filter(Boolean).join('、') || null);
    case 'excellent': case 'sound': return one('年度考核', 'appraisals', (s.appraisals ?? []).map((a) => `${a.year} ${GRADE[a.grade]}`).join('、') || null);
    default: return one('现任职务', 'present post', (s.holdings ?? []).filter((h) => h.to === null).map((h) => `${h.unit ?? ''}${h.title}${h.from ? `（${dotted(h.from)} 起）` : ''}`).join('、') || null);
  }
}
const GRADE: Record<string, string> = { excellent: '优秀', competent: '称职', basic: '基本称职', incompetent: '不称职', undetermined: '不定等次' };

/** Why a person does not meet one condition, or why that is not known; empty where it is met. */
export function conditionReason(e: Expr, s: Subject, on: Day): Reason[] {
  const found = conditionReasons(e, (leaf) => truthOf(leaf, s, on));
  if (found.length === 0) return [];
  const open = found.every((f) => f.found === null);
  const what = sentenceOf(e);
  const lacking = found.filter((f) => f.found === null).map((f) => phraseOf(f.leaf));
  return [{
    kind: open ? 'unknown' : 'block', rule: 'condition', citation: citationOfPart(e), evidence: said(e, s, on), wayOut: open ? { zh: '在干部档案信息中补全', en: 'Fill it in the person’s file' } : null,
    missing: open ? lacking.map((label) => ({ fact: 'condition', label, where: { zh: '干部档案信息', en: 'the person’s file' } })) : [],
    sentence: open ? { zh: `是否符合条件“${what.zh}”不能判断`, en: `Whether “${what.en}” is met cannot be judged` } : { zh: `不符合条件“${what.zh}”`, en: `Does not meet “${what.en}”` },
  }];
}

/** Bars on being examined (第二十四条) stand in the file already at the motion: those that are met there exclude, those not yet looked into wait for their step. */
const early = /\.art-24\./;

/** What only a case states (basic conditions, political standard …) is asked there, of whoever is put forward; before that it tells nobody apart. */
const statedLater = (v: Verdict): boolean => v.kind === 'unknown' && v.missing.length > 0 && v.missing.every((m) => m.where.zh.startsWith('在本案'));

const reasonOf = (v: Verdict): Reason => ({ kind: v.kind as Reason['kind'], rule: v.rule, sentence: v.sentence, citation: v.citation, evidence: v.evidence, wayOut: v.wayOut, missing: v.missing });

/** A motion’s facts: one person, one post, nothing done yet. */
export const motionFacts = (person: PersonFacts, post: PostFacts, moveKind: MoveKind, settings: SettingFacts): CaseFacts => ({
  id: post.id, discussionOn: null, person, post, move: { kind: moveKind, termChange: false, exception: null, organizationRecommended: null, priorReports: null },
  recommendation: null, examination: null, meeting: null, notice: null, appointment: null, probation: null, settings,
});

export type Asked = { post: PostFacts; moveKind: MoveKind; settings: SettingFacts; query: Query; on: Day };
export type Person = Subject & { fileDoubts?: FileDoubtFacts };

/** Everything the book says of one person of the long list: what blocks, what is not known, what needs a reason. */
export function judge(p: Person, unit: string, asked: Asked): { line: Line; aboutPost: Missing[] } {
  const { post, on } = asked;
  const facts = motionFacts(p, post, asked.moveKind, asked.settings);
  const verdicts = [
    ...rulesFor('motion', on, post.pack).filter(ofPersonAndPost).map((r) => evaluate(r, facts, on)),
    ...rulesFor('examination', on, post.pack).filter((r) => early.test(r.id) && !r.stages.includes('motion')).map((r) => evaluate(r, facts, on)).filter((v) => v.kind === 'block'),
  ].filter((v) => (v.kind === 'block' || v.kind === 'unknown' || v.kind === 'needs-reason') && !statedLater(v));
  const ofPost = (v: Verdict): boolean => v.kind === 'unknown' && v.missing.length > 0 && v.missing.every((m) => m.fact.startsWith('post.'));
  const own: Reason[] = [
    ...kindReason(p, post, asked.moveKind, on),
    ...partsOf(asked.query).flatMap((e) => conditionReason(e, p, on)),
    ...verdicts.filter((v) => !ofPost(v)).map(reasonOf),
  ];
  const first = own.find((r) => r.kind === 'block');
  const kind = first ? 'out' : own.some((r) => r.kind === 'unknown') ? 'open' : 'in';
  const now = p.holdings === null ? 'unknown' : currentPost(p.holdings, on);
  return {
    line: { personId: p.id, name: p.name, unit, post: typeof now === 'string' ? '' : `${now.unit ?? ''}${now.title}`, kind, at: first?.rule ?? null, reasons: own },
    aboutPost: verdicts.filter(ofPost).flatMap((v) => v.missing),
  };
}

/** A motion names the kind of move; a present rank that makes it another kind of move excludes, an unknown one is left open. */
function kindReason(p: PersonFacts, post: PostFacts, kind: MoveKind, on: Day): Reason[] {
  if (kind === 'further-use' || post.rank === null) return [];
  const base = { rule: 'kind-of-move', citation: appointmentArticles.motion };
  const name: Words = kind === 'promotion' ? { zh: '提拔', en: 'a promotion' } : { zh: '平级调整', en: 'a lateral move' };
  const now = p.holdings === null ? 'unknown' : currentPost(p.holdings, on);
  if (now === 'unknown') return kind === 'promotion' ? [] : [{ ...base, kind: 'unknown', evidence: [], sentence: { zh: `现任层次不明，是否属于${name.zh}不能判断`, en: `The present rank is not known: whether this is ${name.en} cannot be judged` }, wayOut: { zh: '在任职经历中补全职务层次', en: 'Fill in the rank of the post held' }, missing: [{ fact: 'person.holdings', label: { zh: '现任职务层次', en: 'present rank' }, where: { zh: '任职经历', en: 'posts held' } }] }];
  if (now === 'none') return kind === 'promotion' ? [] : [{ ...base, kind: 'block', evidence: [], wayOut: null, missing: [], sentence: { zh: `未任领导职务，任该职位不属于${name.zh}`, en: `Holds no leading post; this would not be ${name.en}` } }];
  const fits = kind === 'lateral' ? now.rank === post.rank : rankOrder(now.rank) < rankOrder(post.rank);
  return fits ? [] : [{ ...base, kind: 'block', evidence: [{ label: { zh: '现任层次', en: 'present rank' }, value: rankWords(now.rank).zh }, { label: { zh: '职位层次', en: 'rank of the post' }, value: rankWords(post.rank).zh }], wayOut: null, missing: [], sentence: { zh: `按现任层次，任该职位不属于${name.zh}`, en: `From the present rank this would not be ${name.en}` } }];
}

/** The reason why the holder of a post is not looked for. */
export const holdsIt: Reason = { kind: 'block', rule: 'holds-it', sentence: { zh: '现任该职位', en: 'Holds this post' }, citation: appointmentArticles.motion, evidence: [], wayOut: null, missing: [] };

/** The steps of the funnel after the conditions: each rule that excluded somebody, in the order of the book. */
export function ruleSteps(lines: readonly Line[], left: number, order: readonly string[]): Step[] {
  const out = lines.filter((l) => l.kind === 'out');
  const ids = [...new Set(out.map((l) => l.at!))].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  let remaining = left;
  return ids.map((id) => {
    const own = out.filter((l) => l.at === id);
    const reason = own[0]!.reasons.find((r) => r.rule === id)!;
    remaining -= own.length;
    return { id, words: titleOf(id) ?? reason.sentence, citation: reason.citation, fell: own.length, left: remaining, named: own.length };
  });
}

const titleOf = (rule: string): Words | undefined => (rule === 'kind-of-move' ? { zh: '现任层次与任用类型相符', en: 'The present rank fits the kind of move' } : undefined) ?? allRules.find((r) => r.id === rule)?.title;
const stagesAsked = ['motion', 'examination'] as const;
const allRules = book.filter((r) => stagesAsked.some((s) => r.stages.includes(s)));
/** The rules a search asks, in the order of the book. */
export const ruleOrder: readonly string[] = ['holds-it', 'kind-of-move', ...allRules.map((r) => r.id)];

