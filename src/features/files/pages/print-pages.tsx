import { App } from 'antd';
import { useState, type ReactNode } from 'react';
import { useSay } from '../../../ui/say.ts';
import { Refused } from '../../../web/client.ts';
import { fetchPicture, pageUrl } from './use-page-image.ts';

/** Fetches every permitted page with its mark (each is an entry), then prints them, a page to a sheet. */
export function usePrintPages(permitId: string, pages: readonly { id: string }[]): { images: readonly string[]; busy: number | null; start: () => Promise<void> } {
  const { message } = App.useApp();
  const say = useSay();
  const [images, setImages] = useState<string[]>([]);
  const [busy, setBusy] = useState<number | null>(null);
  const start = async (): Promise<void> => {
    const made: string[] = [];
    try {
      for (const [i, page] of pages.entries()) {
        setBusy(i + 1);
        made.push(await fetchPicture(pageUrl(page.id, permitId)));
      }
      setImages(made);
      await Promise.all(made.map((src) => new Promise<void>((done) => { const image = new Image(); image.onload = () => done(); image.onerror = () => done(); image.src = src; })));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      window.print();
    } catch (error) {
      if (error instanceof Refused) void message.error(say(error.refusal.reason), 8);
      else throw error;
    } finally {
      setBusy(null);
      setImages([]);
      for (const src of made) URL.revokeObjectURL(src);
    }
  };
  return { images, busy, start };
}

/** The pages on paper; nothing on screen. */
export const PrintPages = ({ images }: { images: readonly string[] }): ReactNode => (
  <div className="print-only print-pages">{images.map((src) => <img key={src} src={src} alt="" />)}</div>
);
