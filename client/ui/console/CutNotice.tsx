import { limits } from "../../../server/contract/limits.ts";
import type { Result } from "../../editor/exports.ts";
import { counted } from "../../editor/queryRun.ts";

const megabytes = limits.query.resultBytes / 1_000_000;

interface CutNoticeProps {
  result: Result;
  /** Runs the same query again with a higher row limit. */
  onRunWith: (limit: number) => void;
}

/** Where a result was cut, by which bound, and how to get what is missing. */
export function CutNotice({ result: { response, limit }, onRunWith }: CutNoticeProps) {
  const most = limits.query.maxRows;
  const rows = counted(response.rows.length, "row");
  if (response.truncatedBy === "bytes")
    return (
      <p className="console-note">
        Cut after {rows} by size: a result may hold {megabytes} MB. Return single properties in place of whole nodes, shorten long texts
        with <code>left(text, 200)</code>, or page with SKIP and LIMIT.
      </p>
    );
  return (
    <p className="console-note">
      Cut after {rows}, as many as were asked for; there are more.{" "}
      {limit < most ? (
        <button onClick={() => onRunWith(most)}>Run with {most.toLocaleString("en")}</button>
      ) : (
        "This is the most at once: narrow the pattern, or page with SKIP and LIMIT."
      )}
    </p>
  );
}
