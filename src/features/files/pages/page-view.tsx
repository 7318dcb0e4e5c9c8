import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../../ui/page.tsx';
import { Refused } from '../../../web/client.ts';
import { usePicture } from './use-page-image.ts';
import './files.css';

type Props = { src: string; title: ReactNode; note?: ReactNode; alt: string };

/** A scanned page, shown only when asked for, because each look is recorded. */
export function PageView({ src, title, note }: { src: string; title: string; note?: string | null }): ReactNode {
  const { t } = useTranslation('files');
  const [shown, setShown] = useState(false);
  const dated = note?.replace(/-/g, '.');
  if (shown) return <PagePicture src={src} title={title} note={dated} alt={title} />;
  return (
    <figure className="page-view">
      <figcaption>{title}{dated ? <span className="quiet"> {dated}</span> : null}</figcaption>
      <Button size="small" className="no-print" onClick={() => setShown(true)}>{t('view.look')}</Button>
    </figure>
  );
}

/** The picture itself with its caption, or why it is not shown. A click makes it twice as large and back; fetching it is an entry. */
export function PagePicture({ src, title, note, alt }: Props): ReactNode {
  const { t } = useTranslation('files');
  const [large, setLarge] = useState(false);
  const { url, error } = usePicture(src);
  return (
    <figure className="page-view">
      <figcaption>{title}{note ? <span className="quiet"> {note}</span> : null}</figcaption>
      {error instanceof Refused ? <RefusalNote refusal={error.refusal} requestId={error.requestId} /> : url === null ? <p className="quiet">{t('loading')}</p> : (
        <button type="button" className="page-view-box" aria-pressed={large} title={t(large ? 'view.smaller' : 'view.larger')} onClick={() => setLarge(!large)} onContextMenu={(e) => e.preventDefault()}>
          <img src={url} alt={alt} draggable={false} />
        </button>
      )}
    </figure>
  );
}
