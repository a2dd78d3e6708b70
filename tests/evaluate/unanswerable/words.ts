/**
 * Everyday words for what a graph hardly ever holds. Those that the graph under test does hold are left out by the
 * generator, so that they need not suit any one graph.
 */
export const absentWords = {
  properties: [
    "population",
    "height",
    "weight",
    "salary",
    "shoe size",
    "blood type",
    "favourite colour",
    "annual revenue",
    "market value",
    "passport number",
    "religion",
    "temperature",
    "fuel consumption",
    "melting point",
    "life expectancy",
    "interest rate",
    "wingspan",
    "credit score",
    "maiden name",
    "carbon footprint",
    "opening hours",
    "star sign",
  ],
  roles: "dentist landlord godfather grandmother veterinarian hairdresser bishop plumber butler bodyguard therapist coach tenant".split(
    " ",
  ),
  verbs: "married poisoned inherited painted sued baptised insured adopted bribed kidnapped composed cooked sculpted vaccinated".split(" "),
  things: "unicorns volcanoes submarines recipes mortgages dinosaurs vaccines elections orchestras glaciers tractors pyramids".split(" "),
};
