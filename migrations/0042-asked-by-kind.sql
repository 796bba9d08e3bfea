-- Every desk of the Secretariat asks for these three kinds of event, and for all there are of them: few among everything that ever happened.
create index on base.event (kind, seq) where kind in ('plan begun', 'handover sealed', 'letter not delivered');
