/** Whether an element is, or has been, near what the reader sees: what is far below need not be loaded. */

import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

export function useSeen(of: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!of.current) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        setSeen(true);
        watch.disconnect();
      },
      { rootMargin: "400px" },
    );
    watch.observe(of.current);
    return () => watch.disconnect();
  }, []);
  return seen;
}
