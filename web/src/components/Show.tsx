import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { useWords } from "../i18n";
import { announce } from "../lib/announce";
import type { Loaded } from "../lib/load";
import { address } from "../router";
import { Page } from "./Page";

interface Props<T> {
  of: Loaded<T>;
  children: (data: T) => ComponentChildren;
  /** Whether it stands within a page; otherwise it is the page, and an error needs a heading of its own. */
  part?: boolean;
}

/** What was loaded, or that it is being loaded, or what went wrong and what to do. */
export function Show<T>({ of, children, part = false }: Props<T>) {
  const w = useWords();
  useEffect(() => announce(of.state === "loading" ? w.common.loading : ""), [of.state]);
  if (of.state === "loading") return <p class="loading">{w.common.loading}</p>;
  if (of.state === "here") return <>{children(of.data)}</>;
  const failure = <Failure message={words(w, of.error)} retry={of.retry} />;
  return part ? failure : <Page title={w.error.title}>{failure}</Page>;
}

function words(w: ReturnType<typeof useWords>, error: { status: number; message: string }): string {
  if (error.message) return error.message;
  if (error.status === 0) return w.error.unreachable;
  return error.status === 404 ? w.error.notFound : w.error.other(error.status);
}

function Failure({ message, retry }: { message: string; retry: () => void }) {
  const w = useWords();
  return (
    <div class="notice" role="alert">
      <p><bdi>{message}</bdi></p>
      <p class="row">
        <button type="button" onClick={retry}>{w.error.retry}</button>
        <a href={address.search()}>{w.error.toSearch}</a>
        <a href={address.start()}>{w.error.toStart}</a>
      </p>
    </div>
  );
}
