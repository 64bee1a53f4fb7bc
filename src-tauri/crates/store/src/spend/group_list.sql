select
  spend_group.number, spend_import.id as import, spend_import.number as import_number,
  json_extract(summary, '$.file') as file,
  json_extract(summary, '$.kind') as recipe,
  vendor, account, class, file_channel,
  allocation, percent, neither_percent, category, channel, channel_reason, called, reason,
  min(period_from) as since,
  max(period_to) as until,
  sum(spend_sum.lines) as lines,
  sum(spend_sum.amount) as sum
from spend_import
join spend_group on spend_group.import = spend_import.number
join spend_sum on spend_sum.spend_group = spend_group.number
where live = 1
group by spend_group.number
order by spend_group.number
