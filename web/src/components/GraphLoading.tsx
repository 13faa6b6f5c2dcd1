import { useWords } from "../i18n";
import { useProgress } from "../lib/progress";

/** That the graph is being fetched and read, which can take a while; it is asked in this page, not on a server. */
export function GraphLoading() {
  const w = useWords();
  const now = useProgress();
  if (!now) return null;
  const done = now.loaded >= now.total;
  return (
    <div class="notice" role="status">
      <p>{done ? w.files.readingGraph : w.files.fetchingGraph(now.total)}</p>
      <progress aria-label={w.common.loading} max={now.total} value={done ? undefined : now.loaded} />
    </div>
  );
}
