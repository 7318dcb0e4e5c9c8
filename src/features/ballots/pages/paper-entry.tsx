import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Loaded, PageHead } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { sheetFault, type Answers } from '../rules/answers.ts';
import { ballotHash, receiptOf } from '../rules/ballot.ts';
import { manifestHash, sheetsOf, type Manifest } from '../rules/manifest.ts';
import { askedSheets } from '../rules/pace.ts';
import { beginPaper, commitments, entered, paperBallots, paperCode, paperName } from '../rules/paper.ts';
import { received, request } from '../rules/voter.ts';
import { readBoard, sendAll, type Casting, type Opened } from '../voter/session.ts';
import { api, at, unwrap, usePapers, type Papers } from './client.ts';
import { PaperForm } from './paper-form.tsx';
import { Scans } from './scans.tsx';

type Open = { code: string; class: string; mine: boolean; others: boolean; agreed: boolean };
/** What came of a sheet of this session; its answers are not kept. */
type Line = { key: string; text: string; busy: boolean; alarm: boolean };

/** Where two people, one after the other, enter the paper sheets that came back. */
export function PaperEntryPage({ id }: { id: string }): ReactNode {
  return <Loaded query={usePapers(id)}>{(papers) => <Entry id={id} papers={papers} />}</Loaded>;
}

