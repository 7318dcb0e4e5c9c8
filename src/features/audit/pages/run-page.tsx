import { Button, Checkbox, Input, Pagination, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { aspects, type Aspect } from '../../../domain/file-audit/check.ts';
import { Loaded, PageHead } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { OffNote } from './off-note.tsx';
import { useRun } from './queries.ts';

type Filter = { gravity?: string; aspect?: string; check?: string; name?: string; open?: string };

/** Lines on one page. */
const LINES = 100;

/** What one run found, ranked, with filters and export. */
export function RunPage({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('audit');
  const say = useSay();
  const [filter, setFilter] = useState<Filter>({});
  const [at, setAt] = useState(1);
  const query = Object.fromEntries(Object.entries({ ...filter, limit: LINES, offset: (at - 1) * LINES }).filter(([, v]) => v !== undefined && v !== '')) as Record<string, string | number>;
  const run = useRun(id, query);
  const set = (change: Filter): void => { setFilter({ ...filter, ...change }); setAt(1); };
  const search = new URLSearchParams(Object.entries(filter).filter((e): e is [string, string] => !!e[1]));
  return (
    <Loaded query={run}>
      {(page) => (
        <>
          <div className="no-print"><Link href="/audit">← {t('run.back')}</Link></div>
          <PageHead title={t('run.title', { scope: page.run.unitName ?? t('runs.all') })} note={t('run.note', { day: page.run.asOf, people: page.run.people, clean: page.run.clean, by: page.run.runName })}
            extra={<Button type="primary" href={`/api/audit/runs/${id}/export?${search.toString()}`}>{t('run.export')}</Button>} />
          <OffNote off={page.run.off} />
          <div className="audit-bar no-print">
            <Select aria-label={t('run.gravity')} style={{ width: 120 }} value={filter.gravity ?? ''} onChange={(v) => set({ gravity: v })} options={[{ value: '', label: `${t('run.gravity')} · ${t('run.all')}` }, { value: 'doubt', label: t('gravity.doubt') }, { value: 'notice', label: t('gravity.notice') }]} />
            <Select aria-label={t('run.aspect')} style={{ width: 140 }} value={filter.aspect ?? ''} onChange={(v) => set({ aspect: v })} options={[{ value: '', label: `${t('run.aspect')} · ${t('run.all')}` }, ...(Object.keys(aspects) as Aspect[]).map((a) => ({ value: a, label: say(aspects[a]) }))]} />
            <Select aria-label={t('run.check')} style={{ width: 230 }} value={filter.check ?? ''} onChange={(v) => set({ check: v })} options={[{ value: '', label: `${t('run.check')} · ${t('run.all')}` }, ...page.byCheck.map((c) => ({ value: c.check, label: `${say(c.title)} · ${c.n}` }))]} />
            <Input.Search aria-label={t('run.name')} placeholder={t('run.name')} allowClear style={{ width: 150 }} onSearch={(v) => set({ name: v.trim() })} />
            <Checkbox checked={filter.open === 'true'} onChange={(e) => set({ open: e.target.checked ? 'true' : '' })}>{t('run.onlyOpen')}</Checkbox>
            <span className="quiet">{t('run.found', { n: page.total })}</span>
          </div>
          {page.lines.length === 0 ? <p className="quiet">{t('run.none')}</p> : (
            <div className="audit-scroll">
              <table className="audit-table">
                <thead><tr><th className="num">{t('run.rank')}</th><th>{t('run.gravity')}</th><th>{t('run.person')}</th><th>{t('run.unit')}</th><th>{t('run.check')}</th><th>{t('run.problem')}</th><th>{t('run.state')}</th></tr></thead>
                <tbody>
                  {page.lines.map((l) => (
                    <tr key={l.n}>
                      <td className="num quiet">{l.n}</td>
                      <td className={`nowrap audit-kind-${l.gravity}`}>{l.gravity === 'doubt' ? '●' : '○'} {t(`gravity.${l.gravity}`)}</td>
                      <td className="nowrap"><Link href={`/audit/person/${l.personId}`}>{l.name}</Link></td>
                      <td className="wide">{l.post ?? l.unit}</td>
                      <td>{say(l.title)}</td>
                      <td className="wide">{say(l.sentence)}</td>
                      <td className="nowrap">{l.state ? t(`state.${l.state}`) : ''}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {page.total > LINES ? <Pagination className="no-print audit-pager" current={at} pageSize={LINES} total={page.total} showSizeChanger={false} onChange={(next) => { setAt(next); window.scrollTo(0, 0); }} /> : null}
        </>
      )}
    </Loaded>
  );
}
