-- Desks, and pages about posts and standings, ask for all events of a few kinds: few among everything that ever happened.
create index on base.event (kind, seq);
