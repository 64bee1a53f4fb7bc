-- Marketing's part of shared lines is rounded half away from zero, line by line, as the domain does.
select
  allocation,
  percent,
  sum(amount) as amount,
  sum(sign(amount) * ((abs(amount) * percent + 50) / 100)) as marketing
