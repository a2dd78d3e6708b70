import { isNumber } from "../evaluate/arithmetic.ts";
import { queryError, typeError } from "../evaluate/failure.ts";
import { textOf } from "../evaluate/text.ts";
import type { Value } from "../evaluate/value.ts";
import { arg, given, strict, type FunctionTable } from "./definition.ts";

function numberAt(args: readonly Value[], place: number): number {
  const value = arg(args, place);
  if (!isNumber(value)) throw typeError("a number", value);
  return Number(value);
}

function ofOne(call: (value: number) => number) {
  return strict(1, 1, (args) => call(numberAt(args, 0)));
}

type Mode = "UP" | "DOWN" | "CEILING" | "FLOOR" | "HALF_UP" | "HALF_DOWN" | "HALF_EVEN";

/** Rounds a decimal text exactly, as Java's BigDecimal does. */
function round(args: readonly Value[]): Value {
  const value = numberAt(args, 0);
  if (!Number.isFinite(value)) return value;
  const precision = args.length > 1 ? Math.trunc(numberAt(args, 1)) : 0;
  if (precision < 0) throw queryError("Precision argument to 'round()' cannot be negative");
  if (args.length === 1) return Math.floor(value + 0.5);
  const mode = args.length > 2 ? textOf(arg(args, 2)).toUpperCase() : "HALF_UP";
  const { negative, digits, scale } = decimalOf(value);
  if (scale <= precision) return value;
  const unit = 10n ** BigInt(scale - precision);
  const rest = digits % unit;
  const up = rest !== 0n && roundsUp(mode as Mode, negative, rest * 2n - unit, (digits / unit) % 2n === 1n);
  const whole = digits / unit + (up ? 1n : 0n);
  return Number(`${negative ? "-" : ""}${whole}e-${precision}`);
}

function roundsUp(mode: Mode, negative: boolean, overHalf: bigint, odd: boolean): boolean {
  switch (mode) {
    case "UP":
      return true;
    case "DOWN":
      return false;
    case "CEILING":
      return !negative;
    case "FLOOR":
      return negative;
    case "HALF_UP":
      return overHalf >= 0n;
    case "HALF_DOWN":
      return overHalf > 0n;
    case "HALF_EVEN":
      return overHalf > 0n || (overHalf === 0n && odd);
    default:
      throw queryError(`Unknown rounding mode: ${String(mode)}`);
  }
}

function decimalOf(value: number): { negative: boolean; digits: bigint; scale: number } {
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toExponential().split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale >= 0 ? { negative: value < 0, digits, scale } : { negative: value < 0, digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

export const mathFunctions: FunctionTable = {
  abs: strict(1, 1, (args) => {
    const value = arg(args, 0);
    if (typeof value === "bigint") return value < 0n ? -value : value;
    return Math.abs(numberAt(args, 0));
  }),
  sign: strict(1, 1, (args) => {
    const value = numberAt(args, 0);
    return BigInt(Number.isNaN(value) ? 0 : Math.sign(value));
  }),
  isnan: strict(1, 1, (args) => Number.isNaN(numberAt(args, 0))),
  round: strict(1, 3, round),
  ceil: ofOne(Math.ceil),
  floor: ofOne(Math.floor),
  rand: given(0, 0, () => Math.random()),
  e: given(0, 0, () => Math.E),
  pi: given(0, 0, () => Math.PI),
  exp: ofOne(Math.exp),
  log: ofOne(Math.log),
  log10: ofOne(Math.log10),
  sqrt: ofOne(Math.sqrt),
  sin: ofOne(Math.sin),
  cos: ofOne(Math.cos),
  tan: ofOne(Math.tan),
  cot: ofOne((value) => 1 / Math.tan(value)),
  asin: ofOne(Math.asin),
  acos: ofOne(Math.acos),
  atan: ofOne(Math.atan),
  sinh: ofOne(Math.sinh),
  cosh: ofOne(Math.cosh),
  tanh: ofOne(Math.tanh),
  coth: ofOne((value) => 1 / Math.tanh(value)),
  atan2: strict(2, 2, (args) => Math.atan2(numberAt(args, 0), numberAt(args, 1))),
  degrees: ofOne((value) => (value * 180) / Math.PI),
  radians: ofOne((value) => (value * Math.PI) / 180),
  haversin: ofOne((value) => (1 - Math.cos(value)) / 2),
};
