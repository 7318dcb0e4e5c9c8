import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Popconfirm, Space } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Refusal } from '../../../kernel/refusal.ts';
import { EmptyPlace, Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { PrintPages, usePrintPages } from './print-pages.tsx';
import type { ReadingFile } from './types.ts';
import { pageUrl, usePicture } from './use-page-image.ts';

/** Reads a file under a permit: pages at the left, the page at the right, the minutes that are left, the way to give it back. */
export function ReaderPage({ id }: { id: string }): ReactNode {
  const query = useQuery({ queryKey: ['files', 'reading', id], queryFn: () => unwrap(api.GET('/api/files/permits/{id}', { params: { path: { id } } })), refetchInterval: 60_000 });
  return <Loaded query={query}>{(file) => <Shown file={file} asked={query.dataUpdatedAt} again={() => void query.refetch()} />}</Loaded>;
}

type Page = ReadingFile['materials'][number]['pages'][number] & { title: string };
const ZOOMS = [25, 33, 50, 67, 80, 100, 125, 150, 200, 300, 400];

function Shown({ file, asked, again }: { file: ReadingFile; asked: number; again: () => void }): ReactNode {
  const { t } = useTranslation('files');
  const { permit } = file;
  const pages: Page[] = file.materials.flatMap((m) => m.pages.map((p) => ({ ...p, title: m.title })));
  const [at, setAt] = useState<number | null>(permit.standing === 'reading' ? 0 : null);
  const left = useSecondsLeft(permit.secondsLeft, asked, again);
  const running = permit.standing === 'ready' || (permit.standing === 'reading' && left !== 0);
  const giveBack = useSubmit(() => unwrap(api.POST('/api/files/permits/{id}/return', { params: { path: { id: permit.id } } })), { said: t('catalogue.done') });
  const print = usePrintPages(permit.id, pages);
  return (
    <div className="files-page reader">
      <PageHead
        title={t('reader.title', { person: permit.personName })} note={<><Link href={`/files/person/${permit.personId}`}>{t('back')}</Link> · {permit.purpose} · {permit.readerName}、{permit.secondReader}</>}
        extra={running ? (
          <Space>
            <span className={left !== null && left < 120 ? 'late' : 'quiet'} role="timer">{left === null ? t('reader.notBegun', { n: permit.minutes }) : t('reader.left', { m: Math.floor(left / 60), s: left % 60 })}</span>
            <Button loading={print.busy !== null} onClick={() => void print.start()}>{print.busy === null ? t('reader.printAll', { n: pages.length }) : t('reader.printing', { i: print.busy, n: pages.length })}</Button>
            <Popconfirm title={t('reader.giveAsk')} okText={t('reader.give')} cancelText={t('cancel')} onConfirm={() => giveBack.mutate(undefined)}><Button>{t('reader.give')}</Button></Popconfirm>
          </Space>
        ) : null}
      />
      {!running ? <Alert type="info" title={`${t('reader.over')}：${t(`standing.${permit.standing === 'reading' ? 'over' : permit.standing}`)}`} /> : pages.length === 0 ? <EmptyPlace text={t('reader.none')} /> : at === null ? (
        <EmptyPlace text={t('reader.notBegun', { n: permit.minutes })} action={<Button type="primary" onClick={() => setAt(0)}>{t('reader.begin')}</Button>} />
      ) : <View permitId={permit.id} pages={pages} at={Math.min(at, pages.length - 1)} go={setAt} seen={permit.standing === 'ready' ? again : undefined} />}
      <PrintPages images={print.images} />
    </div>
  );
}

/** Counts down between the server's answers, and asks it again when nothing is left. */
function useSecondsLeft(given: number | null, asked: number, again: () => void): number | null {
  const [now, setNow] = useState(asked);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const left = given === null ? null : Math.max(0, given - Math.floor(Math.max(0, now - asked) / 1000));
  const told = useRef(0);
  useEffect(() => {
    if (left !== 0 || told.current === asked) return;
    told.current = asked;
    again();
  });
  return left;
}

function View({ permitId, pages, at, go, seen }: { permitId: string; pages: readonly Page[]; at: number; go: (at: number) => void; seen: (() => void) | undefined }): ReactNode {
  const { t } = useTranslation('files');
  const { message } = App.useApp();
  const page = pages[at]!;
  const image = usePicture(pageUrl(page.id, permitId), seen);
  const [zoom, setZoom] = useState<number | 'width' | 'page'>('width');
  const [turn, setTurn] = useState(0);
  const stage = useRef<HTMLDivElement>(null);
  const shown = useShownSize(stage, page, zoom, turn);
  const step = (by: 1 | -1): void => setZoom((by > 0 ? ZOOMS.find((z) => z > shown.percent + 0.5) : [...ZOOMS].reverse().find((z) => z < shown.percent - 0.5)) ?? (by > 0 ? 400 : 25));
  const move = (to: number): void => { go(Math.max(0, Math.min(pages.length - 1, to))); stage.current?.scrollTo({ top: 0 }); };
  const keys: Record<string, () => void> = {
    ArrowLeft: () => move(at - 1), PageUp: () => move(at - 1), ArrowRight: () => move(at + 1), PageDown: () => move(at + 1), Home: () => move(0), End: () => move(pages.length - 1),
    '+': () => step(1), '=': () => step(1), '-': () => step(-1), '0': () => setZoom('width'), r: () => setTurn((turn + 90) % 360), '?': () => void message.info(t('reader.keys'), 6),
  };
  const press = useRef(keys);
  useEffect(() => { press.current = keys; });
  useEffect(() => {
    const listen = (e: KeyboardEvent): void => {
      if (e.ctrlKey || e.metaKey || e.altKey || (e.target as HTMLElement).closest('input, textarea, [role=dialog]')) return;
      const act = press.current[e.key];
      if (!act) return;
      e.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <div className="reader-body no-print">
      <Thumbs permitId={permitId} pages={pages} at={at} go={move} />
      <div className="reader-main">
        <div className="reader-tools" role="toolbar" aria-label={t('reader.keys')}>
          <Button size="small" aria-label={t('reader.previous')} disabled={at === 0} onClick={() => move(at - 1)}>←</Button>
          <span aria-live="polite">{t('reader.page', { n: at + 1, all: pages.length })}</span>
          <Button size="small" aria-label={t('reader.next')} disabled={at === pages.length - 1} onClick={() => move(at + 1)}>→</Button>
          <span className="reader-title">{t('reader.pageOf', { title: page.title, n: page.n, interpolation: { escapeValue: false } })}</span>
          <Button size="small" aria-label={t('reader.smaller')} onClick={() => step(-1)}>−</Button>
          <span className="reader-zoom" data-zoom>{t('reader.zoom', { n: Math.round(shown.percent) })}</span>
          <Button size="small" aria-label={t('reader.bigger')} onClick={() => step(1)}>+</Button>
          <Button size="small" type={zoom === 'width' ? 'primary' : 'default'} onClick={() => setZoom('width')}>{t('reader.fitWidth')}</Button>
          <Button size="small" type={zoom === 'page' ? 'primary' : 'default'} onClick={() => setZoom('page')}>{t('reader.fitPage')}</Button>
          <Button size="small" onClick={() => setTurn((turn + 90) % 360)}>{t('reader.turn')}</Button>
        </div>
        <div className="reader-stage" ref={stage} tabIndex={0} aria-label={t('reader.page', { n: at + 1, all: pages.length })} onContextMenu={(e) => e.preventDefault()}>
          {image.error instanceof Refused ? <RefusalNote refusal={image.error.refusal as Refusal} /> : image.url ? (
            <div className="reader-paper" style={{ width: shown.boxWidth, height: shown.boxHeight }}>
              <img data-page={page.id} src={image.url} alt={t('reader.pageOf', { title: page.title, n: page.n, interpolation: { escapeValue: false } })} draggable={false} style={{ width: shown.width, height: shown.height, transform: `translate(-50%, -50%) rotate(${turn}deg)` }} />
            </div>
          ) : <p className="quiet">{t('loading')}</p>}
        </div>
      </div>
    </div>
  );
}

/** How large the page is drawn; 100 % is the scan's own size at 96 dots an inch of a 150 dpi page. */
function useShownSize(stage: { current: HTMLDivElement | null }, page: Page, zoom: number | 'width' | 'page', turn: number): { percent: number; width: number; height: number; boxWidth: number; boxHeight: number } {
  const [room, setRoom] = useState({ width: 800, height: 600 });
  useEffect(() => {
    const measure = (): void => { if (stage.current) setRoom({ width: stage.current.clientWidth - 24, height: stage.current.clientHeight - 24 }); };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [stage]);
  // Every page is thought of as A4: 794 CSS pixels on its short side are 100 %.
  const [w, h] = [page.width ?? 794, page.height ?? 1123];
  const unit = 794 / Math.min(w, h);
  const [fullWidth, fullHeight] = [w * unit, h * unit];
  const sideways = turn % 180 !== 0;
  const [across, down] = sideways ? [fullHeight, fullWidth] : [fullWidth, fullHeight];
  const percent = zoom === 'width' ? (room.width / across) * 100 : zoom === 'page' ? Math.min(room.width / across, room.height / down) * 100 : zoom;
  const kept = Math.max(10, Math.min(400, percent));
  const k = kept / 100;
  return { percent: kept, width: fullWidth * k, height: fullHeight * k, boxWidth: across * k, boxHeight: down * k };
}

function Thumbs({ permitId, pages, at, go }: { permitId: string; pages: readonly Page[]; at: number; go: (at: number) => void }): ReactNode {
  const { t } = useTranslation('files');
  const here = useRef<HTMLButtonElement>(null);
  useEffect(() => { here.current?.scrollIntoView({ block: 'nearest' }); }, [at]);
  return (
    <div className="reader-thumbs" aria-label={t('reader.pages')}>
      {pages.map((p, i) => (
        <div key={p.id}>
          {i === 0 || pages[i - 1]!.materialId !== p.materialId ? <div className="thumb-title" title={p.title}>{p.title}</div> : null}
          <button type="button" ref={i === at ? here : null} aria-current={i === at ? 'page' : undefined} onClick={() => go(i)}>
            <img loading="lazy" src={`/api/files/pages/${p.id}/thumb?permit=${permitId}`} alt="" width={72} height={Math.round((72 * (p.height ?? 100)) / (p.width ?? 72))} />
            <span>{p.n}</span>
          </button>
        </div>
      ))}
    </div>
  );
}
