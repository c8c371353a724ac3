-- The id that a purchase has in the log, where its client gave one; else it follows from the ticket.
alter table purchase_order add column trace_id varchar(32);
