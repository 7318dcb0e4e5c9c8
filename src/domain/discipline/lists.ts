import type { Citation, Words } from '../../kernel/refusal.ts';
import { stages, type Stage } from '../rule.ts';

/** One prohibition (严禁、不准) as a person acknowledges it. `stages`: the steps of an appointment on which it bears; `termChange`: bears only in a term change. */
export type Prohibition = { id: string; list: string; words: Words; stages: readonly Stage[]; termChange: boolean; citation: Citation | null };

const every = stages;
const choosing = ['motion', 'recommendation', 'examination', 'decision'] as const;

type Line = readonly [zh: string, en: string, stages: readonly Stage[]];
type List = { id: string; words: Words; termChange: boolean; citation: Citation; lines: readonly Line[] };

/**
 * The lists of prohibitions with their own words kept short. The ten of the appointment regulations carry the number of the 2014 text, which was
 * read; the number of the article in the 2019 text is not confirmed, so the confidence is that of the older text.
 */
export const prohibitionLists: readonly List[] = [
  {
    id: 'appointment', words: { zh: '选拔任用“十不准”', en: 'ten prohibitions of the appointment regulations' }, termChange: false,
    citation: { document: 'cn.appointment-2019', title: '《党政领导干部选拔任用工作条例》', year: 2019, article: '第十一章（2014 年文本第六十一条）', confidence: '2014' },
    lines: [
      ['不准超职数、超机构规格、超审批权限配备干部，不准擅设职务名称、提高职务职级待遇', 'No posts beyond establishment, rank of the organ or authority; no invented titles, no raised treatment', ['motion', 'decision']],
      ['不准以不正当手段为本人或他人谋取职务、提高职级待遇', 'No post sought for oneself or others by improper means', every],
      ['不准违反程序动议、推荐、考察、讨论决定，不准由主要领导个人决定', 'No motion, recommendation, examination or decision against the procedure, none by the chief alone', every],
      ['不准私自泄露动议、推荐、测评、考察、酝酿、讨论决定情况', 'Nothing of motion, recommendation, examination or discussion is told to others', every],
      ['不准在考察中隐瞒、歪曲事实', 'Nothing hidden or bent in the examination', ['examination', 'probation']],
      ['不准在推荐、测评、考察、选举中拉票、助选', 'No canvassing in recommendation, assessment, examination or election', ['recommendation', 'examination', 'decision']],
      ['不准利用职务便利私自干预下级或原任职地区、系统、单位的选拔任用', 'No private interference in the choices of subordinate or former units', choosing],
      ['不准在机构变动、主要领导即将离任时突击提拔调整', 'No sudden promotions when organs change or a chief is about to leave', ['motion', 'decision']],
      ['不准任人唯亲、排斥异己、封官许愿、拉帮结派、营私舞弊', 'No favouring of one’s own, no promises of posts, no factions', ['motion', 'recommendation', 'decision']],
      ['不准篡改、伪造干部人事档案，不准在身份、年龄、工龄、党龄、学历、经历上弄虚作假', 'No file altered or forged; no false status, age, seniority, party age, education or experience', ['motion', 'examination', 'appointment']],
    ],
  },
  {
    id: 'organization-worker', words: { zh: '组工干部“十严禁”（前四项）', en: 'prohibitions for organization workers (the first four)' }, termChange: false,
    citation: { document: 'cn.organization-workers-2008', title: '组工干部“十严禁”（中组部 2008）', year: 2008, article: '前四项（其余六项由使用单位导入）', confidence: 'text' },
    lines: [
      ['严禁封官许愿、违规干预下级选拔任用', 'No promise of posts, no interference in the choices of subordinates', choosing],
      ['严禁在考察中弄虚作假、隐瞒实情', 'No falsehood and nothing hidden in the examination', ['examination']],
      ['严禁参加可能影响公正执行公务的消费娱乐活动', 'No entertainment that could bear on the duty', ['examination']],
      ['严禁利用职务之便为本人和亲友谋取私利', 'No gain for oneself, kin or friends', every],
    ],
  },
  {
    id: 'term-change-2021', words: { zh: '换届纪律“十严禁”', en: 'ten prohibitions in a term change' }, termChange: true,
    citation: { document: 'cn.term-change-discipline-2021', title: '《关于严肃换届纪律加强换届风气监督的通知》', year: 2021, article: '“十严禁”', confidence: 'content' },
    lines: [
      ['严禁结党营私，违者一律给予党纪政务处分', 'No factions: punished without exception', every],
      ['严禁拉票贿选，违者一律排除人选、取消候选资格', 'No vote buying: the candidate is ruled out', every],
      ['严禁买官卖官，违者一律先停职或免职', 'No buying or selling of posts: suspended or removed at once', every],
      ['严禁跑官要官，违者一律不得提拔或进一步使用', 'No begging for posts: no promotion', every],
      ['严禁个人说了算，违者一律取消相关任用决定', 'No decision by one person: it is void', ['motion', 'decision']],
      ['严禁说情打招呼，违者一律记录在案', 'No intercession: it is put on record', every],
      ['严禁违规用人，违者一律宣布无效', 'No appointment against the rules: it is void', ['decision', 'appointment']],
      ['严禁跑风漏气', 'No leaks', every],
      ['严禁弄虚作假', 'No falsehood', ['examination', 'recommendation']],
      ['严禁干扰换届', 'No disturbance of the term change', every],
    ],
  },
];

/** Every prohibition of the lists, with ids `<list>.<number>`. */
export const prohibitions: readonly Prohibition[] = prohibitionLists.flatMap((list) =>
  list.lines.map(([zh, en, on], i) => ({ id: `${list.id}.${i + 1}`, list: list.id, words: { zh, en }, stages: on, termChange: list.termChange, citation: list.citation })));

/** The prohibitions that bear on a step of an appointment. */
export const bearingOn = (all: readonly Prohibition[], stage: Stage, termChange: boolean): Prohibition[] =>
  all.filter((p) => p.stages.includes(stage) && (!p.termChange || termChange));
