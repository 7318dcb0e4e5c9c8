import type { Citation, Words } from '../../kernel/refusal.ts';
import { ev, w } from '../rule.ts';
import { check, hit, pageOf, type Check, type CheckSituation, type Hit, type Need } from './check.ts';
import { surelyUnder, yearsAtMost } from './dates.ts';
import { audits } from './documents.ts';
import { statement } from './example.ts';
import { statementFacts, type FileFacts, type NumberId, type StatementFact } from './facts.ts';

type Rung = {
  id: string; title: Words; what: Words; aspect: Check['aspect']; gravity: Check['gravity']; citation: Citation | null;
  /** Least age: a number of the institution, or one that an article fixes. */
  least: NumberId | number;
  /** The fact in the roster, and the fact that documents state. */
  held: ((f: FileFacts) => string | null) | null; stated: StatementFact | null; needs: readonly Need[]; situations: readonly CheckSituation[];
};

/** A check that something did not happen at an impossible age, by the roster and by what each document says; only certain cases count. */
const underAge = (of: Rung): Check =>
  check({
    id: of.id, title: of.title, aspect: of.aspect, gravity: of.gravity, citation: of.citation, numbers: typeof of.least === 'number' ? [] : [of.least], needs: of.needs,
    wayOut: w('核对最早记载的原始材料；确有特殊情形的，签署认定结论并注明依据', 'Look at the earliest documents; where it is true all the same, sign a finding that says on what it rests'),
    test: (f, numbers) => {
      if (f.birth === null) return null;
      const least = typeof of.least === 'number' ? of.least : numbers[of.least];
      let out: Hit[] | null = null;
      const held = of.held === null ? null : of.held(f);
      if (held !== null && surelyUnder(f.birth, held, least)) out = [hit('roster', sentence(of.what, f.birth, held, least), [ev('出生', 'born', f.birth), ev(of.what.zh, of.what.en, held)])];
      for (let i = 0; i < f.statements.length; i++) {
        const s = f.statements[i]!;
        if (s.fact === of.stated && s.value !== held && surelyUnder(f.birth, s.value, least)) (out ??= []).push(hit(`stated ${s.value}`, sentence(of.what, f.birth, s.value, least), [ev('出生', 'born', f.birth)], [pageOf(s)]));
      }
      return out;
    },
    situations: of.situations,
  });

function sentence(what: Words, birth: string, at: string, least: number): Words {
  const age = yearsAtMost(birth, at);
  return age < 0
    ? w(`${what.zh} ${at} 早于出生 ${birth}`, `${what.en} ${at} lies before the birth ${birth}`)
    : w(`${what.zh} ${at} 时最多 ${age} 周岁，不满 ${least} 周岁`, `${what.en} ${at}: at most ${age} years old, less than ${least}`);
}

/** 参加工作 before the institution's least age (planted: thirteen). */
export const workAge = underAge({
  id: 'audit.work-age', title: w('参加工作时的年龄', 'Age at work'), what: w('参加工作', 'start of work'), aspect: 'seniority', gravity: 'doubt', citation: null, least: 'workAge',
  held: (f) => f.workStart, stated: 'workStart', needs: ['birth', 'workStart'],
  situations: [
    { what: w('满十六周岁当月', 'the month of the sixteenth birthday'), given: { workStart: '2001-06' }, expect: 'pass' },
    { what: w('前一个月', 'the month before'), given: { workStart: '2001-05' }, expect: 'found' },
    { what: w('生日前一天', 'the day before the birthday'), given: { birth: '1985-06-15', workStart: '2001-06-14' }, expect: 'found' },
    { what: w('生日当天', 'the birthday'), given: { birth: '1985-06-15', workStart: '2001-06-15' }, expect: 'pass' },
    { what: w('早于出生', 'before the birth'), given: { workStart: '1984-01' }, expect: 'found' },
    { what: w('材料记载过早', 'a document says too early'), given: { statements: [statement('workStart', '1998-03', '2010-01')] }, expect: 'found' },
    { what: w('单位定为十八', 'set to eighteen'), given: { workStart: '2002-06' }, numbers: { workAge: 18 }, expect: 'found' },
    { what: w('出生未填', 'birth not filled'), given: { birth: null }, expect: 'unknown' },
  ],
});

/** 入党 before eighteen. */
export const partyAge = underAge({
  id: 'audit.party-age', title: w('入党时的年龄', 'Age at joining the Party'), what: w('入党', 'joined the Party'), aspect: 'party', gravity: 'doubt', citation: audits.partyAge, least: 18,
  held: (f) => f.partyJoin, stated: 'partyJoin', needs: ['birth', 'partyJoin'],
  situations: [
    { what: w('满十八周岁当月', 'the month of the eighteenth birthday'), given: { partyJoin: '2003-06' }, expect: 'pass' },
    { what: w('前一个月', 'the month before'), given: { partyJoin: '2003-05' }, expect: 'found' },
    { what: w('生日前一天', 'the day before the birthday'), given: { birth: '1985-06-15', partyJoin: '2003-06-14' }, expect: 'found' },
    { what: w('生日当天', 'the birthday'), given: { birth: '1985-06-15', partyJoin: '2003-06-15' }, expect: 'pass' },
    { what: w('生日次日', 'the day after'), given: { birth: '1985-06-15', partyJoin: '2003-06-16' }, expect: 'pass' },
    { what: w('志愿书记载过早', 'the application says too early'), given: { statements: [statement('partyJoin', '2002-07-01', '2002-06', { material: '入党志愿书' })] }, expect: 'found' },
    { what: w('入党时间未填', 'not filled'), given: { partyJoin: null }, expect: 'unknown' },
  ],
});

