import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toBase64 } from '../../../kernel/base64.ts';

/** A file as the interface takes it. */
export type Chosen = { name: string; mime: string; base64: string };

/** Choice of files to go with an application; five at most. */
export function FileChoice({ files, onChange }: { files: readonly Chosen[]; onChange: (files: Chosen[]) => void }): ReactNode {
  const { t } = useTranslation('contest');
  const take = async (list: FileList | null): Promise<void> => {
    const chosen = [...(list ?? [])].slice(0, 5);
    onChange(await Promise.all(chosen.map(async (f) => ({ name: f.name.slice(0, 120), mime: /^[\w.+-]+\/[\w.+-]+$/.test(f.type) ? f.type : 'application/octet-stream', base64: toBase64(new Uint8Array(await f.arrayBuffer())) }))));
  };
  return <label><h3>{t('own.files')}</h3><input type="file" multiple onChange={(e) => void take(e.target.files)} /> <span className="quiet">{files.map((f) => f.name).join(' · ')}</span></label>;
}
