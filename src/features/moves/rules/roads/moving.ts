import type { ServiceRank } from '../../../../domain/facts.ts';
import { notAtOnce } from '../../../../domain/regulations/appointment-2019/art-51.ts';
import type { TermChangeFacts } from '../../../../domain/subjects/term-change/facts.ts';
import { rankBook } from '../../../../domain/subjects/service-rank/book.ts';
import { rankHeldOn, type RankCase } from '../../../../domain/subjects/service-rank/facts.ts';
import type { Verdict } from '../../../../domain/rule.ts';
import { addMonths, type Day } from '../../../../kernel/day.ts';
import { art, w } from '../cite.ts';
import { ask, choice, dayField, flag, other, road, text } from '../road.ts';
import type { MatterState } from '../state.ts';
import { dayOf, decisionStep, endsPost, flagOf, handleStep, held, holdingField, numberOf, single, takesPost } from './shared.ts';

/** The counts of the unit as they are when this person's turn comes: those before in the list have moved already. */
function countsBefore(s: MatterState, personId: string, target: ServiceRank, day: Day): RankCase['unit'] {
  const counts = { ...s.laid.counts };
  for (const p of s.opened.people) {
    if (p.personId === personId) break;
    const from = rankHeldOn(s.laid.people[p.personId]?.ranks ?? [], day);
    if (from) counts[from] = Math.max(0, (counts[from] ?? 0) - 1);
    counts[target] = (counts[target] ?? 0) + 1;
  }
  return { level: held(s.values, 'level') as 'city' | 'county' | 'other' | null, positions: numberOf(s.values, 'positions'), counts: s.laid.counts === null ? null : counts };
}

function rankVerdicts(s: MatterState, personId: string, stage: 'propose' | 'notice' | 'approve', day: Day): Verdict[] {
  const v = s.values;
  const p = s.laid.people[personId];
  const target = held(v, 'rank') as ServiceRank | null;
  if (!p || !target) return [];
  const last = [...(p.appraisals ?? [])].sort((a, b) => b.year - a.year)[0];
  const gradedOn = dayOf(v, 'gradedOn');
  const facts: RankCase = {
    id: `${s.id}.${personId}`, target,
    person: { id: personId, name: p.name, holdings: p.holdings, ranks: p.ranks, appraisals: p.appraisals, punishments: p.punishments, lastGrade: last && gradedOn ? { grade: last.grade, decidedOn: gradedOn } : null, underInvestigation: flagOf(v, 'underInvestigation'), qualified: flagOf(v, 'qualified'), otherBar: flagOf(v, 'otherBar') },
    unit: countsBefore(s, personId, target, day),
    steps: { planOn: dayOf(v, 'planOn'), opinion: held(v, 'opinion') as 'assessment' | null, opinionOn: dayOf(v, 'opinionOn'), proposedOn: dayOf(v, 'proposedOn'), noticePublishedOn: dayOf(v, 'noticePublishedOn'), noticeEndsOn: dayOf(v, 'noticeEndsOn'), calendar: null, approvedOn: stage === 'approve' ? day : null, gradeAfter: numberOf(v, 'gradeAfter') },
    settings: { shares: null },
  };
  return ask(rankBook.rules, facts, stage, day, s.opened.edition);
}

