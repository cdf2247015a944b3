/** The options of all our cookies: same site only, not readable by scripts, and only over TLS if the site uses it. */
export const cookieOptions = (maxAge: number, path = "/") =>
  ({
    path,
    maxAge,
    sameSite: "lax",
    httpOnly: true,
    secure: process.env.AUTH_URL?.startsWith("https:") === true,
  }) as const;
