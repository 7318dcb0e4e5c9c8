import type { ResumeAside } from './draft.ts';
import type { DateContext } from './dates.ts';
import type { DoubtCode } from './reasons.ts';
import { readHead, writeAsideHead } from './resume-line.ts';
import { trimText } from './text.ts';

const OPEN = /[（(]/;
const CLOSE = /[）)]/;
const START = /^[（(]\s{0,4}其间\s{0,4}[：:]/;

type Span = { start: number; end: number; head: number; nested: boolean };

/** Outermost asides by one pass over the brackets; `unclosed` when an opening bracket has no partner. */
function spans(text: string): { spans: Span[]; unclosed: boolean } {
  const stack: { at: number; head: number }[] = [];
  const found: Span[] = [];
  let insideAside = 0;
  let nested = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? '';
    if (OPEN.test(c)) {
      const head = START.exec(text.slice(i, i + 16))?.[0].length ?? 0;
      if (head > 0 && insideAside++ > 0) nested = true;
      stack.push({ at: i, head });
    } else if (CLOSE.test(c)) {
      const open = stack.pop();
      if (!open || open.head === 0) continue;
      insideAside--;
      if (insideAside === 0) {
        found.push({ start: open.at, end: i + 1, head: open.head, nested });
        nested = false;
      }
    }
  }
  return { spans: found, unclosed: stack.length > 0 };
}

/** Splits at ； and ; outside brackets. */
function parts(text: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? '';
    if (OPEN.test(c)) depth++;
    else if (CLOSE.test(c)) depth--;
    else if (depth === 0 && (c === '；' || c === ';')) {
      out.push(text.slice(from, i));
      from = i + 1;
    }
  }
  return [...out, text.slice(from)].map(trimText).filter((p) => p !== '');
}

/** Reads the asides （其间：…） of an entry's text and returns the text with them in the official form. Linear time. */
export function readAsides(text: string, context: DateContext): { text: string; asides: ResumeAside[]; faults: DoubtCode[] } {
  const { spans: found, unclosed } = spans(text);
  const faults = new Set<DoubtCode>(unclosed ? ['resume.unclosed'] : []);
  const asides: ResumeAside[] = [];
  const out: string[] = [];
  let from = 0;
  for (const span of found) {
    if (span.nested) faults.add('resume.aside-nested');
    const subs = parts(text.slice(span.start + span.head, span.end - 1)).map((part): ResumeAside => {
      const head = readHead(part, context);
      if (head?.faults.includes('two-digit')) faults.add('resume.two-digit-year');
      if (head?.faults.includes('impossible')) faults.add('resume.impossible');
      if (head?.faults.includes('days')) faults.add('resume.days');
      return head?.from ? { from: head.from, to: head.to, text: part.slice(head.length) } : { from: null, to: null, text: part };
    });
    asides.push(...subs);
    out.push(text.slice(from, span.start), `（其间：${subs.map((s) => (s.from ? writeAsideHead(s.from, s.to) : '') + s.text).join('；')}）`);
    from = span.end;
  }
  return { text: out.join('') + text.slice(from), asides, faults: [...faults] };
}
