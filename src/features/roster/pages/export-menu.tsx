import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Modal, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Words } from '../../../kernel/refusal.ts';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { JobProgress, useJob } from '../../jobs/pages/job-progress.tsx';
import type { RosterColumn } from '../columns-rules.ts';
import type { AppointmentBody } from './appointment-list.tsx';
import { download } from './download.ts';
import { filterQuery, type Filters, type Sort } from './filters.ts';
import { useLabels } from './use-words.ts';

/** More forms than this are written by a job. */
const AT_ONCE = 20;
const formKinds = ['docx', 'pdf', 'pdf-birth', 'pdf-retirement', 'lrmx', 'lrm'] as const;
type FormKind = (typeof formKinds)[number];
const rosterKinds = ['xlsx', 'pdf', 'docx'] as const;
type RosterKind = (typeof rosterKinds)[number];

/** Whose forms: those chosen, or all that the filter finds. */
export type Whose = { ids: readonly string[] } | { filters: Filters; sort: Sort };
type Sent = { url: string; body: Record<string, unknown> };
export type Exports = { forms: (kind: FormKind, whose: Whose, asOf?: string) => void; roster: (kind: RosterKind, what: { ids?: readonly string[]; columns: readonly RosterColumn[]; title: string; filters: Filters; sort: Sort }) => void; bodies: (format: 'pdf' | 'xlsx', asOf?: string) => void; appointments: (body: AppointmentBody) => void; busy: boolean; shown: ReactNode };

/** Exports of the roster; each is an entry of the record, and says so. Many forms are a job whose progress is shown. */
export function useExport(): Exports {
  const { t, say } = useLabels();
  const { message, modal, notification } = App.useApp();
  const [job, setJob] = useState<string | null>(null);
  const tell = (notes: readonly Words[]): void => { if (notes.length > 0) notification.warning({ title: t('papers.notes'), description: <>{notes.map((n, i) => <div key={i}>{say(n)}</div>)}</>, duration: 0 }); };
  const submit = useSubmit(({ url, body }: Sent) => download(url, body), { quiet: true, done: ({ name, notes }) => { void message.success(t('roster.exported', { name })); tell(notes); } });
  const queue = useSubmit((body: Record<string, unknown>) => unwrap(api.POST('/api/roster/export/forms/job', { body: body as never })), { quiet: true, done: (made) => setJob(made.job) });
  const refusal = submit.error instanceof Refused ? submit.error : queue.error instanceof Refused ? queue.error : null;
  // An older form file loses or changes something: the refusal names it, and one may agree.
  const agree = refusal && (refusal.refusal.name === 'roster.lrm-lossy' || refusal.refusal.name === 'roster.lrm-separator') && submit.variables ? submit.variables : null;
  return {
    forms: (kind, whose, asOf) => {
      const layout = kind === 'pdf-birth' ? { retirement: false, family: 'birth' } : kind === 'pdf-retirement' ? { retirement: true, family: 'age' } : null;
      const options = { format: layout ? 'pdf' : kind, ...(layout ? { layout } : {}), ...(asOf ? { asOf } : {}) };
      if ('ids' in whose && whose.ids.length <= AT_ONCE) submit.mutate({ url: '/api/roster/export/forms', body: { ids: whose.ids, ...options } });
      else if ('ids' in whose) queue.mutate({ ids: whose.ids, ...options });
      else void modal.confirm({ title: t('papers.formsAll'), content: t('papers.formsAllAsk'), onOk: () => queue.mutate({ filters: filterQuery(whose.filters), ...whose.sort, ...options }) });
    },
    roster: (format, { sort, filters, ...what }) => submit.mutate({ url: '/api/roster/export/roster', body: { ...what, format, filters: filterQuery(filters), ...sort } }),
    bodies: (format, asOf) => submit.mutate({ url: '/api/staffing/bodies/export', body: { format, ...(asOf ? { asOf } : {}) } }),
    appointments: (body) => submit.mutate({ url: '/api/roster/export/appointments', body }),
    busy: submit.isPending || queue.isPending,
    shown: (
      <>
        {refusal ? <RefusalNote refusal={refusal.refusal} requestId={refusal.requestId} /> : null}
        {agree ? <Button size="small" className="no-print" onClick={() => submit.mutate({ ...agree, body: { ...agree.body, approved: true } })}>{t('papers.proceed')}</Button> : null}
        {job ? <JobWindow id={job} onClose={() => setJob(null)} /> : null}
      </>
    ),
  };
}

