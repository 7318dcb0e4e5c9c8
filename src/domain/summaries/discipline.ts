import { day } from '../../kernel/day.ts';
import { chapter, type SummaryDocument } from './shape.ts';

/** Supervision of appointments, prior reports, effects of punishments, and the lists of discipline. */
export const disciplineDocuments: readonly SummaryDocument[] = [
  {
    id: 'cn.supervision-2019', work: 'cn.supervision', title: '《干部选拔任用工作监督检查和责任追究办法》', short: { zh: '选任监督检查办法', en: 'Supervision of Appointments' }, year: 2019, from: day('2019-05-13'), to: null, confidence: 'text', note: '条号多未核对；各地事先报告的答复时限没有全国数字。',
    articles: chapter(null, [
      ['第六条', '监督检查的重点', '检查重点 党管干部 标准 程序 纪律', '自第六条起规定监督检查的重点内容：党管干部、好干部标准、程序、纪律等。', 'text'],
      ['事先报告', '须事先向上级报告的事项', '事先报告 离任前提拔 超职数 破格 越级 秘书 身边工作人员 近亲属 不满三年调整 问责后任用 延迟退休 延迟免职 配偶移居', '这些情形须事先报告上级组织部门：机构变动或主要领导即将离任前提拔调整；集中、频繁调整；暂时超职数；不经民主推荐；破格越级；领导秘书等身边工作人员；领导近亲属提拔；党政正职任职不满三年调整；问责影响期满重新任用；配偶子女移居人员任限制性岗位；延迟免职（退休）等。未答复或未同意不得上会。', 'recalled'],
    ]),
  },
  {
    id: 'cn.whole-record-2014', work: 'cn.whole-record', title: '《关于加强干部选拔任用工作监督的意见》', short: { zh: '选任监督意见', en: 'Opinion on Supervising Appointments' }, year: 2014, from: null, to: null, confidence: 'recalled', note: '要求干部选拔任用全程纪实。',
    articles: chapter(null, [['全程纪实', '选拔任用全程纪实', '全程纪实 纪实表 倒查 留痕', '动议、推荐、测评、考察、凡提四必、讨论决定、公示、任职每一步的时间、范围、应到实到、得票和结论都要如实记录。', 'recalled']]),
  },
  {
    id: 'cn.ill-promotion-2016', work: 'cn.ill-promotion', title: '《关于防止干部“带病提拔”的意见》', short: { zh: '防止带病提拔意见', en: 'Opinion against Promotion of the Tainted' }, year: 2016, from: null, to: null, confidence: 'recalled', note: '凡提四必的来源。',
    articles: chapter(null, [['凡提四必', '凡提四必', '凡提四必 必审 必核 必听 必查 带病提拔', '档案凡提必审，个人有关事项报告凡提必核，纪检监察机关意见凡提必听，线索具体有可查性的信访举报凡提必查。', 'recalled']]),
  },
  {
    id: 'cn.recommendation-turnout', work: 'cn.recommendation-turnout', title: '中组部答问、青海省办法（2020）', short: { zh: '推荐到会比例', en: 'Turnout of Recommendations' }, year: 2020, from: null, to: null, confidence: 'text', note: '条例正文没有写到会数字。',
    articles: chapter(null, [['到会比例', '民主推荐会到会人数', '推荐会 到会 三分之二 参加人数 应到', '条例正文没有数字；答问说至少达到确定范围人数的三分之二，青海办法规定到会人数应达应到的三分之二以上。', 'text']]),
  },
  {
    id: 'cn.party-discipline-2023', work: 'cn.party-discipline', title: '《中国共产党纪律处分条例》', short: { zh: '纪律处分条例', en: 'Party Discipline Regulations' }, year: 2023, from: null, to: null, confidence: 'recalled', note: '只列影响期；2018 年以前严重警告的影响期也是一年。',
    articles: chapter(null, [['第十条', '党纪处分及其影响期', '警告 严重警告 撤销党内职务 留党察看 开除党籍 影响期 党纪', '第十条起：警告影响期一年，严重警告一年六个月，撤销党内职务二年，留党察看一至二年、恢复权利后二年内受限。', 'recalled']]),
  },
  {
    id: 'cn.org-measures-2021', work: 'cn.org-measures', title: '组织处理规定', short: { zh: '组织处理规定', en: 'Organizational Measures' }, year: 2021, from: null, to: null, confidence: 'recalled', note: '',
    articles: chapter(null, [['影响期', '组织处理和诫勉的影响期', '诫勉 调整职务 责令辞职 免职 降职 影响期 六个月 一年 两年', '诫勉六个月内不得提拔或重用；调整职务、免职、责令辞职一年内不得提拔，免职等两年内不得担任高于原层次职务；降职两年内不得提拔。', 'recalled']]),
  },
  {
    id: 'cn.organization-workers-2008', work: 'cn.organization-workers', title: '组工干部“十严禁”', short: { zh: '组工干部十严禁', en: 'Ten Prohibitions for Organization Staff' }, year: 2008, from: day('2008-10-23'), to: null, confidence: 'text', note: '只见前四项，其余六项未找到，由使用单位导入原文。',
    articles: chapter(null, [['前四项', '组工干部十严禁（前四项）', '组工干部 十严禁 封官许愿 隐瞒实情 消费娱乐 谋私', '见到的四项：封官许愿、违规干预下级选人用人；考察中弄虚作假、隐瞒实情；参加可能影响公务的消费娱乐；利用职务之便为本人和亲友谋私。', 'text']]),
  },
  {
    id: 'cn.tenure-2006', work: 'cn.tenure', title: '《党政领导干部职务任期暂行规定》', short: { zh: '任期规定', en: 'Provisions on Terms of Office' }, year: 2006, from: null, to: null, confidence: 'recalled', note: '条号未核对。',
    articles: chapter(null, [['任期', '任期和连任', '任期 五年 连任 两个任期 同一层次 十五年', '每个任期五年；同一职位连任达两个任期的不再推荐、提名或任命担任同一职务；担任同一层次领导职务累计十五年的，不再推荐、提名或任命担任同一层次职务。', 'text']]),
  },
  {
    id: 'cn.term-change-nine-2016', work: 'cn.term-change', title: '换届“九严禁”', short: { zh: '换届九严禁', en: 'Nine Prohibitions of Term Change' }, year: 2016, from: null, to: null, confidence: 'text', note: '2021 年另发十严禁。',
    articles: chapter(null, [['九严禁', '换届九严禁', '换届 九严禁 拉票贿选 买官卖官 跑官要官 造假骗官 说情打招呼 跑风漏气', '拉帮结派、拉票贿选、买官卖官、跑官要官、造假骗官、说情打招呼、违规用人、跑风漏气、干扰换届九项严禁。', 'text']]),
  },
  {
    id: 'cn.term-change-discipline-2021', work: 'cn.term-change', title: '《关于严肃换届纪律加强换届风气监督的通知》', short: { zh: '换届十严禁', en: 'Ten Prohibitions of Term Change' }, year: 2021, from: null, to: null, confidence: 'text', note: '第八项见过原文；第九、十项凭通行口径。村（社区）十严禁各地自定，与此不同。',
    articles: chapter(null, [['十严禁', '换届十严禁及后果', '换届 十严禁 结党营私 拉票贿选 买官卖官 跑官要官 个人说了算 说情打招呼 违规用人 跑风漏气 弄虚作假 干扰换届', '结党营私一律处分；拉票贿选一律排除人选；买官卖官一律先停职或免职；跑官要官一律不得提拔；个人说了算一律取消决定；说情打招呼一律记录在案；违规用人一律宣布无效；并严禁跑风漏气、弄虚作假、干扰换届。', 'recalled']]),
  },
];
