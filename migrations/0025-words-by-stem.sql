-- Whoever asks for «fronteras» finds «frontera»: beside each word stands its stem in Spanish and in English, for what is stored and what is asked.
create function base.lexemes(text) returns tsvector language sql immutable strict parallel safe set search_path = pg_catalog as $$
  select to_tsvector('pg_catalog.simple', base.fold($1)) || to_tsvector('pg_catalog.spanish', base.fold($1)) || to_tsvector('pg_catalog.english', base.fold($1))
$$;

-- Words joined by & and |, each from its beginning (fron:*) or, as a whole, by its stem in either language.
create function base.sought(text) returns tsquery language sql immutable strict parallel safe set search_path = pg_catalog as $$
  select to_tsquery('pg_catalog.simple', base.fold($1)) || to_tsquery('pg_catalog.spanish', replace(base.fold($1), ':*', '')) || to_tsquery('pg_catalog.english', replace(base.fold($1), ':*', ''))
$$;

grant execute on function base.lexemes to marco_clock;
grant execute on function base.sought to marco_app, marco_clock, marco_public;

-- What is kept already gets its stems from its own words; what is public is posted anew at every start.
update practices.entry e set words = e.words || base.lexemes(array_to_string(tsvector_to_array(e.words), ' '));
