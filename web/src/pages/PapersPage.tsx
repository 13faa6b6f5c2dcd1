import { api } from "../api";
import type { PageProps } from "../app";
import { Page } from "../components/Page";
import { Show } from "../components/Show";
import { useWords } from "../i18n";
import { useLoad } from "../lib/load";
import { address } from "../router";
import type { Papers } from "../types";

const STEP = 100;

export function PapersPage({ place }: PageProps) {
  const w = useWords();
  const offset = Math.max(0, Math.trunc(Number(place.query.get("offset")) || 0));
  const loaded = useLoad(String(offset), (signal) => api.papers(offset, STEP, signal));
  return (
    <Page title={w.papers.title}>
      <Show of={loaded} part>{(found) => <List found={found} offset={offset} />}</Show>
    </Page>
  );
}

function List({ found, offset }: { found: Papers; offset: number }) {
  const w = useWords();
  if (!found.total) return <p class="notice">{api.served ? w.papers.empty : w.files.noPapers}</p>;
  return (
    <>
      <p class="muted">{w.common.papers(found.total)}</p>
      <div class="scroll" tabIndex={0} role="region" aria-label={w.papers.title}>
        <table>
          <thead><tr><th scope="col">{w.papers.name}</th><th scope="col" class="number">{w.papers.facts}</th><th scope="col" class="number">{w.papers.length}</th></tr></thead>
          <tbody>
            {found.papers.map((paper) => (
              <tr key={paper.id}>
                <td><a href={address.paper(paper.id)}><bdi>{paper.file}</bdi></a></td>
                <td class="number">{paper.claims.toLocaleString()}</td>
                <td class="number">{w.common.characters(paper.characters)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="row">
        {offset > 0 && <a rel="prev" href={address.papers(Math.max(0, offset - STEP))}>{w.common.previous}</a>}
        {offset + STEP < found.total && <a rel="next" href={address.papers(offset + STEP)}>{w.common.next}</a>}
      </p>
    </>
  );
}
