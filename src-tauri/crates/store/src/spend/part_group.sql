insert into spend_group
  (number, import, vendor, account, class, allocation, percent, neither_percent, category, called, reason)
select $2, import, vendor, account, class, allocation, percent, neither_percent, category, called, reason
from spend_group
where number = $1
