import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Loaded, PageHead } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { manifestHash, type Manifest } from '../rules/manifest.ts';
import { beginPaper, newPaperCode, registered } from '../rules/paper.ts';
import { api, at, unwrap, usePapers, type Papers } from './client.ts';
import { PaperSheet } from './paper-sheet.tsx';

/** Randomness of the browser's system. */
const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));
type Batch = { class: string; codes: string[]; papers: { paper: string; request: string }[] };

/** Where paper sheets of a poll are made, printed and registered. */
export function PaperPage({ id }: { id: string }): ReactNode {
  return <Loaded query={usePapers(id)}>{(papers) => <Making id={id} papers={papers} />}</Loaded>;
}

function Making({ id, papers }: { id: string; papers: Papers }): ReactNode {
  const { t } = useTranslation('ballots');
  const manifest = papers.manifest as Manifest;
  const [batch, setBatch] = useState<Batch | null>(null);
  const [made, setMade] = useState<{ n: number; of: number } | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const label = (cls: string): string => manifest.classes.find((c) => c.id === cls)?.label ?? cls;
  const make = async (cls: string, n: number): Promise<void> => {
    const out: Batch = { class: cls, codes: [], papers: [] };
    setSaid(null);
    for (let i = 0; i < n; i++) {
      setMade({ n: i, of: n });
      // The page stays alive between two sheets: each takes the keys of every subject.
      await new Promise((go) => setTimeout(go, 0));
      const code = newPaperCode(random);
      const state = beginPaper(manifest, papers.hash, cls, code);
      if (!state.ok) { setSaid(t('paper.faulty')); setMade(null); return; }
      out.codes.push(code);
      out.papers.push(registered(state.value, code));
    }
    setMade(null);
    setBatch(out);
  };
  const register = useSubmit((b: Batch) => unwrap(api.POST('/api/ballots/{id}/papers', { ...at(id), body: { class: b.class, papers: b.papers } })), { done: (got, b) => { setBatch(null); setSaid(t('paper.registered', { class: label(b.class), n: got.papers })); } });
  const open = papers.state === 'announced' && papers.now.slice(0, 19) < manifest.times.closes.slice(0, 19);
  if (manifestHash(manifest) !== papers.hash) return <p className="ballots-stopped">{t('paper.faulty')}</p>;
  return (
    <div className="ballots-page" data-papers={batch ? '' : undefined}>
      <div className="no-print"><Link href={`/ballots/${id}`}>← {t('paper.back')}</Link></div>
      <PageHead title={t('paper.title')} note={manifest.title} extra={open && papers.classes.some((c) => c.made > 0) ? <Link className="ant-btn ballots-vote" href={`/ballots/${id}/papers/enter`}>{t('paper.toEnter')}</Link> : null} />
      <p className="quiet">{t('paper.note')}</p>
      {papers.classes.length === 0 ? <p>{t('paper.none')}</p> : (
        <div className="scroll-x">
          <table className="plain-table ballots-counts">
            <thead><tr><th>{t('paper.class')}</th><th className="right">{t('paper.voters')}</th><th className="right">{t('paper.made')}</th><th className="right">{t('paper.once')}</th><th className="right">{t('paper.agreed')}</th><th className="right">{t('paper.differing')}</th><th /></tr></thead>
            <tbody>{papers.classes.map((c) => <tr key={c.class}><td>{label(c.class)}</td><td className="right num">{c.voters}</td><td className="right num">{c.made}</td><td className="right num">{c.once}</td><td className="right num">{c.agreed}</td><td className="right num">{c.differing}</td><td>{open && c.made === 0 && batch === null ? <Button size="small" disabled={made !== null} onClick={() => void make(c.class, c.voters)}>{t('paper.make')}</Button> : null}</td></tr>)}</tbody>
          </table>
        </div>
      )}
      {open ? null : <p className="quiet">{t('paper.closed')}</p>}
      <p aria-live="polite" className="no-print">{made ? t('paper.making', made) : said}</p>
      {batch ? (
        <section className="paper-print">
          <div className="card no-print ballots-once">
            <p><b>{t('paper.ready', { class: label(batch.class), n: batch.codes.length })}</b> {t('paper.hand')}</p>
            <p className="quiet">{t('paper.registerAsk')}</p>
            <Button type="primary" onClick={() => window.print()}>{t('paper.print')}</Button> <Button loading={register.isPending} onClick={() => register.mutate(batch)}>{t('paper.register')}</Button> <Button onClick={() => setBatch(null)}>{t('paper.drop')}</Button>
          </div>
          <div className="paper-sheets">{batch.codes.map((code) => <PaperSheet key={code} manifest={manifest} cls={batch.class} code={code} />)}</div>
        </section>
      ) : null}
    </div>
  );
}
