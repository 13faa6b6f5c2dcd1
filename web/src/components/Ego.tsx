import { named, useWords } from "../i18n";
import { neighbours, type Neighbour } from "../lib/ego";
import { address } from "../router";
import type { EntityPage, Network } from "../types";
import { kindGroup } from "../lib/kinds";

const WIDTH = 360;
const HEIGHT = 300;
const LINE = 20;

/** A small picture of a thing and what it is connected with, one step away; each neighbour is a link. */
export function Ego({ network, centre }: { network: Network; centre: EntityPage }) {
  const w = useWords();
  const { shown, left } = neighbours(network, centre.id, WIDTH, HEIGHT);
  if (!shown.length) return <p class="muted">{w.common.none}</p>;
  return (
    <>
      <svg class="ego" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={w.entity.network}>
        {shown.map((one) => (
          <line
            key={one.id} x1={WIDTH / 2} y1={HEIGHT / 2} x2={one.x} y2={one.y}
            class={`line held-${one.modality.toLowerCase()}`}
          />
        ))}
        <circle cx={WIDTH / 2} cy={HEIGHT / 2} r="9" class={`dot kind-${kindGroup(centre.kind)}`} />
        {shown.map((one) => <Dot key={one.id} of={one} />)}
      </svg>
      {left > 0 && <p class="muted">{w.common.more(left)}</p>}
    </>
  );
}

/** A label in at most two lines. */
function inLines(label: string): string[] {
  if (label.length <= LINE) return [label];
  const space = label.lastIndexOf(" ", LINE);
  const at = space > 0 ? space : LINE;
  const rest = label.slice(at).trim();
  return [label.slice(0, at), rest.length > LINE ? `${rest.slice(0, LINE - 1)}…` : rest];
}

function Dot({ of: one }: { of: Neighbour }) {
  const w = useWords();
  const types = one.types.map((type) => named(w.claimType, type)).join(", ");
  const below = one.y > HEIGHT / 2;
  const lines = inLines(one.label);
  // A label is kept within the picture: it hangs from its middle, or from the side it would cross.
  const half = Math.max(...lines.map((line) => line.length)) * 3;
  const x = Math.min(Math.max(one.x, half + 2), WIDTH - half - 2);
  return (
    <a href={address.entity(one.id)}>
      <circle cx={one.x} cy={one.y} r="6" class={`dot kind-${kindGroup(one.kind)}`}>
        <title>{`${one.label}: ${types}, ${w.modality[one.modality]}`}</title>
      </circle>
      <text text-anchor="middle">
        {lines.map((line, index) => (
          <tspan x={x} y={below ? one.y + 18 + index * 12 : one.y - 11 - (lines.length - 1 - index) * 12}>{line} </tspan>
        ))}
      </text>
    </a>
  );
}
