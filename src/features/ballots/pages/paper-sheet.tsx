import { renderSVG } from 'uqr';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { codePrinted } from '../plan-rules.ts';
import type { Manifest, Question, Sheet } from '../rules/manifest.ts';
import { askedSheets } from '../rules/pace.ts';
import { keyOfOption } from './paper-form.tsx';

type Grade = Extract<Question, { kind: 'grade' }>;
const isGrade = (q: Question): q is Grade => q.kind === 'grade';

/** One sheet as it is printed: title, code and QR on each of its pages, then what is asked. No name, no number. */
export function PaperSheet({ manifest, cls, code }: { manifest: Manifest; cls: string; code: string }): ReactNode {
  const { t } = useTranslation('ballots');
  const sheets = askedSheets(manifest);
  const forms = [...new Set(sheets.map((s) => s.form))];
  const choose = forms.flatMap((f) => manifest.forms[f] ?? []).find((q) => q.kind === 'choose');
  return (
    <table className="paper-sheet">
      <thead>
        <tr><td>
          <div className="paper-head">
            <div><span className="paper-place">{manifest.institution}</span><b>{manifest.title}</b><span>{manifest.classes.find((c) => c.id === cls)?.label}</span></div>
            <div className="paper-code"><span>{codePrinted(code)}</span><div role="img" aria-label={t('paper.code')} dangerouslySetInnerHTML={{ __html: renderSVG(code, { border: 0 }) }} /></div>
          </div>
        </td></tr>
      </thead>
      <tbody>
        <tr><td>
          <p className="paper-how">{choose?.kind === 'choose' ? t('paper.howChoose', { most: choose.most }) : t('paper.how')} {t('paper.secret')}</p>
          {forms.map((f) => <Block key={f} form={manifest.forms[f] ?? []} sheets={sheets.filter((s) => s.form === f)} />)}
        </td></tr>
      </tbody>
    </table>
  );
}

/** All subjects that one form asks about. */
function Block({ form, sheets }: { form: readonly Question[]; sheets: readonly Sheet[] }): ReactNode {
  const { t } = useTranslation('ballots');
  const grades = form.filter(isGrade);
  const first = grades[0];
  // Where all questions have the same grades they are written once, and boxes carry their digits; one question has room for words.
  const same = first !== undefined && grades.every((g) => JSON.stringify(g.options) === JSON.stringify(first.options));
  const words = grades.length === 1 || !same;
  const rest = form.filter((q) => q.kind !== 'grade');
  return (
    <>
      {first ? (
        <>
          {words ? null : <p className="paper-legend">{first.options.map((o, i) => <span key={o.id}><i className="paper-box">{keyOfOption(i)}</i> {o.label}</span>)}</p>}
          <table className="paper-grid">
            <thead><tr><th>{t('paper.subject')}</th>{grades.map((g) => <th key={g.id}>{g.label}</th>)}</tr></thead>
            <tbody>
              {sheets.map((s) => (
                <Fragment key={s.slot}>
                  <tr><th scope="row">{s.label}{s.detail ? <small>{s.detail}</small> : null}</th>{grades.map((g) => <td key={g.id}><span className="paper-boxes">{g.options.map((o, i) => <span key={o.id}><i className="paper-box">{keyOfOption(i)}</i>{words ? ` ${o.label}` : ''}</span>)}</span></td>)}</tr>
                  {rest.map((q) => <tr key={q.id}><td colSpan={grades.length + 1}><Open q={q} /></td></tr>)}
                </Fragment>
              ))}
            </tbody>
          </table>
        </>
      ) : sheets.map((s) => <div key={s.slot} className="paper-block"><h4>{s.label}</h4>{rest.map((q) => <Open key={q.id} q={q} />)}</div>)}
    </>
  );
}

function Open({ q }: { q: Question }): ReactNode {
  const { t } = useTranslation('ballots');
  if (q.kind === 'choose') return (
    <div>
      <p className="paper-ask">{q.label}</p>
      <ol className="paper-names">{q.options.map((o, i) => <li key={o.id}><i className="paper-box" /> <span>{i + 1}</span> {o.label}</li>)}</ol>
      {Array.from({ length: q.writeIn }, (_, i) => <p key={i} className="paper-line">{t('paper.other')} <span /></p>)}
    </div>
  );
  return <div className="paper-text"><span>{q.label}</span><i /><i /></div>;
}
