import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { UniversityValues } from '../../../domain/regulations/own-university/values.ts';
import { packWords } from '../../../domain/rule.ts';
import { Loaded, RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { lineDays, numberLines } from '../pack-rules.ts';
import { UnitRulesForm, type PackAnswer, type PackRow } from './unit-rules-form.tsx';
import { useLabels } from './use-words.ts';

/** Which rules apply to a unit on a day: which, since when, by whom, whence; the proposal that waits, and the history. */
export function UnitRules({ unitId, unitName, asOf }: { unitId: string; unitName: string; asOf: string | undefined }): ReactNode {
  const { t } = useLabels();
  const query = useQuery({ queryKey: ['roster', 'pack', unitId, asOf ?? ''], refetchOnWindowFocus: false, queryFn: () => unwrap(api.GET('/api/roster/units/{id}/pack', { params: { path: { id: unitId }, query: asOf ? { asOf } : {} } })) });
  return (
    <section className="unit-rules" aria-label={t('units.rules.title')}>
      <Loaded query={query}>{(data) => <Shown data={data} unitId={unitId} unitName={unitName} />}</Loaded>
    </section>
  );
}

function Shown({ data, unitId, unitName }: { data: PackAnswer; unitId: string; unitName: string }): ReactNode {
  const l = useLabels();
  const { t } = l;
  const client = useQueryClient();
  const [writing, setWriting] = useState(false);
  const again = (): void => void client.invalidateQueries({ queryKey: ['roster', 'pack'] });
  const past = data.history.filter((h) => h.id !== data.line?.id && h.id !== data.open?.id);
  return (
    <>
      <h3>
        {t('units.rules.title')}
        {data.may.propose ? <Button className="no-print" size="small" onClick={() => setWriting(true)}>{t('units.rules.propose')}</Button> : null}
      </h3>
      <div>
        <Link href={`/policy/rules?pack=${data.pack}`}>{l.say(packWords[data.pack])}</Link>{' '}
        <span className="quiet">
          {data.line ? t('units.rules.line', { days: l.say(lineDays(data.line)), source: data.line.source, author: data.line.proposedName, approver: data.line.decidedName, day: data.line.decidedDay }) : t('units.rules.none')}
          {data.from ? ` · ${t('units.rules.inherited', { unit: data.from.name })}` : ''}
        </span>
      </div>
      {data.line?.numbers ? <Numbers row={data.line} /> : null}
      {data.open ? <Open row={data.open} unitId={unitId} may={data.may.decide} done={again} /> : null}
      {past.length > 0 ? (
        <details className="quiet">
          <summary>{t('units.rules.history', { n: past.length })}</summary>
          <ul>{past.map((h) => <li key={h.id}>{l.say(packWords[h.pack])} · {l.say(lineDays(h))} · {t(`units.rules.state.${h.state}`, { proposer: h.proposedName, name: h.decidedName, day: h.decidedDay })}{h.note ? `${t('colon')}${h.note}` : ''}</li>)}</ul>
        </details>
      ) : null}
      {writing ? <UnitRulesForm data={data} unitId={unitId} unitName={unitName} onClose={() => setWriting(false)} done={again} /> : null}
    </>
  );
}

function Numbers({ row }: { row: PackRow }): ReactNode {
  const l = useLabels();
  return (
    <details className="unit-numbers">
      <summary>{l.t('units.rules.numbers')} <span className="own-rule">{l.t('units.rules.own')}</span></summary>
      <dl className="fact-line">
        {numberLines(row.numbers as unknown as UniversityValues).map((n) => <div key={n.words.en}><dt>{l.say(n.words)}</dt><dd>{l.say(n.value)}</dd></div>)}
      </dl>
    </details>
  );
}

function Open({ row, unitId, may, done }: { row: PackRow; unitId: string; may: boolean; done: () => void }): ReactNode {
  const l = useLabels();
  const { t } = l;
  const [note, setNote] = useState('');
  const decide = useSubmit((approve: boolean) => unwrap(api.POST('/api/roster/units/{id}/pack/{line}/decision', { params: { path: { id: unitId, line: row.id } }, body: { approve, note: note.trim() || null } })), { quiet: true, done });
  return (
    <div className="unit-proposal">
      <div><strong>{t('units.rules.waiting')}</strong> {l.say(packWords[row.pack])} · {l.say(lineDays(row))} <span className="quiet">{t('units.rules.proposed', { name: row.proposedName, source: row.source, reason: row.reason })}</span></div>
      {row.numbers ? <Numbers row={row} /> : null}
      {may ? (
        <div className="unit-decide no-print">
          <Input aria-label={t('units.rules.note')} placeholder={t('units.rules.note')} maxLength={300} value={note} onChange={(e) => setNote(e.target.value)} />
          <Button type="primary" loading={decide.isPending} onClick={() => decide.mutate(true)}>{t('units.rules.approve')}</Button>
          <Button disabled={note.trim().length < 2 || decide.isPending} onClick={() => decide.mutate(false)}>{t('units.rules.decline')}</Button>
        </div>
      ) : <div className="quiet">{t('units.rules.another')}</div>}
      {decide.error instanceof Refused ? <RefusalNote refusal={decide.error.refusal} requestId={decide.error.requestId} /> : null}
    </div>
  );
}
