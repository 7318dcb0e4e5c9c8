import type { HowFilled, OrganKind, PostRole, RankLevel } from '../../../domain/facts.ts';
import type { UnitKind } from '../rules.ts';

/** A post of the demonstration department: `places` by establishment, `held` of them filled. */
export type PostPlan = {
  key: string; title: string; rank: RankLevel; role: PostRole; leading: boolean; howFilled: HowFilled;
  partyPost: boolean; specialPost: boolean; places: number; held: number;
};


/** A unit: place in the tree, its posts, and its share of the people without a leading post. */
export type UnitPlan = {
  key: string; parent: string | null; name: string; shortName: string; kind: UnitKind; level: RankLevel; organKind: OrganKind;
  /** First day, and the name before a reorganization where there was one. */
  from: string; former?: { name: string; until: string };
  /** Counts as the grassroots. */
  grassroots: boolean;
  posts: PostPlan[]; staffTitle: string; staffShare: number;
};

type PostInput = Partial<PostPlan> & Pick<PostPlan, 'key' | 'title' | 'rank' | 'role'>;
const post = (p: PostInput): PostPlan => ({
  leading: true, howFilled: 'appointed', partyPost: false, specialPost: false, places: 1, held: p.places ?? 1, ...p,
});
const TC = { rank: 'township-chief', role: 'chief' } as const;
const TD = { rank: 'township-deputy', role: 'deputy' } as const;
const CC = { rank: 'county-chief', role: 'chief' } as const;
const CD = { rank: 'county-deputy', role: 'deputy' } as const;

type UnitInput = Omit<UnitPlan, 'former' | 'from' | 'grassroots' | 'staffTitle' | 'staffShare'> & Partial<Pick<UnitPlan, 'former' | 'from' | 'grassroots' | 'staffTitle' | 'staffShare'>>;
const unit = (u: UnitInput): UnitPlan => ({ from: '1984-03-01', grassroots: false, staffTitle: '机关工作人员', staffShare: 8, ...u });

/** How many of the places of a post are filled where it is not all of them, by the key of the post. */
const HELD: Record<string, number> = {
  'college.department': 0, 'social.chief': 0, 'partyschool.chief': 0, 'civil.chief': 0, 'culture.chief': 0, 'songyan.office': 0,
  'org.deputy': 1, 'united.deputy': 1, 'finance.deputy': 2, 'water.deputy': 2, 'health.deputy': 2, 'emergency.deputy': 2, 'audit.deputy': 1,
  'government.deputy': 4, 'education.deputy': 4, 'fengdu.deputy': 2,
};
const held = (posts: PostPlan[]): PostPlan[] => posts.map((p) => ({ ...p, held: HELD[p.key] ?? p.held }));

const partyDept = (key: string, name: string, full: string, deputies: number, more: Partial<UnitPlan> = {}, headIsMember = true): UnitPlan => unit({
  key, parent: 'committee', name: full, shortName: name, kind: 'organ', level: 'township-chief', organKind: 'party-dept',
  posts: held([
    ...(headIsMember
      ? [post({ key: `${key}.head`, title: '部长', rank: 'county-deputy', role: 'chief', partyPost: true }), post({ key: `${key}.executive`, title: '常务副部长', rank: 'township-chief', role: 'deputy', partyPost: true })]
      : [post({ key: `${key}.chief`, title: name.endsWith('办') ? '主任' : '部长', ...TC, partyPost: true })]),
    post({ key: `${key}.deputy`, title: name.endsWith('办') ? '副主任' : '副部长', ...TD, partyPost: true, places: deputies }),
  ]),
  ...more,
});

const bureau = (key: string, short: string, deputies: number, more: Partial<UnitPlan> = {}): UnitPlan => unit({
  key, parent: 'government', name: `砚溪区${short}`, shortName: short, kind: 'organ', level: 'township-chief', organKind: 'gov-dept',
  posts: held([
    post({ key: `${key}.chief`, title: short.endsWith('室') ? '主任' : '局长', ...TC, howFilled: 'npc-appointed' }),
    post({ key: `${key}.deputy`, title: short.endsWith('室') ? '副主任' : '副局长', ...TD, places: deputies }),
    post({ key: `${key}.member`, title: '党组成员', rank: 'township-deputy', role: 'member', partyPost: true }),
  ]),
  ...more,
});

const street = (key: string, name: string, share: number): UnitPlan => unit({
  key, parent: 'district', name: `${name}街道`, shortName: name, kind: 'organ', level: 'township-chief', organKind: 'sub-office', grassroots: true, staffShare: share,
  posts: held([
    post({ key: `${key}.secretary`, title: '党工委书记', ...TC, partyPost: true }),
    post({ key: `${key}.office`, title: '办事处主任', ...TC, howFilled: 'gov-appointed' }),
    post({ key: `${key}.vice`, title: '党工委副书记', ...TD, partyPost: true }),
    post({ key: `${key}.discipline`, title: '纪工委书记', ...TD, partyPost: true }),
    post({ key: `${key}.deputy`, title: '办事处副主任', ...TD, howFilled: 'gov-appointed', places: 3 }),
  ]),
});

