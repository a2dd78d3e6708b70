import { useId, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { AskOptions } from "./AskOptions.tsx";
import type { AskOption } from "./askOptions.ts";
import { Icon } from "./Icon.tsx";
import { useApp, useSession } from "./session.ts";
import { useAskOptions } from "./useAskOptions.ts";
import { isQuestion, sameName, splitTyped } from "../state/completion.ts";

/** The one box: it completes names, opens them, and asks. */
export function AskBox() {
  const session = useSession();
  const asked = useApp((state) => (state.place.type === "ask" ? state.place.question : ""));
  const [typed, setTyped] = useState({ asked, text: asked });
  const [listed, setListed] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();

  // What the address asks is what the box shows, until a person types.
  if (typed.asked !== asked) setTyped({ asked, text: asked });
  const { text } = typed;

  function setText(next: string): void {
    setTyped({ asked, text: next });
  }
  const options = useAskOptions(text, listed);

  function close(): void {
    setListed(false);
    setActive(-1);
  }

  function leave(): void {
    close();
    input.current?.blur();
  }

  function choose(option: AskOption): void {
    if (option.type === "question") {
      setText(option.text);
      leave();
      session.open({ type: "ask", question: option.text });
      return;
    }
    const { settled } = splitTyped(text);
    if (settled !== "") {
      // Half a question is finished, not left: the name takes the place of what was being typed.
      setText(`${settled}${option.hit.name} `);
      setActive(-1);
      input.current?.focus();
      return;
    }
    setText("");
    leave();
    session.open({ type: "node", id: option.hit.id });
  }

  function submit(): void {
    const wanted = text.trim();
    if (wanted === "") return;
    const exact = options.find(
      (option) => option.type === "name" && (sameName(option.hit.name, wanted) || sameName(option.hit.matched.text, wanted)),
    );
    if (exact !== undefined && !isQuestion(wanted)) choose(exact);
    else choose({ type: "question", text: wanted });
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setListed(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One place more than there are options: the box itself.
      setActive(((active + 1 + step + options.length + 1) % (options.length + 1)) - 1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      const option = listed ? options[active] : undefined;
      if (option === undefined) submit();
      else choose(option);
    } else if (event.key === "Tab" && listed && options[active]?.type === "name") {
      event.preventDefault();
      const option = options[active];
      if (option !== undefined) choose(option);
    } else if (event.key === "Escape") {
      if (listed) close();
      else leave();
    }
  }

  const shown = listed && options.length > 0;
  return (
    <search>
      <form
        className="ask"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Icon name="search" />
        <input
          id="ask"
          ref={input}
          type="text"
          role="combobox"
          aria-label="Ask a question or find a name"
          aria-expanded={shown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={shown && active >= 0 ? `${list}-${active}` : undefined}
          placeholder="Ask a question or find a name"
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setListed(true);
            setActive(-1);
          }}
          onFocus={() => setListed(true)}
          onBlur={close}
          onKeyDown={onKeyDown}
        />
        {text === "" ? (
          <kbd aria-hidden="true">/</kbd>
        ) : (
          <button
            type="button"
            className="quiet small"
            aria-label="Clear the box"
            onClick={() => {
              setText("");
              input.current?.focus();
            }}
          >
            <Icon name="clear" />
          </button>
        )}
        <AskOptions id={list} options={options} active={active} shown={shown} onChoose={choose} />
      </form>
    </search>
  );
}
