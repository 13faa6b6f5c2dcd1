import { api } from "../api";
import type { PageProps } from "../app";
import { Page } from "../components/Page";
import { Show } from "../components/Show";
import { named, useWords } from "../i18n";
import { useLoad } from "../lib/load";
import { grouped } from "../lib/topics";
import { address } from "../router";
import type { Finding, Issue, Quality } from "../types";

export function QualityPage(_: PageProps) {
  const w = useWords();
  const loaded = useLoad("", (signal) => api.quality(signal));
  return (
    <Page title={w.quality.title}>
      <Show of={loaded} part>{(quality) => <View quality={quality} />}</Show>
    </Page>
  );
}

function View({ quality }: { quality: Quality }) {
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
        {[...grouped(quality.findings, (finding) => finding.severity)].map(([severity, group]) => (
          <Findings key={severity} severity={severity} findings={group} />
        ))}
      </section>
      <section>
        <h2 id="issues">{w.quality.issues}</h2>
        {quality.issues.length === 0 ? <p>{w.quality.noIssues}</p> : <Issues issues={quality.issues} />}
      </section>
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

function Findings({ severity, findings }: { severity: string; findings: Finding[] }) {
  const w = useWords();
  return (
    <section aria-label={named(w.severity, severity)}>
      <h3>{named(w.severity, severity)} <span class="count">{findings.length}</span></h3>
      <ul class="plain facts">
        {findings.map((finding) => (
          <li key={finding.focus + finding.code + finding.value}>
            <p><Focus finding={finding} /> <code>{finding.code}</code></p>
            <p><bdi>{finding.message}</bdi>{finding.value && <> {w.quality.value}: <bdi>{finding.value}</bdi></>}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a finding is about has a page where it is a claim, a text or a thing, not where it is of the graph alone. */
function Focus({ finding }: { finding: Finding }) {
  const label = finding.label || finding.focus;
  if (!finding.focus.includes("/") || finding.focus.includes(":")) return <bdi>{label}</bdi>;
  return <a href={address.thing(finding.focus)}><bdi>{label}</bdi></a>;
}

function Issues({ issues }: { issues: Issue[] }) {
  const w = useWords();
  return (
    <div class="scroll" tabIndex={0} role="region" aria-labelledby="issues">
      <table>
        <thead>
          <tr>
            <th scope="col">{w.quality.source}</th><th scope="col">{w.quality.stage}</th>
            <th scope="col">{w.quality.code}</th><th scope="col">{w.quality.what}</th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr>
              <td><bdi>{issue.source}</bdi></td><td>{issue.stage}</td>
              <td><code>{issue.code}</code></td><td class="wide"><bdi>{issue.message}</bdi></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
