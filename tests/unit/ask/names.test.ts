import { expect, test } from "vitest";
import { fold, tokenize } from "../../../server/ask/names/fold.ts";
import { nameIndexOf, prepareNameIndex } from "../../../server/ask/names/nameIndex.ts";
import { createTopologyBuilder } from "../../../server/topology/builder.ts";
import { createRandom } from "../../support/randomGraph.ts";

test("the fast way to fold a plain text gives what its words give", () => {
  const random = createRandom(7);
  const letters = " abAZ09'.-_/$&()\"!,:+#@~".split("");
  for (let i = 0; i < 20_000; i += 1) {
    const text = Array.from({ length: Math.floor(random() * 9) }, () => letters[Math.floor(random() * letters.length)]).join("");
    const slow = tokenize(text)
      .map((token) => token.text)
      .join(" ");
    expect(fold(text), JSON.stringify(text)).toBe(slow);
  }
});

test.each([
  ["Łódź", "lodz"],
  ["Piñeyro’s", "pineyros"],
  ["東京", "東京"],
  ["Владимир Путин", "владимир путин"],
  ["U.S.A.", "usa"],
  ["Straße", "strasse"],
])("%s is compared as %s", (name, folded) => {
  expect(fold(name)).toBe(folded);
});

async function topologyOf(names: readonly string[]) {
  const builder = createTopologyBuilder();
  builder.addNodes(names.map((name, i) => ({ id: `n${i}`, labels: ["Thing"], name })));
  return builder.build(new Date(0));
}

test("an index that is built in slices is the one that is built at once, also when somebody cannot wait", async () => {
  const random = createRandom(3);
  const names = Array.from(
    { length: 5_000 },
    () => `${Math.floor(random() * 3_000).toString(36)} ${Math.floor(random() * 90).toString(36)}`,
  );
  const [whole, sliced, hurried] = await Promise.all([topologyOf(names), topologyOf(names), topologyOf(names)]);
  await prepareNameIndex(sliced);
  const preparing = prepareNameIndex(hurried);
  const [expected, ...others] = [whole, sliced, hurried].map(nameIndexOf);
  await preparing;
  for (const index of others) {
    expect(index.keys).toEqual(expected?.keys);
    for (const prefix of ["a", "1z", "zz"]) expect(index.withWordPrefix(prefix, 50)).toEqual(expected?.withWordPrefix(prefix, 50));
    expect(index.trigrams.near("1abd 2", 2, 8)).toEqual(expected?.trigrams.near("1abd 2", 2, 8));
  }
});

test("words of names come in their order, whatever their number", async () => {
  const names = Array.from({ length: 9_000 }, (_, i) => `w${(i * 7_919) % 9_000}`);
  const index = nameIndexOf(await topologyOf(names));
  const found = index.withWordPrefix("w", 9_000).map((key) => index.keys[key] ?? "");
  expect(found).toEqual([...found].toSorted((a, b) => (a < b ? -1 : 1)));
  expect(found).toHaveLength(9_000);
});
