import { Button } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Chooses scans: a button that names what was chosen. */
export function FilePick({ id, files, onChange, multiple }: { id: string; files: readonly File[]; onChange: (files: File[]) => void; multiple?: boolean }): ReactNode {
  const { t } = useTranslation('corrections');
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <input ref={input} id={id} className="sr-only" tabIndex={-1} type="file" multiple={multiple} accept="image/jpeg,image/png,image/tiff,application/pdf" onChange={(e) => onChange([...(e.target.files ?? [])])} />
      <Button onClick={() => input.current?.click()}>{t('form.choose')}</Button> <span className="quiet">{files.map((f) => f.name).join(' · ')}</span>
    </div>
  );
}
