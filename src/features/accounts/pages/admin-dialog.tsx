import { useQuery } from '@tanstack/react-query';
import { DatePicker, Form, Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, unwrap } from '../../../web/client.ts';
import { administrators, isRole, isUsername, normalUsername, roles, roleWords } from '../rules.ts';
import type { Once } from './one-time.tsx';
import { RefusedNote } from './refused.tsx';

/** One piece of an administrator's work, about one account. */
export type Job = { kind: 'create' } | { kind: 'grant' | 'link' | 'reset' | 'disable' | 'enable'; id: string; displayName: string };

type Typed = { username: string; displayName: string; role: string; unitId?: string; from?: string; to?: string; name: string; idNumber: string; reason: string };

async function send(job: Job, typed: Typed): Promise<Once | null> {
  if (job.kind === 'create') {
    const made = await unwrap(api.POST('/api/accounts', { body: { username: typed.username, displayName: typed.displayName } }));
    return { name: made.displayName, username: made.username, password: made.password ?? '' };
  }
  const params = { path: { id: job.id } };
  if (job.kind === 'reset') {
    const { password } = await unwrap(api.POST('/api/accounts/{id}/reset-password', { params }));
    return { name: job.displayName, username: null, password };
  }
  if (job.kind === 'grant') {
    await unwrap(api.POST('/api/accounts/{id}/grants', { params, body: { role: typed.role, unitId: typed.unitId ?? null, from: typed.from || undefined, to: typed.to || null } }));
  } else if (job.kind === 'link') {
    await unwrap(api.POST('/api/accounts/{id}/person', { params, body: { name: typed.name, idNumber: typed.idNumber } }));
  } else {
    const { reason } = typed;
    await unwrap(job.kind === 'disable' ? api.POST('/api/accounts/{id}/disable', { params, body: { reason } }) : api.POST('/api/accounts/{id}/enable', { params, body: { reason } }));
  }
  return null;
}

/** The form of one piece of work, with the sentence that will stand in the record. */
export function AccountDialog({ job, by, onClose, onOnce }: { job: Job; by: string; onClose: () => void; onOnce: (once: Once) => void }): ReactNode {
  const { t } = useTranslation('accounts');
  const [form] = Form.useForm<Typed>();
  const [typed, setTyped] = useState<Partial<Typed>>({});
  const submit = useSubmit((values: Typed) => send(job, values), {
    quiet: true,
    said: t('admin.done'),
    done: (once) => {
      onClose();
      if (once) onOnce(once);
    },
  });
  const title = { create: t('admin.create'), grant: t('admin.grant'), link: t('admin.link'), reset: t('admin.reset'), disable: t('admin.disable'), enable: t('admin.enable') }[job.kind];
  const sentence = useSentence(job, by, typed);
  return (
    <Modal open title={job.kind === 'create' ? title : `${title} · ${job.displayName}`} okText={title} cancelText={t('admin.cancel')} confirmLoading={submit.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Typed> form={form} layout="vertical" requiredMark={false} onFinish={(values) => submit.mutate(values)} onValuesChange={(_, all) => setTyped(all)}>
        <Fields job={job} typed={typed} />
        <RefusedNote error={submit.error} />
        {sentence ? <p className="quiet">{t('admin.willRecord', { sentence })}</p> : null}
      </Form>
    </Modal>
  );
}

/** The very sentence of the record for what is being filled in, once there is enough of it. */
function useSentence(job: Job, by: string, typed: Partial<Typed>): string | null {
  const sentence = useWords(job, typed);
  return sentence === null ? null : `${by} · ${sentence}`;
}

function useWords(job: Job, typed: Partial<Typed>): string | null {
  const { t } = useTranslation('accounts');
  if (job.kind === 'create') {
    return typed.username && typed.displayName ? t('verbs.accounts.created', { account: typed.displayName, username: normalUsername(typed.username) }) : null;
  }
  const account = job.displayName;
  if (job.kind === 'reset') return t('verbs.accounts.password-reset', { account });
  if (job.kind === 'link') return t('verbs.accounts.linked', { account });
  if (job.kind === 'grant') return typed.role && isRole(typed.role) ? t('verbs.accounts.granted', { account, role: roleWords[typed.role] }) : null;
  return typed.reason ? t(job.kind === 'disable' ? 'verbs.accounts.disabled' : 'verbs.accounts.enabled', { account, reason: typed.reason }) : null;
}

function Fields({ job, typed }: { job: Job; typed: Partial<Typed> }): ReactNode {
  const { t } = useTranslation('accounts');
  const required = { required: true, whitespace: true, message: t('admin.missing') };
  if (job.kind === 'reset') return <p>{t('admin.resetAsk')}</p>;
  if (job.kind === 'grant') return <GrantFields role={typed.role} />;
  if (job.kind === 'create') {
    return (
      <>
        <p className="quiet">{t('admin.createNote')}</p>
        <Form.Item name="displayName" label={t('admin.name')} rules={[required]}>
          <Input autoFocus maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="username"
          label={t('admin.username')}
          rules={[
            required,
            {
              validator: async (_, value?: string) => {
                if (value && !isUsername(normalUsername(value))) throw new Error(t('admin.usernameRule'));
              },
            },
          ]}
        >
          <Input maxLength={32} autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
      </>
    );
  }
  if (job.kind === 'link') {
    return (
      <>
        <p className="quiet">{t('admin.linkNote')}</p>
        <Form.Item name="name" label={t('admin.name')} rules={[required]}>
          <Input autoFocus maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item name="idNumber" label={t('admin.idNumber')} rules={[required]}>
          <Input maxLength={18} autoComplete="off" />
        </Form.Item>
      </>
    );
  }
  return (
    <Form.Item name="reason" label={t('admin.reason')} rules={[required]}>
      <Input autoFocus maxLength={200} placeholder={t('admin.reasonExample')} />
    </Form.Item>
  );
}

function GrantFields({ role }: { role: string | undefined }): ReactNode {
  const { t } = useTranslation('accounts');
  const say = useSay();
  const units = useQuery({ queryKey: ['accounts', 'units'], queryFn: () => unwrap(api.GET('/api/accounts/units')) });
  const required = { required: true, message: t('admin.missing') };
  const everywhere = role !== undefined && isRole(role) && administrators.includes(role);
  return (
    <>
      <Form.Item name="role" label={t('admin.role')} rules={[required]}>
        <Select options={roles.map((r) => ({ value: r, label: say(roleWords[r]) }))} />
      </Form.Item>
      {everywhere ? null : (
        <Form.Item name="unitId" label={t('admin.unit')}>
          <Select allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={t('admin.unitAll')} loading={units.isPending} options={(units.data?.units ?? []).map((u) => ({ value: u.id, label: u.name }))} />
        </Form.Item>
      )}
      <div style={{ display: 'flex', gap: 12, flexWrap: 'wrap' }}>
        <Form.Item name="from" label={t('admin.from')} style={{ flex: '1 1 160px' }}>
          <DayField />
        </Form.Item>
        <Form.Item name="to" label={t('admin.to')} style={{ flex: '1 1 160px' }}>
          <DayField />
        </Form.Item>
      </div>
    </>
  );
}

/** A day as text `YYYY-MM-DD`, in the notation of the language on screen and not of the browser. */
function DayField({ onChange }: { onChange?: (day: string | undefined) => void }): ReactNode {
  return <DatePicker style={{ width: '100%' }} onChange={(_, text) => onChange?.((Array.isArray(text) ? text[0] : text) || undefined)} />;
}
