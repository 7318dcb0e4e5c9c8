const zh = {
  paper: {
    title: '纸质票', back: '返回投票', toMake: '纸质票', toEnter: '录入纸质票', class: '类别', voters: '用纸质票', made: '已登记', once: '录一遍', agreed: '两人一致', differing: '不一致',
    note: '纸质票在本浏览器里生成，票码只印在票上，服务器只登记摘要。印好后登记；没有登记的一批不能录入。', hand: '票上没有姓名和序号。请打乱后发放，不记录谁拿了哪一张。', make: '生成', making: '正在生成 {{n}}/{{of}}', ready: '已生成“{{class}}”{{n}} 张，尚未登记',
    print: '打印', register: '已印好，登记', registerAsk: '登记后这一批的人计为已发票，不能再领别的票；票码随即从本页清除。', registered: '已登记“{{class}}”{{n}} 张', drop: '不用这一批', none: '名册上没有用纸质票的人。拟定名册时可选“用纸质票”。', closed: '投票已截止，不再登记和录入。', faulty: '说明书与服务器公布的摘要不符，不能使用。',
    how: '在所选的格内划“√”；一题只选一格，涂改不清的按废票计。填好后对折投入票箱。', howChoose: '在所选的人前划“√”，最多 {{most}} 人；涂改不清的按废票计。填好后对折投入票箱。', secret: '请勿署名、折角或拍照。', other: '另选他人', code: '票码', subject: '对象',
  },
  entry: {
    title: '录入纸质票', note: '每张票由两人各录一遍，互不看对方的；全部一致才投出。内容只留在本浏览器，服务器只收到无法还原的承诺值。', code: '扫码或输入票码', open: '打开', typo: '票码有错字，请对照票面重输。', class: '类别',
    first: '第一遍录入', second: '第二遍录入', mine: '这张票您录过了。第二遍须由另一人录入；发现录错的可以改。', correct: '改我的录入', done: '这张票两人已经一致。照原样再录一遍会重新投出，结果不变。', keys: '数字选等次并到下一格 · 回车留空跳过 · 0 为多选或看不清（废票） · 退格清除', number: '序号', numberHint: '输入序号，回车勾选；空着回车到下一题', spoiled: '多选或看不清，按废票计',
    save: '保存这一遍', clear: '换一张', invalid: '{{n}} 项按废票计', blank: '白票', saved: '第一遍已保存，等另一人录入', differs: '与另一人录的不一致：{{list}}。请各自对照票面；录错的一方改自己的录入。', same: '两人一致，正在投出', sending: '投出中 {{n}}/{{of}}', waits: '等待：{{why}}', offline: '网络中断，自动再试', sent: '已投出，回执 {{receipt}}', failed: '没有投出：{{why}}', lost: '票板上没有这张票，请报告审计管理员', broken: '服务器的签名不对', queue: '本次录入', leave: '还有票没有投出',
    scans: '扫描件', pick: '打开图片', scansNote: '图片只在本机显示，不上传。', prev: '上一张', next: '下一张', larger: '放大', smaller: '缩小', shut: '收起', of: '{{i}} / {{n}}',
  },
  draw: {
    open: '分层随机抽取', by: '分层', unit: '按单位', rank: '按职务层次', 'sex-age': '按性别和年龄段', n: '抽取人数', plan: '查看分层', draw: '抽取并加入名册', stratum: '层', size: '人数', take: '抽取', total: '合计', margin: '任一选项比例的最大误差 ±{{n}} 个百分点（95%，已作有限总体校正）', marginNone: '无误差（全部抽取）', seed: '种子承诺值 {{hash}}，已入纪实；抽取后公布种子', unknown: '未填', male: '男', female: '女', upTo: '{{n}} 岁及以下', over: '{{n}} 岁及以上', band: '{{a}}–{{b}} 岁',
    shown: '“{{class}}”由 {{of}} 人中{{by}}分层随机抽取 {{n}} 人，{{strata}} 层', turns: '抽取过 {{n}} 次', off: '名册 {{roll}} 人，其中抽中的 {{on}} 人：与抽样不一致，误差不适用', again: '怎样重抽', steps: '把种子和每个人的编号连在一起求 SHA-256，在各层中从小到大排列，依次取人。种子 {{seed}}，名单哈希 {{hash}}。', frame: '下载名单（编号）',
  },
};
const en: typeof zh = {
  paper: {
    title: 'Paper sheets', back: 'Back to the poll', toMake: 'Paper sheets', toEnter: 'Enter paper sheets', class: 'Class', voters: 'On paper', made: 'Registered', once: 'Entered once', agreed: 'Agreed by two', differing: 'Differ',
    note: 'Sheets are made in this browser; a code stands on its sheet alone, the server registers hashes. Register after printing: a batch that is not registered cannot be entered.', hand: 'Sheets carry neither name nor number. Shuffle them before handing them out, and note down nobody’s.', make: 'Make', making: 'making {{n}} of {{of}}', ready: '{{n}} sheets of “{{class}}” made, not registered yet',
    print: 'Print', register: 'Printed: register', registerAsk: 'From then on their voters count as having a ballot and can take no other; the codes are cleared from this page.', registered: '{{n}} sheets of “{{class}}” registered', drop: 'Discard them', none: 'Nobody on the roll votes on paper. It is chosen with the roll.', closed: 'The poll is closed; nothing is registered or entered any more.', faulty: 'The manifest does not have the announced hash; it cannot be used.',
    how: 'Tick one box for each question; what cannot be read counts as invalid. Fold once and put it into the box.', howChoose: 'Tick those you choose, {{most}} at most; what cannot be read counts as invalid. Fold once and put it into the box.', secret: 'Do not sign, mark or photograph it.', other: 'Others', code: 'Code', subject: 'About',
  },
  entry: {
    title: 'Enter paper sheets', note: 'Two people enter each sheet, neither seeing the other’s; it is cast when all agrees. What you enter stays in this browser, the server gets commitments that say nothing.', code: 'Scan or type the code', open: 'Open', typo: 'The code is mistyped; compare it with the sheet.', class: 'Class',
    first: 'First entry', second: 'Second entry', mine: 'You entered this sheet. Another person enters it the second time; if you made a mistake you may correct yours.', correct: 'Correct my entry', done: 'Two people agreed on this sheet. Entered once more as it is, it is sent again; nothing changes.', keys: 'digits choose and go on · Enter leaves blank · 0 several or unreadable (invalid) · Backspace clears', number: 'Number', numberHint: 'type a number, Enter ticks it; Enter alone goes on', spoiled: 'several or unreadable: invalid',
    save: 'Save this entry', clear: 'Another sheet', invalid: '{{n}} count as invalid', blank: 'blank', saved: 'First entry saved; another person enters it', differs: 'Differs from the other entry: {{list}}. Both compare with the sheet; who is wrong corrects their own.', same: 'Both agree; it is being cast', sending: 'casting {{n}} of {{of}}', waits: 'waiting: {{why}}', offline: 'the network is gone, trying again', sent: 'cast, receipt {{receipt}}', failed: 'not cast: {{why}}', lost: 'it is not on the board: tell the audit administrator', broken: 'the server’s signature is wrong', queue: 'This session', leave: 'Some sheets are not cast yet',
    scans: 'Scans', pick: 'Open images', scansNote: 'Images are shown on this computer only and are not uploaded.', prev: 'Previous', next: 'Next', larger: 'Larger', smaller: 'Smaller', shut: 'Close', of: '{{i}} of {{n}}',
  },
  draw: {
    open: 'Draw a stratified sample', by: 'Strata', unit: 'by unit', rank: 'by rank', 'sex-age': 'by sex and age', n: 'How many', plan: 'Show the strata', draw: 'Draw and add to the roll', stratum: 'Stratum', size: 'People', take: 'Drawn', total: 'All', margin: 'Share of any option within ±{{n}} points (95 %, finite population)', marginNone: 'no margin: everybody is drawn', seed: 'Commitment to the seed {{hash}}, in the record; the seed is told with the draw', unknown: 'not known', male: 'men', female: 'women', upTo: 'up to {{n}}', over: '{{n}} and over', band: '{{a}}–{{b}}',
    shown: '“{{class}}”: {{n}} of {{of}} people drawn at random {{by}}, {{strata}} strata', turns: 'drawn {{n}} times', off: '{{roll}} on the roll, {{on}} of them drawn: not the sample, the margin does not hold', again: 'How to draw it again', steps: 'Write the seed and a person’s id one after the other and take the SHA-256; sort each stratum by it and take people from the top. Seed {{seed}}, hash of the list {{hash}}.', frame: 'Download the list (ids)',
  },
};
/** Words of paper sheets and of the draw for a roll. */
export const paperWords = { zh, en };
