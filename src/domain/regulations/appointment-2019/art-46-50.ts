import type { CaseFacts } from '../../facts.ts';
import type { LegalFacts } from '../../facts-of-steps.ts';
import { ev, fail, notApplicable, pass, rule, unknown, w, type Loose, type Patch, type Rule } from '../../rule.ts';
import type { Scope } from '../../scope.ts';
import { appointment2019 } from './document.ts';

/* 第四十六条至第五十条 依法推荐、提名和民主协商; the exact number of each line has still to be compared. */
const on = '2026-10-09';
const byLaw: Scope = (facts) => (facts.post === null ? unknown(['post']) : facts.legal ? null : notApplicable(w('不是向人大、政协推荐提名的职务', 'not recommended or nominated by law')));
const common = { ...appointment2019, article: '第四十六条至第五十条', confidence: 'recalled', severity: 'block', since: 2, stages: ['appointment'], scope: byLaw } as const;
const legal = (over: Partial<Loose<LegalFacts>> = {}): Patch<CaseFacts> => ({ legal: { introducedOn: '2026-09-24', sessionOn: '2026-09-25', memberOfGovernment: true, nominatedByChief: true, consultedOthers: true, rejectedTimes: 0, studied: null, ...over } });

export const introduced = rule({
  ...common,
  id: 'cn.appointment-2019.art-46-50.introduced',
  title: w('会前向人大临时党组织、人大常委会党组成员介绍', 'Introduced to the party members of the congress before the session'),
  needs: ['legal.introducedOn', 'legal.sessionOn'],
  test: (facts) => {
    const { introducedOn, sessionOn } = facts.legal!;
    const evidence = [ev('介绍', 'introduced', introducedOn!), ev('会议', 'session', sessionOn!)];
    return introducedOn! < sessionOn!
      ? pass(w(`${introducedOn} 介绍，${sessionOn} 开会`, `introduced ${introducedOn}, session ${sessionOn}`), evidence)
      : fail(w(`${introducedOn} 才介绍，会议 ${sessionOn}`, `introduced only ${introducedOn}, session ${sessionOn}`), w('会前介绍党委意见和人选情况', 'Introduce the candidate before the session'), evidence);
  },
  situations: [
    { what: w('会前一天', 'the day before'), day: on, given: legal(), expect: 'pass' },
    { what: w('会议当天', 'the day of the session'), day: on, given: legal({ introducedOn: '2026-09-25' }), expect: 'block' },
    { what: w('会后', 'after it'), day: on, given: legal({ introducedOn: '2026-09-26' }), expect: 'block' },
    { what: w('未介绍', 'not introduced'), day: on, given: legal({ introducedOn: null }), expect: 'unknown' },
    { what: w('委任职务', 'not by law'), day: on, given: {}, expect: 'not-applicable' },
  ],
});

export const nominatedByChief = rule({
  ...common,
  id: 'cn.appointment-2019.art-46-50.nominated-by-chief',
  title: w('政府组成人员由政府主要领导提名', 'Members of the government are nominated by its chief'),
  needs: ['legal.memberOfGovernment'],
  test: (facts) => {
    if (!facts.legal!.memberOfGovernment) return notApplicable(w('不是政府组成人员', 'not a member of the government'));
    const nominated = facts.legal!.nominatedByChief;
    if (nominated === null) return unknown(['legal.nominatedByChief']);
    return nominated ? pass(w('由政府主要领导提名', 'nominated by the chief')) : fail(w('不是由政府主要领导提名', 'not nominated by the chief'), w('由政府主要领导成员提名', 'Let the chief nominate'));
  },
  situations: [
    { what: w('主要领导提名', 'by the chief'), day: on, given: legal(), expect: 'pass' },
    { what: w('他人提名', 'by another'), day: on, given: legal({ nominatedByChief: false }), expect: 'block' },
    { what: w('未知', 'not known'), day: on, given: legal({ nominatedByChief: null }), expect: 'unknown' },
  ],
});

export const consulted = rule({
  ...common,
  id: 'cn.appointment-2019.art-46-50.consulted',
  title: w('正式提名前充分酝酿；非中共党员人选充分协商', 'Discussed before the nomination; others consulted'),
  needs: ['legal.consultedOthers'],
  test: (facts) => (facts.legal!.consultedOthers ? pass(w('已酝酿协商', 'consulted')) : fail(w('提名前没有酝酿协商', 'nobody was consulted before the nomination'), w('充分酝酿协商后再提名', 'Consult first'))),
  situations: [
    { what: w('已协商', 'consulted'), day: on, given: legal(), expect: 'pass' },
    { what: w('未协商', 'not consulted'), day: on, given: legal({ consultedOthers: false }), expect: 'block' },
    { what: w('未知', 'not known'), day: on, given: legal({ consultedOthers: null }), expect: 'unknown' },
  ],
});

export const afterRejection = rule({
  ...common,
  id: 'cn.appointment-2019.art-46-50.after-rejection',
  title: w('建议名单未获通过的，认真研究后可再次提名', 'Not passed: studied before a second nomination'),
  needs: ['legal.rejectedTimes'],
  test: (facts) => {
    const { rejectedTimes: times, studied } = facts.legal!;
    if (times === 0) return pass(w('没有未获通过的情形', 'never rejected'));
    if (studied === null) return unknown(['legal.studied']);
    const evidence = [ev('未获通过', 'not passed', times!)];
    return studied ? pass(w('未获通过的原因已研究', 'the reasons were studied'), evidence) : fail(w(`曾 ${times} 次未获通过，没有研究原因`, `not passed ${times} time(s), reasons not studied`), w('认真研究后再决定是否再次提名', 'Study the reasons first'), evidence);
  },
  situations: [
    { what: w('首次提名', 'first nomination'), day: on, given: legal(), expect: 'pass' },
    { what: w('一次未过，已研究', 'once, studied'), day: on, given: legal({ rejectedTimes: 1, studied: true }), expect: 'pass' },
    { what: w('一次未过，未研究', 'once, not studied'), day: on, given: legal({ rejectedTimes: 1, studied: false }), expect: 'block' },
    { what: w('是否研究未知', 'not known'), day: on, given: legal({ rejectedTimes: 1 }), expect: 'unknown' },
  ],
});

export const articles46to50: readonly Rule[] = [introduced, nominatedByChief, consulted, afterRejection];
