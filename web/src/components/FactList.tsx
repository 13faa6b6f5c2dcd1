import { named, useWords } from "../i18n";
import { period } from "../lib/dates";
import { grouped } from "../lib/topics";
import { address } from "../router";
import type { Fact } from "../types";
import { Badge } from "./Badge";

/** Facts by type, each a sentence that leads to its passages. */
export function FactList({ facts }: { facts: Fact[] }) {
  const w = useWords();
  return (
    <>
      {[...grouped(facts, (fact) => fact.type)].map(([type, group]) => (
        <section key={type} aria-label={named(w.claimType, type)} class="fact-group">
          <h3>{named(w.claimType, type)} <span class="count">{group.length}</span></h3>
          <ul class="plain facts">
            {group.map((fact) => <li key={fact.claim}><FactLine fact={fact} /></li>)}
          </ul>
        </section>
      ))}
    </>
  );
}

function FactLine({ fact }: { fact: Fact }) {
  const w = useWords();
  const when = period(fact.start, fact.end);
  return (
    <div class={`fact held-${fact.modality.toLowerCase()}`}>
      <a href={address.claim(fact.claim)}><bdi>{fact.sentence}</bdi></a>
      <span class="fact-about">
        <Badge modality={fact.modality} />
        {when && <span>{when}</span>}
        {fact.over && <span>{w.common.over}</span>}
        <span>{w.common.papers(fact.papers.length)}</span>
      </span>
    </div>
  );
}
