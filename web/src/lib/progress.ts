/** How far the graph has come on its way into the page; null where it is not on its way. */

import { useEffect, useState } from "preact/hooks";

export interface Progress {
  /** Bytes that have come, of how many; where all have, they are being read. */
  loaded: number;
  total: number;
}

const EVENT = "stadsgraf:progress";

let now: Progress | null = null;

export function tellProgress(progress: Progress | null): void {
  now = progress;
  dispatchEvent(new Event(EVENT));
}

export function useProgress(): Progress | null {
  const [shown, setShown] = useState(now);
  useEffect(() => {
    const read = () => setShown(now);
    read();
    addEventListener(EVENT, read);
    return () => removeEventListener(EVENT, read);
  }, []);
  return shown;
}
