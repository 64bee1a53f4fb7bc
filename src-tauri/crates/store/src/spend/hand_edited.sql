select spend_line.id
from spend_line
cross join spend_group on spend_group.number = spend_line.spend_group
where
  spend_line.id >= $1 << 46
  and spend_line.id < ($1 + 1) << 46
  and json_extract(reason, '$.by') in ('manual', 'only_here')
  and spend_group.number in (select value from json_each($2))
order by spend_line.id
