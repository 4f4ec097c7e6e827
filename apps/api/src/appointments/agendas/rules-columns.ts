/** The rules of agenda `g` as `AgendaRules` names them, with the exceptions and holidays between two parameters. */
export const rulesColumns = (from: string, to: string): string => `g.step_minutes as "stepMinutes",
  (select coalesce(jsonb_agg(jsonb_build_object('seasonId', h.season_id, 'weekday', h.weekday, 'from', to_char(h.from_time, 'HH24:MI'), 'to', to_char(h.to_time, 'HH24:MI'),
    'places', h.places, 'walkInPlaces', h.walk_in_places, 'validFrom', h.valid_from, 'validUntil', h.valid_until) order by h.id), '[]') from agenda_hours h where h.agenda_id = g.id) as hours,
  (select coalesce(jsonb_agg(jsonb_build_object('fromDate', e.from_date, 'toDate', e.to_date, 'from', to_char(e.from_time, 'HH24:MI'), 'to', to_char(e.to_time, 'HH24:MI'),
    'kind', e.kind, 'places', e.places, 'walkInPlaces', e.walk_in_places, 'reason', e.reason) order by e.id), '[]')
    from agenda_exceptions e where e.agenda_id = g.id and e.to_date >= ${from}::date and e.from_date <= ${to}::date) as exceptions,
  (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'from', s.valid_from, 'to', s.valid_to)), '[]') from seasons s) as seasons,
  (select coalesce(jsonb_agg(jsonb_build_object('date', d.date, 'names', d.names)), '[]') from holidays d where d.date between ${from}::date and ${to}::date) as holidays`;
