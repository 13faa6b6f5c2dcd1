/** Data of a page: asked for when the key changes, an answer that is no longer wanted is given up. */

import { useCallback, useEffect, useState } from "preact/hooks";
import { ApiError } from "../api";

export type Loaded<T> =
  | { state: "loading" }
  | { state: "failed"; error: ApiError; retry: () => void }
  | { state: "here"; data: T };

export function useLoad<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [found, setFound] = useState<{ key: string; data?: T; error?: ApiError }>({ key: "" });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  const asked = `${attempt} ${key}`;
  useEffect(() => {
    const control = new AbortController();
    load(control.signal).then(
      (data) => setFound({ key: asked, data }),
      (error: unknown) => {
        if (control.signal.aborted) return;
        setFound({ key: asked, error: error instanceof ApiError ? error : new ApiError(0, "") });
      },
    );
    return () => control.abort();
  }, [asked]);
  if (found.key !== asked) return { state: "loading" };
  if (found.error) return { state: "failed", error: found.error, retry };
  return { state: "here", data: found.data as T };
}
