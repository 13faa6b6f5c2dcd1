import { useState } from "preact/hooks";
import { api } from "../api";
import { useWords } from "../i18n";
import { announce } from "../lib/announce";
import { shared } from "../router";

export function Footer() {
  const w = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(shared());
    announce(w.common.copied);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <footer class="bottom">
      <p>{w.nav.footer}</p>
      <p class="row">
        {/* Browsers give the clipboard only to pages from a safe origin. */}
        {navigator.clipboard && (
          <button type="button" onClick={() => void copy()}>{copied ? w.common.copied : w.common.copy}</button>
        )}
        {api.data && <a href={api.data} download={!api.served}>{api.served ? w.nav.openapi : w.nav.graphFile}</a>}
      </p>
    </footer>
  );
}
