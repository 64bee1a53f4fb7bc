select allocation, percent, category, json_group_array(spend_line.id) as ids
from spend_line
cross join spend_group on spend_group.number = spend_line.spend_group
where
  spend_line.id >= $1 << 46
  and spend_line.id < ($1 + 1) << 46
  and spend_group.import = $1
  and reason = $2
group by allocation, percent, category
order by allocation, percent, category
