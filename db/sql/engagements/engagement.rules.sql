-- One row per engagement: what a firm opens to a consultant, until when. Also an offer, or a request.
-- Managers offer, change and end it; the functions in this folder do the rest.

CREATE POLICY gate ON app.engagement TO trellis_gate USING (true) WITH CHECK (true);
-- Consultants read their own engagements, and offers to their address that nobody has accepted.
CREATE POLICY consultant_reads ON app.engagement FOR SELECT TO trellis_app
  USING (consultant_id = (SELECT app.actor_person()) OR (consultant_id IS NULL AND email = (SELECT app.actor_email())));
CREATE POLICY manager_reads ON app.engagement FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
-- Managers can only add offers: an engagement begins when the consultant accepts.
CREATE POLICY manager_offers ON app.engagement FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]) AND asked_by = 'firm' AND email IS NOT NULL
    AND consultant_id IS NULL AND accepted_at IS NULL AND granted_by = (SELECT app.actor_person()));
-- Managers change an engagement until it is over.
CREATE POLICY manager_updates ON app.engagement FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]) AND revoked_at IS NULL AND declined_at IS NULL
    AND ends_at > statement_timestamp())
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])
    AND (revoked_by IS NULL OR revoked_by = 'firm'));

GRANT INSERT, SELECT, UPDATE ON app.engagement TO trellis_gate;
GRANT INSERT, SELECT ON app.engagement TO trellis_app;
GRANT UPDATE (scope, may_review, blind_until_rated, ends_at, revoked_at, revoked_by, declined_at)
  ON app.engagement TO trellis_app;