/** 入团 before the institution's least age; only documents say it. */
export const leagueAge = underAge({
  id: 'audit.league-age', title: w('入团时的年龄', 'Age at joining the League'), what: w('入团', 'joined the League'), aspect: 'age', gravity: 'notice', citation: null, least: 'leagueAge',
  held: null, stated: 'leagueJoin', needs: ['birth', 'statements'],
  situations: [
    { what: w('满十四周岁当月', 'the month of the fourteenth birthday'), given: { statements: [statement('leagueJoin', '1999-06', '1999-06')] }, expect: 'pass' },
    { what: w('前一个月', 'the month before'), given: { statements: [statement('leagueJoin', '1999-05', '1999-05')] }, expect: 'found' },
    { what: w('没有记载', 'no statements'), given: { statements: [] }, expect: 'unknown' },
  ],
});

/** 入伍 before the institution's least age; only documents say it. */
export const armyAge = underAge({
  id: 'audit.army-age', title: w('入伍时的年龄', 'Age at joining the army'), what: w('入伍', 'joined the army'), aspect: 'seniority', gravity: 'doubt', citation: null, least: 'armyAge',
  held: null, stated: 'armyJoin', needs: ['birth', 'statements'],
  situations: [
    { what: w('满十七周岁当月', 'the month of the seventeenth birthday'), given: { statements: [statement('armyJoin', '2002-06', '2002-06')] }, expect: 'pass' },
    { what: w('前一个月', 'the month before'), given: { statements: [statement('armyJoin', '2002-05', '2002-05')] }, expect: 'found' },
    { what: w('没有记载', 'no statements'), given: { statements: [] }, expect: 'unknown' },
  ],
});

const college = new Set(['college', 'bachelor', 'master', 'doctor']);

/** 入学 at an impossible age: primary school, and college. */
export const schoolAge = check({
  id: 'audit.school-age', title: w('入学时的年龄', 'Age at school'), aspect: 'education', gravity: 'doubt', numbers: ['schoolAge', 'higherSchoolAge'], needs: ['birth', 'education'],
  wayOut: w('核对学籍材料', 'Look at the school’s papers'),
  test: (f, numbers) => {
    if (f.birth === null) return null;
    let out: Hit[] | null = null;
    for (let i = 0; i < f.education.length; i++) {
      const e = f.education[i]!;
      if (e.from === null || e.level === null) continue;
      const least = college.has(e.level) ? numbers.higherSchoolAge : numbers.schoolAge;
      if (surelyUnder(f.birth, e.from, least)) (out ??= []).push(hit(`school ${e.from}`, sentence(w(`进入${e.school ?? '学校'}`, `began ${e.school ?? 'school'}`), f.birth, e.from, least)));
    }
    for (let i = 0; i < f.statements.length; i++) {
      const s = f.statements[i]!;
      if (s.fact === 'schoolStart' && surelyUnder(f.birth, s.value, numbers.schoolAge)) (out ??= []).push(hit(`stated ${s.about ?? ''} ${s.value}`, sentence(w(`${statementFacts.schoolStart.words.zh}（${s.about ?? '学校'}）`, `began ${s.about ?? 'school'}`), f.birth, s.value, numbers.schoolAge), [], [pageOf(s)]));
    }
    return out;
  },
  situations: [
    { what: w('十九岁上大学', 'college at nineteen'), given: {}, expect: 'pass' },
    { what: w('满十四周岁当月上大学', 'college in the month of the fourteenth birthday'), given: { education: [{ mode: 'full-time', level: 'bachelor', school: '云岭大学', from: '1999-06', to: '2003-07' }] }, expect: 'pass' },
    { what: w('前一个月', 'the month before'), given: { education: [{ mode: 'full-time', level: 'bachelor', school: '云岭大学', from: '1999-05', to: '2003-07' }] }, expect: 'found' },
    { what: w('四岁上小学', 'primary school at four'), given: { statements: [statement('schoolStart', '1990-05', '1999-09', { about: '青石小学' })] }, expect: 'found' },
    { what: w('满五周岁当月上小学', 'primary school in the month of the fifth birthday'), given: { statements: [statement('schoolStart', '1990-06', '1999-09', { about: '青石小学' })] }, expect: 'pass' },
    { what: w('学历未填', 'not filled'), given: { education: [] }, expect: 'unknown' },
  ],
});
