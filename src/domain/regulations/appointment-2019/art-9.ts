import { dotted } from '../../../kernel/day.ts';
import { rankOrder, rankWords, type CaseFacts, type ExceptionFacts } from '../../facts.ts';
import { ev, fail, notApplicable, pass, rule, unknownBecause, w, type Finding, type Patch, type Rule } from '../../rule.ts';
import { holding } from '../../samples.ts';
import { chiefToUpperDeputy, deputyToChief } from './art-8.ts';
import { all, exceptionClaimed, moves, ranks } from '../../scope.ts';
import { countDay, currentPost, monthsSince, startOf } from '../../tenure.ts';
import { appointment2019 } from './document.ts';

/* 第九条 逐级提拔与破格. The bars hold whatever is claimed; none of them can itself be broken. */
const common = { ...appointment2019, article: '第九条', confidence: '2014', severity: 'block', stages: ['motion', 'decision'] } as const;
const on = '2026-09-18';

const claim = (over: Partial<ExceptionFacts> = {}): Patch<CaseFacts> => ({
  move: { exception: { kinds: ['tenure'], breaks: ['cn.appointment-2019.art-8.chief-to-upper-deputy'], ground: 'outstanding-test', reason: '在抢险救灾中作出重大贡献', consent: null, withoutRecommendation: false, ...over } },
});

/** The exception breaks the years in post, as it says or by the rules it names. */
const breaksTenure = (e: ExceptionFacts): boolean =>
  e.kinds.includes('tenure') || e.breaks.includes(deputyToChief.id) || e.breaks.includes(chiefToUpperDeputy.id);

/** The exception skips a layer (越级), as it says or by the rules it names. */
export const skips = (e: ExceptionFacts): boolean => e.kinds.includes('skip') || e.breaks.includes('cn.appointment-2019.art-9.step-by-step');

/** How many layers the move climbs, or a finding that stops. */
function climb(facts: CaseFacts, day: Parameters<Rule['test']>[1]): number | Finding {
  const current = currentPost(facts.person!.holdings!, countDay(facts, day));
  if (current === 'none') return notApplicable(w('现无领导职务，按职级公务员担任领导职务的规定办理', 'holds no leading post; goes by the rules for service ranks'));
  if (current === 'unknown') return unknownBecause({ fact: 'person.holdings', label: w('现任领导职务的层次', 'rank of the present leading post'), where: w('在任职经历中填写层次', 'Fill the rank in the posts held') }, w('现任领导职务未填层次，不能判断', 'the present leading post has no rank'));
  return rankOrder(facts.post!.rank!) - rankOrder(current.rank);
}

const rankEvidence = (facts: CaseFacts) => [ev(`拟任职位（${rankWords(facts.post!.rank!).zh}）`, `post (${rankWords(facts.post!.rank!).en})`, facts.post!.title)];

export const stepByStep = rule({
  ...common,
  id: 'cn.appointment-2019.art-9.step-by-step',
  title: w('逐级提拔', 'Step by step'),
  breakable: true,
  needs: ['person.holdings'],
  scope: all(moves('promotion'), ranks('township-deputy')),
  test: (facts, day) => {
    const steps = climb(facts, day);
    if (typeof steps !== 'number') return steps;
    return steps <= 1
      ? pass(w('逐级提拔，未越级', 'one layer at a time'), rankEvidence(facts))
      : fail(w(`由现任层次提任${rankWords(facts.post!.rank!).zh}，越 ${steps - 1} 级`, `skips ${steps - 1} layer(s) to ${rankWords(facts.post!.rank!).en}`), w('逐级提拔；确需越级的按破格提出，并在考察前报告上级批复同意', 'Go step by step; where a skip is truly needed claim it as an exception and obtain consent before the examination'), rankEvidence(facts));
  },
  situations: [
    { what: w('正科提副处', 'one layer'), day: on, given: {}, expect: 'pass' },
    { what: w('副科提副处，越一级', 'skips one layer'), day: on, given: { person: { holdings: [holding({ rank: 'township-deputy', role: 'deputy', from: '2018-01' })] } }, expect: 'block' },
    { what: w('越一级，按破格提出', 'skips one layer, claimed'), day: on, given: { person: { holdings: [holding({ rank: 'township-deputy', role: 'deputy', from: '2018-01' })] }, ...claim({ kinds: ['skip'], breaks: ['cn.appointment-2019.art-9.step-by-step'] }) }, expect: 'needs-reason' },
    { what: w('层次未填', 'rank not filled'), day: on, given: { person: { holdings: [holding({ rank: null, from: '2018-01' })] } }, expect: 'unknown' },
  ],
});

