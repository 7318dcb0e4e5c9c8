import { useEffect, useRef, useState } from 'react';
import { Refused, unwrap } from '../../../web/client.ts';

/** Fetches a page picture once; each fetch is an entry of the record. Throws `Refused` with the server's sentence. */
export async function fetchPage(pageId: string, permitId: string, signal?: AbortSignal): Promise<string> {
  const response = await fetch(`/api/files/pages/${pageId}/image?permit=${permitId}`, { credentials: 'same-origin', ...(signal ? { signal } : {}) });
  if (!response.ok) await unwrap(Promise.resolve({ error: await response.json().catch(() => undefined), response }));
  return URL.createObjectURL(await response.blob());
}

/** The picture of the page on screen; forgotten as soon as another takes its place. `seen` is called once it is there. */
export function usePageImage(pageId: string, permitId: string, seen: (() => void) | undefined): { url: string | null; error: unknown } {
  const [state, setState] = useState<{ page: string; url: string | null; error: unknown }>({ page: pageId, url: null, error: null });
  const told = useRef(seen);
  useEffect(() => { told.current = seen; });
  useEffect(() => {
    let url: string | null = null;
    let gone = false;
    const stop = new AbortController();
    // Waits a moment, so that leafing quickly through does not open every page on the way.
    const timer = setTimeout(() => {
      fetchPage(pageId, permitId, stop.signal).then(
        (made) => {
          url = made;
          if (gone) URL.revokeObjectURL(made);
          else setState({ page: pageId, url: made, error: null });
          told.current?.();
        },
        (error: unknown) => { if (!gone) setState({ page: pageId, url: null, error: error instanceof Refused ? error : null }); },
      );
    }, 120);
    return () => {
      gone = true;
      clearTimeout(timer);
      stop.abort();
      if (url) URL.revokeObjectURL(url);
    };
  }, [pageId, permitId]);
  return state.page === pageId ? state : { url: null, error: null };
}
