import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Loaded, PageHead } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { askedSheets } from '../rules/pace.ts';
import { planOf, sketchOf, type Sketch } from '../sketch-rules.ts';
import { api, at, clock, hashPrinted, unwrap, usePoll, type Slip, type View } from './client.ts';
import { DrawNotes } from './draw-part.tsx';
import { LivePart } from './live-part.tsx';
import { ResultPart } from './result-part.tsx';
import { RollEditor, RollList } from './roll-part.tsx';
import { SecondPart } from './second-part.tsx';
import { SketchForm } from './sketch-form.tsx';
import { Slips } from './slips.tsx';
import { TrusteesPart } from './trustees-part.tsx';

/** One poll from its plan to its result. */
export function PollPage({ id }: { id: string }): ReactNode {
  return <Loaded query={usePoll(id)}>{(poll) => <Poll key={poll.state} poll={poll} />}</Loaded>;
}

function Poll({ poll }: { poll: View }): ReactNode {
  const { t } = useTranslation('ballots');
  const [changing, setChanging] = useState(false);
  const [slips, setSlips] = useState<Slip[]>([]);
  const change = useSubmit((s: Sketch) => unwrap(api.POST('/api/ballots/{id}/plan', { ...at(poll.id), body: planOf(s) })), { done: () => setChanging(false) });
  const draft = poll.state === 'draft';
  return (
    <div className="ballots-page" data-slips={slips.length > 0 ? '' : undefined}>
      <div className="no-print"><Link href="/ballots">← {t('list.title')}</Link></div>
      <PageHead title={poll.title} note={<>{poll.number} · {t(`kinds.${poll.kind}`)} · <b>{t(`states.${poll.state}`)}</b> · {t('poll.madeBy', { name: poll.madeByName })}{poll.announcedByName ? ` · ${t('poll.announcedBy', { name: poll.announcedByName })}` : ''}</>} extra={<Next poll={poll} />} />
      {poll.stopReason ? <p className="ballots-stopped">{t('poll.stopped', { reason: poll.stopReason })}</p> : null}
      {!poll.mayHandle ? <p className="quiet">{t('poll.supervise')}</p> : null}
      {changing ? <SketchForm start={sketchOf(poll.plan)} unitId={poll.unitId} choosesKind={false} ready busy={change.isPending} onSave={(s) => change.mutate(s)} onCancel={() => setChanging(false)} /> : <Plan poll={poll} extra={draft && poll.mayHandle ? <Button size="small" onClick={() => setChanging(true)}>{t('poll.change')}</Button> : null} />}
      <TrusteesPart poll={poll} />
      {poll.state !== 'draft' && poll.state !== 'stopped' ? <LivePart poll={poll} /> : null}
      {poll.second ? <SecondPart poll={poll} second={poll.second} /> : null}
      {draft && poll.mayHandle && !changing ? <><h2 className="no-print">{t('roll.title')}{poll.classes.some((c) => c.roll > 0) ? <span className="quiet"> {poll.classes.map((c) => `${c.label} ${c.roll}`).join(' · ')}</span> : null}</h2>{slips.length > 0 ? <Slips poll={poll} slips={slips} /> : null}<div className="no-print"><RollEditor poll={poll} onSaved={setSlips} /></div></> : null}
      <DrawNotes poll={poll} />
      {poll.mayHandle && poll.classes.some((c) => c.roll > 0) ? <RollList poll={poll} /> : null}
      {poll.state === 'counted' ? <ResultPart poll={poll} /> : null}
    </div>
  );
}

function Plan({ poll, extra }: { poll: View; extra: ReactNode }): ReactNode {
  const { t } = useTranslation('ballots');
  const { plan } = poll;
  const form = plan.forms['f'] ?? Object.values(plan.forms)[0] ?? [];
  const choose = form.find((q) => q.kind === 'choose');
  return (
    <section className="card ballots-plan">
      <p>{t('poll.times', { a: clock(plan.times.issueFrom), b: clock(plan.times.castFrom), c: clock(plan.times.closes) })} {extra}</p>
      <p>{t('poll.subjects')} · {choose?.kind === 'choose' ? `${choose.label} · ${t('poll.choose', { most: choose.most, writeIn: choose.writeIn })}${choose.options.length > 0 ? ` · ${choose.options.map((o) => o.label).join(' ')}` : ''}` : `${askedSheets(plan).map((s) => s.label).join(' ')} · ${form.map((q) => q.label).join(' ')}`}</p>
      <p className="quiet">{plan.classes.map((c) => `${c.label}${c.weight === null ? '' : ` ${c.weight / 10}%`}`).join(' · ')} · {t('poll.kMin', { n: plan.kMin })}</p>
      {poll.manifestHash ? <p>{t('poll.hash')} <span className="ballots-code">{hashPrinted(poll.manifestHash)}</span> <span className="quiet">{t('poll.hashHint')}</span></p> : null}
      <p className="quiet">{t(plan.trustees ? 'trustees.says' : 'poll.holder')}</p>
    </section>
  );
}

