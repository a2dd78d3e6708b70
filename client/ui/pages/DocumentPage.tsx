import { useEffect, useRef } from "react";
import type { DocumentResponse } from "../../../server/contract/evidence.ts";
import type { Page } from "../../state/appState.ts";
import { NodeLink, PlaceLink } from "../NodeLink.tsx";
import { Marked } from "../Quote.tsx";
import { count, whenInWords } from "../text.ts";

type PassageData = DocumentResponse["passageList"][number];

function PassageView({ document, passage, on }: { document: string; passage: PassageData; on: boolean }) {
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (on) element.current?.scrollIntoView({ block: "center" });
  }, [on]);
  const names = passage.mentions.map(({ name }) => name);
  return (
    <li ref={element} className={on ? "passage on" : "passage"} aria-current={on ? "true" : undefined}>
      <p className={passage.heading ? "said heading" : "said"}>
        <Marked text={passage.text ?? passage.gist} names={names} />
      </p>
      <p className="facts">
        <PlaceLink to={{ type: "document", id: document, passage: passage.id }}>
          ¶ {passage.paragraph} s {passage.sentence}
        </PlaceLink>
        <span title="Unicode code points from the beginning of the document">
          {passage.start} to {passage.end}
        </span>
        {passage.claims.length > 0 && <span>{count(passage.claims.length, "claim")}</span>}
      </p>
      {on && passage.mentions.length > 0 && (
        <p className="mentions">
          {passage.mentions.map(({ id, name }) => (
            <span className="chip" key={id}>
              <NodeLink id={id} name={name} />
            </span>
          ))}
        </p>
      )}
    </li>
  );
}

/** A document, passage by passage: its text where it was loaded, else our gist of each sentence. */
export function DocumentPage({ page }: { page: Page & { type: "document" } }) {
  const { document, passage } = page;
  const facts = [document.publisher, document.date === null ? null : whenInWords(document.date), count(document.passages, "passage")];
  return (
    <article>
      <h2 className="title">{document.title}</h2>
      <p className="reading">{facts.filter(Boolean).join(", ")}</p>
      {!document.hasText && (
        <p className="note">
          Its text is not loaded: each line is our own gist of a sentence. <code>npm run ingest -- FILE</code> attaches the text.
        </p>
      )}
      <ol className="passages">
        {document.passageList.map((item) => (
          <PassageView key={item.id} document={document.id} passage={item} on={item.id === passage} />
        ))}
      </ol>
    </article>
  );
}
