/** Words of exports and of the template page. */
export const papersZh = {
  more: '其他格式', formsAll: '全部任免审批表', 
  forms: { docx: 'Word（.docx）', pdf: 'PDF', 'pdf-birth': 'PDF，家庭成员印出生年月', 'pdf-retirement': 'PDF，含到龄时间', lrmx: '任免表文件（.lrmx）', lrm: '旧版任免表（.lrm、.pic）' },
  roster: { xlsx: 'Excel（.xlsx）', pdf: 'PDF，横向 A4', docx: 'Word（.docx），按模板栏目' },
  bodies: '领导职数配备表', formsAllAsk: '把符合当前条件的所有人的任免审批表打成一个压缩包。导出人员和份数将记入纪实。',
  proceed: '知道了，仍然导出', jobTitle: '导出任免审批表', jobHint: '可以关闭此窗口，完成后在“后台任务”里下载。', close: '关闭', notes: '请注意', notesMore: '共 {{n}} 处提示，详见压缩包内“导出说明.txt”。',
  appointments: {
    open: '任免名单', title: '任免名单：{{n}} 人', kinds: { list: '讨论任免干部名单', plan: '干部调配建议方案', 'plan-committee': '干部调配建议方案（常委会用）' }, titles: { list: '讨论任免干部名单', plan: '干部调配建议方案', 'plan-committee': '干部调配建议方案' },
    heading: '标题', meeting: '会议', on: '日期', secrecy: '密级标注', name: '姓名', post: '现任职务', proposal: '拟任免职务', remark: '备注', opinion: '讨论意见', xlsx: '导出 Excel', pdf: '导出 PDF', hint: '没有填写的栏目在纸上留空，供手写。导出将记入纪实；这里填写的内容不存入名册。',
  },
  foot: '打印：{{name}}　{{at}}',
  nav: '模板', title: '文书模板', note: '任免审批表和花名册导出为 Word 时，可用本单位自己的模板；字段名与内置模板相同。PDF 不受模板影响。',
  kind: { form: '干部任免审批表', roster: '干部名册' }, builtIn: '现用：内置模板', own: '现用：第 {{version}} 版“{{file}}”，{{by}} 于 {{at}} 启用', download: '下载内置模板', downloadOwn: '下载现用模板',
  choose: '选择模板文件', chosen: '已选“{{file}}”', tryIt: '试填样表', tried: '已用虚构人员试填，请打开核对。', install: '启用', installed: '已启用第 {{version}} 版。', back: '恢复内置模板', backed: '已恢复内置模板。',
  recorded: '纪实将记入：启用{{kind}}的本单位模板“{{file}}”', fields: '字段', fieldsHint: '在模板中写成 {姓名} 的样子；名单写成 {#家庭成员} … {/家庭成员}，放在表格同一行里，每人重复一行。', values: '单项', pictures: '图片', lists: '名单', history: '历次版本',
  version: '版本', file: '文件', by: '经办', at: '时间', backRow: '恢复内置', empty: '还没有换过模板。', get: '下载',
};
export const papersEn: typeof papersZh = {
  more: 'Other formats', formsAll: 'All appointment forms',
  forms: { docx: 'Word (.docx)', pdf: 'PDF', 'pdf-birth': 'PDF, family with birth months', 'pdf-retirement': 'PDF, with month of retirement', lrmx: 'Form file (.lrmx)', lrm: 'Older form file (.lrm, .pic)' },
  roster: { xlsx: 'Excel (.xlsx)', pdf: 'PDF, landscape A4', docx: 'Word (.docx), columns of the template' },
  bodies: 'Leading posts by unit', formsAllAsk: 'The appointment forms of everybody whom the present conditions find go into one zip. Who and how many will stand in the record.',
  proceed: 'Understood, export all the same', jobTitle: 'Export of appointment forms', jobHint: 'You may close this; the file will be under “Jobs”.', close: 'Close', notes: 'Please note', notesMore: '{{n}} notes in all, in the text file inside the zip.',
  appointments: {
    open: 'List for discussion', title: 'List of {{n}} people for discussion', kinds: { list: 'List for discussion', plan: 'Plan of moves', 'plan-committee': 'Plan of moves (standing committee)' }, titles: { list: '讨论任免干部名单', plan: '干部调配建议方案', 'plan-committee': '干部调配建议方案' },
    heading: 'Title', meeting: 'Meeting', on: 'Day', secrecy: 'Secrecy note', name: 'Name', post: 'Present post', proposal: 'Proposed appointment or removal', remark: 'Remark', opinion: 'Opinion', xlsx: 'Export Excel', pdf: 'Export PDF', hint: 'What is left empty stays an empty cell on paper. The export goes into the record; what is written here is not kept in the roster.',
  },
  foot: 'Printed: {{name}}  {{at}}',
  nav: 'Templates', title: 'Templates of papers', note: 'Appointment forms and rosters in Word can follow the office’s own template, with the same field names as the built-in one. PDF does not follow it.',
  kind: { form: 'Appointment form', roster: 'Roster' }, builtIn: 'In force: built in', own: 'In force: version {{version}}, “{{file}}”, by {{by}} at {{at}}', download: 'Download the built-in template', downloadOwn: 'Download the template in force',
  choose: 'Choose a template', chosen: 'Chosen: “{{file}}”', tryIt: 'Fill a sample', tried: 'Filled with invented people; open it and check.', install: 'Put in force', installed: 'Version {{version}} is in force.', back: 'Back to the built-in one', backed: 'The built-in template is in force again.',
  recorded: 'The record will say: put the office’s own template “{{file}}” in force ({{kind}})', fields: 'Fields', fieldsHint: 'Write a field in braces. A list begins with # and ends with / and its name, both in braces, within one table row, which is repeated for each.', values: 'Values', pictures: 'Pictures', lists: 'Lists', history: 'Versions',
  version: 'Version', file: 'File', by: 'By', at: 'At', backRow: 'Built-in again', empty: 'The template was never changed.', get: 'Download',
};
