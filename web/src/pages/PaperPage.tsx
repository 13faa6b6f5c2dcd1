import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { api } from "../api";
import type { PageProps } from "../app";
import { MarkedText } from "../components/MarkedText";
import { MarkPanel } from "../components/MarkPanel";
import { Page } from "../components/Page";
import { Show } from "../components/Show";
import { named, useLang, useWords } from "../i18n";
import { useLoad } from "../lib/load";
import { printed, segments } from "../lib/segments";
import { topicOfType, TOPICS } from "../lib/topics";
import { change, type Place } from "../router";
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
  rule: "", confidence: "", derivation: "",
};

/** The place that the address points at without a claim. */
function soughtAt(place: Place): Mark[] {
  const [start, end] = [place.query.get("at"), place.query.get("to")].map((part) => Number.parseInt(part ?? "", 10));
  return start! >= 0 && end! > start! ? [{ ...SOUGHT, start: start!, end: end! }] : [];
}

function PaperView({ paper, place }: { paper: Paper; place: Place }) {
  const w = useWords();
  const asPrinted = place.query.get("view") === "printed";
  const chosen = pointedAt(place);
  const at = place.query.get("at");
  const to = place.query.get("to");
  const cut = useMemo(
    () => (asPrinted ? printed : segments)(paper.text, [...paper.marks, ...soughtAt(place)]),
    [paper, asPrinted, to && at, to],
  );
  const text = useRef<HTMLDivElement>(null);
  const [origin, setOrigin] = useState<HTMLElement | null>(null);
  const mark = place.query.get("mark");

  useEffect(() => {
    const found = text.current?.querySelectorAll<HTMLElement>("mark.chosen, mark.sought") ?? [];
    const wanted = [...found].find((one) => one.dataset["start"] === at) ?? found[0];
    // A mark that was clicked is in sight already.
    if (wanted && wanted !== origin) wanted.scrollIntoView({ block: "center" });
  }, [mark, at, to]);

  const choose = (claims: string[], start: number, from: HTMLElement | null) => {
    setOrigin(from);
    change({ mark: claims.join(","), at: String(start), to: undefined });
  };
  const close = () => {
    change({ mark: undefined, at: undefined, to: undefined });
    origin?.focus();
  };
  return (
    <Page title={paper.file} kicker={w.nav.papers}>
      <p class="muted">{w.common.characters(Array.from(paper.text).length)} · {w.common.claims(paper.marks.length)}</p>
      <ViewSwitch asPrinted={asPrinted} />
      {paper.marks.length > 0 && <Legend marks={paper.marks} />}
      <div class="paper-columns">
        <div class="paper" ref={text}>
          <MarkedText segments={cut} chosen={chosen} choose={choose} />
        </div>
        <aside aria-label={w.paper.facts} class="paper-side">
          <MarkPanel marks={paper.marks} chosen={chosen} choose={choose} close={close} />
        </aside>
      </div>
      <p class="muted checksum">{w.paper.checksum}: <code>{paper.sha256}</code></p>
    </Page>
  );
}

function ViewSwitch({ asPrinted }: { asPrinted: boolean }) {
  const w = useWords();
  return (
    <fieldset class="switch">
      <legend class="unseen">{w.paper.view}</legend>
      <label>
        <input type="radio" name="view" checked={!asPrinted} onChange={() => change({ view: undefined })} />
        {w.paper.scanned}
      </label>
      <label>
        <input type="radio" name="view" checked={asPrinted} onChange={() => change({ view: "printed" })} />
        {w.paper.printed}
      </label>
      <span class="muted">{asPrinted ? w.paper.printedNote : w.paper.hint}</span>
    </fieldset>
  );
}

/** Which underline stands for what; each has a form of its own beside its colour. */
function Legend({ marks }: { marks: Mark[] }) {
  const w = useWords();
  const here = new Set(marks.map((mark) => topicOfType(mark.type)));
  return (
    <p class="legend">
      <span class="label">{w.paper.legend}</span>{" "}
      {TOPICS.filter((topic) => here.has(topic)).map((topic) => (
        <span key={topic} class={`under under-${topic}`}>{named(w.topic, topic)}</span>
      ))}
    </p>
  );
}
