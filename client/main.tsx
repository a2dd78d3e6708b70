import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { api } from "./api/endpoints.ts";
import { createGraph } from "./graph/graphModel.ts";
import { createSession } from "./state/session.ts";
import { applyTheme, rememberedTheme } from "./state/theme.ts";
import { App } from "./ui/App.tsx";
import { SessionContext } from "./ui/session.ts";
import "./ui/styles/fonts.css";
import "./ui/styles/tokens.css";
import "./ui/styles/base.css";
import "./ui/styles/head.css";
import "./ui/styles/graph.css";
import "./ui/styles/panel.css";
import "./ui/styles/page.css";
import "./ui/styles/reading.css";
import "./ui/styles/answer.css";
import "./ui/styles/quote.css";
import "./ui/styles/node.css";
import "./ui/styles/document.css";
import "./ui/styles/phone.css";

applyTheme(rememberedTheme());
const container = document.querySelector("#page");
if (container === null) throw new Error("index.html has no element #page to draw in");
const session = createSession(api, createGraph());
session.start();
createRoot(container).render(
  <StrictMode>
    <SessionContext value={session}>
      <App />
    </SessionContext>
  </StrictMode>,
);
