import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { api, type ApiError } from "../api";
import { useWords } from "../i18n";
import type { Words } from "../i18n/en";
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
  const failure = <Failure message={sentenceOf(w, of.error)} retry={of.retry} />;
  return part ? failure : <Page title={w.error.title}>{failure}</Page>;
}

/** What went wrong, in a sentence. */
export function sentenceOf(w: Words, error: ApiError): string {
  if (typeof error.said === "function") return error.said(w);
  if (error.said) return error.said;
  if (error.status === 404) return w.error.notFound;
  if (!api.served) return w.files.unread;
  return error.status === 0 ? w.error.unreachable : w.error.other(error.status);
}

function Failure({ message, retry }: { message: string; retry: () => void }) {
  const w = useWords();
  return (
    <div class="notice" role="alert">
      <p><bdi>{message}</bdi></p>
      <p class="row">
        <button type="button" onClick={retry}>{w.error.retry}</button>
        <a href={address.search()}>{w.error.toSearch}</a>
        <a href={address.start()}>{api.asking ? w.error.toStart : w.nav.overview}</a>
      </p>
    </div>
  );
}
