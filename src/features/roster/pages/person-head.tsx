import { Button, Checkbox, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { OpenDoubts } from '../../audit/pages/open-doubts.tsx';
import { fieldName } from './field-name.ts';
import type { PersonFile } from './types.ts';
import { useLabels } from './use-words.ts';

/** Head line: photo, name, post, age, three dates, marks of doubt; and that this reading is recorded. */
export function PersonHead({ file, mayEdit }: { file: PersonFile; mayEdit: boolean }): ReactNode {
  const l = useLabels();
  const { t } = l;
  const [open, setOpen] = useState(false);
  const p = file.person;
  const dates: [string, string | null][] = [[t('person.born'), p.birth], [t('person.work'), p.workStart], [t('person.joined'), p.partyJoin]];
  return (
    <header className="person-head no-print">
      <Photo person={p} />
      <div>
        <h1>
          {p.name} <span className="person-age">{p.age === null ? '' : t('years', { n: p.age })}</span>
          {p.status === 'serving' ? null : <span className="person-status">{l.of('status', p.status)}</span>}
          {p.reserve ? <span className="person-status">{t('person.reserve')}</span> : null}
          {file.doubts.length > 0 ? (
            <button type="button" className="doubt-mark large" onClick={() => setOpen(true)}>
              ? {t('person.doubts', { n: file.doubts.length })}
            </button>
          ) : null}
          <OpenDoubts personId={p.id} />
        </h1>
        <div>{p.postText ?? t('person.noPost')}</div>
        <div className="person-dates">
          {[l.rank(p.rank), l.jobRank(p.jobRank)].filter((w) => w !== t('none')).map((w) => <span key={w}>{w}</span>)}
          {dates.map(([word, day]) => (
            <span key={word}>
              <span className="quiet">{word}</span> {l.date(day)}
            </span>
          ))}
        </div>
        <div className="quiet">
          {t('person.read')} {t('person.ageAt', { day: file.asOf })}{file.hasSource ? ` · ${t('person.hasSource')}` : ''}
        </div>
      </div>
      <Doubts file={file} mayEdit={mayEdit} open={open} onClose={() => setOpen(false)} />
    </header>
  );
}

/** The photo, or the words that there is none. */
export function Photo({ person }: { person: PersonFile['person'] }): ReactNode {
  const { t } = useLabels();
  const [broken, setBroken] = useState(false);
  if (!person.photo || broken) return <div className="photo none">{t('person.noPhoto')}</div>;
  return <img className="photo" src={`/api/roster/people/${person.id}/photo`} alt={t('person.photoOf', { name: person.name })} onError={() => setBroken(true)} />;
}

function Doubts({ file, mayEdit, open, onClose }: { file: PersonFile; mayEdit: boolean; open: boolean; onClose: () => void }): ReactNode {
  const l = useLabels();
  const { t } = l;
  const [ids, setIds] = useState<readonly string[]>([]);
  const [evidence, setEvidence] = useState('');
  const send = useSubmit(() => unwrap(api.POST('/api/roster/people/{id}/doubts', { params: { path: { id: file.person.id } }, body: { ids: [...ids], evidence } })), { quiet: true, said: t('person.doubtDone'), done: () => setIds([]) });
  const refused = send.error instanceof Refused ? send.error : null;
  return (
    <Modal open={open} onCancel={onClose} title={t('person.doubtTitle')} footer={null} width={760}>
      <p className="quiet">{t('person.doubtIntro')}</p>
      <div className="doubt-list">
        {file.doubts.map((d) => (
          <label key={d.id} className="doubt-row">
            {mayEdit ? <Checkbox checked={ids.includes(d.id)} onChange={(e) => setIds(e.target.checked ? [...ids, d.id] : ids.filter((x) => x !== d.id))} /> : null}
            <span className={`doubt-kind ${d.severity}`}>{t(`person.severity.${d.severity}`)}</span>
            <span>
              <b>{fieldName(d.field, t)}</b> {l.say(d.reason)}
              {d.suggestion ? <span className="quiet"> {t('person.doubtSuggest', { value: d.suggestion })}</span> : null}
            </span>
            <span className="quiet">{d.where}</span>
          </label>
        ))}
      </div>
      {mayEdit && file.doubts.length > 0 ? (
        <div className="doubt-confirm">
          <Input maxLength={500} value={evidence} onChange={(e) => setEvidence(e.target.value)} placeholder={t('person.doubtEvidence')} aria-label={t('person.doubtEvidence')} />
          <Button type="primary" disabled={ids.length === 0 || evidence.trim().length < 2} loading={send.isPending} onClick={() => send.mutate(undefined)}>
            {t('person.doubtConfirm')}
          </Button>
        </div>
      ) : null}
      {refused ? <RefusalNote refusal={refused.refusal} requestId={refused.requestId} /> : null}
    </Modal>
  );
}
