import { useWords } from "../i18n";
import { address } from "../router";
import type { Mark } from "../types";
import { Badge } from "./Badge";
import type { Choose } from "./MarkedText";

interface Props {
  marks: Mark[];
  chosen: Set<string>;
  choose: Choose;
  close: () => void;
  /** Where a mark is seen on the picture of its page; null where there is none, or it is shown. */
  onPage: (mark: Mark) => string | null;
}

/** Beside a paper: what was chosen in it says, and all facts that it gave. */
export function MarkPanel({ marks, chosen, choose, close, onPage }: Props) {
  const w = useWords();
  const here = firstOfEach(marks.filter((mark) => chosen.has(mark.claim)));
  return (
    <>
      <div aria-live="polite">
        {here.length > 0 && (
          <section class="panel" aria-labelledby="here" onKeyDown={(event) => event.key === "Escape" && close()}>
            <div class="heading-row">
              <h2 id="here">{w.paper.here}</h2>
              <button type="button" onClick={close}>{w.common.close}</button>
            </div>
            <ul class="plain">{here.map((mark) => <li key={mark.claim}><Said mark={mark} onPage={onPage(mark)} /></li>)}</ul>
          </section>
        )}
      </div>
      <section aria-labelledby="all-facts">
        <h2 id="all-facts">{w.paper.facts}</h2>
        {marks.length === 0 && <p class="notice">{w.paper.empty}</p>}
        <ol class="plain mark-list" tabIndex={0} aria-labelledby="all-facts">
          {firstOfEach(marks).map((mark) => (
            <li key={mark.claim}>
              <button
                type="button" class="as-link" aria-pressed={chosen.has(mark.claim)}
                onClick={() => choose([mark.claim], mark.start, null)}
              >
                <bdi>{mark.sentence}</bdi>
              </button>
              {mark.modality !== "Stated" && <> <Badge modality={mark.modality} /></>}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function Said({ mark, onPage }: { mark: Mark; onPage: string | null }) {
  const w = useWords();
  return (
    <>
      <p><a href={address.claim(mark.claim)}><bdi>{mark.sentence}</bdi></a> <Badge modality={mark.modality} /></p>
      {mark.repaired && (
        <p class="serif small">
          <span class="label">{w.claim.printed}</span> <bdi>{mark.repaired}</bdi>
        </p>
      )}
      <p class="muted small">
        {w.claim.confidence} {mark.confidence || "–"} · <code>{mark.rule}</code>
        {mark.page !== null && ` · ${w.common.page(mark.page)}`}
      </p>
      {onPage && <p class="small"><a href={onPage}>{w.paper.seePage}</a></p>}
    </>
  );
}

/** The first mark of each claim, by place. */
function firstOfEach(marks: Mark[]): Mark[] {
  const found = new Map<string, Mark>();
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    if (!found.has(mark.claim)) found.set(mark.claim, mark);
  }
  return [...found.values()];
}
