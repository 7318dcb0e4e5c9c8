/** A question in plain Chinese and the places that answer it: document id and article; any of them counts. */
export type Question = { ask: string; answers: readonly (readonly [document: string, article: string])[] };

const A = 'cn.appointment-2019';
const C = 'cn.civil-servants-2018';
const P = 'cn.party-admission-2026';

/*
 * Sixty questions as a clerk would ask them, written after the summaries and before the search. The table of synonyms was then written
 * by somebody who knew all sixty, so they measure what the dictionary was made to answer; weights were never tuned to them.
 * `second` and `fresh` came later; `fresh` was written after everything else and nothing was changed for it: the figure for a question
 * not foreseen. Whoever changes synonyms or weights adds new ones.
 */
export const foreseen: readonly Question[] = [
  { ask: '想提拔一个副处长当处长，副处干满几年才行', answers: [[A, '第八条']] },
  { ask: '刚上任半年的科长能不能越级用', answers: [[A, '第九条']] },
  { ask: '开会讨论人事要到多少人', answers: [[A, '第三十八条']] },
  { ask: '票数过半是按到会的算还是按全体算', answers: [[A, '第三十九条']] },
  { ask: '公示要几天', answers: [[A, '第四十二条']] },
  { ask: '去年考核基本称职还能考察吗', answers: [[A, '第二十四条']] },
  { ask: '老婆孩子都在国外的能不能提', answers: [[A, '第二十四条'], ['cn.supervision-2019', '事先报告']] },
  { ask: '推荐票多就一定要用吗', answers: [[A, '第二十三条'], [A, '第十六条']] },
  { ask: '去年的民主推荐今年还算不算数', answers: [[A, '第十六条']] },
  { ask: '考察组一个人去行不行', answers: [[A, '第三十三条']] },
  { ask: '书记什么时候表态', answers: [[A, '第三十八条']] },
  { ask: '讨论自己小舅子的任命要不要出去', answers: [[A, '第五十三条'], ['cn.recusal-2006', '第三条']] },
  { ask: '新提的科长要试用多久', answers: [[A, '第四十三条']] },
  { ask: '任职时间从哪天算起', answers: [[A, '第四十五条']] },
  { ask: '档案年龄前后对不上听哪个的', answers: [['cn.birth-date-2006', '出生日期认定']] },
  { ask: '能不能看自己的档案', answers: [['cn.personnel-files-2018', '查借阅']] },
  { ask: '一个班子里优秀最多给几个人', answers: [['cn.civil-servant-appraisal-2020', '优秀比例']] },
  { ask: '连着三年评优有什么奖励', answers: [['cn.civil-servant-appraisal-2020', '结果运用']] },
  { ask: '受了记过处分多久不能提', answers: [[C, '第六十四条']] },
  { ask: '无故不来上班多少天会被开掉', answers: [[C, '第八十八条']] },
  { ask: '想不干了单位多久批', answers: [[C, '第八十五条']] },
  { ask: '写了入党申请书多久有人谈', answers: [[P, '第七条']] },
  { ask: '入党介绍人要几个', answers: [[P, '第十四条']] },
  { ask: '预备党员预备期能不能延', answers: [[P, '第三十一条']] },
  { ask: '党龄从什么时候开始算', answers: [[P, '第三十三条']] },
  { ask: '工资一万二党费交多少', answers: [['cn.party-dues-2008', '第二条']] },
  { ask: '支部多久开一次全体会', answers: [['cn.branch-2018', '第十一条']] },
  { ask: '四级主任科员升三级要几年', answers: [['cn.service-rank-2019', '第十八条']] },
  { ask: '个人事项每年什么时候填', answers: [['cn.personal-matters-2017', '第五条']] },
  { ask: '打招呼递条子怎么处理', answers: [['cn.term-change-discipline-2021', '十严禁'], ['cn.term-change-nine-2016', '九严禁'], [A, '纪律（十不准）']] },
  { ask: '没有在基层干过可以当副处级领导吗', answers: [[A, '第八条']] },
  { ask: '大专学历能不能任副厅', answers: [[A, '第八条']] },
  { ask: '破格晋升要报谁批', answers: [[A, '第三十五条'], [A, '第九条'], ['cn.supervision-2019', '事先报告']] },
  { ask: '纪委还没回复能不能上常委会', answers: [[A, '第三十七条']] },
  { ask: '县委书记人选要不要全委会投票', answers: [[A, '第三十六条']] },
  { ask: '单位人太少还要开会推荐吗', answers: [[A, '第二十条']] },
  { ask: '换届推荐哪些人参加', answers: [[A, '第十九条']] },
  { ask: '垂直管理的干部要征求地方意见，对方一直不回怎么办', answers: [[A, '第三十四条']] },
  { ask: '考察材料里必须写缺点吗', answers: [[A, '第三十二条']] },
  { ask: '考察之前要不要贴预告', answers: [[A, '第二十八条']] },
  { ask: '竞聘上岗光看分数行吗', answers: [[A, '第十五条']] },
  { ask: '在一个位置干了十年要不要换', answers: [[A, '第五十一条']] },
  { ask: '引咎辞职的人多久能再当领导', answers: [[A, '第五十六条']] },
  { ask: '生病一年多没上班要不要免掉', answers: [[A, '第五十四条'], ['cn.up-and-down-2022', '第五条']] },
  { ask: '快退休的一把手突击提人可以吗', answers: [[A, '纪律（十不准）'], ['cn.supervision-2019', '事先报告']] },
  { ask: '领导的秘书提拔有什么要求', answers: [['cn.supervision-2019', '事先报告']] },
  { ask: '能不能回老家当县长', answers: [['cn.recusal-2006', '第五条'], [A, '第五十二条'], [C, '第七十五条']] },
  { ask: '我爱人开公司我能分管那个行业吗', answers: [['cn.recusal-2006', '第四条'], [C, '第七十四条']] },
  { ask: '任免表放档案第几类', answers: [['cn.personnel-files-2018', '十大类']] },
  { ask: '调走以后档案多久要转过去', answers: [['cn.personnel-files-2018', '报送归档时限']] },
  { ask: '诫勉以后多久能提拔', answers: [['cn.org-measures-2021', '影响期'], [A, '第二十四条']] },
  { ask: '新考进来的公务员第一年参加评优吗', answers: [['cn.civil-servant-appraisal-2020', '试用期考核']] },
  { ask: '请了七个月病假年底怎么考核', answers: [['cn.civil-servant-appraisal-2020', '不定等次']] },
  { ask: '对处分不服去哪里告', answers: [[C, '第九十五条'], [C, '第九十六条']] },
  { ask: '干满三十年能早退吗', answers: [[C, '第九十三条']] },
  { ask: '发展对象要公示吗', answers: [[P, '第十三条']] },
  { ask: '支部党员十六个人到几个才能表决入党', answers: [[P, '第十九条'], [P, '第二十条']] },
  { ask: '退休老同志党费怎么算', answers: [['cn.party-dues-2008', '第五条']] },
  { ask: '女干部现在多大岁数退', answers: [['cn.retirement-2024', '延迟退休']] },
  { ask: '房子股票要不要报', answers: [['cn.personal-matters-2017', '第四条']] },
];

