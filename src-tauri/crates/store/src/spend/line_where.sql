from spend_line
join spend_group on spend_group.number = spend_line.spend_group
join spend_import on spend_import.number = spend_group.import
where
  live = 1
  and ($1 is null or spend_import.id = $1)
  and (
    $2 is null
    or (
      coalesce(period_from, substr(date, 1, 7)) <= $3
      and coalesce(period_to, substr(date, 1, 7)) >= $2
    )
  )
  and ($4 is null or category = $4)
  and ($5 is null or allocation in (select value from json_each($5)))
  and ($6 is null or vendor = $6)
  and ($7 is null or account = $7)
  and (
    $8 is null
    or instr(lower(vendor), lower($8))
    or instr(lower(account), lower($8))
    or instr(lower(memo), lower($8))
    or instr(lower(reference), lower($8))
  )
