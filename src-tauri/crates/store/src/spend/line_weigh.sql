select
  allocation,
  percent,
  neither_percent,
  count(*) as lines,
  sum(amount) as amount,
  sum(sign(amount) * ((abs(amount) * percent + 50) / 100)) as marketing,
  sum(
    sign(amount) * (
      (abs(amount) * (percent + neither_percent) + 50) / 100
      - (abs(amount) * percent + 50) / 100
    )
  ) as neither,
  sum(sign(amount) * ((abs(amount) * $2 + 50) / 100)) as shared
from json_each($1) as wanted
cross join spend_line on spend_line.id = wanted.value
join spend_group on spend_group.number = spend_line.spend_group
join spend_import on spend_import.number = spend_group.import
where live = 1
group by allocation, percent, neither_percent
