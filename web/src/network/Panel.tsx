import { api } from "../api";
import { Badge } from "../components/Badge";
import { Quote } from "../components/Quote";
import { Show } from "../components/Show";
import { named, useLang, useWords } from "../i18n";
import { useLoad } from "../lib/load";
import { address, change } from "../router";
import type { Network } from "../types";

interface Props {
  shown: Network;
  node: string | null;
  claim: string | null;
}

/** What was chosen in the picture: a thing with its lines, or a fact with its words. */
export function Panel({ shown, node, claim }: Props) {
  const w = useWords();
  if (!node && !claim) return null;
  return (
    <section class="panel" aria-labelledby="chosen">
      <div class="heading-row">
        <h2 id="chosen">{w.network.chosen}</h2>
        <button type="button" onClick={() => change({ node: undefined, claim: undefined })}>{w.common.close}</button>
      </div>
      {claim ? <Fact key={claim} id={claim} /> : <Thing id={node!} shown={shown} />}
    </section>
  );
}

function Thing({ id, shown }: { id: string; shown: Network }) {
  const w = useWords();
  const label = new Map(shown.nodes.map((one) => [one.id, one]));
  const lines = shown.edges.filter((edge) => edge.source === id || edge.target === id);
  const nameOf = (one: string) => label.get(one)?.label ?? one;
  return (
    <>
      <p>
        <a href={address.thing(id)}><bdi>{nameOf(id)}</bdi></a>{" "}
        <span class="muted">{named(w.kind, label.get(id)?.kind ?? "")}</span>
      </p>
      <p class="row">
        <a href={address.network({ about: id })}>{w.network.centre}</a>
        <a href={address.thing(id)}>{w.network.page}</a>
      </p>
      <p class="muted">{w.network.lines(lines.length)}</p>
      <ul class="plain mark-list">
        {lines.slice(0, 100).map((edge) => (
          <li key={edge.claim + edge.source + edge.target}>
            <button type="button" class="as-link" onClick={() => change({ claim: edge.claim, node: undefined })}>
              {named(w.claimType, edge.type)}: <bdi>{nameOf(edge.source === id ? edge.target : edge.source)}</bdi>
            </button>{" "}
            <Badge modality={edge.modality} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Fact({ id }: { id: string }) {
  const lang = useLang();
  const loaded = useLoad(`${id} ${lang}`, (signal) => api.claim(id, lang, signal));
  return (
    <Show of={loaded} part>
      {(claim) => (
        <>
          <p><a href={address.claim(id)}><bdi>{claim.sentence}</bdi></a> <Badge modality={claim.modality} /></p>
          {claim.evidence.slice(0, 5).map(({ passage }) => <Quote key={passage.text + passage.start} passage={passage} />)}
        </>
      )}
    </Show>
  );
}
