import { chineseDay, type Block } from '../../domain/paper.ts';
import type { PartialDate } from '../../kernel/day.ts';
import { voteSentence } from '../selection/rules/arithmetic.ts';
import { ballotOf, memberName } from '../selection/rules/lookup.ts';
import type { CaseState } from '../selection/rules/state.ts';
import type { PaperTable } from '../roster/papers/table.ts';
import type { PackContent, PackItem, PackPerson } from './pack-rules.ts';

/** The meeting as its papers need it. */
export type MeetingSheet = {
  institution: string; number: string; title: string; body: 'committee' | 'plenary'; day: string; place: string; method: 'voice' | 'hands' | 'secret'; chairId: string;
  due: readonly { memberId: string; name: string }[]; moments: readonly { kind: 'opened' | 'left' | 'arrived' | 'closed'; clock: string; members: readonly string[]; reason: string | null }[];
  states: readonly CaseState[];
};

const METHOD = { voice: '口头表决', hands: '举手表决', secret: '无记名投票表决' } as const;
const KIND: Record<string, string> = { promotion: '提拔', 'further-use': '进一步使用', lateral: '平职调整' };
const VERDICT: Record<string, string> = { pass: '符合', block: '不得', 'needs-reason': '须说明理由', unknown: '缺少事实', 'not-applicable': '不适用' };
/** 1974-09 → 74.09, as lists for a meeting write months (formats.md 10.4). */
const month = (date: PartialDate | string | null): string => (date ? date.slice(2, 7).replace('-', '.') : '');
const spread = (text: string): string => [...text].join(' ');
const proposal = (i: PackItem): string => `拟任${i.post.title.startsWith(i.post.unit) ? '' : i.post.unit}${i.post.title}`;

/** 讨论任免干部名单 (formats.md 10.4, customary): one row for each person of every item. */
export function rosterTable(sheet: Pick<MeetingSheet, 'title' | 'day'>, pack: PackContent, sha256: string): PaperTable {
  return {
    title: spread('讨论任免干部名单'), under: [sheet.title, chineseDay(sheet.day as never)], corner: '秘密　会后收回',
    columns: [{ width: 5, align: 'center' }, { width: 9 }, { width: 26 }, { width: 26 }, { width: 5, align: 'center' }, { width: 7, align: 'center' }, { width: 15 }, { width: 8, align: 'center' }, { width: 8, align: 'center' }, { width: 12 }],
    header: [['序号', '姓名', '现任职务', '拟任免职务', '性别', '出生年月', '学历', '参加工作时间', '入党时间', '备注']],
    rows: pack.items.flatMap((i, n) => i.people.map((p) => [n + 1, p.person.name, p.person.currentPost, proposal(i), p.person.sex, month(p.born), p.person.education, month(p.person.workStart), month(p.person.partyJoin), KIND[i.moveKind] ?? ''])),
    notes: [`材料封定于 ${pack.day}；指纹（SHA-256）${sha256}`],
  };
}

/** The papers on one person: the recommendation, the checks, the findings in their four parts, and every rule that speaks. */
export function personTable(item: PackItem, p: PackPerson): PaperTable {
  const e = p.examined;
  const votes = item.tallies.map((t) => `${t.form === 'meeting' ? '会议推荐' : '谈话调研推荐'}（${t.heldOn}）：应到 ${t.due}，实到 ${t.present}，有效 ${t.valid}；${t.candidates.map((c) => `${c.name} ${c.votes} 票`).join('、')}`);
  const spoken = p.verdicts.filter((v) => v.kind !== 'pass' && v.kind !== 'not-applicable');
  const rows: [string, string][] = [
    ['现任职务', p.person.currentPost], ['拟任职务', `${proposal(item)}（${KIND[item.moveKind] ?? ''}）`], ['动议事由', `${item.reason}（依据：${item.basis}）`],
    ['民主推荐', votes.join('\n') || '—'], ['凡提四必', (e?.checks ?? []).map((c) => `${c.what}：${c.result}（${c.on}，${c.signer}）`).join('\n') || '—'], ['廉洁自律意见', e?.integrity ?? '—'],
    ['德能勤绩廉表现', e?.finding?.merits ?? '—'], ['主要缺点和不足', e?.finding?.weaknesses ?? '—'], ['推荐和测评情况', e?.finding?.recommendation ?? '—'], ['审核核查结论', e?.finding?.checks ?? '—'],
    ['事先报告', item.reports.map((r) => `${r.matter}：${r.reportedOn ?? '未报'}，${r.approvedOn ? `${r.approvedOn} 批复` : '未批复'}`).join('\n') || '没有须事先报告的事项'],
    ['例外', item.exceptions.filter((x) => x.personId === null || x.personId === p.person.personId).map((x) => `${x.title}：${x.reason}（${x.requestedBy}提出，${x.approvedBy}批准）`).join('\n') || '没有'],
    ['条例逐条审查', `${p.verdicts.filter((v) => v.kind === 'pass').length} 条符合，${p.verdicts.filter((v) => v.kind === 'not-applicable').length} 条不适用${spoken.length === 0 ? '，没有其他情形' : `\n${spoken.map((v) => `${VERDICT[v.kind]}：${v.sentence.zh}（${v.citation.title}${v.citation.article}）`).join('\n')}`}`],
  ];
  return { title: p.person.name, under: [`${item.number}　${item.title}`, [p.person.sex, p.person.ethnicity, p.born ? `${month(p.born)} 生` : '', p.person.politics, p.person.education].filter(Boolean).join('，')], orientation: 'portrait', size: 10.5, columns: [{ width: 18 }, { width: 82 }], header: [['项目', '情况']], rows };
}

