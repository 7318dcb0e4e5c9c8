import { Button, Select, TreeSelect } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';
import { writeEntry, type Askable, type Entries, type Entry } from '../../../domain/subjects/askable.ts';
import { isDay, type Day } from '../../../kernel/day.ts';
import { Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { VerdictList, VerdictSum } from '../../../ui/verdict-list.tsx';
import type { Refused } from '../../../web/client.ts';
import { DayInput } from '../../roster/pages/day-input.tsx';
import { PersonPicker } from '../../selection/pages/pickers.tsx';
import { askedOf, ofWhomSet, type Filled } from '../rules/ask-fill.ts';
import { AskForm, inputId, type Fact } from './ask-form.tsx';
import { AskSheet } from './ask-sheet.tsx';
import { useAsking, useAskFacts, useLibrary, useUnits, type AskLibrary } from './queries.ts';

type Question = { subject: string; stage: string; day: string; person: string; unit: string; rule: string };
type Go = (change: Partial<Question>) => void;

/** Asks the rules of a matter without a case: what is known is filled in, the rest is asked, every rule answers at once. */
export function AskPage(): ReactNode {
  const { t } = useTranslation('policy');
  const [params, setParams] = useSearchParams();
  const library = useLibrary();
  const asking = useAsking();
  const at = (key: keyof Question): string => params.get(key) ?? '';
  const go: Go = (change) => {
    const next = { subject: at('subject'), stage: at('stage'), day: at('day'), person: at('person'), unit: at('unit'), rule: at('rule'), ...change };
    setParams(new URLSearchParams(Object.entries(next).filter(([, v]) => v !== '')), { replace: true });
  };
  return (
    <div className="policy-page ask-page">
      <div className="no-print">
        <Link href="/policy">← {t('docs.back')}</Link>
        <PageHead title={t('askRules.title')} note={t('askRules.lead')} />
      </div>
      <Loaded query={library}>
        {({ today }) => (
          <Loaded query={asking}>
            {(rules) => {
              const subject = rules.asking.find((a) => (at('subject') ? a.id === at('subject') : at('rule') !== '' && a.stagesOf(at('rule')).length > 0));
              const own = subject && at('rule') !== '' ? subject.stagesOf(at('rule')) : [];
              const stage = subject?.stages.find((s) => s.id === at('stage')) ?? subject?.stages.find((s) => s.id === own[0]) ?? subject?.stages[0];
              const question: Question = { subject: subject?.id ?? '', stage: stage?.id ?? '', day: isDay(at('day')) ? at('day') : today, person: at('person'), unit: at('unit'), rule: own.includes(stage?.id ?? '') ? at('rule') : '' };
              return subject && stage ? <Asked key={`${subject.id} ${question.person} ${question.unit}`} rules={rules} subject={subject} q={question} today={today} go={go} /> : <Start rules={rules} person={at('person')} />;
            }}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}

/** Which matters can be asked, each with its moments. */
function Start({ rules, person }: { rules: AskLibrary; person: string }): ReactNode {
  const { t } = useTranslation('policy');
  const say = useSay();
  const href = (subject: string, stage: string): string => `/policy/ask?subject=${subject}&stage=${stage}${person ? `&person=${person}` : ''}`;
  return (
    <table className="policy-table ask-start">
      <thead><tr><th>{t('askRules.subject')}</th><th>{t('askRules.stages')}</th></tr></thead>
      <tbody>
        <tr><td>{t('askRules.appointment')}</td><td><Link href="/eligibility">{t('askRules.toEligibility')}</Link></td></tr>
        {rules.asking.filter((a) => !person || askedOf[a.id]?.person).map((a) => <tr key={a.id}><td>{say(a.words)}</td><td className="ask-stages">{a.stages.map((s) => <Link key={s.id} href={href(a.id, s.id)}>{say(s.words)}</Link>)}</td></tr>)}
      </tbody>
    </table>
  );
}

/** The entries that facts on record stand for, each with its source. */
function onRecord(subject: Askable, filled: readonly Filled[]): Map<string, { entry: Entry; source: Filled['source'] }> {
  const leaf = new Map(subject.fields.map((f) => [f.path, f.leaf]));
  return new Map(filled.flatMap((f): [string, { entry: Entry; source: Filled['source'] }][] => {
    const of = leaf.get(f.path);
    const entry = of ? writeEntry(of, f.fact) : ofWhomSet(f.path) ? String(f.fact) : undefined;
    return entry === undefined ? [] : [[f.path, { entry, source: f.source }]];
  }));
}

function Asked({ rules, subject, q, today, go }: { rules: AskLibrary; subject: Askable; q: Question; today: string; go: Go }): ReactNode {
  const { t } = useTranslation('policy');
  const say = useSay();
  const of = askedOf[subject.id]!;
  const facts = useAskFacts(q.subject, q.day, of.person ? q.person : '', of.unit ? q.unit : '');
  const [typed, setTyped] = useState<Readonly<Record<string, Entry | null>>>({});
  const [offer, setOffer] = useState<string | null>(null);
  const offers = facts.data?.offers ?? [];
  const chosen = offers.find((o) => o.id === offer) ?? (offer === null ? offers[0] : undefined);
  const record = onRecord(subject, [...((facts.data?.filled ?? []) as Filled[]), ...((chosen?.filled ?? []) as Filled[])]);
  const entries: Entries = Object.fromEntries([...new Set([...record.keys(), ...Object.keys(typed)])].flatMap((path): [string, Entry][] => {
    const entry = path in typed ? typed[path] : ofWhomSet(path) && Object.keys(typed).some((p) => p.startsWith(path.replace(/[^.]+$/, 'value'))) ? null : record.get(path)?.entry;
    return entry === null || entry === undefined ? [] : [[path, entry]];
  }));
  const only = q.rule === '' ? null : q.rule;
  const day = q.day as Day;
  const verdicts = subject.verdicts(q.stage, entries, day, only);
  const shown: Fact[] = subject.fieldsFor(q.stage, entries, day, only).map((field) => ({ field, entry: entries[field.path], record: record.get(field.path), typed: field.path in typed }));
  const change = (path: string, entry: Entry | undefined | 'record'): void => setTyped((was) => {
    const rest = Object.fromEntries(Object.entries(was).filter(([p]) => p !== path));
    return entry === 'record' || (entry === undefined && !record.has(path)) ? rest : { ...rest, [path]: entry ?? null };
  });
  const stage = subject.stages.find((s) => s.id === q.stage)!;
  const about = [facts.data?.person?.name, facts.data?.unit?.name].filter(Boolean).join(' · ') || t('askRules.sheet.nobody');
  const refused = facts.error as Partial<Refused> | null;
  const known = shown.filter((f) => f.entry !== undefined).length;
  return (
    <>
      <div className="ask-question no-print">
        <label>{t('askRules.subject')}<Select aria-label={t('askRules.subject')} value={q.subject} onChange={(v) => (v === 'appointment' ? window.location.assign('/eligibility') : go({ subject: v, stage: '', rule: '' }))} popupMatchSelectWidth={false} options={[...rules.asking.map((a) => ({ value: a.id, label: say(a.words) })), { value: 'appointment', label: t('askRules.toEligibility') }]} /></label>
        <label>{t('askRules.stage')}<Select aria-label={t('askRules.stage')} value={q.stage} onChange={(v) => go({ subject: q.subject, stage: v, rule: '' })} popupMatchSelectWidth={false} options={subject.stages.map((s) => ({ value: s.id, label: say(s.words) }))} /></label>
        <label>{t('askRules.day')}<DayInput label={t('askRules.day')} value={q.day} onChange={(v) => (v ? go({ day: v }) : undefined)} /></label>
        {of.person ? <label className="wide">{t('askRules.person')}<PersonPicker value={q.person ? { id: q.person, name: facts.data?.person?.name ?? '…' } : null} onChange={(p) => go({ subject: q.subject, stage: q.stage, person: p?.id ?? '' })} /></label> : null}
        {of.unit ? <label className="wide">{t('askRules.unit')}<UnitPicker value={q.unit} onChange={(unit) => go({ subject: q.subject, stage: q.stage, unit })} /></label> : null}
      </div>
      {refused ? (refused.refusal ? <RefusalNote refusal={refused.refusal} /> : <p role="alert">{String(facts.error)}</p>) : null}
      {only && verdicts[0] ? <p className="no-print">{t('askRules.only', { rule: say(verdicts[0].title) })} <Button type="link" size="small" onClick={() => go({ subject: q.subject, stage: q.stage, rule: '' })}>{t('askRules.all')}</Button></p> : null}
      <div className="ask-two no-print">
        <section aria-label={t('askRules.facts')} className="ask-facts">
          <div className="ask-head"><h2>{t('askRules.facts')}</h2><span className="quiet">{t('askRules.needed', { known, open: shown.length - known })}</span>{Object.keys(typed).length > 0 ? <Button size="small" onClick={() => setTyped({})}>{t('askRules.clearAll')}</Button> : null}</div>
          {offers.length > 0 ? <label className="ask-offer">{t('askRules.offers')}<Select aria-label={t('askRules.offers')} size="small" value={chosen?.id ?? ''} onChange={setOffer} popupMatchSelectWidth={false} options={[...offers.map((o) => ({ value: o.id, label: say(o.words) })), { value: '', label: t('askRules.offersNone') }]} /></label> : null}
          <AskForm facts={shown} onChange={change} />
        </section>
        <section aria-label={t('askRules.answer')} aria-live="polite" className="ask-answer">
          <div className="ask-head"><h2>{t('askRules.answer')}</h2>{verdicts.length > 0 ? <Button size="small" onClick={() => window.print()}>{t('askRules.print')}</Button> : null}</div>
          {verdicts.length === 0 ? <p className="quiet">{t('askRules.nothing')}</p> : <VerdictSum verdicts={verdicts} />}
          <VerdictList grouped verdicts={verdicts} below={(v) => (v.kind === 'unknown' ? <span className="ask-fill">{v.missing.map((m) => <FillLink key={m.fact} path={subject.fieldFor(m.fact)} label={say(m.label)} />)}</span> : null)} />
          {facts.data ? <p className="quiet small">{t('askRules.recorded')}</p> : null}
        </section>
      </div>
      <AskSheet question={`${say(subject.words)} · ${say(stage.words)}`} about={about} day={q.day} today={today} edition={rules.edition} facts={shown} verdicts={verdicts} />
    </>
  );
}

/** Leads from a verdict that misses a fact to its field. */
function FillLink({ path, label }: { path: string | null; label: string }): ReactNode {
  const { t } = useTranslation('policy');
  if (path === null) return null;
  const show = (): void => {
    const input = document.getElementById(inputId(path));
    input?.scrollIntoView({ block: 'center' });
    (input?.querySelector<HTMLElement>('input') ?? input)?.focus();
  };
  return <Button type="link" size="small" onClick={show}>{t('askRules.fill', { label })}</Button>;
}

/** Chooses a unit from its tree. */
function UnitPicker({ value, onChange }: { value: string; onChange: (id: string) => void }): ReactNode {
  const { t } = useTranslation('policy');
  const units = useUnits();
  const all = units.data?.units ?? [];
  return (
    <TreeSelect
      aria-label={t('askRules.unit')} allowClear showSearch={{ treeNodeFilterProp: 'title' }} loading={units.isPending} treeDataSimpleMode={{ rootPId: null as never }} style={{ width: '100%' }} listHeight={320} popupMatchSelectWidth={false}
      value={value || null} treeData={all.map((u) => ({ id: u.id, pId: u.parentId !== null && all.some((o) => o.id === u.parentId) ? u.parentId : null, value: u.id, title: u.name }))} onChange={(v?: string | null) => onChange(v ?? '')}
    />
  );
}
