import { Button, Input, InputNumber, Modal, Select, Spin } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLang } from '../../../ui/say.ts';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { Refused } from '../../../web/client.ts';
import { PartialInput } from '../../roster/pages/partial-input.tsx';
import { clsOf, placeOptions, todayHere } from './class-options.ts';

type Form = { url: string; files: File[]; fields: Record<string, string> };

/** Files a material with its scans. What was typed stays when the server refuses. */
export function FileDialog({ personId, onClose, send }: { personId: string; onClose: () => void; send: (form: Form) => Promise<unknown> }): ReactNode {
  const { t } = useTranslation('files');
  const lang = useLang();
  const input = useRef<HTMLInputElement>(null);
  const [place, setPlace] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [madeOn, setMadeOn] = useState<string | null | undefined>(null);
  const [copies, setCopies] = useState(1);
  const [pages, setPages] = useState(0);
  const [note, setNote] = useState('');
  const [files, setFiles] = useState<File[]>([]);
  const act = useSubmit(() => send({ url: `/api/files/people/${personId}/materials`, files, fields: { material: JSON.stringify({ ...clsOf(place ?? ''), title, madeOn, copies, pages, note: note.trim() || null }) } }), { quiet: true, said: t('catalogue.done'), done: onClose });
  const ready = place !== null && title.trim() !== '' && madeOn !== undefined;
  return (
    <Modal open onCancel={onClose} width={620} title={t('filing.title')} okText={t('filing.ok')} cancelText={t('cancel')} okButtonProps={{ disabled: !ready, loading: act.isPending }} onOk={() => act.mutate(undefined)} mask={{ closable: false }}>
      <div className="files-fields">
        <label htmlFor="f-place">{t('filing.cls')}</label>
        <Select id="f-place" autoFocus showSearch={{ optionFilterProp: 'label' }} value={place} options={placeOptions(todayHere(), lang)} onChange={setPlace} />
        <label htmlFor="f-title">{t('filing.name')}</label>
        <Input id="f-title" maxLength={200} value={title} onChange={(e) => setTitle(e.target.value)} />
        <label htmlFor="f-made">{t('filing.made')}</label>
        <div><PartialInput id="f-made" value={madeOn} onChange={setMadeOn} /></div>
        <label htmlFor="f-files">{t('filing.files')}</label>
        <div>
          <Button id="f-files" onClick={() => input.current?.click()}>{t('filing.choose')}</Button> <span>{files.length > 0 ? t('filing.chosen', { n: files.length }) : null}</span>
          <div className="quiet">{files.length > 0 ? files.map((f) => f.name).join('、') : t('filing.filesHint')}</div>
          <input ref={input} type="file" hidden multiple accept=".jpg,.jpeg,.png,.tif,.tiff,.pdf" data-scan-files onChange={(e) => { setFiles([...(e.target.files ?? [])].sort((a, b) => a.name.localeCompare(b.name, 'zh', { numeric: true }))); e.target.value = ''; }} />
        </div>
        <label htmlFor="f-copies">{t('filing.copies')}</label>
        <InputNumber id="f-copies" min={1} max={999} value={copies} onChange={(v) => setCopies(v ?? 1)} />
        {files.length === 0 ? <><label htmlFor="f-pages">{t('filing.pages')}</label><InputNumber id="f-pages" min={0} max={9999} value={pages} onChange={(v) => setPages(v ?? 0)} /></> : null}
        <label htmlFor="f-note">{t('filing.note')}{t('optional')}</label>
        <Input id="f-note" maxLength={300} value={note} onChange={(e) => setNote(e.target.value)} />
      </div>
      {act.isPending && files.length > 0 ? <p aria-live="polite"><Spin size="small" /> {t('filing.sending')}</p> : null}
      {act.error instanceof Refused ? <RefusalNote refusal={act.error.refusal} requestId={act.error.requestId} /> : null}
    </Modal>
  );
}
