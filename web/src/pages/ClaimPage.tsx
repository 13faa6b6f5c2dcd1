import { api } from "../api";
import type { PageProps } from "../app";
import { Badge } from "../components/Badge";
import { Cut } from "../components/Cut";
import { Page } from "../components/Page";
import { Quote } from "../components/Quote";
import { Show } from "../components/Show";
import { named, useLang, useWords } from "../i18n";
import { useLoad } from "../lib/load";
import { topicOfType } from "../lib/topics";
import { address } from "../router";
import type { ClaimPage as Claim } from "../types";

export function ClaimPage({ place }: PageProps) {
  const lang = useLang();
  const loaded = useLoad(`${place.id} ${lang}`, (signal) => api.claim(place.id, lang, signal));
  return <Show of={loaded}>{(claim) => <ClaimView claim={claim} />}</Show>;
}

function ClaimView({ claim }: { claim: Claim }) {
  const w = useWords();
  const values = Object.entries(claim.values);
  return (
    <Page title={claim.sentence} sentence kicker={`${w.claim.kicker}: ${named(w.claimType, claim.type)}`}>
      <p class="row"><Badge modality={claim.modality} /> <span>{w.modalityMeans[claim.modality]}</span></p>
      <div class="columns">
        <section aria-labelledby="participants">
          <h2 id="participants">{w.claim.participants}</h2>
          <dl class="pairs">
            {claim.participants.map(({ property, id, label }) => (
              <div key={property + id}>
                <dt>{named(w.property, property)}</dt>
                <dd><a href={address.thing(id)}><bdi>{label}</bdi></a></dd>
              </div>
            ))}
          </dl>
        </section>
        {values.length > 0 && (
          <section aria-labelledby="values">
            <h2 id="values">{w.claim.values}</h2>
            <dl class="pairs">
              {values.map(([name, text]) => (
                <div key={name}><dt>{named(w.value, name)}</dt><dd><bdi>{text}</bdi></dd></div>
              ))}
            </dl>
          </section>
        )}
      </div>
      <section aria-labelledby="evidence">
        <h2 id="evidence">{w.claim.evidence}</h2>
        {claim.evidence.length === 0 && <p class="notice">{w.claim.noEvidence}</p>}
        <ol class="plain quotes">
          {claim.evidence.map((source) => (
            <li key={source.passage.text + source.passage.start}>
              <Evidence source={source} topic={topicOfType(claim.type)} />
            </li>
          ))}
        </ol>
      </section>
    </Page>
  );
}

function Evidence({ source, topic }: { source: Claim["evidence"][number]; topic: string }) {
  const w = useWords();
  const { passage, before, after, places } = source;
  const picture = api.picture;
  const onPage = picture && places.length > 0 ? address.sheets(passage.text, passage.claim, passage.start) : undefined;
  return (
    <>
      {passage.repaired && (
        <div class="beside">
          <div><h3 class="label">{w.claim.scanned}</h3><p class="serif"><bdi>{passage.quote}</bdi></p></div>
          <div><h3 class="label">{w.claim.printed}</h3><p class="serif"><bdi>{passage.repaired}</bdi></p></div>
        </div>
      )}
      <Quote passage={{ ...passage, repaired: "" }} before={before} after={after} onPage={onPage} />
      {picture && places.map((place) => (
        <Cut
          key={place.sheet.page} place={place} topic={topic} quote={passage.quote}
          picture={picture(passage.text, place.sheet.page)}
        />
      ))}
      <dl class="facts-of">
        <div><dt>{w.claim.derivation}</dt><dd>{named(w.derivation, passage.derivation)}</dd></div>
        <div><dt>{w.claim.confidence}</dt><dd><Confidence text={passage.confidence} /></dd></div>
        <div><dt>{w.claim.rule}</dt><dd><code>{passage.rule}</code></dd></div>
      </dl>
    </>
  );
}

function Confidence({ text }: { text: string }) {
  const w = useWords();
  const share = Number(text);
  if (!text || Number.isNaN(share)) return <>–</>;
  return <>{text}: {w.claim.confidenceMeans(String(Math.round(share * 100)))}</>;
}
