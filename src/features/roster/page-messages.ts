import { kinEn, kinZh } from './kin-messages.ts';
import { papersEn, papersZh } from './papers/page-messages.ts';
import type { FactsKey } from './pages/facts-fields.ts';

/** Names of the basic facts, as the form and the record say them. */
const factsZh: Record<FactsKey, string> = {
  name: '姓名', sex: '性别', birth: '出生年月', ethnicity: '民族', nativePlace: '籍贯', birthPlace: '出生地', workStart: '参加工作时间', party: '党派', partyJoin: '入党时间',
  partyRegular: '转正时间', health: '健康状况', healthFit: '身体条件适应工作', techTitle: '专业技术职务', specialty: '熟悉专业有何专长', idNumber: '身份证号', status: '状态', unitId: '所在单位',
  jobRank: '职级', entryChannel: '进入渠道', enteredOn: '进入时间', reserve: '年轻干部库', trainingHours: '近五年脱产培训学时', resumeText: '简历', awardsText: '奖惩情况', postText: '现任职务',
};
const factsEn: Record<FactsKey, string> = {
  name: 'Name', sex: 'Sex', birth: 'Born', ethnicity: 'Ethnicity', nativePlace: 'Native place', birthPlace: 'Birthplace', workStart: 'Work since', party: 'Party', partyJoin: 'Joined the party',
  partyRegular: 'Full member since', health: 'Health', healthFit: 'Fit for the work', techTitle: 'Professional title', specialty: 'Speciality', idNumber: 'ID number', status: 'Status', unitId: 'Unit',
  jobRank: 'Service rank', entryChannel: 'Entry channel', enteredOn: 'Entered', reserve: 'Reserve pool', trainingHours: 'Training hours in five years', resumeText: 'Résumé', awardsText: 'Awards and punishments', postText: 'Present post',
};

