select allocation, percent, neither_percent, category, channel, channel_reason, called, reason, json_group_array(spend_line.id) as ids
from spend_line
cross join spend_group on spend_group.number = spend_line.spend_group
where spend_line.id >= $1 << 46 and spend_line.id < ($1 + 1) << 46
group by allocation, percent, neither_percent, category, channel, channel_reason, called, reason
order by allocation, percent, neither_percent, category, channel, channel_reason, called, reason
