import { addMonths, day as toDay } from '../../../kernel/day.ts';
import { ev, fail, notApplicable, pass, w, type Patch } from '../../rule.ts';
import { removalRule, removalUnknown, type RemovalFacts } from '../../subjects/removal/facts.ts';
import { barred } from '../appointment-2019/art-55-57.ts';

/* 《推进领导干部能上能下规定》: fifteen grounds of article 5, the procedure, and its effects. */
const document = { document: 'cn.up-and-down-2022', documentTitle: '《推进领导干部能上能下规定》', year: 2022, from: toDay('2022-09-08') } as const;
const on = '2026-09-28';

/** The fifteen grounds; the first eight were read in the text, the others are recalled. */
export const grounds = [
  ['政治能力不过硬', 'political ability falls short'], ['理想信念动摇', 'convictions waver'], ['担当和斗争精神不强', 'shrinks from responsibility'], ['政绩观存在偏差', 'a wrong view of achievement'],
  ['违背民主集中制', 'acts against democratic centralism'], ['组织观念淡薄', 'little sense of organization'], ['事业心和责任感不强', 'little sense of duty'], ['领导能力不足、较长时间落后', 'weak leadership, long behind'],
  ['违规决策或论证不慎重造成重大损失、恶劣影响', 'decisions against the rules with grave loss'], ['作风不严不实', 'conduct not strict or honest'], ['品行不端', 'bad character'], ['配偶移居等不适宜担任该职', 'relatives abroad make the post unsuitable'],
  ['非组织选派离职学习超过一年', 'study for more than a year, not sent'], ['因健康原因无法履职一年以上', 'health, a year or more'], ['其他不适宜担任现职的情形', 'another ground'],
] as const;

const groundRule = (n: number, [zh, en]: (typeof grounds)[number]) => {
  const timed = n === 13 || n === 14;
  const given = (more: Patch<RemovalFacts> = {}): Patch<RemovalFacts> => ({ ...more, adjustment: { ground: n, ...more.adjustment } });
  return removalRule({
    ...document,
    id: `cn.up-and-down-2022.art-5.${n}`,
    title: w(`不适宜担任现职：${zh}`, `Not fit for the post: ${en}`),
    article: `第五条第（${['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五'][n - 1]}）项`,
    confidence: n <= 8 ? 'text' : 'recalled',
    severity: 'block',
    stages: ['proposal', 'decision'],
    scope: (f) => (f.adjustment === null || f.adjustment.ground === null ? removalUnknown(['adjustment.ground']) : f.adjustment.ground === n ? null : notApplicable(w('不是此项情形', 'another ground'))),
    needs: ['adjustment.evidence', 'adjustment.verifiedOn'],
    test: (f, day) => {
      const { evidence: facts, verifiedOn } = f.adjustment!;
      const evidence = [ev('事实依据', 'facts', facts!.trim() || '—'), ev('核实认定', 'verified', verifiedOn!)];
      const wayOut = w('核实认定并写明具体事实后再提出调整', 'Verify it and state the facts first');
      if (facts!.trim() === '') return fail(w(`没有写明事实依据：${zh}`, `no facts are stated: ${en}`), wayOut, evidence);
      if (verifiedOn! > day) return fail(w(`核实认定日期 ${verifiedOn} 晚于 ${day}`, `verified only on ${verifiedOn}`), wayOut, evidence);
      if (timed) {
        const from = f.away?.from ?? null;
        if (from === null) return removalUnknown(['away.from'], evidence);
        if (n === 13 && f.away!.selectedByOrganization === null) return removalUnknown(['away.selectedByOrganization'], evidence);
        const year = addMonths(from, 12);
        const holds = n === 13 ? year < verifiedOn! && f.away!.selectedByOrganization === false : year <= verifiedOn!;
        if (!holds) return fail(w(`自 ${from} 起，至 ${verifiedOn} 不符合“${zh}”`, `since ${from}, not “${en}” on ${verifiedOn}`), wayOut, evidence);
      }
      return pass(w(`已于 ${verifiedOn} 核实认定：${zh}`, `verified on ${verifiedOn}: ${en}`), evidence);
    },
    situations: [
      { what: w('已核实认定', 'verified'), day: on, given: given({ away: { from: '2025-09-01' } }), expect: 'pass' },
      { what: w('没有事实依据', 'no facts'), day: on, given: given({ adjustment: { evidence: ' ' } }), expect: 'block' },
      { what: w('尚未认定', 'not verified'), day: on, given: given({ adjustment: { verifiedOn: null } }), expect: 'unknown' },
      { what: w('当日认定', 'verified that day'), day: '2026-09-04', given: given(), expect: 'pass' },
      { what: w('次日才认定', 'verified the day after'), day: '2026-09-03', given: given(), expect: 'block' },
      ...(timed ? [
        { what: w(n === 13 ? '正好一年' : '差一天满一年', n === 13 ? 'exactly a year' : 'a day short of a year'), day: on, given: given({ away: { from: n === 13 ? '2025-09-04' : '2025-09-05' } }), expect: 'block' as const },
        { what: w(n === 13 ? '一年零一天' : '正好一年', n === 13 ? 'a year and a day' : 'exactly a year'), day: on, given: given({ away: { from: n === 13 ? '2025-09-03' : '2025-09-04' } }), expect: 'pass' as const },
      ] : []),
    ],
  });
};

