import { render } from "preact";
import { App } from "./app";
import { followLinks } from "./router";
import { applyTheme } from "./lib/theme";
import "./styles/base.css";
import "./styles/shell.css";
import "./styles/parts.css";
import "./styles/pages.css";
import "./styles/network.css";

applyTheme();
followLinks();
render(<App />, document.getElementById("app")!);
