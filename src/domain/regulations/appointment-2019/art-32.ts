import { ev, fail, pass, rule, unknown, w, type Rule } from '../../rule.ts';
import { moves } from '../../scope.ts';
import { appointment2019 } from './document.ts';

/* 第三十二条 考察材料：主要表现、主要缺点和不足、推荐测评谈话情况、审核查核的结论. */
const on = '2026-09-18';
const parts = [
  ['merits', '德能勤绩廉主要表现和特长', 'merits'], ['weaknesses', '主要缺点和不足', 'weaknesses'],
  ['recommendation', '民主推荐、测评和谈话情况', 'recommendation and talks'], ['checks', '档案审核、个人事项查核、听取纪检意见、信访核查的结论', 'conclusions of the checks'],
] as const;

export const fourParts = rule({
  ...appointment2019,
  id: 'cn.appointment-2019.art-32.four-parts',
  title: w('考察材料四部分齐全', 'The written findings have their four parts'),
  article: '第三十二条',
  confidence: 'recalled',
  severity: 'block',
  since: 2,
  stages: ['examination', 'decision'],
  needs: ['examination.findings'],
  scope: moves('promotion', 'further-use'),
  test: (facts) => {
    const findings = facts.examination!.findings!;
    if (parts.some(([key]) => findings[key] === null)) return unknown(['examination.findings']);
    const blank = parts.filter(([key]) => findings[key]!.trim() === '' || /^(无|没有|暂无|none)[。.]?$/u.test(findings[key]!.trim()));
    const evidence = parts.map(([key, zh, en]) => ev(zh, en, findings[key]!.trim().slice(0, 60) || '—'));
    return blank.length === 0
      ? pass(w('四部分均已写明', 'all four parts are written'), evidence)
      : fail(w(`考察材料缺少：${blank.map(([, zh]) => zh).join('；')}`, `the findings lack: ${blank.map(([, , en]) => en).join('; ')}`), w('用具体事例补写', 'Write them, with facts'), evidence);
  },
  situations: [
    { what: w('齐全', 'complete'), day: on, given: {}, expect: 'pass' },
    { what: w('缺点写“无”', 'weaknesses: none'), day: on, given: { examination: { findings: { weaknesses: '无。' } } }, expect: 'block' },
    { what: w('没有核查结论', 'no conclusions'), day: on, given: { examination: { findings: { checks: ' ' } } }, expect: 'block' },
    { what: w('一部分未填', 'one part not filled'), day: on, given: { examination: { findings: { merits: null } } }, expect: 'unknown' },
    { what: w('未写', 'not written'), day: on, given: { examination: { findings: null } }, expect: 'unknown' },
  ],
});

export const article32: readonly Rule[] = [fourParts];
