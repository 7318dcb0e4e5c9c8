import { Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Images of scanned sheets beside what is entered: opened from this computer, shown, and sent nowhere. */
export function Scans(): ReactNode {
  const { t } = useTranslation('ballots');
  const [images, setImages] = useState<string[]>([]);
  const [i, setI] = useState(0);
  const [zoom, setZoom] = useState(100);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => () => { for (const u of images) URL.revokeObjectURL(u); }, [images]);
  const shown = images[i];
  return (
    <section className="entry-scans" aria-label={t('entry.scans')}>
      <div className="ballots-row">
        <input ref={input} type="file" accept="image/*" multiple hidden aria-label={t('entry.pick')} onChange={(e) => { setImages([...(e.target.files ?? [])].map((f) => URL.createObjectURL(f))); setI(0); }} />
        <Button size="small" onClick={() => input.current?.click()}>{t('entry.pick')}</Button>
        {shown ? (
          <>
            <Button size="small" disabled={i === 0} onClick={() => setI(i - 1)}>{t('entry.prev')}</Button><Button size="small" disabled={i === images.length - 1} onClick={() => setI(i + 1)}>{t('entry.next')}</Button><span className="quiet">{t('entry.of', { i: i + 1, n: images.length })}</span>
            <Button size="small" disabled={zoom >= 400} onClick={() => setZoom(zoom + 50)}>{t('entry.larger')}</Button><Button size="small" disabled={zoom <= 50} onClick={() => setZoom(zoom - 50)}>{t('entry.smaller')}</Button><Button size="small" onClick={() => setImages([])}>{t('entry.shut')}</Button>
          </>
        ) : null}
        <span className="quiet">{t('entry.scansNote')}</span>
      </div>
      {shown ? <div className="entry-scan"><img src={shown} alt={t('entry.of', { i: i + 1, n: images.length })} style={{ width: `${zoom}%` }} /></div> : null}
    </section>
  );
}
