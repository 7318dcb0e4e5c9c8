/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { fill, type VoterWords } from './words.ts';

/** The step in which the code of the second issuer's slip is given, and its tokens are taken. */
export function SecondStep({ t, name, label, code, busy, trouble, idle, onCode, onTake }: { t: VoterWords; name: string; label: string; code: string; busy: boolean; trouble: string | null; idle: ComponentChildren; onCode: (code: string) => void; onTake: () => void }) {
  return (
    <section>
      {idle}
      <h1 tabIndex={-1}>{t.secondTitle}</h1>
      <p>{fill(t.second, { name, label })}</p>
      <form onSubmit={(e) => { e.preventDefault(); onTake(); }}>
        <label for="code2">{t.secondCode}</label>
        <input id="code2" type="text" autoComplete="off" autoCapitalize="characters" spellcheck={false} value={code} onInput={(e) => onCode(e.currentTarget.value)} maxLength={40} />
        {trouble ? <p class="alarm" role="alert">{trouble}</p> : null}
        <button type="submit" class="main" disabled={busy || code.trim() === ''}>{busy ? t.beginning : t.secondTake}</button>
      </form>
    </section>
  );
}
