from spend_line
join spend_group on spend_group.number = spend_line.spend_group
join spend_import on spend_import.number = spend_group.import
where
  live = 1
  and ($1 is null or spend_import.id <> $1)
