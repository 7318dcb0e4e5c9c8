import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A scanned page, shown only when asked for, because each look is recorded. */
export function PageView({ src, title, note }: { src: string; title: string; note?: string | null }): ReactNode {
  const { t } = useTranslation('corrections');
  const [shown, setShown] = useState(false);
  return (
    <figure className="page-view">
      <figcaption>{title}{note ? <span className="quiet"> {note.replace(/-/g, '.')}</span> : null}</figcaption>
      {shown ? <img src={src} alt={title} /> : <Button size="small" className="no-print" onClick={() => setShown(true)}>{t('detail.look')}</Button>}
    </figure>
  );
}
