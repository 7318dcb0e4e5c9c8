import { InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { ArticleChip } from '../../../ui/verdict.tsx';
import type { Refused } from '../../../web/client.ts';
import { appointmentArticles } from '../../../domain/regulations/appointment-2019/articles.ts';
import { classWords } from '../classes-rules.ts';
import { usePreview, type PlanInput, type Scope } from './client.ts';

type Rule = PlanInput['classes'][number];
type Kind = Rule['take']['kind'] | 'none';

/** The classes of the unit, and how many of each are talked to; sizes and margin are reckoned as one chooses. */
export function ScopeTable({ scope, onClasses, onSample }: { scope: Scope | null; onClasses: (classes: PlanInput['classes']) => void; onSample: (n: number | null) => void }): ReactNode {
  const { t } = useTranslation('interviews');
  const say = useSay();
  const query = usePreview(scope);
  if (scope === null) return <p className="quiet">{t('form.reckon')}</p>;
  if (query.error) return <RefusalNote refusal={(query.error as Refused).refusal} />;
  const found = query.data;
  const rule = (id: Rule['id']): Rule | undefined => scope.classes.find((c) => c.id === id);
  const put = (id: Rule['id'], next: Rule | null): void => onClasses([...scope.classes.filter((c) => c.id !== id), ...(next ? [next] : [])]);
  const choose = (id: Rule['id'], kind: Kind): void => {
    if (kind === 'sample' && scope.sampleSize === null) onSample(20);
    put(id, kind === 'none' ? null : { id, take: kind === 'share' ? { kind, percent: 30 } : { kind } });
  };
  const groups = (found?.groups ?? []).filter((g) => g.id !== 'listed');
  const sampled = scope.classes.some((c) => c.take.kind === 'sample');
  return (
    <>
      <p className="quiet">{t('form.expectedNote')} <ArticleChip citation={scope.kind === 'survey' ? appointmentArticles.scope : appointmentArticles.talks} /></p>
      <div className="scroll-x">
        <table className="plain-table interviews-scope">
          <thead><tr><th>{t('form.class')}</th><th className="right">{t('form.size')}</th><th>{t('form.take')}</th><th>{t('form.percent')}</th><th>{t('form.expected')}</th><th className="right">{t('form.takes')}</th></tr></thead>
          <tbody>
            {groups.map((g) => {
              const r = rule(g.id);
              const words = say(classWords[g.id]);
              return (
                <tr key={g.id}>
                  <td>{words}</td><td className="right">{g.size}</td>
                  <td><Select<Kind> aria-label={`${t('form.take')} ${words}`} value={r?.take.kind ?? 'none'} onChange={(k) => choose(g.id, k)} options={(['all', 'share', 'sample', 'none'] as const).map((k) => ({ value: k, label: t(`form.${k}`) }))} style={{ width: 96 }} /></td>
                  <td>{r?.take.kind === 'share' ? <InputNumber aria-label={`${t('form.percent')} ${words}`} min={1} max={99} precision={0} value={r.take.percent} onChange={(v) => { if (v !== null) put(g.id, { ...r, take: { kind: 'share', percent: v } }); }} style={{ width: 72 }} /> : null}</td>
                  <td>{r?.take.kind === 'sample' ? <InputNumber aria-label={`${t('form.expected')} ${words}`} min={1} max={99} precision={0} value={r.expected ?? null} onChange={(v) => put(g.id, v === null ? { id: r.id, take: r.take } : { ...r, expected: v })} style={{ width: 72 }} /> : null}</td>
                  <td className="right">{found?.sizes?.find((s) => s.id === g.id)?.take ?? 0}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="interviews-sum">
        {sampled ? <label>{t('form.sampleSize')} <InputNumber aria-label={t('form.sampleSize')} min={1} max={2000} precision={0} value={scope.sampleSize} onChange={onSample} style={{ width: 84 }} /></label> : null}
        {found ? (found.sizes === null ? <span className="interviews-warn">{t('form.tooSmall')}</span> : <><strong>{t('form.total', { n: found.sizes.reduce((n, s) => n + s.take, 0) })}</strong><span className="quiet">{found.margin === null ? t('form.noMargin') : t('form.margin', { m: (found.margin / 10).toFixed(1) })}</span></>) : null}
      </p>
    </>
  );
}
