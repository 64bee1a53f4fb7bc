-- The one place where shares are rounded: half away from zero, line by line, as the domain does.
-- Of what marketing and neither have together, neither's is the rest. Null where nothing is shared.
  sum(sign(amount) * ((abs(amount) * percent + 50) / 100)) as marketing,
  sum(
    sign(amount) * (
      (abs(amount) * (percent + neither_percent) + 50) / 100
      - (abs(amount) * percent + 50) / 100
    )
  ) as neither,
