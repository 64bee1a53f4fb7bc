from spend_line
join spend_group on spend_group.number = spend_line.spend_group
join spend_import on spend_import.number = spend_group.import
where
  live = 1
  and ($1 is null or spend_import.id = $1)
  and (
    $2 is null
    or $2 between coalesce(period_from, substr(date, 1, 7)) and coalesce(period_to, substr(date, 1, 7))
  )
  and ($3 is null or category = $3)
  and ($4 is null or allocation = $4)
  and ($5 is null or vendor = $5)
  and ($6 is null or account = $6)
  and (
    $7 is null
    or instr(lower(vendor), lower($7))
    or instr(lower(account), lower($7))
    or instr(lower(memo), lower($7))
    or instr(lower(reference), lower($7))
  )
