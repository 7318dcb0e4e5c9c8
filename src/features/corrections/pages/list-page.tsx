import { Button, Segmented, Table } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { localTime } from '../../roster/pages/local-time.ts';
import { stateWords, waitsWords } from '../words-rules.ts';
import { useLines, type Line, type View } from './client.ts';

const views: readonly View[] = ['waiting', 'mine', 'all'];

/** Corrections: those that wait for me, those I asked for, all within reach. */
export function CorrectionsPage(): ReactNode {
  const { t } = useTranslation('corrections');
  const [view, setView] = useState<View>('waiting');
  const query = useLines(view);
  return (
    <>
      <PageHead title={t('title')} note={t('note')} />
      <div className="cases-bar no-print">
        <Segmented value={view} onChange={(v) => setView(v as View)} options={views.map((v) => ({ value: v, label: t(`views.${v}`) }))} />
      </div>
      <Loaded query={query}>
        {({ lines }) => (lines.length === 0 ? <EmptyPlace text={<>{t(`empty.${view}`)} {t('emptyHint')}</>} action={<Link href="/roster"><Button>{t('toRoster')}</Button></Link>} /> : <Lines lines={lines} />)}
      </Loaded>
    </>
  );
}

function Lines({ lines }: { lines: Line[] }): ReactNode {
  const { t } = useTranslation('corrections');
  const say = useSay();
  const [, go] = useLocation();
  return (
    <Table<Line>
      size="small" rowKey="id" dataSource={lines} pagination={false} scroll={{ x: 860 }} onRow={(c) => ({ onDoubleClick: () => go(`/corrections/${c.id}`) })}
      columns={[
        { title: t('column.person'), width: 220, render: (_, c) => <><Link href={`/corrections/${c.id}`}>{c.person.name}</Link> <span className="quiet">{c.person.unitName}</span></> },
        { title: t('column.what'), render: (_, c) => <Link className="plain" href={`/corrections/${c.id}`}>{say(c.what)}</Link> },
        { title: t('column.state'), width: 120, render: (_, c) => say(stateWords[c.state]) },
        { title: t('column.waits'), width: 190, render: (_, c) => (c.waitsFor ? say(waitsWords[c.waitsFor]) : <span className="quiet">{t('none')}</span>) },
        { title: t('column.openedBy'), width: 120, render: (_, c) => <>{c.openedBy}{c.own ? <span className="quiet"> {t('own')}</span> : null}</> },
        { title: t('column.openedAt'), width: 150, align: 'right', render: (_, c) => <span className="nowrap">{localTime(c.openedAt)}</span> },
      ]}
    />
  );
}
