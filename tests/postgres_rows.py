"""One PostgreSQL database for a whole run, emptied between tests: dropping one waits for a checkpoint of the whole server.

Whoever still holds a connection is cut off first, as a drop would. A test that changed the schema (or what guards it) is
noticed, and the next one gets a new copy.
"""

import asyncpg

_SCHEMA = """
SELECT (SELECT COALESCE(MAX(oid::bigint), 0) + COUNT(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace) || ':' ||
  (SELECT COALESCE(MAX(oid::bigint), 0) + COUNT(*) FROM pg_constraint WHERE connamespace = 'public'::regnamespace) || ':' ||
  (SELECT COALESCE(MAX(oid::bigint), 0) || COALESCE(string_agg(tgenabled::text, '' ORDER BY oid), '') FROM pg_trigger)
  || ':' ||
  (SELECT COUNT(*) FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid AND relnamespace = 'public'::regnamespace
    WHERE NOT attisdropped) || ':' ||
  (SELECT COALESCE(MAX(oid::bigint), 0) FROM pg_proc WHERE pronamespace = 'public'::regnamespace) || ':' ||
  (SELECT string_agg(id || name, ',' ORDER BY id) FROM tortoise_migrations)
"""


async def schema_of(url: str) -> str:
    """What the database is built of, in a word; another one after any change of it."""
    connection = await asyncpg.connect(url)
    try:
        return str(await connection.fetchval(_SCHEMA))
    finally:
        await connection.close()


async def emptied(url: str, schema: str) -> bool:
    """Leave nothing in the database; False when it is not the schema it was, and must be made anew."""
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
            " AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
        )
        if str(await connection.fetchval(_SCHEMA)) != schema:
            return False
        tables = [
            row["name"]
            for row in await connection.fetch(
                "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'"
                " AND tablename <> 'tortoise_migrations'"
            )
        ]
        asked = " UNION ALL ".join(f"SELECT '{name}' AS name WHERE EXISTS (SELECT 1 FROM {name})" for name in tables)
        used = [row["name"] for row in await connection.fetch(asked)]
        emptying = [f"DELETE FROM {name};" for name in used]
        await connection.execute(
            "BEGIN; SET LOCAL synchronous_commit = off; SET LOCAL session_replication_role = replica; "
            + " ".join(emptying)
            + " SELECT setval(format('%I.%I', schemaname, sequencename)::regclass, 1, false) FROM pg_sequences"
            " WHERE schemaname = 'public' AND last_value IS NOT NULL"
            " AND sequencename <> 'tortoise_migrations_id_seq'; COMMIT;"
        )
        return True
    except asyncpg.PostgresError:
        return False
    finally:
        await connection.close()
