import { day } from '../../kernel/day.ts';
import { chapter, type SummaryDocument } from './shape.ts';

/** Personnel files: the regulations of 2018, the collection rules of 2009, dates of birth, digitizing. */
export const fileDocuments: readonly SummaryDocument[] = [
  {
    id: 'cn.personnel-files-2018', work: 'cn.personnel-files', title: '《干部人事档案工作条例》', short: { zh: '档案工作条例', en: 'Personnel Files Regulations' }, year: 2018, from: day('2018-11-20'), to: null, confidence: 'text', note: '废止 1991 年《干部档案工作条例》；条号未核对，条目以内容为名。',
    articles: chapter(null, [
      ['十大类', '档案材料的十大类', '履历 自传 考核鉴定 学历学位 政审 党团 表彰奖励 处分 工资任免 其他 分类 归类', '档案分十类：履历；自传和思想；考核鉴定；学历学位、职称、学术和培训；政审、审计和审核；党团；表彰奖励；处分；工资、任免、出国和会议代表；其他。任免审批表及考察材料归第九类。', 'recalled'],
      ['报送归档时限', '材料报送和整理归档时限', '一个月内送交 两个月内归档 转递 入库 机要', '材料形成后一个月内送交，档案机构两个月内整理归档；管理权限变动两个月内转递，接收方两个月内审核入库；转递走机要或专人，不得本人自带。', 'recalled'],
      ['档案审核', '档案任前审核', '凡提必审 凡进必审 凡转必审 三龄两历一身份 存疑 任前审核', '凡提必审、凡进必审、凡转必审，重点是三龄两历一身份；问题未查清前不得提拔、转任。', 'recalled'],
      ['查借阅', '档案的查阅和借阅', '查阅 借阅 审批表 两人 本人及亲属 不外借 摘抄 复制 拍摄', '因工作需要、办理审批，由党员工作人员查阅，一般两人以上；任何人不得查阅本人及亲属的档案；一般不外借；摘抄复制须核签盖章，不得涂改、抽换、拍摄。', 'recalled'],
      ['纪律', '档案工作严禁事项', '篡改 伪造 抽取 撤换 涂改 销毁 泄露 造假 严禁', '严禁篡改伪造、提供虚假材料、接收来历不明材料、授意造假或知情不报、干扰调查、擅自抽取撤换添加、圈划损坏扣留、擅自复制拍摄销毁、违规转递和查借阅、擅自带出国境、泄露公开。', 'recalled'],
    ]),
  },
  {
    id: 'cn.file-collection-2009', work: 'cn.file-collection', title: '《干部人事档案材料收集归档规定》', short: { zh: '档案材料收集归档规定', en: 'File Collection Rules' }, year: 2009, from: null, to: null, confidence: 'text', note: '中组发〔2009〕12号。',
    articles: chapter(null, [
      ['第五条', '履历材料', '履历表 登记表 收集', '收集归档履历类材料。', 'text'],
      ['第六条', '自传材料', '自传', '收集归档自传类材料。', 'text'],
      ['第七条', '报告个人有关事项的材料', '个人有关事项 报告表', '收集归档报告个人有关事项的材料，归第二类。', 'text'],
      ['第八条', '考察、考核、鉴定材料', '考察材料 年度考核登记表 鉴定', '收集归档考察、考核和鉴定材料。', 'text'],
    ]),
  },
  {
    id: 'cn.birth-date-2006', work: 'cn.birth-date', title: '组通字〔2006〕41号', short: { zh: '出生日期认定通知', en: 'Notice on Dates of Birth' }, year: 2006, from: null, to: null, confidence: 'content', note: '',
    articles: chapter(null, [['出生日期认定', '出生日期以最先记载为准', '出生日期 年龄不一致 最先记载 户籍 学籍表 入团志愿书 农历 公历 更改年龄', '出生日期前后不一致的，以干部档案和户籍登记中最先记载的为依据，一般看本人最先填写且有出生日期栏的材料；擅自更改的不予承认；新收集到更早材料的按程序报批；以公历为准。', 'content']]),
  },
  {
    id: 'cn.file-three-ages', work: 'cn.file-three-ages', title: '干部人事档案专项审核口径', short: { zh: '三龄两历一身份', en: 'Three Ages, Two Histories, One Status' }, year: 2014, from: null, to: null, confidence: 'recalled', note: '年份凭通行口径。',
    articles: chapter(null, [['三龄两历一身份', '三龄两历一身份', '年龄 工龄 党龄 学历 经历 干部身份 参加工作时间 入党时间', '三龄是年龄、工龄、党龄，两历是学历和工作经历，一身份是干部身份。参加工作看首次录用、入伍、报到或下乡；入党时间看支部大会通过之日，党龄自转正起算；学历看国家承认的学籍和毕业材料。', 'recalled']]),
  },
  {
    id: 'cn.digitizing-2017', work: 'cn.digitizing', title: 'GB/T 33870-2017《干部人事档案数字化技术规范》', short: { zh: '档案数字化规范', en: 'Digitizing of Personnel Files' }, year: 2017, from: null, to: null, confidence: 'text', note: '参数未核对。',
    articles: chapter(null, [['扫描参数', '档案数字化参数', '扫描 分辨率 彩色 图像 目录', '彩色扫描、三百点、原始图像和优化图像、按类目录命名，具体参数需购标准核对，由单位设置。', 'weak']]),
  },
];
