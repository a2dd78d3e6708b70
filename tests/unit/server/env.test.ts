import { describe, expect, test } from "vitest";
import { isLoopback, readEnv } from "../../../server/env.ts";

test("nothing set gives the defaults, and an empty variable counts as not set", () => {
  expect(readEnv({ PORT: "", NEO4J_URI: "" })).toMatchObject({
    PORT: 3000,
    HOST: "127.0.0.1",
    DATA_DIR: "data",
    LOG_LEVEL: "warn",
    ALLOWED_HOSTS: [],
  });
});

test("lists are cut at commas", () => {
  expect(readEnv({ NEO4J_ALLOWED_PROCEDURES: "apoc.path.expand, gds.* ," }).NEO4J_ALLOWED_PROCEDURES).toStrictEqual([
    "apoc.path.expand",
    "gds.*",
  ]);
});

describe("nonsense is refused by name", () => {
  test.each([
    [{ PORT: "http" }, "PORT"],
    [{ PORT: "65536" }, "PORT"],
    [{ NEO4J_URI: "localhost:7687" }, "NEO4J_URI"],
    [{ NEO4J_URI: "http://localhost:7474" }, "NEO4J_URI"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL"],
    [{ THROUGHLINE_TOKEN: "short" }, "THROUGHLINE_TOKEN"],
    [{ HOST: "0.0.0.0" }, "THROUGHLINE_TOKEN"],
    [{ REQUESTS_PER_MINUTE: "0" }, "REQUESTS_PER_MINUTE"],
  ])("%o", (variables, name) => {
    expect(() => readEnv(variables)).toThrow(name);
  });

  test("a server that others reach starts with a token", () => {
    expect(readEnv({ HOST: "0.0.0.0", THROUGHLINE_TOKEN: "0123456789abcdef" }).HOST).toBe("0.0.0.0");
  });
});

test.each([
  ["127.0.0.1", true],
  ["127.8.8.8", true],
  ["localhost", true],
  ["::1", true],
  ["[::1]", true],
  ["0.0.0.0", false],
  ["::", false],
  ["127.0.0.1.example.org", false],
  ["192.168.0.1", false],
])("%s is loopback: %s", (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
