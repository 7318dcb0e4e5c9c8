/** Places as citations of rules write them where no article number is confirmed, and the entry of the shipped library that answers them. */
export const placeAliases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'cn.supervision-2019': { '事先报告事项（条号待核）': '事先报告' },
  'cn.up-and-down-2022': { '调整程序（条号待核）': '调整程序', '影响期（条号待核）': '调整程序' },
  'cn.cadre-appraisal-2019': { '第二章 考核内容': '班子考核内容', '第四章 年度考核': '年度考核环节', '第七章 考核结果确定': '考核等次', '不得评优情形': '不得评优' },
  'cn.civil-servant-appraisal-2020': { '优秀等次比例': '优秀比例', '不参加年度考核的情形': '不定等次', '受处分的年度考核': '不定等次', '立案期间的年度考核': '不定等次', '考核结果运用': '结果运用' },
  'cn.service-rank-2019': { '领导职务对应的最低职级': '第八条', '职级晋升程序': '晋升程序' },
  'cn.personnel-files-2018': {
    '查（借）阅': '查借阅', '查（借）阅审批': '查借阅', '材料分类（十大类）': '十大类', '材料分类（第九类）': '十大类', '纪律（擅自抽取、撤换、添加材料）': '纪律', '转递（两个月内；机要或专人，不得本人自带）': '报送归档时限',
  },
  'cn.appointment-2019': { '第十一章 纪律（条号待核）': '纪律（十不准）', '第十一章（2014 年文本第六十一条）': '纪律（十不准）' },
};
