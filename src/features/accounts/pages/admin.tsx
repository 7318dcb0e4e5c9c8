import { useQuery } from '@tanstack/react-query';
import { Button, Input, Popconfirm, Space, Table, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dotted } from '../../../kernel/day.ts';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, unwrap } from '../../../web/client.ts';
import { isRole, mayCreateAccounts, mayGrantRoles, releaserOf, resetterOf, roleWords } from '../rules.ts';
import { AccountDialog, type Job } from './admin-dialog.tsx';
import { OneTime, type Once } from './one-time.tsx';

type Grant = { id: string; role: string; unitName: string | null; fromDay: string; toDay: string | null };
type Line = { id: string; username: string; displayName: string; state: 'active' | 'disabled'; mustChange: boolean; linked: boolean; createdAt: string; grants: Grant[] };

/** The administrators' page: each sees what is theirs to do, and nobody sees a button for their own account. */
export function AccountsPage(): ReactNode {
  const { t } = useTranslation('accounts');
  const [find, setFind] = useState('');
  const [job, setJob] = useState<Job | null>(null);
  const [once, setOnce] = useState<Once | null>(null);
  const me = useQuery({ queryKey: ['me'], queryFn: () => unwrap(api.GET('/api/accounts/me')) });
  const accounts = useQuery({ queryKey: ['accounts'], queryFn: () => unwrap(api.GET('/api/accounts')) });
  const mine = (me.data?.roles ?? []).map((r) => r.role);
  const holds = (wanted: readonly string[]): boolean => mine.some((r) => wanted.includes(r));
  return (
    <>
      <PageHead
        title={t('admin.title')}
        note={t('admin.note')}
        extra={
          holds(mayCreateAccounts) ? (
            <Button type="primary" onClick={() => setJob({ kind: 'create' })}>
              {t('admin.create')}
            </Button>
          ) : null
        }
      />
      <Input data-search allowClear placeholder={t('admin.search')} aria-label={t('admin.search')} style={{ maxWidth: 320, marginBottom: 12 }} onChange={(e) => setFind(e.target.value.trim().toLowerCase())} />
      <Loaded query={accounts}>
        {(data) => (
          <AccountTable
            lines={data.accounts.filter((a) => !find || a.username.includes(find) || a.displayName.toLowerCase().includes(find))}
            meId={me.data?.account.id ?? ''}
            holds={holds}
            onJob={setJob}
          />
        )}
      </Loaded>
      {job ? <AccountDialog job={job} by={me.data?.account.displayName ?? ''} onClose={() => setJob(null)} onOnce={setOnce} /> : null}
      {once ? <OneTime once={once} onClose={() => setOnce(null)} /> : null}
    </>
  );
}

type TableProps = { lines: Line[]; meId: string; holds: (wanted: readonly string[]) => boolean; onJob: (job: Job) => void };

function AccountTable({ lines, meId, holds, onJob }: TableProps): ReactNode {
  const { t } = useTranslation('accounts');
  return (
    <Table<Line>
      size="small"
      rowKey="id"
      dataSource={lines}
      pagination={lines.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      scroll={{ x: 960 }}
      locale={{ emptyText: <EmptyPlace text={t('admin.empty')} /> }}
      columns={[
        {
          title: t('admin.name'),
          key: 'name',
          fixed: 'left',
          width: 130,
          render: (_, a) => (
            <>
              {a.displayName} {a.id === meId ? <span className="quiet">{t('admin.me')}</span> : null}
            </>
          ),
        },
        { title: t('admin.username'), dataIndex: 'username', width: 130 },
        { title: t('admin.roles'), key: 'roles', render: (_, a) => <Grants account={a} may={holds(mayGrantRoles) && a.id !== meId} /> },
        { title: t('admin.state'), key: 'state', width: 150, render: (_, a) => <State account={a} /> },
        { title: t('admin.created'), key: 'created', width: 104, align: 'right', render: (_, a) => dotted(a.createdAt.slice(0, 10)) },
        { title: t('admin.actions'), key: 'do', width: 310, render: (_, a) => (a.id === meId ? null : <Actions account={a} holds={holds} onJob={onJob} />) },
      ]}
    />
  );
}

function State({ account }: { account: Line }): ReactNode {
  const { t } = useTranslation('accounts');
  return (
    <>
      {t(account.state === 'active' ? 'admin.active' : 'admin.disabled')}
      {account.mustChange ? <div className="quiet">{t('admin.waiting')}</div> : null}
      {account.linked ? <div className="quiet">{t('admin.linked')}</div> : null}
    </>
  );
}

function Grants({ account, may }: { account: Line; may: boolean }): ReactNode {
  const { t } = useTranslation('accounts');
  const say = useSay();
  const revoke = useSubmit((grantId: string) => unwrap(api.POST('/api/accounts/grants/{id}/revoke', { params: { path: { id: grantId } } })), { said: t('admin.done') });
  const nameOf = (role: string): string => (isRole(role) ? say(roleWords[role]) : role);
  return (
    <Space size={[4, 4]} wrap>
      {account.grants.map((g) => (
        <Tag key={g.id} style={{ margin: 0, whiteSpace: 'normal' }}>
          {nameOf(g.role)}
          {g.unitName ? ` · ${g.unitName}` : ''}
          {g.toDay ? ` · ${t('mine.until', { day: dotted(g.toDay) })}` : ''}
          {may ? (
            <Popconfirm
              title={t('admin.revokeAsk', { role: nameOf(g.role) })}
              description={t('admin.willRecord', { sentence: t('admin.revokeSentence', { account: account.displayName, role: nameOf(g.role) }) })}
              okText={t('admin.ok')}
              cancelText={t('admin.cancel')}
              onConfirm={() => revoke.mutate(g.id)}
            >
              <Button type="link" size="small" style={{ padding: '0 0 0 6px', height: 'auto' }}>
                {t('admin.revoke')}
              </Button>
            </Popconfirm>
          ) : null}
        </Tag>
      ))}
    </Space>
  );
}

function Actions({ account, holds, onJob }: { account: Line; holds: (wanted: readonly string[]) => boolean; onJob: (job: Job) => void }): ReactNode {
  const { t } = useTranslation('accounts');
  const held = account.grants.map((g) => g.role);
  const link = (label: string, job: Job): ReactNode => (
    <Button type="link" size="small" style={{ padding: 0 }} onClick={() => onJob(job)}>
      {label}
    </Button>
  );
  const { id, displayName } = account;
  return (
    <Space size={[12, 0]} wrap>
      {holds(mayGrantRoles) ? link(t('admin.grant'), { kind: 'grant', id, displayName }) : null}
      {holds(mayGrantRoles) ? link(t('admin.link'), { kind: 'link', id, displayName }) : null}
      {holds([resetterOf(held)]) ? link(t('admin.reset'), { kind: 'reset', id, displayName }) : null}
      {holds([releaserOf(held)]) ? (account.state === 'active' ? link(t('admin.disable'), { kind: 'disable', id, displayName }) : link(t('admin.enable'), { kind: 'enable', id, displayName })) : null}
    </Space>
  );
}
