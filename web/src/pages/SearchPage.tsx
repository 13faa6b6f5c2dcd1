import { api } from "../api";
import type { PageProps } from "../app";
import { Page } from "../components/Page";
import { SearchForm } from "../components/SearchForm";
import { Show } from "../components/Show";
import { named, useWords } from "../i18n";
import { useLoad } from "../lib/load";
import { segments } from "../lib/segments";
import { grouped } from "../lib/topics";
import { address } from "../router";
import type { Excerpt, Hit, Results } from "../types";

const MOST = 200;
const EXCERPTS = 20;

export function SearchPage({ place }: PageProps) {
  const w = useWords();
  const q = place.query.get("q") ?? "";
  const kind = place.query.get("kind") ?? "";
  const title = q ? w.search.resultsFor(q) : kind ? named(w.kinds, kind) : w.search.title;
  return (
    <Page title={title}>
      <div class="hero-search"><SearchForm key={q} initial={q} /></div>
      {q || kind ? <Loaded key={`${kind} ${q}`} q={q} kind={kind} /> : <p class="muted">{w.search.prompt}</p>}
    </Page>
  );
}

function Loaded({ q, kind }: { q: string; kind: string }) {
  const w = useWords();
  const loaded = useLoad(`${kind} ${q}`, (signal) => api.search(q, kind, MOST, EXCERPTS, signal));
  return (
    <Show of={loaded} part>
      {({ hits, texts }) => {
        if (!hits.length && !texts.total) return <p class="notice"><bdi>{w.search.empty(q)}</bdi></p>;
        return (
          <>
            {hits.length > 0 && <Hits hits={hits} byUse={!q} />}
            {texts.total > 0 && <Texts texts={texts} />}
          </>
        );
      }}
    </Show>
  );
}

function Hits({ hits, byUse }: { hits: Hit[]; byUse: boolean }) {
  const w = useWords();
  const more = byUse ? w.search.mostNamed : hits.length === MOST && w.search.cut;
  return (
    <>
      <p class="muted">{w.search.hits(hits.length)}. {more}</p>
      {[...grouped(hits, (hit) => hit.kind)].map(([kind, group]) => (
        <section key={kind} aria-label={named(w.kinds, kind)}>
          <h2 class="capital">{named(w.kinds, kind)} <span class="count">{group.length}</span></h2>
          <ul class="plain hits">{group.map((hit) => <li key={hit.id}><HitLine hit={hit} /></li>)}</ul>
        </section>
      ))}
    </>
  );
}

function HitLine({ hit }: { hit: Hit }) {
  const w = useWords();
  return (
    <>
      <a href={address.thing(hit.id)}><bdi>{hit.label}</bdi></a>
      {hit.papers > 0 && <span class="muted"> {w.common.papers(hit.papers)}</span>}
      {hit.also.length > 0 && <span class="muted"> {w.search.also} <bdi>{hit.also.join(", ")}</bdi></span>}
    </>
  );
}

function Texts({ texts }: { texts: Results["texts"] }) {
  const w = useWords();
  const { excerpts, total } = texts;
  return (
    <section aria-labelledby="texts">
      <h2 id="texts">{w.search.texts} <span class="count">{total.toLocaleString()}</span></h2>
      {excerpts.length < total && <p class="muted">{w.search.first(excerpts.length, total)}</p>}
      <ul class="plain hits">
        {excerpts.map((excerpt) => <li key={excerpt.id}><ExcerptLine excerpt={excerpt} /></li>)}
      </ul>
    </section>
  );
}

/** A paper, led to at the words, with the piece of it that has them. */
function ExcerptLine({ excerpt }: { excerpt: Excerpt }) {
  const w = useWords();
  const [start, end] = excerpt.found[0] ?? [];
  const notes = [excerpt.stated && w.search.stated, excerpt.worn && w.search.worn].filter(Boolean);
  const spans = excerpt.found.map(([from, to]) => ({ start: from - excerpt.start, end: to - excerpt.start, repaired: "" }));
  return (
    <>
      <a href={address.paper(excerpt.id, undefined, start, end)}><bdi>{excerpt.file}</bdi></a>
      {notes.length > 0 && <span class="muted"> {notes.join(", ")}</span>}
      <p class="excerpt">
        <bdi>
          {segments(excerpt.words, spans).map((one) =>
            one.marks.length ? <mark key={one.start}>{one.text}</mark> : one.text,
          )}
        </bdi>
      </p>
    </>
  );
}
