const storageKey = "throughline.theme";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

function isTheme(value: string | null): value is Theme {
  return themes.some((theme) => theme === value);
}

/** The theme chosen last on this machine; the system's own when none was, or when storage is blocked. */
export function rememberedTheme(): Theme {
  try {
    const value = localStorage.getItem(storageKey);
    return isTheme(value) ? value : "system";
  } catch {
    return "system";
  }
}

/** Puts a theme in force: the style sheet does the rest. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
}

export function rememberTheme(theme: Theme): void {
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // A blocked storage remembers nothing; the theme still holds until the page is left.
  }
}
