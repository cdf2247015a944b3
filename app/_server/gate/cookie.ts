/** Whether cookies are only sent over TLS: determined by the public address, not by headers. */
export const isSecure = (): boolean => process.env.AUTH_URL?.startsWith("https:") === true;

/** The options of all our cookies: same site only, and not readable by scripts. */
export const cookieOptions = (maxAge: number, path = "/") =>
  ({ path, maxAge, sameSite: "lax", httpOnly: true, secure: isSecure() }) as const;
