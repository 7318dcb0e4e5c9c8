import { earliest, latest, type Day, type PartialDate } from '../../../kernel/day.ts';
import { ok, type Outcome } from '../../../kernel/refusal.ts';
import { readAppraisals } from './appraisal.ts';
import { isChild, readEthnicity, readHealth, readPolitics, readRelation, readSex } from './codes.ts';
import { plausible, readDate, type DateContext } from './dates.ts';
import { emptyDraft, type EducationDraft, type FamilyDraft, type PersonDraft, type Read } from './draft.ts';
import { LRMX_ELEMENTS } from './form.ts';
import { readIdNumber } from './identity.ts';
import { parseLrmx, type LrmxDocument, type XmlNode } from './lrmx-xml.ts';
import { readParty } from './party.ts';
import { readPhoto } from './photo.ts';
import { doubt, type Place } from './reasons.ts';
import { refuseFile } from './refusals.ts';
import { readResume } from './resume.ts';
import { formerAge, retirementMonth } from './retirement.ts';
import { trimText } from './text.ts';

const KNOWN = new Set<string>([...LRMX_ELEMENTS, 'ZhengZhiMianMao', 'DaoLingNianYue', 'GaiGeQianRenZhiNianLingJieXian']);
const ITEM_KNOWN = new Set(['ChengWei', 'XingMing', 'ChuShengRiQi', 'ZhengZhiMianMao', 'GongZuoDanWeiJiZhiWu']);

/** Trims a text field; white space only is empty. */
export const readText = (raw: string): Read => ({ raw, value: trimText(raw) === '' ? null : trimText(raw), doubts: [] });

/** Checks that a parsed file is one person; refuses several people or another root. */
export function personRoot(document: LrmxDocument): Outcome<XmlNode> {
  const { root } = document;
  if (root.local === 'Person') return ok(root);
  const people = root.children.filter((c) => c.local === 'Person').length;
  if (people > 0) return refuseFile('roster.lrmx-several-people', { count: people });
  return refuseFile('roster.lrmx-not-a-person', { root: root.name });
}

/**
 * Reads one `.lrmx` file (formats.md 1) into a draft. `asOf` is the day beyond which dates are in the future when the file
 * has no 填表时间. Errors: `roster.lrmx-*`.
 */
export function readLrmx(bytes: Uint8Array, options: { name: string; asOf: Day }): Outcome<PersonDraft> {
  const parsed = parseLrmx(bytes);
  if (!parsed.ok) return parsed;
  const root = personRoot(parsed.value);
  if (!root.ok) return root;
  const draft = emptyDraft({ kind: 'lrmx', file: options.name, sheet: null, row: null });
  draft.original = { bytes, name: options.name };
  fileDoubts(parsed.value, root.value, draft);
  fillFields(root.value, draft, options.asOf);
  return ok(draft);
}

function fileDoubts(document: LrmxDocument, root: XmlNode, draft: PersonDraft): void {
  const at = { where: 'Person', field: 'file' };
  if (document.encoding === 'gbk') draft.doubts.push(doubt('flag', 'charset.gbk', at, { details: { declared: document.declared ?? '—' } }));
  if (root.namespaced) draft.doubts.push(doubt('flag', 'lrmx.namespace', at));
  const seen = new Set<string>();
  for (const node of root.children) {
    const known = KNOWN.has(node.local);
    if (known && seen.has(node.local)) draft.doubts.push(doubt('flag', 'lrmx.repeated', { where: node.local, field: 'file' }, { details: { name: node.local } }));
    else if (node.local === 'Item') draft.doubts.push(doubt('flag', 'lrmx.stray-item', { where: 'Item', field: 'file' }));
    if (!known) draft.extras.push({ name: node.name, raw: wholeText(node) });
    seen.add(node.local);
  }
}

const wholeText = (node: XmlNode): string => node.text + node.children.map(wholeText).join(' ');

