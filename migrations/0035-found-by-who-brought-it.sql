-- The desk of whoever brought a file back asks for those that nobody has looked through.
create index on calls.upload (by_id, id);
