-- One row per link in a firm's register: a partner, or a bundle of small customers. Members read and write. Consultants
-- read it once the access log has recorded their view, if their engagement covers `position`. The job `network` reads
-- it for firms of its cohort.

CREATE POLICY gate ON app.link TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY consultant_reads ON app.link FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_viewed('position'))::uuid[]));
CREATE POLICY member_reads ON app.link FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY member_inserts ON app.link FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY member_updates ON app.link FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY network_reads ON app.link FOR SELECT TO trellis_worker
  USING ((SELECT app.actor_job()) = 'network'
    AND firm_id IN (SELECT m.firm_id FROM app.cohort_membership m));

GRANT SELECT ON app.link TO trellis_gate;
GRANT UPDATE (partner_firm_id) ON app.link TO trellis_gate;
GRANT INSERT, SELECT, UPDATE ON app.link TO trellis_app;
GRANT SELECT (firm_id, id, direction, kind, partner_type, partner_country, share, partner_firm_id, ended_at,
  value_band, currency, ownership_share, owner)
  ON app.link TO trellis_worker;

-- `partner_firm_id` is set by `redeem_link_code` alone.
CREATE TRIGGER partner_firm BEFORE INSERT OR UPDATE ON app.link
  FOR EACH ROW EXECUTE FUNCTION app.guard_partner_firm();
