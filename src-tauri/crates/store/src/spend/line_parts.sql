-- Marketing's and neither's part of shared lines are rounded half away from zero, line by line, as the domain does.
select
  allocation,
  percent,
  neither_percent,
  sum(amount) as amount,
  sum(sign(amount) * ((abs(amount) * percent + 50) / 100)) as marketing,
  sum(
    sign(amount) * (
      (abs(amount) * (percent + neither_percent) + 50) / 100
      - (abs(amount) * percent + 50) / 100
    )
  ) as neither
