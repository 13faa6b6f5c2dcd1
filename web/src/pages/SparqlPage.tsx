import { useEffect, useMemo, useState } from "preact/hooks";
import { api } from "../api";
import type { PageProps } from "../app";
import { GraphLoading } from "../components/GraphLoading";
import { Page } from "../components/Page";
import { sentenceOf, Show } from "../components/Show";
import { Solutions } from "../components/Solutions";
import { namesIn } from "../editor/complete";
import { Editor } from "../editor/Editor";
import { useLang, useWords, wordsOf } from "../i18n";
import { useLoad } from "../lib/load";
import { bare } from "../lib/template";
import { address, go } from "../router";
import type { Question } from "../types";

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
  const [given, setGiven] = useState({ text: query ?? FIRST });
  const [text, setText] = useState(given.text);
  const questions = useLoad("questions", (signal) => api.questions(signal));
  const asked = questions.state === "here" ? questions.data : [];
  const names = useMemo(() => namesOf(asked), [asked.length]);
  const result = useLoad(query ?? "", (signal) => (query ? api.sparql(query, signal) : Promise.resolve("")));
  const fault = result.state === "failed" && text === query ? sentenceOf(w, result.error) : null;
  const give = (wanted: string) => {
    setGiven({ text: wanted });
    setText(wanted);
  };
  useEffect(() => {
    if (query !== null && query !== text) give(query);
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
        <Examples questions={asked} choose={give} />
        <p class="label" aria-hidden="true">{w.sparql.label}</p>
        <Editor label={w.sparql.label} given={given} names={names} fault={fault} onInput={setText} onRun={run} />
        <p class="row"><button type="submit">{w.sparql.run}</button><span class="muted">{w.sparql.hint}</span></p>
      </form>
      {query && (
        <section>
          <h2>{w.sparql.results}</h2>
          <GraphLoading />
          <Show of={result} part>{(found) => <Solutions found={found} />}</Show>
        </section>
      )}
    </Page>
  );
}

/** Names of the model: those that the questions use, all kinds of facts, and how they are held. */
function namesOf(questions: Question[]): string[] {
  const { claimType, modality } = wordsOf("en");
  const kinds = [...Object.keys(claimType), ...Object.keys(modality)].map((name) => `sg:${name}`);
  return [...new Set([...namesIn([FIRST, ...questions.map((one) => one.query)]), ...kinds])].sort();
}

/** The queries of the questions, to begin with. */
function Examples({ questions, choose }: { questions: Question[]; choose: (query: string) => void }) {
  const w = useWords();
  const lang = useLang();
  if (!questions.length) return null;
  return (
    <p>
      <label>
        {w.sparql.examples}{" "}
        <select
          value=""
          onChange={(event) => choose(questions.find(({ name }) => name === event.currentTarget.value)?.query ?? FIRST)}
        >
          <option value="">{w.sparql.choose}</option>
          {questions.map(({ name, question }) => <option key={name} value={name}>{bare(question[lang])}</option>)}
        </select>
      </label>
    </p>
  );
}
