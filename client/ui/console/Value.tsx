import { Fragment } from "react";
import type { WireValue } from "../../../server/contract/values.ts";
import { pointsBack, type Shown, showValue, summary } from "../../editor/wireValues.ts";
import { KindMark } from "../KindMark.tsx";

export interface ValueContext {
  names: ReadonlyMap<string, string>;
  onSelectNode: (id: string) => void;
}

/** A value on one line, as a table cell shows it. Nodes are buttons, also inside a path or a short list. */
export function CellValue({ value, context }: { value: WireValue; context: ValueContext }) {
  const shown = showValue(value, context.names);
  if (shown.kind === "list" && shown.items.some(isEntity)) return <EntityList items={shown.items} context={context} />;
  if (shown.kind === "list" || shown.kind === "map") return <span className="v-json">{summary(value, context.names)}</span>;
  return <Single shown={shown} context={context} />;
}

const listed = 8;

function isEntity(item: WireValue): boolean {
  return (
    typeof item === "object" && item !== null && !Array.isArray(item) && (item["$type"] === "Node" || item["$type"] === "Relationship")
  );
}

function EntityList({ items, context }: { items: readonly WireValue[]; context: ValueContext }) {
  return (
    <span className="v-path">
      {items.slice(0, listed).map((item, index) => (
        // The same node may stand in a list twice; its place is what tells the two apart.
        // oxlint-disable-next-line react/no-array-index-key
        <Single key={index} shown={showValue(item, context.names)} context={context} />
      ))}
      {items.length > listed && <span className="v-null">and {items.length - listed} more</span>}
    </span>
  );
}

function Single({ shown, context }: { shown: Shown; context: ValueContext }) {
  switch (shown.kind) {
    case "null":
      return <span className="v-null">null</span>;
    case "number":
      return <span className="v-number">{shown.text}</span>;
    case "boolean":
      return <span className="v-boolean">{shown.text}</span>;
    case "text":
      return shown.text === "" ? <span className="v-null">empty text</span> : <span>{shown.text}</span>;
    case "temporal":
    case "scalar":
      return (
        <span className="v-typed" title={shown.type}>
          {shown.text}
        </span>
      );
    case "node":
      return (
        <button className="v-node" title={shown.labels.join(", ")} onClick={() => context.onSelectNode(shown.id)}>
          <KindMark kind={shown.labels[0] ?? ""} size={10} />
          {shown.name}
        </button>
      );
    case "relationship":
      return <span className="v-rel">{shown.type}</span>;
    case "path":
      return <PathValue steps={shown.steps} context={context} />;
    case "list":
    case "map":
      return <span className="v-json">…</span>;
  }
}

function PathValue({ steps, context }: { steps: readonly Shown[]; context: ValueContext }) {
  return (
    <span className="v-path">
      {steps.map((step, index) => (
        // A path may pass a node twice.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={index}>
          {step.kind === "relationship" && pointsBack(step, steps[index - 1]) && <span className="v-arrow">←</span>}
          <Single shown={step} context={context} />
          {step.kind === "relationship" && !pointsBack(step, steps[index - 1]) && <span className="v-arrow">→</span>}
        </Fragment>
      ))}
    </span>
  );
}

/** A value in full: text as it is, lists and maps as trees that open, nodes and relationships with their properties. */
export function FullValue({ value, context }: { value: WireValue; context: ValueContext }) {
  const shown = showValue(value, context.names);
  switch (shown.kind) {
    case "list":
      return (
        <Tree label={`list of ${shown.items.length}`} parts={shown.items.map((item, index) => [String(index), item])} context={context} />
      );
    case "map":
      return <Tree label={`map of ${Object.keys(shown.entries).length}`} parts={Object.entries(shown.entries)} context={context} />;
    case "node":
    case "relationship":
      return (
        <>
          <Single shown={shown} context={context} />
          <Tree
            label={shown.kind === "node" ? shown.labels.join(", ") : "properties"}
            parts={Object.entries(shown.properties)}
            context={context}
          />
        </>
      );
    case "null":
    case "boolean":
    case "number":
    case "text":
    case "temporal":
    case "scalar":
    case "path":
      return <Single shown={shown} context={context} />;
  }
}

const treeParts = 200;

function Tree({ label, parts, context }: { label: string; parts: readonly (readonly [string, WireValue])[]; context: ValueContext }) {
  if (parts.length === 0) return <span className="v-null">{label}, empty</span>;
  return (
    <details className="v-tree" open={parts.length <= 20}>
      <summary>{label}</summary>
      <dl>
        {parts.slice(0, treeParts).map(([key, item]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>
              <FullValue value={item} context={context} />
            </dd>
          </div>
        ))}
      </dl>
      {parts.length > treeParts && (
        <p className="v-null">
          The first {treeParts} of {parts.length}. The JSON view and the exports have all.
        </p>
      )}
    </details>
  );
}