const zh = {
  kin: kinZh,
  papers: papersZh,
  nav: { roster: '名册', import: '导入', merge: '重复人员', units: '机构' },
  none: '—', yes: '是', no: '否', notKnown: '不详', add: '添加', save: '记入', cancel: '取消', edit: '更正', remove: '删除', openEnd: '今', comma: '、', colon: '：', semicolon: '；',
  years: '{{n}} 岁', search: '姓名、拼音首字母或身份证号', dateHint: '如 1974.09 或 1974.09.12', dayHint: '如 2026-11-20', dateBad: '日期写不明白：请写成 1974.09 或 1974.09.12', required: '必填',
  evidence: '依据', evidenceHint: '据以更正的材料，如“入团志愿书（1990）”', fromDay: '自何日起', recordWill: '纪实将记入',
  asOf: '截至', today: '今日', asOfPast: '现在看到的是 {{day}} 的情形，只能查看；更正请回到今日。', backToday: '回到今日',
  sex: { 男: '男', 女: '女' } as Record<string, string>,
  status: { serving: '在职', retired: '退休', left: '离开', deceased: '去世', void: '已撤销', merged: '已合并' } as Record<string, string>,
  role: { chief: '正职', deputy: '副职', member: '班子成员', staff: '一般工作人员' } as Record<string, string>,
  channel: { 选调生: '选调生', 公务员: '公务员', 招硕引博: '招硕引博', 事业单位招聘: '事业单位招聘', 社区定向招聘: '社区定向招聘', 其他: '其他' } as Record<string, string>,
  organKind: {
    'party-committee': '党委', 'party-dept': '党委工作部门', npc: '人大', government: '政府', 'gov-dept': '政府工作部门', cppcc: '政协', discipline: '纪委监委', court: '法院', procuratorate: '检察院',
    'mass-organization': '群团', institution: '事业单位', 'sub-office': '派出机关（街道）',
  } as Record<string, string>,
  howFilled: { appointed: '委任', elected: '选举', 'npc-appointed': '人大任命', 'cppcc-appointed': '政协任命', 'gov-appointed': '政府任命' } as Record<string, string>,
  grade: { excellent: '优秀', competent: '称职', basic: '基本称职', incompetent: '不称职', undetermined: '不定等次' } as Record<string, string>,
  mode: { 'full-time': '全日制教育', 'in-service': '在职教育' } as Record<string, string>,
  exceptional: { qualification: '破资格', skip: '越级', tenure: '任职年限不足' } as Record<string, string>,
  facts: factsZh,
  /** Fields of files, as previews name them. */
  fileFields: {
    party: '入党时间（党派）', politics: '政治面貌', title: '专业技术职务', highestEducation: '最高学历', resume: '简历', awards: '奖惩情况', appraisals: '年度考核结果', unitText: '单位', postSince: '任现职时间', rankSince: '任现职级时间', levelSince: '任现职务层次时间', rankText: '职务层次或职级', jobRankText: '职级', rank: '职务层次', age: '年龄', note: '备注', reason: '任免理由', proposedText: '拟任职务', removeText: '拟免职务', reportingUnit: '呈报单位', filledBy: '填表人', filledOn: '填表时间', ageAt: '计算年龄时间', retirementMonth: '到龄年月', formerAgeLimit: '改革前任职年龄界限', education: '学历学位', family: '家庭成员', holdings: '任职', photo: '照片', family_relation: '家庭成员称谓', family_name: '家庭成员姓名', family_birth: '家庭成员出生年月', family_politics: '家庭成员政治面貌', family_unit: '家庭成员单位及职务', education_fullTime: '全日制教育', education_fullTime_level: '全日制学历', education_fullTime_degree: '全日制学位', education_fullTime_levelSchool: '全日制学历院校系及专业', education_fullTime_school: '全日制院校系及专业', education_fullTime_degreeSchool: '全日制学位院校系及专业', education_inService: '在职教育', education_inService_level: '在职学历', education_inService_degree: '在职学位', education_inService_levelSchool: '在职学历院校系及专业', education_inService_school: '在职院校系及专业', education_inService_degreeSchool: '在职学位院校系及专业', 'education_full-time': '全日制教育', 'education_full-time_level': '全日制学历', 'education_full-time_degree': '全日制学位', 'education_full-time_levelSchool': '全日制学历院校系及专业', 'education_full-time_school': '全日制院校系及专业', 'education_full-time_degreeSchool': '全日制学位院校系及专业', 'education_in-service': '在职教育', 'education_in-service_level': '在职学历', 'education_in-service_degree': '在职学位', 'education_in-service_levelSchool': '在职学历院校系及专业', 'education_in-service_school': '在职院校系及专业', 'education_in-service_degreeSchool': '在职学位院校系及专业',
  } as Record<string, string>,
  columns: '列', columnsHint: '选择显示的列；这台电脑会记住。',
  sort: { label: '排序', rank: '职务层次', stroke: '姓氏笔画', birth: '出生年月', name: '姓名拼音', post_since: '任现职时间', asc: '正序', desc: '倒序' } as Record<string, string>,
  roster: {
    title: '名册', count: '共 {{count}} 人', counting: '正在统计人数', shown: '已列出 {{shown}} 人', loadMore: '再列 {{n}} 人', 
    empty: '没有符合条件的人。', emptyHint: '放宽条件，或清除全部条件重新查。', emptyFirst: '名册里还没有人。先导入任免审批表（.lrmx）或花名册（.xlsx）。', toImport: '去导入', clearAll: '清除全部条件',
    card: '本人/亲属', cardWhy: '本人及亲属的信息只显示单位和职务，不能查阅、办理', doubts: '{{n}} 处存疑', reserve: '储备干部', reserveNote: '年轻干部库 {{count}} 人', reserveUnder: '其中 35 岁以下 {{count}} 人', notStated: '未注明', exportXlsx: '导出花名册', newPerson: '录入一人', noUnit: '未归入单位 {{n}} 人',
    selected: '已选 {{n}} 人', exportDocx: '任免审批表 .docx', exportLrmx: '.lrmx', print: '打印', compare: '比较', clearSelection: '取消选择', exported: '已导出 {{name}}；本次导出已记入纪实。', 
    keys: '↑ ↓ 移动，Enter 打开，空格选中，/ 查找', tableLabel: '名册，{{count}} 行', printTitle: '干部名册', selectRow: '选中 {{name}}',
  },
  tree: { title: '机构', only: '只看本级', vacant: '缺 {{n}}', over: '超 {{n}}', people: '{{n}} 人', filter: '查找单位', vacancies: '领导职务空缺 {{n}} 个', show: '机构', hide: '收起机构' },
  filter: {
    label: '筛选条件', add: '＋ 条件', remove: '去掉“{{what}}”', join: ' · ',
    status: '状态', sex: '性别', age: '年龄', rank: '职务层次', jobRank: '职级', party: '党派', education: '学历', reserve: '年轻干部库', entryChannel: '进入渠道', doubts: '存疑', q: '查找',
    ageBelow: '{{max}} 岁以下', ageMax: '{{max}} 岁及以下', ageAbove: '{{min}} 岁以上', ageBetween: '{{min}}—{{max}} 岁', from: '不小于', upTo: '不大于', anyStatus: '不限状态', cpc: '中共党员', noParty: '未填党派', otherParty: '其他党派', onlyDoubts: '有存疑信息', inReserve: '年轻干部库', anyOf: '{{list}}', found: '查“{{q}}”', anySex: '不限',
  },
  create: {
    title: '录入一人', intro: '只需姓名即可建档。出生、工龄、党龄等受保护的信息建档时可直接填写，建档后须申请更正。', another: '已知有同名同出生年月的人；我确认这是另一个人', done: '已录入',
  },
  compare: { title: '比较 {{n}} 人', tooMany: '一次最多比较 6 人；只列出前 6 人。' },
  person: {
    read: '本次查阅已记入纪实。', back: '名册', born: '出生', work: '参加工作', joined: '入党', noPost: '未任职务', ageAt: '年龄按 {{day}} 计', photoOf: '{{name}}的照片', noPhoto: '无照片', docx: '任免审批表 .docx', lrmx: '.lrmx', print: '打印', reserve: '年轻干部库',
    tabs: { form: '任免表', career: '履历', posts: '任职与职级', lists: '学历奖惩考核家庭', kin: '回避', changes: '变更' },
    doubts: '{{n}} 处存疑', doubtTitle: '存疑信息', doubtIntro: '存疑信息在核实之前一直保留。核对档案后，或更正，或确认无误。', doubtConfirm: '确认所选无误', doubtSuggest: '建议 {{value}}', doubtEvidence: '核对了什么材料', doubtDone: '已确认',
    severity: { note: '提示', flag: '待核实', refuse: '未采用' } as Record<string, string>,
    hasSource: '由 .lrmx 导入，原件保存',
  },
  form: {
    titleSpread: '干部任免审批表', name: '姓　名', sex: '性　别', birth: '出生年月（岁）', ethnicity: '民　族', nativePlace: '籍　贯', birthPlace: '出 生 地', partyJoin: '入　党\n时　间', workStart: '参加工\n作时间', health: '健康状况',
    techTitle: '专业技\n术职务', specialty: '熟悉专业\n有何专长', education: '学　历\n学　位', fullTime: '全日制\n教　育', inService: '在　职\n教　育', school: '毕业院校\n系及专业', postText: '现 任 职 务', proposed: '拟 任 职 务', removed: '拟 免 职 务', resume: '简\n\n历',
    awards: '奖\n惩\n情\n况', appraisals: '年核\n度结\n考果', reason: '任\n免\n理\n由', family: '家庭主要成员及重要社会关系', relation: '称谓', familyName: '姓名', age: '年龄', politics: '政治\n面貌', work: '工 作 单 位 及 职 务', reporting: '呈\n报\n单\n位',
    approval: '审批\n机关\n意见', administrative: '行政机\n关任免\n意见', seal: '（盖章）', date: '年　　月　　日', filledBy: '填表人：', photo: '照　片', years: '（{{n}}岁）', fromCase: '由案卷填入', noAwards: '无', yearGrade: '{{year}}年度{{grade}}',
    editHint: '点任意一格（或按 Enter）就地更正；带锁的信息经申请、档案依据和另一人审批更正；考核、家庭按行填写。', editing: '改动 {{n}} 处', discard: '放弃改动', saved: '已记入', asFile: '原文：{{raw}}', 
    offForm: '表外信息', standing: '任用规则需要的其他情况', continuation: '家庭成员超过 7 人，打印时另附续页。', editCell: '更正{{field}}', askCell: '申请更正{{field}}', resumeHint: '每行一段：1992.07--2005.03  某单位某职务；“至今”的一段不写结束年月。',
    doubtHere: '存疑：{{why}}',
  },
  standing: {
    filled: '已填实（可为空）的项目', spouseAbroad: '配偶移居国（境）外', childrenAllAbroad: '子女均移居国（境）外', politicalDisciplineBreach: '违反政治纪律和政治规矩', lowRecognition: '群众公认度不高', canvassing: '跑官、拉票等非组织行为', otherUnfit: '其他不宜提拔或进一步使用的情形',
    trainingWaiver: '未达培训学时的原因', trainingCompleteBy: '补训完成期限', grewUpIn: '成长地', familyBusinesses: '配偶、子女及其配偶经商办企业', businessHint: '每行一项：称谓 姓名 企业 行业', change: '更正',
    lists: { education: '学历学位', holdings: '任职', ranks: '职级', appraisals: '年度考核', punishments: '处分和组织处理', family: '家庭成员' } as Record<string, string>,
  },
  career: {
    gap: '间断 {{length}}', days: '{{n}} 天', months: '{{n}} 个月', yearsMonths: '{{y}} 年 {{m}} 个月', yearsOnly: '{{y}} 年', overlap: '与“{{others}}”时间重叠', concurrent: '兼任', undated: '时间不详', text: '简历原文', noText: '没有简历原文。', empty: '还没有任职经历。', emptyHint: '在“任职与职级”里添加。', legend: '间断和重叠由任职起止年月推算，只作提示。', noProblem: '起止年月首尾相接，没有间断和重叠。', problems: '{{gaps}} 处间断，{{overlaps}} 处重叠', grassroots: '基层',
  },
  lists: {
    holdings: '任职', ranks: '职级', education: '学历学位', awards: '奖励', punishments: '处分和组织处理', appraisals: '年度考核', family: '家庭主要成员及重要社会关系',
    empty: { holdings: '没有任职记录。', ranks: '没有职级记录。', education: '没有学历学位。', awards: '没有奖励。', punishments: '没有处分和组织处理。', appraisals: '没有年度考核。', family: '没有家庭成员。' } as Record<string, string>,
    addTo: '添加{{list}}', editIn: '更正{{list}}', removeFrom: '删除{{list}}', ask: '申请更正', askIn: '申请更正{{list}}', askRemove: '申请删除', actions: '办理',
    field: {
      mode: '类别', level: '学历', degree: '学位', school: '毕业院校系及专业', degreeSchool: '学位院校（与学历不同时填）', fromDate: '起', toDate: '止', postId: '职位', unitId: '单位', unitText: '单位（原文）', title: '职务', rank: '层次', role: '正副职', leading: '领导职务', grassroots: '基层工作经历',
      probation: '试用期内', promoted: '属提拔任职', exceptional: '破格情形', concurrent: '兼任', appointedOn: '决定任职日', basis: '任免依据', serviceRank: '职级', awardTitle: '奖励名称', grantedBy: '授予单位', date: '时间', kind: '种类', decidedOn: '决定日期', months: '影响期（月）', affectsUse: '期满后仍影响使用', year: '年度', grade: '结果',
      relation: '称谓', familyName: '姓名', birth: '出生年月', politics: '政治面貌', work: '工作单位及职务', abroad: '移居国（境）外', living: '健在', linkedPersonId: '名册中的人', sort: '次序', age: '年龄', period: '起止', facts: '认定',
    } as Record<string, string>,
    kindHint: '不填则按规定的影响期计算',
    punishmentKinds: {
      'admin-warning': '警告', 'admin-demerit': '记过', 'admin-serious-demerit': '记大过', 'admin-demotion': '降级', 'admin-dismissal': '撤职', 'party-warning': '党内警告', 'party-serious-warning': '党内严重警告', 'party-post-removal': '撤销党内职务', 'party-probation': '留党察看',
      admonition: '诫勉', 'org-adjustment': '调离岗位', 'org-removal': '免职', 'org-ordered-resignation': '责令辞职', 'org-accountable-resignation': '引咎辞职', downgrade: '降职', 'report-admonition': '因个人事项报告诫勉', 'report-disqualification': '因个人事项报告取消资格',
    } as Record<string, string>,
    unlinked: '未对应', linkSearch: '输入姓名查找', removeEvidence: '删除的依据',
  },
  changes: { title: '变更', empty: '建档以来没有更正。', field: '项目', old: '原值', new: '新值', day: '自何日起', evidence: '依据', at: '记入时间', noEvidence: '未写依据', added: '添加', removed: '删除', list: '{{list}}' },
  import: {
    title: '导入', note: '先预览，后入册：预览期间名册不变。', drop: '把文件拖到这里，或按 Enter 选择', dropHint: '任免审批表 .lrmx、.lrm 连同 .pic（可多个或打成 .zip）、花名册 .xlsx、.xls', uploading: '正在读取 {{n}} 个文件', mine: '我的导入', empty: '还没有导入过。选择文件，先看预览。',
    file: '文件', at: '时间', state: '状态', people: '人数', doubtsN: '存疑', refusedN: '未采用', result: '结果', states: { reading: '读取中', previewed: '待办', committed: '已入册', discarded: '已放弃', undone: '已撤销' } as Record<string, string>, proposals: '待更正', tooLarge: '“{{file}}”有 {{size}} MB，超过一个文件 64 MB、一次合计 256 MB 的限度，没有上传。请拆分后分批导入。', files: '已读取 {{n}} 个文件，请逐个预览：', resultLine: '新增 {{created}}，更新 {{updated}}，略过 {{skipped}}', refusedFile: '{{file}} 没有采用', 
  },
  preview: {
    title: '预览：{{file}}', note: '{{people}} 人 · {{doubts}} 处存疑 · {{refused}} 处未采用', back: '导入', commit: '全部入册', discard: '放弃这次导入', discardAsk: '放弃后要重新选择文件。已看到的预览不再保留。', discarded: '已放弃',
    undecided: '还有 {{n}} 人需要您决定', allOrNothing: '全部入册或全部不入册；记为一条纪实。', done: '已入册：新增 {{created}} 人，更新 {{updated}} 人，略过 {{skipped}} 人', doneList: '本次入册的人', committed: '这次导入已入册。', wasDiscarded: '这次导入已放弃。', toRoster: '去名册',
    refused: '没有采用的文件', notes: '关于文件', questions: '先回答', sheet: '工作表', headerRow: '表头所在行', mapping: '列与项目的对应', column: '列', heading: '表头', means: '对应项目', ignore: '不导入', unit: '归入单位', unitHint: '表中没有单位列时，全部归入这个单位', chooseColumn: '请指定', apply: '按此重新读取', mappingShow: '列的对应（{{n}} 列已识别，{{m}} 列不导入）',
    only: { all: '全部 {{n}}', question: '待决定 {{n}}', new: '新增 {{n}}', changed: '有变化 {{n}}', same: '无变化 {{n}}', doubt: '有存疑 {{n}}' } as Record<string, string>,
    name: '姓名', place: '位置', row: '第 {{n}} 行', birth: '出生年月', post: '职务', unitCol: '单位', doubts: '存疑', notes_n: '提示 {{n}}', match: '与名册对照', decision: '处理', noDoubt: '无',
    matchKind: { none: '名册中没有', one: '名册中有此人', several: '名册中有 {{n}} 个相近的人', outside: '在您管辖以外的单位' } as Record<string, string>, by: { id: '身份证号相同', 'name-birth': '姓名和出生年月相同', name: '姓名相同' } as Record<string, string>,
    action: { create: '新增', update: '更新', skip: '略过' } as Record<string, string>, choose: '请选择', whom: '更新哪一位', another: '确认是另一个人',
    understood: '读到的内容', raw: '原文', value: '读作', field: '项目', notUnderstood: '未能识别，保留原文', diff: '更新将改动', old: '名册现值', new: '文件中的值', take: '处理', propose: '提请更正', replace: '采用', fill: '补入', photoHeld: '现有照片', photoNew: '文件中的照片', protectedWhy: '出生、参加工作、入党、身份、学历、简历、任职和职级等内容不由导入改写：勾选的列为待更正，凭档案材料申请、另一人审批后更正。', noDiff: '与名册一致，没有改动。', why: '存疑的内容', where: '单元格/元素', reason: '原因', suggestion: '建议', accept: '采用建议', confirmValue: '确认原文无误', leave: '入册后再核实', lists: '另有', family: '家庭成员 {{n}} 人', appraisals: '年度考核 {{n}} 年', education: '学历学位 {{n}} 条', holdings: '简历分出 {{n}} 段', photo: '照片', expand: '展开 {{name}}', takeUnit: '归入单位', acceptAll: '采用全部可采用的建议（{{n}}）', forAll: '未逐个选择的人：', bulk: { take: '差异全部采用', blanks: '只补名册空白（{{n}} 处）', keep: '名册现值全部保留' } as Record<string, string>, skipOpen: '待决定的 {{n}} 人全部略过', ownChoices: '已逐个选择 {{n}} 人', forgetChoices: '清除', find: '查找姓名', notesMore: '另有 {{n}} 条', remembered: '各列的含义沿用 {{by}} {{day}} 对同样表头的指定，可以更改。', reading: '正在读取，读完即可预览；可以离开此页。', byJob: '正在入册：全部入册或全部不入册；可以离开此页。',
  },
  undo: {
    done: '这次导入已撤销。', do: '撤销这次导入', title: '撤销导入 {{file}}', will: '撤销新增的 {{voided}} 人（转为“已撤销”，仍可查阅），恢复原值 {{restored}} 项，撤去或恢复条目 {{removed}} 条。不删除任何纪实。', left: '此后又有改动、予以保留的 {{n}} 项', reliedOn: '已被使用的新增人员 {{n}} 人', leave: '保留这些人员，撤销其余部分', reason: '原因', did: '已撤销新增 {{voided}} 人，恢复原值 {{restored}} 项，撤去或恢复条目 {{removed}} 条，保留 {{left}} 项。',
  },
  proposals: { title: '待更正', note: '文件与名册不同、但不由导入改写的内容。经核对档案，申请更正，或注明原因后不采用。', ask: '申请更正', source: '来源', drop: '不采用', state: { open: '待处理', raised: '已申请更正', dropped: '不采用' } as Record<string, string>, answer: '更正申请未获批准（{{by}}，{{day}}）：{{reason}}' },
  merge: {
    title: '重复人员', note: '同一人有两条记录时合并为一条：一人申请，另一人核对后决定；合并有误可以拆分。', waiting: '合并与拆分', candidates: '可能是同一人', none: '没有发现可能重复的人员。身份证号相同，或姓名和出生年月（或照片）相同的，会列在这里。', more: '只列出前 200 对。', same: '相同之处', by: { id: '身份证号', 'name-birth': '姓名和出生年月', 'name-photo': '姓名和照片' } as Record<string, string>,
    first: '记录一', second: '记录二', compare: '比对', kept: '保留', other: '并入', swap: '对调', state: { requested: '待审批合并', declined: '未同意', merged: '已合并', 'split-requested': '待审批拆分', split: '已拆分' } as Record<string, string>, people: '人员', asked: '申请', decided: '决定', what: '内容', takeOther: '取并入记录的', isProposal: '列为待更正', rows: '条目', move: '移入 {{n}} 条', stay: '相同或同年度，留在原处 {{n}} 条', noFacts: '基本信息没有不同。',
    reason: '理由', evidence: '依据', request: '申请合并', requested: '已提交，等另一人审批', approve: '同意', decline: '不同意', withdraw: '撤回', askSplit: '申请拆分', mine: '须由另一人审批', rowsMoved: '移入 {{n}} 条', intoNote: '这条记录已并入同一人的另一条记录，只供查阅。', toKept: '查看并入的记录', voidNote: '该人员随一次导入的撤销已被撤销，只供查阅。', back: '重复人员', compared: '两条记录的查阅已记入纪实。',
  },
  units: {
    title: '机构与职数', note: '单位和职位按日期保存：更名、撤并、增减职数都自某日起，过去仍可查。', newUnit: '新设单位', newPost: '新增职位', change: '变更', abolish: '撤销', posts: '职位', noPosts: '本级没有职位。', history: '沿革', pick: '从左边选择一个单位。', holders: '任职人员', vacancy: '空缺 {{n}}', over: '超配 {{n}}', full: '满额', people: '人员', peopleHere: '本级 {{n}} 人，含下级 {{total}} 人', from: '{{day}} 起', until: '{{day}} 止', below_on: '含下级', belowHint: '打开“含下级”，可看下级单位的职位。',
    field: {
      name: '名称', shortName: '简称', parentId: '上级', kind: '性质', level: '机构规格', organKind: '机关类别', establishment: '编制数', code: '代码', sort: '次序', day: '自何日起', basis: '依据', title: '职务名称', rank: '职务层次', role: '正副职', leading: '领导职务', howFilled: '任用方式', partyPost: '党的职务', specialPost: '特殊岗位', places: '职数', partyYears: '党章要求的党龄', qualificationRequired: '有法定任职资格', qualification: '资格名称', unitId: '所属单位', correct: '只更正记错的内容，不另起时段', 
    } as Record<string, string>,
    rules: {
      title: '适用规则', none: '没有另行规定，按全国规定。', line: '{{days}} · 依据 {{source}} · {{author}}提出，{{approver}}批准（{{day}}）', inherited: '随上级单位 {{unit}}', propose: '提出适用规则', waiting: '待批准', proposed: '{{name}}提出；依据：{{source}}；理由：{{reason}}', another: '须由提出人以外的部领导批准。', approve: '批准', decline: '退回', note: '意见（退回须写明理由）', history: '历次 {{n}} 项', numbers: '本单位数值', own: '本单位规定', until: '至何日前（可不填）', reason: '理由', numbersNote: '没有全国统一数值，按本单位的办法填写；所列为样例。', education: '学历不低于', send: '提交', sent: '已提交，等另一人批准',
      state: { approved: '{{proposer}}提出，{{name}}批准（{{day}}）', declined: '{{proposer}}提出，{{name}}退回（{{day}}）', proposed: '{{proposer}}提出，待批准' } as Record<string, string>,
    },
    partyYears: { '0': '不要求', '3': '3 年', '5': '5 年' } as Record<string, string>,
    top: '（最上级）', basisHint: '文件名和文号',
  },
};

