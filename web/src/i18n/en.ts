/** All words of the app in English. `sv.ts` has the same keys: one that is missing there fails the type check. */

import type { KindGroup } from "../lib/kinds";
import type { Modality } from "../types";

type Names = Record<string, string>;

const s = (n: number, one: string, many: string) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;

const megabytes = (bytes: number) => Math.max(0.1, bytes / 1e6).toLocaleString("en", { maximumFractionDigits: 1 });

const modality: Record<Modality, string> = {
  Stated: "stated", Planned: "planned", Proposed: "proposed", Requested: "requested",
  Conditional: "conditional", Denied: "denied", Opinion: "opinion",
};

const modalityMeans: Record<Modality, string> = {
  Stated: "The paper states it as a fact.",
  Planned: "The paper says that it is planned.",
  Proposed: "The paper proposes it: it is not decided there.",
  Requested: "The paper says that it has been asked for.",
  Conditional: "The paper says that it may be, on certain conditions.",
  Denied: "The paper says that it is not so.",
  Opinion: "Somebody holds this view in the paper.",
};

const kind: Names = {
  City: "city", Municipality: "municipality", Region: "region", Network: "network",
  RegionalCooperation: "regional cooperation", Organization: "organisation", Body: "body", Party: "party",
  Person: "person", Place: "place", Role: "role", Case: "case", Document: "document", Platform: "platform",
  Kind: "kind or topic", Paper: "paper",
};

const kinds: Names = {
  City: "cities", Municipality: "municipalities", Region: "regions", Network: "networks",
  RegionalCooperation: "regional cooperations", Organization: "organisations", Body: "bodies",
  Party: "parties", Person: "people", Place: "places", Role: "roles", Case: "cases", Document: "documents",
  Platform: "platforms", Kind: "kinds and topics", Paper: "papers",
};

const kindGroup: Record<KindGroup, string> = {
  place: "cities and places", network: "networks", organisation: "organisations", person: "people and roles",
  paper: "cases and documents", other: "other",
};

const claimType: Names = {
  Membership: "Membership", PartyAffiliation: "Party", RoleHolding: "Role", Founding: "Founding",
  Coordination: "Coordination", Hosting: "Hosting", Seat: "Seat", CostEstimate: "Cost", Quantity: "Count",
  Description: "Description", Invitation: "Invitation", Initiation: "Initiation", Proposal: "Proposal",
  Endorsement: "Endorsement", Decision: "Decision", PositionStatement: "Statement or view", Event: "Event",
  DocumentRelation: "Documents",
};

const property: Names = {
  member: "member", organization: "organisation", role: "role", network: "network", founder: "founder",
  coordinator: "coordinator", host: "host", succeeds: "after", place: "place", agent: "who",
  decidingBody: "who decides", proposes: "proposes", endorses: "endorses", decides: "decides",
  speaker: "who says so", madeIn: "made in", onBehalfOf: "on behalf of", statementKind: "kind of statement",
  refersToStatement: "refers to", invitee: "who is invited", invites: "to what", about: "about",
  aspect: "as to", document: "document", relationKind: "relation", replaces: "replaces", inCase: "in the case",
};

const value: Names = {
  amount: "amount", currency: "currency", kind: "kind", per: "per", duration: "for", text: "words",
  identifier: "number", recurrence: "every", approximate: "about", subject: "of what", value: "count",
  validFrom: "from", validUntil: "until",
};

const derivation: Names = {
  Explicit: "The passage says so in its own words.",
  Anaphora: "The passage says so, with a pronoun or a common noun whose meaning was found in the text around it.",
  Inferred: "The passage does not say so outright: it follows from what it says.",
  Computed: "The passage gives something from which this was computed.",
};

const topic: Names = {
  networks: "Cities and networks", money: "Costs and figures", people: "People and parties",
  decisions: "Proposals and decisions", voices: "Statements and views", time: "Events and time",
  papers: "Documents and cases", links: "Connections and sources",
};

