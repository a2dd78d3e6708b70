import type { WireValue } from "../../contract/values.ts";

/** Puts a value among the parameters of a query, and returns what stands for it in the text: `$p1`. */
export type Parameter = (value: WireValue) => string;

/** The parameters of one query, named in the order in which they come. */
export function createParameters(): { params: Record<string, WireValue>; parameter: Parameter } {
  const params: Record<string, WireValue> = {};
  return {
    params,
    parameter(value) {
      const name = `p${Object.keys(params).length + 1}`;
      params[name] = value;
      return `$${name}`;
    },
  };
}
