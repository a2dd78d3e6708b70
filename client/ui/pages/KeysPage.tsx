const keys: [string, string][] = [
  ["/", "to the box that asks and finds"],
  ["?", "these keys"],
  ["`", "console, open or shut"],
  ["↑ ↓ ← →", "in the graph: from node to node"],
  ["Enter", "in the graph: open the node; in the box: ask, or open a name"],
  ["E", "in the graph: expand the node"],
  ["Space", "in the graph: add the node to the selection"],
  ["+ −", "in the graph: nearer, farther"],
  ["0", "in the graph: fit everything"],
  ["↑ ↓", "in the box: questions asked before, and what it offers"],
  ["⌫", "in the empty box: begin anew, after nothing"],
  ["Esc", "let go"],
];
const hand: [string, string][] = [
  ["Hover", "lights up a node's neighbours"],
  ["Click", "opens a node or a relationship"],
  ["Double click", "expands a node"],
  ["Shift and click", "adds a node to the selection"],
];

function Table({ rows }: { rows: [string, string][] }) {
  return (
    <dl className="properties keys-list">
      {rows.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}

export function KeysPage() {
  return (
    <article>
      <h2 className="title">Keys</h2>
      <Table rows={keys} />
      <h3 className="s">By hand</h3>
      <Table rows={hand} />
    </article>
  );
}
