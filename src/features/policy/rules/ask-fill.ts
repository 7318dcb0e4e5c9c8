import type { PersonFacts, PunishmentFacts, ServiceRank } from '../../../domain/facts.ts';
import { rankOrder } from '../../../domain/facts.ts';
import { effects } from '../../../domain/regulations/punishment/effects.ts';
import type { Setting } from '../../../domain/setting-facts.ts';
import type { SettingKey } from '../../../domain/settings.ts';
import type { ServantPunishment } from '../../../domain/subjects/civil-servant/facts.ts';
import { rankHeldOn } from '../../../domain/subjects/service-rank/facts.ts';
import { currentPost, startOf } from '../../../domain/tenure.ts';
import { isDay, type Day } from '../../../kernel/day.ts';
import type { Words } from '../../../kernel/refusal.ts';

/* What the roster, the file room and the audit know of a person or a unit on a day, laid to the facts of the subject asked about. */

/** One fact filled: its path, the value, and where it is from. */
export type Filled = { path: string; fact: unknown; source: Words };
/** One of several things on record that the question may be about: a punishment, a material, a transfer. */
export type Offer = { id: string; words: Words; filled: Filled[] };

/** What is known of a person's file; only for those who may come near it. */
export type FileKnown = {
  openDoubts: number; birthEarliest: string | null; permit: boolean;
  materials: readonly { id: string; title: string; cls: string; madeOn: string | null; filedOn: string }[];
  transfers: readonly { id: string; number: string; direction: 'out' | 'in'; changedOn: string; sentOn: string; receiptOn: string | null }[];
};
/** Numbers of a unit on a day. */
export type UnitKnown = { bodyPosts: number; establishment: number; holders: number; ranks: Partial<Record<ServiceRank, number>>; members: number; regular: number };
/** Everything known for a question; null where it was not asked of a person, a file or a unit. */
export type Known = {
  person: PersonFacts | null; retired: boolean; inLeadingBody: boolean;
  formerAge: { age: number; day: string } | null; file: FileKnown | null; unit: UnitKnown | null;
  /** The institution's own numbers in force on the day, by the fact they fill. */
  settings: Readonly<Record<string, Setting<unknown>>>;
};

/** The facts of a subject that are settings of the institution, with their keys in the catalogue. */
export const settingsOf: Readonly<Record<string, Readonly<Record<string, SettingKey>>>> = {
  appraisal: { 'settings.notExcellent': 'appraisal.not-excellent', 'settings.bodyShare': 'appraisal.body-share', 'settings.leaderShare': 'appraisal.leader-share', 'settings.chiefExcellent': 'appraisal.chief-excellent', 'settings.bodyUse': 'appraisal.body-use', 'settings.window': 'appraisal.window', 'settings.warning': 'appraisal.warning' },
  'service-rank': { 'settings.shares': 'rank.shares' },
  branch: { 'settings.talks': 'branch.talks' },
};

const w = (zh: string, en: string): Words => ({ zh, en });
const sources = {
  basics: w('名册', 'roster'), posts: w('名册：任职经历', 'roster: posts held'), ranks: w('名册：职级', 'roster: service ranks'), grades: w('名册：年度考核', 'roster: annual appraisals'), punishments: w('名册：处分和组织处理', 'roster: punishments and measures'),
  family: w('名册：家庭成员', 'roster: family'), unit: w('单位职数', 'posts of the unit'), people: w('名册：单位人员', 'roster: people of the unit'), audit: w('档案审核', 'audit of the file'), file: w('档案室', 'file room'), permits: w('查阅审批', 'reading permits'), kinship: w('亲属关系计算', 'computed kinship'), asked: w('按所问日期', 'by the day asked'), own: w('本单位设置', 'own settings'),
};
type Source = keyof typeof sources;

/** A fact from a source, or nothing where it is not known. */
const from = (source: Source, path: string, fact: unknown): Filled[] => (fact === null || fact === undefined ? [] : [{ path, fact, source: sources[source] }]);
const exact = (date: string | null | undefined): Day | null => (date !== null && date !== undefined && isDay(date) ? date : null);
const newest = (all: readonly PunishmentFacts[] | null): PunishmentFacts[] => [...(all ?? [])].sort((a, b) => (b.decidedOn ?? '').localeCompare(a.decidedOn ?? ''));

