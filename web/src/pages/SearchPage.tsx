import { api } from "../api";
import type { PageProps } from "../app";
import { Page } from "../components/Page";
import { SearchForm } from "../components/SearchForm";
import { Show } from "../components/Show";
import { named, useWords } from "../i18n";
import { useLoad } from "../lib/load";
import { grouped } from "../lib/topics";
import { address } from "../router";
import type { Hit } from "../types";

const MOST = 200;

export function SearchPage({ place }: PageProps) {
  const w = useWords();
  const q = place.query.get("q") ?? "";
  return (
    <Page title={q ? w.search.resultsFor(q) : w.search.title}>
      <div class="hero-search"><SearchForm key={q} initial={q} /></div>
      {q ? <Hits key={q} q={q} /> : <p class="muted">{w.search.prompt}</p>}
    </Page>
  );
}

function Hits({ q }: { q: string }) {
  const w = useWords();
  const loaded = useLoad(q, (signal) => api.search(q, undefined, MOST, signal));
  return (
    <Show of={loaded} part>
      {({ hits }) => {
        if (!hits.length) return <p class="notice"><bdi>{w.search.empty(q)}</bdi></p>;
        return (
          <>
            <p class="muted">{w.search.hits(hits.length)}. {hits.length === MOST && w.search.cut}</p>
            {[...grouped(hits, (hit) => hit.kind)].map(([kind, group]) => (
              <section key={kind} aria-label={named(w.kinds, kind)}>
                <h2 class="capital">{named(w.kinds, kind)} <span class="count">{group.length}</span></h2>
                <ul class="plain hits">{group.map((hit) => <li key={hit.id}><HitLine hit={hit} /></li>)}</ul>
              </section>
            ))}
          </>
        );
      }}
    </Show>
  );
}

function HitLine({ hit }: { hit: Hit }) {
  const w = useWords();
  return (
    <>
      <a href={address.thing(hit.id)}><bdi>{hit.label}</bdi></a>
      {hit.also.length > 0 && <span class="muted"> {w.search.also} <bdi>{hit.also.join(", ")}</bdi></span>}
    </>
  );
}
