import type { Day, PartialDate } from '../../../kernel/day.ts';
import type { Doubt, ResumeEntry } from '../formats/draft.ts';
import { isChild } from '../formats/codes.ts';
import { readIdNumber } from '../formats/identity.ts';
import { doubt } from '../formats/reasons.ts';
import { readResume, writeResume } from '../formats/resume.ts';
import { writeAsideHead } from '../formats/resume-line.ts';
import { standingOn } from '../post-rules.ts';
import { idKeyOf, rosterOrder } from '../rules.ts';
import type { appraisal, award, education, family, holding, person, punishment, rankPeriod } from '../schema.ts';
import type { Draft } from './draft.ts';
import { idOf } from './identity.ts';
import { between, dayIn, shift, yearOf, type Month } from './months.ts';
import type { Chance } from './random.ts';
import type { Ids } from './unit-rows.ts';

type New<T extends { $inferInsert: unknown }> = T['$inferInsert'];
export type PersonRows = {
  people: New<typeof person>[]; holdings: New<typeof holding>[]; rankPeriods: New<typeof rankPeriod>[]; educations: New<typeof education>[]; awards: New<typeof award>[];
  punishments: New<typeof punishment>[]; appraisals: New<typeof appraisal>[]; families: New<typeof family>[];
};

/** What a name is found and sorted by; the roster's own function is passed in. */
export type NameKeys = (name: string) => { nameKey: string; initials: string; strokeKey: string; grams: string[] };

export const noRows = (): PersonRows => ({ people: [], holdings: [], rankPeriods: [], educations: [], awards: [], punishments: [], appraisals: [], families: [] });

const partial = (of: Month): PartialDate => of as PartialDate;

/** 简历 in the official form, from studies and posts; a course beside the work stands inside the post it fell into. */
export function resumeText(d: Pick<Draft, 'courses' | 'jobs'>): string {
  const fullTime = d.courses.filter((c) => c.mode === 'full-time');
  // The summer between two schools belongs to the second: entries meet month by month.
  const studies = fullTime.map((c, i) => ({ from: partial(fullTime[i - 1]?.to ?? c.from), to: partial(c.to) as PartialDate | null, text: `${c.school}学习` }));
  const beside = d.courses.filter((c) => c.mode === 'in-service');
  const main = d.jobs.filter((j) => !j.concurrent);
  const work = main.map((j) => {
    const inside = beside.filter((c) => c.from >= j.from && c.from < (j.to ?? '9999')).map((c) => `${writeAsideHead(partial(c.from), partial(c.to))}${c.school}在职学习`);
    const also = d.jobs.filter((o) => o.concurrent && o.from === j.from).map((o) => `${o.unitText}${o.title}`);
    return { from: partial(j.from), to: j.to as PartialDate | null, text: [`${j.unitText}${j.title}`, ...also].join('、') + (inside.length > 0 ? `（其间：${inside.join('；')}）` : '') };
  });
  const entries = [...studies, ...work].map((e): ResumeEntry => ({ ...e, asides: [], raw: '' }));
  return writeResume({ before: '', entries, tail: '' });
}

/** What the importer's own checks say of these facts, each with an id of its own: a page names by it the doubts that are accepted. */
function doubtsOf(d: Draft, resume: string, idNumber: string, today: Day): (Doubt & { id: string })[] {
  const birth = partial(d.birthDay.slice(0, 7));
  const at = (field: string) => ({ where: field, field });
  return [
    ...readIdNumber(idNumber, at('idNumber'), { asOf: today, sex: d.sex, birth }).doubts,
    ...readResume(resume, 'resume', { asOf: today, birth }).doubts,
    ...d.family.filter((f) => isChild(f.relation) && f.birth < birth).map((f) => doubt('flag', 'family.child-older', at('family'), { details: { name: f.name } })),
  ].map((x, n) => ({ ...x, id: `${x.code}|${x.field}|${n + 1}` }));
}

