import type { DrawnGraph } from "../../graph/graphModel.ts";
import { inWords } from "../../graph/relationName.ts";

/** A line of the table: what is sorted and looked through are its cells. */
export interface NodeRow {
  id: string;
  name: string;
  kind: string;
  degree: number;
}
export interface EdgeRow {
  id: string;
  source: { id: string; name: string };
  type: string;
  target: { id: string; name: string };
  documents: number;
}

function has(text: string, cells: string[]): boolean {
  return text === "" || cells.some((cell) => cell.toLowerCase().includes(text));
}

/** The nodes that are drawn and not hidden, with `text` in one of their cells. */
export function nodeRows(graph: DrawnGraph, hidden: ReadonlySet<string>, text: string): NodeRow[] {
  return graph
    .mapNodes((id, { node, kind, degree }): NodeRow => ({ id, name: node.name, kind, degree }))
    .filter(({ name, kind }) => !hidden.has(kind) && has(text, [name, inWords(kind)]));
}

/** The relationships that are drawn and not hidden, with `text` in one of their cells. */
export function edgeRows(graph: DrawnGraph, hidden: ReadonlySet<string>, text: string): EdgeRow[] {
  const shown = (id: string): boolean => !hidden.has(graph.getNodeAttribute(id, "kind"));
  const end = (id: string): EdgeRow["source"] => ({ id, name: graph.getNodeAttribute(id, "node").name });
  return graph
    .filterEdges((_id, _attributes, source, target) => shown(source) && shown(target))
    .map((id): EdgeRow => {
      const { edge, documents } = graph.getEdgeAttributes(id);
      return { id, source: end(edge.source), type: edge.type, target: end(edge.target), documents };
    })
    .filter(({ source, type, target }) => has(text, [source.name, inWords(type), target.name]));
}

export interface Sorting {
  column: string;
  down: boolean;
}

const inOrder = new Intl.Collator("en", { numeric: true });

/** The rows by the cell that `cell` gives, numbers by size and texts by the alphabet; those alike stay as they were. */
export function sorted<T>(rows: T[], cell: (row: T) => string | number, down: boolean): T[] {
  const sign = down ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [one, other] = [cell(a), cell(b)];
    return sign * (typeof one === "number" && typeof other === "number" ? one - other : inOrder.compare(String(one), String(other)));
  });
}
