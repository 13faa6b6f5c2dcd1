import { useState } from "preact/hooks";
import { api, type Lang } from "../api";
import { rememberLanguage, useWords } from "../i18n";
import { switchTheme, theme } from "../lib/theme";
import { address, change, type Place } from "../router";
import { SearchForm } from "./SearchForm";

/** Pages with a search of their own. */
const SEARCHING = new Set(["", "search"]);

export function Header({ place, lang }: { place: Place; lang: Lang }) {
  const w = useWords();
  const pages = [
    { page: "", to: address.start(), name: api.asking ? w.nav.start : w.nav.overview },
    { page: "network", to: address.network(), name: w.nav.network },
    { page: "papers", to: address.papers(), name: w.nav.papers },
    { page: "quality", to: address.quality(), name: w.nav.quality },
    ...(api.asking ? [{ page: "sparql", to: address.sparql(), name: w.nav.sparql }] : []),
  ];
  return (
    <header class="top">
      <div class="top-in">
        <a class="brand" href={address.start()}>stadsgraf</a>
        <nav aria-label={w.nav.main}>
          <ul>
            {pages.map(({ page, to, name }) => (
              <li key={page}>
                <a href={to} aria-current={place.page === page ? "page" : undefined}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
        {!SEARCHING.has(place.page) && <SearchForm key={place.page + place.id} />}
        <div class="switches">
          <LanguageSwitch lang={lang} />
          <ThemeSwitch />
        </div>
      </div>
    </header>
  );
}

function LanguageSwitch({ lang }: { lang: Lang }) {
  const w = useWords();
  const other = lang === "sv" ? "en" : "sv";
  return (
    <button
      type="button" lang={other}
      onClick={() => {
        rememberLanguage(other);
        change({ lang: other });
      }}
    >
      {w.nav.language}
    </button>
  );
}

function ThemeSwitch() {
  const w = useWords();
  const [now, setNow] = useState(theme);
  return (
    <button
      type="button" title={w.nav.themeLabel}
      onClick={() => {
        switchTheme();
        setNow(theme());
      }}
    >
      {now === "dark" ? w.nav.light : w.nav.dark}
    </button>
  );
}
