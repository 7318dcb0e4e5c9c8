import { statementFacts, type Nature, type StatementFact } from '../../domain/file-audit/facts.ts';
import { isPartialDate, type Day } from '../../kernel/day.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { refusals } from './refusals-rules.ts';

/** What a person types of one page. */
export type StatementInput = {
  materialId: string; page: number | null; fact: StatementFact; about: string | null; value: string; raw: string | null; calendar: 'solar' | 'lunar'; nature: Nature;
};

/** The same, ready to be written. */
export type StatementRow = Omit<StatementInput, 'raw'> & { raw: string };

/** A date as people type it (1974.9, 1974年9月, 197409, full-width digits) as YYYY[-MM[-DD]]; null where it is none. */
export function typedDate(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const run = /^(\d{4})(\d{2})(\d{2})?$/.exec(plain);
  const parted = /^(\d{4})(?:年|[-./年](\d{1,2})(?:月|[-./月](\d{1,2})日?)?)?$/.exec(plain);
  const m = run ?? parted;
  if (!m) return null;
  const date = [m[1], m[2]?.padStart(2, '0'), m[3]?.padStart(2, '0')].filter((p) => p !== undefined).join('-');
  return isPartialDate(date) ? date : null;
}

/** Checks and normalises what was typed; `pages` is the number of pages of the material (0: not counted). Keeps what was typed in `raw`. */
export function statementOf(input: StatementInput, pages: number, today: Day): Outcome<StatementRow> {
  const { kind, per } = statementFacts[input.fact];
  if (input.page !== null && (input.page < 1 || (pages > 0 && input.page > pages))) return refusals.noPage(pages);
  const about = input.about?.trim() ?? '';
  if (per !== null && about === '') return refusals.aboutNeeded(per);
  const typed = input.value.trim();
  const base = { ...input, about: per === null ? null : about, raw: input.raw?.trim() || typed };
  if (kind === 'date') {
    const date = typedDate(typed);
    if (date === null) return refusals.badDate();
    return date.slice(0, today.length) > today.slice(0, date.length) ? refusals.future() : ok({ ...base, value: date });
  }
  if (kind === 'sex') return typed === '男' || typed === '女' ? ok({ ...base, value: typed, calendar: 'solar' }) : refusals.badSex();
  return typed === '' ? refusals.valueNeeded() : ok({ ...base, value: typed.normalize('NFKC'), calendar: 'solar' });
}
