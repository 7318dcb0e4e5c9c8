import type { CaseFacts } from '../../facts.ts';
import { ev, fail, notApplicable, pass, rule, unknown, w, type Patch, type Rule } from '../../rule.ts';
import { all, moves, type Scope } from '../../scope.ts';
import { appointment2019 } from './document.ts';

/* 第二十二条 由组织推荐提名（须报上级同意）；个人署名推荐. */
const on = '2026-08-27';
const byOrganization: Scope = (facts) => (facts.move?.organizationRecommended ? null : notApplicable(w('不是由组织推荐提名', 'not recommended by the organization')));
const common = { ...appointment2019, article: '第二十二条', confidence: 'recalled', severity: 'block', since: 2 } as const;
const named = (reason: string, approvedOn: string | null): Patch<CaseFacts> => ({ move: { organizationRecommended: { reason, approvedOn } } });

export const consentFirst = rule({
  ...common,
  id: 'cn.appointment-2019.art-22.consent',
  title: w('由组织推荐提名的须报上级同意后列为考察对象', 'The organization’s own recommendation needs the superior’s consent first'),
  stages: ['examination', 'decision'],
  scope: all(moves('promotion', 'further-use'), byOrganization),
  needs: ['move.organizationRecommended.reason'],
  test: (facts, day) => {
    const { reason, approvedOn } = facts.move!.organizationRecommended!;
    const started = facts.examination?.startedOn ?? day;
    const evidence = [ev('理由', 'reason', reason.trim() || '—'), ev('批复', 'consent', approvedOn ?? '—'), ev('考察开始', 'examination from', started)];
    if (reason.trim() === '') return fail(w('没有写明特殊需要', 'the special need is not stated'), w('写明特殊需要（如国家安全等不宜推荐的岗位）', 'State the special need'), evidence);
    return approvedOn !== null && approvedOn <= started
      ? pass(w(`上级于 ${approvedOn} 同意`, `consent of ${approvedOn}`), evidence)
      : fail(w('由组织推荐提名，考察前没有上级同意', 'no consent before the examination'), w('报上级同意后再进行考察', 'Obtain consent, then examine'), evidence);
  },
  situations: [
    { what: w('考察当日前同意', 'consent by the first day'), day: on, given: named('国家安全岗位', '2026-08-27'), expect: 'pass' },
    { what: w('考察次日才同意', 'the day after'), day: on, given: named('国家安全岗位', '2026-08-28'), expect: 'block' },
    { what: w('未同意', 'no consent'), day: on, given: named('国家安全岗位', null), expect: 'block' },
    { what: w('没有特殊需要', 'no need stated'), day: on, given: named(' ', '2026-08-01'), expect: 'block' },
    { what: w('民主推荐', 'ordinary'), day: on, given: {}, expect: 'not-applicable' },
  ],
});

export const signedInWriting = rule({
  ...common,
  id: 'cn.appointment-2019.art-22.signed',
  title: w('个人向组织推荐的必须署名并书面负责', 'A personal recommendation is signed and in writing'),
  stages: ['motion'],
  scope: (facts) => (facts.move === null ? unknown(['move']) : facts.move.signedBy ? null : notApplicable(w('没有个人推荐', 'nobody recommended personally'))),
  needs: ['move.signedBy.written'],
  test: (facts) => {
    const { name, written } = facts.move!.signedBy!;
    return written && name.trim() !== ''
      ? pass(w(`${name}署名书面推荐`, `recommended in writing by ${name}`))
      : fail(w('个人推荐没有署名或不是书面', 'the recommendation is not signed or not in writing'), w('由推荐人署名写出书面材料，按规定程序办理', 'Let the person sign it in writing'));
  },
  situations: [
    { what: w('署名书面', 'signed, in writing'), day: on, given: { move: { signedBy: { name: '程望舒', written: true } } }, expect: 'pass' },
    { what: w('口头', 'by word of mouth'), day: on, given: { move: { signedBy: { name: '程望舒', written: false } } }, expect: 'block' },
    { what: w('是否书面未知', 'not known'), day: on, given: { move: { signedBy: { name: '程望舒', written: null } } }, expect: 'unknown' },
    { what: w('没有个人推荐', 'none'), day: on, given: {}, expect: 'not-applicable' },
  ],
});

export const article22: readonly Rule[] = [consentFirst, signedInWriting];
