/** @jsxImportSource preact */
import type { Answer, Answers } from '../rules/answers.ts';
import { NAME_MOST, type Question, type Sheet } from '../rules/manifest.ts';
import { fill, type VoterWords } from './words.ts';

type Given = Answers[string];
type Choice = { picked: string[]; written: string[] };
const choiceOf = (a: Answer | undefined): Choice => (typeof a === 'object' ? a : { picked: [], written: [] });

/** The questions about one subject. */
export function SheetForm({ sheet, form, given, t, onChange }: { sheet: Sheet; form: readonly Question[]; given: Given; t: VoterWords; onChange: (given: Given) => void }) {
  const set = (id: string, answer: Answer | undefined): void => {
    const { [id]: _, ...rest } = given;
    onChange(answer === undefined ? rest : { ...rest, [id]: answer });
  };
  return (
    <div>
      <h1 tabIndex={-1}>{sheet.label}</h1>
      {sheet.detail ? <p class="quiet">{sheet.detail}</p> : null}
      {form.map((q) => (q.kind === 'grade' ? <Grade key={q.id} sheet={sheet} q={q} value={given[q.id]} onChange={(a) => set(q.id, a)} /> : q.kind === 'text' ? <Text key={q.id} sheet={sheet} q={q} value={given[q.id]} onChange={(a) => set(q.id, a)} t={t} /> : <Choose key={q.id} sheet={sheet} q={q} value={choiceOf(given[q.id])} onChange={(a) => set(q.id, a)} t={t} />))}
    </div>
  );
}

type Of<K extends Question['kind']> = Extract<Question, { kind: K }>;

function Grade({ sheet, q, value, onChange }: { sheet: Sheet; q: Of<'grade'>; value: Answer | undefined; onChange: (a: string | undefined) => void }) {
  return (
    <fieldset>
      <legend>{q.label}</legend>
      <div class="grades">
        {q.options.map((o) => (
          <label key={o.id} class={value === o.id ? 'pick on' : 'pick'}>
            <input type="radio" name={`${sheet.slot}-${q.id}`} checked={value === o.id} onChange={() => onChange(o.id)} onClick={() => { if (value === o.id && !q.required) onChange(undefined); }} />
            <span>{o.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Choose({ q, value, onChange, t }: { sheet: Sheet; q: Of<'choose'>; value: Choice; onChange: (a: Choice) => void; t: VoterWords }) {
  const n = value.picked.length + value.written.filter((w) => w.trim() !== '').length;
  const single = q.most === 1 && q.writeIn === 0;
  const toggle = (id: string, on: boolean): void => onChange({ ...value, picked: on ? (single ? [id] : [...value.picked, id]) : value.picked.filter((p) => p !== id) });
  return (
    <fieldset>
      <legend>{q.label}</legend>
      <p class={n > q.most ? 'alarm' : 'quiet'} aria-live="polite">{n > q.most ? t.tooMany : fill(q.least > 0 ? t.chooseLeast : t.choose, { most: q.most, least: q.least, n })}</p>
      <div class="names">
        {q.options.map((o) => {
          const on = value.picked.includes(o.id);
          return <label key={o.id} class={on ? 'pick on' : 'pick'}><input type="checkbox" checked={on} disabled={!on && !single && n >= q.most} onChange={(e) => toggle(o.id, e.currentTarget.checked)} /><span>{o.label}</span></label>;
        })}
      </div>
      {q.writeIn > 0 ? (
        <div class="written">
          <p>{t.other}</p>
          {value.written.map((name, i) => (
            <div class="row" key={i}>
              <input type="text" aria-label={`${t.other} ${t.otherName} ${i + 1}`} maxLength={NAME_MOST} value={name} onInput={(e) => onChange({ ...value, written: value.written.map((w, j) => (j === i ? e.currentTarget.value : w)) })} />
              <button type="button" onClick={() => onChange({ ...value, written: value.written.filter((_, j) => j !== i) })}>{t.takeOff}</button>
            </div>
          ))}
          {value.written.length < q.writeIn && n < q.most ? <button type="button" onClick={() => onChange({ ...value, written: [...value.written, ''] })}>{t.addOther}</button> : null}
        </div>
      ) : null}
    </fieldset>
  );
}

function Text({ sheet, q, value, onChange, t }: { sheet: Sheet; q: Of<'text'>; value: Answer | undefined; onChange: (a: string | undefined) => void; t: VoterWords }) {
  const id = `${sheet.slot}-${q.id}`;
  return (
    <fieldset>
      <legend><label for={id}>{q.label}</label>{q.required ? null : <span class="quiet"> {t.optional}</span>}</legend>
      <textarea id={id} rows={4} maxLength={q.most} value={typeof value === 'string' ? value : ''} onInput={(e) => onChange(e.currentTarget.value === '' ? undefined : e.currentTarget.value)} />
      <p class="quiet">{fill(t.text, { n: q.most })}</p>
    </fieldset>
  );
}

/** What was answered about a subject, in one line; null where nothing was. */
export function inWords(form: readonly Question[], given: Given): string | null {
  const parts = form.flatMap((q) => {
    const a = given[q.id];
    if (a === undefined) return [];
    if (q.kind === 'text') return typeof a === 'string' && a.trim() !== '' ? [a.length > 24 ? `${a.slice(0, 24)}…` : a] : [];
    if (q.kind === 'grade') return [q.options.find((o) => o.id === a)?.label ?? ''];
    const c = choiceOf(a);
    return [...c.picked.map((p) => q.options.find((o) => o.id === p)?.label ?? ''), ...c.written.filter((w) => w.trim() !== '')];
  });
  return parts.length === 0 ? null : parts.join(' · ');
}
