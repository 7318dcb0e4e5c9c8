import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dotted } from '../../../kernel/day.ts';
import { Loaded, PageHead } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, unwrap } from '../../../web/client.ts';
import { isRole, passwordFault, roleWords } from '../rules.ts';
import { RefusedNote } from './refused.tsx';

type Typed = { current: string; next: string; repeat: string };

/** Who I am here: change my password, see my roles. */
export function MyAccountPage(): ReactNode {
  const { t } = useTranslation('accounts');
  const query = useQuery({ queryKey: ['me'], queryFn: () => unwrap(api.GET('/api/accounts/me')) });
  return (
    <Loaded query={query}>
      {(me) => (
        <div style={{ maxWidth: 560 }}>
          <PageHead title={t('mine.title')} note={`${me.account.displayName} · ${t('mine.signedInAs', { username: me.account.username })}`} />
          {me.mustChange ? <Alert type="warning" showIcon title={t('mine.mustChange')} style={{ marginBottom: 16 }} /> : <Roles roles={me.roles} />}
          <ChangePassword username={me.account.username} />
        </div>
      )}
    </Loaded>
  );
}

function Roles({ roles }: { roles: { id: string; role: string; unitName: string | null; fromDay: string; toDay: string | null }[] }): ReactNode {
  const { t } = useTranslation('accounts');
  const say = useSay();
  return (
    <section>
      <h2>{t('mine.roles')}</h2>
      {roles.length === 0 ? <p className="quiet">{t('mine.noRoles')}</p> : null}
      {roles.map((r) => (
        <div key={r.id} style={{ padding: '4px 0', borderTop: '1px solid var(--line)' }}>
          {isRole(r.role) ? say(roleWords[r.role]) : r.role}{' '}
          <span className="quiet">
            {r.unitName ?? t('mine.everywhere')} · {t('mine.since', { day: dotted(r.fromDay) })}
            {r.toDay ? ` · ${t('mine.until', { day: dotted(r.toDay) })}` : ''}
          </span>
        </div>
      ))}
    </section>
  );
}

function ChangePassword({ username }: { username: string }): ReactNode {
  const { t } = useTranslation('accounts');
  const [form] = Form.useForm<Typed>();
  const send = useSubmit(({ current, next }: Typed) => unwrap(api.POST('/api/accounts/password', { body: { current, next } })), {
    quiet: true,
    said: t('mine.changed'),
    done: () => form.resetFields(),
  });
  const required = { required: true, message: t('signIn.missing') };
  return (
    <section>
      <h2>{t('mine.password')}</h2>
      <Form<Typed> form={form} layout="vertical" requiredMark={false} style={{ maxWidth: 340 }} onFinish={(typed) => send.mutate(typed)}>
        <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
        <Form.Item name="current" label={t('mine.current')} rules={[required]}>
          <Input.Password autoComplete="current-password" maxLength={128} />
        </Form.Item>
        <Form.Item
          name="next"
          label={t('mine.next')}
          extra={t('mine.rule')}
          rules={[
            required,
            {
              validator: async (_, value?: string) => {
                if (value && passwordFault(value, username)) throw new Error(t('mine.rule'));
              },
            },
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Form.Item>
        <Form.Item
          name="repeat"
          label={t('mine.repeat')}
          dependencies={['next']}
          rules={[
            required,
            {
              validator: async (_, value?: string) => {
                if (value && value !== form.getFieldValue('next')) throw new Error(t('mine.repeatDiffers'));
              },
            },
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Form.Item>
        <RefusedNote error={send.error} />
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {t('mine.submit')}
        </Button>
        <p className="quiet">{t('mine.note')}</p>
      </Form>
    </section>
  );
}
