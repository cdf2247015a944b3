-- The clock of the server forgets requests that ran out, whether or not somebody asks a customer again.
SET LOCAL ROLE trellis_gate;
GRANT EXECUTE ON FUNCTION app.forget_confirmations() TO trellis_auth;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
