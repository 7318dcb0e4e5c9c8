/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../../../kernel/refusal.ts';
import { sheetFault, tidy } from '../rules/answers.ts';
import { askedSheets, withPace } from '../rules/pace.ts';
import { ballots as makeBallots, begin, draft, hasTokens, hasTokensOf, received, request } from '../rules/voter.ts';
import { Board } from './board.tsx';
import { ask } from './net.ts';
import { Done } from './done.tsx';
import { fingerprintOf } from '../rules/manifest.ts';
import { SecondStep } from './second.tsx';
import { bothSlips, forgetSlips, isTheOne, keep, random, readLink, recall, sendAll, serverTime, type Casting, type Kept, type Opened } from './session.ts';
import { inWords, SheetForm } from './sheet.tsx';
import { fill, voterWords, type VoterWords } from './words.ts';

type Language = 'zh' | 'en';
type Stage = 'enter' | 'welcome' | 'second' | 'fill' | 'review' | 'casting' | 'done';
/** A kiosk forgets after so many seconds without a touch; it warns for the last part of them. */
const IDLE = 150;
const WARN = 30;

const LANGUAGE = 'steelyard.language';
const startLanguage = (): Language => {
  try {
    return (localStorage.getItem(LANGUAGE) ?? navigator.language.slice(0, 2)) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
};
const secure = (): boolean => location.protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);

/** The whole of the voter's page: from the link of a slip to the receipt. */
export function App() {
  const [language, setLanguage] = useState<Language>(startLanguage);
  const t = voterWords[language];
  const link = useRef(bothSlips(readLink(location.hash))).current;
  useEffect(() => {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
    document.title = t.title;
  }, [language, t]);
  // Another slip scanned with the same page open.
  useEffect(() => {
    const other = (): void => location.reload();
    window.addEventListener('hashchange', other);
    return () => window.removeEventListener('hashchange', other);
  }, []);
  const change = (): void => {
    const to = language === 'zh' ? 'en' : 'zh';
    try { localStorage.setItem(LANGUAGE, to); } catch { /* a browser that keeps nothing */ }
    setLanguage(to);
  };
  return (
    <div class="page">
      <header><span>{t.title}</span><button type="button" class="plain" onClick={change} lang={language === 'zh' ? 'en' : 'zh-CN'}>{t.language}</button></header>
      <main>{!secure() ? <Notice title={t.insecureTitle} text={t.insecure} /> : link.poll === '' ? <Notice title={t.enterTitle} text={t.enter} /> : link.board ? <Board poll={link.poll} t={t} /> : <Voting key={link.poll} language={language} t={t} link={link} />}</main>
    </div>
  );
}

function Notice({ title, text }: { title: string; text: string }) {
  return <section><h1>{title}</h1><p>{text}</p></section>;
}

/** A time in the reader's own clock: 11-28 15:30. */
const clock = (iso: string): string => { const d = new Date(iso); const two = (n: number): string => String(n).padStart(2, '0'); return `${two(d.getMonth() + 1)}-${two(d.getDate())} ${two(d.getHours())}:${two(d.getMinutes())}`; };
const ACCOUNT = 'account';

