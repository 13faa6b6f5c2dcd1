import { useWords } from "../i18n";
import type { Modality } from "../types";

/** How a text holds a fact, by a word and by the shape of its outline; the colour only helps. */
export function Badge({ modality }: { modality: Modality }) {
  const w = useWords();
  return (
    <span class={`badge badge-${modality.toLowerCase()}`} title={w.modalityMeans[modality] ?? ""}>
      {w.modality[modality] ?? modality}
    </span>
  );
}
