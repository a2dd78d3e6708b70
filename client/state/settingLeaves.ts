import type { GraphSettings } from "../../server/contract/settings.ts";

/**
 * Settings as single statements, so that two people's changes can be told apart and put together: each key is the way
 * to one statement ("of the type KNOWS_SN it is said that it is called `knows`"), each value what is stated there, ""
 * where being there is all there is to say.
 */
export type Leaves = ReadonlyMap<string, string>;

export type TermKind = "labels" | "types" | "properties";
export type RoleKind = "labels" | "types";

export const nodeRoles = ["name", "description", "picture", "date", "source", "quote"] as const;
export const relationshipRoles = ["date", "source", "quote"] as const;
export type Role = (typeof nodeRoles)[number] | (typeof relationshipRoles)[number];

function key(...way: string[]): string {
  return JSON.stringify(way);
}

function wayOf(leaf: string): string[] {
  return JSON.parse(leaf) as string[];
}

const termKinds = ["labels", "types", "properties"] as const;

export function leavesOf({ synonyms, mapping }: GraphSettings): Leaves {
  const leaves = new Map<string, string>();
  for (const kind of termKinds) {
    for (const [term, phrases] of Object.entries(synonyms[kind] ?? {}))
      for (const phrase of phrases) leaves.set(key("synonyms", kind, term, phrase), "");
    for (const name of mapping.leaveOut?.[kind] ?? []) leaves.set(key("leaveOut", kind, name), "");
  }
  for (const kind of ["labels", "types"] as const)
    for (const [term, roles] of Object.entries(mapping[kind] ?? {}))
      for (const [role, property] of Object.entries<string | undefined>(roles))
        if (property !== undefined) leaves.set(key("roles", kind, term, role), property);
  return leaves;
}

/** The settings that these statements make. */
export function settingsOf(leaves: Leaves): GraphSettings {
  const settings = { synonyms: {}, mapping: {} } as Required<Pick<GraphSettings, "synonyms" | "mapping">>;
  for (const [leaf, value] of leaves) {
    const [part, kind, term = "", last = ""] = wayOf(leaf);
    if (part === "synonyms" && isTermKind(kind)) {
      const terms = (settings.synonyms[kind] ??= {});
      (terms[term] ??= []).push(last);
    } else if (part === "leaveOut" && isTermKind(kind)) {
      const leaveOut = (settings.mapping.leaveOut ??= {});
      (leaveOut[kind] ??= []).push(term);
    } else if (part === "roles" && (kind === "labels" || kind === "types")) {
      const terms = (settings.mapping[kind] ??= {});
      terms[term] = { ...terms[term], [last]: value };
    }
  }
  return settings;
}

function isTermKind(kind: string | undefined): kind is TermKind {
  return termKinds.some((known) => known === kind);
}

function having(leaves: Leaves, leaf: string, value: string | null): Leaves {
  const next = new Map(leaves);
  if (value === null) next.delete(leaf);
  else next.set(leaf, value);
  return next;
}

/** What people call a term. */
export function phrasesOf(leaves: Leaves, kind: TermKind, term: string): string[] {
  return [...leaves.keys()]
    .map(wayOf)
    .flatMap(([part, of, name, phrase = ""]) => (part === "synonyms" && of === kind && name === term ? [phrase] : []));
}

export function withPhrase(leaves: Leaves, kind: TermKind, term: string, phrase: string): Leaves {
  return having(leaves, key("synonyms", kind, term, phrase), "");
}

export function withoutPhrase(leaves: Leaves, kind: TermKind, term: string, phrase: string): Leaves {
  return having(leaves, key("synonyms", kind, term, phrase), null);
}

/** Which property has this role; "" when nobody said. */
export function roleOf(leaves: Leaves, kind: RoleKind, term: string, role: Role): string {
  return leaves.get(key("roles", kind, term, role)) ?? "";
}

export function withRole(leaves: Leaves, kind: RoleKind, term: string, role: Role, property: string): Leaves {
  return having(leaves, key("roles", kind, term, role), property === "" ? null : property);
}

export function isLeftOut(leaves: Leaves, kind: TermKind, name: string): boolean {
  return leaves.has(key("leaveOut", kind, name));
}

export function withLeftOut(leaves: Leaves, kind: TermKind, name: string, out: boolean): Leaves {
  return having(leaves, key("leaveOut", kind, name), out ? "" : null);
}

/** Everything of a kind that is left out. */
export function leftOutNames(leaves: Leaves, kind: TermKind): string[] {
  return [...leaves.keys()].map(wayOf).flatMap(([part, of, name = ""]) => (part === "leaveOut" && of === kind ? [name] : []));
}

export function sameLeaves(a: Leaves, b: Leaves): boolean {
  return a.size === b.size && [...a].every(([leaf, value]) => b.get(leaf) === value);
}

/** A statement that two people changed, each in another way. */
export interface Clash {
  leaf: string;
  /** What it is about: "name of Person". */
  about: string;
  mine: string | null;
  theirs: string | null;
}

function aboutOf(leaf: string): string {
  const [part, , term = "", last = ""] = wayOf(leaf);
  if (part === "roles") return `${last} of ${term === "*" ? "all others" : term}`;
  return part === "synonyms" ? `“${last}” for ${term}` : `leaving out ${term}`;
}

/**
 * Puts together what two people made of the same settings: whatever only one of them changed is as that one left it;
 * what both changed differently stays as it is in `mine` and is listed.
 */
export function mergeLeaves(base: Leaves, mine: Leaves, theirs: Leaves): { merged: Leaves; clashes: Clash[] } {
  let merged = theirs;
  const clashes: Clash[] = [];
  for (const leaf of new Set([...base.keys(), ...mine.keys()])) {
    const before = base.get(leaf) ?? null;
    const ours = mine.get(leaf) ?? null;
    const others = theirs.get(leaf) ?? null;
    if (ours === before || ours === others) continue;
    merged = having(merged, leaf, ours);
    if (others !== before) clashes.push({ leaf, about: aboutOf(leaf), mine: ours, theirs: others });
  }
  return { merged, clashes };
}

/** The statements with theirs in the place of ours for what clashed. */
export function takeTheirs(leaves: Leaves, clashes: Clash[]): Leaves {
  return clashes.reduce((taken, { leaf, theirs }) => having(taken, leaf, theirs), leaves);
}
