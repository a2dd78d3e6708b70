import { expect, test } from "vitest";
import { toCsv } from "../../../../client/editor/csv.ts";

test("follows RFC 4180: CRLF after every record, quotes doubled, commas and breaks inside quotes", () => {
  const csv = toCsv(
    ["name", "a,b"],
    [
      ['say "hi"', "one\r\ntwo"],
      ["plain", "x"],
    ],
    "exact",
  );
  expect(csv).toBe('name,"a,b"\r\n"say ""hi""","one\r\ntwo"\r\nplain,x\r\n');
});

test("tells a null from an empty text", () => {
  expect(toCsv(["a", "b"], [[null, ""]], "exact")).toBe('a,b\r\n,""\r\n');
});

test("writes typed values as their text and everything nested as JSON", () => {
  const row = [{ $type: "Integer", _value: "9007199254740993" }, { $type: "Date", _value: "2026-01-31" }, [1, { a: null }], -2.5, true];
  expect(toCsv(["i", "d", "l", "n", "b"], [row], "exact").split("\r\n")[1]).toBe(
    '9007199254740993,2026-01-31,"[1,{""a"":null}]",-2.5,true',
  );
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n@x", "＝1"])("disarms %j for a spreadsheet only", (text) => {
  expect(toCsv(["t"], [[text]], "spreadsheet")).toContain(`'${text}`);
  expect(toCsv(["t"], [[text]], "exact")).not.toContain("'");
});

test("leaves numbers and harmless text alone for a spreadsheet, and says that it is UTF-8", () => {
  expect(toCsv(["=x"], [[-5], ["a-b"]], "spreadsheet")).toBe("\uFEFF'=x\r\n-5\r\na-b\r\n");
});

test("disarms a formula inside quotes and in a point's text too", () => {
  expect(toCsv(["t"], [['=HYPERLINK("x")']], "spreadsheet")).toBe('\uFEFFt\r\n"\'=HYPERLINK(""x"")"\r\n');
  expect(toCsv(["t"], [[{ $type: "Duration", _value: "-P1D" }]], "spreadsheet")).toContain("'-P1D");
});
