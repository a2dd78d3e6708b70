import { AskBox } from "./AskBox.tsx";
import { useSession } from "./session.ts";
import { StoreStatus } from "./StoreStatus.tsx";
import { ThemeButton } from "./ThemeButton.tsx";

function Mark() {
  return (
    <svg width="26" height="20" viewBox="0 0 26 20" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
      <path d="M3 16 13 6l10 8" />
      <circle cx="3" cy="16" r="2.4" fill="currentColor" />
      <circle cx="13" cy="6" r="2.4" fill="currentColor" />
      <circle cx="23" cy="14" r="2.4" fill="currentColor" />
    </svg>
  );
}

export function Head() {
  const session = useSession();
  return (
    <header className="head">
      <h1 className="brand">
        <a
          href="/"
          aria-label="Throughline, to the start"
          onClick={(event) => {
            event.preventDefault();
            session.open({ type: "start" });
          }}
        >
          <Mark />
          <span>Throughline</span>
        </a>
      </h1>
      <AskBox />
      <div className="status">
        <StoreStatus />
        <ThemeButton />
      </div>
    </header>
  );
}