/** A job of forms as it goes on; its file is fetched here or later under the jobs. */
function JobWindow({ id, onClose }: { id: string; onClose: () => void }): ReactNode {
  const { t, say } = useLabels();
  const job = useJob(id);
  const summary = job?.summary as { notes?: Words[]; noted?: number } | null | undefined;
  return (
    <Modal open title={t('papers.jobTitle')} onCancel={onClose} footer={<Button onClick={onClose}>{t('papers.close')}</Button>}>
      {job ? <JobProgress job={job} /> : null}
      <p className="quiet">{t('papers.jobHint')}</p>
      {summary?.notes?.length ? (
        <>
          <strong>{t('papers.notes')}</strong>
          {summary.notes.slice(0, 8).map((n, i) => <div key={i}>{say(n)}</div>)}
          {(summary.noted ?? 0) > 8 ? <div className="quiet">{t('papers.notesMore', { n: summary.noted })}</div> : null}
        </>
      ) : null}
    </Modal>
  );
}

type Menu = { label: string; kinds: readonly string[]; words: 'forms' | 'roster'; primary?: boolean; small?: boolean; busy: boolean; disabled?: boolean; onPick: (kind: string) => void };

/** A button that takes the first format, and a menu of the others beside it. */
function FormatMenu({ label, kinds, words, primary, small, busy, disabled, onPick }: Menu): ReactNode {
  const { t } = useLabels();
  const size = small ? 'small' : 'middle';
  const type = primary ? 'primary' : 'default';
  return (
    <Space.Compact>
      <Button size={size} type={type} loading={busy} disabled={disabled} onClick={() => onPick(kinds[0]!)}>{label}</Button>
      <Dropdown trigger={['click']} disabled={disabled || busy} menu={{ items: kinds.slice(1).map((k) => ({ key: k, label: t(`papers.${words}.${k}` as 'papers.roster.pdf') })), onClick: ({ key }) => onPick(key) }}>
        <Button size={size} type={type} disabled={disabled} aria-label={`${label} ${t('papers.more')}`} icon={<DownOutlined aria-hidden />} />
      </Dropdown>
    </Space.Compact>
  );
}

/** 任免审批表: Word at once, the other formats and editions in the menu. */
export function FormsMenu({ onPick, ...rest }: Omit<Menu, 'kinds' | 'words' | 'onPick'> & { onPick: (kind: FormKind) => void }): ReactNode {
  return <FormatMenu {...rest} kinds={formKinds} words="forms" onPick={(k) => onPick(k as FormKind)} />;
}

/** 花名册: a sheet at once, paper and template in the menu. */
export function RosterMenu({ onPick, ...rest }: Omit<Menu, 'kinds' | 'words' | 'onPick'> & { onPick: (kind: RosterKind) => void }): ReactNode {
  return <FormatMenu {...rest} kinds={rosterKinds} words="roster" onPick={(k) => onPick(k as RosterKind)} />;
}

const bodyKinds = ['xlsx', 'pdf'] as const;
/** 领导班子配备表 of every unit within reach. */
export function BodiesMenu({ asOf }: { asOf: string | undefined }): ReactNode {
  const { t } = useLabels();
  const out = useExport();
  return (
    <>
      <FormatMenu label={t('papers.bodies')} kinds={bodyKinds} words="roster" busy={out.busy} onPick={(k) => out.bodies(k === 'pdf' ? 'pdf' : 'xlsx', asOf)} />
      {out.shown}
    </>
  );
}