const steps = [['verifiedOn', '核实认定', 'verified'], ['proposedOn', '提出调整建议', 'proposed'], ['decidedOn', '组织决定', 'decided'], ['talkedOn', '谈话', 'talked'], ['doneOn', '办理手续', 'carried out']] as const;

export const procedure = removalRule({
  ...document,
  id: 'cn.up-and-down-2022.procedure',
  title: w('核实认定、提出建议、组织决定、谈话、办理手续依次进行', 'Verified, proposed, decided, talked, carried out, in this order'),
  article: '调整程序（条号待核）',
  confidence: 'recalled',
  severity: 'block',
  stages: ['decision'],
  scope: (f) => (f.adjustment === null ? removalUnknown(['adjustment.ground']) : null),
  needs: ['adjustment.verifiedOn', 'adjustment.proposedOn', 'adjustment.decidedOn'],
  test: (f, day) => {
    const done = steps.flatMap(([key, zh, en]) => (f.adjustment![key] === null ? [] : [{ at: f.adjustment![key]!, zh, en, key }]));
    const evidence = done.map((s) => ev(s.zh, s.en, s.at));
    const skipped = steps.find(([key], i) => f.adjustment![key] === null && steps.slice(i + 1).some(([later]) => f.adjustment![later] !== null));
    const wayOut = w('按程序补齐，次序不符的重新办理', 'Do the step, or begin again in order');
    if (skipped) return fail(w(`缺少“${skipped[1]}”`, `the step “${skipped[2]}” is missing`), wayOut, evidence);
    const wrong = done.find((s, i) => i > 0 && s.at < done[i - 1]!.at) ?? done.find((s) => s.key === 'decidedOn' && s.at > day);
    return wrong ? fail(w(`“${wrong.zh}”（${wrong.at}）次序不符`, `“${wrong.en}” (${wrong.at}) is out of order`), wayOut, evidence) : pass(w('程序依次进行', 'in order'), evidence);
  },
  situations: [
    { what: w('依次', 'in order'), day: on, given: {}, expect: 'pass' },
    { what: w('同日建议和认定', 'verified and proposed the same day'), day: on, given: { adjustment: { proposedOn: '2026-09-04' } }, expect: 'pass' },
    { what: w('建议早于认定一天', 'proposed a day early'), day: on, given: { adjustment: { proposedOn: '2026-09-03' } }, expect: 'block' },
    { what: w('没有谈话就办手续', 'carried out without a talk'), day: on, given: { adjustment: { talkedOn: null } }, expect: 'block' },
    { what: w('尚未谈话和办手续', 'not yet talked or carried out'), day: on, given: { adjustment: { talkedOn: null, doneOn: null } }, expect: 'pass' },
    { what: w('未决定', 'not decided'), day: on, given: { adjustment: { decidedOn: null } }, expect: 'unknown' },
  ],
});

const effects = { ...document, article: '影响期（条号待核）', confidence: 'recalled' } as const;

export const upAndDown = [
  ...grounds.map((g, i) => groundRule(i + 1, g)),
  procedure,
  barred('cn.up-and-down-2022.effect.adjusted', effects, 12, 'adjusted', ['promotion', 'higher'], '调离岗位、免职的，一年内不得提拔', 'Adjusted or removed: no promotion within a year'),
  barred('cn.up-and-down-2022.effect.demoted', effects, 24, 'demoted', ['promotion', 'higher'], '降职的，两年内不得提拔', 'Demoted: no promotion within two years'),
];