const servantKinds: Partial<Record<PunishmentFacts['kind'], ServantPunishment>> = { 'admin-warning': 'warning', 'admin-demerit': 'demerit', 'admin-serious-demerit': 'serious-demerit', 'admin-demotion': 'demotion', 'admin-dismissal': 'removal' };

const ofPerson: Readonly<Record<string, (p: PersonFacts, k: Known, day: Day) => Filled[]>> = {
  removal: (p, k) => [...from('basics', 'age.birth', p.birth), ...from('basics', 'age.formerAge', k.formerAge?.age)],
  appraisal: (p, k, day) => [
    ...from('posts', 'about', k.inLeadingBody ? 'leader' : 'servant'), ...from('asked', 'year', Number(day.slice(0, 4))),
    ...from('grades', 'person.grade', p.appraisals?.find((a) => String(a.year) === day.slice(0, 4))?.grade), ...from('punishments', 'person.punishments', p.punishments), ...from('grades', 'person.history', p.appraisals),
  ],
  'service-rank': (p) => [...from('posts', 'person.holdings', p.holdings), ...from('ranks', 'person.ranks', p.ranks), ...from('grades', 'person.appraisals', p.appraisals), ...from('punishments', 'person.punishments', p.punishments)],
  'civil-servant': (p, k) => [
    ...from('basics', 'person.birth', p.birth), ...from('basics', 'person.workStart', p.workStart), ...from('posts', 'person.leader', k.inLeadingBody), ...from('family', 'person.family', p.family), ...from('family', 'person.familyBusinesses', p.familyBusinesses), ...from('grades', 'person.grades', p.appraisals),
    ...from('basics', 'retirement.formerAge', k.formerAge?.age), ...from('basics', 'retirement.retired', k.retired),
  ],
  'personal-matters': (p, k, day) => {
    const post = currentPost(p.holdings ?? [], day);
    const held = typeof post === 'string' ? null : post;
    const since = held && rankOrder(held.rank) >= rankOrder('county-deputy') ? exact(startOf(held)) : null;
    return [...from('posts', 'reporter.rank', held?.rank), ...from('ranks', 'reporter.serviceRank', p.ranks === null ? null : rankHeldOn(p.ranks, day)), ...from('basics', 'reporter.retired', k.retired), ...from('posts', 'newly.since', since)];
  },
  'term-change': (p, _, day) => {
    const post = currentPost(p.holdings ?? [], day);
    return from('posts', 'tenure.since', typeof post === 'string' ? null : exact(startOf(post)));
  },
  admission: (p) => [...from('basics', 'birth', p.birth), ...from('basics', 'acceptance.meetingOn', exact(p.partyJoin)), ...from('basics', 'probation.memberSince', exact(p.partyRegular))],
  dues: (p, k) => [...from('basics', 'kind', k.retired ? 'retired' : null), ...from('basics', 'admittedOn', exact(p.partyJoin))],
  file: (p, k) => (k.file === null ? [] : [
    ...from('basics', 'review.birthRecorded', p.birth), ...from('audit', 'review.birthEarliest', k.file.birthEarliest), ...from('audit', 'review.openDoubts', k.file.openDoubts), ...from('permits', 'reading.permit', k.file.permit), ...from('kinship', 'reading.ownOrKin', false),
  ]),
};

const ofUnit: Readonly<Record<string, (u: UnitKnown) => Filled[]>> = {
  'service-rank': (u) => Object.entries(u.ranks).flatMap(([rank, n]) => from('people', `unit.counts.${rank}`, n)),
  conduct: (u) => [...from('unit', 'numbers.establishment', u.establishment), ...from('unit', 'numbers.filled', u.holders)],
  'term-change': (u) => from('unit', 'posts', u.bodyPosts),
  branch: (u) => [...from('people', 'setup.members', u.members), ...from('people', 'setup.regularMembers', u.regular)],
};

