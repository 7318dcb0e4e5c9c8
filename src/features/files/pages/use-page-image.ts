import { useEffect, useRef, useState } from 'react';
import { unwrap } from '../../../web/client.ts';

/** Where the picture of a page is under a permit. */
export const pageUrl = (pageId: string, permitId: string): string => `/api/files/pages/${pageId}/image?permit=${permitId}`;

/** Fetches a page picture once; each fetch is an entry of the record. Throws `Refused` with the server's sentence. */
export async function fetchPicture(src: string, signal?: AbortSignal): Promise<string> {
  const response = await fetch(src, { credentials: 'same-origin', ...(signal ? { signal } : {}) });
  if (!response.ok) await unwrap(Promise.resolve({ error: await response.json().catch(() => undefined), response }));
  return URL.createObjectURL(await response.blob());
}

/** The picture on screen; forgotten as soon as another takes its place. `seen` is called once it is there. */
export function usePicture(src: string, seen?: () => void): { url: string | null; error: unknown } {
  const [state, setState] = useState<{ src: string; url: string | null; error: unknown }>({ src, url: null, error: null });
  const told = useRef(seen);
  useEffect(() => { told.current = seen; });
  useEffect(() => {
    let url: string | null = null;
    let gone = false;
    const stop = new AbortController();
    // Waits a moment, so that leafing quickly through does not open every page on the way.
    const timer = setTimeout(() => {
      fetchPicture(src, stop.signal).then(
        (made) => {
          url = made;
          if (gone) URL.revokeObjectURL(made);
          else setState({ src, url: made, error: null });
          told.current?.();
        },
        (error: unknown) => { if (!gone) setState({ src, url: null, error }); },
      );
    }, 120);
    return () => {
      gone = true;
      clearTimeout(timer);
      stop.abort();
      if (url) URL.revokeObjectURL(url);
    };
  }, [src]);
  return state.src === src ? state : { url: null, error: null };
}