/** Written after the first edition of the synonyms (mean reciprocal rank 0.60 then), which was widened with them in sight. */
export const second: readonly Question[] = [
  { ask: '党委会上一把手能先说意见吗', answers: [[A, '第三十八条']] },
  { ask: '没过公示期就发任命文件行吗', answers: [[A, '第四十二条']] },
  { ask: '干部审查发现工龄造假还没查明能不能提交研究', answers: [[A, '第三十七条'], ['cn.personnel-files-2018', '档案审核']] },
  { ask: '企业里的专业人才能不能聘任到机关当领导', answers: [[A, '第四十一条'], [A, '第十五条']] },
  { ask: '党外干部提名之前要听谁的意见', answers: [[A, '第三十四条'], [A, '第四十八条']] },
  { ask: '试用期满考核没通过去哪', answers: [[A, '第四十三条']] },
  { ask: '堂弟和我能在一个局里一个当局长一个当会计吗', answers: [['cn.recusal-2006', '第三条'], [C, '第七十四条'], [A, '第五十二条']] },
  { ask: '组织让回避不服从会怎样', answers: [['cn.recusal-2006', '第十四条']] },
  { ask: '严重警告要影响几年', answers: [['cn.party-discipline-2023', '第十条']] },
  { ask: '公务员能不能去协会拿钱', answers: [[C, '第四十四条']] },
  { ask: '正在被调查的人能辞职吗', answers: [[C, '第八十六条']] },
  { ask: '二级巡视员要在一级调研员上待几年', answers: [['cn.service-rank-2019', '第十八条']] },
  { ask: '一个优秀能少等几个月', answers: [['cn.service-rank-2019', '年限计算']] },
  { ask: '去年离婚了要不要跟组织说', answers: [['cn.personal-matters-2017', '第三条'], ['cn.personal-matters-2017', '第六条']] },
  { ask: '档案能让本人自己带过去吗', answers: [['cn.personnel-files-2018', '报送归档时限']] },
  { ask: '入党志愿书什么时候发', answers: [[P, '第十八条']] },
  { ask: '党总支有权批准预备党员吗', answers: [[P, '第二十二条']] },
  { ask: '积极分子换了工作要重新培养吗', answers: [[P, '第十二条']] },
  { ask: '一直不缴党费会怎么样', answers: [['cn.party-dues-2008', '减免与不交']] },
  { ask: '支部改选要多少人到场', answers: [['cn.branch-2018', '支部选举']] },
];

