import { chineseDay, type Block } from '../../domain/paper.ts';
import { serviceRanks } from '../../domain/facts.ts';
import { isDay, type Day } from '../../kernel/day.ts';
import { voteSentence } from '../selection/rules/arithmetic.ts';
import { asked } from './rules/road.ts';
import { roadOf, stepOf } from './rules/roads.ts';
import { reasonsSaid } from './rules/said.ts';
import type { Effect, MatterState } from './rules/state.ts';

/** A paper of a matter: its name without ending, and what it says. */
export type MatterPaper = { name: string; blocks: Block[] };

const para = (text: string, more: Partial<Extract<Block, { kind: 'para' }>> = {}): Block => ({ kind: 'para', text, indent: true, ...more });
const value = (s: MatterState, id: string): string => String(s.values[id] ?? '');
const done = (s: MatterState, step: string): boolean => s.completed.some((c) => c.step === step);
const nameOf = (s: MatterState, id: string): string => s.opened.people.find((p) => p.personId === id)?.name ?? '';
const rankName = (id: string): string => serviceRanks.find((r) => r.id === id)?.words.zh ?? '';

function effectText(s: MatterState, e: Effect): string | null {
  if (e.kind === 'end') return `免去${nameOf(s, e.personId)}同志的${e.title}职务，自${chineseDay(e.on)}起。`;
  if (e.kind === 'hold') return `${nameOf(s, e.personId)}同志${e.concurrent ? '挂任' : '任'}${e.post.unitName}${e.title}，自${chineseDay(e.on)}起。`;
  return e.kind === 'rank' ? `${nameOf(s, e.personId)}同志晋升（套转）为${rankName(e.rank)}，任职时间自${chineseDay(e.on)}起计算。` : null;
}

/** 免职通知, 任免通知: what was decided, from which day, under which number. */
function notice(s: MatterState, institution: string): MatterPaper[] {
  if (s.effects.length === 0) return [];
  const what = roadOf(s.opened.road)!.words.zh;
  return [{
    name: `${s.opened.road === 'removal' ? '免职通知' : '任免通知'}（${s.opened.title}）`,
    blocks: [{ kind: 'title', text: `关于${s.opened.people.map((p) => p.name).join('、')}${s.opened.people.length > 1 ? '等' : ''}同志${what}的通知` }, para(value(s, 'document'), { indent: false, align: 'center' }), para(`${s.opened.unitName}：`, { indent: false }), para('经研究决定：'), ...s.effects.flatMap((e) => { const t = effectText(s, e); return t ? [para(t)] : []; }), { kind: 'sign', lines: [institution, isDay(value(s, 'effectiveOn')) ? chineseDay(value(s, 'effectiveOn') as Day) : ''] }],
  }];
}

/** 谈话记录. */
function talk(s: MatterState): MatterPaper[] {
  if (!done(s, 'talk')) return [];
  return [{ name: `谈话记录（${s.opened.title}）`, blocks: [{ kind: 'title', text: '谈话记录' }, { kind: 'table', widths: [30, 120], rows: [['谈话对象', s.opened.people.map((p) => p.name).join('、')], ['谈话日期', value(s, 'talkedOn')], ['谈话人', value(s, 'talkedBy')], ['内容', value(s, 'talk')]] }, { kind: 'sign', lines: ['谈话人（签字）：', '谈话对象（签字）：'] }] }];
}

/** 全程纪实表: every completed step with what was entered, by whom and when. */
function wholeRecord(s: MatterState): MatterPaper {
  const rows = s.completed.map(({ step, by, reasons, acknowledged }) => {
    const { words, fields } = stepOf(s.opened.road, step);
    const said = fields.filter((f) => asked(f, s.values) && s.values[f.id] !== undefined && s.values[f.id] !== null).map((f) => `${f.words.zh}：${shown(s, f.id, s.values[f.id]!)}`);
    const votes = step === 'decision' ? s.opened.people.flatMap((p) => { const r = s.ballots[p.personId]?.result; return r ? [`${p.name}：${voteSentence(r).zh}`] : []; }) : [];
    const why = reasons.length > 0 ? [`理由：${reasonsSaid(s, reasons)}`] : [];
    const read = acknowledged.length > 0 ? [`阅知纪律要求 ${acknowledged.length} 条`] : [];
    return [words.zh, [...said, ...votes, ...why, ...read].join('\n'), `${by.name}\n${by.day}`];
  });
  return { name: `全程纪实表（${s.opened.title}）`, blocks: [{ kind: 'title', text: `${roadOf(s.opened.road)!.words.zh}全程纪实表` }, para(`${s.opened.number} ${s.opened.title}`, { indent: false }), { kind: 'table', widths: [24, 100, 26], head: ['环节', '内容', '办理'], rows: [['立项', s.opened.reason, `${s.openedBy.name}\n${s.openedBy.day}`], ...rows] }] };
}

/** A value as people read it. */
export function shown(s: MatterState, id: string, raw: string | number | boolean): string {
  const field = roadOf(s.opened.road)!.steps.flatMap((x) => x.fields).find((f) => f.id === id && (f.kind !== 'choice' || f.options!.some((o) => o.value === raw)));
  if (typeof raw === 'boolean') return raw ? '是' : '否';
  if (field?.kind === 'choice') return field.options!.find((o) => o.value === raw)!.words.zh;
  if (field?.kind === 'service-rank') return rankName(String(raw));
  if (field?.kind === 'post') return s.post ? `${s.post.unitName}${s.post.title}` : '';
  if (field?.kind === 'holding') return s.laid.people[s.opened.people[0]!.personId]?.holdings?.find((h) => h.id === raw)?.title ?? '';
  return String(raw);
}

/** Every paper a matter can produce now. */
export const papersOf = (s: MatterState, institution: string): MatterPaper[] => [...notice(s, institution), ...talk(s), ...(s.completed.length > 0 ? [wholeRecord(s)] : [])];