const town = (key: string, name: string, share: number): UnitPlan => unit({
  key, parent: 'district', name, shortName: name, kind: 'organ', level: 'township-chief', organKind: 'government', grassroots: true, staffShare: share,
  posts: held([
    post({ key: `${key}.secretary`, title: '党委书记', ...TC, howFilled: 'elected', partyPost: true }),
    post({ key: `${key}.head`, title: '镇长', ...TC, howFilled: 'elected' }),
    post({ key: `${key}.npc`, title: '人大主席', ...TC, howFilled: 'elected' }),
    post({ key: `${key}.vice`, title: '党委副书记', ...TD, howFilled: 'elected', partyPost: true }),
    post({ key: `${key}.discipline`, title: '纪委书记', ...TD, howFilled: 'elected', partyPost: true }),
    post({ key: `${key}.deputy`, title: '副镇长', ...TD, howFilled: 'elected', places: 3 }),
  ]),
});

const institution = (key: string, parent: string, name: string, short: string, chief: string, deputies: number, staffTitle: string, staffShare: number): UnitPlan => unit({
  key, parent, name, shortName: short, kind: 'institution', level: 'township-chief', organKind: 'institution', staffTitle, staffShare,
  posts: held([
    post({ key: `${key}.chief`, title: chief, ...TC }),
    post({ key: `${key}.deputy`, title: `副${chief}`, ...TD, places: deputies }),
  ]),
});

const court = (key: string, name: string, short: string, chief: string, organKind: OrganKind): UnitPlan => unit({
  key, parent: 'district', name, shortName: short, kind: 'organ', level: 'county-deputy', organKind,
  posts: [
    post({ key: `${key}.chief`, title: chief, rank: 'county-deputy', role: 'chief', howFilled: 'elected' }),
    post({ key: `${key}.deputy`, title: `副${chief}`, rank: 'township-chief', role: 'deputy', howFilled: 'npc-appointed', places: 2 }),
  ],
});

