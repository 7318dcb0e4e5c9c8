import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect } from 'wouter';
import { EmptyPlace, Loaded } from '../../../ui/page.tsx';
import { api, unwrap } from '../../../web/client.ts';
import { isUsername, normalUsername, passwordFault } from '../rules.ts';
import { OpenFrame } from './open-frame.tsx';
import { RefusedNote } from './refused.tsx';
import { useFirstRunState } from './sign-in.tsx';

const administrators = ['sysadmin', 'secadmin', 'auditadmin'] as const;
const workers = ['head', 'clerk'] as const;
type FirstRole = (typeof administrators)[number] | (typeof workers)[number];
type Typed = { code: string; institution: string; accounts: Record<FirstRole, { displayName: string; username: string; password?: string }> };
type Made = { role: FirstRole; username: string; displayName: string; password: string | null }[];

/** First run: three questions, then five accounts, in one act. */
export function FirstRunPage(): ReactNode {
  const { t } = useTranslation('accounts');
  const state = useFirstRunState();
  const [made, setMade] = useState<Made | null>(null);
  if (made) return <MadeAccounts made={made} />;
  return (
    <OpenFrame title={t('firstRun.title')} wide>
      <Loaded query={state}>
        {({ needed, local }) => (!needed ? <Redirect to="/sign-in" replace /> : local ? <Questions onMade={setMade} /> : <EmptyPlace text={t('firstRun.notLocal')} />)}
      </Loaded>
    </OpenFrame>
  );
}

function Questions({ onMade }: { onMade: (made: Made) => void }): ReactNode {
  const { t } = useTranslation('accounts');
  const [form] = Form.useForm<Typed>();
  const institution = Form.useWatch('institution', form);
  const send = useMutation({
    mutationFn: (typed: Typed) => {
      const accounts = Object.fromEntries(Object.entries(typed.accounts).map(([role, one]) => [role, { ...one, password: one.password || undefined }])) as Typed['accounts'];
      return unwrap(api.POST('/api/first-run', { body: { ...typed, accounts } }));
    },
    onSuccess: (answer) => onMade(answer.accounts),
  });
  const required = { required: true, message: t('signIn.missing') };
  return (
    <Form<Typed> form={form} layout="vertical" requiredMark={false} onFinish={(typed) => send.mutate(typed)} scrollToFirstError>
      <p>{t('firstRun.lead')}</p>
      <h2>{t('firstRun.question1')}</h2>
      <p className="quiet">{t('firstRun.question1note')}</p>
      <Form.Item name="code" label={t('firstRun.code')} rules={[required]}>
        <Input autoFocus autoComplete="off" spellCheck={false} maxLength={20} style={{ maxWidth: 220 }} />
      </Form.Item>
      <Form.Item name="institution" label={t('firstRun.institution')} rules={[required]}>
        <Input maxLength={100} placeholder={t('firstRun.institutionExample')} />
      </Form.Item>
      <h2>{t('firstRun.question2')}</h2>
      <p className="quiet">
        {t('firstRun.question2note')} {t('firstRun.passwordNote')}
      </p>
      {administrators.map((role) => (
        <OneAccount key={role} role={role} />
      ))}
      <h2>{t('firstRun.question3')}</h2>
      <p className="quiet">{t('firstRun.question3note')}</p>
      {workers.map((role) => (
        <OneAccount key={role} role={role} />
      ))}
      {institution ? <p className="quiet">{t('firstRun.confirm', { institution })}</p> : null}
      <RefusedNote error={send.error} />
      <Button type="primary" htmlType="submit" loading={send.isPending}>
        {t('firstRun.submit')}
      </Button>
    </Form>
  );
}

/** One line of the form: whose account, and optionally their own password. */
function OneAccount({ role }: { role: FirstRole }): ReactNode {
  const { t } = useTranslation('accounts');
  const form = Form.useFormInstance<Typed>();
  const field = (name: 'displayName' | 'username' | 'password') => ['accounts', role, name] as ['accounts', FirstRole, typeof name];
  const required = { required: true, message: t('signIn.missing') };
  return (
    <fieldset style={{ border: 0, borderTop: '1px solid var(--line)', padding: '8px 0 0', margin: 0 }}>
      <legend style={{ float: 'left', width: '100%', fontSize: 14, fontWeight: 600, color: 'var(--ink)', border: 0, margin: '0 0 4px' }}>{t(`roles.${role}`)}</legend>
      <div style={{ display: 'grid', gap: '0 12px', gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))', clear: 'both' }}>
        <Form.Item name={field('displayName')} label={t('firstRun.name')} rules={[required]}>
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name={field('username')}
          label={t('firstRun.username')}
          rules={[
            required,
            {
              validator: async (_, value?: string) => {
                if (!value) return;
                const all = Object.values(form.getFieldValue('accounts') as Typed['accounts']).map((one) => normalUsername(one?.username ?? ''));
                if (all.filter((name) => name === normalUsername(value)).length > 1) throw new Error(t('firstRun.different'));
                if (!isUsername(normalUsername(value))) throw new Error(t('admin.usernameRule'));
              },
            },
          ]}
        >
          <Input maxLength={32} autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item
          name={field('password')}
          label={t('firstRun.password')}
          rules={[
            {
              validator: async (_, value?: string) => {
                if (value && passwordFault(value, (form.getFieldValue(field('username')) as string | undefined) ?? '')) throw new Error(t('mine.rule'));
              },
            },
          ]}
        >
          <Input.Password maxLength={128} autoComplete="new-password" placeholder={t('firstRun.optional')} />
        </Form.Item>
      </div>
    </fieldset>
  );
}

/** The made accounts; one-time passwords are shown here and nowhere else. */
function MadeAccounts({ made }: { made: Made }): ReactNode {
  const { t } = useTranslation('accounts');
  return (
    <OpenFrame title={t('firstRun.madeTitle')} wide>
      {made.some((one) => one.password) ? <Alert type="warning" showIcon title={t('firstRun.madeNote')} style={{ marginBottom: 16 }} /> : null}
      <div className="card">
        {made.map((one, i) => (
          <div key={one.role} style={{ display: 'flex', flexWrap: 'wrap', gap: '0 16px', padding: '6px 0', borderTop: i ? '1px solid var(--line)' : undefined }}>
            <span style={{ width: 150, fontWeight: 600 }}>{t(`roles.${one.role}`)}</span>
            <span style={{ flex: '1 1 130px' }}>
              {one.displayName} <span className="quiet">{one.username}</span>
            </span>
            {one.password ? (
              <Typography.Text code copyable>
                {one.password}
              </Typography.Text>
            ) : (
              <span className="quiet">{t('firstRun.ownPassword')}</span>
            )}
          </div>
        ))}
      </div>
      <p className="quiet">{t('firstRun.next')}</p>
      <a href="/sign-in">{t('firstRun.toSignIn')}</a>
    </OpenFrame>
  );
}
