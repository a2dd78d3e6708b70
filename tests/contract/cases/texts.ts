import { beforeAll, expect } from "vitest";
import { edgeTexts } from "../../../server/evidence/edgeTexts.ts";
import { isRelationship } from "../../../server/store/kinds.ts";
import { namedStore } from "../../../server/store/named/namedStore.ts";
import { reportGraph } from "../../support/reportGraph.ts";
import { ask, emptyStore } from "../ask.ts";
import type { Suite } from "../storeContract.ts";

/** A busy machine is no reason to leave texts out here. */
const patient = { timeoutMs: 60_000 };

/** What a graph's own texts say of its relationships. */
export function textCases({ store, test }: Suite): void {
  beforeAll(async () => {
    await emptyStore(store());
    await store().write([{ query: reportGraph }]);
  });

  async function idOf(type: string): Promise<string> {
    const { rows } = await ask(store(), `MATCH ()-[r:${type}]->() RETURN r LIMIT 1`);
    return rows.flat().find(isRelationship)?.elementId ?? "";
  }

  test("one call has the first sentence of each relationship, by what it lists or by what names both ends", async () => {
    const ids = [await idOf("WORKS_AT"), await idOf("RELATED"), await idOf("KNOWS"), await idOf("PART_OF"), await idOf("HAS_ENTITY")];
    const named = namedStore(store());
    const { texts, cut } = await edgeTexts(named, await named.schema(), ids, patient);
    expect(cut).toBe("nothing");
    expect(texts.map(({ edge, how }) => [ids.indexOf(edge), how])).toStrictEqual([
      [0, "named"],
      [1, "listed"],
      [4, "itself"],
    ]);
    expect(texts.find(({ edge }) => edge === ids[0])).toMatchObject({
      text: "Ada Storm works at North Line as a pilot.",
      document: { name: "report.pdf" },
    });
    expect(texts.find(({ edge }) => edge === ids[1])?.text).toBe("North Line and South Line signed a contract in spring.");
  });

  test("of a thing that many texts name, those beside the other end are found", async () => {
    await store().write([
      { query: 'CREATE (h:Person {name: "Hub"}), (l:Person {name: "Lone"}), (h)-[:MET]->(l)' },
      {
        query: `MATCH (h:Person {name: "Hub"}) UNWIND range(1, 400) AS i
          CREATE (:Chunk {text: "Here is a long passage about Hub and nobody else, number " + toString(i) + " of them."})-[:HAS_ENTITY]->(h)`,
      },
      {
        query: `MATCH (h:Person {name: "Hub"}), (l:Person {name: "Lone"})
          CREATE (c:Chunk {text: "Last of all it is said that Hub met Lone, and that was that."}) CREATE (c)-[:HAS_ENTITY]->(h), (c)-[:HAS_ENTITY]->(l)`,
      },
    ]);
    const { texts } = await edgeTexts(store(), await store().schema(), [await idOf("MET")], patient);
    expect(texts).toMatchObject([{ how: "named", text: "Last of all it is said that Hub met Lone, and that was that." }]);
  });
}
