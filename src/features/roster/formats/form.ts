import type { PartialDate } from '../../../kernel/day.ts';
import type { Appraisal, EducationDraft, PartyEntry, PersonDraft, Photo, Resume } from './draft.ts';
import { compactDate } from './dates.ts';
import { writeParty } from './party.ts';
import { writeResume } from './resume.ts';
import { toBase64 } from './photo.ts';
import { toLf, trimText } from './text.ts';

/** One education column of the form; the degree's school stays empty when it is the level's school. */
export type FormEducation = { level: string; degree: string; levelSchool: string; degreeSchool: string };
export type FormFamily = { relation: string; name: string; birth: PartialDate | null; politics: string; unit: string };

/** The values of one 干部任免审批表, ready to print or to export; empty text = nothing stated. */
export type AppointmentForm = {
  name: string; sex: string; birth: PartialDate | null; ethnicity: string; nativePlace: string; birthPlace: string;
  party: PartyEntry[]; workStart: PartialDate | null; health: string; title: string; specialty: string;
  fullTime: FormEducation; inService: FormEducation;
  postText: string; proposedText: string; removeText: string;
  resume: Resume; awards: string; appraisals: Appraisal[]; appraisalText: string; reason: string;
  family: FormFamily[];
  reportingUnit: string; ageAt: PartialDate | null; filledOn: PartialDate | null; filledBy: string;
  idNumber: string; photo: Photo | null;
  retirementMonth: PartialDate | null; formerAgeLimit: string;
};

const emptyEducation = (): FormEducation => ({ level: '', degree: '', levelSchool: '', degreeSchool: '' });

/** A form with nothing filled in. */
export function emptyForm(): AppointmentForm {
  return {
    name: '', sex: '', birth: null, ethnicity: '', nativePlace: '', birthPlace: '', party: [], workStart: null, health: '', title: '', specialty: '',
    fullTime: emptyEducation(), inService: emptyEducation(), postText: '', proposedText: '', removeText: '',
    resume: { before: '', entries: [], tail: '' }, awards: '', appraisals: [], appraisalText: '', reason: '', family: [],
    reportingUnit: '', ageAt: null, filledOn: null, filledBy: '', idNumber: '', photo: null, retirementMonth: null, formerAgeLimit: '',
  };
}

const t = (read: { raw: string }): string => trimText(toLf(read.raw));
const education = (e: EducationDraft): FormEducation => ({ level: t(e.level), degree: t(e.degree), levelSchool: t(e.levelSchool), degreeSchool: t(e.degreeSchool) });

/** The form values that a draft states. Unread dates, parties and résumés come out empty: their raw text stays in the original file. */
export function formFromDraft(d: PersonDraft): AppointmentForm {
  return {
    name: t(d.name), sex: d.sex.value ?? t(d.sex), birth: d.birth.value, ethnicity: d.ethnicity.value ?? t(d.ethnicity),
    nativePlace: t(d.nativePlace), birthPlace: t(d.birthPlace), party: d.party.value ?? [], workStart: d.workStart.value,
    health: t(d.health), title: t(d.title), specialty: t(d.specialty),
    fullTime: education(d.education.fullTime), inService: education(d.education.inService),
    postText: t(d.postText), proposedText: t(d.proposedText), removeText: t(d.removeText),
    resume: d.resume.value ?? { before: t(d.resume), entries: [], tail: '' },
    awards: d.awards.value ?? '', appraisals: d.appraisals.value ?? [], appraisalText: t(d.appraisals), reason: t(d.reason),
    family: d.family.map((f) => ({ relation: f.relation.value ?? t(f.relation), name: t(f.name), birth: f.birth.value, politics: f.politics.value ?? t(f.politics), unit: t(f.unit) })),
    reportingUnit: t(d.reportingUnit), ageAt: d.ageAt.value, filledOn: d.filledOn.value, filledBy: t(d.filledBy),
    idNumber: d.idNumber.value ?? t(d.idNumber), photo: d.photo.value, retirementMonth: d.retirementMonth.value, formerAgeLimit: t(d.formerAgeLimit),
  };
}

