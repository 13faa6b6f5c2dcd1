/** Whether papers can be opened: a large publication shows their passages only. */

import { useEffect, useState } from "preact/hooks";
import { api } from "../api";

export function usePapers(): boolean {
  const [has, setHas] = useState(api.served);
  useEffect(() => {
    api.hasPapers().then(setHas, () => undefined);
  }, []);
  return has;
}
