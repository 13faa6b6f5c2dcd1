import { Page } from "../components/Page";
export default function NetworkPage() { return <Page title="Network">{null}</Page>; }
