select
  spend_line.id, spend_import.id as import, date,
  coalesce(period_from, substr(date, 1, 7)) as since,
  coalesce(period_to, substr(date, 1, 7)) as until,
  vendor, account, class, amount,
  coalesce(memo, '') as memo,
  coalesce(reference, '') as reference,
  allocation, percent, neither_percent, category, channel, channel_reason, called, reason
