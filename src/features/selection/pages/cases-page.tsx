import { Button, Input, Segmented, Table } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { mayHandleCases } from '../../accounts/rules.ts';
import { stepWords } from '../rules/lookup.ts';
import { useCases, useMe, useWaiting, type CaseLine } from './client.ts';
import { OpenCase } from './open-case.tsx';
import { useLabels } from './use-words.ts';

/** The list of cases: running or ended, where each stands, whom it waits for, by when; and opening a new one. */
export function CasesPage(): ReactNode {
  const { t } = useLabels();
  const query = useCases();
  const me = useMe();
  const [which, setWhich] = useState<'running' | 'ended'>('running');
  const [find, setFind] = useState('');
  const [opening, setOpening] = useState(() => new URLSearchParams(window.location.search).has('new'));
  const may = me?.roles.some((r) => mayHandleCases.includes(r.role)) ?? false;
  const running = (c: CaseLine): boolean => c.state === 'running' || c.state === 'appointed';
  const open = may && !opening ? (
    <Button autoInsertSpace={false} type="primary" onClick={() => setOpening(true)}>
      {t('cases.open')}
    </Button>
  ) : null;
  return (
    <>
      <PageHead title={t('cases.title')} note={t('cases.note')} extra={open} />
      {opening ? <OpenCase onCancel={() => setOpening(false)} /> : null}
      <Loaded query={query}>
        {(cases) => {
          const q = find.trim();
          const shown = cases.filter((c) => running(c) === (which === 'running') && (q === '' || [c.number, c.title, ...c.candidates].some((text) => text.includes(q))));
          return (
            <>
              <div className="cases-bar no-print">
                <Segmented
                  value={which} onChange={(v) => setWhich(v as typeof which)}
                  options={[{ value: 'running', label: t('cases.running', { n: cases.filter(running).length }) }, { value: 'ended', label: t('cases.ended', { n: cases.filter((c) => !running(c)).length }) }]}
                />
                <Input data-search allowClear value={find} placeholder={t('cases.search')} aria-label={t('cases.search')} onChange={(e) => setFind(e.target.value)} style={{ width: 260 }} />
              </div>
              {cases.length === 0 && !opening ? <EmptyPlace text={t('cases.empty')} action={open} /> : <CaseTable lines={shown} />}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function CaseTable({ lines }: { lines: CaseLine[] }): ReactNode {
  const { t, say, list, roles } = useLabels();
  const words = useTranslation('selection').t;
  const [, go] = useLocation();
  const today = useWaiting().data?.today ?? '';
  return (
    <Table<CaseLine>
      size="small" rowKey="id" dataSource={lines} pagination={lines.length > 100 ? { pageSize: 100, showSizeChanger: false } : false} scroll={{ x: 880 }} locale={{ emptyText: t('cases.nothing') }}
      onRow={(c) => ({ onDoubleClick: () => go(`/cases/${c.id}`) })}
      columns={[
        { title: t('cases.number'), dataIndex: 'number', width: 104, render: (n: string, c) => <Link href={`/cases/${c.id}`}>{n}</Link> },
        { title: t('cases.post'), dataIndex: 'title', render: (title: string, c) => <Link className="plain" href={`/cases/${c.id}`}>{title}</Link> },
        { title: t('cases.candidates'), dataIndex: 'candidates', width: 200, render: (names: string[]) => (names.length > 0 ? list(names) : <span className="quiet">{t('none')}</span>) },
        { title: t('cases.step'), dataIndex: 'step', width: 150, render: (_, c) => (c.state === 'running' || c.state === 'appointed' ? say(stepWords[c.step]) : words(`states.${c.state}`)) },
        { title: t('cases.waits'), dataIndex: 'waitsFor', width: 200, render: (codes: string[], c) => (c.state === 'running' || c.state === 'appointed' ? roles(codes) : '') },
        { title: t('cases.due'), dataIndex: 'dueDay', width: 110, align: 'right', render: (d: string | null) => (d ? <span className={d < today ? 'late' : undefined}>{d}</span> : '') },
        { title: t('cases.opened'), dataIndex: 'openedDay', width: 110, align: 'right' },
      ]}
    />
  );
}
