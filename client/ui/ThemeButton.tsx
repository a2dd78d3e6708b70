import { useState } from "react";
import { applyTheme, rememberTheme, rememberedTheme, themes } from "../state/theme.ts";
import { Icon } from "./Icon.tsx";
import { useSession } from "./session.ts";

const names = { system: "as the system", light: "light", dark: "dark" } as const;

/** Goes through the themes: as the system, light, dark. */
export function ThemeButton() {
  const session = useSession();
  const [theme, setTheme] = useState(rememberedTheme);
  function next(): void {
    const following = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
    setTheme(following);
    applyTheme(following);
    rememberTheme(following);
    session.announce(`Theme: ${names[following]}.`);
  }
  return (
    <button type="button" className="quiet" onClick={next} aria-label={`Theme: ${names[theme]}. Change`} title={`Theme: ${names[theme]}`}>
      <Icon name={theme} />
    </button>
  );
}