export const notTwoLevels = rule({
  ...common,
  id: 'cn.appointment-2019.art-9.not-two-levels',
  title: w('不得越两级提拔', 'Never skip two layers'),
  needs: ['person.holdings'],
  scope: all(moves('promotion'), ranks('township-deputy')),
  test: (facts, day) => {
    const steps = climb(facts, day);
    if (typeof steps !== 'number') return steps;
    return steps <= 2
      ? pass(w('未越两级', 'does not skip two layers'), rankEvidence(facts))
      : fail(w(`越 ${steps - 1} 级提拔，不得越两级`, `skips ${steps - 1} layers; two may never be skipped`), w('改提较低层次的职位', 'Propose a post of a lower rank'), rankEvidence(facts));
  },
  situations: [
    { what: w('越一级', 'skips one'), day: on, given: { person: { holdings: [holding({ rank: 'township-deputy', from: '2018-01' })] } }, expect: 'pass' },
    { what: w('越两级，破格也不得', 'skips two, even claimed'), day: on, given: { post: { rank: 'county-chief', role: 'chief' }, person: { holdings: [holding({ rank: 'township-deputy', from: '2018-01' })] }, ...claim({ kinds: ['skip'], breaks: ['cn.appointment-2019.art-9.not-two-levels'] }) }, expect: 'block' },
    { what: w('经历未填', 'posts not filled'), day: on, given: { person: { holdings: null } }, expect: 'unknown' },
  ],
});

const basic = ['cn.appointment-2019.art-7', 'cn.appointment-2019.art-8.legal-qualification', 'cn.appointment-2019.art-8.party-age', 'cn.appointment-2019.art-9'];

export const untouchable = rule({
  ...common,
  id: 'cn.appointment-2019.art-9.untouchable',
  title: w('不得突破基本条件和法定资格', 'Basic conditions and legal qualifications cannot be broken'),
  scope: exceptionClaimed,
  test: (facts) => {
    const touched = facts.move!.exception!.breaks.filter((id) => basic.some((b) => id === b || id.startsWith(`${b}.`)) && id !== stepByStep.id);
    return touched.length === 0
      ? pass(w('破格未涉及不得突破的条件', 'the exception touches nothing that cannot be broken'))
      : fail(w('破格涉及第七条基本条件、第八条第（七）项资格等不得突破的条件', 'the exception touches conditions that cannot be broken (article 7, item 7 of article 8, and the bars themselves)'), w('从破格事项中去掉这些条件', 'Remove them from the exception'), [ev('涉及规则', 'rules', touched.join('；'))]);
  },
  situations: [
    { what: w('突破任职年限', 'years in post'), day: on, given: claim(), expect: 'pass' },
    { what: w('突破法定资格', 'legal qualification'), day: on, given: claim({ breaks: ['cn.appointment-2019.art-8.legal-qualification'] }), expect: 'block' },
    { what: w('突破党龄', 'party age'), day: on, given: claim({ breaks: ['cn.appointment-2019.art-8.party-age'] }), expect: 'block' },
    { what: w('未提破格', 'no exception'), day: on, given: {}, expect: 'not-applicable' },
  ],
});

export const notDuringProbation = rule({
  ...common,
  id: 'cn.appointment-2019.art-9.not-during-probation',
  title: w('试用期未满或提拔任职不满一年的不得破格', 'No exception during probation or within a year of promotion'),
  needs: ['person.holdings'],
  scope: all(moves('promotion'), exceptionClaimed),
  test: (facts, day) => {
    const at = countDay(facts, day);
    const current = currentPost(facts.person!.holdings!, at);
    if (current === 'none') return notApplicable(w('现无领导职务', 'holds no leading post'));
    const ask = (zh: string, en: string): Finding => unknownBecause({ fact: 'person.holdings', label: w(zh, en), where: w('在任职经历中填写', 'Fill it in the posts held') }, w(`缺少：${zh}，无法判断`, `Cannot be judged: ${en} is not known`));
    if (current === 'unknown') return ask('现任领导职务的层次', 'rank of the present leading post');
    const wayOut = w('试用期满且任职满一年后方可破格提出', 'An exception is possible only after probation and a full year in the post');
    if (current.probation === true) return fail(w(`现任「${current.title}」试用期未满，不得破格`, `still on probation as ${current.title}`), wayOut);
    if (current.probation === null) return ask('现任职务是否在试用期', 'whether the present post is on probation');
    if (current.promoted === false) return pass(w('试用期已满，现任职务不是新提拔', 'not on probation and not newly promoted'));
    const start = startOf(current);
    if (start === null) return ask('现任职务的任职时间', 'start of the present post');
    const length = monthsSince(start, at, 'day');
    const evidence = [ev('现任职务自', 'present post since', dotted(start))];
    if (length.min >= 12) return pass(w(`现任职务自 ${dotted(start)}，已满一年`, `in the present post since ${dotted(start)}, a full year`), evidence);
    if (length.max >= 12) return ask('现任职务的具体任职日期', 'exact first day of the present post');
    if (current.promoted === null) return ask('现任职务是否提拔任职', 'whether the present post was a promotion');
    return fail(w(`提拔任现职自 ${dotted(start)}，至 ${at} 不满一年，不得破格`, `promoted on ${dotted(start)}, less than a year on ${at}`), wayOut, evidence);
  },
  situations: [
    { what: w('满一年', 'a full year'), day: on, given: { person: { holdings: [holding({ from: '2025-09-18' })] }, ...claim() }, expect: 'pass' },
    { what: w('差一天', 'one day short'), day: on, given: { person: { holdings: [holding({ from: '2025-09-19' })] }, ...claim() }, expect: 'block' },
    { what: w('试用期内提破格', 'on probation'), day: on, given: { person: { holdings: [holding({ from: '2020-01-01', probation: true })] }, ...claim() }, expect: 'block' },
    { what: w('是否试用期未知', 'not known'), day: on, given: { person: { holdings: [holding({ from: '2020-01-01', probation: null })] }, ...claim() }, expect: 'unknown' },
  ],
});

