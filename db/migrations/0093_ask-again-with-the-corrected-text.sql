SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- The standard text said less than what administrators see at a level. Firms that agreed to it are asked again; a text of
-- the cohort's own stays as it was.
UPDATE app.cohort SET consent_version = consent_version + 1 WHERE consent_text IS NULL;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