function Voting({ language, t, link }: { language: Language; t: VoterWords; link: ReturnType<typeof readLink> }) {
  const [stage, setStage] = useState<Stage>('enter');
  const [code, setCode] = useState(link.code ?? '');
  const [code2, setCode2] = useState(link.second ?? '');
  const [opened, setOpened] = useState<Opened | null>(null);
  const [kept, setKept] = useState<Kept | null>(null);
  const [trouble, setTrouble] = useState<Words | string | null>(null);
  const [busy, setBusy] = useState(false);
  const [at, setAt] = useState(0);
  const [casting, setCasting] = useState<Casting | null>(null);
  const credential = useRef('');
  const round = useRef(0);
  /** When filling began, by this page's own clock; it is not kept, so a page opened anew does not know. */
  const began = useRef<number | null>(null);
  const words = (w: Words | string): string => (typeof w === 'string' ? w : w[language]);

  const store = (next: Kept, of: Opened | null = opened): void => {
    setKept(next);
    if (of && !link.kiosk) keep(of, credential.current, next);
  };
  const show = (next: Stage): void => {
    setTrouble(null);
    setStage(next);
    window.scrollTo(0, 0);
  };
  useEffect(() => { document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true }); }, [stage, at]);

  const open = async (by: string | null): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    const got = await ask<Opened>(`/api/vote/${link.poll}/open`, { code: by });
    setBusy(false);
    if (!got.ok) return setTrouble(got.refusal ? { zh: `${got.refusal.reason.zh}${got.refusal.wayOut?.zh ?? ''}`, en: `${got.refusal.reason.en} ${got.refusal.wayOut?.en ?? ''}` } : t.offline);
    if (!isTheOne(got.value, link)) return setTrouble(t.notTheOne);
    const now = { ...got.value, ahead: Date.parse(got.value.now) - Date.now() };
    credential.current = by ?? `${ACCOUNT} ${got.value.name}`;
    setOpened(now);
    const had = link.kiosk ? null : recall(now, credential.current);
    setKept(had);
    if (had?.done) show('done');
    else if (had && had.pending.length > 0) void cast(now, had);
    else show('welcome');
  };
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    if (link.code) void open(link.code);
    else if (!link.kiosk) void open(null);
  });

  const take = async (): Promise<void> => {
    if (!opened) return;
    setBusy(true);
    setTrouble(null);
    await new Promise((paint) => setTimeout(paint, 30));
    try {
      let now = kept;
      if (!now) {
        const made = begin(opened.manifest, opened.hash, opened.class, random);
        if (!made.ok) return setTrouble(t.notTheOne);
        now = { state: made.value, pending: [], done: false };
        store(now);
      }
      if (!hasTokensOf(now.state, 'first')) {
        const got = await ask<{ signed: { slot: string; signed: string }[] }>(`/api/vote/${link.poll}/tokens`, { code: credential.current.startsWith(ACCOUNT) ? null : credential.current, request: request(now.state) });
        if (!got.ok) return setTrouble(got.refusal ? { zh: `${got.refusal.reason.zh}${got.refusal.wayOut?.zh ?? ''}`, en: `${got.refusal.reason.en} ${got.refusal.wayOut?.en ?? ''}` } : t.offline);
        const have = received(opened.manifest, now.state, got.value.signed);
        if (!have.ok) return setTrouble(t.answer);
        now = { ...now, state: have.value };
        store(now);
      }
      if (!hasTokens(now.state) && !(code2.trim() !== '' ? await takeSecond(opened, now) : false)) return show2();
      forgetSlips(link.poll);
      began.current = Object.keys(kept?.state.drafts ?? {}).length === 0 ? performance.now() : null;
      setAt(0);
      show('fill');
    } finally {
      setBusy(false);
    }
  };

  /** Asks the second issuer, at its own address and without a cookie; true when its tokens are there. */
  const takeSecond = async (of: Opened, now: Kept): Promise<boolean> => {
    const second = of.manifest.second!;
    const got = await ask<{ signed: { slot: string; signed: string }[] }>(`${second.address}/token/${link.poll}`, { code: code2, request: request(now.state, 'second') }, true);
    if (!got.ok) { setTrouble(got.refusal ? { zh: `${got.refusal.reason.zh}${got.refusal.wayOut?.zh ?? ''}`, en: `${got.refusal.reason.en} ${got.refusal.wayOut?.en ?? ''}` } : fill(t.secondGone, { label: second.label, address: second.address })); return false; }
    const have = received(of.manifest, now.state, got.value.signed, 'second');
    if (!have.ok) { setTrouble(t.secondAnswer); return false; }
    store({ ...now, state: have.value }, of);
    return true;
  };
  /** The step of the second token, with what went wrong before it left on the page. */
  const show2 = (): void => { setStage('second'); window.scrollTo(0, 0); };

  const cast = async (of: Opened, from: Kept): Promise<void> => {
    const mine = ++round.current;
    show('casting');
    let now = from;
    if (now.pending.length === 0) {
      try {
        const made = makeBallots(of.manifest, { ...now.state, drafts: withPace(of.manifest, tidy(now.state.drafts), began.current === null ? null : (performance.now() - began.current) / 1000) }, random);
        if (!made.ok) return setCasting({ done: 0, of: 0, waits: null, stopped: 'broken' });
        now = { ...now, state: made.value.state, pending: made.value.ballots };
        store(now, of);
      } catch (error) {
        const said = String(error);
        return setCasting({ done: 0, of: 0, waits: null, stopped: { zh: fill(voterWords.zh.failed, { why: said }), en: fill(voterWords.en.failed, { why: said }) } });
      }
    }
    const total = of.manifest.mode === 'whole' ? 1 : of.manifest.sheets.length;
    setCasting({ done: total - now.pending.length, of: total, waits: null, stopped: null });
    const all = await sendAll(of, now.pending, total, (left) => { now = { ...now, pending: left }; store(now, of); }, (c) => { if (round.current === mine) setCasting(c); }, () => round.current !== mine);
    if (!all || round.current !== mine) return;
    // What was answered is forgotten: a receipt must not show the vote.
    store({ state: { ...now.state, drafts: {} }, pending: [], done: true }, of);
    show('done');
  };

  const forget = (): void => {
    round.current++;
    began.current = null;
    credential.current = '';
    setOpened(null);
    setKept(null);
    setCode('');
    setCode2('');
    setCasting(null);
    setAt(0);
    show('enter');
  };

  if (stage === 'enter' || !opened) {
    return (
      <section>
        <h1 tabIndex={-1}>{t.codeTitle}</h1>
        {link.second && !link.code ? <p>{t.secondFirst}</p> : null}
        <form onSubmit={(e) => { e.preventDefault(); void open(code); }}>
          <label for="code">{t.code}</label>
          <input id="code" type="text" autoComplete="off" autoCapitalize="characters" spellcheck={false} value={code} onInput={(e) => setCode(e.currentTarget.value)} maxLength={40} />
          <Trouble text={trouble && !(typeof trouble !== 'string' && code === '' && !link.code) ? words(trouble) : null} />
          <button type="submit" class="main" disabled={busy || code.trim() === ''}>{busy ? t.loading : t.open}</button>
        </form>
      </section>
    );
  }
  const { manifest } = opened;
  const drafts = kept?.state.drafts ?? {};
  const sheets = askedSheets(manifest);
  const n = sheets.length;
  const idle = link.kiosk && stage !== 'casting' && stage !== 'done' ? <Idle t={t} forget={forget} taken={kept !== null} /> : null;

  if (stage === 'welcome') {
    const h = opened.hash.slice(0, 16).toUpperCase().match(/.{4}/g)!.join(' ');
    return (
      <section>
        {idle}
        <p class="quiet">{manifest.institution}</p>
        <h1 tabIndex={-1}>{manifest.title}</h1>
        <p>{fill(t.hello, { name: opened.name, class: manifest.classes.find((c) => c.id === opened.class)?.label ?? opened.class })} {fill(t.until, { time: clock(manifest.times.closes) })}</p>
        <h2>{t.promiseTitle}</h2>
        <ol>{t.promises.map((p) => <li key={p}>{p}</li>)}</ol>
        <p>{manifest.sealing.holder === 'server' ? t.holderServer : fill(t.holderTrustees, { n: manifest.sealing.trustees.length, k: manifest.sealing.threshold, names: manifest.sealing.trustees.join('、') })}</p>
        <p>{link.kiosk ? t.deviceKiosk : t.device}</p>
        {manifest.second ? <p class="quiet">{fill(t.secondIdentity, { label: manifest.second.label })} <span class="mono">{fingerprintOf(manifest.second.identity)}</span>（{t.secondHint}）</p> : null}
        <p class="quiet">{t.printed} <span class="mono">{h}</span>（{t.printedHint}）</p>
        <Trouble text={trouble ? words(trouble) : null} />
        <button type="button" class="main" disabled={busy} onClick={() => void take()}>{busy ? t.beginning : kept && hasTokens(kept.state) ? t.goOn : t.begin}</button>
      </section>
    );
  }
  if (stage === 'second' && manifest.second) return <SecondStep t={t} name={opened.name} label={manifest.second.label} code={code2} busy={busy} trouble={trouble ? words(trouble) : null} idle={idle} onCode={setCode2} onTake={() => void take()} />;
  if (stage === 'fill' && kept) {
    const sheet = sheets[at]!;
    const form = manifest.forms[sheet.form]!;
    return (
      <section>
        {idle}
        <p class="progress"><span>{fill(t.of, { i: at + 1, n })}</span><progress value={at + 1} max={n} aria-hidden="true" /></p>
        <SheetForm key={sheet.slot} sheet={sheet} form={form} given={drafts[sheet.slot] ?? {}} t={t} onChange={(given) => store({ ...kept, state: draft(kept.state, sheet.slot, given) })} />
        <nav>
          {at > 0 ? <button type="button" onClick={() => { setAt(at - 1); window.scrollTo(0, 0); }}>{t.before}</button> : <span />}
          <button type="button" class="main" onClick={() => { if (at + 1 < n) { setAt(at + 1); window.scrollTo(0, 0); } else show('review'); }}>{at + 1 < n ? t.next : t.toReview}</button>
        </nav>
        {at + 1 < n && at > 0 ? <p><button type="button" class="plain" onClick={() => show('review')}>{t.toReview}</button></p> : null}
      </section>
    );
  }
  if (stage === 'review' && kept) {
    const tidied = tidy(drafts);
    return (
      <section>
        {idle}
        <h1 tabIndex={-1}>{t.reviewTitle}</h1>
        <ul class="review">
          {sheets.map((s, i) => {
            const form = manifest.forms[s.form]!;
            const fault = sheetFault(manifest, s.slot, tidied[s.slot] ?? {});
            return (
              <li key={s.slot}>
                <span><b>{s.label}</b><br />{inWords(form, drafts[s.slot] ?? {}) ?? <span class="quiet">{t.blank}</span>}{fault ? <span class="alarm"> {fault === 'too-many' ? t.tooMany : t.missing}</span> : null}</span>
                <button type="button" aria-label={`${t.edit} ${s.label}`} onClick={() => { setAt(i); show('fill'); }}>{t.edit}</button>
              </li>
            );
          })}
        </ul>
        <p class="quiet">{t.castHint}{n < manifest.sheets.length ? ` ${t.pace}` : ''}</p>
        <button type="button" class="main" onClick={() => void cast(opened, kept)}>{t.cast}</button>
      </section>
    );
  }
  if (stage === 'casting') {
    const early = casting?.waits && casting.waits !== 'offline' && serverTime(opened) < manifest.times.castFrom;
    return (
      <section aria-live="polite">
        <h1 tabIndex={-1}>{casting?.stopped ? t.stopped : t.castingTitle}</h1>
        {casting?.stopped ? <><p class="alarm">{casting.stopped === 'broken' ? t.broken : words(casting.stopped)}</p>{kept ? <button type="button" class="main" onClick={() => void cast(opened, kept)}>{t.retry}</button> : null}</> : (
          <>
            <progress value={casting?.done ?? 0} max={casting?.of || 1} />
            <p>{fill(t.casting, { done: casting?.done ?? 0, n: casting?.of ?? 0 })}</p>
            {casting?.waits ? <p class="wait">{casting.waits === 'offline' ? t.offline : early ? fill(t.fromTime, { time: clock(manifest.times.castFrom) }) : fill(t.waiting, { why: words(casting.waits) })}</p> : null}
          </>
        )}
      </section>
    );
  }
  return kept ? <Done t={t} opened={opened} state={kept.state} kiosk={link.kiosk} onAgain={() => { store({ ...kept, done: false, pending: [] }); began.current = performance.now(); setAt(0); show('fill'); }} onFinish={forget} /> : null;
}

function Trouble({ text }: { text: string | null }) {
  return text ? <p class="alarm" role="alert">{text}</p> : null;
}

/** A kiosk's watch: warns, then forgets. */
function Idle({ t, forget, taken }: { t: VoterWords; forget: () => void; taken: boolean }) {
  const [left, setLeft] = useState(IDLE);
  useEffect(() => {
    const touched = (): void => setLeft(IDLE);
    const events = ['pointerdown', 'keydown', 'input'];
    for (const e of events) window.addEventListener(e, touched);
    const tick = setInterval(() => setLeft((n) => n - 1), 1000);
    return () => { clearInterval(tick); for (const e of events) window.removeEventListener(e, touched); };
  }, []);
  useEffect(() => { if (left <= 0) forget(); }, [left, forget]);
  return left <= WARN ? <div class="idle" role="alertdialog"><p>{fill(taken ? t.idle : t.forget, { n: Math.max(0, left) })}</p><button type="button" class="main">{t.stay}</button></div> : null;
}