/** Columns of answers. */
const column: Names = {
  about: "about", action: "what they did", agent: "who", amount: "amount", approximate: "about that many",
  body: "body", case: "case", city: "city", coordinator: "coordinator", currency: "currency", date: "date",
  decidingBody: "who decides", decision: "decision", derivation: "how it was read", document: "paper",
  duration: "for how long", end: "last character", event: "event", fact: "fact", founder: "founder",
  from: "from", host: "host", inCase: "in the case", invitee: "who is invited", label: "label as printed",
  link: "through", madeIn: "made in", member: "member", modality: "how it is held", network: "network",
  number: "diary number", of: "of what", one: "one", organization: "organisation", other: "the other",
  outcome: "outcome", party: "party", per: "per", person: "person", place: "place", previous: "host before",
  proposer: "who proposed it", quote: "words", recurrence: "how often", referredBody: "body of that",
  referredKind: "refers to", referredSpeaker: "who said that", regarding: "of whom or what",
  relation: "relation", replaced: "for whom", role: "role", seat: "seat", speaker: "who says so",
  stance: "stance", start: "first character", statement: "what is said", statementKind: "kind of statement",
  step: "step", subject: "what is counted", text: "words", total: "in all", type: "kind of fact",
  until: "until", value: "count", votesAgainst: "votes against", votesFor: "votes for", what: "what",
};

/** How a fact was read, in a word. */
const reading: Names = { Explicit: "in so many words", Anaphora: "by a pronoun", Inferred: "inferred", Computed: "computed" };

/** What a blank of a question takes. */
const blank: Names = {
  network: "network", city: "city", person: "person", party: "party", body: "body",
  organization: "organisation", entity: "anything", case: "case", document: "paper", claim: "fact",
  date: "date", text: "word",
};

const severity: Names = { violation: "Violations", warning: "Warnings", info: "Remarks", lost: "Lost", error: "Errors" };

const coverage: Names = {
  sentences: "sentences", used: "gave a claim", "set aside": "looked at and set aside",
  "no cue": "say nothing that is looked for", unmatched: "not understood",
};

