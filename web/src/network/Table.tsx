import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Badge } from "../components/Badge";
import { named, useWords } from "../i18n";
import { address } from "../router";
import type { Edge, Network } from "../types";

const STEP = 200;

/** The lines of the picture as rows: the same for those who cannot see or draw it. */
export function Table({ network }: { network: Network }) {
  const w = useWords();
  const [most, setMost] = useState(STEP);
  const label = new Map(network.nodes.map((node) => [node.id, node.label]));
  const heads = [w.network.from, w.network.relation, w.network.to, w.network.held, w.network.start, w.network.end, w.network.seen];
  const thing = (id: string) => <a href={address.thing(id)}><bdi>{label.get(id) ?? id}</bdi></a>;
  const cells = (edge: Edge): ComponentChildren[] => [
    thing(edge.source),
    <a href={address.claim(edge.claim)}>{named(w.claimType, edge.type)}</a>,
    thing(edge.target),
    <Badge modality={edge.modality} />,
    edge.start ?? "–", edge.end ?? "–", edge.seen ?? "–",
  ];
  return (
    <>
      <div class="scroll" tabIndex={0} role="region" aria-label={w.network.title}>
        {/* On a narrow screen each row is a card: roles say that it is a table all the same. */}
        <table role="table" class="cards">
          <thead role="rowgroup">
            <tr role="row">{heads.map((head) => <th role="columnheader" scope="col" key={head}>{head}</th>)}</tr>
          </thead>
          <tbody role="rowgroup">
            {network.edges.slice(0, most).map((edge) => (
              <tr role="row" key={edge.claim + edge.source + edge.target}>
                {cells(edge).map((cell, index) => <td role="cell" key={index} data-head={heads[index]}>{cell}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {network.edges.length > most && (
        <button type="button" onClick={() => setMost(most + STEP)}>{w.common.more(network.edges.length - most)}</button>
      )}
    </>
  );
}
