-- Twenty counters that receive thirty objects each, and half a million appointments over 180 days: two thirds of them past.
insert into visit_domains (id, names, position) values ('bench', '{"ar":"قياس","fr":"Mesure","en":"Bench"}', 90);
insert into visit_objects (id, domain_id, names, documents, duration_minutes, lead_minutes, horizon_days, limit_per_citizen)
  select 'bench-' || n, 'bench', jsonb_build_object('ar', 'غرض ' || n, 'fr', 'Objet ' || n, 'en', 'Object ' || n), '[]', 15, 0, 180, 10000 from generate_series(1, 30) n;
insert into agendas (id, office_id, names, step_minutes, cooling_minutes)
  select 'bench-' || row_number() over (order by position, id), id, '{"ar":"شباك","fr":"Guichet","en":"Counter"}', 15, 0 from offices order by position, id limit 20;
insert into agenda_objects (agenda_id, office_id, object_id)
  select g.id, g.office_id, o.id from agendas g, visit_objects o where g.id like 'bench-%' and o.domain_id = 'bench';
insert into agenda_hours (agenda_id, season_id, weekday, from_time, to_time, places, walk_in_places)
  select g.id, s.id, d, '08:30', '16:30', 8, 0 from agendas g, seasons s, generate_series(1, 5) d where g.id like 'bench-%';

create temporary table counters as select id, office_id, row_number() over (order by id) - 1 as n from agendas where id like 'bench-%';
create temporary table visitors as select id, row_number() over (order by id) - 1 as n from accounts where username like 'runner%';
create index on visitors (n);
insert into appointments (id, reference, status, agenda_id, office_id, object_id, date, time, duration_minutes, channel, account_id, locale, created_at, booked_at, link_fingerprint)
  select gen_random_uuid(), 'BENCH-' || row_number() over (), case when day < current_date then 'served' else 'booked' end,
    c.id, c.office_id, 'bench-' || 1 + floor(random() * 30), day, '08:30'::time + make_interval(mins => 15 * step), 15, 'online', v.id, 'ar', now(), now(),
    decode(md5(c.id || day || step || '-' || place), 'hex')
  from counters c
  cross join (select day::date as day, row_number() over () as nth from generate_series(current_date - 80, current_date + 100, interval '1 day') day where extract(isodow from day) <= 5) d
  cross join generate_series(0, 31) step
  cross join generate_series(0, 7) place
  -- Nobody is in two places at once: at any one hour each of them is somebody else.
  join visitors v on v.n = ((d.nth * 32 + step) * 160 + c.n * 8 + place) % (select count(*) from visitors)
  where random() < 0.76;
-- The steps of a counter's day lie together, as the house opens its days; those of the objects as they were booked.
insert into agenda_loads (agenda_id, object_id, date, time, taken, capacity)
  select agenda_id, '', date, time, count(*), 8 from appointments where agenda_id like 'bench-%' group by 1, 3, 4 order by 1, 3, 4;
insert into agenda_loads (agenda_id, object_id, date, time, taken, capacity)
  select agenda_id, object_id, date, time, count(*), 8 from appointments where agenda_id like 'bench-%' group by 1, 2, 3, 4 order by random();
