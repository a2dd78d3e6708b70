import type { ResultSummary } from "neo4j-driver";
import type { Notification } from "../../contract/query.ts";

/** @returns what Neo4j remarks about the query, such as a label that does not exist, with its place in the text. */
export function toNotifications({ notifications }: Pick<ResultSummary, "notifications">): Notification[] {
  return notifications.map(({ code, title, description, severityLevel, position }) => ({
    code,
    severity: severityLevel === "WARNING" ? "warning" : "information",
    title,
    description,
    ...positionOf(position),
  }));
}

function positionOf(position: unknown): Pick<Notification, "position"> {
  if (typeof position !== "object" || position === null || !("line" in position)) return {};
  const { line, column, offset } = position as Record<"line" | "column" | "offset", number | bigint>;
  return { position: { line: Number(line), column: Number(column), offset: Number(offset) } };
}
