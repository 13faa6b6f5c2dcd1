import type { ComponentChildren } from "preact";
import { api } from "../api";
import type { PageProps } from "../app";
import { Page } from "../components/Page";
import { Show } from "../components/Show";
import { named, useLang, useWords } from "../i18n";
import { useLoad } from "../lib/load";
import { address } from "../router";
import type { Finding, Issue, OfKind, Quality } from "../types";

const STEP = 100;

export function QualityPage({ place }: PageProps) {
  const w = useWords();
  const code = place.query.get("code") ?? "";
  const offset = Math.max(0, Math.trunc(Number(place.query.get("offset")) || 0));
  const kind = code ? { code, offset, limit: STEP } : undefined;
  const loaded = useLoad(`${code} ${offset}`, (signal) => api.quality(kind, signal));
  return (
    <Page title={code ? `${w.quality.title}: ${code}` : w.quality.title}>
      <Show of={loaded} part>
        {(quality) => (code ? <OneKind quality={quality} offset={offset} /> : <AllKinds quality={quality} />)}
      </Show>
    </Page>
  );
}

function AllKinds({ quality }: { quality: Quality }) {
  const w = useWords();
  return (
    <>
      <section aria-labelledby="coverage">
        <h2 id="coverage">{w.quality.coverage}</h2>
        <Coverage counts={quality.coverage} />
      </section>
      <section aria-labelledby="findings">
        <h2 id="findings">{w.quality.findings}</h2>
        {quality.findings.length === 0 && <p>{w.quality.noFindings}</p>}
        {quality.findings.map((kind) => (
          <Kind key={kind.severity + kind.code} kind={kind}>{(items) => <Findings findings={items} />}</Kind>
        ))}
      </section>
      <section aria-labelledby="issues">
        <h2 id="issues">{w.quality.issues}</h2>
        {quality.issues.length === 0 && <p>{w.quality.noIssues}</p>}
        {quality.issues.map((kind) => (
          <Kind key={kind.severity + kind.code} kind={kind}>{(items) => <Issues issues={items} code={kind.code} />}</Kind>
        ))}
      </section>
    </>
  );
}

interface KindProps<T> {
  kind: OfKind<T>;
  /** How many are left out before, where the page shows this kind alone. */
  offset?: number;
  children: (items: T[]) => ComponentChildren;
}

/** What there is of one kind; of many the first, and the way to all. */
function Kind<T>({ kind, offset, children }: KindProps<T>) {
  const w = useWords();
  const { severity, code, total, items } = kind;
  const isPart = 0 < items.length && items.length < total;
  const Heading = offset === undefined ? "h3" : "h2";
  const first = (offset ?? 0) + 1;
  return (
    <section aria-labelledby={`${severity}-${code}`}>
      <Heading id={`${severity}-${code}`}>
        {named(w.severity, severity)}: <code>{code}</code>{" "}
        <span class="count">{isPart ? w.quality.part(first, first + items.length - 1, total) : total.toLocaleString()}</span>
      </Heading>
      {children(items)}
      {isPart && offset === undefined && <p><a href={address.quality(code)}>{w.quality.all(total, code)}</a></p>}
    </section>
  );
}

/** One kind, a page of it at a time. */
function OneKind({ quality, offset }: { quality: Quality; offset: number }) {
  const w = useWords();
  const { findings, issues } = quality;
  const total = Math.max(...[...findings, ...issues].map((one) => one.total));
  const code = [...findings, ...issues][0]?.code;
  return (
    <>
      <p><a href={address.quality()}>{w.quality.kinds}</a></p>
      {findings.map((kind) => (
        <Kind key={kind.severity} kind={kind} offset={offset}>{(items) => <Findings findings={items} />}</Kind>
      ))}
      {issues.map((kind) => (
        <Kind key={kind.severity} kind={kind} offset={offset}>{(items) => <Issues issues={items} code={kind.code} />}</Kind>
      ))}
      <p class="row">
        {offset > 0 && <a rel="prev" href={address.quality(code, Math.max(0, offset - STEP))}>{w.common.previous}</a>}
        {offset + STEP < total && <a rel="next" href={address.quality(code, offset + STEP)}>{w.common.next}</a>}
      </p>
    </>
  );
}

const ALL = "sentences";

/** Shares of all sentences as bars; the numbers stand beside them. */
function Coverage({ counts }: { counts: Record<string, number> }) {
  const w = useWords();
  const all = counts[ALL] ?? 0;
  const parts = Object.entries(counts).filter(([key, count]) => key !== ALL && typeof count === "number");
  return (
    <dl class="bars">
      {parts.map(([key, count]) => (
        <div key={key}>
          <dt>{named(w.coverage, key)}</dt>
          <dd>
            <progress max={Math.max(all, 1)} value={count} aria-label={named(w.coverage, key)} />
            <span>{count.toLocaleString()} {w.quality.of} {all.toLocaleString()} {w.coverage["sentences"]}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Findings({ findings }: { findings: Finding[] }) {
  const [lang, w] = [useLang(), useWords()];
  return (
    <ul class="plain facts">
      {findings.map((finding) => (
        <li key={finding.focus + finding.value}>
          <p><Focus finding={finding} /></p>
          <p><bdi>{finding.message[lang]}</bdi>{finding.value && <> {w.quality.value}: <bdi>{finding.value}</bdi></>}</p>
        </li>
      ))}
    </ul>
  );
}

/** What a finding is about has a page where it is a claim, a text or a thing, not where it is of the graph alone. */
function Focus({ finding }: { finding: Finding }) {
  const label = finding.label || finding.focus;
  if (!finding.focus.includes("/") || finding.focus.includes(":")) return <bdi>{label}</bdi>;
  return <a href={address.thing(finding.focus)}><bdi>{label}</bdi></a>;
}

function Issues({ issues, code }: { issues: Issue[]; code: string }) {
  const w = useWords();
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={`${w.quality.issues}: ${code}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.quality.source}</th><th scope="col">{w.quality.stage}</th>
            <th scope="col">{w.quality.what}</th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr>
              <td><bdi>{issue.source}</bdi></td><td>{issue.stage}</td>
              <td class="wide"><bdi>{issue.message}</bdi></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
