import { partialDate, type PartialDate } from '../../../kernel/day.ts';
import { emptyForm, type AppointmentForm } from '../formats/form.ts';

const d = (text: string): PartialDate => partialDate(text)!;

/** An invented person's form for previews of templates and for tests: every cell filled, seven family members. */
export function sampleForm(): AppointmentForm {
  const months = ['1990-09', '1994-07', '1997-03', '2000-11', '2004-06', '2009-12', '2015-08', '2021-02'];
  const places = ['甲省农业大学农学专业学习', '某县青山镇人民政府办事员', '某县青山镇人民政府科员', '某县青山镇党政办公室主任', '某县青山镇副镇长', '某县清水乡党委副书记、乡长（其间：2006.09--2009.06在省委党校研究生班经济管理专业在职学习）', '某县清水乡党委书记', '某县农业农村局党组书记、局长'];
  return {
    ...emptyForm(), name: '禤瑢骉', sex: '男', birth: d('1972-03'), ethnicity: '汉族', nativePlace: '甲省某县', birthPlace: '甲省某县',
    party: [{ party: '中共', date: d('1996-06') }], workStart: d('1994-07'), health: '健康', title: '高级农艺师', specialty: '农业技术推广',
    fullTime: { level: '大学', degree: '农学学士', levelSchool: '甲省农业大学农学系农学专业', degreeSchool: '' },
    inService: { level: '研究生', degree: '', levelSchool: '中共甲省委党校经济管理专业', degreeSchool: '' },
    postText: '某县农业农村局党组书记、局长', proposedText: '某县人民政府党组成员', removeText: '某县农业农村局党组书记、局长',
    resume: { before: '', entries: months.map((from, i) => ({ from: d(from), to: months[i + 1] ? d(months[i + 1]!) : null, text: places[i]!, asides: [], raw: '' })), tail: '' },
    awards: '2018年1月被某县委、县政府记三等功；2022年度考核优秀，嘉奖。', appraisals: [{ year: 2023, grade: '称职' }, { year: 2024, grade: '优秀' }, { year: 2025, grade: '称职' }],
    reason: '工作需要', reportingUnit: '中共某县委组织部', filledBy: '李明',
    family: [
      { relation: '妻子', name: '王小芳', birth: d('1974-05'), politics: '中共党员', unit: '某县第一中学教师' },
      { relation: '女儿', name: '禤佳𠮷', birth: d('2000-10'), politics: '共青团员', unit: '乙省某大学研究生' },
      { relation: '父亲', name: '禤国栋', birth: d('1946-02'), politics: '群众', unit: '某县青山镇农民（已去世）' },
      { relation: '母亲', name: '陈桂兰', birth: d('1948-11'), politics: '群众', unit: '某县青山镇农民' },
      { relation: '弟弟', name: '禤瑢磊', birth: d('1976-08'), politics: '中共党员', unit: '某市某区市场监督管理局执法稽查局副局长' },
      { relation: '岳父', name: '王长河', birth: d('1949-01'), politics: '中共党员', unit: '某县粮食局退休干部' },
      { relation: '岳母', name: '周秀英', birth: d('1951-06'), politics: '群众', unit: '某县棉纺厂退休工人' },
    ],
    ageAt: d('2026-11'), filledOn: d('2026-11'), idNumber: '999999197203070013', retirementMonth: d('2033-07'), formerAgeLimit: '改革前任职年龄界限为60岁',
  };
}
