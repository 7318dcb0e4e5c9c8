import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { settingDef } from '../../../domain/settings.ts';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { Refused } from '../../../web/client.ts';
import { mayApproveExceptions } from '../../accounts/rules.ts';
import { useMe } from '../../policy/pages/queries.ts';
import { decide, takeBack, type ProposalLine } from './client.ts';

/** One proposal that waits: what, from when, after which document, by whom; for those who may decide, the decision. */
export function OpenProposal({ proposal: p, running }: { proposal: ProposalLine; running: number }): ReactNode {
  const { t } = useTranslation('settings');
  const say = useSay();
  const me = useMe();
  const [note, setNote] = useState('');
  const answer = useSubmit((approve: boolean) => decide(p.id, approve, note), { quiet: true });
  const back = useSubmit(() => takeBack(p.id), { quiet: true, said: t('takenBack') });
  const error = answer.error ?? back.error;
  return (
    <article className="settings-open" data-key={p.key}>
      <div><strong>{say(settingDef(p.key).words)}</strong> {t('proposed', { by: p.by, day: p.day, value: say(p.words), from: p.fromDay })}</div>
      <div>{p.source ? <><span className="policy-kind">{t('own')}</span>{p.source}</> : <span className="quiet">{t('unnamed')}</span>}</div>
      <div className="quiet">{p.reason}</div>
      {settingDef(p.key).group === 'selection' && running > 0 ? <div className="quiet small">{t('running', { n: running })}</div> : null}
      {error instanceof Refused ? <RefusalNote refusal={error.refusal} requestId={error.requestId} /> : null}
      <div className="policy-actions no-print">
        {p.mine ? <><span className="quiet small">{t('ownProposal')}</span><Button size="small" loading={back.isPending} onClick={() => back.mutate(undefined)}>{t('takeBack')}</Button></> : me.holds(mayApproveExceptions) ? (
          <>
            <Input aria-label={t('form.note')} placeholder={`${t('form.note')} · ${t('form.noteHint')}`} maxLength={1000} className="settings-note" value={note} onChange={(e) => setNote(e.target.value)} />
            <Button type="primary" loading={answer.isPending} onClick={() => answer.mutate(true)}>{t('approve')}</Button>
            <Button disabled={answer.isPending} onClick={() => answer.mutate(false)}>{t('decline')}</Button>
          </>
        ) : null}
      </div>
    </article>
  );
}
