import { Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Loaded, PageHead } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { usePatterns, type Patterns } from './client.ts';

const kinds = ['redone', 'late-fact', 'before-leaving'] as const;

/** What the supervisor should look at, drawn from every case: no judgement, each line leads to its case. */
export function PatternsPage(): ReactNode {
  const { t } = useTranslation('integrity');
  const [months, setMonths] = useState(6);
  const query = usePatterns(months);
  return (
    <div className="integrity-page">
      <PageHead title={t('patterns.title')} note={t('patterns.note')} extra={<Radio.Group optionType="button" value={months} onChange={(e) => setMonths(e.target.value as number)} options={[3, 6, 12].map((n) => ({ value: n, label: t('patterns.months', { n }) }))} />} />
      <Loaded query={query}>
        {(data) => (
          <>
            <p className="quiet">{t('patterns.count', { cases: data.cases, n: data.marks.length })}</p>
            {kinds.map((k) => <Marks key={k} kind={k} marks={data.marks.filter((m) => m.pattern === k)} />)}
            <Units units={data.units} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Marks({ kind, marks }: { kind: (typeof kinds)[number]; marks: Patterns['marks'] }): ReactNode {
  const { t } = useTranslation('integrity');
  const say = useSay();
  return (
    <section>
      <h2>{t(`patterns.pattern.${kind}`)}</h2>
      {marks.length === 0 ? <p className="quiet">{t('patterns.none')}</p> : (
        <div className="scroll-x">
          <table className="plain-table">
            <thead><tr><th>{t('patterns.on')}</th><th>{t('patterns.case')}</th><th>{t('patterns.unit')}</th><th>{t('patterns.what')}</th></tr></thead>
            <tbody>{marks.map((m, i) => <tr key={i}><td className="nowrap">{m.on}</td><td><Link href={`/cases/${m.caseId}`}>{m.number} {m.title}</Link></td><td>{m.unitName}</td><td>{say(m.sentence)}</td></tr>)}</tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Units({ units }: { units: Patterns['units'] }): ReactNode {
  const { t } = useTranslation('integrity');
  return (
    <section>
      <h2>{t('patterns.units')}</h2>
      <div className="scroll-x">
        <table className="plain-table">
          <thead><tr><th>{t('patterns.unit')}</th>{(['cases', 'withException', 'requested', 'approved'] as const).map((k) => <th key={k} className="right">{t(`patterns.${k}`)}</th>)}</tr></thead>
          <tbody>{units.map((u) => <tr key={u.unitId}><td>{u.unitName}</td><td className="right">{u.cases}</td><td className="right">{u.withException}</td><td className="right">{u.requested}</td><td className="right">{u.approved}</td></tr>)}</tbody>
        </table>
      </div>
    </section>
  );
}
