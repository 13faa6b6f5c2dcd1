import { useMemo, useState } from "preact/hooks";
import { api } from "../api";
import type { PageProps } from "../app";
import { Page } from "../components/Page";
import { Show } from "../components/Show";
import { Suggest } from "../components/Suggest";
import { useWords } from "../i18n";
import { KIND_GROUPS } from "../lib/kinds";
import { useLoad } from "../lib/load";
import { Canvas } from "../network/Canvas";
import { filtered, filterOf } from "../network/filter";
import { Filters } from "../network/Filters";
import { Find } from "../network/Find";
import { Panel } from "../network/Panel";
import { Table } from "../network/Table";
import { address, change, go, type Place } from "../router";
import type { Network } from "../types";

const MOST = 5000;
const DEEPEST = 4;

export default function NetworkPage({ place }: PageProps) {
  const about = place.query.get("about") ?? undefined;
  const depth = Math.min(DEEPEST, Math.max(1, Math.trunc(Number(place.query.get("depth")) || 1)));
  const loaded = useLoad(`${about} ${depth}`, (signal) => api.network(about, depth, MOST, signal));
  return <Show of={loaded}>{(network) => <View network={network} place={place} depth={depth} />}</Show>;
}

function View({ network, place, depth }: { network: Network; place: Place; depth: number }) {
  const w = useWords();
  const { query } = place;
  const about = query.get("about");
  const [node, claim] = [query.get("node"), query.get("claim")];
  const filter = filterOf(query);
  const shown = useMemo(() => filtered(network, filter, about), [network, JSON.stringify(keys(query)), about]);
  const label = network.nodes.find((one) => one.id === about)?.label;
  const asTable = query.get("view") === "table";
  const communities = query.get("colour") === "community";
  return (
    <Page title={about ? w.network.around(label ?? about) : w.network.whole}>
      {about && <Depth depth={depth} />}
      <p class="row">
        <span>{w.network.shown(shown.nodes.length, shown.edges.length)}</span>
        <span class="muted">{w.network.of(network.total.nodes, network.total.edges)}</span>
        {network.total.nodes > network.nodes.length && <span class="muted">{w.network.truncated}</span>}
        <button type="button" onClick={() => change({ view: asTable ? undefined : "table" })}>
          {asTable ? w.network.picture : w.network.table}
        </button>
        {!asTable && (
          <label>
            <input
              type="checkbox" checked={communities}
              onChange={() => change({ colour: communities ? undefined : "community" })}
            /> {w.network.communities}
          </label>
        )}
      </p>
      <div class="network-columns">
        <Filters network={network} filter={filter} />
        <div class="network-main">
          {shown.nodes.length === 0 && <p class="notice">{w.network.empty}</p>}
          {asTable ? <Table network={shown} /> : <Canvas network={network} shown={shown} communities={communities} chosen={claim ?? node} />}
          {!asTable && <Legend communities={communities} />}
        </div>
        <aside aria-label={w.network.chosen}>
          <Panel shown={shown} node={node} claim={claim} />
          {!asTable && <Find network={shown} />}
          {api.asking && <Path />}
        </aside>
      </div>
    </Page>
  );
}

/** What of the address the filters depend on. */
const keys = (query: URLSearchParams) => ["kind", "type", "modality", "asof", "reading"].map((key) => query.get(key));

function Depth({ depth }: { depth: number }) {
  const w = useWords();
  return (
    <p class="row">
      <label>
        {w.network.depth}{" "}
        <select value={depth} onChange={(event) => change({ depth: event.currentTarget.value })}>
          {Array.from({ length: DEEPEST }, (_, index) => <option key={index} value={index + 1}>{index + 1}</option>)}
        </select>
      </label>
      <a href={address.network()}>{w.network.wholeLink}</a>
    </p>
  );
}

function Legend({ communities }: { communities: boolean }) {
  const w = useWords();
  return (
    <ul class="plain row small legend" aria-label={w.network.legend}>
      {!communities && KIND_GROUPS.map((group) => (
        <li key={group}>
          <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><circle cx="5" cy="5" r="5" class={`kind-${group}`} /></svg>{" "}
          {w.kindGroup[group]}
        </li>
      ))}
      <li>{w.network.solid}</li><li>{w.network.thin}</li>
    </ul>
  );
}

function Path() {
  const w = useWords();
  const [from, setFrom] = useState({ shown: "", id: "" });
  const [to, setTo] = useState({ shown: "", id: "" });
  return (
    <form
      class="path" aria-label={w.network.path}
      onSubmit={(event) => {
        event.preventDefault();
        go(address.ask("connection", { start: from.id || from.shown, goal: to.id || to.shown }));
      }}
    >
      <h2>{w.network.path}</h2>
      <Suggest
        label={w.network.pathFrom} value={from.shown} required onInput={(shown) => setFrom({ shown, id: "" })}
        onChoose={(hit) => setFrom({ shown: hit.label, id: hit.id })}
      />
      <Suggest
        label={w.network.pathTo} value={to.shown} required onInput={(shown) => setTo({ shown, id: "" })}
        onChoose={(hit) => setTo({ shown: hit.label, id: hit.id })}
      />
      <button type="submit">{w.network.connect}</button>
    </form>
  );
}
