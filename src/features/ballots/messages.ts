import { pageWords } from './page-messages.ts';

const zh = {
  ...pageWords.zh,
  nav: { ballots: '投票测评' },
  /** Sentences of the record; the actor stands before them. */
  verbs: {
    'ballots.poll.planned': '拟定投票 {{poll}}“{{title}}”',
    'ballots.poll.changed': '修改投票 {{poll}}“{{title}}”的方案',
    'ballots.roll.set': '投票 {{poll}}：设定名册，{{n}} 人',
    'ballots.poll.announced': '公布投票 {{poll}}“{{title}}”：名册 {{roll}} 人，说明书摘要 {{hash}}',
    'ballots.voter.struck': '投票 {{poll}}：{{voter}}除名，理由：{{reason}}',
    'ballots.second.roll': '投票 {{poll}}：取出交第二签发人的名册，摘要 {{roll}}',
    'ballots.second.keys': '投票 {{poll}}：收到第二签发人“{{label}}”的密钥，身份 {{identity}}',
    'ballots.second.stated': '投票 {{poll}}：收到第二签发人“{{label}}”的声明，发出 {{issued}}',
    'ballots.second.missing': '投票 {{poll}}：第二签发人“{{label}}”的声明缺失，不待声明计票，理由：{{reason}}',
    'ballots.papers.registered': '投票 {{poll}}：登记“{{class}}”的纸质票 {{n}} 张',
    'ballots.paper.entered': '投票 {{poll}}：录入一张纸质票（本人第 {{attempt}} 次）；两人一致 {{agreed}} 张，不一致 {{differing}} 张',
    'ballots.seed.committed': '投票 {{poll}}：承诺名册抽样的种子，哈希 {{hash}}',
    'ballots.roll.drawn': '投票 {{poll}}：“{{class}}”从 {{of}} 人中分层随机抽取 {{n}} 人；种子 {{seed}}，名单的哈希 {{hash}}',
    'ballots.tokens.issued': '投票 {{poll}}：发出一份投票凭证',
    'ballots.poll.closed': '投票 {{poll}} 截止封票：应到 {{roll}}，发出 {{issued}}，收回选票 {{n}} 张，票板 {{board}}',
    'ballots.poll.counted': '投票 {{poll}} 计票：有效 {{valid}}，无效 {{invalid}}',
    'ballots.bundle.taken': '投票 {{poll}}：取出核验材料',
    'ballots.trustees.named': '投票 {{poll}}：密封密钥由{{names}}分别保管，两人共同开启',
    'ballots.trustees.dropped': '投票 {{poll}}：不设保管人，密封密钥由服务器保管',
    'ballots.trustee.keyed': '投票 {{poll}}：作为保管人登记公钥 {{mark}}',
    'ballots.trustee.rehearsed': '投票 {{poll}}：用保存的密钥 {{mark}} 打开试票，演练完成',
    'ballots.trustee.released': '投票 {{poll}}：交出密钥，已交出 {{n}} 把',
    'ballots.trustee.lost': '投票 {{poll}}：报告保管的密钥丢失：{{reason}}',
    'ballots.poll.stopped': '终止投票 {{poll}}：{{reason}}',
  } as Record<string, string>,
};

const en: typeof zh = {
  ...pageWords.en,
  nav: { ballots: 'Ballots' },
  verbs: {
    'ballots.poll.planned': 'planned the poll {{poll}} “{{title}}”',
    'ballots.poll.changed': 'changed the plan of the poll {{poll}} “{{title}}”',
    'ballots.roll.set': 'poll {{poll}}: set the roll, {{n}} voters',
    'ballots.poll.announced': 'announced the poll {{poll}} “{{title}}”: {{roll}} on the roll, manifest {{hash}}',
    'ballots.voter.struck': 'poll {{poll}}: struck {{voter}} off the roll: {{reason}}',
    'ballots.second.roll': 'poll {{poll}}: took out the roll for the second issuer, hash {{roll}}',
    'ballots.second.keys': 'poll {{poll}}: took in the keys of the second issuer “{{label}}”, identity {{identity}}',
    'ballots.second.stated': 'poll {{poll}}: took in the statement of the second issuer “{{label}}”, {{issued}} issued',
    'ballots.second.missing': 'poll {{poll}}: the statement of the second issuer “{{label}}” is missing and the count goes on without it: {{reason}}',
    'ballots.papers.registered': 'poll {{poll}}: registered {{n}} paper sheets of “{{class}}”',
    'ballots.paper.entered': 'poll {{poll}}: entered a paper sheet (their attempt {{attempt}}); {{agreed}} agreed by two, {{differing}} differ',
    'ballots.seed.committed': 'poll {{poll}}: committed to the seed of a sample for the roll, hash {{hash}}',
    'ballots.roll.drawn': 'poll {{poll}}: drew {{n}} of {{of}} people for “{{class}}” by strata; seed {{seed}}, hash of the list {{hash}}',
    'ballots.tokens.issued': 'poll {{poll}}: gave out the tokens of one voter',
    'ballots.poll.closed': 'closed the poll {{poll}}: {{roll}} on the roll, {{issued}} took tokens, {{n}} ballots came, board {{board}}',
    'ballots.poll.counted': 'counted the poll {{poll}}: {{valid}} valid, {{invalid}} invalid',
    'ballots.bundle.taken': 'poll {{poll}}: took out what an auditor needs',
    'ballots.trustees.named': 'poll {{poll}}: {{names}} keep a sealing key each, of whom two open together',
    'ballots.trustees.dropped': 'poll {{poll}}: no trustees, the server keeps the sealing key',
    'ballots.trustee.keyed': 'poll {{poll}}: registered the public key {{mark}} as a trustee',
    'ballots.trustee.rehearsed': 'poll {{poll}}: opened the test ballot with the kept key {{mark}}, rehearsal done',
    'ballots.trustee.released': 'poll {{poll}}: released the key, {{n}} released by now',
    'ballots.trustee.lost': 'poll {{poll}}: reported the key lost: {{reason}}',
    'ballots.poll.stopped': 'stopped the poll {{poll}}: {{reason}}',
  },
};

/** Words of the room of ballots. */
export const messages = { zh, en };