/** The whole pack for printing: the list, then each person on pages of their own. */
export const packTables = (sheet: Pick<MeetingSheet, 'title' | 'day'>, pack: PackContent, sha256: string): PaperTable[] => [rosterTable(sheet, pack, sha256), ...pack.items.flatMap((i) => i.people.map((p) => personTable(i, p)))];

/** 表决票 (formats.md 10.5): `copies` slips; the serial tells one slip from another and is tied to no member. */
export function slipTables(sheet: Pick<MeetingSheet, 'number' | 'title' | 'day' | 'method'>, pack: PackContent, copies: number): PaperTable[] {
  return Array.from({ length: copies }, (_, i): PaperTable => ({
    title: sheet.method === 'secret' ? '干部任免表决票（无记名）' : '干部任免表决票', under: [sheet.title, chineseDay(sheet.day as never)], corner: `票号 ${sheet.number}-${String(i + 1).padStart(3, '0')}`, size: 12,
    columns: [{ width: 6, align: 'center' }, { width: 12, align: 'center' }, { width: 26 }, { width: 26 }, { width: 8 }, { width: 8 }, { width: 8 }, { width: 10 }],
    header: [['序号', '姓名', '现任职务', '拟任免事项', '同意', '不同意', '缓议', '备注']],
    rows: pack.items.flatMap((item) => item.people.map((p) => [p, item] as const)).map(([p, item], n) => [n + 1, p.person.name, p.person.currentPost, proposal(item), '', '', '', '']),
    notes: ['每人在“同意”“不同意”“缓议”中选一栏画“○”，多选或不选的，该人一栏无效。', '票号只用于核对发出和收回的张数，不登记由谁领取；不署名。'],
  }));
}

/** 计票单: one row for each person, filled in by hand by two tellers, and drawn with the figures once they are counted. */
export function countTable(sheet: Pick<MeetingSheet, 'title' | 'day' | 'states'>): PaperTable {
  return {
    title: '计票结果报告单', under: [sheet.title, chineseDay(sheet.day as never)], size: 11,
    columns: [{ width: 14 }, { width: 26 }, { width: 8 }, { width: 8 }, { width: 8 }, { width: 8 }, { width: 8 }, { width: 8 }, { width: 8 }, { width: 12 }],
    header: [['姓名', '拟任免事项', '发出', '收回', '有效', '无效', '同意', '不同意', '缓议', '结果']],
    rows: sheet.states.flatMap((s) => s.candidates.filter((c) => c.examinee).map((c) => {
      const b = ballotOf(s, c.personId);
      const f = b.counted?.figures;
      const r = b.result;
      return [c.name, `拟任${s.title}`, f?.issued ?? '', f?.returned ?? '', f?.valid ?? '', f?.invalid ?? '', r?.yes ?? '', r?.no ?? '', r?.defer ?? '', r ? { carried: '通过', failed: '未通过', deferred: '缓议' }[r.result] : ''];
    })),
    notes: ['监票人（签字）：　　　　　　　　计票人（签字）：　　　　　　　　　　　　', '同意须超过应到会成员半数；发出数与到会可投票成员数相符，收回数不多于发出数。'],
  };
}

