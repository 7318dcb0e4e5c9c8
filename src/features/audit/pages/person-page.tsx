import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { statementFacts } from '../../../domain/file-audit/facts.ts';
import { dotted, earliest, fullYears, isPartialDate, type Day } from '../../../kernel/day.ts';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { ArticleChip, VerdictLine } from '../../../ui/verdict.tsx';
import { api, unwrap } from '../../../web/client.ts';
import { mayEditRoster, mayHandleCases } from '../../accounts/rules.ts';
import { FindingCard } from './finding-card.tsx';
import { OffNote } from './off-note.tsx';
import { useAudit, useMe } from './queries.ts';
import type { AuditView, FactLine } from './types.ts';

/** 三龄两历一身份 of one person: facts, findings, and every check. */
export function AuditPersonPage({ id }: { id: string }): ReactNode {
  return <Loaded query={useAudit(id)}>{(view) => <Shown view={view} />}</Loaded>;
}

function Shown({ view }: { view: AuditView }): ReactNode {
  const { t } = useTranslation('audit');
  const me = useMe();
  const { id } = view.person;
  const again = useSubmit(() => unwrap(api.POST('/api/audit/people/{id}/audit', { params: { path: { id } } })), {});
  const unsettled = view.findings.filter((f) => f.gravity === 'doubt' && f.state !== 'cleared' && f.state !== 'withdrawn').length;
  const record = me.holds(mayEditRoster) ? <Link href={`/audit/record/${id}`}><Button type="primary">{t('person.record')}</Button></Link> : null;
  return (
    <>
      <div className="no-print"><Link href={`/roster/person/${id}`}>← {t('person.back')}</Link></div>
      <PageHead title={<>{view.person.name} · {t('title')} {unsettled > 0 ? <span className="audit-bad" style={{ fontSize: 14, fontWeight: 400 }}>● {t('person.openCount', { n: unsettled })}</span> : null}</>} note={view.person.postText ?? undefined}
        extra={<>{me.holds(mayHandleCases) ? <Button loading={again.isPending} onClick={() => again.mutate(undefined)}>{t('person.again')}</Button> : null}{record}</>} />
      <OffNote off={view.off} />
      <h2>{t('person.facts')}</h2>
      {view.statements.length === 0 ? <EmptyPlace text={t('person.first')} action={record} /> : null}
      <FactTable view={view} />
      <h2>{t('person.findings')}</h2>
      {view.findings.length === 0 ? <p className="quiet">{t('person.noFindings')}</p> : view.findings.map((f) => (
        <FindingCard key={`${f.id} ${f.state}`} finding={f} check={view.answers.find((a) => a.check === f.checkId)} established={view.facts.find((x) => f.checkId.endsWith(`-${x.fact}`))?.value ?? null} />
      ))}
      <CheckList view={view} />
    </>
  );
}

function FactTable({ view }: { view: AuditView }): ReactNode {
  const { t } = useTranslation('audit');
  const say = useSay();
  const regular = view.facts.find((f) => f.fact === 'partyRegular');
  const from = regular?.value ?? regular?.roster ?? null;
  return (
    <div className="audit-scroll">
      <table className="audit-table">
        <thead><tr><th>{t('person.fact')}</th><th>{t('person.roster')}</th><th>{t('person.established')}</th><th>{t('person.evidence')}</th><th>{t('person.verdict')}</th></tr></thead>
        <tbody>
          {view.facts.map((f) => (
            <tr key={`${f.fact} ${f.about ?? ''}`}>
              <td className="nowrap">{say(statementFacts[f.fact].words)}{f.about ? <div className="quiet">{f.about}</div> : null}</td>
              <td className="nowrap">{f.roster === null ? <span className="quiet">—</span> : show(f, f.roster)}</td>
              <td className="nowrap">{f.value === null ? <span className="quiet">—</span> : show(f, f.value)}{f.rests?.calendar === 'lunar' ? <div className="quiet">{t('person.lunar')}</div> : null}</td>
              <td className="wide">{say(f.explanation)} {f.evidence.length > 0 ? <ArticleChip citation={f.citation} /> : null}</td>
              <td className="nowrap"><FactVerdict fact={f} personId={view.person.id} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      {from && isPartialDate(from) ? <p className="quiet">{t('person.partyAge', { day: dotted(from), n: fullYears(earliest(from), view.today as Day) })}</p> : null}
    </div>
  );
}

const show = (f: FactLine, value: string): string => (statementFacts[f.fact].kind === 'date' ? dotted(value) : value);

function FactVerdict({ fact: f, personId }: { fact: FactLine; personId: string }): ReactNode {
  const { t } = useTranslation('audit');
  if (f.evidence.length === 0) return <span className="quiet">{t('person.noRecord')}</span>;
  if (f.value === null) return <span className="audit-bad">? {t('person.unsettled')}</span>;
  if (f.agrees === null) return <span className="quiet">{t('person.notInRoster')}</span>;
  if (f.agrees) return <span className="audit-ok">✓ {t('person.agrees')}</span>;
  return (
    <>
      <span className="audit-bad">✕ {t('person.differs')}</span>
      <div className="no-print"><Link href={`/corrections/new?person=${personId}&field=${f.fact}&value=${encodeURIComponent(f.value)}`}>{t('person.correct')}</Link></div>
    </>
  );
}

function CheckList({ view }: { view: AuditView }): ReactNode {
  const { t } = useTranslation('audit');
  const say = useSay();
  const [all, setAll] = useState(false);
  const count = (kind: string): number => view.answers.filter((a) => a.kind === kind).length;
  return (
    <>
      <h2>{t('person.checks')}</h2>
      <p>
        <span className="audit-ok">{t('person.passed', { n: count('pass') })}</span> · <span className="quiet">{t('person.unknown', { n: count('unknown') })}</span>{' '}
        <Button type="link" size="small" className="no-print" onClick={() => setAll(!all)}>{t(all ? 'person.hide' : 'person.show')}</Button>
      </p>
      {all ? view.answers.map((a) => (
        <VerdictLine key={a.check} kind={a.kind === 'pass' ? 'clear' : a.kind === 'unknown' ? 'unknown' : a.gravity} citation={a.citation} wayOut={a.kind === 'unknown' ? (a.missing[0]?.where ?? null) : null}
          sentence={{ zh: `${a.title.zh}${a.hits.length > 0 ? `：${a.hits.map((h) => h.sentence.zh).join('；')}` : a.missing.length > 0 ? `：${a.missing.map((m) => m.label.zh).join('、')}` : ''}`, en: `${a.title.en}${a.hits.length > 0 ? `: ${a.hits.map((h) => h.sentence.en).join('; ')}` : a.missing.length > 0 ? `: ${a.missing.map((m) => m.label.en).join(', ')}` : ''}` }}>
          {a.numbers.length > 0 ? <div className="verdict-evidence">{a.numbers.map((n) => <span key={n.words.en}>{t('person.numberIs', { what: say(n.words), value: n.value })}</span>)}</div> : null}
        </VerdictLine>
      )) : null}
    </>
  );
}
