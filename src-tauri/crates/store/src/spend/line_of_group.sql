from spend_group
join spend_import on spend_import.number = spend_group.import
join spend_line
  on spend_line.spend_group = spend_group.number
  and spend_line.id >= spend_import.number << 46
  and spend_line.id < (spend_import.number + 1) << 46
where spend_group.number = $1
