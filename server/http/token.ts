import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Request, RequestHandler } from "express";
import { HttpError } from "./errors.ts";

const cookieName = "throughline";

/**
 * Asks for the token on `/api`, health apart: as `Authorization: Bearer`, or as the cookie that opening `/?token=...`
 * leaves. The cookie holds a digest of the token, never the token.
 */
export function requireToken(token: string): RequestHandler {
  const cookie = createHmac("sha256", token).update("cookie").digest("base64url");
  return function requireToken(request, response, next) {
    const given = request.query["token"];
    if (request.method === "GET" && request.path === "/" && typeof given === "string") {
      if (!same(given, token)) throw refused();
      response.cookie(cookieName, cookie, { httpOnly: true, sameSite: "strict", path: "/", secure: request.secure });
      response.redirect(303, "/");
      return;
    }
    if (!request.path.startsWith("/api") || request.path === "/api/health") return next();
    const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
    if (bearer !== undefined ? same(bearer, token) : same(cookieOf(request), cookie)) return next();
    response.set("WWW-Authenticate", "Bearer");
    throw refused();
  };
}

function refused(): HttpError {
  return new HttpError("unauthorized", "This server asks for its token.", {
    hint: "Open /?token=... once, or send the header Authorization: Bearer ....",
  });
}

/** Compares digests, which have one length, in a time that does not depend on the content. */
function same(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

function cookieOf(request: Request): string {
  const pairs = (request.headers.cookie ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1) ?? "";
}
