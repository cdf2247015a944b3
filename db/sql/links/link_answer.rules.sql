-- One row per answer to a position question about a link. Members read and write. Consultants read it once the access
-- log has recorded their view, if their engagement covers `position`. The job `network` reads it for firms of its
-- cohort.

CREATE POLICY gate ON app.link_answer TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY consultant_reads ON app.link_answer FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_viewed('position'))::uuid[]));
CREATE POLICY member_reads ON app.link_answer FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY member_inserts ON app.link_answer FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY member_updates ON app.link_answer FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY member_deletes ON app.link_answer FOR DELETE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY network_reads ON app.link_answer FOR SELECT TO trellis_worker
  USING ((SELECT app.actor_job()) = 'network'
    AND firm_id IN (SELECT m.firm_id FROM app.cohort_membership m));

GRANT SELECT ON app.link_answer TO trellis_gate;
GRANT INSERT, SELECT, UPDATE, DELETE ON app.link_answer TO trellis_app;
GRANT UPDATE (asked_of) ON app.link_answer TO trellis_app;
GRANT SELECT ON app.link_answer TO trellis_worker;

CREATE TRIGGER keep_asked_of BEFORE INSERT OR UPDATE OF level ON app.link_answer
  FOR EACH ROW EXECUTE FUNCTION app.keep_asked_of();