const paths = (of: string, facts: object, source: Source): Filled[] => Object.entries(facts).flatMap(([key, fact]) => from(source, `${of}.${key}`, fact));

const offered: Readonly<Record<string, (k: Known) => Offer[]>> = {
  'punishment-effect': (k) => newest(k.person?.punishments ?? null).map((p) => ({ id: p.id, words: dated(effects[p.kind].words, p.decidedOn), filled: paths('punishment', p, 'punishments') })),
  'civil-servant': (k) => newest(k.person?.punishments ?? null).flatMap((p) => (servantKinds[p.kind] ? [{ id: p.id, words: dated(effects[p.kind].words, p.decidedOn), filled: [...from('punishments', 'sanction.kind', servantKinds[p.kind]), ...from('punishments', 'sanction.decidedOn', exact(p.decidedOn))] }] : [])),
  file: (k) => [
    ...(k.file?.transfers ?? []).map((t): Offer => ({ id: t.id, words: w(`${t.direction === 'out' ? '转出' : '转入'} ${t.number}（${t.sentOn}）`, `${t.direction === 'out' ? 'sent' : 'received'} ${t.number} (${t.sentOn})`), filled: [...from('file', 'transfer.authorityChangedOn', t.changedOn), ...from('file', 'transfer.sentOn', t.sentOn), ...from('file', 'transfer.receivedOn', t.receiptOn)] })),
    ...(k.file?.materials ?? []).map((m): Offer => ({ id: m.id, words: dated({ zh: m.title, en: m.title }, m.madeOn), filled: [...from('file', 'material.madeOn', exact(m.madeOn)), ...from('file', 'material.filedOn', m.filedOn), ...from('file', 'material.collectedPlace', Number(m.cls))] })),
  ],
};
const dated = (words: Words, on: string | null): Words => (on === null ? words : w(`${words.zh}（${on}）`, `${words.en} (${on})`));

/** A setting as the form takes it: the leaves of its value, and who set it, when and on what ground. */
function ownSetting(path: string, { value, author, approver, on, source }: Setting<unknown>): Filled[] {
  const leaves = (at: string, v: unknown): Filled[] => (typeof v === 'object' && v !== null && !Array.isArray(v) ? Object.entries(v).flatMap(([k, x]) => leaves(`${at}.${k}`, x)) : from('own', at, v));
  return [...leaves(`${path}.value`, value), ...Object.entries({ author, approver, on, source }).flatMap(([k, v]) => from('own', `${path}.${k}`, v))];
}

/** The fact of a setting that says who set it, when or on what ground: no field of the form, and gone once its value is supposed otherwise. */
export const ofWhomSet = (path: string): boolean => /^settings\.[A-Za-z]+\.(author|approver|on|source)$/.test(path);

/** Whom each subject may be asked of; what is left out is asked of nobody in particular. */
export const askedOf: Readonly<Record<string, { person: boolean; unit: boolean }>> = {
  removal: { person: true, unit: false }, appraisal: { person: true, unit: false }, 'service-rank': { person: true, unit: true }, 'civil-servant': { person: true, unit: false }, 'personal-matters': { person: true, unit: false }, 'punishment-effect': { person: true, unit: false },
  conduct: { person: false, unit: true }, 'term-change': { person: true, unit: true }, admission: { person: true, unit: false }, branch: { person: false, unit: true }, dues: { person: true, unit: false }, file: { person: true, unit: false },
};

/** The facts of a subject that are known, each with its source, and what else on record the question may be about. Pure. */
export const fill = (subject: string, known: Known, day: Day): { filled: Filled[]; offers: Offer[] } => ({
  filled: [...(known.person ? (ofPerson[subject]?.(known.person, known, day) ?? []) : []), ...(known.unit ? (ofUnit[subject]?.(known.unit) ?? []) : []), ...Object.entries(known.settings).flatMap(([path, set]) => ownSetting(path, set))],
  offers: offered[subject]?.(known) ?? [],
});
