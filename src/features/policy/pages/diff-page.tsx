import { Checkbox } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Loaded, PageHead } from '../../../ui/page.tsx';
import { useDiff } from './queries.ts';

type Change = NonNullable<ReturnType<typeof useDiff>['data']>['changes'][number];

/** Two versions side by side in one column: what was changed stands inline, moved and renumbered articles say so. */
export function DiffPage({ from, to }: { from: string; to: string }): ReactNode {
  const { t } = useTranslation('policy');
  const [only, setOnly] = useState(true);
  const query = useDiff(from, to);
  return (
    <div className="policy-page">
      <Link href={`/policy/documents/${encodeURIComponent(to)}`}>← {t('docs.back')}</Link>
      <Loaded query={query}>
        {(d) => {
          const count = (test: (c: Change) => boolean): number => d.changes.filter(test).length;
          const shown = d.changes.filter((c) => !only || c.kind !== 'same' || c.renumbered || c.moved);
          return (
            <>
              <PageHead title={`${d.to.title} ${d.from.year} → ${d.to.year}`} note={<>
                {t('diff.counts', { changed: count((c) => c.kind === 'changed'), added: count((c) => c.kind === 'added'), removed: count((c) => c.kind === 'removed'), renumbered: count((c) => c.renumbered), moved: count((c) => c.moved), same: count((c) => c.kind === 'same') })}
                {d.texts ? null : <div>{t('diff.summaries')}</div>}
              </>} extra={<Checkbox checked={only} onChange={(e) => setOnly(e.target.checked)}>{t('diff.onlyChanged')}</Checkbox>} />
              {shown.length === 0 ? <p className="quiet">{t('diff.nothing')}</p> : null}
              {shown.map((c, i) => <One key={i} change={c} />)}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function One({ change: c }: { change: Change }): ReactNode {
  const { t } = useTranslation('policy');
  const label = c.renumbered ? `${c.from!.label} → ${c.to!.label}` : (c.to ?? c.from)!.label;
  const marks = [...(c.kind === 'same' ? [] : [t(`diff.${c.kind}`)]), ...(c.renumbered ? [t('diff.renumbered')] : []), ...(c.moved ? [t('diff.moved')] : [])];
  return (
    <div className="policy-change" data-kind={c.kind}>
      <div><strong>{label}</strong><div className="quiet">{marks.join(' · ')}</div></div>
      <div>
        {c.runs ? c.runs.map((r, i) => (r.kind === 'out' ? <del key={i}>{r.text}</del> : r.kind === 'in' ? <ins key={i}>{r.text}</ins> : <span key={i}>{r.text}</span>))
          : c.kind === 'removed' ? <del>{c.from!.text}</del> : c.kind === 'added' ? <ins>{c.to!.text}</ins> : c.to!.text}
      </div>
    </div>
  );
}