export const noConsecutiveTenure = rule({
  ...common,
  id: 'cn.appointment-2019.art-9.no-consecutive-tenure',
  title: w('不得在任职年限上连续破格', 'No two exceptions running on years in post'),
  needs: ['person.holdings'],
  scope: all(moves('promotion'), exceptionClaimed),
  test: (facts, day) => {
    if (!breaksTenure(facts.move!.exception!)) return notApplicable(w('本次不在任职年限上破格', 'years in post are not broken this time'));
    // The last promotion is what counts: a lateral move since then does not make two exceptions ordinary.
    const at = countDay(facts, day);
    const leading = facts.person!.holdings!.filter((h) => h.leading && (startOf(h) ?? '') <= at);
    if (leading.some((h) => h.promoted === null || startOf(h) === null))
      return unknownBecause({ fact: 'person.holdings', label: w('各领导职务是否提拔任职及任职时间', 'which leading posts were promotions, and when'), where: w('在任职经历中填写', 'Fill it in the posts held') }, w('任职经历中有职务未填是否提拔或任职时间，不能判断', 'some leading posts lack their start or whether they were promotions'));
    const last = leading.filter((h) => h.promoted).sort((a, b) => (startOf(a)! < startOf(b)! ? 1 : -1))[0];
    return last?.exceptional === 'tenure'
      ? fail(w(`上一次提拔（${last.title}）已在任职年限上破格，不得连续破格`, `the last promotion (${last.title}) already broke the years in post`), w('任职年限满后再提出', 'Propose again when the years are complete'), [ev('上一次提拔', 'last promotion', last.title)])
      : pass(w('上一次提拔未在任职年限上破格', 'the last promotion kept the years in post'));
  },
  situations: [
    { what: w('上次正常提拔', 'ordinary last time'), day: on, given: { person: { holdings: [holding({ from: '2024-01-01' })] }, ...claim() }, expect: 'pass' },
    { what: w('上次也破年限', 'broken last time'), day: on, given: { person: { holdings: [holding({ from: '2024-01-01', exceptional: 'tenure' })] }, ...claim() }, expect: 'block' },
    { what: w('其间平职调动不算', 'a lateral move since'), day: on, given: { person: { holdings: [holding({ from: '2024-01-01', to: '2025-01-01', exceptional: 'tenure' }), holding({ id: 'b', title: '研究科科长', promoted: false, from: '2025-01-01' })] }, ...claim() }, expect: 'block' },
    { what: w('是否提拔未知', 'not known'), day: on, given: { person: { holdings: [holding({ from: '2024-01-01', promoted: null })] }, ...claim() }, expect: 'unknown' },
    { what: w('本次只越级', 'skip only'), day: on, given: claim({ kinds: ['skip'], breaks: ['cn.appointment-2019.art-9.step-by-step'] }), expect: 'not-applicable' },
    { what: w('未写明破年限但突破任职年限的条款', 'years in post broken without saying so'), day: on, given: { person: { holdings: [holding({ from: '2024-01-01', exceptional: 'tenure' })] }, ...claim({ kinds: ['qualification'] }) }, expect: 'block' },
  ],
});

export const grounds = rule({
  ...common,
  id: 'cn.appointment-2019.art-9.grounds',
  title: w('破格须属特别优秀或工作特殊需要，并写明理由', 'An exception needs one of the stated grounds and a reason'),
  needs: ['move.exception.ground', 'move.exception.reason'],
  scope: exceptionClaimed,
  test: (facts) => {
    const { reason, breaks } = facts.move!.exception!;
    const evidence = [ev('破格理由', 'reason', reason!.trim() || '—'), ev('突破事项', 'breaks', breaks.join('；') || '—')];
    return reason!.trim().length > 0 && breaks.length > 0
      ? pass(w('已写明破格情形、理由和突破事项', 'ground, reason and what is broken are stated'), evidence)
      : fail(w('破格未写明理由或突破的事项', 'the reason or what is broken is not stated'), w('写明具体事例和突破的条款', 'State the facts and the provisions broken'), evidence);
  },
  situations: [
    { what: w('写明', 'stated'), day: on, given: claim(), expect: 'pass' },
    { what: w('理由为空', 'empty reason'), day: on, given: claim({ reason: ' ' }), expect: 'block' },
    { what: w('未写突破事项', 'nothing named'), day: on, given: claim({ breaks: [] }), expect: 'block' },
    { what: w('未选情形', 'no ground'), day: on, given: claim({ ground: null }), expect: 'unknown' },
  ],
});

export const article9: readonly Rule[] = [stepByStep, notTwoLevels, untouchable, notDuringProbation, noConsecutiveTenure, grounds];
