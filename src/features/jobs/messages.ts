const zh = {
  title: '后台任务',
  note: '较长的工作在这里办理：可以离开页面，可以取消；结果保留七天。',
  empty: '还没有任务。导入、批量导出、全员审核等较长的工作会出现在这里。',
  state: { waiting: '排队', running: '办理中', done: '已完成', refused: '未通过', failed: '程序出错', cancelled: '已取消' },
  of: '{{done}} / {{total}}',
  sofar: '已办 {{done}}',
  left: '约剩 {{time}}',
  seconds: '{{n}} 秒',
  minutes: '{{n}} 分钟',
  cancel: '取消',
  cancelling: '正在取消',
  download: '下载 {{name}}',
  failed: '程序出错，没有写入未完成的内容。请告诉系统管理员任务编号 {{id}}。',
  cancelled: '已取消，没有写入未完成的内容。',
  all: '全部任务',
  /** Sentences of the record; the actor stands before them. */
  verbs: {} as Record<string, string>,
};

const en: typeof zh = {
  title: 'Background jobs',
  note: 'Longer work is done here: you may leave the page, and you may cancel; results are kept for seven days.',
  empty: 'No jobs yet. Imports, bulk exports and audits of everybody will appear here.',
  state: { waiting: 'Waiting', running: 'Under way', done: 'Done', refused: 'Refused', failed: 'Failed', cancelled: 'Cancelled' },
  of: '{{done}} / {{total}}',
  sofar: '{{done}} done',
  left: 'about {{time}} left',
  seconds: '{{n}} s',
  minutes: '{{n}} min',
  cancel: 'Cancel',
  cancelling: 'Cancelling',
  download: 'Download {{name}}',
  failed: 'The program failed; nothing unfinished was written. Tell the system administrator the job number {{id}}.',
  cancelled: 'Cancelled; nothing unfinished was written.',
  all: 'All jobs',
  verbs: {},
};

/** Words of the room. */
export const messages = { zh, en };
