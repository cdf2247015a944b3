SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- The cards of the three levels, which every cohort shows, and the standard text said less than what administrators see.
-- Every firm that chose by them is asked again.
UPDATE app.cohort SET consent_version = consent_version + 1;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
