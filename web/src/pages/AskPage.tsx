import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { api, ApiError, type CsvFile } from "../api";
import type { PageProps } from "../app";
import { Badge } from "../components/Badge";
import { GraphLoading } from "../components/GraphLoading";
import { Page } from "../components/Page";
import { Quote } from "../components/Quote";
import { QuestionForm, type Blanks } from "../components/QuestionForm";
import { sentenceOf, Show } from "../components/Show";
import { named, useLang, useWords } from "../i18n";
import { useLoad } from "../lib/load";
import { save } from "../lib/save";
import { bare } from "../lib/template";
import { address } from "../router";
import type { Answer, Modality, Passage, Question } from "../types";

const SOURCES = 12;

export function AskPage({ place }: PageProps) {
  const w = useWords();
  const questions = useLoad("questions", (signal) => api.questions(signal));
  return (
    <Show of={questions}>
      {(all) => {
        const question = all.find((one) => one.name === place.id);
        if (question) return <Asked question={question} query={place.query} />;
        return (
          <Page title={w.ask.unknown(place.id)}>
            <p><a href={address.start()}>{w.error.toStart}</a></p>
          </Page>
        );
      }}
    </Show>
  );
}

function Asked({ question, query }: { question: Question; query: URLSearchParams }) {
  const w = useWords();
  const lang = useLang();
  const given = Object.fromEntries(
    question.parameters.flatMap(({ name }) => {
      const value = query.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const ready = question.parameters.every(({ name, optional }) => optional || given[name]);
  const key = JSON.stringify([question.name, given, lang]);
  if (ready) return <Result key={key} question={question} given={given} />;
  return (
    <QuestionPage title={bare(question.question[lang])}>
      <p class="muted">{w.ask.fill}</p>
      <QuestionForm question={question} initial={blanks(given, [])} button={w.start.ask} />
    </QuestionPage>
  );
}

function QuestionPage({ title, children }: { title: string; children: ComponentChildren }) {
  const w = useWords();
  return <Page title={title} kicker={<a href={address.start()}>{w.nav.start}</a>}>{children}</Page>;
}

/** The blanks as they were sent; those sent as identifiers are shown by name. */
function blanks(given: Record<string, string>, asked: Answer["asked"]): Blanks {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const label = asked.find(({ id }) => id === value)?.label;
      return [name, label ? { shown: label, id: value } : { shown: value }];
    }),
  );
}

function Result({ question, given }: { question: Question; given: Record<string, string> }) {
  const w = useWords();
  const lang = useLang();
  const loaded = useLoad("answer", (signal) => api.ask(question.name, given, lang, signal));
  const answer = loaded.state === "here" ? loaded.data : null;
  return (
    <QuestionPage title={answer?.question ?? bare(question.question[lang])}>
      <GraphLoading />
      <Show of={loaded} part>{(found) => <AnswerView answer={found} csv={api.csv(question.name, given, lang)} name={question.name} />}</Show>
      {question.parameters.length > 0 && loaded.state !== "loading" && (
        <section aria-labelledby="change" class="again">
          <h2 id="change">{w.ask.change}</h2>
          <QuestionForm question={question} initial={blanks(given, answer?.asked ?? [])} button={w.start.ask} />
        </section>
      )}
    </QuestionPage>
  );
}

interface AnswerProps {
  answer: Answer;
  csv: CsvFile;
  /** Of the question, for the name of the file. */
  name: string;
}

function AnswerView({ answer, csv, name }: AnswerProps) {
  const w = useWords();
  return (
    <>
      <section aria-label={w.ask.answer} class={answer.stated ? "answer" : "answer not-stated"}>
        {!answer.stated && <p class="label">{w.ask.notStated}</p>}
        <p class="sentence"><bdi>{answer.sentence}</bdi></p>
        {answer.ground && (
          <div class="ground">
            <p><span class="label">{w.ask.ground}</span> <bdi>{answer.ground.text}</bdi></p>
            {answer.ground.command && <p>{w.ask.command} <code>{answer.ground.command}</code></p>}
          </div>
        )}
        {answer.asked.length > 0 && (
          <ul class="chips">
            {answer.asked.map(({ id, label }) => <li key={id}><a href={address.thing(id)}><bdi>{label}</bdi></a></li>)}
          </ul>
        )}
      </section>
      {answer.rows.length > 0 && <Rows answer={answer} csv={csv} name={name} />}
      {answer.sources.length > 0 && <Sources passages={answer.sources} />}
      <details class="query">
        <summary>{w.ask.sparql}</summary>
        <pre tabIndex={0}><code>{answer.query}</code></pre>
        <p><a href={address.sparql(answer.query)}>{w.ask.openSparql}</a></p>
      </details>
    </>
  );
}

function Rows({ answer, csv, name }: AnswerProps) {
  const w = useWords();
  return (
    <section>
      <div class="heading-row">
        <h2 id="table">{w.ask.table}</h2>
        <span class="muted">{w.ask.rows(answer.rows.length)}</span>
        <Csv file={csv} name={name} />
      </div>
      <div class="scroll" tabIndex={0} role="region" aria-labelledby="table">
        <table>
          <thead>
            <tr>{answer.columns.map((name) => <th scope="col"><span class="capital">{named(w.column, name)}</span></th>)}<th scope="col">{w.ask.factsOfRow}</th></tr>
          </thead>
          <tbody>
            {answer.rows.map((row, index) => (
              <tr>
                {row.map((cell, column) => <td><Cell text={cell} column={answer.columns[column]} /></td>)}
                <td><ClaimLinks claims={answer.claims[index] ?? []} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** All rows, of which the page may show the first. */
function Csv({ file, name }: { file: CsvFile; name: string }) {
  const w = useWords();
  const [wrong, setWrong] = useState<ApiError | null>(null);
  if ("href" in file) return <a href={file.href} download="">{w.ask.csv}</a>;
  const make = () =>
    file.text().then(
      (text) => save(`${name}.csv`, text),
      (error: unknown) => setWrong(error instanceof ApiError ? error : new ApiError(0)),
    );
  return (
    <>
      <button type="button" onClick={() => void make()}>{w.ask.csv}</button>
      {wrong && <span role="alert">{sentenceOf(w, wrong)}</span>}
    </>
  );
}

/** Terms of the model are said in the language of the page; all else stands as the graph has it. */
function Cell({ text, column }: { text: string | null; column: string | undefined }) {
  const w = useWords();
  if (text === null) return <>–</>;
  if (column === "modality" && Object.hasOwn(w.modality, text)) return <Badge modality={text as Modality} />;
  if (column === "type") return <>{named(w.claimType, text)}</>;
  if (column === "derivation") return <>{named(w.reading, text)}</>;
  if (column === "approximate") return <>{text === "true" ? w.sparql.yes : w.sparql.no}</>;
  return <bdi>{text}</bdi>;
}

function ClaimLinks({ claims }: { claims: string[] }) {
  const w = useWords();
  return (
    <span class="row">
      {claims.map((id, index) => <a key={id} href={address.claim(id)}>{w.ask.fact(index + 1)}</a>)}
    </span>
  );
}

function Sources({ passages }: { passages: Passage[] }) {
  const w = useWords();
  const [most, setMost] = useState(SOURCES);
  const rest = passages.length - most;
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{w.ask.sources}</h2>
      <ol class="plain quotes">
        {passages.slice(0, most).map((passage) => (
          <li key={`${passage.claim} ${passage.text} ${passage.start}`}><Quote passage={passage} /></li>
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" onClick={() => setMost(most + 10 * SOURCES)}>{w.ask.moreSources(rest)}</button>
      )}
    </section>
  );
}