export const en = {
  modality, modalityMeans, kind, kinds, claimType, property, value, derivation, topic, severity, coverage, blank, kindGroup,
  column, reading,

  nav: {
    skip: "Skip to the content", main: "Main", start: "Questions", network: "Network", papers: "Papers",
    quality: "Quality", sparql: "SPARQL", language: "På svenska",
    dark: "Dark", light: "Light", themeLabel: "Switch to the other colour scheme",
    footer: "Every fact here leads back to the words it comes from.",
    openapi: "Data (OpenAPI)", graphFile: "Data (RDF)", overview: "Overview",
  },
  common: {
    loading: "Loading …", close: "Close", none: "None",
    copy: "Copy the address of this view", copied: "Copied.",
    claims: (n: number) => s(n, "fact", "facts"), papers: (n: number) => s(n, "paper", "papers"),
    optional: "optional", page: (n: number) => `page ${n}`, more: (n: number) => `and ${n.toLocaleString("en")} more`,
    next: "Next", previous: "Previous", characters: (n: number) => s(n, "character", "characters"),
    over: "over", list: (items: string[]) => new Intl.ListFormat("en").format(items),
  },
  error: {
    title: "That did not work",
    unreachable: "The server does not answer. See that stadsgraf serve is still running, then try again.",
    notFound: "There is nothing at this address. The graph may have been built anew since it was sent: look the thing up by name.",
    other: (status: number) => `The server answered with the error ${status}. Try again; if it stays, look at what the server prints.`,
    retry: "Try again", toStart: "To the questions", toSearch: "Search",
    crash: "Something in this page failed. Load it again; if it fails again, report it with the address of this page.",
  },
  search: {
    title: "Search", label: "Search for a city, network, person, words …", button: "Search",
    suggestions: "Suggestions", hits: (n: number) => s(n, "name", "names"),
    texts: "In the papers", stated: "in a passage that gave a fact",
    worn: "with letters that scanning damaged", mostNamed: "Those that most papers name stand first.",
    first: (shown: number, total: number) => `The first ${shown.toLocaleString("en")} of ${s(total, "paper", "papers")}. Put a phrase in quotation marks, or write more words, to see fewer.`,
    resultsFor: (q: string) => `Hits for “${q}”`, also: "also:",
    empty: (q: string) => `Nothing in the graph is called “${q}”, and no paper has these words. Try a part of the name, another spelling or fewer words.`,
    prompt: "Write a name, a part of one, or words of a paper.", cut: "These are the first hits: write more of the name to see others.",
  },
  start: {
    title: "Ask the papers", overview: "What the papers say",
    sentence: (papers: number, claims: number, entities: number) =>
      `This graph holds ${s(claims, "fact", "facts")} on ${s(entities, "thing", "things")}, read from ${s(papers, "paper", "papers")}. Each fact keeps the words it comes from.`,
    emptyGraph: "This graph has no facts yet. Build it from a folder of papers: stadsgraf build FOLDER --out DIR.",
    things: "What it is about", facts: "What is said", questions: "Questions", jump: "Go to",
    how: "Fill in the blanks and ask. What stands in a lighter tone may be left empty.",
    ask: "Ask", narrow: "only for",
  },
  ask: {
    answer: "Answer", table: "Table", sources: "Sources", notStated: "Not stated",
    ground: "What this rests on", command: "To see these sentences, run",
    csv: "Download as CSV", sparql: "The SPARQL query behind the answer", openSparql: "Open it in the editor",
    change: "Ask it of something else", factsOfRow: "Facts", fact: (n: number) => `fact ${n}`,
    inPaper: "Show it in the paper", unknown: (name: string) => `There is no question called “${name}”.`,
    fill: "Fill in the blanks to get an answer.",
    moreSources: (n: number) => `Show ${s(n, "more source", "more sources")}`, rows: (n: number) => s(n, "row", "rows"),
  },
  entity: {
    facts: "What the papers say", names: "Also called", links: "Elsewhere", papers: "Papers",
    timeline: "In time", network: "Around it", wholeNetwork: "Open in the network",
    noFacts: "The papers say nothing of this beyond its name.",
    cut: (shown: number, total: number) => `The first ${shown.toLocaleString("en")} of ${total.toLocaleString("en")} facts are shown. A question narrows them down.`,
    connect: "How is it connected to something else?", undated: (n: number) => `${s(n, "fact has", "facts have")} no date.`,

  },
  claim: {
    kicker: "Fact", participants: "Who and what", values: "Details", evidence: "Where it says so",
    scanned: "As scanned", printed: "As printed", rule: "Rule", confidence: "Confidence", derivation: "How it was read",
    confidenceMeans: (percent: string) => `at least ${percent} in 100 such readings were right`,
    noEvidence: "This fact has no passage.",
  },
  paper: {
    view: "Text", scanned: "As scanned", printed: "As printed",
    facts: "Facts in this paper", here: "What it says here", empty: "No fact was read from this paper.",
    hint: "Underlined passages gave facts: choose one to see which.", legend: "Underlines",
    markLabel: (n: number) => s(n, "fact", "facts"), checksum: "SHA-256 of the file",
    printedNote: "Underlined passages are shown as they must have been printed; the rest is as scanned.",
    pages: "Pages", pagesNote: "The pages as they look: choose an underlined passage to see its facts.",
    pageOf: (n: number, file: string) => `Page ${n} of ${file}; its words are in the text view`,
    cutOf: (quote: string) => `The passage on its page: ${quote}`,
    enlarge: "Enlarge", seePage: "See it on the page",
  },
  papers: { title: "Papers", name: "File", facts: "Facts", length: "Length", empty: "No papers have been read. Build the graph from a folder of papers: stadsgraf build FOLDER --out DIR." },
  network: {
    title: "Network", around: (label: string) => `Network around ${label}`, whole: "The whole network",
    depth: "Steps", filters: "Filters", kinds: "Kinds", types: "Facts", modalities: "How it is held",
    time: "Time", allTimes: "All times", validOn: "holds on that day", firstSeen: "first said by then", asOf: "Day",
    undated: (n: number) => `${s(n, "fact without a date is", "facts without dates are")} always shown.`,
    noDates: "No fact in this picture has a date.",
    oneDay: (day: string) => `All that has a date is of one day: ${day}.`,
    communities: "Colour by community", find: "Find in the picture", findNone: "No name in the picture has that.", table: "Show as table", picture: "Show as picture",
    shown: (nodes: number, edges: number) => `${s(nodes, "thing", "things")}, ${s(edges, "line", "lines")} shown`,
    of: (nodes: number, edges: number) => `of ${nodes.toLocaleString("en")} and ${edges.toLocaleString("en")}`,
    from: "From", relation: "Fact", to: "To", held: "Held as", start: "From day", end: "Until", seen: "First said",
    empty: "Nothing is left with these filters. Take one away.", reset: "Reset the filters",
    path: "How are two connected?", pathFrom: "From", pathTo: "to", connect: "Find the chain",
    chosen: "Chosen", lines: (n: number) => s(n, "line", "lines"), centre: "Draw around this", page: "Open its page",
    noWebgl: "This browser cannot draw the picture (WebGL is off). The table has the same facts.",
    laying: "Placing the things …", legend: "Colours", solid: "thick line: stated", thin: "thin line: not (yet) a fact",
    help: "Drag to move, scroll to zoom; choose a thing or a line to see what is said.", wholeLink: "Show the whole network",
    zoomIn: "Zoom in", zoomOut: "Zoom out", fit: "Show all", truncated: "Only the best connected things are loaded.",
  },
  quality: {
    title: "Quality", findings: "Findings", coverage: "What was read of the sentences", issues: "Issues while reading",
    noFindings: "No rule of the model found anything to say.", noIssues: "All papers were read without trouble.",
    what: "What", value: "Value", source: "Paper", stage: "Step", of: "of",
    kinds: "All kinds",
    part: (from: number, to: number, total: number) => `${from.toLocaleString("en")}–${to.toLocaleString("en")} of ${total.toLocaleString("en")}`,
    all: (n: number, code: string) => `All ${n.toLocaleString("en")} of ${code}`,
  },
  sparql: {
    title: "Query with SPARQL", label: "Query", run: "Run", examples: "Start from", choose: "choose a question …",
    hint: "Ctrl + Enter runs the query. The prefixes of the model are declared already.",
    results: "Result", empty: "The query found nothing.", csv: "Download as CSV", yes: "Yes", no: "No",
    cut: (shown: number, total: number) => `The first ${shown.toLocaleString("en")} of ${total.toLocaleString("en")} rows are shown; the file has all.`,
  },
  files: {
    unread: "A part of these data could not be loaded. See that the connection works and that all files of the publication are in place, then try again.",
    noAskingTitle: "Nothing can be asked here",
    noAsking: "Questions and SPARQL need the whole graph, which is not in this file. The network, the search and the pages of things and facts are all here.",
    noPapers: "The texts of the papers are not in this publication; each fact shows the passage that it comes from.",
    notInPicture: (n: number) => `The network holds the ${n.toLocaleString("en")} best connected things; this one is not among them.`,
    fetchingGraph: (bytes: number) => `The graph is being fetched (${megabytes(bytes)} MB). Questions are answered in your browser, so this is done once.`,
    readingGraph: "The graph is being read …",
    tooSlow: (seconds: number) => `The query took longer than ${seconds} seconds and was stopped. Ask for less: add LIMIT, or more of what is known.`,
    tooLarge: "The query needs more memory than this browser gives. Ask for less.",
    badQuery: (said: string) => `The query is not valid SPARQL 1.1: ${said}`,
    missing: (name: string) => `This question needs something in the blank “${name}”.`,
    noDate: (text: string) => `“${text}” is no date. Write it as YYYY-MM-DD.`,
    noClaim: (text: string) => `There is no fact “${text}” here. The address of its page has its identifier.`,
    unknownName: (text: string) => `Nothing of that kind is called “${text}”. Choose one of the suggestions.`,
    several: (text: string, found: string) => `“${text}” can be several: ${found}. Choose one of the suggestions, or give the identifier of one.`,
    however: "However: ",
    moreFacts: (n: number) => (n === 1 ? "There is 1 more fact; the CSV file has all." : `There are ${n.toLocaleString("en")} more facts; the CSV file has all.`),
    papersRead: (n: number) => `${s(n, "paper was", "papers were")} read.`,
  },
  notFound: { title: "There is no such page" },
};

export type Words = typeof en;