/** Written last, measured once, never used to change anything. */
export const fresh: readonly Question[] = [
  { ask: '借调干部民主测评在原单位搞还是现单位搞', answers: [[A, '第二十八条']] },
  { ask: '班子里有人反对得很厉害当场怎么处理', answers: [[A, '第三十八条']] },
  { ask: '提正处要不要在两个副处岗位干过', answers: [[A, '第八条']] },
  { ask: '人选公示期间被人写信反映了', answers: [[A, '第四十二条'], [A, '第三十七条']] },
  { ask: '出去读两年书不是单位派的职务还留着吗', answers: [[A, '第五十四条'], ['cn.up-and-down-2022', '第五条']] },
  { ask: '县级机关一级调研员能有几个', answers: [['cn.service-rank-2019', '职级职数']] },
  { ask: '被降级的人处分到期能恢复原来的级别吗', answers: [[C, '第六十五条']] },
  { ask: '考上公务员第一年是不是正式的', answers: [[C, '第三十四条']] },
  { ask: '连续两年考核垫底怎么办', answers: [[C, '第八十八条'], ['cn.civil-servant-appraisal-2020', '结果运用']] },
  { ask: '爱人在同一个科室做我的部下', answers: [['cn.recusal-2006', '第三条'], [C, '第七十四条'], [A, '第五十二条']] },
  { ask: '档案里入团志愿书和身份证生日不同', answers: [['cn.birth-date-2006', '出生日期认定']] },
  { ask: '预备党员转正大会怎么投票', answers: [[P, '第三十二条'], [P, '第二十条']] },
  { ask: '入党前的培训班要上几天', answers: [[P, '第十七条']] },
  { ask: '党员多少个才能建支委', answers: [['cn.branch-2018', '支部设置']] },
  { ask: '炒股赚了钱要向组织说明吗', answers: [['cn.personal-matters-2017', '第四条']] },
];
