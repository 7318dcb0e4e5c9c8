import { Button, Input, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dotted, isPartialDate } from '../../../kernel/day.ts';
import { useSay } from '../../../ui/say.ts';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { VerdictLine } from '../../../ui/verdict.tsx';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { mayHandleCases } from '../../accounts/rules.ts';
import { PagePicture } from '../../files/pages/page-view.tsx';
import { useMe } from './queries.ts';
import type { Answer, Finding } from './types.ts';

const verdicts = ['established', 'true', 'harmless', 'doubt'] as const;
type Verdict = (typeof verdicts)[number];
type Open = 'sign' | 'confirm' | 'return' | null;

/** One finding: what is wrong, the pages side by side, the signatures, and the next step. `check` is its check today, if it is still asked. */
export function FindingCard({ finding: f, check, established }: { finding: Finding; check: Answer | undefined; established: string | null }): ReactNode {
  const { t } = useTranslation('audit');
  const say = useSay();
  const me = useMe();
  const [open, setOpen] = useState<Open>(null);
  const [side, setSide] = useState(false);
  const [verdict, setVerdict] = useState<Verdict>('established');
  const [value, setValue] = useState(established ?? '');
  const [note, setNote] = useState('');
  const done = (said: string) => ({ quiet: true, said, done: () => { setOpen(null); setNote(''); } });
  const sign = useSubmit(() => unwrap(api.POST('/api/audit/findings/{id}/sign', { params: { path: { id: f.id } }, body: { verdict, value: verdict === 'established' ? value : null, note } })), done(t('sign.said')));
  const second = useSubmit((agree: boolean) => unwrap(api.POST('/api/audit/findings/{id}/second', { params: { path: { id: f.id } }, body: { agree, note } })), done(t(open === 'return' ? 'sign.returned' : 'sign.seconded')));
  const error = sign.error ?? second.error;
  const scans = f.pages.filter((p) => p.page !== null).length;
  const ended = f.state === 'cleared' || f.state === 'withdrawn';
  const signer = f.opinions.filter((o) => o.kind === 'sign').at(-1);
  const own = signer?.by === me.accountId;
  const may = me.holds(mayHandleCases) && !ended;
  const verdictText = (v: Verdict, of: string | null): string => `${t(`sign.verdicts.${v}`)}${v === 'established' && of ? ` ${of}` : ''}`;
  const words = { finding: say(f.sentence), note, verdict: open === 'sign' ? verdictText(verdict, value) : f.verdict ? verdictText(f.verdict, f.value) : '' };
  const will = open === 'sign' ? t('sign.sentence', words) : open === 'confirm' ? t('sign.sentenceConfirm', words) : t('sign.sentenceReturn', words);
  return (
    <section className="audit-finding" aria-label={say(f.sentence)}>
      <VerdictLine kind={f.state === 'cleared' ? 'cleared' : f.state === 'withdrawn' ? 'not-applicable' : f.gravity} sentence={f.sentence} citation={check?.citation ?? null} evidence={f.evidence} wayOut={ended ? null : (check?.wayOut ?? null)}>
        {f.pages.length > 0 ? (
          <div className={side ? 'audit-sides audit-pages' : 'audit-sides'}>
            {f.pages.map((p, i) => (
              <div key={i} className="audit-side">
                <b>{isPartialDate(p.value) ? dotted(p.value) : p.value}</b>
                {p.material}
                <div className="quiet">{p.madeOn ? dotted(p.madeOn) : t('person.undated')}{p.page ? ` · ${t('person.page', { n: p.page })}` : ''}</div>
                {side && p.page !== null ? <PagePicture src={`/api/audit/findings/${f.id}/pages/${i}`} title={null} alt={`${p.material} ${t('person.page', { n: p.page })}`} /> : null}
              </div>
            ))}
          </div>
        ) : null}
        {scans > 0 ? <Button size="small" className="no-print audit-look" aria-pressed={side} onClick={() => setSide(!side)}>{side ? t('person.lookAway') : t(scans === 1 ? 'person.lookOne' : 'person.look', { n: scans })}</Button> : null}
        {f.opinions.map((o) => (
          <div key={o.n} className="audit-opinion">{o.day} {o.byName} {t(`sign.kind.${o.kind}`)}{o.verdict ? ` · ${verdictText(o.verdict, o.value)}` : ''} · {o.note}</div>
        ))}
        <div className="audit-actions no-print">
          <strong>{t(`state.${f.state}`)}</strong>
          {f.state === 'awaiting' ? <span className="quiet">{own ? t('sign.own') : t('sign.waits', { name: signer?.byName ?? '' })}</span> : null}
          {may && open === null ? (
            <>
              {f.state === 'awaiting' && !own ? <Button size="small" type="primary" onClick={() => setOpen('confirm')}>{t('sign.confirm')}</Button> : null}
              {f.state === 'awaiting' && !own ? <Button size="small" onClick={() => setOpen('return')}>{t('sign.giveBack')}</Button> : null}
              <Button size="small" onClick={() => setOpen('sign')}>{t('sign.sign')}</Button>
            </>
          ) : null}
        </div>
        {open ? (
          <form className="audit-sign" onSubmit={(e) => { e.preventDefault(); if (open === 'sign') sign.mutate(undefined); else second.mutate(open === 'confirm'); }}>
            {open === 'sign' ? <Radio.Group aria-label={t('sign.verdict')} value={verdict} onChange={(e) => setVerdict(e.target.value as Verdict)} options={verdicts.map((v) => ({ value: v, label: t(`sign.verdicts.${v}`) }))} /> : null}
            {open === 'sign' && verdict === 'established' ? <Input aria-label={t('sign.value')} placeholder={t('sign.value')} value={value} maxLength={200} onChange={(e) => setValue(e.target.value)} /> : null}
            <Input.TextArea aria-label={t('sign.note')} placeholder={t('sign.noteHint')} value={note} maxLength={2000} autoSize={{ minRows: 2 }} autoFocus onChange={(e) => setNote(e.target.value)} />
            <div className="audit-will"><span className="quiet">{t('sign.will')}</span> {will}</div>
            {error instanceof Refused ? <RefusalNote refusal={error.refusal} requestId={error.requestId} /> : null}
            <div className="audit-actions">
              <Button htmlType="submit" type="primary" loading={sign.isPending || second.isPending} disabled={note.trim().length < 2 || (open === 'sign' && verdict === 'established' && value.trim() === '')}>{t(open === 'sign' ? 'sign.sign' : open === 'confirm' ? 'sign.confirm' : 'sign.giveBack')}</Button>
              <Button onClick={() => setOpen(null)}>{t('sign.cancel')}</Button>
            </div>
          </form>
        ) : null}
      </VerdictLine>
    </section>
  );
}