const en: typeof zh = {
  kin: kinEn,
  papers: papersEn,
  nav: { roster: 'Roster', import: 'Import', merge: 'Duplicates', units: 'Units' },
  none: '—', yes: 'Yes', no: 'No', notKnown: 'Not known', add: 'Add', save: 'Record', cancel: 'Cancel', edit: 'Correct', remove: 'Remove', openEnd: 'now', comma: ', ', colon: ': ', semicolon: '; ',
  years: 'age {{n}}', search: 'Name, pinyin initials or ID number', dateHint: 'e.g. 1974.09 or 1974.09.12', dayHint: 'e.g. 2026-11-20', dateBad: 'This date cannot be read: write 1974.09 or 1974.09.12', required: 'Required',
  evidence: 'Evidence', evidenceHint: 'The document this rests on, e.g. “Youth League application, 1990”', fromDay: 'Holds from', recordWill: 'The record will say',
  asOf: 'As of', today: 'Today', asOfPast: 'You see the state of {{day}}. It can only be read; go back to today to correct it.', backToday: 'Back to today',
  sex: { 男: 'Male', 女: 'Female' },
  status: { serving: 'Serving', retired: 'Retired', left: 'Left', deceased: 'Deceased', void: 'Void', merged: 'Merged' },
  role: { chief: 'Chief', deputy: 'Deputy', member: 'Member of the body', staff: 'Staff' },
  channel: { 选调生: 'Selected graduates', 公务员: 'Civil service exam', 招硕引博: 'Recruited masters and doctors', 事业单位招聘: 'Public institution', 社区定向招聘: 'Community recruitment', 其他: 'Other' },
  organKind: {
    'party-committee': 'Party committee', 'party-dept': 'Party department', npc: 'People’s congress', government: 'Government', 'gov-dept': 'Government department', cppcc: 'CPPCC', discipline: 'Discipline organ', court: 'Court', procuratorate: 'Procuratorate',
    'mass-organization': 'Mass organization', institution: 'Public institution', 'sub-office': 'Subdistrict office',
  },
  howFilled: { appointed: 'Appointed', elected: 'Elected', 'npc-appointed': 'Appointed by the congress', 'cppcc-appointed': 'Appointed by the CPPCC', 'gov-appointed': 'Appointed by the government' },
  grade: { excellent: 'Excellent', competent: 'Competent', basic: 'Basically competent', incompetent: 'Not competent', undetermined: 'No grade' },
  mode: { 'full-time': 'Full-time', 'in-service': 'In-service' },
  exceptional: { qualification: 'Qualification', skip: 'Skipped a level', tenure: 'Short of years in post' },
  facts: factsEn,
  fileFields: {
    party: 'Party and date', politics: 'Political status', title: 'Professional title', highestEducation: 'Highest education', resume: 'Résumé', awards: 'Awards and punishments', appraisals: 'Appraisals', unitText: 'Unit', postSince: 'In post since', rankSince: 'In service rank since', levelSince: 'In rank of post since', rankText: 'Rank', jobRankText: 'Service rank', rank: 'Rank of post', age: 'Age', note: 'Remark', reason: 'Reason', proposedText: 'Proposed post', removeText: 'Post to leave', reportingUnit: 'Reporting unit', filledBy: 'Filled in by', filledOn: 'Filled in on', ageAt: 'Age computed at', retirementMonth: 'Month of retirement age', formerAgeLimit: 'Age limit before the reform', education: 'Education', family: 'Family', holdings: 'Posts held', photo: 'Photo', family_relation: 'Relation of a family member', family_name: 'Name of a family member', family_birth: 'Birth of a family member', family_politics: 'Politics of a family member', family_unit: 'Unit of a family member', education_fullTime: 'Full-time education', education_fullTime_level: 'Full-time level', education_fullTime_degree: 'Full-time degree', education_fullTime_levelSchool: 'Full-time school', education_fullTime_school: 'Full-time school', education_fullTime_degreeSchool: 'Full-time school of the degree', education_inService: 'In-service education', education_inService_level: 'In-service level', education_inService_degree: 'In-service degree', education_inService_levelSchool: 'In-service school', education_inService_school: 'In-service school', education_inService_degreeSchool: 'In-service school of the degree', 'education_full-time': 'Full-time education', 'education_full-time_level': 'Full-time level', 'education_full-time_degree': 'Full-time degree', 'education_full-time_levelSchool': 'Full-time school', 'education_full-time_school': 'Full-time school', 'education_full-time_degreeSchool': 'Full-time school of the degree', 'education_in-service': 'In-service education', 'education_in-service_level': 'In-service level', 'education_in-service_degree': 'In-service degree', 'education_in-service_levelSchool': 'In-service school', 'education_in-service_school': 'In-service school', 'education_in-service_degreeSchool': 'In-service school of the degree',
  },
  columns: 'Columns', columnsHint: 'Columns to show; this computer remembers them.',
  sort: { label: 'Sort', rank: 'Rank of post', stroke: 'Strokes of surname', birth: 'Birth', name: 'Name (pinyin)', post_since: 'In post since', asc: 'Ascending', desc: 'Descending' },
  roster: {
    title: 'Roster', count: '{{count}} people', counting: 'Counting', shown: '{{shown}} listed', loadMore: 'List {{n}} more', 
    empty: 'Nobody fits these conditions.', emptyHint: 'Loosen a condition, or clear them all.', emptyFirst: 'The roster is empty. Import appointment forms (.lrmx) or a roster (.xlsx) first.', toImport: 'Go to import', clearAll: 'Clear all conditions',
    card: 'self/kin', cardWhy: 'Of yourself and your relatives only unit and post are shown', doubts: '{{n}} in doubt', reserve: 'Reserve pool', reserveNote: 'Reserve pool: {{count}} people', reserveUnder: '{{count}} of them under 35', notStated: 'not stated', exportXlsx: 'Export roster', newPerson: 'Enter a person', noUnit: 'People without a unit: {{n}}',
    selected: '{{n}} selected', exportDocx: 'Appointment form .docx', exportLrmx: '.lrmx', print: 'Print', compare: 'Compare', clearSelection: 'Clear selection', exported: '{{name}} was exported; the export is in the record.', 
    keys: '↑ ↓ move, Enter opens, Space selects, / searches', tableLabel: 'Roster, {{count}} rows', printTitle: 'Roster', selectRow: 'Select {{name}}',
  },
  tree: { title: 'Units', only: 'This level only', vacant: '{{n}} vacant', over: '{{n}} over', people: '{{n}}', filter: 'Find a unit', vacancies: '{{n}} leading posts vacant', show: 'Units', hide: 'Hide units' },
  filter: {
    label: 'Conditions', add: '+ condition', remove: 'Remove “{{what}}”', join: ' · ',
    status: 'Status', sex: 'Sex', age: 'Age', rank: 'Rank of post', jobRank: 'Service rank', party: 'Party', education: 'Education', reserve: 'Reserve pool', entryChannel: 'Entry channel', doubts: 'In doubt', q: 'Search',
    ageBelow: 'under {{max}}', ageMax: 'aged {{max}} or less', ageAbove: 'aged {{min}} or more', ageBetween: 'aged {{min}}–{{max}}', from: 'At least', upTo: 'At most', anyStatus: 'Any status', cpc: 'Party members', noParty: 'No party given', otherParty: 'Other party', onlyDoubts: 'with open doubts', inReserve: 'in the reserve pool', anyOf: '{{list}}', found: 'found by “{{q}}”', anySex: 'Any',
  },
  create: { title: 'Enter a person', intro: 'A name is enough to begin. Birth, start of work, party membership and other protected facts can be typed here; afterwards they change by request.', another: 'Somebody of this name and birth month is known; this is another person', done: 'Entered' },
  compare: { title: 'Compare {{n}} people', tooMany: 'At most 6 people at once; the first 6 are shown.' },
  person: {
    read: 'This reading is in the record.', back: 'Roster', born: 'Born', work: 'Work since', joined: 'Party since', noPost: 'No post', ageAt: 'Age as of {{day}}', photoOf: 'Photo of {{name}}', noPhoto: 'No photo', docx: 'Appointment form .docx', lrmx: '.lrmx', print: 'Print', reserve: 'Reserve pool',
    tabs: { form: 'Form', career: 'Career', posts: 'Posts and ranks', lists: 'Education, awards, appraisals, family', kin: 'Recusal', changes: 'Changes' },
    doubts: '{{n}} in doubt', doubtTitle: 'In doubt', doubtIntro: 'A doubt stays until it is settled. Look into the file, then correct the value or confirm it.', doubtConfirm: 'Confirm the chosen values', doubtSuggest: 'Suggested: {{value}}', doubtEvidence: 'Which document was checked', doubtDone: 'Confirmed',
    severity: { note: 'Note', flag: 'To be checked', refuse: 'Not taken' },
    hasSource: 'Came as .lrmx; the original is kept',
  },
  form: {
    titleSpread: '干部任免审批表', name: 'Name', sex: 'Sex', birth: 'Born (age)', ethnicity: 'Ethnicity', nativePlace: 'Native place', birthPlace: 'Birthplace', partyJoin: 'Joined\nparty', workStart: 'Work\nsince', health: 'Health',
    techTitle: 'Prof. title', specialty: 'Speciality', education: 'Education, degree', fullTime: 'Full-time', inService: 'In-service', school: 'School, dept. and major', postText: 'Present post', proposed: 'Proposed post', removed: 'Post to leave', resume: 'Ré-\nsu-\nmé',
    awards: 'Awards, punish-ments', appraisals: 'Apprai-sals', reason: 'Reason', family: 'Family and impor-tant rela-tions', relation: 'Relation', familyName: 'Name', age: 'Age', politics: 'Politics', work: 'Unit and post', reporting: 'Repor-ting unit',
    approval: 'Opinion\nof appro-\nving\norgan', administrative: 'Opinion\nof admin.\norgan', seal: '(seal)', date: 'Date', filledBy: 'Filled in by: ', photo: 'Photo', years: '({{n}})', fromCase: 'filled from a case', noAwards: 'None', yearGrade: '{{year}} {{grade}}',
    editHint: 'Click any cell (or press Enter) to correct it in place; a fact with a lock changes by request, evidence and a second person; appraisals and family are filled row by row.', editing: '{{n}} changes', discard: 'Drop the changes', saved: 'Recorded', asFile: 'As the file wrote it: {{raw}}', 
    offForm: 'Not on the form', standing: 'What else the rules ask', continuation: 'More than 7 family members: a continuation sheet is printed.', editCell: 'Correct {{field}}', askCell: 'Ask for a correction of {{field}}', resumeHint: 'One stretch a line: 1992.07--2005.03  unit and post; leave the end empty for the present one.',
    doubtHere: 'In doubt: {{why}}',
  },
  standing: {
    filled: 'Lists filled in (may be empty)', spouseAbroad: 'Spouse has emigrated', childrenAllAbroad: 'All children have emigrated', politicalDisciplineBreach: 'Breach of political discipline', lowRecognition: 'Low recognition by others', canvassing: 'Canvassing for posts or votes', otherUnfit: 'Other reason against promotion',
    trainingWaiver: 'Why training hours are missing', trainingCompleteBy: 'Training made up by', grewUpIn: 'Grew up in', familyBusinesses: 'Businesses of spouse, children and their spouses', businessHint: 'One a line: relation name business industry', change: 'Correct',
    lists: { education: 'education', holdings: 'posts', ranks: 'service ranks', appraisals: 'appraisals', punishments: 'punishments', family: 'family' },
  },
  career: {
    gap: 'Gap of {{length}}', days: '{{n}} days', months: '{{n}} months', yearsMonths: '{{y}} y {{m}} m', yearsOnly: '{{y}} years', overlap: 'Overlaps with “{{others}}”', concurrent: 'concurrent', undated: 'Undated', text: 'Résumé as written', noText: 'No résumé text.', empty: 'No posts held yet.', emptyHint: 'Add them under “Posts and ranks”.', legend: 'Gaps and overlaps are computed from the dates of the posts; they are hints.', noProblem: 'The posts meet month by month: no gaps, no overlaps.', problems: '{{gaps}} gaps, {{overlaps}} overlaps', grassroots: 'grassroots',
  },
  lists: {
    holdings: 'Posts held', ranks: 'Service ranks', education: 'Education', awards: 'Awards', punishments: 'Punishments and measures', appraisals: 'Annual appraisals', family: 'Family and important relations',
    empty: { holdings: 'No posts held.', ranks: 'No service ranks.', education: 'No education.', awards: 'No awards.', punishments: 'No punishments or measures.', appraisals: 'No appraisals.', family: 'No family members.' },
    addTo: 'Add to {{list}}', editIn: 'Correct: {{list}}', removeFrom: 'Remove from {{list}}', ask: 'Ask to correct', askIn: 'Ask for a correction of {{list}}', askRemove: 'Ask to remove', actions: 'Actions',
    field: {
      mode: 'Kind', level: 'Level', degree: 'Degree', school: 'School, department and major', degreeSchool: 'School of the degree (if another)', fromDate: 'From', toDate: 'To', postId: 'Post', unitId: 'Unit', unitText: 'Unit as written', title: 'Title', rank: 'Rank', role: 'Role', leading: 'Leading post', grassroots: 'Grassroots work',
      probation: 'On probation', promoted: 'By promotion', exceptional: 'Exceptional', concurrent: 'Concurrent', appointedOn: 'Decided on', basis: 'Basis', serviceRank: 'Service rank', awardTitle: 'Award', grantedBy: 'Granted by', date: 'Date', kind: 'Kind', decidedOn: 'Decided on', months: 'Months of effect', affectsUse: 'Stands against use afterwards', year: 'Year', grade: 'Result',
      relation: 'Relation', familyName: 'Name', birth: 'Born', politics: 'Politics', work: 'Unit and post', abroad: 'Emigrated', living: 'Living', linkedPersonId: 'Person of the roster', sort: 'Order', age: 'Age', period: 'Period', facts: 'Findings',
    },
    kindHint: 'empty: by the table of effects',
    punishmentKinds: {
      'admin-warning': 'Warning', 'admin-demerit': 'Demerit', 'admin-serious-demerit': 'Serious demerit', 'admin-demotion': 'Demotion in grade', 'admin-dismissal': 'Dismissal from post', 'party-warning': 'Party warning', 'party-serious-warning': 'Serious party warning', 'party-post-removal': 'Removal from party posts', 'party-probation': 'Party probation',
      admonition: 'Admonition', 'org-adjustment': 'Moved from the post', 'org-removal': 'Removed from office', 'org-ordered-resignation': 'Ordered to resign', 'org-accountable-resignation': 'Resigned for accountability', downgrade: 'Downgraded', 'report-admonition': 'Admonition over personal matters', 'report-disqualification': 'Disqualified over personal matters',
    },
    unlinked: 'not linked', linkSearch: 'Type a name', removeEvidence: 'Why it is removed',
  },
  changes: { title: 'Changes', empty: 'Nothing has been corrected since the file was opened.', field: 'What', old: 'Was', new: 'Is', day: 'Holds from', evidence: 'Evidence', at: 'Recorded', noEvidence: 'no evidence given', added: 'added', removed: 'removed', list: '{{list}}' },
  import: {
    title: 'Import', note: 'First a preview, then the roster: nothing changes while you preview.', drop: 'Drop files here, or press Enter to choose', dropHint: 'Appointment forms .lrmx, .lrm with .pic (one, many or a .zip), rosters .xlsx, .xls', uploading: 'Reading {{n}} files', mine: 'My imports', empty: 'Nothing imported yet. Choose a file and look at its preview.',
    file: 'File', at: 'When', state: 'State', people: 'People', doubtsN: 'Doubts', refusedN: 'Not taken', result: 'Result', states: { reading: 'Being read', previewed: 'Waiting', committed: 'In the roster', discarded: 'Put aside', undone: 'Undone' }, proposals: 'To correct', tooLarge: '“{{file}}” has {{size}} MB, more than 64 MB a file or 256 MB together, and was not sent. Split it and import the parts.', files: '{{n}} files were read; look at each preview:', resultLine: '{{created}} created, {{updated}} updated, {{skipped}} skipped', refusedFile: '{{file}} was not taken', 
  },
  preview: {
    title: 'Preview: {{file}}', note: '{{people}} people · {{doubts}} doubts · {{refused}} not taken', back: 'Import', commit: 'Take all into the roster', discard: 'Put this import aside', discardAsk: 'You would have to choose the file again. The preview is not kept.', discarded: 'Put aside',
    undecided: '{{n}} people still need your decision', allOrNothing: 'All of it or nothing; one entry of the record.', done: 'In the roster: {{created}} created, {{updated}} updated, {{skipped}} skipped', doneList: 'People of this import', committed: 'This import is in the roster.', wasDiscarded: 'This import was put aside.', toRoster: 'Go to the roster',
    refused: 'Files not taken', notes: 'About the file', questions: 'To be answered first', sheet: 'Sheet', headerRow: 'Row of the headings', mapping: 'What the columns mean', column: 'Column', heading: 'Heading', means: 'Means', ignore: 'Not imported', unit: 'Into unit', unitHint: 'Where the sheet has no unit column, all go into this unit', chooseColumn: 'Say what', apply: 'Read again like this', mappingShow: 'Columns ({{n}} known, {{m}} not imported)',
    only: { all: 'All {{n}}', question: 'To decide {{n}}', new: 'New {{n}}', changed: 'Changed {{n}}', same: 'Same {{n}}', doubt: 'In doubt {{n}}' },
    name: 'Name', place: 'Place', row: 'row {{n}}', birth: 'Born', post: 'Post', unitCol: 'Unit', doubts: 'Doubts', notes_n: '{{n}} notes', match: 'In the roster', decision: 'Decision', noDoubt: 'none',
    matchKind: { none: 'Not in the roster', one: 'Known', several: '{{n}} similar people', outside: 'In a unit you do not reach' }, by: { id: 'same ID number', 'name-birth': 'same name and birth month', name: 'same name' },
    action: { create: 'Create', update: 'Update', skip: 'Skip' }, choose: 'Choose', whom: 'Update whom', another: 'It is another person',
    understood: 'What was read', raw: 'As written', value: 'Understood as', field: 'What', notUnderstood: 'not understood; kept as written', diff: 'The update would change', old: 'In the roster', new: 'In the file', take: 'Decision', propose: 'propose as a correction', replace: 'take', fill: 'fill in', photoHeld: 'the photo held', photoNew: 'the photo of the file', protectedWhy: 'Birth, start of work, party, identity, education, résumé, posts and ranks are never rewritten by an import: what is ticked is proposed as a correction, requested with a page of the file and approved by a second person.', noDiff: 'Agrees with the roster; nothing changes.', why: 'In doubt', where: 'Cell or element', reason: 'Why', suggestion: 'Suggestion', accept: 'Take the suggestion', confirmValue: 'Right as written', leave: 'Settle later', lists: 'Also', family: '{{n}} family members', appraisals: '{{n}} appraisals', education: '{{n}} rows of education', holdings: '{{n}} stretches of the résumé', photo: 'photo', expand: 'Expand {{name}}', takeUnit: 'Into unit', acceptAll: 'Take all suggestions that can be taken ({{n}})', forAll: 'Without a choice of their own:', bulk: { take: 'take all differences', blanks: 'only fill what the roster lacks ({{n}})', keep: 'keep the roster in all' }, skipOpen: 'leave out all {{n}} undecided', ownChoices: '{{n}} chosen one by one', forgetChoices: 'clear', find: 'Find a name', notesMore: '{{n}} more', remembered: 'The columns mean what {{by}} said on {{day}} for the same headings; they can be changed.', reading: 'Being read; the preview comes then. You may leave this page.', byJob: 'Going into the roster, all of it or nothing. You may leave this page.',
  },
  undo: {
    done: 'This import was undone.', do: 'Undo this import', title: 'Undo the import of {{file}}', will: '{{voided}} new people are withdrawn (they become void and can still be read), {{restored}} values set back, {{removed}} rows taken away or set back. Nothing of the record is erased.', left: '{{n}} values changed since stay', reliedOn: '{{n}} of the new people are relied on', leave: 'Leave these people and undo the rest', reason: 'Reason', did: '{{voided}} new people withdrawn, {{restored}} values set back, {{removed}} rows taken away or set back, {{left}} left.',
  },
  proposals: { title: 'To correct', note: 'What differs from the roster but is not rewritten by an import. After a look at the file, ask for a correction, or drop it with a reason.', ask: 'Ask for a correction', source: 'Source', drop: 'Drop', state: { open: 'open', raised: 'correction requested', dropped: 'dropped' }, answer: 'The request was turned down ({{by}}, {{day}}): {{reason}}' },
  merge: {
    title: 'Duplicates', note: 'Where one person has two records they become one: one person asks, another checks and decides; a wrong merge can be split.', waiting: 'Merges and splits', candidates: 'May be one person', none: 'No duplicates found. Records of the same ID number, or of the same name and birth month (or photo), appear here.', more: 'The first 200 pairs are listed.', same: 'Shared', by: { id: 'ID number', 'name-birth': 'name and birth month', 'name-photo': 'name and photo' },
    first: 'Record one', second: 'Record two', compare: 'Compare', kept: 'Stays', other: 'Goes over', swap: 'Swap', state: { requested: 'merge to be decided', declined: 'declined', merged: 'merged', 'split-requested': 'split to be decided', split: 'split' }, people: 'People', asked: 'Asked', decided: 'Decided', what: 'What', takeOther: 'take the other’s', isProposal: 'proposed as a correction', rows: 'Rows', move: '{{n}} go over', stay: '{{n}} say the same or are of the same year and stay', noFacts: 'The basic facts do not differ.',
    reason: 'Reason', evidence: 'Evidence', request: 'Ask for the merge', requested: 'Sent; another person must approve', approve: 'Approve', decline: 'Decline', withdraw: 'Withdraw', askSplit: 'Ask for a split', mine: 'another person must decide', rowsMoved: '{{n}} rows went over', intoNote: 'This record was merged into another one of the same person and is kept for reading only.', toKept: 'See the other record', voidNote: 'This person was entered by an import that was undone; kept for reading only.', back: 'Duplicates', compared: 'Reading both records stands in the record.',
  },
  units: {
    title: 'Units and posts', note: 'Units and posts are kept by date: names, mergers and numbers change from a day on, and the past can still be seen.', newUnit: 'New unit', newPost: 'New post', change: 'Change', abolish: 'Abolish', posts: 'Posts', noPosts: 'No posts at this level.', history: 'History', pick: 'Choose a unit at the left.', holders: 'Held by', vacancy: '{{n}} vacant', over: '{{n}} over', full: 'full', people: 'People', peopleHere: '{{n}} here, {{total}} with units below', from: 'from {{day}}', until: 'until {{day}}', below_on: 'Include units below', belowHint: 'The switch above also shows the posts of the units below.', 
    field: {
      name: 'Name', shortName: 'Short name', parentId: 'Above', kind: 'Kind', level: 'Level of the unit', organKind: 'Kind of organ', establishment: 'Staff places', code: 'Code', sort: 'Order', day: 'From', basis: 'Basis', title: 'Title', rank: 'Rank', role: 'Role', leading: 'Leading post', howFilled: 'Filled by', partyPost: 'Party post', specialPost: 'Special post', places: 'Places', partyYears: 'Party age asked for', qualificationRequired: 'Legal qualification', qualification: 'Name of the qualification', unitId: 'Unit', correct: 'Only correct an error; no new period', 
    },
    rules: {
      title: 'Rules that apply', none: 'Nothing else is laid down: the national rules.', line: '{{days}} · by {{source}} · proposed by {{author}}, approved by {{approver}} ({{day}})', inherited: 'as the unit above, {{unit}}', propose: 'Propose rules', waiting: 'Waits for approval', proposed: 'proposed by {{name}}; by {{source}}; reason: {{reason}}', another: 'A head or deputy head other than the proposer approves it.', approve: 'Approve', decline: 'Decline', note: 'Note (needed to decline)', history: '{{n}} earlier', numbers: 'The unit’s own numbers', own: 'own rule', until: 'Until before (may be left out)', reason: 'Reason', numbersNote: 'No national figure exists; fill in those of the unit’s own rules. What stands here is an example.', education: 'Education at least', send: 'Send', sent: 'Sent; another person approves it',
      state: { approved: 'proposed by {{proposer}}, approved by {{name}} ({{day}})', declined: 'proposed by {{proposer}}, declined by {{name}} ({{day}})', proposed: 'proposed by {{proposer}}, waits' } as Record<string, string>,
    },
    partyYears: { '0': 'None', '3': '3 years', '5': '5 years' },
    top: '(top)', basisHint: 'Title and number of the document',
  },
};

/** Words of the roster's pages. */
export const pageMessages = { zh, en };
