import { useEffect, useState } from "preact/hooks";
import { api } from "../api";
import type { PageProps } from "../app";
import { GraphLoading } from "../components/GraphLoading";
import { Page } from "../components/Page";
import { Show } from "../components/Show";
import { Solutions } from "../components/Solutions";
import { useLang, useWords } from "../i18n";
import { useLoad } from "../lib/load";
import { bare } from "../lib/template";
import { address, go } from "../router";

const FIRST = `# How the papers hold what they say
SELECT ?type ?modality (COUNT(?claim) AS ?claims) WHERE {
  ?claim a ?type ; sg:modality ?modality .
}
GROUP BY ?type ?modality
ORDER BY DESC(?claims)
LIMIT 100
`;

export default function SparqlPage({ place }: PageProps) {
  const w = useWords();
  const query = place.query.get("query");
  const [text, setText] = useState(query ?? FIRST);
  useEffect(() => {
    if (query !== null) setText(query);
  }, [query]);
  // Running is going to the query's address, so that what is seen can be sent.
  const run = () => go(address.sparql(text));
  return (
    <Page title={w.sparql.title}>
      <form
        class="editor"
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <Examples choose={setText} />
        <label for="query" class="label">{w.sparql.label}</label>
        <textarea
          id="query" rows={14} spellcheck={false} autocapitalize="off" value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) run();
          }}
        />
        <p class="row"><button type="submit">{w.sparql.run}</button><span class="muted">{w.sparql.hint}</span></p>
      </form>
      {query && <Results key={query} query={query} />}
    </Page>
  );
}

/** The queries of the questions, to begin with. */
function Examples({ choose }: { choose: (query: string) => void }) {
  const w = useWords();
  const lang = useLang();
  const loaded = useLoad("questions", (signal) => api.questions(signal));
  if (loaded.state !== "here") return null;
  return (
    <p>
      <label>
        {w.sparql.examples}{" "}
        <select
          value=""
          onChange={(event) => choose(loaded.data.find(({ name }) => name === event.currentTarget.value)?.query ?? FIRST)}
        >
          <option value="">{w.sparql.choose}</option>
          {loaded.data.map(({ name, question }) => <option key={name} value={name}>{bare(question[lang])}</option>)}
        </select>
      </label>
    </p>
  );
}

function Results({ query }: { query: string }) {
  const w = useWords();
  const loaded = useLoad(query, (signal) => api.sparql(query, signal));
  return (
    <section>
      <h2>{w.sparql.results}</h2>
      <GraphLoading />
      <Show of={loaded} part>{(found) => <Solutions found={found} />}</Show>
    </section>
  );
}
