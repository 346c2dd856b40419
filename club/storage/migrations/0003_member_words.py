"""Names are found by any part of them in the order of an index, at the same price in a club of any size.

`name_tail` has, for each member who is here, the rest of the name's search key from each of its letters on, so that whatever
stands somewhere in a name is the beginning of a tail. The database keeps it. Trigrams go: they list everybody who has a part first.
"""

from importlib import import_module

from tortoise import migrations

from club.storage.dialect_sql import DialectSQL

guards = import_module("club.storage.migrations.0002_guards")

TAIL_LETTERS = 12
NAME_LETTERS = 160
HERE = "state IN ('active', 'blocked')"

TAILS_SQLITE = (
    f"CREATE TABLE name_tail (club_id BIGINT NOT NULL, tail VARCHAR({TAIL_LETTERS}) NOT NULL, member_id BIGINT NOT NULL,"
    " PRIMARY KEY (club_id, tail, member_id)) WITHOUT ROWID"
)
TAILS_POSTGRES = (
    f'CREATE TABLE name_tail (club_id BIGINT NOT NULL, tail VARCHAR({TAIL_LETTERS}) COLLATE "C" NOT NULL,'
    " member_id BIGINT NOT NULL, PRIMARY KEY (club_id, tail, member_id))"
)

_PLACES = f"json_each('[{','.join(str(place) for place in range(1, NAME_LETTERS))}]')"


def _tails_sqlite(of: str) -> str:
    return (
        f"SELECT DISTINCT {of}.club_id, substr({of}.name_search, place.value, {TAIL_LETTERS}), {of}.id"
        f" FROM {'member JOIN ' if of == 'member' else ''}{_PLACES} place"
        f" WHERE {of}.{HERE} AND place.value < length({of}.name_search)"
    )


FILL_SQLITE = f"INSERT INTO name_tail (club_id, tail, member_id) {_tails_sqlite('member')} ORDER BY 1, 2, 3"
FILL_POSTGRES = (
    f"INSERT INTO name_tail (club_id, tail, member_id) SELECT DISTINCT club_id, substr(name_search, place, {TAIL_LETTERS})"
    f' COLLATE "C", id FROM member, generate_series(1, length(name_search) - 1) place WHERE {HERE} ORDER BY 1, 2, 3'
)

_FORGET = (
    "DELETE FROM name_tail WHERE club_id = old.club_id AND member_id = old.id AND tail IN"
    f" (SELECT substr(old.name_search, place.value, {TAIL_LETTERS}) FROM {_PLACES} place"
    " WHERE place.value < length(old.name_search));"
)
_KEEP = f"INSERT INTO name_tail (club_id, tail, member_id) {_tails_sqlite('new')};"
KEPT_SQLITE = [
    f"CREATE TRIGGER name_tail_added AFTER INSERT ON member BEGIN {_KEEP} END",
    f"CREATE TRIGGER name_tail_removed AFTER DELETE ON member BEGIN {_FORGET} END",
    (
        "CREATE TRIGGER name_tail_changed AFTER UPDATE OF name_search, state ON member"
        f" WHEN old.name_search <> new.name_search OR old.state <> new.state BEGIN {_FORGET} {_KEEP} END"
    ),
]
KEEP_POSTGRES = f"""
CREATE FUNCTION club_keep_name_tails() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    TRUNCATE name_tail;
    RETURN NULL;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM name_tail WHERE club_id = OLD.club_id AND member_id = OLD.id AND tail = ANY (ARRAY(
      SELECT substr(OLD.name_search, place, {TAIL_LETTERS}) FROM generate_series(1, length(OLD.name_search) - 1) place));
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.{HERE} THEN
    INSERT INTO name_tail (club_id, tail, member_id)
      SELECT DISTINCT NEW.club_id, substr(NEW.name_search, place, {TAIL_LETTERS}), NEW.id
      FROM generate_series(1, length(NEW.name_search) - 1) place;
  END IF;
  RETURN NULL;
END $$
"""
KEPT_POSTGRES = [
    KEEP_POSTGRES,
    (
        "CREATE TRIGGER name_tail_kept AFTER INSERT OR DELETE ON member"
        " FOR EACH ROW EXECUTE FUNCTION club_keep_name_tails()"
    ),
    (
        "CREATE TRIGGER name_tail_emptied AFTER TRUNCATE ON member"
        " FOR EACH STATEMENT EXECUTE FUNCTION club_keep_name_tails()"
    ),
    (
        "CREATE TRIGGER name_tail_changed AFTER UPDATE OF name_search, state ON member FOR EACH ROW"
        " WHEN (OLD.name_search <> NEW.name_search OR OLD.state <> NEW.state) EXECUTE FUNCTION club_keep_name_tails()"
    ),
]

NAME_START = 'CREATE INDEX member_name_start ON member (club_id, (name_search COLLATE "C"), id)'
# What a page about points asks of open lots stands in their index: in a large club each lot lies on a page of its own.
LOT_OPEN_SQLITE = (
    "CREATE INDEX lot_open ON lot (account_id, expires_at, id, remaining, state, available_at) WHERE remaining > 0"
)
LOT_OPEN_POSTGRES = "CREATE INDEX lot_open ON lot (account_id, expires_at, id) INCLUDE (remaining, state, available_at) WHERE remaining > 0"
LOT_OPEN_BACK = f"CREATE INDEX lot_open ON {guards.PARTIAL_INDEXES['lot_open']}"


class Migration(migrations.Migration):
    dependencies = [("club", "0002_guards")]

    operations = [
        DialectSQL(
            sqlite=[
                *guards.NAME_TABLE_BACK,
                TAILS_SQLITE,
                FILL_SQLITE,
                *KEPT_SQLITE,
                "DROP INDEX lot_open",
                LOT_OPEN_SQLITE,
            ],
            postgres=[
                "DROP INDEX IF EXISTS member_name_parts",
                TAILS_POSTGRES,
                FILL_POSTGRES,
                *KEPT_POSTGRES,
                "DROP INDEX member_name_start",
                NAME_START,
                "DROP INDEX lot_open",
                LOT_OPEN_POSTGRES,
            ],
            sqlite_back=[
                "DROP INDEX lot_open",
                LOT_OPEN_BACK,
                *(f"DROP TRIGGER name_tail_{what}" for what in ("added", "removed", "changed")),
                "DROP TABLE name_tail",
                *(
                    [*guards.NAME_TABLE, "INSERT INTO member_name (member_name) VALUES ('rebuild')"]
                    if guards._has_trigrams()  # noqa: SLF001  the same question, about the same machine
                    else []
                ),
            ],
            postgres_back=[
                "DROP INDEX lot_open",
                LOT_OPEN_BACK,
                "DROP INDEX member_name_start",
                guards.NAME_START,
                *(f"DROP TRIGGER name_tail_{what} ON member" for what in ("kept", "emptied", "changed")),
                "DROP FUNCTION club_keep_name_tails()",
                "DROP TABLE name_tail",
                guards.NAME_PARTS,
            ],
        )
    ]
