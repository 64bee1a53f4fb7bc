select
  revision,
  (select label from change where undone = 0 order by seq desc limit 1) as undo,
  (select label from change where undone = 1 order by seq limit 1) as redo
from client
