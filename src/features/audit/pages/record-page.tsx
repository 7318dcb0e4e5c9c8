import { Button, Checkbox, Input, InputNumber, Select, type InputRef } from 'antd';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { natures, statementFactIds, statementFacts, type Nature, type StatementFact } from '../../../domain/file-audit/facts.ts';
import { dotted } from '../../../kernel/day.ts';
import { EmptyPlace, Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { useAudit } from './queries.ts';
import { ScanHint, ScanView, useScans, type Scans } from './scan-view.tsx';
import { StatementTable } from './statement-table.tsx';
import type { AuditView, Material } from './types.ts';

/** Record what a person's documents say: materials at the left, the page and a line to fill in at the right. */
export function RecordPage({ id }: { id: string }): ReactNode {
  return <Loaded query={useAudit(id)}>{(view) => <Shown view={view} />}</Loaded>;
}

function Shown({ view }: { view: AuditView }): ReactNode {
  const { t } = useTranslation('audit');
  const { id, name } = view.person;
  const [chosen, setChosen] = useState(view.materials[0]?.id);
  const at = Math.max(0, view.materials.findIndex((m) => m.id === chosen));
  const material = view.materials[at];
  const scans = useScans(id);
  const keys = (e: KeyboardEvent): void => {
    if (!e.altKey || (e.key !== 'ArrowDown' && e.key !== 'ArrowUp')) return;
    e.preventDefault();
    const next = view.materials[at + (e.key === 'ArrowDown' ? 1 : -1)];
    if (next) setChosen(next.id);
  };
  return (
    <div onKeyDown={keys}>
      <Link href={`/audit/person/${id}`}>← {t('record.back')}</Link>
      <PageHead title={t('record.title', { name })} note={t('record.note')} extra={<Link href={`/files/person/${id}`}>{t('record.files')}</Link>} />
      {material ? (
        <div className={scans?.begun ? 'audit-record with-page' : 'audit-record'}>
          <Materials view={view} chosen={material} onChoose={setChosen} />
          <Work key={material.id} view={view} material={material} scans={scans} />
        </div>
      ) : <EmptyPlace text={t('record.noMaterials')} action={<Link href={`/files/person/${id}`}>{t('record.files')}</Link>} />}
    </div>
  );
}

function Materials({ view, chosen, onChoose }: { view: AuditView; chosen: Material; onChoose: (id: string) => void }): ReactNode {
  const { t } = useTranslation('audit');
  const told = (id: string): number => view.statements.filter((s) => s.materialId === id).length;
  const classes = [...new Set(view.materials.map((m) => m.classText))];
  return (
    <nav className="audit-materials" aria-label={t('record.materials')}>
      {classes.map((c) => (
        <div key={c}>
          <h3>{c}</h3>
          {view.materials.filter((m) => m.classText === c).map((m) => (
            <button type="button" key={m.id} aria-current={m.id === chosen.id} onClick={() => onChoose(m.id)}>
              <span>{m.title}</span>
              <span className="quiet">{m.madeOn ? dotted(m.madeOn) : t('person.undated')}{told(m.id) > 0 ? ` · ${told(m.id)}` : ''}{m.away ? ` · ${t('record.away')}` : ''}</span>
            </button>
          ))}
        </div>
      ))}
    </nav>
  );
}

/** One document: its page where a permit opens it, the line to fill in, and what was recorded already. */
function Work({ view, material, scans }: { view: AuditView; material: Material; scans: Scans | null | undefined }): ReactNode {
  const { t } = useTranslation('audit');
  const { id } = view.person;
  const [page, setPage] = useState<number | null>(1);
  const turn = (e: KeyboardEvent): void => {
    if (!e.altKey || (e.key !== 'PageDown' && e.key !== 'PageUp')) return;
    e.preventDefault();
    const next = (page ?? 1) + (e.key === 'PageDown' ? 1 : -1);
    if (next >= 1 && (material.pages === 0 || next <= material.pages)) setPage(next);
  };
  return (
    <>
      {scans?.begun ? <ScanView scans={scans} materialId={material.id} title={material.title} page={page} /> : null}
      <div className="audit-work" onKeyDown={turn}>
        {material.away ? <p className="quiet">{t('record.awayNote')}</p> : (
          <>
            <h2 style={{ marginTop: 0 }}>{t('record.image', { title: material.title, n: page ?? '—' })}</h2>
            <ScanHint personId={id} scans={scans} page={page} />
            <Entry personId={id} material={material} page={page} setPage={setPage} />
          </>
        )}
        <StatementTable statements={view.statements.filter((s) => s.materialId === material.id)} />
      </div>
    </>
  );
}

function Entry({ personId, material, page, setPage }: { personId: string; material: Material; page: number | null; setPage: (page: number | null) => void }): ReactNode {
  const { t } = useTranslation('audit');
  const say = useSay();
  const [fact, setFact] = useState<StatementFact>('birth');
  const [about, setAbout] = useState('');
  const [value, setValue] = useState('');
  const [raw, setRaw] = useState('');
  const [nature, setNature] = useState<Nature>('own');
  const [lunar, setLunar] = useState(false);
  const field = useRef<InputRef>(null);
  const { per, kind } = statementFacts[fact];
  const send = useSubmit(
    () => unwrap(api.POST('/api/audit/people/{id}/statements', { params: { path: { id: personId } }, body: { statements: [{ materialId: material.id, page, fact, about: per ? about : null, value, raw: raw || null, calendar: lunar ? 'lunar' : 'solar', nature }] } })),
    { quiet: true, said: t('record.saved'), done: () => { setValue(''); setRaw(''); setLunar(false); field.current?.focus(); } },
  );
  return (
    <form onSubmit={(e) => { e.preventDefault(); if (value.trim() !== '') send.mutate(undefined); }}>
      <div className="audit-entry">
        <label>{t('record.page')}<InputNumber aria-label={t('record.page')} min={1} max={material.pages || 9999} value={page} onChange={setPage} style={{ width: 70 }} /></label>
        <label>{t('record.fact')}<Select aria-label={t('record.fact')} style={{ width: 160 }} showSearch optionFilterProp="label" value={fact} onChange={setFact} options={statementFactIds.map((f) => ({ value: f, label: say(statementFacts[f].words) }))} /></label>
        {per ? <label>{t('record.about')}<Input aria-label={t('record.about')} style={{ width: 160 }} maxLength={100} value={about} onChange={(e) => setAbout(e.target.value)} placeholder={say(per)} /></label> : null}
        <label>{t('record.value')}<Input ref={field} aria-label={t('record.value')} style={{ width: 170 }} maxLength={200} autoFocus value={value} onChange={(e) => setValue(e.target.value)} placeholder={kind === 'date' ? t('record.valueHint') : ''} /></label>
        <label>{t('record.nature')}<Select aria-label={t('record.nature')} style={{ width: 190 }} value={nature} onChange={setNature} options={(Object.keys(natures) as Nature[]).map((n) => ({ value: n, label: say(natures[n]) }))} /></label>
        <label>{t('record.raw')}<Input aria-label={t('record.raw')} style={{ width: 160 }} maxLength={500} value={raw} onChange={(e) => setRaw(e.target.value)} /></label>
        {kind === 'date' ? <Checkbox checked={lunar} onChange={(e) => setLunar(e.target.checked)}>{t('record.calendar')}</Checkbox> : null}
        <Button type="primary" htmlType="submit" loading={send.isPending} disabled={value.trim() === ''}>{t('record.save')}</Button>
      </div>
      {send.error instanceof Refused ? <RefusalNote refusal={send.error.refusal} requestId={send.error.requestId} /> : null}
    </form>
  );
}
