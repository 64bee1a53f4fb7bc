update spend_line
set spend_group = $2
where id in (select id from temp.picked) and spend_group = $1
