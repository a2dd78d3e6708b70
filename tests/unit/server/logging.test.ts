import { expect, test } from "vitest";
import { createLogger } from "../../../server/logging.ts";

test("secrets are cut out at every depth that is logged", () => {
  const lines: string[] = [];
  const logger = createLogger("info", { write: (line) => void lines.push(line) });
  logger.info(
    { password: "hunter2", neo4j: { password: "hunter2" }, req: { headers: { authorization: "Bearer hunter2", cookie: "hunter2" } } },
    "started",
  );
  logger.debug("too quiet to be heard");
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain("[secret]");
  expect(lines[0]).not.toContain("hunter2");
});
