import { useId, useState } from "preact/hooks";
import { useWords } from "../i18n";

export interface Option {
  id: string;
  label: string;
  /** What tells it from others of its name. */
  note: string;
}

interface Props<O extends Option> {
  label: string;
  placeholder?: string | undefined;
  value: string;
  required?: boolean | undefined;
  look?: string | undefined;
  /** What fits what has been written. */
  options: O[];
  onInput: (text: string) => void;
  onChoose: (option: O) => void;
  /** Whether options are looked at. */
  onOpen?: (open: boolean) => void;
}

/** A field with a list of what can be chosen below it: the combobox pattern of ARIA. */
export function Combobox<O extends Option>(props: Props<O>) {
  const w = useWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const { options } = props;
  const shown = open && options.length > 0;

  const turn = (now: boolean) => {
    setOpen(now);
    props.onOpen?.(now);
  };
  const choose = (option: O) => {
    turn(false);
    props.onChoose(option);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") turn(false);
    if (!shown) return;
    if (event.key === "Enter" && options[at]) {
      event.preventDefault();
      choose(options[at]);
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!step) return;
    event.preventDefault();
    setAt((Math.max(at, step < 0 ? 0 : -1) + step + options.length) % options.length);
  };

  return (
    <span class="suggest">
      <input
        type="text" role="combobox" autocomplete="off" spellcheck={false}
        aria-label={props.label} aria-expanded={shown} aria-controls={id} aria-autocomplete="list"
        aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
        placeholder={props.placeholder} required={props.required} class={props.look} value={props.value}
        onInput={(event) => {
          turn(true);
          setAt(-1);
          props.onInput(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown} onBlur={() => turn(false)}
      />
      <ul id={id} role="listbox" aria-label={w.search.suggestions} class="options" hidden={!shown}>
        {options.map((option, index) => (
          <li
            key={option.id} id={`${id}-${index}`} role="option" aria-selected={index === at}
            // The field would lose the focus, and close the list, before the click arrives.
            onMouseDown={(event) => event.preventDefault()} onClick={() => choose(option)}
          >
            <bdi>{option.label}</bdi> <small>{option.note}</small>
          </li>
        ))}
      </ul>
    </span>
  );
}
