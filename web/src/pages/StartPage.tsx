import { api } from "../api";
import type { PageProps } from "../app";
import { Page } from "../components/Page";
import { QuestionForm } from "../components/QuestionForm";
import { SearchForm } from "../components/SearchForm";
import { Show } from "../components/Show";
import { named, useWords } from "../i18n";
import { useLoad } from "../lib/load";
import { grouped, TOPICS, topicOfQuestion } from "../lib/topics";
import { address } from "../router";
import type { GraphSummary, Question } from "../types";

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);

export function StartPage(_: PageProps) {
  const w = useWords();
  const graph = useLoad("graph", (signal) => api.graph(signal));
  const questions = useLoad("questions", (signal) => api.questions(signal));
  return (
    <Page title={api.asking ? w.start.title : w.start.overview}>
      <Show of={graph} part>{(data) => <Holdings graph={data} />}</Show>
      <div class="hero-search"><SearchForm /></div>
      {api.asking && <Show of={questions} part>{(data) => <Questions questions={data} />}</Show>}
    </Page>
  );
}

function Holdings({ graph }: { graph: GraphSummary }) {
  const w = useWords();
  const claims = sum(graph.claims);
  if (!claims) return <p class="notice">{w.start.emptyGraph}</p>;
  return (
    <>
      <p class="lede">{w.start.sentence(graph.papers, claims, sum(graph.entities))}</p>
      <Chips title={w.start.things} counts={graph.entities} names={w.kinds} to={(kind) => address.search("", kind)} />
      <Chips title={w.start.facts} counts={graph.claims} names={w.claimType} />
    </>
  );
}

interface ChipsProps {
  title: string;
  counts: Record<string, number>;
  names: Record<string, string>;
  /** Where a chip leads, if anywhere. */
  to?: (key: string) => string;
}

/** Counts of kinds, the greatest first. */
function Chips({ title, counts, names, to }: ChipsProps) {
  const sorted = Object.entries(counts).sort(([, a], [, b]) => b - a);
  return (
    <div class="chips-row">
      <h2 class="chips-title">{title}</h2>
      <ul class="chips">
        {sorted.map(([key, count]) => {
          const words = <>{named(names, key)} <b>{count.toLocaleString()}</b></>;
          return <li key={key}>{to ? <a href={to(key)}>{words}</a> : <span>{words}</span>}</li>;
        })}
      </ul>
    </div>
  );
}

function Questions({ questions }: { questions: Question[] }) {
  const w = useWords();
  const byTopic = grouped(questions, topicOfQuestion);
  const topics = TOPICS.filter((topic) => byTopic.has(topic));
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{w.start.questions}</h2>
      <p class="muted">{w.start.how}</p>
      <nav aria-label={w.start.jump}>
        <ul class="chips">
          {topics.map((topic) => <li key={topic}><a href={`#${topic}`}>{named(w.topic, topic)}</a></li>)}
        </ul>
      </nav>
      {topics.map((topic) => (
        <section key={topic} id={topic} class="topic" aria-labelledby={`title-${topic}`}>
          <h3 id={`title-${topic}`}>{named(w.topic, topic)}</h3>
          <ul class="plain">
            {byTopic.get(topic)!.map((question) => (
              <li key={question.name}><QuestionForm question={question} button={w.start.ask} /></li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
