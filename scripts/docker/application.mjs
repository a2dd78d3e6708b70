import { randomBytes } from "node:crypto";
import { createServer } from "node:net";

/**
 * An application in a container, asked from outside as a person's browser would.
 *
 * @returns its token; `health`; `isAnswered`, whether the example's first question has its answer; and `isGuarded`,
 *   whether the page is there and nobody without the token is let in
 */
export function application(port) {
  const token = randomBytes(16).toString("hex");
  const address = `http://127.0.0.1:${port}`;
  const authorization = `Bearer ${token}`;

  function ask(path, options) {
    return fetch(`${address}${path}`, { ...options, signal: AbortSignal.timeout(30_000) });
  }

  async function health() {
    return (await ask("/api/health")).json();
  }

  async function isAnswered() {
    const headers = { "content-type": "application/json", authorization };
    const body = JSON.stringify({ question: "who links Japan to Australia" });
    const { answer } = await (await ask("/api/ask", { method: "POST", headers, body })).json();
    return answer.text.includes("Quad");
  }

  async function isGuarded() {
    const [page, stranger] = await Promise.all([ask("/", { headers: { authorization } }), ask("/api/schema")]);
    return page.ok && (await page.text()).includes("<script") && stranger.status === 401;
  }

  return { token, health, isAnswered, isGuarded };
}

/** @returns a TCP port that nobody uses now */
export function freePort() {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
