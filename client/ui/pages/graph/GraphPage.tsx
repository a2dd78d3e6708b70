import "./graphPage.css";
import { useEffect, useState } from "react";
import { inWords } from "../../../graph/relationName.ts";
import { hasUnsaved } from "../../../state/settingsDraft.ts";
import { ProblemView } from "../../ProblemView.tsx";
import { useApp, useSession } from "../../session.ts";
import { count, number } from "../../text.ts";
import { SaveBar } from "./SaveBar.tsx";
import { TermRow } from "./TermRow.tsx";
import { propertyTerms, termsOf } from "./terms.ts";
import { SearchField } from "../../SearchField.tsx";
import { SearchOffer } from "./SearchOffer.tsx";
import type { Term } from "./terms.ts";

/** Warns before the page is left with something written that is not saved. */
function useLeaveGuard(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [unsaved]);
}

/** Whether a term is called what a person looks for. */
function isCalled(text: string): (term: Term) => boolean {
  return ({ name }) => name.toLowerCase().includes(text) || inWords(name).includes(text);
}

function Terms({ title, terms, text }: { title: string; terms: Term[]; text: string }) {
  const found = terms.filter(isCalled(text));
  if (found.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="s">
        <span>{title}</span>
        <span>{number(found.filter(({ name }) => name !== "*").length)}</span>
      </h3>
      <ul className="terms">
        {found.map((term) => (
          <TermRow key={term.name} term={term} />
        ))}
      </ul>
    </section>
  );
}

/** What the graph holds, what its terms are called besides, and how it is to be shown. */
export function GraphPage() {
  const session = useSession();
  const schema = useApp((state) => state.schema);
  const settings = useApp((state) => state.settings);
  const unsaved = useApp((state) => hasUnsaved(state.settings));
  const [text, setText] = useState("");
  useLeaveGuard(unsaved);
  useEffect(() => void session.settings.load(), [session]);
  if (settings.status === "failed") return <ProblemView problem={settings.problem} />;
  if (schema === null || settings.status !== "ready") return <p className="note">Reading what the graph holds …</p>;
  const { labels, types } = termsOf(schema, settings.draft);
  const properties = propertyTerms(schema, settings.draft);
  const wanted = text.trim().toLowerCase();
  const nothing = ![...labels, ...types, ...properties].some(isCalled(wanted));
  return (
    <article>
      <h2 className="title">What this graph holds</h2>
      <p className="lead">
        {count(schema.labels.length, "label")}, {count(schema.relationshipTypes.length, "type of relationship", "types of relationship")}.
        Open one to say what people call it, which property is its name, or that it is to be left out.
      </p>
      {schema.sampled && (
        <p className="note">
          Properties were read from a sample{schema.sampleSize > 0 ? ` of ${count(schema.sampleSize, "node")} a label` : ""}: a rare one may
          be missing here.
        </p>
      )}
      <SearchOffer />
      {settings.file.problem !== undefined && (
        <p className="warning" role="alert">
          {settings.file.problem}
        </p>
      )}
      <SaveBar />
      <SearchField name="Find a label, a type or a property" text={text} onText={setText} />
      {nothing && wanted !== "" && <p className="note">Nothing here is called “{text.trim()}”.</p>}
      <Terms title="Labels" terms={labels} text={wanted} />
      <Terms title="Types of relationship" terms={types} text={wanted} />
      <Terms title="Properties" terms={properties} text={wanted} />
      <p className="note">
        What is said here is kept in <code>{settings.file.file}</code>, which can be shared and put under version control.
      </p>
    </article>
  );
}
