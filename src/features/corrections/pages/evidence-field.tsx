import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, InputNumber, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../kernel/day.ts';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap, upload } from '../../../web/client.ts';
import { PartialInput } from '../../roster/pages/partial-input.tsx';
import { classOptions } from '../words-rules.ts';
import { useMaterials } from './client.ts';
import { FilePick } from './file-pick.tsx';

/** A page of the file that the request names. */
export type Cited = { materialId: string; page: number; title: string; madeOn: string | null };
type Papers = { id: string; names: string[] };

/** Chooses pages of the person's file, or files a new material first. */
export function EvidenceField({ personId, today, cited, onChange, papers }: { personId: string; today: string; cited: Cited[]; onChange: (cited: Cited[]) => void; papers: Papers | null }): ReactNode {
  const { t } = useTranslation('corrections');
  const say = useSay();
  const materials = useMaterials(personId);
  const list = materials.data?.materials ?? [];
  const [material, setMaterial] = useState<string | null>(null);
  const [page, setPage] = useState<number | null>(1);
  const [filing, setFiling] = useState(false);
  const chosen = list.find((m) => m.id === material);
  const add = (c: Cited): void => {
    if (!cited.some((x) => x.materialId === c.materialId && x.page === c.page)) onChange([...cited, c]);
  };
  return (
    <div>
      <p className="quiet">{t('form.evidenceNote')}</p>
      {cited.length > 0 ? (
        <ul className="proposal-cited">
          {cited.map((c) => (
            <li key={`${c.materialId} ${c.page}`}>
              <span>{say({ zh: `《${c.title}》`, en: `“${c.title}”` })} {c.madeOn?.replace(/-/g, '.')} · {t('form.pageN', { n: c.page })}</span>
              <Button size="small" type="link" onClick={() => onChange(cited.filter((x) => x !== c))}>{t('form.remove')}</Button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="proposal-cite">
        <Select aria-label={t('form.material')} placeholder={list.length === 0 ? t('form.noMaterial') : t('form.material')} disabled={list.length === 0} value={material} showSearch={{ optionFilterProp: 'label' }} onChange={(v: string | null) => { setMaterial(v); setPage(1); }} options={list.map((m) => ({ value: m.id, label: `${m.title} ${m.madeOn?.replace(/-/g, '.') ?? ''} · ${m.classText}` }))} />
        <label htmlFor="cite-page">{t('form.page')}</label>
        <InputNumber id="cite-page" min={1} max={chosen?.pages ?? 1} precision={0} value={page} onChange={setPage} style={{ width: 72 }} />
        <Button disabled={!chosen || page === null} onClick={() => chosen && page !== null && add({ materialId: chosen.id, page, title: chosen.title, madeOn: chosen.madeOn })}>{t('form.cite')}</Button>
        {filing ? null : <Button onClick={() => setFiling(true)}>{t('form.upload')}</Button>}
      </div>
      {filing ? <Filing personId={personId} today={today} papers={papers} onFiled={(c) => { add(c); setFiling(false); }} /> : null}
    </div>
  );
}

function Filing({ personId, today, papers, onFiled }: { personId: string; today: string; papers: Papers | null; onFiled: (cited: Cited) => void }): ReactNode {
  const { t } = useTranslation('corrections');
  const say = useSay();
  const client = useQueryClient();
  const [cls, setCls] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [madeOn, setMadeOn] = useState<string | null | undefined>(null);
  const [file, setFile] = useState<File | null>(null);
  const [paper, setPaper] = useState<number | null>(papers && papers.names.length > 0 ? 0 : null);
  const [main, sub] = [cls?.split('-')[0] ?? '', cls?.includes('-') ? cls : null];
  const send = useSubmit(async () => {
    const filed = paper !== null && papers
      ? await unwrap(api.POST('/api/corrections/{id}/attachment/{k}/file', { params: { path: { id: papers.id, k: paper } }, body: { cls: main as never, sub: sub as never, title: title.trim(), madeOn: madeOn ?? null } }))
      : await upload<{ materialId: string; pages: number }>(`/api/corrections/evidence/${personId}`, [file!], { cls: main, ...(sub ? { sub } : {}), title: title.trim(), ...(madeOn ? { madeOn } : {}) });
    await client.invalidateQueries({ queryKey: ['corrections', 'materials', personId] });
    return filed;
  }, { quiet: true, said: t('form.uploaded'), done: ({ materialId }) => onFiled({ materialId, page: 1, title: title.trim(), madeOn: madeOn ?? null }) });
  const refused = send.error instanceof Refused ? send.error : null;
  return (
    <div className="proposal-grid">
      {papers && papers.names.length > 0 ? (
        <>
          <label htmlFor="filing-paper">{t('form.papers')}</label>
          <Select id="filing-paper" allowClear value={paper} onChange={(v?: number | null) => setPaper(v ?? null)} options={papers.names.map((n, k) => ({ value: k, label: n }))} />
        </>
      ) : null}
      {paper === null ? (
        <>
          <label htmlFor="filing-file">{t('form.file')}</label>
          <FilePick id="filing-file" files={file ? [file] : []} onChange={(all) => setFile(all[0] ?? null)} />
        </>
      ) : null}
      <label htmlFor="filing-cls">{t('form.cls')}</label>
      <Select id="filing-cls" value={cls} onChange={setCls} options={classOptions(today as Day).map((c) => ({ value: c.id, label: say(c.words) }))} />
      <label htmlFor="filing-title">{t('form.title2')}</label>
      <Input id="filing-title" maxLength={120} value={title} onChange={(e) => setTitle(e.target.value)} />
      <label htmlFor="filing-made">{t('form.madeOn')}</label>
      <div style={{ maxWidth: 200 }}><PartialInput id="filing-made" label={t('form.madeOn')} value={madeOn} onChange={setMadeOn} /></div>
      <span />
      <Button disabled={cls === null || title.trim() === '' || madeOn === undefined || (paper === null && file === null)} loading={send.isPending} onClick={() => send.mutate(undefined)}>{t('form.doUpload')}</Button>
      {refused ? <div style={{ gridColumn: '1 / -1' }}><RefusalNote refusal={refused.refusal} requestId={refused.requestId} /></div> : null}
    </div>
  );
}
