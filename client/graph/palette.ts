/** Names of the custom properties that the drawing uses. */
const tokens = {
  ground: "--ground",
  surface: "--surface",
  ink: "--ink",
  soft: "--ink-2",
  faint: "--ink-3",
  accent: "--accent",
  edge: "--edge",
} as const;

export interface Palette {
  ground: string;
  surface: string;
  ink: string;
  soft: string;
  faint: string;
  accent: string;
  edge: string;
  /** The colour of a kind, by its custom property. */
  of(token: string): string;
}

/** The colours of the theme in force, read from the style sheet: the one place they are written down in. */
export function readPalette(element: HTMLElement): Palette {
  const probe = document.createElement("i");
  element.append(probe);
  const known = new Map<string, string>();
  function read(token: string): string {
    // A custom property may hold light-dark(...): only a colour that is used is resolved.
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  }
  const kinds = ["country", "grouping", "agreement", "event", "organisation", "person", "topic", "kind-7", "kind-8"];
  for (const kind of kinds) known.set(`--${kind}`, read(`--${kind}`));
  const palette: Palette = {
    ground: read(tokens.ground),
    surface: read(tokens.surface),
    ink: read(tokens.ink),
    soft: read(tokens.soft),
    faint: read(tokens.faint),
    accent: read(tokens.accent),
    edge: read(tokens.edge),
    of: (token) => known.get(token) ?? palette.faint,
  };
  probe.remove();
  return palette;
}
