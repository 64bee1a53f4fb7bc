with touched as (
  select spend_group, count(*) as picked, json_group_array(id) as ids
  from temp.picked
  group by spend_group
)
select
  number, picked, ids, allocation, percent, neither_percent, category, channel, channel_reason, called, reason,
  (select sum(lines) from spend_sum where spend_group = number) as lines
from touched
join spend_group on number = touched.spend_group
order by number
