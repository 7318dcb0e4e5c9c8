import type { Day, PartialDate } from '../../../kernel/day.ts';
import type { FormFamily } from '../formats/form.ts';
import { emptyForm } from '../formats/form.ts';
import { writeLrmx } from '../formats/lrmx-write.ts';
import { idOf } from './identity.ts';
import { dayIn, monthsBefore, shift, yearOf, type Month } from './months.ts';
import type { Sex } from './names.ts';
import { silhouette } from './photo.ts';

/** A made-up `.lrmx` file, as another office would send it. */
export type SampleFile = { fileName: string; name: string; bytes: Uint8Array };

type Sample = {
  name: string; sex: Sex; age: number; born: string; unit: string; post: string; months: number; serial: number; spouse: string; child: string; ethnicity: string;
  school: string; degree: string; first: string; second: string; award: string;
};

/** Three deputies at township level, more than two years in post, who are not in the demonstration roster. */
const SAMPLES: readonly Sample[] = [
  { name: '柏清瀚', sex: '男', age: 41, born: '江汀芷川', unit: '砚溪区青筠街道', post: '党工委副书记', months: 44, serial: 501, spouse: '闵若菱', child: '柏知禾', ethnicity: '汉族', school: '江汀大学社会学系社会工作专业', degree: '法学学士', first: '鹤汀镇科员', second: '砚溪区民政局办公室主任', award: '2024年度考核优秀，嘉奖' },
  { name: '晏书蔚', sex: '女', age: 39, born: '江汀砚溪', unit: '砚溪区卫生健康局', post: '副局长', months: 37, serial: 502, spouse: '裴景澄', child: '裴念荷', ethnicity: '土家族', school: '江汀师范大学管理学院公共事业管理专业', degree: '管理学学士', first: '枫渡镇党政办公室科员', second: '砚溪区卫生健康局综合科科长', award: '' },
  { name: '桑 牧', sex: '男', age: 43, born: '江汀岫阳', unit: '石澍镇', post: '党委副书记', months: 52, serial: 503, spouse: '宓安葵', child: '桑以纯', ethnicity: '汉族', school: '江汀农业大学农学院农学专业', degree: '农学学士', first: '石澍镇科员', second: '砚溪区农业农村局业务科科长', award: '市抗旱防汛先进个人' },
];

const partial = (of: string): PartialDate => of as PartialDate;

function file(s: Sample, today: Day): SampleFile {
  const born: Month = `${yearOf(today) - s.age - 1}-0${3 + (s.serial % 3)}`;
  const entrance = yearOf(born) + 18;
  const leaving: Month = `${entrance + 4}-07`;
  const since = monthsBefore(today, s.months);
  const assistant = shift(since, -50);
  const middle = shift(leaving, 60);
  const join = shift(leaving, -14);
  const year = yearOf(today);
  const photo = silhouette(s.sex, s.serial);
  const relative = (relation: string, name: string, birth: Month, politics: string, unit: string): FormFamily => ({ relation, name, birth: partial(birth), politics, unit });
  const form = {
    ...emptyForm(),
    name: s.name, sex: s.sex, birth: partial(born), ethnicity: s.ethnicity, nativePlace: s.born, birthPlace: s.born,
    party: [{ party: '中共', date: partial(join) }], workStart: partial(leaving), health: '健康', specialty: '基层治理',
    fullTime: { level: '大学', degree: s.degree, levelSchool: s.school, degreeSchool: '' },
    inService: { level: '省（区、市）委党校研究生', degree: '', levelSchool: '江汀省委党校公共管理专业', degreeSchool: '' },
    postText: `${s.unit}${s.post}`, proposedText: '中共砚溪区委社会工作部部长', removeText: `${s.unit}${s.post}`, reason: '工作需要',
    resume: {
      before: '',
      entries: [
        { from: partial(`${entrance}-09`), to: partial(leaving), text: `${s.school}学习`, asides: [], raw: '' },
        { from: partial(leaving), to: partial(middle), text: s.first, asides: [], raw: '' },
        { from: partial(middle), to: partial(assistant), text: `${s.second}（其间：${(yearOf(middle) + 1)}.09--${yearOf(middle) + 4}.07  江汀省委党校公共管理专业在职学习）`, asides: [], raw: '' },
        { from: partial(assistant), to: partial(since), text: '汀澜街道办事处副主任', asides: [], raw: '' },
        { from: partial(since), to: null, text: `${s.unit}${s.post}`, asides: [], raw: '' },
      ],
      tail: '',
    },
    awards: s.award, appraisals: [year - 3, year - 2, year - 1].map((y) => ({ year: y, grade: y === year - 2 ? '优秀' : '称职' })),
    family: [
      relative(s.sex === '男' ? '妻子' : '丈夫', s.spouse, shift(born, 17), '群众', '砚溪区第二小学教师'),
      relative(s.serial % 2 === 0 ? '女儿' : '儿子', s.child, shift(born, 12 * 28 + 3), '群众', '砚溪区第二小学学生'),
      relative('父亲', `${s.name.slice(0, 1)}望舟`, shift(born, -12 * 27), '中共党员', '砚溪区供销社职工（已退休）'),
      relative('母亲', '苗书萱', shift(born, -12 * 26 - 4), '群众', '砚溪区柳溪村村民'),
    ],
    reportingUnit: '中共砚溪区委组织部', ageAt: partial(today), filledOn: partial(today), filledBy: '许知苒',
    idNumber: idOf(dayIn(born, 7 + (s.serial % 9)), s.sex, s.serial - 10),
    photo: { mime: photo.mime, bytes: photo.bytes, width: 160, height: 200, shown: true },
  };
  const written = writeLrmx(form);
  if (!written.ok) throw new Error(`sample ${s.name}: ${written.refusal.reason.en}`);
  return { fileName: `${s.name.replace(/\s/g, '')}.lrmx`, name: s.name.replace(/\s/g, ''), bytes: written.value.bytes };
}

/**
 * Three made-up forms in the canonical layout of a new file, for people who are not in the roster. Once imported, the rules still
 * ask for what the form does not carry: rank and days of the posts, probation, punishments, day of full membership, fitness, relatives abroad.
 */
export const sampleLrmx = (today: Day): SampleFile[] => SAMPLES.map((s) => file(s, today));
