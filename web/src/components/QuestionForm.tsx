import { useState } from "preact/hooks";
import { named, useLang, useWords } from "../i18n";
import { pieces } from "../lib/template";
import { address, go } from "../router";
import type { Parameter, Question } from "../types";
import { Suggest } from "./Suggest";

/** A blank: what is shown in it and, where a suggestion was chosen, the identifier that it stands for. */
interface Filled {
  shown: string;
  id?: string;
}

export type Blanks = Record<string, Filled>;

interface Props {
  question: Question;
  initial?: Blanks;
  button: string;
}

/** A question as a sentence with blanks; sending it leads to the address of its answer. */
export function QuestionForm({ question, initial = {}, button }: Props) {
  const lang = useLang();
  const [filled, setFilled] = useState<Blanks>(initial);
  const parts = pieces(question.question[lang]);
  const said = new Set(parts.flatMap((part) => ("blank" in part ? [part.blank] : [])));
  const unsaid = question.parameters.filter((parameter) => !said.has(parameter.name));
  const fill = (name: string, value: Filled) => setFilled((now) => ({ ...now, [name]: value }));
  const blank = (name: string) => {
    const parameter = question.parameters.find((one) => one.name === name);
    return parameter && <Blank key={name} parameter={parameter} filled={filled[name]} fill={fill} />;
  };
  return (
    <form
      class="question"
      onSubmit={(event) => {
        event.preventDefault();
        const given = Object.entries(filled).map(([name, one]) => [name, one.id ?? one.shown.trim()]);
        go(address.ask(question.name, Object.fromEntries(given)));
      }}
    >
      {parts.map((part) =>
        "blank" in part ? blank(part.blank) : <span class={part.optional ? "optional" : ""}>{part.words}</span>,
      )}
      {unsaid.length > 0 && <Narrowing>{unsaid.map((one) => blank(one.name))}</Narrowing>}{" "}
      <button type="submit">{button}</button>
    </form>
  );
}

/** Blanks that the sentence has no place for. */
function Narrowing({ children }: { children: preact.ComponentChildren }) {
  const w = useWords();
  return <span class="optional"> {w.start.narrow} {children}</span>;
}

interface BlankProps {
  parameter: Parameter;
  filled: Filled | undefined;
  fill: (name: string, value: Filled) => void;
}

function Blank({ parameter, filled, fill }: BlankProps) {
  const w = useWords();
  const lang = useLang();
  const { name, kind, optional } = parameter;
  const takes = named(w.blank, kind === "text" ? name : kind);
  const label = optional ? `${takes} (${w.common.optional})` : takes;
  const value = filled?.shown ?? "";
  const onInput = (shown: string) => fill(name, { shown });
  if (kind === "date" || kind === "text") {
    return (
      <input
        type="text" class={optional ? "may-be-empty" : ""} aria-label={label} required={!optional} value={value} title={lang === "en" ? parameter.description : undefined}
        placeholder={kind === "date" ? "YYYY-MM-DD" : takes} pattern={kind === "date" ? "\\d{4}-\\d{2}-\\d{2}" : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    );
  }
  return (
    <Suggest
      label={label} placeholder={takes} look={optional ? "may-be-empty" : ""} kind={kind === "entity" ? undefined : kind} required={!optional}
      value={value} onInput={onInput} onChoose={(hit) => fill(name, { shown: hit.label, id: hit.id })}
    />
  );
}
