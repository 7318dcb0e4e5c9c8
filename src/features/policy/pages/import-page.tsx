import { Button, Input, InputNumber, Select, Upload } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { Refused, upload } from '../../../web/client.ts';
import type { paths } from '../../../web/api.gen.ts';
import { DayInput } from '../../roster/pages/day-input.tsx';
import { useLibrary, useTexts } from './queries.ts';

type Preview = paths['/api/policy/preview']['post']['responses']['200']['content']['application/json'];

/** Import of a text: choose the file, look at what was read and what does not add up, say what it is, hand it in. */
export function ImportPage(): ReactNode {
  const { t } = useTranslation('policy');
  const [file, setFile] = useState<File | null>(null);
  const look = useSubmit((f: File) => upload<Preview>('/api/policy/preview', [f]), { quiet: true });
  const take = (f: File): false => {
    setFile(f);
    look.mutate(f);
    return false;
  };
  return (
    <div className="policy-page">
      <Link href="/policy">← {t('docs.back')}</Link>
      <PageHead title={t('import.title')} note={t('import.lead')} extra={
        <Upload accept=".docx,.txt,.pdf" showUploadList={false} beforeUpload={take}><Button type={look.data ? 'default' : 'primary'} loading={look.isPending}>{t(look.isPending ? 'import.reading' : look.data ? 'import.again' : 'import.choose')}</Button></Upload>
      } />
      {look.error instanceof Refused ? <RefusalNote refusal={look.error.refusal} requestId={look.error.requestId} /> : null}
      {file && look.data && !look.isPending ? <Found key={file.name + file.size} file={file} preview={look.data} /> : <Texts />}
    </div>
  );
}

function Found({ file, preview: p }: { file: File; preview: Preview }): ReactNode {
  const { t } = useTranslation('policy');
  const say = useSay();
  const [, go] = useLocation();
  const library = useLibrary().data?.works ?? [];
  const [work, setWork] = useState<string | null>(p.work);
  const [title, setTitle] = useState(p.title ?? '');
  const known = library.find((w) => w.work === work)?.versions[0];
  const [short, setShort] = useState('');
  const [year, setYear] = useState<number | null>(p.year);
  const [fromDay, setFrom] = useState('');
  const [accepted, setAccepted] = useState('');
  const [note, setNote] = useState('');
  const send = useSubmit(() => upload<{ id: string }>('/api/policy/texts', [file], { text: JSON.stringify({ work, title: known?.title ?? title, short: known?.short.zh ?? short, year, fromDay, accepted: accepted.trim() || null, note }) }), { quiet: true, done: ({ id }) => go(`/policy/texts/${id}`) });
  const ready = year !== null && fromDay !== '' && (known || (title.trim().length > 3 && short.trim().length > 1)) && (p.doubts.length === 0 || accepted.trim().length > 1) && p.articles.length > 0;
  return (
    <>
      <p>{t('import.found', { n: p.articles.length, d: p.doubts.length, x: p.dropped.length })}</p>
      <Doubts doubts={p.doubts} />
      {p.articles.length > 0 ? (
        <form className="policy-form" onSubmit={(e) => { e.preventDefault(); send.mutate(undefined); }}>
          {p.doubts.length > 0 ? <label>{t('import.accept')}<Input aria-label={t('import.accept')} placeholder={t('import.acceptHint')} maxLength={1000} value={accepted} onChange={(e) => setAccepted(e.target.value)} /></label> : null}
          <label>{t('import.work')}
            <Select aria-label={t('import.work')} style={{ width: '100%' }} showSearch={{ optionFilterProp: 'label' }} value={work ?? ''} onChange={(v) => setWork(v === '' ? null : v)} options={[{ value: '', label: t('import.newWork') }, ...library.map((w) => ({ value: w.work, label: `${say(w.versions[0]!.short)} ${w.versions[0]!.title}` }))]} />
          </label>
          {known ? null : <>
            <Input aria-label={t('import.name')} placeholder={t('import.name')} maxLength={200} value={title} onChange={(e) => setTitle(e.target.value)} />
            <Input aria-label={t('import.short')} placeholder={t('import.short')} maxLength={60} value={short} onChange={(e) => setShort(e.target.value)} />
          </>}
          <div className="policy-actions">
            <InputNumber aria-label={t('import.year')} prefix={t('import.year')} min={1921} max={2200} precision={0} value={year} onChange={setYear} style={{ width: 140 }} />
            <span className="quiet">{t('import.from')}</span><DayInput label={t('import.from')} value={fromDay} onChange={setFrom} />
          </div>
          <Input aria-label={t('import.note')} prefix={<span className="quiet">{t('import.note')}</span>} placeholder={t('import.noteHint')} maxLength={1000} value={note} onChange={(e) => setNote(e.target.value)} />
          <div className="quiet">{t('import.will')}</div>
          {send.error instanceof Refused ? <RefusalNote refusal={send.error.refusal} requestId={send.error.requestId} /> : null}
          <div><Button type="primary" htmlType="submit" loading={send.isPending} disabled={!ready}>{t('import.send')}</Button></div>
        </form>
      ) : null}
      <h2>{t('import.preview')}</h2>
      <ArticleTable articles={p.articles.map((a) => ({ ...a, body: a.text }))} />
      {p.dropped.length > 0 ? <><h2>{t('import.dropped')}</h2>{p.dropped.slice(0, 100).map((d, i) => <div className="quiet" key={i}>{t('import.line', { n: d.n })} {d.text}</div>)}</> : null}
    </>
  );
}

