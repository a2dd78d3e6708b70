import { isLeftOut, relationshipRoles, roleOf } from "../state/settingLeaves.ts";
import type { Leaves, Role, RoleKind } from "../state/settingLeaves.ts";
import type { WireMap, WireValue } from "../../server/contract/values.ts";
import type { EdgeEvidence } from "../../server/contract/graph.ts";
import { asText } from "./pages/wireText.ts";
import { useApp } from "./session.ts";

export interface Roles {
  /** The name of the property that a person gave this role; undefined when nobody did. */
  property: (role: Role) => string | undefined;
  /** What stands in that property. */
  value: (role: Role, properties: WireMap) => WireValue | undefined;
  /** Quote, source and date, as far as they are said. */
  evidence: (properties: WireMap) => EdgeEvidence;
  leftOut: (property: string) => boolean;
}

const nobody: Leaves = new Map();

/** What a person said about the properties of these labels, or of this type: first by name, then for all others. */
export function useRoles(kind: RoleKind, names: string[]): Roles {
  const base = useApp((state) => (state.settings.status === "ready" ? state.settings.base : nobody));
  function property(role: Role): string | undefined {
    return [...names, "*"].map((name) => roleOf(base, kind, name, role)).find((found) => found !== "");
  }
  function value(role: Role, properties: WireMap): WireValue | undefined {
    const name = property(role);
    return name === undefined ? undefined : properties[name];
  }
  return {
    property,
    value,
    evidence(properties) {
      const said = relationshipRoles.map((role) => [role, value(role, properties)] as const);
      return Object.fromEntries(
        said.flatMap(([role, held]) => (held === undefined || held === null || held === "" ? [] : [[role, asText(held)]])),
      );
    },
    leftOut: (name) => isLeftOut(base, "properties", name),
  };
}
