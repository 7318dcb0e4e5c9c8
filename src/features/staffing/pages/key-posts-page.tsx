import { Button, Input, Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import { isDay } from '../../../kernel/day.ts';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { AsOf } from '../../roster/pages/as-of.tsx';
import type { Due } from '../rules/dues.ts';
import { keyKindWords } from '../rules/words.ts';
import { post, useKeyPosts, useMay, type KeyLine, type KeyPosts } from './client.ts';
import { ExportButton } from './export-button.tsx';
import { AgeForm, AuditForm, EndForm, MarkForm } from './key-post-forms.tsx';
import { KeyDetail, type Acting } from './key-post-detail.tsx';
import { useWords } from './use-words.ts';

type Which = 'all' | 'year' | 'unknown';

const wanted: Record<Which, (l: KeyLine) => boolean> = {
  all: () => true,
  year: (l) => l.dues.some((d) => d.near === 'reached' || d.near === 'within-year'),
  unknown: (l) => l.dues.some((d) => d.near === 'unknown'),
};

/** Key posts: who holds them since when, what comes due by which article or number, the most urgent first. */
export function KeyPostsPage(): ReactNode {
  const { t } = useWords();
  const may = useMay();
  const [params, setParams] = useSearchParams();
  const given = params.get('asOf');
  const asOf = given && isDay(given) ? given : undefined;
  const query = useKeyPosts(asOf);
  const [which, setWhich] = useState<Which>('all');
  const [find, setFind] = useState('');
  const [acting, setActing] = useState<Acting | null>(null);
  const edit = may.edit && asOf === undefined;
  return (
    <div className="staffing-page">
      <PageHead
        title={t('keyPosts.title')} note={<>{t('keyPosts.note')} <span className="no-print">{t('keyPosts.read')}</span></>}
        extra={
          <>
            <AsOf value={asOf} shown={query.data?.asOf} onChange={(d) => setParams(d ? { asOf: d } : {}, { replace: true })} />
            <ExportButton url="/api/staffing/key-posts/export" tables={[{ body: { withinYear: which === 'year', ...(asOf ? { asOf } : {}) } }]} />
            {edit ? <Button type="primary" onClick={() => setActing({ kind: 'mark' })}>{t('keyPosts.mark')}</Button> : null}
          </>
        }
      />
      <Loaded query={query}>
        {(data) => {
          if (data.lines.length + data.waiting.length + data.vacant.length === 0) return <EmptyPlace text={t('keyPosts.empty')} action={<Link href="/roster/units"><Button type="primary">{t('bodies.emptyAct')}</Button></Link>} />;
          const q = find.trim();
          const named = data.lines.filter((l) => q === '' || `${l.unitName}${l.title}${l.name}`.includes(q));
          const shown = named.filter(wanted[which]);
          return (
            <>
              <Waiting data={data} />
              <div className="staffing-bar no-print">
                <Segmented value={which} onChange={(v) => setWhich(v as Which)} options={(['all', 'year', 'unknown'] as const).map((v) => ({ value: v, label: `${t(`keyPosts.${v}`)} ${named.filter(wanted[v]).length}` }))} />
                <Input data-search allowClear className="staffing-find" value={find} placeholder={t('search')} aria-label={t('search')} onChange={(e) => setFind(e.target.value)} />
                <span className="spacer" />
                <span className="quiet">{t('keyPosts.asOfNote', { n: shown.length, day: data.asOf })}</span>
              </div>
              <KeyTable lines={shown} edit={edit} act={setActing} />
              {data.vacant.length > 0 ? <p className="quiet small">{t('keyPosts.vacant')}{': '}{data.vacant.map((v) => `${v.unitName}${v.title}`).join(' · ')}</p> : null}
            </>
          );
        }}
      </Loaded>
      {acting?.kind === 'mark' ? <MarkForm today={query.data?.asOf ?? ''} onClose={() => setActing(null)} /> : null}
      {acting?.kind === 'age' ? <AgeForm line={acting.line} onClose={() => setActing(null)} /> : null}
      {acting?.kind === 'audit' ? <AuditForm line={acting.line} auditId={acting.auditId} onClose={() => setActing(null)} /> : null}
      {acting?.kind === 'end' ? <EndForm markId={acting.markId} title={acting.title} onClose={() => setActing(null)} /> : null}
    </div>
  );
}

function Waiting({ data }: { data: KeyPosts }): ReactNode {
  const { t, say } = useWords();
  const may = useMay();
  const approve = useSubmit((id: string) => post(`/api/staffing/key-posts/${id}/approve`, {}));
  if (data.waiting.length === 0) return null;
  return (
    <section className="card waiting no-print" aria-label={t('keyPosts.waiting')}>
      <strong>{t('keyPosts.waiting')}</strong>
      {data.waiting.map((m) => (
        <div key={m.id} className="waiting-line">
          <span>{m.unitName}{m.title}</span> <span className="chip">{say(keyKindWords[m.kind])}</span> <span className="quiet">{t('keyPosts.waitingBy', { author: m.authorName, basis: m.basis })}</span>
          <span className="spacer" />
          {may.approve && m.author !== may.accountId ? <Button size="small" type="primary" loading={approve.isPending} onClick={() => approve.mutate(m.id)}>{t('keyPosts.approve')}</Button> : <span className="quiet">{t('keyPosts.approveOwn')}</span>}
        </div>
      ))}
    </section>
  );
}

function KeyTable({ lines, edit, act }: { lines: KeyLine[]; edit: boolean; act: (a: Acting) => void }): ReactNode {
  const { t, say, month } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const head = ['unit', 'post', 'kind', 'name', 'since', 'rotation', 'retirement', 'audit', 'grades'] as const;
  if (lines.length === 0) return <EmptyPlace text={t('keyPosts.nothing')} />;
  return (
    <div className="scroll-x">
      <table className="plain-table key-table">
        <thead><tr>{head.map((h) => <th key={h}>{t(`keyPosts.${h}`)}</th>)}<th className="no-print" /></tr></thead>
        <tbody>
          {lines.map((l) => {
            const key = `${l.postId}/${l.personId}`;
            const grades = [...(l.grades ?? [])].sort((a, b) => b.year - a.year).slice(0, 3);
            return [
              <tr key={key} className={l.urgent === 'reached' ? 'urgent' : undefined}>
                <td>{l.unitName}</td><td>{l.title}</td>
                <td className="nowrap">{[...(l.chief ? [t('keyPosts.chief')] : []), ...l.kinds.map((k) => say(keyKindWords[k]))].join(' · ')}</td>
                <td className="nowrap">{l.withheld ? l.name : <Link className="plain strong" href={`/roster/person/${l.personId}`}>{l.name}</Link>}</td>
                {l.withheld ? <td colSpan={5} className="quiet">{t('withheld')}</td> : (
                  <>
                    <td className="nowrap">{month(l.since)}</td>
                    {(['rotation', 'retirement', 'audit'] as const).map((kind) => <td key={kind} className="nowrap"><DueCell due={l.dues.find((d) => d.kind === kind)} onChoose={edit && kind === 'retirement' && l.basis === null ? () => act({ kind: 'age', line: l }) : undefined} /></td>)}
                    <td className="grades">{grades.map((g) => `${String(g.year).slice(2)} ${t(`body.grade.${g.grade}`)}`).join(' · ') || t('none')}</td>
                  </>
                )}
                <td className="no-print right">{l.withheld ? null : <Button size="small" type="link" aria-expanded={open === key} onClick={() => setOpen(open === key ? null : key)}>{t('keyPosts.detail')}</Button>}</td>
              </tr>,
              open === key ? <tr key={`${key}-detail`}><td colSpan={head.length + 1} className="key-detail"><KeyDetail line={l} edit={edit} act={act} /></td></tr> : null,
            ];
          })}
        </tbody>
      </table>
    </div>
  );
}

/** A date with how near it is, in words and colour. */
function DueCell({ due, onChoose }: { due: Due | undefined; onChoose?: (() => void) | undefined }): ReactNode {
  const { t, date } = useWords();
  if (!due || due.near === 'none') return <span className="quiet" title={undefined}>{t('none')}</span>;
  if (due.near === 'unknown') return onChoose ? <Button size="small" type="link" className="in-cell" onClick={onChoose}>{t('keyPosts.determine')}</Button> : <span className="quiet">{t('keyPosts.near.unknown')}</span>;
  return <span className={`near ${due.near}`}>{date(due.on)}{due.near === 'later' ? null : <span className="near-word"> {t(`keyPosts.near.${due.near}`)}</span>}</span>;
}
