import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { askedSheets } from '../rules/pace.ts';
import { valuesOf } from '../rules/tally.ts';
import type { View } from './client.ts';

type Result = NonNullable<View['result']>[number];
type Count = Result['groups'][number];
type Question = View['plan']['forms'][string][number];

/** Mean of the answers that have a value; null where there is none. */
function meanOf(q: Question, c: Count): number | null {
  const given = c.questions.find((x) => x.id === q.id);
  if (!given) return null;
  const { n, sum } = valuesOf(q, given);
  return n === 0 ? null : sum / n;
}

const one = (n: number | null): string => (n === null ? '—' : n.toFixed(1));

/** The result of a counted poll as it may be shown; nothing is ranked. */
export function ResultPart({ poll }: { poll: View }): ReactNode {
  const { t } = useTranslation('ballots');
  if (!poll.result) return null;
  const label = (id: string): string => id.split('+').map((x) => poll.plan.classes.find((c) => c.id === x)?.label ?? x).join('＋');
  return (
    <section>
      <h2>{t('result.title')} <Button size="small" className="no-print" onClick={() => window.print()}>{t('result.print')}</Button></h2>
      <p className="quiet">{t('result.only')} · {t('result.order')}</p>
      <p className="no-print"><Link href={`/measurement/poll/${poll.id}`}>{t('result.quality')}</Link></p>
      {askedSheets(poll.plan).map((sheet) => {
        const r = poll.result!.find((x) => x.slot === sheet.slot)!;
        const form = poll.plan.forms[sheet.form]!;
        return (
          <article key={r.slot} className="ballots-result">
            <h3>{sheet.label} <span className="quiet">{sheet.detail}</span></h3>
            {r.all === null ? <p className="quiet">{t('result.none', { k: poll.plan.kMin })}</p> : form.map((q) => (q.kind === 'choose' ? <Chosen key={q.id} q={q} count={r.all!} /> : q.kind === 'text' ? <p key={q.id}>{q.label}：{t('result.texts', { n: r.all!.questions.find((x) => x.id === q.id)?.texts ?? 0 })}</p> : null))}
            {r.all && form.some((q) => q.kind === 'grade') ? <Grades r={r} form={form.filter((q) => q.kind === 'grade') as Extract<Question, { kind: 'grade' }>[]} label={label} /> : null}
            {r.all && r.all.invalid > 0 ? <p className="quiet">{t('result.invalid', { n: r.all.invalid })}</p> : null}
            {r.all && r.withheld.length > 0 ? <p className="quiet">{t('result.withheld', { classes: r.withheld.map(label).join('、'), k: poll.plan.kMin })}</p> : null}
          </article>
        );
      })}
    </section>
  );
}

function Grades({ r, form, label }: { r: Result; form: Extract<Question, { kind: 'grade' }>[]; label: (id: string) => string }): ReactNode {
  const { t } = useTranslation('ballots');
  const groups = [...(r.groups.length > 1 || (r.groups.length === 1 && r.withheld.length > 0) ? r.groups.map((g) => ({ name: label(g.class), count: g })) : []), { name: t('result.total'), count: r.all! }];
  const options = form[0]!.options;
  const hasMean = options.some((o) => o.value !== null);
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead><tr><th>{t('result.question')}</th><th>{t('live.class')}</th><th className="right">{t('result.n')}</th>{options.map((o) => <th key={o.id} className="right">{o.label}</th>)}<th className="right">{t('result.blank')}</th>{hasMean ? <th className="right">{t('result.mean')}</th> : null}</tr></thead>
        <tbody>
          {form.flatMap((q) => groups.map((g, i) => {
            const given = g.count.questions.find((x) => x.id === q.id)!;
            return (
              <tr key={`${q.id} ${g.name}`} className={i === 0 ? 'ballots-first' : ''}>
                {i === 0 ? <th scope="rowgroup" rowSpan={groups.length}>{q.label}</th> : null}
                <td className="nowrap">{g.name}</td><td className="right num">{g.count.valid}</td>
                {options.map((o) => <td key={o.id} className="right num">{given.options[o.id] ?? 0}</td>)}
                <td className="right num">{given.blank}</td>{hasMean ? <td className="right num">{one(meanOf(q, g.count))}</td> : null}
              </tr>
            );
          }))}
        </tbody>
      </table>
    </div>
  );
}

function Chosen({ q, count }: { q: Extract<Question, { kind: 'choose' }>; count: Count }): ReactNode {
  const { t } = useTranslation('ballots');
  const given = count.questions.find((x) => x.id === q.id)!;
  const share = (n: number): string => (count.valid === 0 ? '—' : t('result.of', { p: ((n / count.valid) * 100).toFixed(1) }));
  return (
    <table className="plain-table ballots-counts">
      <caption>{q.label} · {t('result.n')} {count.valid}</caption>
      <thead><tr><th>{t('result.candidate')}</th><th className="right">{t('result.votes')}</th><th className="right">%</th></tr></thead>
      <tbody>
        {q.options.map((o) => <tr key={o.id}><td>{o.label}</td><td className="right num">{given.options[o.id] ?? 0}</td><td className="right num">{share(given.options[o.id] ?? 0)}</td></tr>)}
        {given.written.map((w) => <tr key={w.name}><td>{w.name} <span className="quiet">{t('result.written')}</span></td><td className="right num">{w.n}</td><td className="right num">{share(w.n)}</td></tr>)}
        <tr><td className="quiet">{t('result.blank')}</td><td className="right num">{given.blank}</td><td className="right num">{share(given.blank)}</td></tr>
      </tbody>
    </table>
  );
}
