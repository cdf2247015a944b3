-- Returns the Monday of the week in China's time.
CREATE OR REPLACE FUNCTION app.week_of(p_at timestamptz) RETURNS date LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT date_trunc('week', p_at AT TIME ZONE 'Asia/Shanghai')::date
$$;
