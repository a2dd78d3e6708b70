import type { GraphSlice, Node } from "../../server/contract/graph.ts";
import type { WireValue } from "../../server/contract/values.ts";
import type { Api } from "../api/endpoints.ts";
import { isLeftOut, roleOf } from "./settingLeaves.ts";
import type { Leaves } from "./settingLeaves.ts";

const longest = 120;

function nameText(value: WireValue | undefined): string {
  if (typeof value !== "string" && typeof value !== "number") return "";
  const text = String(value).trim();
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

/** The node under the name that stands in the property which a person said is its name; as it is where nobody did. */
function named<T extends Node>(node: T, said: Leaves): T {
  const property = [...node.labels, "*"].map((label) => roleOf(said, "labels", label, "name")).find((role) => role !== "");
  const name = property === undefined ? "" : nameText(node.properties[property]);
  return name === "" ? node : { ...node, name };
}

/** A slice as a person wants it: without what is left out, and under the names that were chosen. */
export function presented<T extends GraphSlice>(slice: T, said: Leaves): T {
  if (said.size === 0) return slice;
  const out = new Set(slice.nodes.filter(({ labels }) => labels.some((label) => isLeftOut(said, "labels", label))).map(({ id }) => id));
  return {
    ...slice,
    nodes: slice.nodes.filter(({ id }) => !out.has(id)).map((node) => named(node, said)),
    edges: slice.edges.filter(({ type, source, target }) => !isLeftOut(said, "types", type) && !out.has(source) && !out.has(target)),
  };
}

interface Counted {
  counts: { type: string; label: string }[];
}

function counted<T extends Counted>(answer: T, said: Leaves): T {
  const counts = answer.counts.filter(({ type, label }) => !isLeftOut(said, "types", type) && !isLeftOut(said, "labels", label));
  return { ...answer, counts };
}

/**
 * The same calls, with what they show of the graph as a person said that it is to be shown.
 *
 * @param known what was said, once it has been read; nothing when it cannot be
 */
export function presentedApi(api: Api, known: () => Promise<Leaves>): Api {
  return {
    ...api,
    async graph(limit, signal) {
      const [graph, said] = await Promise.all([api.graph(limit, signal), known()]);
      return presented(graph, said);
    },
    async node(id, signal) {
      const [node, said] = await Promise.all([api.node(id, signal), known()]);
      return counted(named(node, said), said);
    },
    async neighbours(id, options, signal) {
      const [slice, said] = await Promise.all([api.neighbours(id, options, signal), known()]);
      return counted(presented(slice, said), said);
    },
    async members(of, name, skip, signal) {
      const [slice, said] = await Promise.all([api.members(of, name, skip, signal), known()]);
      return presented(slice, said);
    },
    async ask(request, signal) {
      const [answer, said] = await Promise.all([api.ask(request, signal), known()]);
      const paths = answer.paths.map((path) => ({ ...path, nodes: path.nodes.map((node) => named(node, said)) }));
      return { ...answer, paths, entities: answer.entities.map((node) => named(node, said)) };
    },
  };
}