function fillFields(root: XmlNode, d: PersonDraft, asOf: Day): void {
  const node = (element: string): XmlNode | undefined => root.children.find((c) => c.local === element);
  const raw = (element: string): string => node(element)?.text ?? '';
  const at = (where: string, field: string): Place => ({ where, field });
  const text = (element: string): Read => readText(raw(element));

  d.filledOn = readDate(raw('TianBiaoShiJian'), at('TianBiaoShiJian', 'filledOn'), { asOf });
  d.ageAt = readDate(raw('JiSuanNianLingShiJian'), at('JiSuanNianLingShiJian', 'ageAt'), { asOf });
  const limit = d.filledOn.value ? latest(d.filledOn.value) : asOf;
  const dated = (element: string, field: string, context: DateContext, from?: number): Read<PartialDate> => {
    const read = readDate(raw(element), at(element, field), context, field === 'birth' ? 'birth' : 'other');
    return { ...read, doubts: [...read.doubts, ...plausible(read.value, at(element, field), { ...context, from })] };
  };
  d.birth = dated('ChuShengNianYue', 'birth', { asOf: limit }, 1890);
  const context: DateContext = { asOf: limit, birth: d.birth.value };

  d.name = text('XingMing');
  d.sex = readSex(raw('XingBie'), at('XingBie', 'sex'));
  d.ethnicity = readEthnicity(raw('MinZu'), at('MinZu', 'ethnicity'));
  d.nativePlace = text('JiGuan');
  d.birthPlace = text('ChuShengDi');
  d.party = readParty(raw('RuDangShiJian'), at('RuDangShiJian', 'party'), context);
  for (const p of d.party.value ?? []) d.party.doubts.push(...plausible(p.date, at('RuDangShiJian', 'party'), { asOf: limit, birth: context.birth }).filter((x) => !d.party.doubts.some((y) => y.code === x.code)));
  d.politics = readPolitics(raw('ZhengZhiMianMao'), at('ZhengZhiMianMao', 'politics'));
  d.workStart = dated('CanJiaGongZuoShiJian', 'workStart', context);
  d.health = readHealth(raw('JianKangZhuangKuang'), at('JianKangZhuangKuang', 'health'));
  d.title = text('ZhuanYeJiShuZhiWu');
  d.specialty = text('ShuXiZhuanYeYouHeZhuanChang');
  const education = (prefix: string): EducationDraft => ({
    level: text(`${prefix}_XueLi`), degree: text(`${prefix}_XueWei`),
    levelSchool: text(`${prefix}_XueLi_BiYeYuanXiaoXi`), degreeSchool: text(`${prefix}_XueWei_BiYeYuanXiaoXi`),
  });
  d.education = { fullTime: education('QuanRiZhiJiaoYu'), inService: education('ZaiZhiJiaoYu') };
  d.postText = text('XianRenZhiWu');
  d.proposedText = text('NiRenZhiWu');
  d.removeText = text('NiMianZhiWu');
  d.reason = text('RenMianLiYou');
  d.resume = readResume(raw('JianLi'), 'JianLi', context);
  d.awards = readText(raw('JiangChengQingKuang'));
  if (/^[（(]?无[）)]?$/.test(d.awards.value ?? '')) d.awards.value = null;
  d.appraisals = readAppraisals(raw('NianDuKaoHeJieGuo'), at('NianDuKaoHeJieGuo', 'appraisals'));
  d.reportingUnit = text('ChengBaoDanWei');
  d.filledBy = text('TianBiaoRen');
  d.idNumber = readIdNumber(raw('ShenFenZheng'), at('ShenFenZheng', 'idNumber'), { asOf: limit, sex: d.sex.value, birth: d.birth.value });
  d.photo = readPhoto(raw('ZhaoPian'), at('ZhaoPian', 'photo'));
  d.retirementMonth = readDate(raw('DaoLingNianYue'), at('DaoLingNianYue', 'retirementMonth'), { asOf });
  d.formerAgeLimit = text('GaiGeQianRenZhiNianLingJieXian');
  checkRetirement(d);
  d.family = (node('JiaTingChengYuan')?.children ?? [])
    .map((item, index) => ({ item, index }))
    .filter(({ item }) => item.local === 'Item')
    .map(({ item, index }) => familyMember(item, index, d, context))
    .filter((m) => [m.relation, m.name, m.birth, m.politics, m.unit].some((f) => trimText(f.raw) !== ''));
}

function checkRetirement(d: PersonDraft): void {
  const former = formerAge(d.formerAgeLimit.raw);
  const computed = former !== null && d.birth.value ? retirementMonth(d.birth.value, former) : null;
  if (!computed || !d.retirementMonth.value || d.retirementMonth.value.slice(0, 7) === computed) return;
  d.retirementMonth.doubts.push(doubt('flag', 'retirement.differs', { where: 'DaoLingNianYue', field: 'retirementMonth' }, { details: { computed }, suggestion: computed }));
}

function familyMember(item: XmlNode, index: number, d: PersonDraft, context: DateContext): FamilyDraft {
  const raw = (element: string): string => item.children.find((c) => c.local === element)?.text ?? '';
  const at = (element: string, field: string): Place => ({ where: `Item:${index + 1}/${element}`, field: `family.${field}` });
  for (const extra of item.children) if (!ITEM_KNOWN.has(extra.local)) d.extras.push({ name: `Item:${index + 1}/${extra.name}`, raw: wholeText(extra) });
  const place = at('ChuShengRiQi', 'birth');
  const birth = readDate(raw('ChuShengRiQi'), place, { asOf: context.asOf });
  birth.doubts.push(...plausible(birth.value, place, { asOf: context.asOf }));
  const relation = readRelation(raw('ChengWei'), at('ChengWei', 'relation'), d.sex.value);
  if (isChild(relation.value ?? '') && birth.value && context.birth && latest(birth.value) < earliest(context.birth)) {
    birth.doubts.push(doubt('flag', 'family.child-older', place));
  }
  return {
    index, relation, name: readText(raw('XingMing')), birth,
    politics: readPolitics(raw('ZhengZhiMianMao'), at('ZhengZhiMianMao', 'politics')), unit: readText(raw('GongZuoDanWeiJiZhiWu')),
  };
}
