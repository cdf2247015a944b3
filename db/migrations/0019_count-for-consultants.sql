-- A consultant also sees how far a cycle is, and with scope "answers" how answers spread.
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- How many colleagues have answered each item; for members, and for a consultant whose view is logged.
CREATE OR REPLACE FUNCTION app.answered_items(p_assessment uuid) RETURNS TABLE (item_id text, answered integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH open AS (SELECT app.firms_of_actor() || app.firms_viewed() AS firms)
  SELECT g.item_id, sum(g.n)::integer FROM (
    SELECT a.item_id, 1 AS n FROM app.answer a
    JOIN app.respondent r ON r.firm_id = a.firm_id AND r.assessment_id = a.assessment_id AND r.id = a.respondent_id
    WHERE a.assessment_id = p_assessment AND a.firm_id = ANY ((SELECT firms FROM open)::uuid[]) AND r.kind = 'member'
      AND (a.dont_know OR a.level IS NOT NULL)
    UNION ALL
    SELECT n.item_id, 0 FROM app.not_applicable n
    WHERE n.assessment_id = p_assessment AND n.firm_id = ANY ((SELECT firms FROM open)::uuid[])
  ) g GROUP BY g.item_id
$$;
--> statement-breakpoint
-- How many members of a client have answered nothing in this assessment; a number, and nobody's name.
CREATE FUNCTION app.client_silent(p_assessment uuid) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT count(*)::integer FROM app.assessment s JOIN app.membership m ON m.firm_id = s.firm_id
  WHERE s.id = p_assessment AND s.firm_id = ANY (app.firms_viewed()) AND NOT EXISTS (
    SELECT FROM app.respondent r JOIN app.answer a
      ON a.firm_id = r.firm_id AND a.assessment_id = r.assessment_id AND a.respondent_id = r.id
    WHERE r.firm_id = s.firm_id AND r.assessment_id = s.id AND r.person_id = m.person_id AND r.kind = 'member')
$$;
--> statement-breakpoint
-- Item by item how the answers of a frozen result spread; the rest of the result is another scope.
CREATE FUNCTION app.client_answers(p_assessment uuid) RETURNS TABLE (revision integer, detail jsonb, respondents integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT r.revision, r.rating -> 'detail', (r.rating -> 'marks' ->> 'respondents')::integer
  FROM app.result r
  WHERE r.assessment_id = p_assessment AND r.firm_id = ANY (app.firms_viewed('answers'))
    AND app.sees_self_scores(r.firm_id, r.assessment_id)
  ORDER BY r.revision DESC LIMIT 1
$$;
--> statement-breakpoint
-- What signs of careless answering are counted from: numbered people without a name, in phases that are closed. The server
-- counts the signs and shows the counts; it never shows these rows.
CREATE FUNCTION app.client_flag_rows(p_assessment uuid)
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
    AND a.firm_id = ANY (app.firms_viewed('answers')) AND app.sees_self_scores(a.firm_id, a.assessment_id)
$$;
--> statement-breakpoint
-- With the zone in which the firm counts its days.
DROP FUNCTION app.engagements_of_actor();
CREATE FUNCTION app.engagements_of_actor()
RETURNS TABLE (firm_id uuid, id uuid, firm_name text, is_demo boolean, time_zone text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT e.firm_id, e.id, f.name, f.is_demo, f.time_zone FROM app.engagement e JOIN app.firm f ON f.id = e.firm_id
  WHERE e.consultant_id = app.actor_person() OR (e.consultant_id IS NULL AND e.email = app.actor_email())
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.engagements_of_actor(), app.client_silent(uuid), app.client_answers(uuid), app.client_flag_rows(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.engagements_of_actor(), app.client_silent(uuid), app.client_answers(uuid), app.client_flag_rows(uuid) TO trellis_app;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
GRANT SELECT ON app.answer_history TO trellis_gate;
CREATE POLICY gate ON app.answer_history FOR SELECT TO trellis_gate USING (true);
