-- Returns whether the acting consultant may see how a firm rated itself: always after their own rating, never during a
-- blind one, and with a blind engagement not in the latest cycle before they have rated it.
CREATE OR REPLACE FUNCTION app.sees_self_scores(p_firm uuid, p_assessment uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE r app.consultant_rating;
BEGIN
  SELECT * INTO r FROM app.consultant_rating o
  WHERE o.assessment_id = p_assessment AND o.consultant_id = app.actor_person();
  IF r.given_at IS NOT NULL THEN RETURN true; END IF;
  IF r.blind THEN RETURN false; END IF;
  RETURN NOT EXISTS (
    SELECT FROM app.engagement_of_actor(p_firm) e WHERE e.blind_until_rated
      AND p_assessment = (SELECT a.id FROM app.assessment a WHERE a.firm_id = p_firm ORDER BY a.cycle DESC LIMIT 1));
END $$;
GRANT EXECUTE ON FUNCTION app.sees_self_scores TO trellis_app;
