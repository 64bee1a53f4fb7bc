select
  vendor, account, allocation, percent, category, reason,
  sum(spend_sum.lines) as lines,
  sum(spend_sum.amount) as sum
from spend_import
join spend_group on spend_group.import = spend_import.number
join spend_sum on spend_sum.spend_group = spend_group.number
where live = 1 and (allocation = 'undecided' or not $1)
group by vendor, account, allocation, percent, category, reason
order by abs(sum(spend_sum.amount)) desc, vendor, account, allocation, percent, category, reason
