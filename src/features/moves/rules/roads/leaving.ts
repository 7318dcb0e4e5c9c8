import { lawArticle85 } from '../../../../domain/regulations/civil-servants-2018/art-85.ts';
import { lawArticle86 } from '../../../../domain/regulations/civil-servants-2018/art-86.ts';
import type { ServantMatter } from '../../../../domain/subjects/civil-servant/facts.ts';
import { art, w } from '../cite.ts';
import { ask, choice, dayField, flag, other, road, text } from '../road.ts';
import type { Effect, MatterState, World } from '../state.ts';
import type { Verdict } from '../../../../domain/rule.ts';
import type { Day } from '../../../../kernel/day.ts';
import { askLeaving, dayOf, decisionStep, endsPost, flagOf, handleStep, held, holdingField, leavingFacts, measure, numberOf, single, takesPost, talkStep, type RemovalGround } from './shared.ts';

const established = ['accountability', 'unfit', 'violation'];
const inGround = (...grounds: string[]) => ({ when: { field: 'ground', in: grounds } });

/** 免职: one of eight grounds that must be there on the day of the decision. */
export const removal = road({
  id: 'removal', words: w('免职', 'removal'), purpose: w('到龄、受到责任追究、不适宜担任现职、辞职或调出等八种情形', 'age, accountability, unfitness, transfer and four other grounds'), citation: art.removal, most: 1,
  steps: [
    {
      id: 'propose', words: w('提出免职', 'proposal'), citation: art.removal, kind: 'enter', stage: 'motion',
      fields: [
        holdingField,
        choice('ground', '免职情形', 'Ground', [['age', '达到任职或退休年龄界限', 'age limit'], ['accountability', '受到责任追究应当免职', 'accountability'], ['unfit', '不适宜担任现职', 'unfit for the post'], ['violation', '违纪违法应当免职', 'breach of discipline or law'], ['left', '辞职或者调出', 'resigned or transferred'], ['study', '个人申请离职学习超过一年', 'study for more than a year'], ['health', '健康原因无法履职一年以上', 'health, a year or more'], ['need', '工作需要或者其他原因', 'need of the work']]),
        dayField('limitOn', '到龄日期', 'Day the limit is reached', { ...inGround('age'), ahead: true }),
        dayField('establishedOn', '认定日期', 'Established on', inGround(...established)), flag('establishedRemoval', '认定应予免职', 'Removal is called for', inGround(...established)),
        dayField('awayFrom', '离岗首日', 'First day away', inGround('study', 'health')), flag('awaySelected', '组织选派', 'Sent by the organization', inGround('study')),
        dayField('approvedOn', '批准辞职或调出日期', 'Approved on', inGround('left')), text('need', '理由', 'Reason', inGround('need')),
        text('basis', '依据', 'Basis'),
      ],
      verdicts: (s, p, day) => removalVerdicts(s, p, day),
    },
    { ...decisionStep, verdicts: (s, p, day) => removalVerdicts(s, p, day) },
    talkStep(),
    handleStep(art.removal, (s, world) => [...endsPost(s), ...(s.values['ground'] === 'accountability' ? measure(s, world, 'org-removal') : [])]),
  ],
});

function removalVerdicts(s: MatterState, personId: string, day: Day): Verdict[] {
  const v = s.values;
  const facts = leavingFacts(s, day, {
    ground: held(v, 'ground') as RemovalGround | null,
    age: { birth: s.laid.people[personId]?.birth ?? null, formerAge: null, limitOn: dayOf(v, 'limitOn') },
    established: { decidedOn: dayOf(v, 'establishedOn'), removal: flagOf(v, 'establishedRemoval') },
    away: { from: dayOf(v, 'awayFrom'), selectedByOrganization: flagOf(v, 'awaySelected') },
    leaving: { approvedOn: dayOf(v, 'approvedOn'), leftOn: null }, need: held(v, 'need'),
  });
  return askLeaving(facts, 'decision', day, s.opened.edition, ['cn.appointment-2019.art-54.']);
}

const written = { when: { field: 'kind', in: ['voluntary', 'accountable'] } } as const;

