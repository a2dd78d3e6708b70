import { useState } from "react";
import { limits } from "../../../../server/contract/limits.ts";
import { phrasesOf, withPhrase, withoutPhrase } from "../../../state/settingLeaves.ts";
import type { TermKind } from "../../../state/settingLeaves.ts";
import { Icon } from "../../Icon.tsx";
import { useApp, useSession } from "../../session.ts";

/** What people call a term: words and phrases, added and taken away one by one. */
export function Phrases({ kind, name }: { kind: TermKind; name: string }) {
  const session = useSession();
  const settings = useApp((state) => state.settings);
  const [text, setText] = useState("");
  const phrases = settings.status === "ready" ? phrasesOf(settings.draft, kind, name) : [];

  function add(): void {
    const added = text
      .split(",")
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== "");
    session.settings.change((draft) => added.reduce((leaves, phrase) => withPhrase(leaves, kind, name, phrase), draft));
    setText("");
  }

  return (
    <div className="phrases">
      <span className="field-name">Also called</span>
      {phrases.map((phrase) => (
        <span className="chip" key={phrase}>
          {phrase}
          <button
            type="button"
            className="quiet small"
            aria-label={`${name} is not called “${phrase}”`}
            onClick={() => session.settings.change((draft) => withoutPhrase(draft, kind, name, phrase))}
          >
            <Icon name="clear" />
          </button>
        </span>
      ))}
      <input
        className="field"
        type="text"
        aria-label={`Another name for ${name}`}
        placeholder="add a word or phrase"
        maxLength={limits.settings.nameLength}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== ",") return;
          event.preventDefault();
          add();
        }}
      />
    </div>
  );
}
