import type { Plan } from "./plan.ts";

/** The nodes of a plan that an answer is joined to by what must be there. */
export function affirmed(plan: Plan): ReadonlySet<number> {
  const reached = new Set([plan.answer]);
  for (const at of reached)
    for (const { a, b, not } of plan.arcs) {
      if (!not && a === at) reached.add(b);
      if (!not && b === at) reached.add(a);
    }
  return reached;
}

function affirmedArc({ a, b, type, also, either }: Plan["arcs"][number]): Plan["arcs"][number] {
  return { a, b, type, ...(also && { also }), either };
}

/** A part of a plan that must not be there, as a plan whose answer is the node that it hangs on. */
export function deniedParts(plan: Plan): Plan[] {
  const there = affirmed(plan);
  return plan.arcs.flatMap((arc) => {
    if (!arc.not || there.has(arc.a) === there.has(arc.b)) return [];
    const [pivot, other] = there.has(arc.a) ? [arc.a, arc.b] : [arc.b, arc.a];
    const beyond = new Set([other]);
    for (const at of beyond)
      for (const { a, b } of plan.arcs) {
        if (a === at && !there.has(b)) beyond.add(b);
        if (b === at && !there.has(a)) beyond.add(a);
      }
    const arcs = plan.arcs.filter((own) => own === arc || (beyond.has(own.a) && beyond.has(own.b)));
    const { nodes } = plan;
    return [
      {
        nodes: nodes.map(({ label, filters }, k) => ({ label, filters: k === pivot ? [] : filters })),
        arcs: arcs.map(affirmedArc),
        answer: pivot,
        apart: [],
        result: { kind: "nodes" },
      } satisfies Plan,
    ];
  });
}

/** Whether one of these nodes hangs on something that must not be there. */
export function isDenied(arcs: Plan["arcs"], answer: number, nodes: readonly number[]): boolean {
  const reached = new Set([answer]);
  for (const at of reached)
    for (const { a, b, not } of arcs) {
      if (!not && a === at) reached.add(b);
      if (!not && b === at) reached.add(a);
    }
  return nodes.some((node) => !reached.has(node));
}
