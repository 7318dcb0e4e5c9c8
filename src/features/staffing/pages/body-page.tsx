import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import { isDay, type Day } from '../../../kernel/day.ts';
import { Loaded, PageHead } from '../../../ui/page.tsx';
import { AsOf } from '../../roster/pages/as-of.tsx';
import { ageOf, monthsFrom, type Member, type Seat } from '../rules/body.ts';
import { useGround, type BodyView } from './client.ts';
import { ExportButton } from './export-button.tsx';
import { Findings } from './findings.tsx';
import { StructureTable } from './structure.tsx';
import { useWords } from './use-words.ts';

/** One leading body as of a day, or several side by side: places with their holders, make-up, what stands out; prints as the 配备表. */
export function BodyPage({ ids }: { ids: readonly string[] }): ReactNode {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const given = params.get('asOf');
  const asOf = given && isDay(given) ? given : undefined;
  const query = useGround(ids, [], asOf);
  const one = ids.length === 1;
  const first = query.data?.bodies[0]?.body;
  return (
    <div className="staffing-page">
      <PageHead
        title={one ? t('body.title', { name: first?.unitName ?? '' }) : t('body.compareTitle')} note={<span className="no-print">{t('body.read')}</span>}
        extra={
          <>
            <AsOf value={asOf} shown={query.data?.asOf} onChange={(d) => setParams(d ? { asOf: d } : {}, { replace: true })} />
            <Link href="/staffing"><Button>{t('body.back')}</Button></Link>
            {one ? <ExportButton url="/api/staffing/bodies/export" tables={[{ body: { unitId: ids[0], ...(asOf ? { asOf } : {}) } }]} /> : null}
            <Button onClick={() => window.print()}>{t('print')}</Button>
            {asOf ? null : <Link href={`/staffing/what-if?units=${ids.join(',')}`}><Button type="primary">{t('bodies.whatIf')}</Button></Link>}
          </>
        }
      />
      <Loaded query={query}>
        {(data) => (
          <>
            <p className="print-words">{t('body.filed')} · {t('asOf')} {data.asOf}</p>
            {one ? null : <StructureTable heads={data.bodies.map((b) => b.body.unitName)} staffing={data.bodies.map((b) => b.staffing.leading)} structures={data.bodies.map((b) => b.structure)} />}
            {data.bodies.map((b) => <BodySection key={b.body.unitId} view={b} on={data.asOf as Day} alone={one} />)}
          </>
        )}
      </Loaded>
    </div>
  );
}

function BodySection({ view, on, alone }: { view: BodyView; on: Day; alone: boolean }): ReactNode {
  const { t } = useWords();
  const c = view.staffing.leading;
  return (
    <section aria-label={view.body.unitName}>
      {alone ? null : <h2>{view.body.unitName}</h2>}
      <p className="body-count">{t('body.staffing', c)}</p>
      <SeatTable seats={view.body.seats} on={on} />
      {alone ? <><h2>{t('body.structure')}</h2><StructureTable heads={[t('body.seats')]} structures={[view.structure]} /></> : null}
      <h2>{t('body.findings')}</h2>
      <div className="card"><Findings findings={view.findings} /></div>
    </section>
  );
}

function SeatTable({ seats, on }: { seats: readonly Seat[]; on: Day }): ReactNode {
  const { t, rank, month } = useWords();
  const head = ['post', 'rank', 'name', 'sex', 'birth', 'nation', 'party', 'schooling', 'specialty', 'since', 'tenure', 'grades'] as const;
  const columns = head.length - 2;
  return (
    <div className="scroll-x">
      <table className="plain-table seat-table">
        <thead><tr>{head.map((h) => <th key={h}>{t(`body.${h}`)}</th>)}</tr></thead>
        <tbody>
          {seats.flatMap((seat) => {
            const open = Math.max(0, seat.establishment - seat.holders.length);
            const rows = [
              ...seat.holders.map((m) => <MemberCells key={m.personId} m={m} on={on} />),
              ...Array.from({ length: open }, (_, i) => <td key={`open-${i}`} colSpan={columns} className="vacant">{seat.shortSince ? t('body.vacantSince', { day: month(seat.shortSince) }) : t('body.vacantNoDay')}</td>),
            ];
            return rows.map((cells, i) => (
              <tr key={`${seat.postId}-${i}`}>
                {i === 0 ? <><th scope="row" rowSpan={rows.length}>{seat.title}{seat.holders.length > seat.establishment ? <span className="gap-over"> {t('over')} {seat.holders.length - seat.establishment}</span> : null}</th><td rowSpan={rows.length}>{rank(seat.rank)}</td></> : null}
                {cells}
              </tr>
            ));
          })}
        </tbody>
      </table>
    </div>
  );
}

function MemberCells({ m, on }: { m: Member; on: Day }): ReactNode {
  const { t, month } = useWords();
  const name = <>{m.level === 'full' ? <Link className="plain strong" href={`/roster/person/${m.personId}`}>{m.name}</Link> : m.name}{m.concurrent ? <span className="quiet"> {t('concurrent')}</span> : null}</>;
  if (m.level === 'card') return <><td className="nowrap">{name}</td><td colSpan={9} className="quiet">{t('withheld')}</td></>;
  const age = ageOf(m.birth, on);
  const months = monthsFrom(m.since, on);
  const grades = [...(m.grades ?? [])].sort((a, b) => b.year - a.year).slice(0, 3);
  return (
    <>
      <td className="nowrap">{name}</td>
      <td>{m.sex ? t(`body.${m.sex}`) : t('none')}</td>
      <td className="nowrap">{month(m.birth)}{age === null ? '' : ` (${age})`}</td>
      <td className="nowrap">{m.ethnicity ?? t('none')}</td>
      <td>{m.partyMember === null ? t('none') : t(m.partyMember ? 'body.yes' : 'body.no')}</td>
      <td className="nowrap">{m.education ? t(`body.levels.${m.education}`) : t('none')}</td>
      <td>{m.specialty ?? t('none')}</td>
      <td className="nowrap right">{month(m.since)}</td>
      <td className="nowrap right">{months === null ? t('none') : t('body.months', { y: Math.floor(months / 12), m: months % 12 })}</td>
      <td className="grades">{grades.map((g) => `${String(g.year).slice(2)} ${t(`body.grade.${g.grade}`)}`).join(' · ') || t('none')}</td>
    </>
  );
}
