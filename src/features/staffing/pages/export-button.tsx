import { App, Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { download } from '../../roster/pages/download.ts';
import { useWords } from './use-words.ts';

/** A table that can be taken out: its name (none where there is only one) and what is sent for it. */
export type Out = { label?: string; body: Record<string, unknown> };

/** Takes tables out as .xlsx or .pdf; says what was made, what the font lacked, and why something was refused. */
export function ExportButton({ url, tables }: { url: string; tables: readonly Out[] }): ReactNode {
  const { t } = useWords();
  const say = useSay();
  const { message, notification } = App.useApp();
  const submit = useSubmit((body: Record<string, unknown>) => download(url, body), {
    done: ({ name, notes }) => {
      void message.success(name);
      for (const n of notes) notification.warning({ title: say(n), duration: 0 });
    },
  });
  const items = tables.flatMap((table, i) => (['xlsx', 'pdf'] as const).map((format) => ({
    key: `${i}-${format}`, label: [table.label, t(format === 'xlsx' ? 'exportXlsx' : 'exportPdf')].filter(Boolean).join(' · '), onClick: () => submit.mutate({ ...table.body, format }),
  })));
  return <Dropdown menu={{ items }} trigger={['click']}><Button loading={submit.isPending}>{t('exportMenu')}</Button></Dropdown>;
}