function Entry({ id, papers }: { id: string; papers: Papers }): ReactNode {
  const { t } = useTranslation('ballots');
  const say = useSay();
  const manifest = papers.manifest as Manifest;
  const [typed, setTyped] = useState('');
  const [typo, setTypo] = useState(false);
  const [open, setOpen] = useState<Open | null>(null);
  const [correct, setCorrect] = useState(false);
  const [answers, setAnswers] = useState<Answers>({});
  const [lines, setLines] = useState<Line[]>([]);
  const code = useRef<InputRef>(null);
  const save = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const gone = useRef(false);
  const busy = lines.some((l) => l.busy);
  useEffect(() => { gone.current = false; return () => { gone.current = true; }; }, []);
  useEffect(() => {
    if (!busy) return undefined;
    const stay = (e: BeforeUnloadEvent): void => e.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [busy]);
  useEffect(() => { if (open) place.current?.querySelector<HTMLElement>('[data-cell]')?.focus(); else code.current?.focus(); }, [open]);

  const tell = (line: Line): void => { if (!gone.current) setLines((old) => [line, ...old.filter((l) => l.key !== line.key)]); };
  const clear = (): void => { setOpen(null); setAnswers({}); setCorrect(false); setTyped(''); };
  const find = useSubmit(async (c: string) => {
    const classes = papers.classes.filter((x) => x.made > 0).map((x) => x.class);
    return unwrap(api.POST('/api/ballots/{id}/papers/find', { ...at(id), body: { papers: classes.map((cls) => paperName(papers.hash, cls, c)) } }));
  }, { done: (got, c) => setOpen({ code: c, class: got.class, mine: got.mine, others: got.others, agreed: got.agreed }) });
  const look = (): void => {
    const c = paperCode(typed);
    setTypo(c === null);
    if (c !== null) find.mutate(c);
  };
  const label = (slot: string): string => sheetsOf(manifest, slot).map((s) => s.label).join('、');
  const send = useSubmit(async (o: Open) => {
    const state = beginPaper(manifest, papers.hash, o.class, o.code);
    if (!state.ok) throw new Error(t('paper.faulty'));
    const body = { paper: paperName(papers.hash, o.class, o.code), request: request(state.value), commitments: commitments(manifest, papers.hash, o.class, o.code, answers), correct: o.mine };
    return { state: state.value, got: await unwrap(api.POST('/api/ballots/{id}/papers/enter', { ...at(id), body })) };
  }, { done: ({ state, got }, o) => {
    const key = o.code;
    const name = `…${o.code.slice(-5)}　`;
    const line = (text: string, more: Partial<Line> = {}): void => tell({ key, text: name + text, busy: false, alarm: false, ...more });
    if (got.state === 'differs') {
      line(t('entry.differs', { list: got.differ.map(label).join('、') }), { alarm: true });
      setOpen({ ...o, mine: true, others: true });
      setCorrect(true);
      return;
    }
    clear();
    if (got.state === 'first') { line(t('entry.saved')); return; }
    line(t('entry.same'), { busy: true });
    const ready = received(manifest, state, got.signed);
    const made = ready.ok ? paperBallots(manifest, ready.value, o.code, answers) : ready;
    if (!made.ok) { line(t('entry.failed', { why: t('entry.broken') }), { alarm: true }); return; }
    const opened: Opened = { manifest, hash: papers.hash, class: o.class, name: '', state: papers.state, now: papers.now, box: papers.relay };
    const stands = (c: Casting): void => {
      if (c.stopped) line(t('entry.failed', { why: c.stopped === 'broken' ? t('entry.broken') : say(c.stopped) }), { alarm: true });
      else line(c.waits ? t('entry.waits', { why: c.waits === 'offline' ? t('entry.offline') : say(c.waits) }) : t('entry.sending', { n: c.done, of: c.of }), { busy: true });
    };
    void (async () => {
      if (!await sendAll(opened, made.value, made.value.length, () => undefined, stands, () => gone.current)) return;
      // Whoever asks again sees it: a page of the other person that cast something else would be found here.
      const board = await readBoard(null, manifest.poll);
      const hashes = made.value.map(ballotHash);
      if (board.ok && hashes.some((h) => !board.value.hashes.includes(h))) line(t('entry.lost'), { alarm: true });
      else line(t('entry.sent', { receipt: receiptOf([...hashes].sort()[0]!) }));
    })();
  } });

  const over = papers.state !== 'announced' || papers.now.slice(0, 19) >= manifest.times.closes.slice(0, 19);
  const all = open ? entered(manifest, answers) : {};
  const invalid = askedSheets(manifest).filter((s) => open && sheetFault(manifest, s.slot, all[s.slot] ?? {}) !== null).length;
  const blank = open !== null && Object.values(all).every((s) => Object.keys(s).length === 0);
  const closed = open !== null && open.mine && !open.agreed && !correct;
  if (manifestHash(manifest) !== papers.hash) return <p className="ballots-stopped">{t('paper.faulty')}</p>;
  return (
    <div className="ballots-page">
      <div className="no-print"><Link href={`/ballots/${id}`}>← {t('paper.back')}</Link></div>
      <PageHead title={t('entry.title')} note={manifest.title} />
      <p className="quiet">{t('entry.note')}</p>
      {over ? <p>{t('paper.closed')}</p> : (
        <div className="entry-two">
          <div>
            {open ? (
              <div ref={place} className="card">
                <p><b>{manifest.classes.find((c) => c.id === open.class)?.label}</b>　<span className="ballots-code">…{open.code.slice(-5)}</span>　{open.agreed ? null : t(open.others ? 'entry.second' : 'entry.first')}</p>
                {open.agreed ? <p className="quiet">{t('entry.done')}</p> : null}
                {closed ? <p>{t('entry.mine')} <Button size="small" onClick={() => setCorrect(true)}>{t('entry.correct')}</Button></p> : (
                  <>
                    <p className="quiet">{t('entry.keys')}</p>
                    <PaperForm manifest={manifest} value={answers} onChange={setAnswers} onEnd={() => save.current?.focus()} />
                  </>
                )}
                <p aria-live="polite">{closed ? null : <><Button ref={save} type="primary" loading={send.isPending} onClick={() => send.mutate(open)}>{t('entry.save')}</Button> </>}<Button onClick={clear}>{t('entry.clear')}</Button> {closed ? null : <span className="quiet">{blank ? t('entry.blank') : invalid > 0 ? t('entry.invalid', { n: invalid }) : null}</span>}</p>
              </div>
            ) : (
              <form className="ballots-row" onSubmit={(e) => { e.preventDefault(); look(); }}>
                <Input ref={code} className="ballots-code entry-code" aria-label={t('entry.code')} placeholder={t('entry.code')} autoComplete="off" spellCheck={false} value={typed} onChange={(e) => setTyped(e.target.value)} />
                <Button htmlType="submit" type="primary" loading={find.isPending} disabled={typed.trim() === ''}>{t('entry.open')}</Button>
                {typo ? <span role="alert" className="ballots-stopped">{t('entry.typo')}</span> : null}
              </form>
            )}
            {lines.length > 0 ? <section aria-live="polite"><h2>{t('entry.queue')}</h2><ul className="entry-lines">{lines.map((l) => <li key={l.key} className={l.alarm ? 'ballots-stopped' : l.busy ? 'quiet' : undefined}>{l.text}</li>)}</ul></section> : null}
          </div>
          <Scans />
        </div>
      )}
    </div>
  );
}
