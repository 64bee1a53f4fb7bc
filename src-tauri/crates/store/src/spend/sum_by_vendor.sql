select
  vendor, period_from, period_to, allocation,
  max(percent) as percent,
  sum(amount) as amount,
  sum(marketing) as marketing,
  sum(lines) as lines
from spend_import
join spend_group on spend_group.import = spend_import.number
join spend_sum on spend_sum.spend_group = spend_group.number
where live = 1 and vendor <> ''
group by vendor, period_from, period_to, allocation
order by vendor
