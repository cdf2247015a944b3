-- A blind consultant stays blind: what his log line does not name as open is not read in that transaction.
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- As before; whatever the scope, for the reasons of moves are read with each and may tell of levels.
CREATE OR REPLACE FUNCTION app.log_view(p_firms uuid[], p_view text, p_subjects text[] DEFAULT '{}') RETURNS uuid[]
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  WITH logged AS (
    INSERT INTO app.access_log (firm_id, engagement_id, view, subjects, self_open)
    SELECT e.firm_id, e.id, p_view, p_subjects, ARRAY(SELECT a.id FROM app.assessment a
      WHERE a.firm_id = e.firm_id AND app.sees_self_scores(a.firm_id, a.id))
    FROM unnest(p_firms) AS f(id) CROSS JOIN LATERAL app.engagement_of_actor(f.id) e
    RETURNING firm_id
  )
  SELECT coalesce(array_agg(firm_id), '{}') FROM logged
$$;
--> statement-breakpoint
-- Assessments whose self scores the access log of this very transaction names as open to the actor. Each statement is
-- judged anew, so terms that widen meanwhile must not open what the line does not tell of.
CREATE FUNCTION app.self_viewed() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(DISTINCT s.id), '{}')
  FROM app.engagement e
  JOIN app.access_log l ON l.engagement_id = e.id AND l.at = now()
    AND l.transaction_id = pg_current_xact_id_if_assigned()::text
  CROSS JOIN LATERAL unnest(l.self_open) AS s(id)
  WHERE e.consultant_id = app.actor_person()
$$;
--> statement-breakpoint
-- As before, and as one who once moved a phase of it: a former manager need not have answered.
CREATE OR REPLACE FUNCTION app.could_see_self(p_firm uuid, p_assessment uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT p_firm = ANY (app.firms_of_actor())
    OR EXISTS (SELECT FROM app.respondent r WHERE r.assessment_id = p_assessment AND r.person_id = app.actor_person())
    OR EXISTS (SELECT FROM app.phase_event x
      WHERE x.assessment_id = p_assessment AND x.by_person_id = app.actor_person() AND x.signed_name = '')
    OR EXISTS (SELECT FROM app.access_log l
      JOIN app.engagement e ON e.firm_id = l.firm_id AND e.id = l.engagement_id
      WHERE l.firm_id = p_firm AND e.consultant_id = app.actor_person() AND p_assessment = ANY (l.self_open))
    OR EXISTS (SELECT FROM app.cohort_membership m
      WHERE m.firm_id = p_firm AND m.consent_level >= 2 AND m.cohort_id = ANY (app.cohorts_of_actor()))
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.client_answers(p_assessment uuid) RETURNS TABLE (revision integer, detail jsonb, respondents integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT r.revision, r.rating -> 'detail', (r.rating -> 'marks' ->> 'respondents')::integer
  FROM app.result r
  WHERE r.assessment_id = p_assessment AND r.firm_id = ANY (app.firms_viewed('answers'))
    AND r.assessment_id = ANY (app.self_viewed()) AND app.sees_self_scores(r.firm_id, r.assessment_id)
  ORDER BY r.revision DESC LIMIT 1
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.client_flag_rows(p_assessment uuid)
RETURNS TABLE (respondent integer, item_id text, level integer, dont_know boolean, first_saved timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT dense_rank() OVER (ORDER BY a.respondent_id)::integer, a.item_id, a.level, a.dont_know, h.first_saved
  FROM app.answer a
  JOIN app.respondent r ON r.firm_id = a.firm_id AND r.assessment_id = a.assessment_id AND r.id = a.respondent_id
  JOIN app.assessment_phase p ON p.firm_id = a.firm_id AND p.assessment_id = a.assessment_id
    AND p.phase = left(a.item_id, 3) AND p.state IN ('submitted', 'accepted')
  LEFT JOIN LATERAL (SELECT min(o.saved_at) AS first_saved FROM app.answer_history o
    WHERE o.firm_id = a.firm_id AND o.assessment_id = a.assessment_id AND o.respondent_id = a.respondent_id
      AND o.item_id = a.item_id AND (o.dont_know OR o.level IS NOT NULL)) h ON true
  WHERE a.assessment_id = p_assessment AND r.kind = 'member' AND (a.dont_know OR a.level IS NOT NULL)
    AND a.firm_id = ANY (app.firms_viewed('answers')) AND a.assessment_id = ANY (app.self_viewed())
    AND app.sees_self_scores(a.firm_id, a.assessment_id)
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.self_viewed() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.self_viewed() TO trellis_app;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['result', 'result_figures'] LOOP
    EXECUTE format('DROP POLICY consultant_reads ON app.%I', t);
    EXECUTE format('CREATE POLICY consultant_reads ON app.%I FOR SELECT TO trellis_app
      USING (firm_id = ANY ((SELECT app.firms_viewed(''results''))::uuid[])
        AND assessment_id = ANY ((SELECT app.self_viewed())::uuid[]) AND app.sees_self_scores(firm_id, assessment_id))', t);
  END LOOP;
END $$;
DROP POLICY consultant_reads ON app.phase_event;
CREATE POLICY consultant_reads ON app.phase_event FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_viewed())::uuid[])
    AND (by_person_id = (SELECT app.actor_person())
      OR (assessment_id = ANY ((SELECT app.self_viewed())::uuid[]) AND app.sees_self_scores(firm_id, assessment_id))));
-- The gate asks who moved a phase.
GRANT SELECT ON app.phase_event TO trellis_gate;
CREATE POLICY gate ON app.phase_event FOR SELECT TO trellis_gate USING (true);
