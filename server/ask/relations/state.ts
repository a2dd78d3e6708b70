import type { PropertyInfo } from "../vocabulary/labels.ts";
import type { Filter } from "./chunk.ts";
import type { Keep } from "./plan.ts";

/** A node of the query while it is being read. Its label is `anyLabel` until a relationship decides it. */
export interface DraftNode {
  readonly label: number;
  readonly filters: readonly Filter[];
  /** Relationship types that its noun names ("director"), with how well; used up by one arc. */
  readonly roles: ReadonlyMap<number, number>;
  readonly roleUsed: boolean;
  readonly implicit: boolean;
  /** It was read from a noun. */
  readonly noun?: boolean;
  readonly asked: boolean;
  /** Its filter is the name of just one node. */
  readonly anchored?: boolean;
  /** Which end of a relationship it is, by the word before it: "from Ann", "by Ann", "to Ann". */
  readonly end?: "start" | "end";
  /** Labels that its asking word hopes for: "who" a person. */
  readonly hoped?: readonly number[];
  /** Chunks that it was read from. */
  readonly chunks: readonly number[];
  /** The property that is asked for, rather than the node. */
  readonly wanted?: PropertyInfo;
}

/** A relationship between two draft nodes; `a` is its start. */
export interface DraftArc {
  /** It must not be there. */
  readonly not?: boolean;
  readonly a: number;
  readonly b: number;
  readonly type: number;
  /** What its lack of evidence has cost; 0 once a word speaks for it. */
  readonly debt: number;
  readonly chunks: readonly number[];
}

/** A relation word that no arc has used yet. */
export interface Pending {
  readonly chunk: number;
  readonly types: ReadonlyMap<number, number>;
  /** Which words of each type's name it says, as bits. */
  readonly parts: ReadonlyMap<number, number>;
  /** Nodes that were there when it was read. */
  readonly after: number;
}

interface PendingProperty {
  readonly chunk: number;
  readonly properties: readonly { property: PropertyInfo; score: number }[];
}

export interface State {
  readonly nodes: readonly DraftNode[];
  readonly arcs: readonly DraftArc[];
  readonly pending: readonly Pending[];
  readonly properties: readonly PendingProperty[];
  readonly pair: boolean;
  /** "Not" was said, and what it denies is still to come. */
  readonly not?: boolean;
  /** The chunk that said it last. */
  readonly notAt?: number;
  /** How many different nodes of the next noun an answer must have; `node` is that noun's, once it is there. */
  readonly tally?: { readonly chunk: number; readonly keep: Extract<Keep, { count: number }>; readonly node?: number };
  /** "when" and "where" may ask for a property of what follows. */
  /** The next noun is what is asked for; the labels that its asking word hopes for. */
  readonly asks?: readonly number[] | undefined;
  readonly wants?: { readonly kind: "date" | "place"; readonly chunk: number };
  /** "And" was just said: the next node may stand beside the last one, joined to the same node by the same relation. */
  readonly and?: boolean;
  /** The question is a sentence that ends in what it asks for: "the writer of X also wrote films". */
  readonly statement?: boolean;
  /** The node that the last chunk made or joined, while nothing but empty words followed. */
  readonly open: number;
  readonly ignored: readonly number[];
  readonly score: number;
}

export const anyLabel = -1;

export const start: State = { nodes: [], arcs: [], pending: [], properties: [], pair: false, open: -1, ignored: [], score: 0 };

/** What each decision of the reader costs or earns, in units of one exact word. */
export const weights = {
  hop: -0.25,
  unexplained: -1.1,
  onlyWay: -0.3,
  implicit: -0.6,
  ignored: -0.7,
  ignoredLoose: -0.05,
  perNodeBetween: -0.3,
  wrongAsked: -0.9,
  unusedRole: -0.5,
  unusedPair: -0.4,
  unusedProperty: -0.6,
  /** A verb that points the other way; more than would put an empty answer in doubt. */
  againstVoice: -1.5,
  carried: -0.4,
  openEnd: -0.25,
  cuelessReturn: -0.2,
  askedGiven: -1,
  throughName: -1.3,
  uncuedReturn: -0.5,
  after: -0.35,
  /** "Son" for CHILD_OF, where the graph tells who is male. */
  ungendered: -0.8,
  coordinated: 0.75,
  /** "From Oslo" for FROM_CITY. */
  preposition: 0.4,
  /** An arc that costs more than this is not followed. */
  hopeless: -2.2,
  /** "From" and "to" against the direction of a relationship, or along it. */
  end: 0.3,
  /** A verb for the name of a kind of node. */
  verbal: -0.6,
  /** A property where the same word names a kind of node. */
  rather: -0.9,
  /** "The address of Ann" for the place rather than its text. */
  identifying: -0.3,
} as const;

export const noRoles: ReadonlyMap<number, number> = new Map();

export function withNode(state: State, at: number, node: DraftNode): State {
  return { ...state, nodes: state.nodes.map((known, i) => (i === at ? node : known)) };
}

/** What a state has said, regardless of its score: states that say the same compete. */
export function signatureOf(state: State): string {
  const nodes = state.nodes.map(
    ({ label, filters, asked, roles, roleUsed, wanted }) =>
      `${label}${asked ? "?" : ""}${roleUsed ? "u" : roles.size > 0 ? "r" : ""}${wanted?.column ?? ""}[${filters.map((filter) => (filter.kind === "nodes" || filter.kind === "label" ? filter.text : `${filter.property.column}${filter.kind === "is" ? filter.codes[0] : filter.text}${filter.not ? "!" : ""}`)).join(",")}]`,
  );
  const arcs = state.arcs.map(({ a, b, type, debt, not }) => `${a}>${type}>${b}${debt === 0 ? "" : "!"}${not ? "-" : ""}`);
  return `${nodes.join(" ")}|${arcs.join(" ")}|${state.pending.map(({ chunk }) => chunk).join(",")}|${state.properties.map(({ chunk }) => chunk).join(",")}|${state.pair}${state.wants?.kind ?? ""}|${state.open}|${state.asks ? 1 : 0}${state.and ? 1 : 0}${state.not ? 1 : 0}${state.tally ? `t${state.tally.node}` : ""}`;
}