/** The one thing to be done next, with what the record will say. */
function Next({ poll }: { poll: View }): ReactNode {
  const { t } = useTranslation('ballots');
  const [asking, setAsking] = useState<'announce' | 'close' | 'count' | 'stop' | null>(null);
  const [reason, setReason] = useState('');
  const done = { done: () => setAsking(null) };
  const announce = useSubmit(() => unwrap(api.POST('/api/ballots/{id}/announce', at(poll.id))), done);
  const close = useSubmit(() => unwrap(api.POST('/api/ballots/{id}/close', at(poll.id))), done);
  const count = useSubmit(() => unwrap(api.POST('/api/ballots/{id}/count', at(poll.id))), done);
  const stop = useSubmit(() => unwrap(api.POST('/api/ballots/{id}/stop', { ...at(poll.id), body: { reason } })), done);
  const busy = announce.isPending || close.isPending || count.isPending || stop.isPending;
  const over = poll.now.slice(0, 19) >= poll.times.closes.slice(0, 19);
  if (poll.state === 'counted') return <span><a className="ant-btn ballots-vote" href={`/api/ballots/${poll.id}/bundle`} download>{t('poll.bundle')}</a><span className="quiet ballots-hint">{t('poll.bundleHint')} <a href="/verify-ballot.html" download>{t('poll.checker')}</a></span></span>;
  if (!poll.mayHandle || poll.state === 'stopped') return null;
  if (asking) {
    const go = { announce, close, count, stop }[asking];
    const words = { announce: t('poll.announceAsk', { name: '', number: poll.number }), close: t('poll.closeAsk'), count: t('poll.countAsk'), stop: t(poll.state === 'closed' ? 'trustees.stopAsk' : 'poll.stopAsk') }[asking];
    return (
      <div className="ballots-ask">
        <p>{words}</p>
        {asking === 'stop' ? <Input aria-label={t('poll.reason')} placeholder={t('poll.reason')} maxLength={500} value={reason} onChange={(e) => setReason(e.target.value)} autoFocus /> : null}
        <Button type="primary" danger={asking === 'stop'} disabled={asking === 'stop' && reason.trim() === ''} loading={busy} onClick={() => go.mutate(undefined as never)}>{t(`poll.${asking}`)}</Button> <Button onClick={() => setAsking(null)}>{t('form.cancel')}</Button>
      </div>
    );
  }
  const rolled = poll.classes.some((c) => c.roll > 0);
  const ready = poll.trustees.every((r) => r.rehearsed);
  const released = poll.trustees.filter((r) => r.released).length;
  return (
    <span className="ballots-next">
      {poll.state === 'draft' ? (poll.madeByMe ? <span className="quiet">{t(rolled ? 'poll.announceOther' : 'poll.rollFirst')}</span> : rolled && !ready ? <span className="quiet">{t('trustees.waitReady')}</span> : rolled ? <Button type="primary" onClick={() => setAsking('announce')}>{t('poll.announce')}</Button> : <span className="quiet">{t('poll.rollFirst')}</span>) : null}
      {poll.state === 'announced' ? (over ? <Button type="primary" onClick={() => setAsking('close')}>{t('poll.close')}</Button> : <span className="quiet">{t('poll.notYet', { time: clock(poll.times.closes) })}</span>) : null}
      {poll.state === 'closed' && poll.lostForGood.length === 0 ? (poll.trustees.length === 0 || released >= 2 ? <Button type="primary" disabled={poll.second !== null && poll.second.stated === null && poll.second.missing === null} onClick={() => setAsking('count')}>{t('poll.count')}</Button> : <span className="quiet">{t('trustees.waitRelease', { n: released })}</span>) : <Button onClick={() => setAsking('stop')}>{t('poll.stop')}</Button>}
    </span>
  );
}
