import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NAME_MOST, type Manifest, type Question, type Sheet } from '../rules/manifest.ts';
import type { Answer, Answers } from '../rules/answers.ts';
import { askedSheets } from '../rules/pace.ts';
import { SPOILED } from '../rules/paper.ts';

const KEYS = '123456789abcdefghijklmnopqrstuvwxyz';
/** What chooses an option, on the keyboard and in the box on the sheet. */
export const keyOfOption = (i: number): string => KEYS[i] ?? '';

type Choice = { picked: string[]; written: string[] };
const choiceOf = (a: Answer | undefined): Choice => (typeof a === 'object' ? a : { picked: [], written: [] });

/** What stands on a sheet, typed with the keyboard alone: a digit chooses and goes on, Enter goes on. */
export function PaperForm({ manifest, value, onChange, onEnd }: { manifest: Manifest; value: Answers; onChange: (a: Answers) => void; onEnd: () => void }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const sheets = askedSheets(manifest);
  const forms = [...new Set(sheets.map((s) => s.form))];
  const set = (slot: string, id: string, a: Answer | undefined): void => {
    const { [id]: _, ...rest } = value[slot] ?? {};
    onChange({ ...value, [slot]: a === undefined ? rest : { ...rest, [id]: a } });
  };
  const next = (from: HTMLElement): void => {
    const all = [...(place.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
    const to = all[all.indexOf(from) + 1];
    if (to) to.focus(); else onEnd();
  };
  const back = (from: HTMLElement): void => {
    const all = [...(place.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
    all[all.indexOf(from) - 1]?.focus();
  };
  return <div ref={place} className="entry-form">{forms.map((f) => <FormBlock key={f} form={manifest.forms[f] ?? []} sheets={sheets.filter((s) => s.form === f)} value={value} set={set} next={next} back={back} />)}</div>;
}

type Move = (from: HTMLElement) => void;
type Set = (slot: string, id: string, a: Answer | undefined) => void;

function FormBlock({ form, sheets, value, set, next, back }: { form: readonly Question[]; sheets: readonly Sheet[]; value: Answers; set: Set; next: Move; back: Move }): ReactNode {
  const { t } = useTranslation('ballots');
  const grades = form.filter((q) => q.kind === 'grade');
  const rest = form.filter((q) => q.kind !== 'grade');
  const legends = [...new Map(grades.map((g) => [JSON.stringify(g.options), g])).values()];
  return (
    <>
      {legends.map((g) => <p key={g.id} className="entry-legend">{legends.length > 1 ? <b>{g.label}</b> : null}{g.options.map((o, i) => <span key={o.id}><kbd>{keyOfOption(i)}</kbd> {o.label}</span>)}</p>)}
      <div className="scroll-x">
        <table className="plain-table entry-grid">
          {grades.length > 0 ? <thead><tr><th>{t('paper.subject')}</th>{grades.map((g) => <th key={g.id}>{g.label}</th>)}</tr></thead> : null}
          <tbody>
            {sheets.flatMap((s) => [
              grades.length > 0 ? <tr key={s.slot}><th scope="row">{s.label}</th>{grades.map((g) => <td key={g.id}><Cell label={`${s.label} ${g.label}`} options={g.options} value={value[s.slot]?.[g.id]} onSet={(a) => set(s.slot, g.id, a)} next={next} back={back} /></td>)}</tr> : null,
              ...rest.map((q) => <tr key={`${s.slot} ${q.id}`}><td colSpan={grades.length + 1}>{q.kind === 'choose'
                ? <Choose q={q} label={s.label} value={value[s.slot]?.[q.id]} onSet={(a) => set(s.slot, q.id, a)} next={next} />
                : <label className="entry-text">{q.label}<input data-cell maxLength={q.kind === 'text' ? q.most : 60} value={typeof value[s.slot]?.[q.id] === 'string' ? (value[s.slot]![q.id] as string) : ''} onChange={(e) => set(s.slot, q.id, e.target.value === '' ? undefined : e.target.value)} onKeyDown={(e) => { if (e.key === 'Enter' && !e.nativeEvent.isComposing) { e.preventDefault(); next(e.currentTarget); } }} /></label>}</td></tr>),
            ])}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Cell({ label, options, value, onSet, next, back }: { label: string; options: readonly { id: string; label: string }[]; value: Answer | undefined; onSet: (a: Answer | undefined) => void; next: Move; back: Move }): ReactNode {
  const i = options.findIndex((o) => o.id === value);
  const press = (e: KeyboardEvent<HTMLInputElement>): void => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.key === 'Tab') return;
    e.preventDefault();
    const at = e.currentTarget;
    const k = KEYS.indexOf(e.key.toLowerCase());
    if (e.key.length === 1 && k >= 0 && k < options.length) { onSet(options[k]!.id); next(at); }
    else if (e.key === '0') { onSet(SPOILED); next(at); }
    else if (e.key === 'Enter' || e.key === 'ArrowRight') next(at);
    else if (e.key === 'ArrowLeft') back(at);
    else if (e.key === 'Backspace' || e.key === 'Delete') onSet(undefined);
  };
  return <input data-cell className={value === SPOILED ? 'entry-cell spoiled' : 'entry-cell'} aria-label={label} title={i >= 0 ? options[i]!.label : ''} inputMode="numeric" autoComplete="off" value={value === SPOILED ? '0' : i >= 0 ? keyOfOption(i) : ''} onKeyDown={press} onChange={(e) => { const k = KEYS.indexOf(e.target.value.slice(-1)); if (e.target.value.endsWith('0')) onSet(SPOILED); else if (k >= 0 && k < options.length) onSet(options[k]!.id); }} onFocus={(e) => e.currentTarget.select()} />;
}

function Choose({ q, label, value, onSet, next }: { q: Extract<Question, { kind: 'choose' }>; label: string; value: Answer | undefined; onSet: (a: Answer | undefined) => void; next: Move }): ReactNode {
  const { t } = useTranslation('ballots');
  const c = choiceOf(value);
  const toggle = (id: string): void => onSet({ ...c, picked: c.picked.includes(id) ? c.picked.filter((p) => p !== id) : [...c.picked, id] });
  const typed = (e: KeyboardEvent<HTMLInputElement>): void => {
    if (e.key !== 'Enter') return;
    e.preventDefault();
    const at = e.currentTarget;
    const o = q.options[Number(at.value) - 1];
    if (at.value.trim() === '') next(at); else if (o) { toggle(o.id); at.value = ''; }
  };
  return (
    <div className="entry-choose">
      <p><b>{q.label || label}</b> {q.options.length > 0 ? <label>{t('entry.number')} <input data-cell className="entry-number" inputMode="numeric" onKeyDown={typed} /></label> : null} <span className="quiet">{q.options.length > 0 ? t('entry.numberHint') : null}</span></p>
      <ol>{q.options.map((o) => <li key={o.id}><label><input type="checkbox" checked={c.picked.includes(o.id)} onChange={() => toggle(o.id)} /> {o.label}</label></li>)}</ol>
      {Array.from({ length: q.writeIn }, (_, i) => <label key={i} className="entry-text">{t('paper.other')}<input data-cell maxLength={NAME_MOST} value={c.written[i] ?? ''} onChange={(e) => onSet({ ...c, written: Array.from({ length: q.writeIn }, (_x, j) => (j === i ? e.target.value : (c.written[j] ?? ''))) })} onKeyDown={(e) => { if (e.key === 'Enter' && !e.nativeEvent.isComposing) { e.preventDefault(); next(e.currentTarget); } }} /></label>)}
      <label className="quiet"><input type="checkbox" checked={value === SPOILED} onChange={(e) => onSet(e.target.checked ? SPOILED : undefined)} /> {t('entry.spoiled')}</label>
    </div>
  );
}
