import { useEffect, useState } from "react";
import type { DocumentSummary } from "../../../server/contract/evidence.ts";
import { PlaceLink } from "../NodeLink.tsx";
import { useSession } from "../session.ts";
import { count, whenInWords } from "../text.ts";

/** The documents that the graph was read from; nothing where there are none. */
export function Documents() {
  const { api } = useSession();
  const [documents, setDocuments] = useState<DocumentSummary[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    api.documents(controller.signal).then(
      (answer) => setDocuments(answer.documents),
      // The start page stands without its list of documents; that the store is away is said elsewhere.
      () => setDocuments([]),
    );
    return () => controller.abort();
  }, [api]);
  if (documents.length === 0) return null;
  return (
    <>
      <h3 className="s">Read from</h3>
      <ul className="plain">
        {documents.map(({ id, title, publisher, date, passages }) => (
          <li key={id}>
            <PlaceLink to={{ type: "document", id, passage: null }}>{title}</PlaceLink>
            <small>{[publisher, date === null ? null : whenInWords(date), count(passages, "passage")].filter(Boolean).join(", ")}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
