/** Draws the app, once it is known where its answers come from. */

import { render } from "preact";
import { answerFrom, type Source } from "./api";
import { App, type Pages } from "./app";
import { languageOf, wordsOf } from "./i18n";
import { applyTheme } from "./lib/theme";
import { followLinks, here } from "./router";
import "./styles/base.css";
import "./styles/shell.css";
import "./styles/parts.css";
import "./styles/pages.css";
import "./styles/network.css";

export async function show(source: Promise<Source>, more: Pages = {}): Promise<void> {
  applyTheme();
  const root = document.getElementById("app")!;
  try {
    answerFrom(await source);
  } catch {
    const words = wordsOf(languageOf(here().query));
    render(<main><p class="notice" role="alert">{words.files.unread}</p></main>, root);
    return;
  }
  followLinks();
  render(<App more={more} />, root);
}
