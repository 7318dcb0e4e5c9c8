import { Alert, Button, Spin } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../kernel/refusal.ts';
import { useSay } from './say.ts';
import { ArticleChip } from './verdict.tsx';

/** Head of a page: title, a line of context, and the one main action at the right. */
export function PageHead({ title, note, extra }: { title: ReactNode; note?: ReactNode; extra?: ReactNode }): ReactNode {
  return (
    <header className="page-head">
      <div>
        <h1>{title}</h1>
        {note ? <div className="quiet">{note}</div> : null}
      </div>
      {extra ? <div className="page-extra">{extra}</div> : null}
    </header>
  );
}

/** A refusal as a person should meet it: what and why, what to do, under which article. */
export function RefusalNote({ refusal, requestId }: { refusal: Refusal; requestId?: string }): ReactNode {
  const say = useSay();
  const { t } = useTranslation('ui');
  return (
    <Alert
      type="error"
      role="alert"
      className="refusal"
      title={
        <span>
          {say(refusal.reason)} {refusal.citations?.map((c, i) => <ArticleChip key={i} citation={c} />)}
        </span>
      }
      description={
        <>
          {refusal.wayOut ? <div>{say(refusal.wayOut)}</div> : null}
          {refusal.status >= 500 && requestId ? (
            <div className="quiet">
              {t('requestId')} {requestId}
            </div>
          ) : null}
        </>
      }
    />
  );
}

/** What a query shows while it waits or when it was refused; children once there is data. */
export function Loaded<T>({ query, children }: { query: { data: T | undefined; error: unknown; isPending: boolean; refetch: () => unknown }; children: (data: T) => ReactNode }): ReactNode {
  const { t } = useTranslation('ui');
  if (query.error) {
    const refused = query.error as { refusal?: Refusal; requestId?: string };
    if (refused.refusal) return <RefusalNote refusal={refused.refusal} requestId={refused.requestId} />;
    return <Alert type="error" title={String((query.error as Error).message)} action={<Button onClick={() => void query.refetch()}>{t('retry')}</Button>} />;
  }
  if (query.isPending || query.data === undefined) return <Spin className="page-spin" aria-label={t('loading')} />;
  return children(query.data);
}

/** An empty place says what belongs there and offers the first step. */
export function EmptyPlace({ text, action }: { text: ReactNode; action?: ReactNode }): ReactNode {
  return (
    <div className="empty-place">
      <p>{text}</p>
      {action}
    </div>
  );
}
