import { useWords } from "../i18n";
import { usePapers } from "../lib/papers";
import { address } from "../router";
import type { Passage } from "../types";

interface Props {
  passage: Passage;
  /** The paper around the passage, where more of it is known than the passage itself gives. */
  before?: string;
  after?: string;
  /** Where it is seen on the picture of its page. */
  onPage?: string | undefined;
}

/** A passage in its surroundings, with the way to its place in the paper. */
export function Quote({ passage, before = passage.before, after = passage.after, onPage }: Props) {
  const w = useWords();
  const papers = usePapers();
  const place = passage.page === null ? passage.document : `${passage.document}, ${w.common.page(passage.page)}`;
  return (
    <figure class="quote">
      <blockquote>
        <bdi>
          <span class="around">{before && `… ${before}`}</span>
          <mark>{passage.quote}</mark>
          <span class="around">{after && `${after} …`}</span>
        </bdi>
      </blockquote>
      {passage.repaired && (
        <p class="repaired">
          <span class="label">{w.claim.printed}</span> <bdi>{passage.repaired}</bdi>
        </p>
      )}
      <figcaption>
        <bdi>{place}</bdi>{" "}
        {papers && <a href={address.paper(passage.text, passage.claim, passage.start)}>{w.ask.inPaper}</a>}
        {onPage && <> · <a href={onPage}>{w.paper.seePage}</a></>}
      </figcaption>
    </figure>
  );
}