/** Appends the rows of one person to `out`. */
export function addPerson(c: Chance, d: Draft, today: Day, ids: Ids, keys: NameKeys, photo: string, out: PersonRows): void {
  const holdings = d.jobs.map((j): New<typeof holding> => {
    const leading = j.leading && j.rank !== null && j.rank !== 'staff';
    const appointedOn = leading ? dayIn(j.from, c.int(3, 26)) : null;
    const fresh = leading && j.promoted && j.to === null && between(j.from, today) < 12 && (j.rank === 'township-deputy' || j.rank === 'township-chief');
    return {
      id: c.uuid(), personId: d.id, postId: j.postKey ? (ids.post.get(j.postKey) ?? null) : null, unitId: j.unit ? ids.unit.get(j.unit.key)! : null, unitText: j.unitText, title: j.title,
      rank: j.rank, role: j.role, leading, grassroots: j.grassroots, probation: leading ? fresh : false, promoted: leading ? j.promoted : false, exceptional: null,
      concurrent: j.concurrent, appointedOn, fromDate: j.from, toDate: j.to, basis: leading ? `砚委干〔${yearOf(j.from)}〕${c.int(3, 96)}号` : null, caseId: null,
    };
  });
  out.holdings.push(...holdings);
  const standing = standingOn(holdings.map((h) => ({ id: h.id, postId: h.postId ?? null, unitId: h.unitId ?? null, unitText: h.unitText ?? '', title: h.title, rank: h.rank ?? null, leading: h.leading ?? false, concurrent: h.concurrent ?? false, appointedOn: h.appointedOn ?? null, fromDate: h.fromDate ?? null, toDate: h.toDate ?? null })), today);
  const place = standing.kind === 'post' ? standing : { unitId: ids.unit.get(d.unit.key)!, postText: standing.kind === 'text' ? standing.postText : null, rank: null, postSince: null, rankSince: null };
  const idNumber = d.idNumber ?? idOf(d.birthDay, d.sex, d.serial);
  const resume = resumeText(d);
  const jobRank = d.ranks.find((r) => r.to === null)?.rank ?? null;
  const { nameKey, initials, strokeKey, grams } = keys(d.name);
  out.people.push({
    id: d.id, name: d.name, nameKey, initials, strokeKey, grams, sex: d.sex, birth: d.birthDay.slice(0, 7), ethnicity: d.ethnicity, nativePlace: d.nativePlace, birthPlace: d.birthPlace,
    workStart: d.workStart, party: d.party === '中共党员' ? '中共' : d.party, partyJoin: d.partyJoin, partyRegular: d.partyRegular, health: d.health, healthFit: d.healthFit,
    techTitle: d.techTitle, specialty: d.specialty, idNumber, idKey: idKeyOf(idNumber), photo, status: d.status, ...place, rankOrder: rosterOrder(place.rank, jobRank), jobRank,
    entryChannel: d.channel, enteredOn: d.enteredOn, reserve: d.reserve, trainingHours: d.trainingHours,
    standing: { filled: ['education', 'holdings', 'ranks', 'appraisals', 'punishments', 'family'], spouseAbroad: d.family.some((f) => /丈夫|妻子/.test(f.relation) && f.abroad), childrenAllAbroad: false },
    resumeText: resume, awardsText: d.awards.map((a) => `${a.date.replace('-', '.')} ${a.grantedBy}${a.title}`).join('；') || '无', sourceBlob: null, raw: {}, doubts: doubtsOf(d, resume, idNumber, today), createdDay: today,
  });
  const own = { personId: d.id };
  out.rankPeriods.push(...d.ranks.map((r) => ({ id: c.uuid(), ...own, rank: r.rank, fromDate: r.from, toDate: r.to, basis: null })));
  out.educations.push(...d.courses.map((e) => ({ id: c.uuid(), ...own, mode: e.mode, level: e.level, degree: e.degree, school: e.school, degreeSchool: null, fromDate: e.from, toDate: e.to })));
  out.awards.push(...d.awards.map((a) => ({ id: c.uuid(), ...own, ...a })));
  out.punishments.push(...d.punishments.map((p) => ({ id: c.uuid(), ...own, ...p, affectsUse: false })));
  out.appraisals.push(...d.appraisals.map((a) => ({ id: c.uuid(), ...own, ...a })));
  out.families.push(...d.family.map((f, sort) => ({
    id: c.uuid(), ...own, sort, relation: f.relation, name: f.name, birth: f.birth, politics: f.politics, unitText: f.unitText, abroad: f.abroad, living: f.living, linkedPersonId: f.linked,
  })));
}

/** Shortens one early post by a month or two, as real histories show when someone waited for a posting. */
export function pause(c: Chance, d: Draft): void {
  const job = d.jobs[0];
  if (job?.to && between(job.from, job.to) > 8) job.to = shift(job.to, -c.int(1, 2));
}
