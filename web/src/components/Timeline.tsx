import { useWords } from "../i18n";
import { dayNumber, firstDay, lastDay, period } from "../lib/dates";
import { address } from "../router";
import type { Fact } from "../types";
import { Badge } from "./Badge";

/** Facts with dates in order of time. It is a list; the bar beside each is only for the eye. */
export function Timeline({ facts }: { facts: Fact[] }) {
  const w = useWords();
  const dated = facts.filter((fact) => fact.start || fact.end).sort((a, b) => from(a).localeCompare(from(b)));
  if (!dated.length) return null;
  const low = Math.min(...dated.map((fact) => dayNumber(from(fact))));
  const high = Math.max(...dated.map((fact) => dayNumber(until(fact))), low + 1);
  const undated = facts.length - dated.length;
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{w.entity.timeline}</h2>
      <ol class="plain timeline">
        {dated.map((fact) => (
          <li key={fact.claim}>
            <span class="when">{period(fact.start, fact.end)}</span>
            <Bar fact={fact} low={low} high={high} />
            <span class="what">
              <a href={address.claim(fact.claim)}><bdi>{fact.sentence}</bdi></a>{" "}
              {fact.modality !== "Stated" && <Badge modality={fact.modality} />}
            </span>
          </li>
        ))}
      </ol>
      {undated > 0 && <p class="muted">{w.entity.undated(undated)}</p>}
    </section>
  );
}

const from = (fact: Fact) => firstDay((fact.start ?? fact.end)!);
const until = (fact: Fact) => lastDay((fact.end ?? fact.start)!);

const WIDTH = 200;

function Bar({ fact, low, high }: { fact: Fact; low: number; high: number }) {
  const scale = (day: number) => ((day - low) / (high - low)) * WIDTH;
  const x = scale(dayNumber(from(fact)));
  const width = Math.max(scale(dayNumber(until(fact))) - x, 4);
  return (
    <svg class="bar" viewBox={`-4 0 ${WIDTH + 8} 12`} aria-hidden="true" preserveAspectRatio="none">
      <line x1="0" x2={WIDTH} y1="6" y2="6" class="axis" />
      <rect x={Math.min(x, WIDTH - width)} y="2" width={width} height="8" rx="2" class={`span held-${fact.modality.toLowerCase()}`} />
    </svg>
  );
}
