from spend_line
join chosen on chosen.number = spend_line.spend_group
join spend_group on spend_group.number = chosen.number
join spend_import on spend_import.number = spend_group.import
where
  spend_line.id >= $1
  and spend_line.id < $2
  and (
    $3 is null
    or (
      coalesce(period_from, substr(date, 1, 7)) <= $4
      and coalesce(period_to, substr(date, 1, 7)) >= $3
    )
  )
  and (named or instr(lower(memo), lower($11)) or instr(lower(reference), lower($11)))
