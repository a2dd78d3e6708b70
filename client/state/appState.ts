import type { AskResponse } from "../../server/contract/ask.ts";
import type { ErrorCode } from "../../server/contract/errors.ts";
import type { Claim, DocumentResponse, EvidenceResponse } from "../../server/contract/evidence.ts";
import type { GraphCounts, HealthResponse, NeighboursResponse, Node, NodeResponse, SchemaResponse } from "../../server/contract/graph.ts";
import type { Place } from "./place.ts";

/** What the panel shows once it has come. */
export type Page =
  | { type: "start"; questions: string[] }
  | { type: "answer"; response: AskResponse }
  | { type: "node"; node: NodeResponse; neighbours: NeighboursResponse; claims: ClaimsState }
  | { type: "edge"; evidence: EvidenceResponse; ends: [Node, Node] }
  | { type: "document"; document: DocumentResponse; passage: string | null }
  | { type: "selection"; nodes: Node[] }
  | { type: "keys" };

/** Claims about a node come after the node itself, from the evidence of its relationships. */
export type ClaimsState = { status: "coming" } | { status: "ready"; claims: EdgeClaim[]; looked: number; of: number };
export interface EdgeClaim {
  edge: string;
  claim: Claim;
}

export interface Problem {
  code: ErrorCode;
  message: string;
  hint: string | null;
}

/** The store behind the server, as last heard of. */
type StoreState = { status: "unknown" } | { status: "ready"; health: HealthResponse } | { status: "away"; problem: Problem };

/** How much of the graph is drawn. */
type Picture = { status: "loading" } | { status: "ready"; total: GraphCounts; truncated: boolean } | { status: "failed"; problem: Problem };

/** The path of an answer that is drawn, or all of them at once. */
export type ChosenPath = number | "all";

export type Target = { type: "node" | "edge"; id: string };

export interface ConsoleQuery {
  text: string;
  params: Record<string, unknown>;
  run?: boolean;
}

export interface AppState {
  place: Place;
  page: Page | null;
  loading: boolean;
  problem: Problem | null;
  /** Places that "back" can return to. */
  depth: number;
  store: StoreState;
  schema: SchemaResponse | null;
  picture: Picture;
  /** Counts up whenever nodes or edges were added to the drawing. */
  drawn: number;
  hover: Target | null;
  hidden: ReadonlySet<string>;
  chosenPath: ChosenPath;
  console: { open: boolean; query: ConsoleQuery | null };
  /** One line about what just happened, shown for a while and read out. */
  notice: string | null;
}

export function initialState(place: Place): AppState {
  return {
    place,
    page: null,
    loading: true,
    problem: null,
    depth: 0,
    store: { status: "unknown" },
    schema: null,
    picture: { status: "loading" },
    drawn: 0,
    hover: null,
    hidden: new Set(),
    chosenPath: 0,
    console: { open: false, query: null },
    notice: null,
  };
}

type Change = (state: AppState) => AppState;

/** Goes to a place: what was shown stays until the new page has come. */
export function goTo(place: Place, depth: number): Change {
  return (state) => ({ ...state, place, depth, loading: true, problem: null, hover: null });
}

export function showPage(page: Page): Change {
  const chosenPath = page.type === "answer" && page.response.reading.kind === "everything" ? "all" : 0;
  return (state) => ({ ...state, page, loading: false, problem: null, chosenPath });
}

export function showProblem(problem: Problem): Change {
  return (state) => ({ ...state, loading: false, problem });
}

/** Puts the claims of a node on its page, if that page is still the one shown. */
export function showClaims(id: string, claims: ClaimsState): Change {
  return (state) => (state.page?.type === "node" && state.page.node.id === id ? { ...state, page: { ...state.page, claims } } : state);
}

export function toggleKind(kind: string): Change {
  return (state) => {
    const hidden = new Set(state.hidden);
    if (!hidden.delete(kind)) hidden.add(kind);
    return { ...state, hidden };
  };
}

export function showEveryKind(): Change {
  return (state) => ({ ...state, hidden: new Set() });
}

export function choosePath(chosenPath: ChosenPath): Change {
  return (state) => {
    const paths = state.page?.type === "answer" ? state.page.response.paths : [];
    return chosenPath === "all" || paths[chosenPath] !== undefined ? { ...state, chosenPath } : state;
  };
}

/** Marks what the hand is over; the same state when nothing changed, so that nothing is drawn again. */
export function hoverOver(hover: Target | null): Change {
  return (state) => (state.hover?.id === hover?.id && state.hover?.type === hover?.type ? state : { ...state, hover });
}

export function setConsole(open: boolean, query: ConsoleQuery | null): Change {
  return (state) => ({ ...state, console: { open, query: query ?? state.console.query } });
}

export function addDrawn(notice: string | null): Change {
  return (state) => ({ ...state, drawn: state.drawn + 1, notice: notice ?? state.notice });
}
