import type { AskResponse } from "../../server/contract/ask.ts";
import type { ErrorCode, UnavailableReason } from "../../server/contract/errors.ts";
import type { Claim, DocumentResponse, EvidenceResponse } from "../../server/contract/evidence.ts";
import type { GraphCounts, HealthResponse, NeighboursResponse, Node, NodeResponse, SchemaResponse } from "../../server/contract/graph.ts";
import type { MembersResponse } from "../../server/contract/members.ts";
import type { TextsState } from "./answerTexts.ts";
import type { Asked } from "./asked.ts";
import type { ChosenKinds } from "../graph/kinds.ts";
import type { MembersOf, Place } from "./place.ts";
import type { AskedBefore } from "./questions.ts";
import type { SettingsState } from "./settingsDraft.ts";

/** What the panel shows once it has come. */
export type Page =
  /** Questions that this graph can answer come after the page itself: `null` until then. */
  | { type: "start"; questions: string[] | null }
  /** `asked` is what was answered, and can be asked on its own; `before` what it was read to follow. */
  | { type: "answer"; response: AskResponse; asked: Asked; before: Asked | null; texts: TextsState }
  | { type: "node"; node: NodeResponse; neighbours: NeighboursResponse; claims: ClaimsState }
  | { type: "edge"; evidence: EvidenceResponse; ends: [Node, Node] }
  | { type: "document"; document: DocumentResponse; passage: string | null }
  | { type: "selection"; nodes: Node[] }
  | { type: "members"; of: MembersOf; name: string; response: MembersResponse }
  | { type: "questions" }
  | { type: "graph" }
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
  /** Why the database does not answer, where that is known. */
  reason?: UnavailableReason | undefined;
}

/** The store behind the server, as last heard of. */
export type StoreState =
  | { status: "unknown" }
  | { status: "ready"; health: HealthResponse }
  /** It answers, and reads the graph first. */
  | { status: "starting"; health: HealthResponse }
  /** It has not answered for longer than one should wait; it may still. */
  | { status: "slow" }
  | { status: "away"; problem: Problem };

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
  /** What stands in the box. */
  typed: string;
  /** The question that the next one may follow. */
  context: Asked | null;
  /** Questions asked before, the latest first. */
  questions: AskedBefore[];
  settings: SettingsState;
  /** Looks of labels that a person chose. */
  looks: ChosenKinds;
  console: { open: boolean; query: ConsoleQuery | null };
  /** Whether what is drawn is shown as a table below it. */
  table: boolean;
  /** One line about what just happened, shown for a while and read out. */
  notice: string | null;
}

/** What was kept in this browser. */
export interface Kept {
  questions: AskedBefore[];
  looks: ChosenKinds;
}

export function initialState(place: Place, { questions, looks }: Kept = { questions: [], looks: {} }): AppState {
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
    typed: place.type === "ask" ? place.question : "",
    context: null,
    questions,
    settings: { status: "absent" },
    looks,
    console: { open: false, query: null },
    table: false,
    notice: null,
  };
}

type Change = (state: AppState) => AppState;

/** Goes to a place: what was shown stays until the new page has come. */
export function goTo(place: Place, depth: number): Change {
  return (state) => {
    const typed =
      place.type === "ask" ? place.question : state.place.type === "ask" && state.typed === state.place.question ? "" : state.typed;
    const context = place.type === "start" ? null : place.type === "ask" ? place.after : state.context;
    return { ...state, place, depth, loading: true, problem: null, hover: null, typed, context };
  };
}

/** Whether an answer is one that a next question can follow: an understood question, even one with the answer no. */
function canBeFollowed({ reading, answer }: AskResponse): boolean {
  return reading.kind !== "none" && reading.kind !== "help" && answer.kind !== "choices";
}

export function showPage(page: Page): Change {
  const chosenPath: ChosenPath = page.type === "answer" && page.response.reading.kind === "everything" ? "all" : 0;
  return (state) => {
    const shown = { ...state, page, loading: false, problem: null, chosenPath };
    if (page.type !== "answer" || !canBeFollowed(page.response)) return shown;
    // The question moves from the box to the line that the next one follows; what was typed since stays.
    return { ...shown, context: page.asked, typed: state.typed === page.response.question ? "" : state.typed };
  };
}

/** The next question follows nothing. */
export function beginAnew(): Change {
  return (state) => ({ ...state, context: null });
}

export function showProblem(problem: Problem): Change {
  return (state) => ({ ...state, loading: false, problem });
}

/** Puts the claims of a node on its page, if that page is still the one shown. */
export function showQuestions(questions: string[]): Change {
  return (state) => (state.page?.type === "start" ? { ...state, page: { ...state.page, questions } } : state);
}

/** Puts the sentences of the graph's own texts into an answer, if it is still the one shown. */
export function showTexts(response: AskResponse, texts: TextsState): Change {
  return (state) =>
    state.page?.type === "answer" && state.page.response === response ? { ...state, page: { ...state.page, texts } } : state;
}

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
  return (state) => ({ ...state, console: { open, query: query ?? state.console.query }, table: state.table && !open });
}

/** One thing at a time lies below the graph: the table or the console. */
export function toggleTable(): Change {
  return (state) => ({ ...state, table: !state.table, console: { ...state.console, open: false } });
}

export function addDrawn(notice: string | null): Change {
  return (state) => ({ ...state, drawn: state.drawn + 1, notice: notice ?? state.notice });
}
