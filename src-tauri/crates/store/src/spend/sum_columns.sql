  period_from, period_to, allocation,
  max(percent) as percent,
  max(neither_percent) as neither_percent,
  sum(amount) as amount,
  sum(marketing) as marketing,
  sum(neither) as neither,
  sum(lines) as lines
from spend_import
join spend_group on spend_group.import = spend_import.number
join spend_sum on spend_sum.spend_group = spend_group.number
