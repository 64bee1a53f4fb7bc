update spend_sum
set amount = spend_sum.amount - gone.amount, lines = spend_sum.lines - gone.lines
from temp.parting
join spend_sum as gone on gone.spend_group = part
where
  spend_sum.spend_group = parting.spend_group
  and spend_sum.period_from = gone.period_from
  and spend_sum.period_to = gone.period_to
