import type { Citation, Words } from '../../kernel/refusal.ts';
import { cites } from './rules.ts';

/** What a file has, and what is known of the person it is about; null = not known. `away`: the material left with a transfer. */
export type FileFacts = {
  party: string | null;
  partyRegular: string | null;
  education: readonly { mode: string; level: string | null; degree: string | null; school: string | null }[] | null;
  holdings: readonly { title: string; appointedOn: string | null; leading: boolean }[] | null;
  appraisals: readonly number[] | null;
  awards: readonly string[];
  punishments: readonly { kind: string; decidedOn: string }[] | null;
  techTitle: string | null;
  materials: readonly { id: string; cls: string; sub: string | null; title: string; madeOn: string | null; away: boolean }[];
};

/** One line of the list: what the file should hold, whether it does, and under which article; `citation: null` = a setting of the institution. */
export type MissingLine = { rule: string; kind: 'pass' | 'needs-reason' | 'unknown'; title: Words; sentence: Words; citation: Citation | null; evidence: { label: Words; value: string }[]; wayOut: Words | null };

type Want = { rule: string; zh: string; en: string; place: string; match: RegExp; citation: Citation | null; near?: string | null };

const label: Words = { zh: '材料', en: 'material' };

/**
 * What the file of such a person should hold, by what the roster knows: the application form of a party member, the form of each appointment,
 * the form of each year's appraisal. A fact not known gives `unknown`, never a pass.
 */
export function missingList(f: FileFacts): MissingLine[] {
  const out: MissingLine[] = [];
  const want = (w: Want): void => { out.push(line(w, f.materials)); };
  const ask = (rule: string, zh: string, en: string, citation: Citation): void => {
    out.push({ rule, kind: 'unknown', title: { zh, en }, sentence: { zh: `${zh}：名册中未填写，无法判断`, en: `${en}: not filled in the roster, cannot be judged` }, citation, evidence: [], wayOut: { zh: '请先在名册中补充', en: 'Fill it in the roster first' } });
  };
  want({ rule: 'career', zh: '干部履历表', en: 'curriculum vitae form', place: '1', match: /履历/, citation: cites.career });
  if (f.education === null) ask('education', '学历学位', 'education', cites.scope('学历学位'));
  for (const [i, e] of (f.education ?? []).entries()) {
    const what = [e.school, e.level ?? e.degree].filter(Boolean).join(' ');
    want({ rule: `education.${i}`, zh: `学历学位材料（${what || '学校未填'}）`, en: `education papers (${what || 'school not given'})`, place: '4-1', match: e.school ? new RegExp(escaped(e.school)) : /学籍|毕业|学历|学位|成绩/, citation: cites.scope('学历学位') });
  }
  if (f.techTitle) want({ rule: 'tech-title', zh: `专业技术职务材料（${f.techTitle}）`, en: `professional title papers (${f.techTitle})`, place: '4-2', match: /./, citation: cites.scope('专业技术职务') });
  if (f.party === null) ask('party', '政治面貌', 'political status', cites.scope('党团'));
  else if (/中共|党员/.test(f.party)) {
    want({ rule: 'party.application', zh: '入党志愿书', en: 'party application form', place: '6', match: /入党志愿书/, citation: cites.scope('党团') });
    want({ rule: 'party.request', zh: '入党申请书', en: 'request to join the party', place: '6', match: /入党申请/, citation: cites.scope('党团') });
    if (f.partyRegular !== null) want({ rule: 'party.regular', zh: '转正申请书', en: 'request to become a full member', place: '6', match: /转正/, citation: cites.scope('党团') });
  }
  if (f.appraisals === null) ask('appraisal', '年度考核', 'annual appraisals', cites.appraisal);
  for (const year of f.appraisals ?? []) want({ rule: `appraisal.${year}`, zh: `${year} 年度考核登记表`, en: `appraisal form of ${year}`, place: '3', match: new RegExp(`(?:${year}.*考核|考核.*${year})`), citation: cites.appraisal, near: String(year) });
  if (f.holdings === null) ask('appointment', '任职', 'posts held', cites.appointment);
  for (const [i, h] of (f.holdings ?? []).entries()) {
    if (!h.leading || h.appointedOn === null) continue;
    want({ rule: `appointment.${i}`, zh: `干部任免审批表（${h.title}，${h.appointedOn.slice(0, 7)}）`, en: `appointment form (${h.title}, ${h.appointedOn.slice(0, 7)})`, place: '9-2', match: /任免|任职|任用/, citation: cites.appointment, near: h.appointedOn.slice(0, 4) });
  }
  for (const [i, title] of f.awards.entries()) want({ rule: `award.${i}`, zh: `奖励材料（${title}）`, en: `award papers (${title})`, place: '7', match: new RegExp(escaped(title)), citation: cites.scope('奖励') });
  if (f.punishments === null) ask('punishment', '处分', 'discipline', cites.scope('处分'));
  for (const [i, p] of (f.punishments ?? []).entries()) want({ rule: `punishment.${i}`, zh: `处分或处理材料（${p.decidedOn}）`, en: `disciplinary papers (${p.decidedOn})`, place: '8', match: /./, citation: cites.scope('处分'), near: p.decidedOn.slice(0, 4) });
  want({ rule: 'pay', zh: '工资审批材料', en: 'pay approval', place: '9-1', match: /工资|定级|套改/, citation: null });
  return out;
}

function line(w: Want, held: FileFacts['materials']): MissingLine {
  const fits = held.filter((m) => (m.sub ?? m.cls) === w.place && w.match.test(m.title) && (w.near === undefined || w.near === null || near(m, w.near)));
  const found = fits.find((m) => !m.away) ?? fits[0];
  const title = { zh: w.zh, en: w.en };
  if (found?.away) return { rule: w.rule, kind: 'pass', title, sentence: { zh: `${w.zh}：已转递，不在本处`, en: `${w.en}: sent away` }, citation: w.citation, evidence: [{ label, value: found.title }], wayOut: null };
  if (found) return { rule: w.rule, kind: 'pass', title, sentence: { zh: `${w.zh}：已归档`, en: `${w.en}: filed` }, citation: w.citation, evidence: [{ label, value: found.title }], wayOut: null };
  return { rule: w.rule, kind: 'needs-reason', title, sentence: { zh: `${w.zh}：缺`, en: `${w.en}: missing` }, citation: w.citation, evidence: [], wayOut: { zh: '向材料形成单位收集补充；确无的，说明情况后由组织认定', en: 'Collect it from the unit that made it; where there is none, state it and have the organization decide' } };
}

// A form is made in the year it speaks of or the next.
const near = (m: { title: string; madeOn: string | null }, year: string): boolean => m.title.includes(year) || (m.madeOn !== null && (m.madeOn.slice(0, 4) === year || m.madeOn.slice(0, 4) === String(Number(year) + 1)));
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
