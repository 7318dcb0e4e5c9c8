import { ev, w } from '../rule.ts';
import { check, hit, pageOf, shown, type Aspect, type Check, type CheckSituation, type Hit } from './check.ts';
import { audits } from './documents.ts';
import { agree, establish, grouped, held, sameValue } from './established.ts';
import { statement } from './example.ts';
import { statementFacts, type FileFacts, type Statement, type StatementFact } from './facts.ts';

const aspectOf: Record<StatementFact, Aspect> = {
  birth: 'age', sex: 'identity', name: 'identity', idNumber: 'identity', workStart: 'seniority', armyJoin: 'seniority', leagueJoin: 'age',
  partyJoin: 'party', partyRegular: 'party', schoolStart: 'education', schoolEnd: 'education', cadreStatus: 'status', rank: 'career',
};
/** Facts that documents of different years may lawfully tell apart (a former name), or that bear on nothing. */
const mild: readonly StatementFact[] = ['name', 'leagueJoin'];

const none: readonly Statement[] = [];
function about(f: FileFacts, fact: StatementFact): readonly Statement[] {
  let found: Statement[] | null = null;
  for (let i = 0; i < f.statements.length; i++) if (f.statements[i]!.fact === fact) (found ??= []).push(f.statements[i]!);
  return found ?? none;
}

const example: Record<StatementFact, readonly [string, string, string]> = {
  birth: ['1985-06', '1985-06-15', '1986-06'], sex: ['女', '女', '男'], name: ['林晓禾', '林 晓禾', '林小禾'], idNumber: ['999999198506150028', '999999198506150028', '999999198606150025'],
  workStart: ['2008-07', '2008-07-01', '2007-07'], leagueJoin: ['2000-05', '2000-05-04', '2001-05'], partyJoin: ['2006-06', '2006-06-20', '2005-06-20'], partyRegular: ['2007-06-20', '2007-06', '2006-06-20'],
  armyJoin: ['2003-12', '2003-12-01', '2002-12'], schoolStart: ['2004-09', '2004-09-01', '2003-09'], schoolEnd: ['2008-07', '2008-07-01', '2007-07'], cadreStatus: ['干部', '干部', '工人'], rank: ['2013-05', '2013-05-06', '2012-05'],
};

function situations(fact: StatementFact): CheckSituation[] {
  const [value, same, other] = example[fact];
  const per = statementFacts[fact].per === null ? {} : { about: '云岭大学' };
  return [
    { what: w('记载一致', 'the same'), given: { statements: [statement(fact, value, '2000-05', per), statement(fact, same, '2006-05', per)] }, expect: 'pass' },
    { what: w('记载不一', 'different'), given: { statements: [statement(fact, value, '2000-05', per), statement(fact, other, '2006-05', per)] }, expect: 'found' },
    { what: w('只有一处记载', 'stated once'), given: { statements: [statement(fact, value, '2000-05', per)] }, expect: 'pass' },
    { what: w('经组织批准的更改', 'a change that was approved'), given: { statements: [statement(fact, value, '2000-05', per), statement(fact, other, '2006-05', { ...per, nature: 'approved' })] }, expect: 'pass' },
    ...(statementFacts[fact].per === null ? [] : [{ what: w('说的不是同一件事', 'about different things'), given: { statements: [statement(fact, value, '2000-05', per), statement(fact, other, '2006-05', { about: '青石中学' })] }, expect: 'pass' as const }]),
    { what: w('没有记载', 'no statements'), given: { statements: [] }, expect: 'unknown' },
  ];
}

