-- The trigger of 0054 belonged to the owner and was open to the public, as no function here is.
ALTER FUNCTION app.keep_asked_of() OWNER TO trellis_gate;
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.keep_asked_of() FROM PUBLIC;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
