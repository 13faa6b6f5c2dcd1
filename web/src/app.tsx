import { Component, type ComponentChildren, type ComponentType } from "preact";
import { lazy, Suspense } from "preact/compat";
import { useEffect } from "preact/hooks";
import { api } from "./api";
import { Footer } from "./components/Footer";
import { Header } from "./components/Header";
import { Page } from "./components/Page";
import { Language, languageOf, useWords } from "./i18n";
import { LIVE } from "./lib/announce";
import { AskPage } from "./pages/AskPage";
import { ClaimPage } from "./pages/ClaimPage";
import { EntityPage } from "./pages/EntityPage";
import { PaperPage } from "./pages/PaperPage";
import { PapersPage } from "./pages/PapersPage";
import { QualityPage } from "./pages/QualityPage";
import { SearchPage } from "./pages/SearchPage";
import { StartPage } from "./pages/StartPage";
import { address, go, usePlace, type Place } from "./router";

/** The picture is large: it is loaded when somebody goes there. */
const NetworkPage = lazy(() => import("./pages/NetworkPage"));

export interface PageProps {
  place: Place;
}

export type Pages = Readonly<Record<string, ComponentType<PageProps>>>;

const PAGES: Pages = {
  "": StartPage,
  ask: AskPage,
  entity: EntityPage,
  claim: ClaimPage,
  paper: PaperPage,
  papers: PapersPage,
  search: SearchPage,
  quality: QualityPage,
  network: NetworkPage,
  id: Redirect,
};

/** Pages that need a graph to ask. */
const ASKING = new Set(["ask", "sparql"]);

/** The app; `more` are pages that not every way of shipping it has. */
export function App({ more }: { more: Pages }) {
  const place = usePlace();
  const lang = languageOf(place.query);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  const pages = { ...PAGES, ...more };
  const known = Object.hasOwn(pages, place.page) ? pages[place.page]! : NotFound;
  const Shown = ASKING.has(place.page) && !api.asking ? NoAsking : known;
  return (
    <Language.Provider value={lang}>
      <SkipLink />
      <Header place={place} lang={lang} />
      <main id="main" tabIndex={-1}>
        <Guard key={`${place.page}/${place.id}`}>
          <Suspense fallback={<Loading />}>
            <Shown key={`${place.page}/${place.id}`} place={place} />
          </Suspense>
        </Guard>
      </main>
      <Footer />
      <div id={LIVE} role="status" class="unseen" />
    </Language.Provider>
  );
}

/** A page that fails leaves the rest of the app usable. */
class Guard extends Component<{ children: ComponentChildren }, { failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Crashed /> : <>{this.props.children}</>;
  }
}

function Crashed() {
  const w = useWords();
  return <Page title={w.error.title}><p class="notice">{w.error.crash}</p></Page>;
}

function Loading() {
  return <p class="loading">{useWords().common.loading}</p>;
}

function SkipLink() {
  return <a class="skip" href="#main">{useWords().nav.skip}</a>;
}

function NotFound(_: PageProps) {
  const w = useWords();
  return (
    <Page title={w.notFound.title}>
      <p><a href={address.start()}>{api.asking ? w.error.toStart : w.nav.overview}</a></p>
    </Page>
  );
}

function NoAsking(_: PageProps) {
  const w = useWords();
  return (
    <Page title={w.files.noAskingTitle}>
      <p>{w.files.noAsking}</p>
      <p><a href={address.network()}>{w.nav.network}</a></p>
    </Page>
  );
}

/** Identifiers of the graph are addresses: in a browser they lead to the page of what they name. */
function Redirect({ place }: PageProps) {
  useEffect(() => go(address.thing(place.id), true), []);
  return <Loading />;
}
