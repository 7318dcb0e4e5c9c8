import { pageMessages } from './page-messages.ts';

const zh = {
  title: '档案室',
  /** Sentences of the record; the actor stands before them. */
  verbs: {
    'files.catalogue.read': '查看 {{person}} 的人事档案目录',
    'files.catalogue.exported': '导出 {{person}} 的人事档案目录（{{materials}} 份材料）',
    'files.catalogue.arranged': '按时间重新编号 {{person}} 档案的 {{changed}} 份材料：{{numbers}}；理由：{{reason}}',
    'files.material.filed': '为 {{person}} 归档 {{material}}（{{pages}} 页）',
    'files.material.closed': '核对完毕 {{person}} 档案的 {{material}}',
    'files.material.withdrawn': '抽出 {{person}} 档案的 {{material}}，理由：{{reason}}',
    'files.permit.requested': '申请查阅 {{person}} 的档案（{{scope.zh}}，{{minutes}} 分钟），事由：{{purpose}}，同阅人：{{second}}',
    'files.permit.approved': '批准 {{reader}} 查阅 {{person}} 的档案（{{minutes}} 分钟），事由：{{purpose}}，意见：{{note}}',
    'files.permit.refused': '不同意 {{reader}} 查阅 {{person}} 的档案，事由：{{purpose}}，{{minutes}} 分钟，意见：{{note}}',
    'files.permit.returned': '归还 {{person}} 的档案',
    'files.page.viewed': '查阅 {{person}} 档案的 {{material}} 第 {{page}} 页，事由：{{purpose}}，批准：{{approver}}，同阅人：{{second}}',
    'files.page.checked': '归档核对 {{person}} 档案的 {{material}} 第 {{page}} 页',
    'files.transfer.sent': '将 {{person}} 的档案转递至 {{to}}，{{number}}，{{materials}} 份 {{pages}} 页，事由：{{reason}}',
    'files.transfer.receipted': '登记 {{person}} 档案转递 {{number}} 的回执：{{to}} {{by}} 于 {{on}} 签收，差异：{{differences}}',
    'files.transfer.received': '接收 {{from}} 转来的 {{person}} 的档案，{{number}}，{{materials}} 份，与清单不符 {{differing}} 份',
    'files.tree.uploaded': '上传 {{person}} 的扫描件包 {{file}}（{{materials}} 份，存疑 {{doubts}} 份）',
    'files.tree.filed': '归档 {{person}} 的扫描件包 {{file}}（{{materials}} 份）',
    'files.demo.loaded': '装入演示档案（{{people}} 人，{{materials}} 份材料）',
  } as Record<string, string>,
  ...pageMessages.zh,
};

const en: typeof zh = {
  title: 'File room',
  verbs: {
    'files.catalogue.read': 'looked at the file catalogue of {{person}}',
    'files.catalogue.exported': 'exported the file catalogue of {{person}} ({{materials}} materials)',
    'files.catalogue.arranged': 'numbered {{changed}} materials of the file of {{person}} by date again: {{numbers}}; reason: {{reason}}',
    'files.material.filed': 'filed for {{person}} {{material}} ({{pages}} pages)',
    'files.material.closed': 'finished checking {{material}} of the file of {{person}}',
    'files.material.withdrawn': 'withdrew {{material}} from the file of {{person}}; reason: {{reason}}',
    'files.permit.requested': 'asked to read the file of {{person}} ({{scope.en}}, {{minutes}} minutes) for: {{purpose}}; with {{second}}',
    'files.permit.approved': 'approved that {{reader}} reads the file of {{person}} ({{minutes}} minutes) for: {{purpose}}; note: {{note}}',
    'files.permit.refused': 'refused that {{reader}} reads the file of {{person}} for: {{purpose}} ({{minutes}} minutes); note: {{note}}',
    'files.permit.returned': 'returned the file of {{person}}',
    'files.page.viewed': 'read page {{page}} of {{material}} in the file of {{person}} for: {{purpose}}; approved by {{approver}}, with {{second}}',
    'files.page.checked': 'checked page {{page}} of {{material}} just filed for {{person}}',
    'files.transfer.sent': 'sent the file of {{person}} to {{to}}, {{number}}, {{materials}} materials of {{pages}} pages; reason: {{reason}}',
    'files.transfer.receipted': 'entered the receipt of {{number}} for the file of {{person}}: signed by {{by}} of {{to}} on {{on}}; differences: {{differences}}',
    'files.transfer.received': 'took in the file of {{person}} from {{from}}, {{number}}, {{materials}} materials, {{differing}} not as listed',
    'files.tree.uploaded': 'uploaded the scans {{file}} for {{person}} ({{materials}} materials, {{doubts}} doubtful)',
    'files.tree.filed': 'filed the scans {{file}} for {{person}} ({{materials}} materials)',
    'files.demo.loaded': 'loaded the demonstration files ({{people}} people, {{materials}} materials)',
  },
  ...pageMessages.en,
};

/** Words of the room. */
export const messages = { zh, en };
