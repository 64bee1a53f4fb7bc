update spend_sum
set amount = spend_sum.amount - part.amount, lines = spend_sum.lines - part.lines
from spend_sum as part
where
  spend_sum.spend_group = $1
  and part.spend_group = $2
  and part.period_from = spend_sum.period_from
  and part.period_to = spend_sum.period_to
