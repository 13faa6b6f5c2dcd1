/** The explorer in one file that carries its data in itself: it needs no server and no network. */

import { startIn } from "./i18n";
import { layOutIn } from "./network/layout";
import Layout from "./network/layout.worker?worker&inline";
import { addressInHash } from "./router";
import { fileSource } from "./source/files";
import { ofPage } from "./source/read";
import { show } from "./show";

layOutIn(() => new Layout());
addressInHash("/network");
startIn(document.documentElement.lang);
void show(fileSource(ofPage(), null, null));