/** 辞职: four kinds; leaving the service is also judged by the Civil Servants Law, articles 85 and 86. */
export const resignation = road({
  id: 'resignation', words: w('辞职', 'resignation'), purpose: w('因公辞职、自愿辞职、引咎辞职、责令辞职', 'for official reasons, voluntary, for accountability, or as ordered'), citation: art.resignation, most: 1,
  steps: [
    {
      id: 'apply', words: w('辞职申请', 'application'), citation: art.resignation, kind: 'enter', stage: 'motion',
      fields: [
        holdingField,
        choice('kind', '辞职类别', 'Kind', [['official', '因公辞职', 'for official reasons'], ['voluntary', '自愿辞职', 'voluntary'], ['accountable', '引咎辞职', 'for accountability'], ['ordered', '责令辞职', 'ordered']]),
        dayField('writtenOn', '书面申请日期', 'Written application', written), dayField('noticeOn', '责令辞职通知日期', 'Ordered on', { when: { field: 'kind', in: ['ordered'] } }),
        choice('leaves', '辞去', 'Gives up', [['post', '领导职务', 'the leading post'], ['service', '公职', 'the public service']]),
        ...([['minimumServiceLeft', '未满最低服务年限', 'Minimum service not complete'], ['secrecyRuns', '涉密职位或脱密期未满', 'Secrecy still runs'], ['unfinishedBusiness', '重要公务须由本人继续处理', 'Important business unfinished'], ['underReview', '正在接受审计、审查、调查', 'Under audit, review or inquiry'], ['otherBar', '法律、行政法规规定的其他情形', 'Another bar under law']] as const).map(([id, zh, en]) => flag(id, zh, en, { when: { field: 'leaves', in: ['service'] } })),
        flag('leader', '领导成员', 'In a leading body', { when: { field: 'leaves', in: ['service'] } }),
        text('basis', '理由', 'Reason'),
      ],
      verdicts: (s, p, day) => resignationVerdicts(s, p, day, null),
    },
    { ...decisionStep, verdicts: (s, p, day) => resignationVerdicts(s, p, day, s.meeting?.opened?.on ?? null) },
    talkStep(art.resignation),
    handleStep(art.resignation, (s, world) => [...endsPost(s), ...afterwards(s, world)]),
  ],
});

/** 第五十六条: resigning for accountability, or as ordered, is followed by a measure with its period; the other two kinds by none. */
const afterwards = (s: MatterState, world: World): Effect[] =>
  s.values['kind'] === 'ordered' ? measure(s, world, 'org-ordered-resignation') : s.values['kind'] === 'accountable' ? measure(s, world, 'org-accountable-resignation') : [];

function resignationVerdicts(s: MatterState, personId: string, day: Day, decidedOn: Day | null): Verdict[] {
  const v = s.values;
  const kind = held(v, 'kind') as 'official' | 'voluntary' | 'accountable' | 'ordered' | null;
  const writtenOn = dayOf(v, 'writtenOn');
  const own = kind === null ? [] : askLeaving(leavingFacts(s, day, { resignation: { kind, writtenOn, noticeOn: dayOf(v, 'noticeOn'), resigned: true, removed: null } }), 'decision', day, s.opened.edition, ['cn.appointment-2019.art-55.written', 'cn.appointment-2019.art-55.ordered-refused']);
  if (v['leaves'] !== 'service') return own;
  const resigns = { appliedOn: writtenOn ?? dayOf(v, 'noticeOn') ?? s.openedBy.day, decidedOn, minimumServiceLeft: flagOf(v, 'minimumServiceLeft'), secrecyRuns: flagOf(v, 'secrecyRuns'), unfinishedBusiness: flagOf(v, 'unfinishedBusiness'), underReview: flagOf(v, 'underReview'), otherBar: flagOf(v, 'otherBar') };
  const person = s.laid.people[personId];
  const facts: ServantMatter = { id: s.id, recruitment: null, trial: null, duty: null, posting: null, promotion: null, sanction: null, dismissal: null, retirement: null, appeal: null, person: { id: personId, name: person?.name ?? '', birth: person?.birth ?? null, workStart: person?.workStart ?? null, leader: flagOf(v, 'leader'), family: null, familyBusinesses: null, grades: null }, resignation: resigns };
  return [...own, ...ask(decidedOn === null ? lawArticle86 : [...lawArticle86, ...lawArticle85], facts, 'resignation', day, s.opened.edition)];
}

