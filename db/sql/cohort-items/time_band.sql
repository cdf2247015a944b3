-- Returns the time between two saves of a person as a band: 1 to 5, under 30 seconds, 1, 2, 5, and up to 10 minutes.
-- Null under 2 seconds (saved together with the answer before) and over 10 minutes (a break).
CREATE OR REPLACE FUNCTION app.time_band(p_time interval) RETURNS integer LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN p_time >= interval '2 seconds' AND p_time <= interval '10 minutes'
    THEN width_bucket(extract(epoch FROM p_time)::double precision, ARRAY[0, 30, 60, 120, 300]::double precision[]) END
$$;
