import { useWords } from "../i18n";
import { csv } from "../lib/csv";
import { save } from "../lib/save";
import { address } from "../router";
import type { Solutions as Found } from "../types";

const MOST = 1000;

/** Where the identifiers of the graph begin. */
const IDS = "https://w3id.org/stadsgraf/id/";

/** What a SPARQL query gave: rows, a yes or no, or triples as Turtle. */
export function Solutions({ found }: { found: Found | string }) {
  const w = useWords();
  if (typeof found === "string") return <pre tabIndex={0}><code>{found}</code></pre>;
  if (found.boolean !== undefined) return <p>{found.boolean ? w.sparql.yes : w.sparql.no}</p>;
  const columns = found.head.vars ?? [];
  const rows = found.results?.bindings ?? [];
  if (!rows.length) return <p class="notice">{w.sparql.empty}</p>;
  const file = () => csv(columns, rows.map((row) => columns.map((name) => row[name]?.value ?? "")));
  return (
    <>
      <p class="row">
        <span class="muted">{rows.length > MOST ? w.sparql.cut(MOST, rows.length) : w.ask.rows(rows.length)}</span>
        <button type="button" onClick={() => save("stadsgraf.csv", file())}>{w.sparql.csv}</button>
      </p>
      <div class="scroll" tabIndex={0} role="region" aria-label={w.sparql.results}>
        <table>
          <thead><tr>{columns.map((name) => <th scope="col" key={name}>{name}</th>)}</tr></thead>
          <tbody>
            {rows.slice(0, MOST).map((row) => (
              <tr>{columns.map((name) => <td key={name}><Term value={row[name]?.value} type={row[name]?.type} /></td>)}</tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Term({ value, type }: { value: string | undefined; type: string | undefined }) {
  if (value === undefined) return <>–</>;
  if (type !== "uri" || !value.startsWith(IDS)) return <bdi>{value}</bdi>;
  const id = value.slice(IDS.length);
  return <a href={address.thing(id)}><bdi>{id}</bdi></a>;
}
