import { useEffect, useId, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import type { Meaning } from "../../../server/contract/ask.ts";
import { corrected, sameMeaning } from "../../state/asked.ts";
import type { Asked } from "../../state/asked.ts";
import { Icon } from "../Icon.tsx";
import { PlaceLink } from "../NodeLink.tsx";
import { useSession } from "../session.ts";
import type { Correctable } from "./correctable.ts";
import { MeaningOptions } from "./MeaningOptions.tsx";
import { Remember } from "./Remember.tsx";
import { useMeanings } from "./useMeanings.ts";

interface Props {
  part: Correctable;
  asked: Asked;
  onClose: () => void;
}

/** What words of a question may mean: what was offered, what is found by searching, or nothing at all. */
export function MeaningEditor({ part, asked, onClose }: Props) {
  const session = useSession();
  const [text, setText] = useState("");
  const [active, setActive] = useState(-1);
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDialogElement>(null);
  const options = useMeanings(part, asked, text);

  useEffect(() => {
    const before = document.activeElement;
    input.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "nearest" });
    // Who closes it is back where it was opened.
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  function choose(means: Meaning | null): void {
    if (means !== null && part.means !== null && sameMeaning(means, part.means)) return onClose();
    session.askAlone(corrected(asked, part.words, means));
    onClose();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      onClose();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive(((active + 1 + step + options.length + 1) % (options.length + 1)) - 1);
    } else if (event.key === "Enter" && event.target === input.current) {
      event.preventDefault();
      const option = options[active] ?? (text === "" ? undefined : options[0]);
      if (option !== undefined) choose(option.means);
    }
  }

  return (
    /* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from wherever one is inside */
    <dialog open ref={box} className="meaning" aria-label={`What “${part.words}” means`} onKeyDown={onKeyDown}>
      <header>
        <span>
          “{part.words}” means <b>{part.means?.kind === "nothing" || part.kind === "unused" ? "nothing here" : part.text}</b>
        </span>
        <button type="button" className="quiet small" aria-label="Leave it as it is" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <input
        ref={input}
        className="field"
        type="text"
        role="combobox"
        aria-label={`Find what “${part.words}” means`}
        aria-expanded="true"
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 && active < options.length ? `${list}-${active}` : undefined}
        placeholder={part.kind === "entity" ? "Find another name" : "Find a name, a relation or a label"}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(-1);
        }}
      />
      <MeaningOptions id={list} options={options} active={active} onChoose={(option) => choose(option.means)} />
      {part.means?.kind === "node" && (
        <p className="actions tight">
          <PlaceLink to={{ type: "node", id: part.means.id }}>Open {part.text}</PlaceLink>
        </p>
      )}
      <Remember words={part.words} means={part.means} />
    </dialog>
  );
}