/** The elements of an LRMX file in canonical order (formats.md 1.2), without the family list; 2025 additions last. */
export const LRMX_ELEMENTS = [
  'XingMing', 'XingBie', 'ChuShengNianYue', 'MinZu', 'JiGuan', 'ChuShengDi', 'RuDangShiJian', 'CanJiaGongZuoShiJian', 'JianKangZhuangKuang',
  'ZhuanYeJiShuZhiWu', 'ShuXiZhuanYeYouHeZhuanChang', 'QuanRiZhiJiaoYu_XueLi', 'QuanRiZhiJiaoYu_XueWei', 'QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi',
  'QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi', 'ZaiZhiJiaoYu_XueLi', 'ZaiZhiJiaoYu_XueWei', 'ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi',
  'ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi', 'XianRenZhiWu', 'NiRenZhiWu', 'NiMianZhiWu', 'JianLi', 'JiangChengQingKuang', 'NianDuKaoHeJieGuo',
  'RenMianLiYou', 'JiaTingChengYuan', 'ChengBaoDanWei', 'JiSuanNianLingShiJian', 'TianBiaoShiJian', 'TianBiaoRen', 'ShenFenZheng', 'ZhaoPian', 'Version',
] as const;
export type LrmxElement = (typeof LRMX_ELEMENTS)[number] | 'DaoLingNianYue' | 'GaiGeQianRenZhiNianLingJieXian';

const date = (d: PartialDate | null, months = true): string => (d ? compactDate(months ? (d.slice(0, 7) as PartialDate) : d) : '');

/** What each element of an LRMX file says for a form: dates as YYYYMM, 无 when there are no awards. */
export function elementsOf(f: AppointmentForm): Record<Exclude<LrmxElement, 'JiaTingChengYuan' | 'Version'>, string> {
  return {
    XingMing: f.name, XingBie: f.sex, ChuShengNianYue: date(f.birth), MinZu: f.ethnicity, JiGuan: f.nativePlace, ChuShengDi: f.birthPlace,
    RuDangShiJian: writeParty(f.party), CanJiaGongZuoShiJian: date(f.workStart), JianKangZhuangKuang: f.health,
    ZhuanYeJiShuZhiWu: f.title, ShuXiZhuanYeYouHeZhuanChang: f.specialty,
    QuanRiZhiJiaoYu_XueLi: f.fullTime.level, QuanRiZhiJiaoYu_XueWei: f.fullTime.degree,
    QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: f.fullTime.levelSchool, QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi: f.fullTime.degreeSchool,
    ZaiZhiJiaoYu_XueLi: f.inService.level, ZaiZhiJiaoYu_XueWei: f.inService.degree,
    ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: f.inService.levelSchool, ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi: f.inService.degreeSchool,
    XianRenZhiWu: f.postText, NiRenZhiWu: f.proposedText, NiMianZhiWu: f.removeText,
    JianLi: writeResume(f.resume), JiangChengQingKuang: f.awards === '' ? '无' : f.awards,
    NianDuKaoHeJieGuo: f.appraisalText || f.appraisals.map((a) => `${a.year}年度${a.grade}`).join('，'), RenMianLiYou: f.reason,
    ChengBaoDanWei: f.reportingUnit, JiSuanNianLingShiJian: date(f.ageAt, false), TianBiaoShiJian: date(f.filledOn, false), TianBiaoRen: f.filledBy,
    ShenFenZheng: f.idNumber, ZhaoPian: f.photo ? toBase64(f.photo.bytes) : '',
    DaoLingNianYue: date(f.retirementMonth), GaiGeQianRenZhiNianLingJieXian: f.formerAgeLimit,
  };
}

/** The five elements of one family member. */
export const familyElements = (m: FormFamily): [string, string][] => [
  ['ChengWei', m.relation], ['XingMing', m.name], ['ChuShengRiQi', date(m.birth)], ['ZhengZhiMianMao', m.politics], ['GongZuoDanWeiJiZhiWu', m.unit],
];
