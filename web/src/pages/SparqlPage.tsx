import { Page } from "../components/Page";
export default function SparqlPage() { return <Page title="SPARQL">{null}</Page>; }
