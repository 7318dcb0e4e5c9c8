import { earliest, latest, type Day, type PartialDate } from '../../../kernel/day.ts';
import { readAppraisals } from './appraisal.ts';
import { isChild, readEthnicity, readHealth, readPolitics, readRelation, readSex } from './codes.ts';
import { plausible, readDate, type DateContext } from './dates.ts';
import type { EducationDraft, FamilyDraft, PersonDraft, Photo, Read } from './draft.ts';
import type { LrmxElement } from './form.ts';
import { readIdNumber } from './identity.ts';
import { readParty } from './party.ts';
import { doubt, type Place } from './reasons.ts';
import { readResume } from './resume.ts';
import { formerAge, retirementMonth } from './retirement.ts';
import { trimText } from './text.ts';

/** Names of the fields of a form as the LRMX file has them; other files of the form answer to the same names. */
export type FormElement = Exclude<LrmxElement, 'JiaTingChengYuan' | 'Version'> | 'ZhengZhiMianMao';
export type FamilyElement = 'ChengWei' | 'XingMing' | 'ChuShengRiQi' | 'ZhengZhiMianMao' | 'GongZuoDanWeiJiZhiWu';

/** A 干部任免审批表 in any file: the raw text of each field, where it stands, its family members and its photo. */
export type FormSource = {
  raw(element: FormElement): string;
  where(element: FormElement): string;
  family: { index: number; raw(element: FamilyElement): string; where(element: FamilyElement): string }[];
  photo: Read<Photo>;
};

/** Trims a text field; white space only is empty. */
export const readText = (raw: string): Read => {
  const text = trimText(raw);
  return { raw, value: text === '' ? null : text, doubts: [] };
};

/** Reads every field of a form into a draft; `asOf` is the day beyond which dates are in the future when the form has no 填表时间. */
export function readForm(source: FormSource, d: PersonDraft, asOf: Day): void {
  const { raw } = source;
  const at = (element: FormElement, field: string): Place => ({ where: source.where(element), field });
  const text = (element: FormElement): Read => readText(raw(element));

  d.filledOn = readDate(raw('TianBiaoShiJian'), at('TianBiaoShiJian', 'filledOn'), { asOf });
  d.ageAt = readDate(raw('JiSuanNianLingShiJian'), at('JiSuanNianLingShiJian', 'ageAt'), { asOf });
  const limit = d.filledOn.value ? latest(d.filledOn.value) : asOf;
  const dated = (element: FormElement, field: string, context: DateContext, from?: number): Read<PartialDate> => {
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
  const education = (prefix: 'QuanRiZhiJiaoYu' | 'ZaiZhiJiaoYu'): EducationDraft => ({
    level: text(`${prefix}_XueLi`), degree: text(`${prefix}_XueWei`),
    levelSchool: text(`${prefix}_XueLi_BiYeYuanXiaoXi`), degreeSchool: text(`${prefix}_XueWei_BiYeYuanXiaoXi`),
  });
  d.education = { fullTime: education('QuanRiZhiJiaoYu'), inService: education('ZaiZhiJiaoYu') };
  d.postText = text('XianRenZhiWu');
  d.proposedText = text('NiRenZhiWu');
  d.removeText = text('NiMianZhiWu');
  d.reason = text('RenMianLiYou');
  d.resume = readResume(raw('JianLi'), source.where('JianLi'), context);
  d.awards = readText(raw('JiangChengQingKuang'));
  if (/^[（(]?无[）)]?$/.test(d.awards.value ?? '')) d.awards.value = null;
  d.appraisals = readAppraisals(raw('NianDuKaoHeJieGuo'), at('NianDuKaoHeJieGuo', 'appraisals'));
  d.reportingUnit = text('ChengBaoDanWei');
  d.filledBy = text('TianBiaoRen');
  d.idNumber = readIdNumber(raw('ShenFenZheng'), at('ShenFenZheng', 'idNumber'), { asOf: limit, sex: d.sex.value, birth: d.birth.value });
  d.photo = source.photo;
  d.retirementMonth = readDate(raw('DaoLingNianYue'), at('DaoLingNianYue', 'retirementMonth'), { asOf });
  d.formerAgeLimit = text('GaiGeQianRenZhiNianLingJieXian');
  checkRetirement(d, at('DaoLingNianYue', 'retirementMonth'));
  d.family = source.family
    .map((item) => familyMember(item, d, context))
    .filter((m) => [m.relation, m.name, m.birth, m.politics, m.unit].some((f) => trimText(f.raw) !== ''));
}

function checkRetirement(d: PersonDraft, at: Place): void {
  const former = formerAge(d.formerAgeLimit.raw);
  const computed = former !== null && d.birth.value ? retirementMonth(d.birth.value, former) : null;
  if (!computed || !d.retirementMonth.value || d.retirementMonth.value.slice(0, 7) === computed) return;
  d.retirementMonth.doubts.push(doubt('flag', 'retirement.differs', at, { details: { computed }, suggestion: computed }));
}

function familyMember(item: FormSource['family'][number], d: PersonDraft, context: DateContext): FamilyDraft {
  const { raw, index } = item;
  const at = (element: FamilyElement, field: string): Place => ({ where: item.where(element), field: `family.${field}` });
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
