import { defineConfig } from "drizzle-kit";

/** `npm run db:generate -- --name what-it-does` drafts a migration. Read it, then add grants and row rules by hand. */
export default defineConfig({
  dialect: "postgresql",
  schema: "./db/schema/*.ts",
  out: "./db/migrations",
  schemaFilter: ["app"],
});
