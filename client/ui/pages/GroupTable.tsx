import type { AskResponse } from "../../../server/contract/ask.ts";
import { NodeLink } from "../NodeLink.tsx";
import { SortedTable } from "../table/SortedTable.tsx";
import type { Column } from "../table/SortedTable.tsx";
import { number } from "../text.ts";
import { asText } from "./wireText.ts";

type Groups = NonNullable<AskResponse["groups"]>;
type Row = Groups["rows"][number];

function groupCell({ value }: Row): string | number {
  return typeof value === "number" ? value : asText(value);
}

function viewGroup({ id, value }: Row) {
  return id === undefined ? asText(value) : <NodeLink id={id} name={asText(value)} />;
}

function viewNumber(row: Row) {
  return number(row.number);
}

/** What was counted for each of several, in the order of the answer until a head of the table is chosen. */
export function GroupTable({ groups, total }: { groups: Groups; total: number }) {
  const { by, rows, without } = groups;
  const columns: Column<Row>[] = [
    {
      name: by,
      cell: groupCell,
      view: viewGroup,
    },
    { name: groups.number, cell: (row) => row.number, view: viewNumber },
  ];
  return (
    <section className="groups" aria-label={`By ${by}`}>
      <h3 className="s">
        <span>By {by}</span>
        <span>{total > rows.length ? `${number(rows.length)} of ${number(total)}` : number(rows.length)}</span>
      </h3>
      <SortedTable
        label={`${groups.number} by ${by}`}
        rows={rows}
        columns={columns}
        idOf={(row) => row.id ?? JSON.stringify(row.value)}
        first={{ column: "", down: true }}
      />
      {without > 0 && <p className="note">{number(without)} without one.</p>}
    </section>
  );
}
