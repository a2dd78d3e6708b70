import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { WireValue } from "../../../server/contract/values.ts";
import { type ColumnLook, columnLooks } from "../../editor/columnWidths.ts";
import { rowWindow } from "../../editor/rowWindow.ts";
import { CellValue, FullValue, type ValueContext } from "./Value.tsx";

interface ResultTableProps {
  columns: readonly string[];
  rows: readonly (readonly WireValue[])[];
  context: ValueContext;
}

const detailHeight = 240;

/** Fingers need taller rows than a mouse does. */
function rowHeightHere(): number {
  return matchMedia("(pointer: coarse)").matches ? 44 : 32;
}

/** Rows of one height, of which only those in sight are in the document; one row at a time opens to show all of it. */
export function ResultTable({ columns, rows, context }: ResultTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ top: 0, height: 400, width: 600 });
  const [expanded, setExpanded] = useState<number | null>(null);
  const [rowHeight] = useState(rowHeightHere);
  const looks = useMemo(() => columnLooks(columns, rows, context.names), [columns, rows, context.names]);
  const shown = rowWindow({ ...scroll, rows: rows.length, rowHeight, expanded, detailHeight });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setScroll(measured(element));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <section
      className="result-scroll"
      ref={scroller}
      aria-label="Rows of the result"
      // What scrolls must be reachable, so that the arrow keys can scroll it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onScroll={(event) => setScroll(measured(event.currentTarget))}
    >
      <table className="result-table" aria-rowcount={rows.length + 1}>
        <colgroup>
          <col style={{ width: "52px" }} />
          {looks.map((look) => (
            <col key={look.name} style={{ width: `${look.width}ch` }} />
          ))}
          <col />
        </colgroup>
        <TableHead looks={looks} />
        <tbody>
          {shown.before > 0 && <Gap height={shown.before} />}
          {rows.slice(shown.first, shown.end).map((row, offset) => {
            const index = shown.first + offset;
            return (
              <Row
                key={index}
                index={index}
                row={row}
                looks={looks}
                context={context}
                height={rowHeight}
                width={scroll.width}
                open={index === expanded}
                onToggle={() => setExpanded(index === expanded ? null : index)}
              />
            );
          })}
          {shown.after > 0 && <Gap height={shown.after} />}
        </tbody>
      </table>
    </section>
  );
}

function measured(element: HTMLElement) {
  return { top: element.scrollTop, height: element.clientHeight, width: element.clientWidth };
}

function TableHead({ looks }: { looks: readonly ColumnLook[] }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="row-number">
          <span className="unseen">Row</span>
        </th>
        {looks.map((look) => (
          <th key={look.name} scope="col" data-align={look.align} title={look.name}>
            {look.name}
          </th>
        ))}
        <th scope="col" aria-hidden="true" />
      </tr>
    </thead>
  );
}

/** Stands for the rows above or below that are not in the document. */
function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden="true" className="gap">
      <td aria-hidden="true" style={{ height }} />
    </tr>
  );
}

interface RowProps {
  index: number;
  row: readonly WireValue[];
  looks: readonly ColumnLook[];
  context: ValueContext;
  height: number;
  /** Of what is in sight, which a row that is opened fills. */
  width: number;
  open: boolean;
  onToggle: () => void;
}

function Row({ index, row, looks, context, height, width, open, onToggle }: RowProps) {
  return (
    <>
      <tr aria-rowindex={index + 2} className={open ? "open" : undefined} style={{ height }}>
        <td className="row-number">
          <button aria-expanded={open} aria-label={`Row ${index + 1} in full`} onClick={onToggle}>
            {index + 1}
          </button>
        </td>
        {looks.map((look, column) => (
          <td key={look.name} data-align={look.align}>
            <CellValue value={row[column] ?? null} context={context} />
          </td>
        ))}
        <td aria-hidden="true" />
      </tr>
      {open && (
        <tr className="detail">
          <td aria-label={`Row ${index + 1} in full`} colSpan={looks.length + 2} style={{ height: detailHeight }}>
            <div className="detail-scroll" style={{ height: detailHeight, width }}>
              <dl className="detail-list">
                {looks.map((look, column) => (
                  <div key={look.name}>
                    <dt>{look.name}</dt>
                    <dd>
                      <FullValue value={row[column] ?? null} context={context} />
                    </dd>
                  </div>
                ))}
              </dl>
            </div>
          </td>
        </tr>
      )}
    </>
  );
}
