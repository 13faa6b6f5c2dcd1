import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { api } from "../api";
import type { PageProps } from "../app";
import { MarkedText, type Choose } from "../components/MarkedText";
import { MarkPanel } from "../components/MarkPanel";
import { Page } from "../components/Page";
import { Sheets } from "../components/Sheets";
import { Show } from "../components/Show";
import { named, useLang, useWords } from "../i18n";
import { useLoad } from "../lib/load";
import { printed, segments } from "../lib/segments";
import { topicOfType, TOPICS } from "../lib/topics";
import { address, change, type Place } from "../router";
import type { Mark, Paper } from "../types";

export function PaperPage({ place }: PageProps) {
  const lang = useLang();
  const loaded = useLoad(`${place.id} ${lang}`, (signal) => api.paper(place.id, lang, signal));
  return <Show of={loaded}>{(paper) => <PaperView paper={paper} place={place} />}</Show>;
}

/** Claims that the address points at; a place in the text can have several. */
const pointedAt = (place: Place) => new Set((place.query.get("mark") ?? "").split(",").filter(Boolean));

/** What a mark of no claim is, beside its place: words that a search found. */
const SOUGHT: Mark = {
  start: 0, end: 0, claim: "", type: "", modality: "Stated", sentence: "", quote: "", repaired: "", page: null,
  rule: "", confidence: "", derivation: "", regions: [],
};

/** The place that the address points at without a claim. */
function soughtAt(place: Place): Mark[] {
  const [start, end] = [place.query.get("at"), place.query.get("to")].map((part) => Number.parseInt(part ?? "", 10));
  return start! >= 0 && end! > start! ? [{ ...SOUGHT, start: start!, end: end! }] : [];
}

function PaperView({ paper, place }: { paper: Paper; place: Place }) {
  const w = useWords();
  const view = viewOf(paper, place);
  const asPrinted = view === "printed";
  const chosen = pointedAt(place);
  const at = place.query.get("at");
  const to = place.query.get("to");
  const cut = useMemo(
    () => (asPrinted ? printed : segments)(paper.text, [...paper.marks, ...soughtAt(place)]),
    [paper, asPrinted, to && at, to],
  );
  const text = useRef<HTMLDivElement>(null);
  const [origin, setOrigin] = useState<HTMLElement | SVGElement | null>(null);
  const mark = place.query.get("mark");

  useEffect(() => {
    const found = text.current?.querySelectorAll<HTMLElement | SVGElement>(".chosen, .sought") ?? [];
    const wanted = [...found].find((one) => one.dataset["start"] === at) ?? found[0];
    // A mark that was clicked is in sight already.
    if (wanted && wanted !== origin) wanted.scrollIntoView({ block: "center" });
  }, [mark, at, to, view === "pages"]);

  const choose: Choose = (claims, start, from) => {
    setOrigin(from);
    change({ mark: claims.join(","), at: String(start), to: undefined });
  };
  const close = () => {
    change({ mark: undefined, at: undefined, to: undefined });
    origin?.focus();
  };
  const onPage = (one: Mark) =>
    view !== "pages" && api.picture && paper.sheets.some((sheet) => sheet.page === one.regions[0]?.page)
      ? address.sheets(paper.id, one.claim, one.start)
      : null;
  return (
    <Page title={paper.file} kicker={w.nav.papers}>
      <p class="muted">{w.common.characters(Array.from(paper.text).length)} · {w.common.claims(paper.marks.length)}</p>
      <ViewSwitch view={view} pictured={pictured(paper)} />
      {paper.marks.length > 0 && <Legend marks={paper.marks} drawn={view === "pages"} />}
      <div class="paper-columns">
        <div class={view === "pages" ? "" : "paper"} ref={text}>
          {view === "pages" && api.picture ? (
            <Sheets paper={paper} chosen={chosen} choose={choose} picture={api.picture} />
          ) : (
            <MarkedText segments={cut} chosen={chosen} choose={choose} />
          )}
        </div>
        <aside aria-label={w.paper.facts} class="paper-side">
          <MarkPanel marks={paper.marks} chosen={chosen} choose={choose} close={close} onPage={onPage} />
        </aside>
      </div>
      <p class="muted checksum">{w.paper.checksum}: <code>{paper.sha256}</code></p>
    </Page>
  );
}

type View = "scanned" | "printed" | "pages";

const pictured = (paper: Paper): boolean => api.picture !== null && paper.sheets.length > 0;

function viewOf(paper: Paper, place: Place): View {
  const asked = place.query.get("view");
  if (asked === "pages" && pictured(paper)) return "pages";
  return asked === "printed" ? "printed" : "scanned";
}

function ViewSwitch({ view, pictured }: { view: View; pictured: boolean }) {
  const w = useWords();
  const notes = { scanned: w.paper.hint, printed: w.paper.printedNote, pages: w.paper.pagesNote };
  const views: View[] = pictured ? ["scanned", "printed", "pages"] : ["scanned", "printed"];
  return (
    <fieldset class="switch">
      <legend class="unseen">{w.paper.view}</legend>
      {views.map((one) => (
        <label key={one}>
          <input
            type="radio" name="view" checked={one === view}
            onChange={() => change({ view: one === "scanned" ? undefined : one })}
          />
          {w.paper[one]}
        </label>
      ))}
      <span class="muted">{notes[view]}</span>
    </fieldset>
  );
}

/** Which underline stands for what; each has a form of its own beside its colour. */
function Legend({ marks, drawn }: { marks: Mark[]; drawn: boolean }) {
  const w = useWords();
  const here = new Set(marks.map((mark) => topicOfType(mark.type)));
  return (
    <p class="legend">
      <span class="label">{w.paper.legend}</span>{" "}
      {TOPICS.filter((topic) => here.has(topic)).map((topic) =>
        drawn ? (
          <span key={topic}>
            <svg class="rule-sample" viewBox="0 0 30 6" aria-hidden="true">
              <path class={`rule rule-${topic}`} d="M0 3H30" />
            </svg>{" "}
            {named(w.topic, topic)}
          </span>
        ) : (
          <span key={topic} class={`under under-${topic}`}>{named(w.topic, topic)}</span>
        ),
      )}
    </p>
  );
}
