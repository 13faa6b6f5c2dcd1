import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface Props {
  title: string;
  /** What stands over the title, such as the kind of a thing. */
  kicker?: ComponentChildren;
  /** The title in large serif type, where it is a sentence. */
  sentence?: boolean;
  children: ComponentChildren;
}

/** The first page that is shown keeps the focus where the browser has it. */
let first = true;

/** A page under its title. After a move to another page the focus is on the title, so that it is read. */
export function Page({ title, kicker, sentence = false, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – stadsgraf`;
  }, [title]);
  useEffect(() => {
    if (!first) heading.current?.focus({ preventScroll: true });
    first = false;
  }, []);
  return (
    <>
      {kicker && <p class="kicker">{kicker}</p>}
      <h1 tabIndex={-1} ref={heading} class={sentence ? "sentence" : ""}><bdi>{title}</bdi></h1>
      {children}
    </>
  );
}
