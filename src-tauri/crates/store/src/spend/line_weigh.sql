  what_if,
  allocation,
  percent,
  neither_percent,
  count(*) as lines,
  sum(amount) as amount
from (
  select false as what_if, allocation, percent, neither_percent, amount from picked
  union all
  select true, 'shared', $2, 0, amount from picked
)
group by what_if, allocation, percent, neither_percent
