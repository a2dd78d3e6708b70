import { beforeAll, expect } from "vitest";
import { quoteName } from "../../../server/store/identifiers.ts";
import { ask, askValue, emptyStore } from "../ask.ts";
import type { Suite } from "../storeContract.ts";

const texts = {
  Japanese: "日本とオーストラリア",
  Hindi: "भारत और जापान",
  Arabic: "اليابان وأستراليا",
  emoji: "🇯🇵🤝🇮🇳 👩‍👩‍👧‍👦",
  "combining marks": "e\u0301 is not é",
  "control characters": "a\u0001b\u007Fc\u2028d",
  "astral plane": "𝔸𠜎",
};

const names = ["Größe", "国", "with blank", "with `backtick`", "with \\u0060 escape", "semi;colon // comment", "🚀"];

/** Texts and names of every script, in every place. */
export function unicodeCases({ store, test }: Suite): void {
  beforeAll(() => emptyStore(store()));

  for (const [name, text] of Object.entries(texts)) {
    test(`keeps ${name}`, async () => {
      expect(await askValue(store(), "RETURN $x AS x", { x: text })).toBe(text);
      expect(await askValue(store(), `RETURN '${text}' AS x`)).toBe(text);
      await store().write([{ query: "MATCH (n:Text) DELETE n" }, { query: "CREATE (:Text {x: $x})", params: { x: text } }]);
      expect(await askValue(store(), "MATCH (n:Text {x: $x}) RETURN n.x AS x", { x: text })).toBe(text);
    });
  }

  test("counts code points, not UTF-16 units", async () => {
    expect((await ask(store(), "RETURN size('日本'), left('日本', 1), substring('日本', 1), reverse('日本')")).rows).toStrictEqual([
      [2, "日", "本", "本日"],
    ]);
  });

  for (const name of names) {
    test(`takes ${name} as a label, a type and a property name`, async () => {
      const quoted = quoteName(name);
      await emptyStore(store());
      await store().write([{ query: `CREATE (:${quoted} {${quoted}: 1})-[:${quoted} {${quoted}: 2}]->(:Other)` }]);
      const query = `MATCH (a:${quoted})-[r:${quoted}]->() RETURN labels(a), type(r), keys(a), a.${quoted} + r.${quoted} AS sum`;
      expect((await ask(store(), query)).rows).toStrictEqual([[[name], name, [name], 3]]);
    });
  }

  test("takes a name for a column", async () => {
    expect((await ask(store(), "RETURN 1 AS `国 🚀 ``x```")).columns).toStrictEqual(["国 🚀 `x`"]);
  });
}