/** What does not add up in a text, line by line. */
export function Doubts({ doubts }: { doubts: Preview['doubts'] }): ReactNode {
  const { t } = useTranslation('policy');
  const say = useSay();
  if (doubts.length === 0) return <p className="quiet">{t('import.noDoubts')}</p>;
  return <section aria-label={t('import.doubts')}><h2>{t('import.doubts')}</h2>{doubts.map((d, i) => <div className="policy-doubt" key={i}><div>{say(d.words)}</div><div className="quiet">{t('import.line', { n: d.line })}{d.text ? ` · ${d.text}` : ''}</div></div>)}</section>;
}

/** The articles of a text as they were split. */
export function ArticleTable({ articles }: { articles: readonly { label: string; part: string | null; chapter: string | null; section: string | null; body: string; line: number }[] }): ReactNode {
  return (
    <div>
      {articles.map((a, i) => {
        const over = [a.part, a.chapter, a.section].filter((h) => h !== null).join(' ');
        const before = articles[i - 1];
        return (
          <div key={i}>
            {over !== '' && over !== (before ? [before.part, before.chapter, before.section].filter((h) => h !== null).join(' ') : '') ? <h3>{over}</h3> : null}
            <div className="policy-change"><strong>{a.label}</strong><div>{a.body}</div></div>
          </div>
        );
      })}
    </div>
  );
}

function Texts(): ReactNode {
  const { t } = useTranslation('policy');
  const query = useTexts();
  return (
    <Loaded query={query}>
      {({ texts, open }) => texts.length === 0 ? <p className="quiet">{t('import.noTexts')}</p> : (
        <>
          <h2>{t('import.texts')}</h2>
          <div className="policy-scroll">
            <table className="policy-table">
              <thead><tr><th>{t('col.document')}</th><th>{t('col.version')}</th><th className="num">{t('col.from')}</th><th>{t('col.by')}</th><th>{t('col.state')}</th><th>{t('col.rules')}</th></tr></thead>
              <tbody>{texts.map((x) => {
                const left = open.find((o) => o.id === x.id)?.open ?? 0;
                return <tr key={x.id}><td><Link href={`/policy/texts/${x.id}`}>{x.title}</Link></td><td>{x.year}</td><td className="num nowrap">{x.fromDay}</td><td className="nowrap">{x.proposedName} {x.proposedDay}</td><td className="nowrap">{t(`text.state.${x.state}`)}</td><td>{left > 0 ? t('text.openCount', { n: left }) : ''}</td></tr>;
              })}</tbody>
            </table>
          </div>
        </>
      )}
    </Loaded>
  );
}
