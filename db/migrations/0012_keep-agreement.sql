CREATE TABLE "app"."cohort_agreement" (
	"cohort_id" uuid NOT NULL,
	"network_id" uuid NOT NULL,
	"scale" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"rate" jsonb NOT NULL,
	"shown" jsonb NOT NULL,
	CONSTRAINT "cohort_agreement_cohort_id_network_id_scale_pk" PRIMARY KEY("cohort_id","network_id","scale"),
	CONSTRAINT "cohort_agreement_scale" CHECK ("app"."cohort_agreement"."scale" in ('complexity', 'codifiability', 'capability', 'coordination', 'power'))
);
--> statement-breakpoint
ALTER TABLE "app"."cohort_agreement" ADD CONSTRAINT "cohort_agreement_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
-- Administrators read the printed rates of their cohorts; what they rest on is read by the job alone, of every cohort:
-- rates of two cohorts can be subtracted from each other.
ALTER TABLE app.cohort_agreement OWNER TO trellis_owner;
ALTER TABLE app.cohort_agreement ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.cohort_agreement FORCE ROW LEVEL SECURITY;
CREATE POLICY operator ON app.cohort_agreement TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
GRANT SELECT (cohort_id, network_id, scale, at, rate) ON app.cohort_agreement TO trellis_app;
CREATE POLICY administrator_reads ON app.cohort_agreement FOR SELECT TO trellis_app
  USING (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
GRANT SELECT, INSERT ON app.cohort_agreement TO trellis_worker;
CREATE POLICY network_reads ON app.cohort_agreement FOR SELECT TO trellis_worker
  USING ((SELECT app.actor_job()) = 'network');
CREATE POLICY network_inserts ON app.cohort_agreement FOR INSERT TO trellis_worker
  WITH CHECK (cohort_id = ANY ((SELECT app.cohorts_of_job('network'))::uuid[]));
--> statement-breakpoint

-- The job reads verdicts and which customer gave them, never an answer, an address or a link's key.
GRANT SELECT (firm_id, id, link_id, given_at, withdrawn_at) ON app.confirmation TO trellis_worker;
GRANT SELECT (firm_id, confirmation_id, customer_hash) ON app.confirmation_address TO trellis_worker;
GRANT SELECT ON app.confirmation_scale TO trellis_worker;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['confirmation', 'confirmation_address', 'confirmation_scale'] LOOP
    EXECUTE format('CREATE POLICY network_reads ON app.%I FOR SELECT TO trellis_worker
      USING ((SELECT app.actor_job()) = ''network'' AND firm_id IN (SELECT m.firm_id FROM app.cohort_membership m))', t);
  END LOOP;
END $$;
