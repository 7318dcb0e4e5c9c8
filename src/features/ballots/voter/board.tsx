/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import { receiptOf } from '../rules/ballot.ts';
import { readBoard } from './session.ts';
import { fill, type VoterWords } from './words.ts';

/** The board for anybody with a receipt: is this ballot there? */
export function Board({ poll, t }: { poll: string; t: VoterWords }) {
  const [board, setBoard] = useState<{ state: string; receipts: Set<string> } | null>(null);
  const [failed, setFailed] = useState(false);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  useEffect(() => {
    void readBoard(null, poll).then((got) => (got.ok ? setBoard({ state: got.value.state, receipts: new Set(got.value.hashes.map(receiptOf)) }) : setFailed(true)));
  }, [poll]);
  const clean = (text: string): string => text.normalize('NFKC').toUpperCase().replace(/[^A-Z0-9]/g, '');
  return (
    <section>
      <h1 tabIndex={-1}>{t.boardTitle}</h1>
      {failed ? <p class="alarm">{t.offline}</p> : board ? <p>{fill(t.boardCount, { n: board.receipts.size, state: board.state === 'announced' ? t.stateOpen : t.stateShut })}</p> : <p>{t.loading}</p>}
      <p>{t.board}</p>
      <form onSubmit={(e) => { e.preventDefault(); setAsked(clean(typed)); }}>
        <label for="receipt">{t.boardAsk}</label>
        <input id="receipt" type="text" autoComplete="off" autoCapitalize="characters" spellcheck={false} maxLength={20} value={typed} onInput={(e) => { setTyped(e.currentTarget.value); setAsked(null); }} />
        <button type="submit" class="main" disabled={!board || clean(typed).length !== 10}>{t.boardCheck}</button>
      </form>
      <p aria-live="polite" class={asked && board && !board.receipts.has(asked) ? 'alarm' : ''}>{asked && board ? (board.receipts.has(asked) ? `✓ ${t.boardYes}` : t.boardNo) : ''}</p>
    </section>
  );
}
