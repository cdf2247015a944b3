-- Returns a hash of everything a map is made of. Another hash says that something has changed, but not what.
CREATE OR REPLACE FUNCTION app.network_stamp(p_cohort uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH firms AS MATERIALIZED (SELECT f.firm_id FROM app.firms_of_cohort(p_cohort) f)
  SELECT md5(concat_ws(' ',
    (SELECT sum(hashtextextended(firm_id::text, 1)) FROM firms),
    (SELECT sum(hashtextextended(concat_ws('|', l.id, l.share, l.ended_at, l.partner_firm_id, l.partner_type,
      l.partner_country, l.value_band, l.currency, l.kind), 1)) FROM app.link l JOIN firms USING (firm_id)),
    (SELECT concat(count(*), ' ', sum(r.revision), ' ', max(r.at)) FROM app.record r JOIN firms USING (firm_id)
      WHERE r.kind = 'link'),
    (SELECT sum(hashtextextended(concat_ws('|', r.assessment_id, r.revision), 1)) FROM app.result r
      JOIN firms USING (firm_id) WHERE r.superseded_at IS NULL)))
$$;
GRANT EXECUTE ON FUNCTION app.network_stamp TO trellis_app, trellis_worker;
