import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { natures, statementFacts } from '../../../domain/file-audit/facts.ts';
import { dotted } from '../../../kernel/day.ts';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import type { Statement } from './types.ts';

/** What is recorded of one material; each line can be replaced or withdrawn with a reason. */
export function StatementTable({ statements }: { statements: readonly Statement[] }): ReactNode {
  const { t } = useTranslation('audit');
  const say = useSay();
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <>
      <h2>{t('record.old')}</h2>
      {statements.length === 0 ? <p className="quiet">{t('record.none')}</p> : (
        <div className="audit-scroll">
          <table className="audit-table">
            <thead><tr><th className="num">{t('record.page')}</th><th>{t('record.fact')}</th><th>{t('record.value')}</th><th>{t('record.nature')}</th><th /></tr></thead>
            <tbody>
              {statements.map((s) => (
                <tr key={s.id}>
                  <td className="num">{s.page ?? '—'}</td>
                  <td>{say(statementFacts[s.fact].words)}{s.about ? <div className="quiet">{s.about}</div> : null}</td>
                  <td>{statementFacts[s.fact].kind === 'date' ? dotted(s.value) : s.value}{s.raw !== s.value && s.raw !== dotted(s.value) && s.raw !== '' ? <div className="quiet">{s.raw}</div> : null}{s.calendar === 'lunar' ? <div className="quiet">{t('person.lunar')}</div> : null}</td>
                  <td>{say(natures[s.nature])}</td>
                  <td>{editing === s.id ? <Replace statement={s} onDone={() => setEditing(null)} /> : <Button type="link" size="small" onClick={() => setEditing(s.id)}>{t('record.replace')}</Button>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function Replace({ statement: s, onDone }: { statement: Statement; onDone: () => void }): ReactNode {
  const { t } = useTranslation('audit');
  const [value, setValue] = useState(s.value);
  const [reason, setReason] = useState('');
  const send = useSubmit((withdraw: boolean) => unwrap(api.POST('/api/audit/statements/{id}/replace', {
    params: { path: { id: s.id } },
    body: { reason, input: withdraw ? null : { materialId: s.materialId, page: s.page, fact: s.fact, about: s.about, value, raw: null, calendar: s.calendar, nature: s.nature } },
  })), { quiet: true, said: t('record.saved'), done: onDone });
  const ready = reason.trim().length >= 2;
  return (
    <div className="audit-sign">
      <Input aria-label={t('record.value')} value={value} maxLength={200} onChange={(e) => setValue(e.target.value)} />
      <Input aria-label={t('record.reason')} placeholder={t('record.reason')} value={reason} maxLength={500} autoFocus onChange={(e) => setReason(e.target.value)} />
      {send.error instanceof Refused ? <RefusalNote refusal={send.error.refusal} requestId={send.error.requestId} /> : null}
      <div className="audit-actions">
        <Button size="small" type="primary" disabled={!ready || value.trim() === '' || value === s.value} loading={send.isPending} onClick={() => send.mutate(false)}>{t('record.replace')}</Button>
        <Button size="small" danger disabled={!ready} onClick={() => send.mutate(true)}>{t('record.withdraw')}</Button>
        <Button size="small" onClick={onDone}>{t('sign.cancel')}</Button>
      </div>
    </div>
  );
}