/** 职级晋升: plan, opinion of others, proposal, notice, approval; several people to one 职级. */
export const serviceRank = road({
  id: 'service-rank', words: w('职级晋升', 'promotion in service rank'), purpose: w('一批人晋升同一职级，核对职数和最低年限', 'several people to one service rank, within numbers and minimum years'), citation: art.rank, most: 50,
  steps: [
    { id: 'plan', words: w('工作方案', 'plan'), citation: art.rankProcedure, kind: 'enter', stage: 'motion', fields: [dayField('planOn', '方案日期', 'Day of the plan'), other('rank', 'service-rank', '拟晋升职级', 'Rank aimed at'), choice('level', '单位层级', 'Level of the unit', [['city', '市级机关', 'city'], ['county', '县级以下机关', 'county or below'], ['other', '其他', 'other']]), other('positions', 'number', '核定职级职数的基数', 'Positions the shares are reckoned on'), text('plan', '方案要点', 'The plan')] },
    { id: 'opinion', words: w('民主推荐或测评', 'opinion of others'), citation: art.rankProcedure, kind: 'enter', stage: 'recommendation', fields: [choice('opinion', '方式', 'How', [['recommendation', '民主推荐', 'recommendation'], ['assessment', '民主测评', 'assessment']]), dayField('opinionOn', '日期', 'Day'), text('opinionResult', '结果', 'Result')] },
    {
      id: 'propose', words: w('拟定人选', 'proposal'), citation: art.rankProcedure, kind: 'enter', stage: 'motion',
      fields: [dayField('proposedOn', '拟定日期', 'Proposed on'), dayField('gradedOn', '上年度考核等次确定日期', 'Day last year’s grades were decided'), flag('qualified', '均具备条件和资格', 'All are qualified'), flag('underInvestigation', '有人正在接受审查调查', 'Somebody is under inquiry'), flag('otherBar', '有其他不得晋升的情形', 'There is another bar'), text('proposal', '理由', 'Reasons')],
      verdicts: (s, p, day) => rankVerdicts(s, p, 'propose', day),
    },
    {
      id: 'notice', words: w('公示', 'notice'), citation: art.rankProcedure, kind: 'enter', stage: 'notice',
      fields: [dayField('noticePublishedOn', '发布日期', 'Published on'), dayField('noticeEndsOn', '截止日期', 'Last day', { ahead: true }), text('noticeResult', '公示结果', 'What came of it')],
      waits: (s, day) => { const to = dayOf(s.values, 'noticeEndsOn'); return to !== null && day <= to ? { sentence: w(`公示至 ${to}，尚未期满`, `the notice stands until ${to}`), wayOut: w('期满后再办', 'Go on when it has ended') } : null; },
      verdicts: (s, p, day) => rankVerdicts(s, p, 'notice', day),
    },
    {
      id: 'approve', words: w('审批', 'approval'), citation: art.rankProcedure, kind: 'approve', stage: 'decision',
      fields: [other('gradeAfter', 'number', '晋升后级别', 'Grade afterwards'), text('document', '文号', 'Number of the paper'), dayField('effectiveOn', '职级起算日期', 'Rank counts from')],
      verdicts: (s, p, day) => rankVerdicts(s, p, 'approve', day),
      effects: (s, world) => s.opened.people.map((p, i) => ({ kind: 'rank' as const, rankPeriodId: world.ids[i]!, personId: p.personId, rank: held(s.values, 'rank') as ServiceRank, on: dayOf(s.values, 'effectiveOn')!, ends: [...(world.rankPeriods[p.personId] ?? [])] })),
    },
  ],
});

const consentStep = { id: 'consent', words: w('征求意见', 'consent'), citation: art.exchange, kind: 'enter', stage: 'motion', fields: [dayField('consentOn', '日期', 'Day'), text('hostConsent', '接收单位意见', 'What the receiving unit says'), text('ownConsent', '本人意见', 'What the person says')] } as const;

