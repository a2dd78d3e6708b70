import type { Node } from "../../../server/contract/graph.ts";

/** Beside what has no id of its own: that its address is good for now, and not for good. */
export function Lasting({ idKind }: { idKind: Node["idKind"] }) {
  if (idKind === "own") return null;
  return (
    <p className="note lasting">
      A link to this page may not last: it holds the number that the database keeps this under, which may be used again for something else.
    </p>
  );
}