/** Documents that say different things of one fact, with their pages side by side. Later statements of an approved change agree with it. */
const contradiction = (fact: StatementFact): Check => {
  const { words } = statementFacts[fact];
  return check({
    id: `audit.contradiction-${fact}`, title: w(`${words.zh}：材料记载`, `${words.en}: what documents say`), aspect: aspectOf[fact], gravity: mild.includes(fact) ? 'notice' : 'doubt',
    citation: fact === 'birth' ? audits.birth : fact === 'workStart' ? audits.earliest : audits.file, needs: ['statements'],
    wayOut: w('核对原件，按规定认定并签署', 'Look at the originals, establish the value and sign'),
    test: (f) => {
      const list = about(f, fact);
      if (list.length < 2) return null;
      let out: Hit[] | null = null;
      for (const g of grouped(list)) {
        if (agree(fact, g.list)) continue;
        const found = establish(fact, g.about, g.list);
        if (found.by === 'approved') continue;
        const values = [...new Set(found.evidence.map((s) => s.value))];
        const said = values.map((v) => shown(fact, v));
        (out ??= []).push(hit([g.about ?? '', ...[...said].sort()].join(' ').trim(), w(`${words.zh}${g.about ? `（${g.about}）` : ''}有 ${values.length} 种记载：${said.join('、')}`, `${words.en}${g.about ? ` (${g.about})` : ''} is stated in ${values.length} ways: ${said.join(', ')}`), [ev('按规定认定', 'established', found.value === null ? '—' : shown(fact, found.value))], found.evidence.map(pageOf)));
      }
      return out;
    },
    situations: situations(fact),
  });
};

/** One check for each fact that documents state. */
export const contradictions: readonly Check[] = (Object.keys(statementFacts) as StatementFact[]).map(contradiction);

const inRoster = ['birth', 'sex', 'name', 'idNumber', 'workStart', 'partyJoin', 'partyRegular'] as const satisfies readonly StatementFact[];

/** The roster says otherwise than what the documents establish. */
const differs = (fact: (typeof inRoster)[number]): Check => {
  const { words } = statementFacts[fact];
  const [value, same, other] = example[fact];
  return check({
    id: `audit.roster-${fact}`, title: w(`${words.zh}：名册与档案`, `${words.en}: roster against file`), aspect: aspectOf[fact], gravity: mild.includes(fact) ? 'notice' : 'doubt',
    citation: fact === 'birth' ? audits.birth : fact === 'workStart' ? audits.earliest : audits.file, needs: ['statements'],
    wayOut: w('按认定结果申请更正名册，或补充更早的材料', 'Apply for a correction of the roster, or add an earlier document'),
    test: (f) => {
      const now = held(f, fact);
      const list = now === null ? none : about(f, fact);
      if (now === null || list.length === 0) return null;
      const found = establish(fact, null, list);
      if (found.value === null || sameValue(fact, now, found.value)) return null;
      const [here, there] = [shown(fact, now), shown(fact, found.value)];
      return [hit(there, w(`名册为 ${here}，档案认定为 ${there}`, `The roster has ${here}, the file establishes ${there}`), [ev('名册', 'roster', here), ev('认定', 'established', there)], found.rests ? [pageOf(found.rests)] : [])];
    },
    situations: [
      { what: w('一致', 'the same'), given: { statements: [statement(fact, value, '2000-05')] }, expect: 'pass' },
      { what: w('精确程度不同', 'the same, known more exactly'), given: { statements: [statement(fact, same, '2000-05')] }, expect: 'pass' },
      { what: w('不一致', 'different'), given: { statements: [statement(fact, other, '2000-05')] }, expect: 'found' },
      { what: w('后来的不同记载不算', 'a later, different statement does not count'), given: { statements: [statement(fact, value, '2000-05'), statement(fact, other, '2006-05')] }, expect: 'pass' },
      { what: w('经批准的更改算', 'an approved change counts'), given: { statements: [statement(fact, value, '2000-05'), statement(fact, other, '2006-05', { nature: 'approved' })] }, expect: 'found' },
      { what: w('没有记载', 'no statements'), given: { statements: [] }, expect: 'unknown' },
    ],
  });
};

/** One check for each fact that the roster holds. */
export const rosterDiffers: readonly Check[] = inRoster.map(differs);
