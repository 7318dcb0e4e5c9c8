import { App } from 'antd';
import type { ReactNode } from 'react';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { Refused } from '../../../web/client.ts';
import { download } from '../../roster/pages/download.ts';

type Sent = { url: string; body: unknown; said: (name: string) => string };

/** Asks for a file and says when it is there; a refusal is shown where the page puts it. */
export function useSendFile(): { send: (url: string, body: unknown, said: (name: string) => string) => void; busy: boolean; refused: ReactNode } {
  const { message } = App.useApp();
  const submit = useSubmit((sent: Sent) => download(sent.url, sent.body), { quiet: true, done: (file, sent) => void message.success(sent.said(file.name)) });
  const refused = submit.error instanceof Refused ? submit.error : null;
  return { send: (url, body, said) => submit.mutate({ url, body, said }), busy: submit.isPending, refused: refused ? <RefusalNote refusal={refused.refusal} requestId={refused.requestId} /> : null };
}
