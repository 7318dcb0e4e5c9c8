import type { PartialDate } from '../../../kernel/day.ts';
import { latest, earliest } from '../../../kernel/day.ts';
import type { Doubt, Read, Resume, ResumeAside, ResumeEntry } from './draft.ts';
import type { DateContext } from './dates.ts';
import { doubt, type DoubtCode } from './reasons.ts';
import { readAsides } from './resume-aside.ts';
import { readHead, writeHead, type Head, type HeadFault } from './resume-line.ts';
import { toLf, trimText } from './text.ts';

const FAULT: Record<HeadFault, DoubtCode> = {
  'two-digit': 'resume.two-digit-year', impossible: 'resume.impossible', days: 'resume.days',
};

type Draft = { head: Head & { from: PartialDate }; line: number; lines: string[]; raw: string[] };

/**
 * Reads 简历 (formats.md 1.8) in linear time. Entries carry their text with asides in the official form; anything before the
 * first dated line and the paragraph after a blank line at the end are kept; nothing is changed silently.
 * `where` of a doubt is `element:line`, counted from 1.
 */
export function readResume(raw: string, element: string, context: DateContext): Read<Resume> {
  const text = toLf(raw);
  if (trimText(text) === '') return { raw, value: null, doubts: [] };
  const lines = text.split('\n');
  const doubts: Doubt[] = [];
  const flag = (code: DoubtCode, line: number, more: { details?: Record<string, string>; suggestion?: string | null } = {}): void => {
    doubts.push(doubt('flag', code, { where: `${element}:${line + 1}`, field: 'resume' }, more));
  };
  const heads = lines.map((line, i) => {
    const head = readHead(line, context);
    for (const fault of head?.faults ?? []) {
      flag(FAULT[fault], i, { suggestion: head?.from && fault !== 'impossible' ? trimText(writeHead(head.from, head.to)) : null });
    }
    return head?.from ? { ...head, from: head.from } : null;
  });
  const last = heads.reduce((at, h, i) => (h ? i : at), -1);
  if (last < 0) {
    flag('resume.no-dates', 0);
    return { raw, value: null, doubts };
  }
  const tailStart = lines.findIndex((line, i) => i > last && trimText(line) === '');
  const drafts: Draft[] = [];
  const before: string[] = [];
  lines.slice(0, tailStart < 0 ? lines.length : tailStart).forEach((line, i) => {
    const head = heads[i];
    const current = drafts.at(-1);
    if (head) drafts.push({ head, line: i, lines: [line.slice(head.length).trimEnd()], raw: [line] });
    else if (!current) before.push(line);
    else {
      current.raw.push(line);
      if (trimText(line) !== '') current.lines.push(line.trimEnd());
    }
  });
  if (trimText(before.join('')) !== '') flag('resume.before', 0);
  const entries = drafts.map((d): ResumeEntry => {
    const inner = readAsides(d.lines.join('\n'), context);
    for (const code of inner.faults) flag(code, d.line);
    asideFaults(d, inner.asides, flag);
    return { from: d.head.from, to: d.head.to, text: inner.text, asides: inner.asides, raw: d.raw.join('\n') };
  });
  checkOrder(entries, drafts.map((d) => d.line), context, flag);
  return { raw, value: { before: trimText(before.join('\n')), entries, tail: tailStart < 0 ? '' : trimText(lines.slice(tailStart).join('\n')) }, doubts };
}

type Flag = (code: DoubtCode, line: number, more?: { details?: Record<string, string> }) => void;

function asideFaults(d: Draft, asides: ResumeAside[], flag: Flag): void {
  const outside = asides.some((a) =>
    (a.from && a.from < d.head.from) || (d.head.to && ((a.from && a.from > d.head.to) || (a.to && a.to > d.head.to))));
  if (outside) flag('resume.aside-outside', d.line);
  if (asides.some((a) => a.from && a.to && a.to < a.from)) flag('resume.reversed', d.line);
}

function checkOrder(entries: ResumeEntry[], lineOf: number[], context: DateContext, flag: Flag): void {
  let open = 0;
  entries.forEach((e, i) => {
    const line = lineOf[i] ?? 0;
    if (e.to && e.to < e.from) flag('resume.reversed', line);
    if (earliest(e.from) > context.asOf || (e.to && earliest(e.to) > context.asOf)) flag('resume.future', line, { details: { limit: context.asOf } });
    if (context.birth && latest(e.from) < earliest(context.birth)) flag('date.before-birth', line, { details: { birth: context.birth } });
    if (!e.to) {
      open++;
      if (open === 2) flag('resume.two-open', line);
      if (i < entries.length - 1) flag('resume.open-not-last', line);
    }
    const prior = entries[i - 1];
    if (!prior) return;
    if (e.from < prior.from) flag('resume.order', line);
    else if (prior.to && prior.to >= prior.from && e.from > prior.to) flag('resume.gap', line, { details: { a: prior.to, b: e.from } });
    else if (prior.to && e.from < prior.to) flag('resume.overlap', line, { details: { a: e.from, b: prior.to } });
  });
}

/** Writes a 简历 in the official form, lines joined by LF. */
export function writeResume(resume: Resume): string {
  const body = resume.entries.map((e) => writeHead(e.from, e.to) + e.text);
  return [...(resume.before ? [resume.before] : []), ...body, ...(resume.tail ? ['', resume.tail] : [])].join('\n');
}
