import { named, useWords } from "../i18n";
import { dayNumber, dayOf } from "../lib/dates";
import { grouped } from "../lib/topics";
import { change } from "../router";
import type { Network } from "../types";
import { days, isDated, MODALITIES, NO_FILTER, type Filter, type Reading } from "./filter";

export function Filters({ network, filter }: { network: Network; filter: Filter }) {
  const w = useWords();
  const kinds = [...grouped(network.nodes, (node) => node.kind).keys()].sort();
  const types = [...grouped(network.edges, (edge) => edge.type).keys()].sort();
  return (
    <details class="filters" open={matchMedia("(min-width: 60rem)").matches}>
      <summary>{w.network.filters}</summary>
      <div class="filter-groups">
        <Boxes title={w.network.modalities} all={MODALITIES} names={w.modality} chosen={filter.modalities} of="modality" />
        <Boxes title={w.network.types} all={types} names={w.claimType} chosen={filter.types} of="type" />
        <Boxes title={w.network.kinds} all={kinds} names={w.kinds} chosen={filter.kinds} of="kind" />
        <Time network={network} filter={filter} />
      </div>
      <button type="button" onClick={() => change(NO_FILTER)}>{w.network.reset}</button>
    </details>
  );
}

interface BoxesProps {
  title: string;
  all: string[];
  names: Record<string, string>;
  /** Null stands for all. */
  chosen: Set<string> | null;
  /** The key of the address. */
  of: string;
}

function Boxes({ title, all, names, chosen, of }: BoxesProps) {
  const isOn = (one: string) => chosen?.has(one) ?? true;
  const turn = (one: string) => {
    const next = all.filter((other) => (other === one ? !isOn(other) : isOn(other)));
    const every = next.length === all.length && of !== "modality";
    // A comma alone is an empty list: no key at all would be the usual choice.
    change({ [of]: every ? undefined : next.join(",") || "," });
  };
  return (
    <fieldset>
      <legend class="label">{title}</legend>
      {all.map((one) => (
        <label key={one}><input type="checkbox" checked={isOn(one)} onChange={() => turn(one)} /> {named(names, one)}</label>
      ))}
    </fieldset>
  );
}

function Time({ network, filter }: { network: Network; filter: Filter }) {
  const w = useWords();
  const span = days(network, filter.reading);
  const undated = network.edges.filter((edge) => !isDated(edge, filter.reading)).length;
  const readings: [Reading, string][] = [["valid", w.network.validOn], ["seen", w.network.firstSeen]];
  return (
    <fieldset>
      <legend class="label">{w.network.time}</legend>
      {readings.map(([reading, name]) => (
        <label key={reading}>
          <input
            type="radio" name="reading" checked={filter.reading === reading}
            onChange={() => change({ reading: reading === "seen" ? "seen" : undefined })}
          /> {name}
        </label>
      ))}
      {span ? <Slider span={span} asof={filter.asof} /> : <p class="muted small">{w.network.noDates}</p>}
      {span && undated > 0 && <p class="muted small">{w.network.undated(undated)}</p>}
    </fieldset>
  );
}

function Slider({ span: [first, last], asof }: { span: [string, string]; asof: string | null }) {
  const w = useWords();
  const day = asof ?? last;
  // With one day alone there is nothing to slide to.
  if (first === last && !asof) return <p class="small">{w.network.oneDay(first)}</p>;
  return (
    <>
      <label class="stacked">
        {w.network.asOf}
        <input
          type="range" min={dayNumber(first)} max={dayNumber(last)} value={dayNumber(day)} aria-valuetext={asof ?? w.network.allTimes}
          onInput={(event) => change({ asof: dayOf(Number(event.currentTarget.value)) })}
        />
      </label>
      <p class="row">
        <span>{asof ?? w.network.allTimes}</span>
        {asof && <button type="button" onClick={() => change({ asof: undefined })}>{w.network.allTimes}</button>}
      </p>
    </>
  );
}
