import { describe, expect, it } from "vitest";
import { carriedByPage, complaint } from "../../architecture/arrows.ts";
import { allImports, importsOf, sources } from "../../architecture/imports.ts";

describe("import arrows", () => {
  it("point one way in every source", () => {
    const files = sources(["server", "client"]);
    const imports = allImports(files);
    expect(files.length).toBeGreaterThan(40);
    expect(imports.length).toBeGreaterThan(files.length);
    expect(imports.map(complaint).filter((text) => text !== undefined)).toStrictEqual([]);
  });

  const canaries: [file: string, text: string][] = [
    ["server/contract/planted.ts", 'import { answer } from "../ask/answer.ts";'],
    ["server/topology/planted.ts", 'import type { Path } from "../paths/search.ts";'],
    ["server/http/planted.ts", 'import neo4j from "neo4j-driver";'],
    ["server/ask/planted.ts", 'import { open } from "../store/embedded/open.ts";'],
    ["server/planted/new.ts", 'import { limits } from "../contract/limits.ts";'],
    ["server/ask/planted.ts", 'const lazy = await import("../http/routes.ts");'],
    ["server/ask/planted.ts", 'export { stage } from "../../client/graph/stage.ts";'],
    ["client/ui/Planted.tsx", 'import { limits } from "../../server/contract/query.ts";'],
    ["client/ui/Planted.tsx", 'import Sigma from "sigma";'],
    ["client/graph/planted.ts", 'import { actions } from "../state/actions.ts";'],
    ["client/state/planted.ts", 'import {\n  Panel,\n} from "../ui/Panel.tsx";'],
  ];
  it.each(canaries)("catch what is planted in %s: %s", (file, text) => {
    const found = importsOf(file, text);
    expect(found).toHaveLength(1);
    expect(found.map(complaint)).not.toContain(undefined);
  });

  it("lead out of no file of the contract that the page carries", () => {
    expect(sources(["server/contract"])).toStrictEqual(expect.arrayContaining([...carriedByPage]));
    expect(allImports([...carriedByPage])).toStrictEqual([]);
  });

  it("let through what is allowed", () => {
    const text = 'import type { Node } from "../../server/contract/graph.ts";\nimport { useStore } from "../state/store.ts";';
    expect(importsOf("client/ui/Panel.tsx", text).map(complaint)).toStrictEqual([undefined, undefined]);
  });
});
