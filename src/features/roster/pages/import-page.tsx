import { useQuery } from '@tanstack/react-query';
import { Alert, Spin } from 'antd';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { Refusal } from '../../../kernel/refusal.ts';
import { EmptyPlace, Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap, upload } from '../../../web/client.ts';
import { localTime } from './local-time.ts';
import type { Batch } from './types.ts';
import { useLabels } from './use-words.ts';

type Uploaded = { batches: Batch[]; refused: { file: string; refusal: Refusal }[] };

const MB = 1024 * 1024;
/** The limits of the server (`import-upload-service.ts`), said before anything is sent. */
const MAX_FILE = 64 * MB;
const MAX_UPLOAD = 256 * MB;

/** Choose files; each becomes a preview, and nothing is in the roster yet. */
export function ImportPage(): ReactNode {
  const l = useLabels();
  const { t } = l;
  const [, go] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [refusedFiles, setRefusedFiles] = useState<Uploaded['refused']>([]);
  const [count, setCount] = useState(0);
  const [tooLarge, setTooLarge] = useState<{ file: string; size: number } | null>(null);
  const list = useQuery({ queryKey: ['roster', 'imports'], queryFn: async () => (await unwrap(api.GET('/api/roster/imports'))).batches });
  const send = useSubmit((files: readonly File[]) => upload<Uploaded>('/api/roster/imports', files), {
    quiet: true,
    done: ({ batches, refused }) => {
      setRefusedFiles(refused);
      if (batches.length === 1 && refused.length === 0) go(`/roster/import/${batches[0]!.id}`);
    },
  });
  const take = (files: FileList | null): void => {
    const chosen = [...(files ?? [])];
    if (chosen.length === 0) return;
    const large = chosen.find((f) => f.size > MAX_FILE) ?? (chosen.reduce((n, f) => n + f.size, 0) > MAX_UPLOAD ? chosen[0] : undefined);
    setTooLarge(large ? { file: large.name, size: Math.ceil((large.size > MAX_FILE ? large.size : chosen.reduce((n, f) => n + f.size, 0)) / MB) } : null);
    if (large) return;
    setCount(chosen.length);
    setRefusedFiles([]);
    send.mutate(chosen);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const refused = send.error instanceof Refused ? send.error : null;
  return (
    <div>
      <PageHead title={t('import.title')} note={t('import.note')} />
      <button type="button" className={`drop-zone${over ? ' over' : ''}`} disabled={send.isPending} onClick={() => input.current?.click()} onDragOver={(e) => { e.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
        {send.isPending ? (
          <>
            <Spin /> <span aria-live="polite">{t('import.uploading', { n: count })}</span>
          </>
        ) : (
          <>
            <strong>{t('import.drop')}</strong>
            <span className="quiet">{t('import.dropHint')}</span>
          </>
        )}
      </button>
      <input
        ref={input} type="file" multiple hidden accept=".lrmx,.lrm,.pic,.zip,.xlsx,.xlsm,.xls" data-import-files
        onChange={(e) => {
          take(e.target.files);
          e.target.value = '';
        }}
      />
      {tooLarge ? <Alert type="error" role="alert" className="refusal" title={t('import.tooLarge', tooLarge)} /> : null}
      {refused ? <RefusalNote refusal={refused.refusal} requestId={refused.requestId} /> : null}
      {refusedFiles.map((r) => (
        <div key={r.file}>
          <strong>{t('import.refusedFile', { file: r.file })}</strong>
          <RefusalNote refusal={r.refusal} />
        </div>
      ))}
      <h2>{t('import.mine')}</h2>
      <Loaded query={list}>{(batches) => (batches.length === 0 ? <EmptyPlace text={t('import.empty')} /> : <Batches batches={batches} />)}</Loaded>
    </div>
  );
}

function Batches({ batches }: { batches: readonly Batch[] }): ReactNode {
  const { t } = useLabels();
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('import.file')}</th>
            <th className="right">{t('import.people')}</th>
            <th className="right">{t('import.doubtsN')}</th>
            <th className="right">{t('import.refusedN')}</th>
            <th>{t('import.state')}</th>
            <th>{t('import.result')}</th>
            <th className="right">{t('import.proposals')}</th>
            <th className="right">{t('import.at')}</th>
          </tr>
        </thead>
        <tbody>
          {batches.map((b) => (
            <tr key={b.id}>
              <td className="lines">
                <Link href={`/roster/import/${b.id}`}>{b.fileName}</Link>
              </td>
              <td className="right">{b.summary.people}</td>
              <td className="right">{b.summary.doubts}</td>
              <td className="right">{b.summary.refused}</td>
              <td className="nowrap">{t(`import.states.${b.state}`)}</td>
              <td className="nowrap">{b.state === 'committed' || b.state === 'undone' ? t('import.resultLine', { created: b.summary.created ?? 0, updated: b.summary.updated ?? 0, skipped: b.summary.skipped ?? 0 }) : t('none')}</td>
              <td className="right">{b.state === 'committed' && b.summary.proposals ? <Link href={`/roster/import/${b.id}`}>{b.summary.proposals}</Link> : t('none')}</td>
              <td className="right nowrap">{localTime(b.at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