/** 会议记录 drawn from what was entered: who came and went, each item, who spoke, the result; to be signed by hand. */
export function minutes(sheet: MeetingSheet): Block[] {
  const name = (id: string): string => sheet.due.find((m) => m.memberId === id)?.name ?? '';
  const opened = sheet.moments.find((m) => m.kind === 'opened');
  const closed = sheet.moments.find((m) => m.kind === 'closed');
  const present = opened?.members ?? [];
  const absent = sheet.due.filter((m) => !present.includes(m.memberId));
  const blocks: Block[] = [
    { kind: 'title', text: sheet.body === 'plenary' ? '全委会讨论任免干部会议记录' : '讨论任免干部会议记录' },
    { kind: 'para', text: `会议：${sheet.title}（${sheet.number}）` },
    { kind: 'para', text: `时间：${chineseDay(sheet.day as never)}${opened ? ` ${opened.clock}` : ''}${closed ? ` 至 ${closed.clock}` : ''}　地点：${sheet.place}` },
    { kind: 'para', text: `主持：${name(sheet.chairId)}　表决方式：${METHOD[sheet.method]}` },
    { kind: 'para', text: `应到 ${sheet.due.length} 人，实到 ${present.length} 人，出席率 ${Math.round((present.length * 1000) / sheet.due.length) / 10}%` },
    { kind: 'para', text: `到会：${present.map(name).join('、') || '—'}` },
    { kind: 'para', text: `缺席：${absent.map((m) => m.name).join('、') || '无'}` },
  ];
  const moves = sheet.moments.filter((m) => m.kind === 'left' || m.kind === 'arrived');
  if (moves.length > 0) blocks.push({ kind: 'para', text: `会中进出：${moves.map((m) => `${m.clock} ${m.members.map(name).join('、')}${m.kind === 'left' ? `离会${m.reason ? `（${m.reason}）` : ''}` : '到会'}`).join('；')}` });
  for (const [i, state] of sheet.states.entries()) blocks.push(...itemMinutes(i + 1, state));
  blocks.push({ kind: 'sign', lines: ['主持人（签字）：　　　　　　　　', '记录人（签字）：　　　　　　　　', sheet.institution, chineseDay(sheet.day as never)] });
  return blocks;
}

const STAND = { yes: '同意', no: '不同意', defer: '缓议' } as const;

function itemMinutes(n: number, state: CaseState): Block[] {
  const blocks: Block[] = [{ kind: 'para', bold: true, text: `议题${n}：${state.title}（案卷 ${state.number}，${KIND[state.moveKind]}）` }];
  const people = state.candidates.filter((c) => c.examinee && (state.ballots[c.personId]?.presented || state.ballots[c.personId]?.result));
  if (people.length === 0) return [...blocks, { kind: 'para', indent: true, text: '本次会议没有讨论表决。' }];
  for (const c of people) {
    const b = ballotOf(state, c.personId);
    if (b.presented) blocks.push({ kind: 'para', indent: true, text: `${b.presented.presenter}介绍${c.name}的推荐、考察情况和任免理由：${b.presented.explanation}` });
    const away = (state.meeting?.opened?.leaves ?? []).filter((l) => l.personId === c.personId);
    if (away.length > 0) blocks.push({ kind: 'para', indent: true, text: `回避：${away.map((l) => `${memberName(state, l.memberId)}（${l.reason}）`).join('、')}` });
    if (b.spoke) blocks.push({ kind: 'para', indent: true, text: `逐一发表意见（依次）：${b.spoke.map((id) => memberName(state, id)).join('、')}。` });
    if (b.votes.length > 0 && b.result) blocks.push({ kind: 'para', indent: true, text: `逐一表态（依次）：${b.votes.map((v) => `${memberName(state, v.memberId)} ${v.stand ? STAND[v.stand] : ''}`).join('；')}。` });
    if (b.counted) { const f = b.counted.figures; blocks.push({ kind: 'para', indent: true, text: `无记名投票：发出 ${f.issued} 张，收回 ${f.returned} 张，有效 ${f.valid} 张，无效 ${f.invalid} 张。` }); }
    blocks.push({ kind: 'para', indent: true, text: b.result ? `${c.name}：${voteSentence(b.result).zh}。` : `${c.name}：没有表决。` });
  }
  return blocks;
}