/** 挂职: a post elsewhere for a time, own post kept, with the return due. */
export const secondment = road({
  id: 'secondment', words: w('挂职', 'secondment'), purpose: w('保留原职务，到另一单位任职一段时间', 'a post elsewhere for a time, the own post kept'), citation: art.exchange, most: 1,
  steps: [
    {
      id: 'plan', words: w('方案', 'plan'), citation: art.exchange, kind: 'enter', stage: 'motion', fields: [other('post', 'post', '挂任职务', 'Post there'), dayField('from', '开始日期', 'From', { ahead: true }), dayField('returnDue', '期满日期', 'Return due', { ahead: true }), text('basis', '理由和任务', 'Reason and task')],
      waits: (s) => { const [from, to] = [dayOf(s.values, 'from'), dayOf(s.values, 'returnDue')]; return from && to && to <= from ? { sentence: w('期满日期不晚于开始日期', 'the return is not after the beginning'), wayOut: w('改正日期', 'Correct the days') } : null; },
    },
    consentStep, decisionStep,
    handleStep(art.exchange, (s, world) => takesPost(s, world, dayOf(s.values, 'effectiveOn')!, true)),
    {
      id: 'return', words: w('期满返回', 'return'), citation: art.exchange, kind: 'enter', stage: 'probation', fields: [dayField('returnedOn', '返回日期', 'Returned on'), text('appraisal', '挂职表现', 'How it went'), text('earlyReason', '提前或延期的理由', 'Why early or late', { optional: true })],
      waits: (s) => {
        const [on, due] = [dayOf(s.values, 'returnedOn'), dayOf(s.values, 'returnDue')];
        return on && due && on !== due && !held(s.values, 'earlyReason') ? { sentence: w(`返回日期 ${on} 与期满日期 ${due} 不同，没有写明理由`, `returned on ${on}, due on ${due}, and no reason is given`), wayOut: w('写明提前或延期的理由', 'Say why') } : null;
      },
      effects: (s) => s.effects.filter((e) => e.kind === 'hold').map((e) => ({ kind: 'end' as const, holdingId: e.holdingId, personId: e.personId, on: dayOf(s.values, 'returnedOn')!, title: e.title })),
    },
  ],
});

/** 第五十一条: members of one body are not moved elsewhere at once, as a rule. Not asked in matters opened before the field was. */
function rotationVerdicts(s: MatterState, day: Day): Verdict[] {
  if ((s.opened.form ?? 1) < 2) return [];
  const facts: TermChangeFacts = { id: s.id, posts: null, directed: null, forOtherBodies: null, talks: null, reference: null, meeting: null, analysedOn: null, reportedOn: null, deliberation: null, newMembers: null, tenure: { since: null, at: day, termsServed: null, monthsAtLevel: null, proposed: 'moves', severalMoveAtOnce: flagOf(s.values, 'severalAtOnce') } };
  return ask([notAtOnce], facts, 'plan', day, s.opened.edition);
}

/** 轮岗: from one post to another, none kept. */
export const rotation = road({
  id: 'rotation', words: w('轮岗', 'rotation'), purpose: w('从一个职务轮换到另一个同层次职务', 'from one post to another of the same rank'), citation: art.exchange, most: 1,
  steps: [
    {
      id: 'plan', words: w('方案', 'plan'), citation: art.exchange, kind: 'enter', stage: 'motion', fields: [holdingField, other('post', 'post', '拟任职务', 'Post proposed'), text('basis', '轮岗理由', 'Reason'), flag('severalAtOnce', '同一班子有其他成员同时易地交流', 'Other members of the same body move elsewhere at once', { form: 2 })],
      verdicts: (s, _, day) => rotationVerdicts(s, day),
      waits: (s) => {
        const now = s.laid.people[single(s).personId]?.holdings?.find((h) => h.id === s.values['holding']);
        return now && s.post && now.rank !== s.post.rank ? { sentence: w('拟任职务与现职务层次不同，不是轮岗', 'the posts are of different ranks: no rotation'), wayOut: w('改选同层次职务；提拔、降职按各自程序办理', 'Choose a post of the same rank, or take the road of promotion or demotion') } : null;
      },
    },
    consentStep, decisionStep,
    handleStep(art.exchange, (s, world) => [...endsPost(s), ...takesPost(s, world, dayOf(s.values, 'effectiveOn')!)]),
  ],
});

/** Days before the return is due on which a secondment is listed as coming to its end. */
export const returnSoon = (due: Day, today: Day): boolean => addMonths(today, 1) >= due;
