import { useState } from "react";
import type { ReactNode } from "react";
import { count } from "../text.ts";
import { sorted } from "./rows.ts";
import type { Sorting } from "./rows.ts";

export interface Column<T> {
  name: string;
  /** What the column is sorted by. */
  cell: (row: T) => string | number;
  view: (row: T) => ReactNode;
}

interface Props<T> {
  label: string;
  rows: T[];
  columns: Column<T>[];
  idOf: (row: T) => string;
  /** Number columns are first sorted from the most. */
  first: Sorting;
}

/** Rows that are shown at first, and that each wish for more adds. */
const page = 200;

/** A table whose column heads sort it; long ones show more when asked. */
export function SortedTable<T>({ label, rows, columns, idOf, first }: Props<T>) {
  const [sorting, setSorting] = useState(first);
  const [most, setMost] = useState(page);
  const by = columns.find(({ name }) => name === sorting.column);
  const inOrder = by === undefined ? rows : sorted(rows, by.cell, sorting.down);
  const left = rows.length - most;
  return (
    <>
      <table aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ name }) => {
              const on = name === sorting.column;
              return (
                <th key={name} scope="col" aria-sort={on ? (sorting.down ? "descending" : "ascending") : undefined}>
                  <button type="button" onClick={() => setSorting({ column: name, down: on && !sorting.down })}>
                    {name}
                    <span aria-hidden="true">{on ? (sorting.down ? " ↓" : " ↑") : ""}</span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {inOrder.slice(0, most).map((row) => (
            <tr key={idOf(row)}>
              {columns.map(({ name, view }) => (
                <td key={name}>{view(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <button type="button" className="link more" onClick={() => setMost(most + page)}>
          {count(left, "more row")}, show {Math.min(left, page)}
        </button>
      )}
    </>
  );
}