/** 降职: a post of a lower rank; two years before promotion. */
export const demotion = road({
  id: 'demotion', words: w('降职', 'demotion'), purpose: w('改任较低职务层次的职务', 'to a post of a lower rank'), citation: art.demotion, most: 1,
  steps: [
    {
      id: 'propose', words: w('提出降职', 'proposal'), citation: art.demotion, kind: 'enter', stage: 'motion',
      fields: [holdingField, other('post', 'post', '拟任职务', 'Post proposed'), text('basis', '降职理由和依据', 'Reason and basis')],
    },
    decisionStep,
    talkStep(art.demotion),
    handleStep(art.demotion, (s, world) => [...endsPost(s), ...takesPost(s, world, dayOf(s.values, 'effectiveOn')!), ...measure(s, world, 'downgrade')]),
  ],
});

const byMethod = (...methods: string[]) => ({ when: { field: 'method', in: methods } });

/** 能上能下: fifteen grounds, five steps. */
export const adjustment = road({
  id: 'adjustment', words: w('能上能下调整', 'adjustment of the unfit'), purpose: w('不适宜担任现职的十五种情形', 'fifteen grounds of unfitness for the post'), citation: art.unfit, most: 1,
  steps: [
    {
      id: 'verify', words: w('核实认定', 'verification'), citation: art.unfit, kind: 'enter', stage: 'examination',
      fields: [
        holdingField,
        other('ground', 'number', '情形（第五条第几项，1–15）', 'Ground (item of article 5, 1–15)'), text('evidence', '事实依据', 'Facts'), dayField('verifiedOn', '核实认定日期', 'Verified on'),
        dayField('awayFrom', '离岗首日', 'First day away', { optional: true }), flag('awaySelected', '组织选派', 'Sent by the organization', { optional: true }),
      ],
      verdicts: (s, _, day) => adjustmentVerdicts(s, 'proposal', day),
    },
    {
      id: 'propose', words: w('提出调整建议', 'proposal'), citation: art.adjustment, kind: 'enter', stage: 'motion',
      fields: [
        dayField('proposedOn', '提出日期', 'Proposed on'), choice('method', '调整方式', 'Method', [['lateral', '平职调整', 'lateral move'], ['service-rank', '转任职级', 'to a service rank'], ['removal', '免职', 'removal'], ['demotion', '降职', 'demotion']]),
        other('post', 'post', '拟任职务', 'Post proposed', byMethod('lateral', 'demotion')), other('rank', 'service-rank', '转任职级', 'Service rank', byMethod('service-rank')), text('opinion', '建议', 'Proposal'),
      ],
      verdicts: (s, _, day) => adjustmentVerdicts(s, 'proposal', day),
    },
    { ...decisionStep, id: 'decision', words: w('组织决定', 'decision'), verdicts: (s, _, day) => adjustmentVerdicts(s, 'decision', day) },
    talkStep(art.adjustment),
    handleStep(art.adjustment, (s, world) => {
      const on = dayOf(s.values, 'effectiveOn')!;
      const { personId } = single(s);
      const rank = held(s.values, 'rank');
      return [
        ...endsPost(s), ...(s.values['method'] === 'lateral' || s.values['method'] === 'demotion' ? takesPost(s, world, on) : []),
        ...(s.values['method'] === 'service-rank' && rank ? [{ kind: 'rank' as const, rankPeriodId: world.ids[2]!, personId, rank: rank as never, on, ends: [...(world.rankPeriods[personId] ?? [])] }] : []),
        ...measure(s, world, s.values['method'] === 'demotion' ? 'downgrade' : s.values['method'] === 'removal' ? 'org-removal' : 'org-adjustment'),
      ];
    }),
  ],
});

function adjustmentVerdicts(s: MatterState, stage: 'proposal' | 'decision', day: Day): Verdict[] {
  const v = s.values;
  const facts = leavingFacts(s, day, {
    away: { from: dayOf(v, 'awayFrom'), selectedByOrganization: flagOf(v, 'awaySelected') },
    adjustment: { ground: numberOf(v, 'ground'), evidence: held(v, 'evidence'), verifiedOn: dayOf(v, 'verifiedOn'), proposedOn: dayOf(v, 'proposedOn'), decidedOn: s.meeting?.opened?.on ?? null, talkedOn: dayOf(v, 'talkedOn'), doneOn: null, method: held(v, 'method') as 'lateral' | null },
  });
  return askLeaving(facts, stage, day, s.opened.edition, ['cn.up-and-down-2022.art-5.', ...(stage === 'decision' ? ['cn.up-and-down-2022.procedure'] : [])]);
}
