import { useState } from "react";
import { labelName } from "../../server/contract/localName.ts";
import { kindStyle } from "../graph/kinds.ts";
import { leftOutNames } from "../state/settingLeaves.ts";
import { LookButton, LookPicker } from "./LookPicker.tsx";
import { useApp, useSession } from "./session.ts";
import { number } from "./text.ts";
import { hasClaims, kindCounts, useKinds } from "./useKinds.ts";

interface Row {
  /** The labels that this row stands for: one, or those that share the grey. */
  kinds: string[];
  name: string;
  shown: number;
  total: number;
}

function useRows(): Row[] {
  const { graph } = useSession();
  const schema = useApp((state) => state.schema);
  useApp((state) => state.drawn);
  const settings = useApp((state) => state.settings);
  const leftOut = new Set(settings.status === "ready" ? leftOutNames(settings.base, "labels") : []);
  const styles = useKinds();
  const shown = new Map<string, number>();
  graph.forEachNode((_id, { kind }) => shown.set(kind, (shown.get(kind) ?? 0) + 1));
  const rows: Row[] = [];
  const others: Row = { kinds: [], name: "Other", shown: 0, total: 0 };
  for (const { name, count } of kindCounts(schema)) {
    if (leftOut.has(name)) continue;
    const drawn = shown.get(name) ?? 0;
    const total = Math.max(count, drawn);
    // Where a picture is drawn, a label without nodes in it is one of several that they carry, and they go by another.
    if (total === 0 || (drawn === 0 && graph.order > 0)) continue;
    if (kindStyle(styles, name).own) rows.push({ kinds: [name], name, shown: drawn, total });
    else {
      others.kinds.push(name);
      others.shown += drawn;
      others.total += total;
    }
  }
  rows.sort((a, b) => b.total - a.total || a.name.localeCompare(b.name));
  return others.kinds.length === 0 ? rows : [...rows, others];
}

const lines = [
  { name: "stated", d: "M0 4h26", dash: undefined },
  { name: "attributed, expected", d: "M0 4h26", dash: "7 4" },
  { name: "possible", d: "M1 4h26", dash: "0 4.6" },
  { name: "denied", d: "M0 4h26M13 0v8", dash: undefined },
] as const;

/** What shapes and lines mean, and how many of all there are; a click on a label hides or shows its nodes. */
export function Legend() {
  const session = useSession();
  const hidden = useApp((state) => state.hidden);
  const claims = useApp((state) => hasClaims(state.schema));
  const rows = useRows();
  const [looking, setLooking] = useState<string | null>(null);
  const [open, setOpen] = useState(() => !matchMedia("(max-width: 700px)").matches);
  const looked = rows.find(({ name }) => name === looking);
  if (rows.length === 0) return null;
  return (
    <section className="legend" data-floats="" aria-label="Legend" data-open={open}>
      <h2>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          Legend
        </button>
      </h2>
      {open && (
        <>
          <ul className="kinds">
            {rows.map((row) => {
              const off = row.kinds.every((kind) => hidden.has(kind));
              return (
                <li key={row.name}>
                  <LookButton row={row.kinds} name={row.name} open={looking === row.name} onOpen={setLooking} />
                  <button
                    type="button"
                    aria-pressed={!off}
                    title={row.kinds.length > 1 ? row.kinds.join(", ") : `${off ? "Show" : "Hide"} ${row.name}`}
                    onClick={() => {
                      for (const kind of row.kinds) if (hidden.has(kind) === off) session.toggleKind(kind);
                    }}
                  >
                    <span className="kind-name">{labelName(row.name)}</span>
                    <i>{row.shown === row.total ? number(row.total) : `${number(row.shown)} of ${number(row.total)}`}</i>
                  </button>
                </li>
              );
            })}
          </ul>
          {looked !== undefined && <LookPicker key={looked.name} kinds={looked.kinds} onDone={() => setLooking(null)} />}
          <ul className="lines">
            {(claims ? lines : []).map(({ name, d, dash }) => (
              <li key={name}>
                <svg width="27" height="8" aria-hidden="true">
                  <path d={d} strokeDasharray={dash} strokeLinecap={name === "possible" ? "round" : "butt"} />
                </svg>
                {name}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