/** The 42 units of the invented district 砚溪区, parents before children. */
export const UNITS: readonly UnitPlan[] = [
  unit({ key: 'district', parent: null, name: '砚溪区', shortName: '砚溪区', kind: 'region', level: 'county-chief', organKind: 'government', posts: [], staffShare: 0 }),
  unit({
    key: 'committee', parent: 'district', name: '中共砚溪区委员会', shortName: '区委', kind: 'organ', level: 'county-chief', organKind: 'party-committee', staffShare: 0,
    posts: [
      post({ key: 'committee.secretary', title: '书记', ...CC, howFilled: 'elected', partyPost: true }),
      post({ key: 'committee.vice', title: '副书记', ...CD, howFilled: 'elected', partyPost: true, places: 2 }),
      post({ key: 'committee.member', title: '常委', rank: 'county-deputy', role: 'member', howFilled: 'elected', partyPost: true, places: 7, held: 6 }),
    ],
  }),
  unit({
    key: 'npc', parent: 'district', name: '砚溪区人民代表大会常务委员会', shortName: '区人大常委会', kind: 'organ', level: 'county-chief', organKind: 'npc', staffShare: 5,
    posts: [post({ key: 'npc.chief', title: '主任', ...CC, howFilled: 'elected' }), post({ key: 'npc.deputy', title: '副主任', ...CD, howFilled: 'elected', places: 4 }), post({ key: 'npc.office', title: '办公室主任', ...TC, howFilled: 'npc-appointed' })],
  }),
  unit({
    key: 'government', parent: 'district', name: '砚溪区人民政府', shortName: '区政府', kind: 'organ', level: 'county-chief', organKind: 'government', staffShare: 0,
    posts: held([post({ key: 'government.chief', title: '区长', ...CC, howFilled: 'elected' }), post({ key: 'government.deputy', title: '副区长', ...CD, howFilled: 'elected', places: 5 })]),
  }),
  unit({
    key: 'cppcc', parent: 'district', name: '中国人民政治协商会议砚溪区委员会', shortName: '区政协', kind: 'organ', level: 'county-chief', organKind: 'cppcc', staffShare: 5,
    posts: [post({ key: 'cppcc.chief', title: '主席', ...CC, howFilled: 'elected' }), post({ key: 'cppcc.deputy', title: '副主席', ...CD, howFilled: 'elected', places: 4 }), post({ key: 'cppcc.office', title: '秘书长', ...TC, howFilled: 'cppcc-appointed' })],
  }),
  unit({
    key: 'discipline', parent: 'district', name: '中共砚溪区纪律检查委员会、砚溪区监察委员会', shortName: '区纪委监委', kind: 'organ', level: 'county-deputy', organKind: 'discipline', staffShare: 12,
    former: { name: '中共砚溪区纪律检查委员会', until: '2018-02-01' },
    posts: [
      post({ key: 'discipline.chief', title: '书记', rank: 'county-deputy', role: 'chief', howFilled: 'elected', partyPost: true, specialPost: true }),
      post({ key: 'discipline.deputy', title: '副书记', rank: 'township-chief', role: 'deputy', howFilled: 'elected', partyPost: true, places: 2 }),
      post({ key: 'discipline.member', title: '常委', rank: 'township-deputy', role: 'member', howFilled: 'elected', partyPost: true, places: 3 }),
    ],
  }),
  court('court', '砚溪区人民法院', '区法院', '院长', 'court'),
  court('procuratorate', '砚溪区人民检察院', '区检察院', '检察长', 'procuratorate'),
  partyDept('partyoffice', '区委办', '中共砚溪区委办公室', 3, { staffShare: 9 }, false),
  partyDept('org', '区委组织部', '中共砚溪区委组织部', 2, { staffShare: 12 }),
  partyDept('publicity', '区委宣传部', '中共砚溪区委宣传部', 2),
  partyDept('united', '区委统战部', '中共砚溪区委统一战线工作部', 2),
  unit({
    key: 'law', parent: 'committee', name: '中共砚溪区委政法委员会', shortName: '区委政法委', kind: 'organ', level: 'township-chief', organKind: 'party-dept', staffShare: 7,
    posts: [post({ key: 'law.head', title: '书记', rank: 'county-deputy', role: 'chief', partyPost: true }), post({ key: 'law.executive', title: '常务副书记', rank: 'township-chief', role: 'deputy', partyPost: true }), post({ key: 'law.deputy', title: '副书记', ...TD, partyPost: true, places: 2 })],
  }),
  partyDept('social', '区委社会工作部', '中共砚溪区委社会工作部', 2, { from: '2023-12-01', staffShare: 6 }, false),
  institution('partyschool', 'committee', '中共砚溪区委党校', '区委党校', '常务副校长', 2, '教师', 9),
  bureau('govoffice', '人民政府办公室', 3, { shortName: '区政府办' }),
  bureau('development', '发展和改革局', 3, { former: { name: '砚溪区发展改革委员会', until: '2019-03-01' } }),
  bureau('education', '教育局', 3),
  bureau('civil', '民政局', 2),
  bureau('justice', '司法局', 2),
  bureau('finance', '财政局', 3),
  bureau('personnel', '人力资源和社会保障局', 3),
  bureau('housing', '住房和城乡建设局', 3),
  bureau('water', '水利局', 3),
  bureau('agriculture', '农业农村局', 3, { former: { name: '砚溪区农业局', until: '2019-03-01' } }),
  bureau('culture', '文化旅游局', 2, { former: { name: '砚溪区文化局', until: '2019-03-01' } }),
  bureau('health', '卫生健康局', 3),
  bureau('audit', '审计局', 2),
  bureau('emergency', '应急管理局', 3, { from: '2019-03-01' }),
  bureau('market', '市场监督管理局', 3),
  unit({ key: 'youth', parent: 'district', name: '共青团砚溪区委员会', shortName: '团区委', kind: 'organ', level: 'township-chief', organKind: 'mass-organization', staffShare: 4, posts: [post({ key: 'youth.chief', title: '书记', ...TC, howFilled: 'elected' }), post({ key: 'youth.deputy', title: '副书记', ...TD, howFilled: 'elected' })] }),
  unit({ key: 'women', parent: 'district', name: '砚溪区妇女联合会', shortName: '区妇联', kind: 'organ', level: 'township-chief', organKind: 'mass-organization', staffShare: 4, posts: [post({ key: 'women.chief', title: '主席', ...TC, howFilled: 'elected' }), post({ key: 'women.deputy', title: '副主席', ...TD, howFilled: 'elected' })] }),
  institution('school', 'education', '砚溪中学', '砚溪中学', '校长', 3, '教师', 44),
  unit({
    key: 'college', parent: 'government', name: '砚溪职业学院', shortName: '砚溪职院', kind: 'institution', level: 'county-deputy', organKind: 'institution', staffTitle: '教师', staffShare: 30,
    // Middle posts, filled for a term: the college's own leaders are managed by the city.
    posts: held([
      post({ key: 'college.affairs', title: '教务处处长', ...TC }), post({ key: 'college.deputy', title: '教务处副处长', ...TD }),
      post({ key: 'college.vice', title: '信息工程系副主任', ...TD }), post({ key: 'college.department', title: '信息工程系主任', ...TC }),
    ]),
  }),
  institution('hospital', 'health', '砚溪区人民医院', '区人民医院', '院长', 3, '医护人员', 46),
  institution('service', 'government', '砚溪区政务服务中心', '区政务服务中心', '主任', 2, '事业单位工作人员', 15),
  street('songyan', '松砚', 24), street('qingyun', '青筠', 22), street('tinglan', '汀澜', 22),
  town('fengdu', '枫渡镇', 28), town('heting', '鹤汀镇', 26), town('shitan', '石澍镇', 24),
];
