import { useId, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { AskContext } from "./AskContext.tsx";
import { AskOptions } from "./AskOptions.tsx";
import type { AskOption } from "./askOptions.ts";
import { Icon } from "./Icon.tsx";
import { useApp, useSession } from "./session.ts";
import { useCompletions } from "./useCompletions.ts";
import { useQuestionKeys } from "./useQuestionKeys.ts";
import { limits } from "../../server/contract/limits.ts";
import { sameName } from "../state/completion.ts";

/** The one box: it completes names, opens them, and asks; after an answer it asks on. */
export function AskBox() {
  const session = useSession();
  const text = useApp((state) => state.typed);
  const context = useApp((state) => state.context);
  const [listed, setListed] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const keys = useQuestionKeys();
  const options = useCompletions(text, listed);
  const shown = listed && options.length > 0;

  function close(): void {
    setListed(false);
    setActive(-1);
  }

  function leave(): void {
    close();
    keys.leave();
    input.current?.blur();
  }

  function ask(question: string): void {
    session.type(question);
    leave();
    session.ask(question);
  }

  function choose(option: AskOption): void {
    if (option.type === "question") return ask(option.text);
    if (sameName(option.name.question, option.name.name)) {
      session.type("");
      leave();
      session.open({ type: "node", id: option.name.id });
      return;
    }
    // Half a question is finished, not left: the name takes the place of what was being typed.
    session.type(`${option.name.question} `);
    setActive(-1);
    input.current?.focus();
  }

  function submit(): void {
    const wanted = text.trim();
    if (wanted === "") return;
    const exact = options.find((option) => option.type === "name" && sameName(option.name.name, wanted));
    if (exact === undefined) ask(wanted);
    else choose(exact);
  }

  function move(step: 1 | -1): void {
    // One place more than there are options: the box itself.
    setActive(((active + 1 + step + options.length + 1) % (options.length + 1)) - 1);
  }

  /** From the box itself, up goes to the questions asked before and down into the list; each way back leads to the box. */
  function onArrow(up: boolean): void {
    const inBox = active === -1;
    if (up && inBox) {
      if (keys.step(1)) close();
    } else if (!up && inBox && keys.browsing) keys.step(-1);
    else if (!listed) setListed(true);
    else move(up ? -1 : 1);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    // An input method has its own use for these keys while it composes.
    if (event.nativeEvent.isComposing) return;
    const option = shown ? options[active] : undefined;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      onArrow(event.key === "ArrowUp");
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (option === undefined) submit();
      else choose(option);
    } else if (event.key === "Tab" && !event.shiftKey && option?.type === "name") {
      event.preventDefault();
      choose(option);
    } else if (event.key === "Escape") {
      if (listed) close();
      else leave();
    } else if (event.key === "Backspace" && text === "" && context !== null) session.beginAnew();
  }

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
        {context !== null && <AskContext context={context} onDone={() => input.current?.focus()} />}
        <input
          id="ask"
          ref={input}
          type="text"
          role="combobox"
          aria-label={context === null ? "Ask a question or find a name" : `Ask on after “${context.question}”, or ask anew`}
          aria-expanded={shown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={shown && active >= 0 ? `${list}-${active}` : undefined}
          placeholder={context === null ? "Ask a question or find a name" : "Ask on: “and …?”, “without …”, “only since …”"}
          autoComplete="off"
          spellCheck={false}
          maxLength={limits.ask.questionLength}
          value={text}
          onChange={(event) => {
            session.type(event.target.value);
            keys.leave();
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
              session.type("");
              keys.leave();
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
