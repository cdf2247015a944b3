-- Administrators may read what was published to firms: a bulletin goes to outsiders, and holds no more than that. Whatever is
-- let go for firms has been compared with everything administrators see (`readViewersIn`).
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
ALTER POLICY administrator_reads ON app.cohort_snapshot
  USING (audience IN ('administrator', 'firm') AND held_at IS NULL
    AND cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
