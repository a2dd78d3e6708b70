/** Units that names of properties end with: "dose_mg", "lengthKm", "price_usd". */
const units = new Set(
  `mm cm m km mi mile miles ft feet g kg mg lb lbs ton tons t l ml s sec secs seconds ms min mins minutes h hr hrs hours days weeks months years
  usd eur gbp jpy inr dollar dollars euro euros pct percent kb mb gb tb kw kwh mw gw mhz ghz hz c f celsius kmh mph sqm sqkm ha`.split(
    /\s+/,
  ),
);

/** The words of a property's name without the unit at their end, where something is left. */
export function withoutUnit(words: readonly string[]): readonly string[] {
  return words.length > 1 && units.has(words.at(-1) ?? "") ? words.slice(0, -1) : words;
}
