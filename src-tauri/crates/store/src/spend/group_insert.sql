insert into spend_group
  (number, import, vendor, account, class, allocation, percent, category, reason)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
