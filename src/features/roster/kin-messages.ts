/** Words of the pages on kinship and recusal. */
export const kinZh = {
  nav: '亲属与回避', tab: '回避', title: '亲属与回避', note: '没有家庭成员记录的人，与任何人的亲属关系都不能判断，会挡住考察组、会议、档案查阅和更正审批。',
  intro: '由全部人员的家庭成员记录推算：夫妻、直系血亲、三代以内旁系血亲、近姻亲。', ties: '名册中的亲属', noTies: '按现有记录，名册中没有应当回避的亲属。', person: '姓名', relation: '关系', way: '怎样的亲属', state: '结论',
  kin: { yes: '应当回避', probable: '可能，待确认', 'declared-none': '声明不是' }, classes: { spouse: '夫妻', direct: '直系血亲', collateral: '三代以内旁系血亲', 'in-law': '近姻亲' }, declaredClass: '声明',
  missing: '没有填家庭成员：与他人的亲属关系不能判断。请补录家庭成员，或由本人书面声明。', fill: '去填家庭成员', unlinked: '没有关联到名册人员的家庭成员', declarations: '声明', noDeclarations: '没有声明。', declare: '登记声明', with: '与谁', said: '声明内容', basis: '依据的材料', day: '日期', by: '登记人', confirmed: '确认',
  yesKin: '有亲属关系', noKin: '没有应当回避的亲属关系', term: '称谓，如 表弟', find: '姓名', find2: '与谁的亲属关系', open: '待另一人确认', withdrawn: '已撤回', confirm: '确认', withdraw: '撤回', reason: '撤回原因', saved: '已登记', confirmDone: '已确认', withdrawDone: '已撤回',
  people: '没有家庭成员记录的人', count: '共 {{n}} 人', nobody: '每个人的家庭成员都已填写。', waiting: '待我确认的声明', waitLine: '{{name}}，{{author}}登记', post: '现任职务', look: '查看',
};
/** The same in English. */
export const kinEn: typeof kinZh = {
  nav: 'Kin and recusal', tab: 'Recusal', title: 'Kin and recusal', note: 'Without a family record nobody can tell whom a person is kin to: it holds up teams, meetings, readings of files and approvals of corrections.',
  intro: 'Computed from the family records of all: spouse, direct line, collaterals within three generations, close in-laws.', ties: 'Kin in the roster', noTies: 'By the records held, no kin in the roster who must stand aside.', person: 'Name', relation: 'Kin', way: 'How', state: 'Outcome',
  kin: { yes: 'must stand aside', probable: 'probable, to be confirmed', 'declared-none': 'declared not to be' }, classes: { spouse: 'spouse', direct: 'direct line', collateral: 'collateral', 'in-law': 'close in-law' }, declaredClass: 'declared',
  missing: 'The family record was never filled in: kinship with others cannot be judged. Fill it in, or enter a written declaration.', fill: 'Fill in the family', unlinked: 'Family members not linked to people of the roster', declarations: 'Declarations', noDeclarations: 'No declarations.', declare: 'Enter a declaration', with: 'About', said: 'Says', basis: 'Paper it rests on', day: 'Day', by: 'Entered by', confirmed: 'Confirmed',
  yesKin: 'kin', noKin: 'no kin', term: 'relation, e.g. cousin', find: 'Name', find2: 'Kinship with whom', open: 'waits for a second person', withdrawn: 'withdrawn', confirm: 'Confirm', withdraw: 'Withdraw', reason: 'Why it is withdrawn', saved: 'Entered', confirmDone: 'Confirmed', withdrawDone: 'Withdrawn',
  people: 'People without a family record', count: '{{n}} in all', nobody: 'Everybody’s family record is filled in.', waiting: 'Declarations for me to confirm', waitLine: '{{name}}, entered by {{author}}', post: 'Post', look: 'Look',
};
