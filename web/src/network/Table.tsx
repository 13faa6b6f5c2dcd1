import { useState } from "preact/hooks";
import { Badge } from "../components/Badge";
import { named, useWords } from "../i18n";
import { address } from "../router";
import type { Network } from "../types";

const STEP = 200;

/** The lines of the picture as rows: the same for those who cannot see or draw it. */
export function Table({ network }: { network: Network }) {
  const w = useWords();
  const [most, setMost] = useState(STEP);
  const label = new Map(network.nodes.map((node) => [node.id, node.label]));
  const heads = [w.network.from, w.network.relation, w.network.to, w.network.held, w.network.start, w.network.end, w.network.seen];
  const thing = (id: string) => <a href={address.thing(id)}><bdi>{label.get(id) ?? id}</bdi></a>;
  return (
    <>
      <div class="scroll" tabIndex={0} role="region" aria-label={w.network.title}>
        <table>
          <thead><tr>{heads.map((head) => <th scope="col" key={head}>{head}</th>)}</tr></thead>
          <tbody>
            {network.edges.slice(0, most).map((edge) => (
              <tr key={edge.claim + edge.source + edge.target}>
                <td>{thing(edge.source)}</td>
                <td><a href={address.claim(edge.claim)}>{named(w.claimType, edge.type)}</a></td>
                <td>{thing(edge.target)}</td>
                <td><Badge modality={edge.modality} /></td>
                <td>{edge.start ?? "–"}</td><td>{edge.end ?? "–"}</td><td>{edge.seen ?? "–"}</td>
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
