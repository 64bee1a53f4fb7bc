-- What is known about the answers in a record, by the path of the field. `remarks.rs` beside the
-- layout moves there what earlier versions kept within the records.
alter table record add column remarks text not null default '{}';
