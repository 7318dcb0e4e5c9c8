import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect } from 'wouter';
import { api, unwrap } from '../../../web/client.ts';
import { OpenFrame } from './open-frame.tsx';
import { RefusedNote } from './refused.tsx';

type Typed = { username: string; password: string };

/** Whether the house has accounts yet. */
export const useFirstRunState = () => useQuery({ queryKey: ['first-run'], queryFn: () => unwrap(api.GET('/api/first-run/state')) });

/** Sign-in: two fields and one button; the shell then opens the page that was asked for. */
export function SignInPage(): ReactNode {
  const { t, i18n } = useTranslation('accounts');
  const client = useQueryClient();
  const state = useFirstRunState();
  const send = useMutation({
    mutationFn: (typed: Typed) => unwrap(api.POST('/api/accounts/sign-in', { body: typed })),
    onSuccess: (me) => client.setQueryData(['me'], me),
  });
  if (state.data?.needed) return <Redirect to="/first-run" replace />;
  const rules = [{ required: true, message: t('signIn.missing') }];
  return (
    <OpenFrame title={t('signIn.title')}>
      <Form<Typed> layout="vertical" requiredMark={false} onFinish={(typed) => send.mutate(typed)}>
        <RefusedNote error={send.error} />
        <Form.Item name="username" label={t('signIn.username')} rules={rules}>
          <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={64} />
        </Form.Item>
        <Form.Item name="password" label={t('signIn.password')} rules={rules}>
          <Input.Password autoComplete="current-password" maxLength={128} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={send.isPending}>
          {t('signIn.submit')}
        </Button>
      </Form>
      <p className="quiet" style={{ marginTop: 16 }}>
        {t('signIn.help')}
        <br />
        {t('signIn.shared')}
        {state.data?.trust && (
          <>
            <br />
            <a href={`/trust${i18n.language === 'en' ? '?lang=en' : ''}`}>{t('signIn.trust')}</a>
          </>
        )}
      </p>
    </OpenFrame>
  );
}
