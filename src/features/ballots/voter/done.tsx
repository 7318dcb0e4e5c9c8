/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import { renderSVG } from 'uqr';
import { receiptOf } from '../rules/ballot.ts';
import { lastSent, type VoterState } from '../rules/voter.ts';
import { readBoard, serverTime, type Opened } from './session.ts';
import { fill, type VoterWords } from './words.ts';

/** Seconds after which a kiosk leaves the receipt. */
const LEAVES = 40;

/** The receipt: what was cast, as fingerprints and nothing else. In no order that means anything. */
export function Done({ t, opened, state, kiosk, onAgain, onFinish }: { t: VoterWords; opened: Opened; state: VoterState; kiosk: boolean; onAgain: () => void; onFinish: () => void }) {
  const hashes = lastSent(state).map((s) => s.hash).sort();
  const receipts = hashes.map(receiptOf);
  const [seen, setSeen] = useState<number | 'checking' | 'offline' | null>(null);
  const [left, setLeft] = useState(LEAVES);
  useEffect(() => {
    if (!kiosk) return undefined;
    const tick = setInterval(() => setLeft((n) => n - 1), 1000);
    return () => clearInterval(tick);
  }, [kiosk]);
  useEffect(() => { if (kiosk && left <= 0) onFinish(); }, [kiosk, left, onFinish]);
  const check = async (): Promise<void> => {
    setSeen('checking');
    const got = await readBoard(opened.box, opened.manifest.poll);
    if (!got.ok) return setSeen('offline');
    const board = new Set(got.value.hashes);
    setSeen(hashes.filter((h) => !board.has(h)).length);
  };
  const open = serverTime(opened) < opened.manifest.times.closes;
  return (
    <section>
      <h1 tabIndex={-1}>✓ {t.doneTitle}</h1>
      <p>{t.done}</p>
      {receipts.length === 1 ? <p class="receipt mono">{grouped(receipts[0]!)}</p> : <><p>{fill(t.receipts, { n: receipts.length })}</p><ul class="receipts mono">{receipts.map((r) => <li key={r}>{grouped(r)}</li>)}</ul></>}
      {receipts.length <= 60 ? <div class="qr" role="img" aria-label={t.receipt} dangerouslySetInnerHTML={{ __html: renderSVG(receipts.join(' ')) }} /> : null}
      <p aria-live="polite" class={typeof seen === 'number' && seen > 0 ? 'alarm' : ''}>{seen === null ? '' : seen === 'checking' ? t.checking : seen === 'offline' ? t.offline : seen === 0 ? `✓ ${fill(t.found, { n: hashes.length })}` : fill(t.notFound, { n: seen })}</p>
      <div class="row">
        <button type="button" onClick={() => void check()}>{t.check}</button>
        {open && !kiosk ? <button type="button" onClick={onAgain}>{t.again}</button> : null}
      </div>
      {open && !kiosk ? <p class="quiet">{t.againHint}</p> : null}
      {kiosk ? <p><button type="button" class="main" onClick={onFinish}>{t.finish}</button> <span class="quiet">{fill(t.forget, { n: Math.max(0, left) })}</span></p> : null}
    </section>
  );
}

/** A receipt in two groups of five. */
export const grouped = (receipt: string): string => `${receipt.slice(0, 5)} ${receipt.slice(5)}`;
