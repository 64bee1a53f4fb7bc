from json_each($1) as wanted
cross join spend_line on spend_line.id = wanted.value
join spend_group on spend_group.number = spend_line.spend_group
join spend_import on spend_import.number = spend_group.import
where live = 1
