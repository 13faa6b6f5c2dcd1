import { useState } from "preact/hooks";
import { api } from "../api";
import type { PageProps } from "../app";
import { Ego } from "../components/Ego";
import { FactList } from "../components/FactList";
import { Page } from "../components/Page";
import { Show } from "../components/Show";
import { Suggest } from "../components/Suggest";
import { Timeline } from "../components/Timeline";
import { named, useLang, useWords } from "../i18n";
import { webLink } from "../lib/links";
import { useLoad } from "../lib/load";
import { usePapers } from "../lib/papers";
import { address, go } from "../router";
import type { EntityPage as Entity } from "../types";

export function EntityPage({ place }: PageProps) {
  const lang = useLang();
  const loaded = useLoad(`${place.id} ${lang}`, (signal) => api.entity(place.id, lang, signal));
  return <Show of={loaded}>{(entity) => <EntityView entity={entity} />}</Show>;
}

function EntityView({ entity }: { entity: Entity }) {
  const w = useWords();
  const others = entity.names.filter((name) => name !== entity.label);
  return (
    <Page title={entity.label} kicker={named(w.kind, entity.kind)}>
      {others.length > 0 && (
        <p><span class="label">{w.entity.names}</span> <bdi>{w.common.list(others)}</bdi></p>
      )}
      <div class="with-aside">
        <div>
          <Timeline facts={entity.facts} />
          <section aria-labelledby="facts">
            <h2 id="facts">{w.entity.facts}</h2>
            {entity.facts.length === 0 && <p class="notice">{w.entity.noFacts}</p>}
            {entity.total > entity.facts.length && (
              <p class="notice">{w.entity.cut(entity.facts.length, entity.total)}</p>
            )}
            <FactList facts={entity.facts} />
          </section>
        </div>
        <aside>
          <Around entity={entity} />
          <Papers entity={entity} />
          <Elsewhere links={entity.links} />
          {api.asking && <Connect entity={entity} />}
        </aside>
      </div>
    </Page>
  );
}

function Around({ entity }: { entity: Entity }) {
  const w = useWords();
  const loaded = useLoad(entity.id, (signal) => api.network(entity.id, 1, 200, signal));
  return (
    <section aria-labelledby="around">
      <h2 id="around">{w.entity.network}</h2>
      <Show of={loaded} part>{(network) => <Ego network={network} centre={entity} />}</Show>
      <p><a href={address.network({ about: entity.id })}>{w.entity.wholeNetwork}</a></p>
    </section>
  );
}

function Papers({ entity }: { entity: Entity }) {
  const w = useWords();
  const open = usePapers();
  if (!entity.papers.length) return null;
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{w.entity.papers}</h2>
      <ul class="plain">
        {entity.papers.map((paper) => (
          <li key={paper.id}>
            {open ? <a href={address.paper(paper.id)}><bdi>{paper.file}</bdi></a> : <bdi>{paper.file}</bdi>}{" "}
            <span class="muted">{w.common.claims(paper.claims)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Elsewhere({ links }: { links: string[] }) {
  const w = useWords();
  const safe = links.map(webLink).filter((link) => link !== null);
  if (!safe.length) return null;
  return (
    <section aria-labelledby="links">
      <h2 id="links">{w.entity.links}</h2>
      <ul class="plain">
        {safe.map(({ href, host }) => (
          <li key={href}><a href={href} rel="noopener noreferrer external">{host}</a></li>
        ))}
      </ul>
    </section>
  );
}

function Connect({ entity }: { entity: Entity }) {
  const w = useWords();
  const [text, setText] = useState("");
  return (
    <section aria-labelledby="connect">
      <h2 id="connect">{w.entity.connect}</h2>
      <Suggest
        label={named(w.blank, "entity")} value={text} onInput={setText}
        onChoose={(hit) => go(address.ask("connection", { start: entity.id, goal: hit.id }))}
      />
    </section>
  );
}
