/** Whether a fact is stated and not over, as `View.holds` of `stadsgraf.query.claims` has it. */

import { NAMESPACE } from "./query";
import type { Cells } from "./runner";

export type Run = (query: string) => Promise<{ columns: string[]; rows: Cells[] }>;

/** What lasts, and so can be over. */
const STATES = new Set(
  ["Membership", "PartyAffiliation", "RoleHolding", "Coordination", "Hosting", "Seat"].map((type) => NAMESPACE + type),
);

const EXIT = "utträde";
const MEMBER = "http://www.w3.org/ns/org#member";
const ORGANIZATION = "http://www.w3.org/ns/org#organization";
const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const AT_ONCE = 500;

/** Decisions that let a member leave an organisation. */
const LEFT = `PREFIX sg: <${NAMESPACE}> PREFIX org: <http://www.w3.org/ns/org#>
SELECT ?member ?organization ?decision ?outcome WHERE {
  ?exit sg:kind "${EXIT}" ; org:member ?member ; org:organization ?organization .
  ?decision sg:decides/sg:proposes* ?exit ; sg:outcome ?outcome .
}`;

/** What the graph says of one claim, by property. */
type Said = Map<string, string[]>;

/** Whether any of some claims holds. */
export async function anyHolds(run: Run, claims: string[]): Promise<boolean> {
  let left: Promise<Set<string>> | undefined;
  for (let at = 0; at < claims.length; at += AT_ONCE) {
    for (const claim of (await saidOf(run, claims.slice(at, at + AT_ONCE))).values()) {
      if (!stands(claim)) continue;
      const pairs = leavings(claim);
      if (!pairs.length) return true;
      const gone = await (left ??= leaving(run));
      if (!pairs.some((pair) => gone.has(pair))) return true;
    }
  }
  return false;
}

async function saidOf(run: Run, claims: string[]): Promise<Map<string, Said>> {
  const { rows } = await run(
    `SELECT ?claim ?property ?value WHERE { VALUES ?claim { ${claims.map((one) => `<${one}>`).join(" ")} } ?claim ?property ?value }`,
  );
  const found = new Map<string, Said>();
  for (const { claim, property, value } of rows) {
    const said = found.get(claim!.value) ?? new Map<string, string[]>();
    found.set(claim!.value, said);
    said.set(property!.value, [...(said.get(property!.value) ?? []), value!.value]);
  }
  return found;
}

const all = (said: Said, property: string): string[] => said.get(property) ?? [];

const isMembership = (said: Said) => all(said, TYPE).includes(`${NAMESPACE}Membership`);

/** Stated, not ended, and not itself of leaving. */
function stands(said: Said): boolean {
  const kind = all(said, `${NAMESPACE}kind`).sort()[0] ?? "";
  const ended =
    all(said, TYPE).some((type) => STATES.has(type)) &&
    (all(said, `${NAMESPACE}validUntil`).length > 0 ||
      all(said, `${NAMESPACE}notStated`).includes(`${NAMESPACE}validUntil`));
  const stated = all(said, `${NAMESPACE}modality`).every((one) => one === `${NAMESPACE}Stated`);
  return stated && !ended && !(isMembership(said) && kind.includes(EXIT));
}

const pair = (member: string, organization: string) => `${member} ${organization}`;

function leavings(said: Said): string[] {
  if (!isMembership(said)) return [];
  return all(said, MEMBER).flatMap((member) => all(said, ORGANIZATION).map((one) => pair(member, one)));
}

/** Who has decided to leave what: the least outcome of a decision counts, as elsewhere. */
async function leaving(run: Run): Promise<Set<string>> {
  const { rows } = await run(LEFT);
  const outcomes = new Map<string, string>();
  for (const { decision, outcome } of rows) {
    const known = outcomes.get(decision!.value);
    if (known === undefined || outcome!.value < known) outcomes.set(decision!.value, outcome!.value);
  }
  const adopted = rows.filter(({ decision }) => outcomes.get(decision!.value) === "bifall");
  return new Set(adopted.map(({ member, organization }) => pair(member!.value, organization!.value)));
}
