import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Space } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { Refused } from '../../../web/client.ts';
import { download } from '../../roster/pages/download.ts';

type Sent = { url: string; body: unknown; said: (name: string) => string };

/** Asks for a file and says when it is there; a refusal is shown where the page puts it. */
export function useSendFile(): { send: (url: string, body: unknown, said: (name: string) => string) => void; busy: boolean; refused: ReactNode } {
  const { message, notification } = App.useApp();
  const say = useSay();
  const submit = useSubmit((sent: Sent) => download(sent.url, sent.body), { quiet: true, done: (file, sent) => {
    void message.success(sent.said(file.name));
    for (const n of file.notes) notification.warning({ title: say(n), duration: 0 });
  } });
  const refused = submit.error instanceof Refused ? submit.error : null;
  return { send: (url, body, said) => submit.mutate({ url, body, said }), busy: submit.isPending, refused: refused ? <RefusalNote refusal={refused.refusal} requestId={refused.requestId} /> : null };
}

/** Takes a table out: .xlsx at once, .pdf in the menu beside it. */
export function ExportMenu({ busy, disabled, hint, onPick }: { busy: boolean; disabled: boolean; hint: string; onPick: (format: 'xlsx' | 'pdf') => void }): ReactNode {
  const { t } = useTranslation('statistics');
  return (
    <Space.Compact>
      <Button type="primary" loading={busy} disabled={disabled} title={hint} onClick={() => onPick('xlsx')}>{t('table.export')}</Button>
      <Dropdown trigger={['click']} disabled={disabled || busy} menu={{ items: [{ key: 'pdf', label: t('table.pdf') }], onClick: () => onPick('pdf') }}>
        <Button type="primary" disabled={disabled} aria-label={t('table.otherFormats')} icon={<DownOutlined aria-hidden />} />
      </Dropdown>
    </Space.Compact>
  );
}
