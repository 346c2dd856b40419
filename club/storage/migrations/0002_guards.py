"""What tortoise cannot say: indexes of open rows only, and ledger and journal rows that the database itself keeps."""

import sqlite3

from tortoise import migrations

from club.storage.dialect_sql import DialectSQL

KEPT_TABLES = ("entry", "lot_use", "journal_entry")

PARTIAL_INDEXES = {
    "lot_open": "lot (account_id, expires_at, id) WHERE remaining > 0",
    "account_of_credit": "account (club_id) WHERE wallet = 'credit'",
    "lot_expiring": "lot (expires_at) WHERE remaining > 0 AND expires_at IS NOT NULL",
    "lot_pending": "lot (available_at) WHERE state = 'pending'",
    "purchase_waiting": "purchase (club_id, buyer_phone) WHERE member_id IS NULL",
    "chat_of_member": "chat (member_id) WHERE member_id IS NOT NULL",
    "outbox_waiting": "outbox_message (bot, due_at) WHERE state = 'waiting'",
    "outbox_sending": "outbox_message (bot, id) WHERE state = 'sending'",
    "inbox_waiting": "inbox_item (source, id) WHERE state = 'waiting'",
    "lot_use_of_entry": "lot_use (entry_id)",
    "lot_use_of_lot": "lot_use (lot_id)",
    "hold_lot_of_hold": "hold_lot (hold_id)",
    "voucher_closed": "voucher (club_id, closed_at) WHERE closed_at IS NOT NULL",
    "purchase_unfollowed": "purchase (club_id, id) WHERE followed_at IS NULL",
    "member_of_source_link": "member (source_link_id) WHERE source_link_id IS NOT NULL",
    "member_in_tier": "member (club_id, tier_id) WHERE tier_id IS NOT NULL",
    "member_review_due": "member (club_id, tier_review_at, id) WHERE tier_review_at IS NOT NULL",
}

REFUSE = """
CREATE FUNCTION club_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$
"""

# Parts of names are found by their trigrams; where a database cannot have them, by reading all names.
NAME_START = 'CREATE INDEX member_name_start ON member (club_id, (name_search COLLATE "C"))'
NAME_PARTS = """
DO $$ BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX member_name_parts ON member USING gin (name_search gin_trgm_ops);
EXCEPTION WHEN insufficient_privilege OR feature_not_supported OR undefined_file THEN
  RAISE NOTICE 'pg_trgm is not to be had here: parts of names are found more slowly';
END $$
"""
NAME_TABLE = [
    "CREATE VIRTUAL TABLE member_name USING fts5(name_search, content='member', content_rowid='id', tokenize='trigram')",
    (
        "CREATE TRIGGER member_name_added AFTER INSERT ON member BEGIN"
        " INSERT INTO member_name (rowid, name_search) VALUES (new.id, new.name_search); END"
    ),
    (
        "CREATE TRIGGER member_name_removed AFTER DELETE ON member BEGIN"
        " INSERT INTO member_name (member_name, rowid, name_search) VALUES ('delete', old.id, old.name_search); END"
    ),
    (
        "CREATE TRIGGER member_name_changed AFTER UPDATE OF name_search ON member BEGIN"
        " INSERT INTO member_name (member_name, rowid, name_search) VALUES ('delete', old.id, old.name_search);"
        " INSERT INTO member_name (rowid, name_search) VALUES (new.id, new.name_search); END"
    ),
]
NAME_TABLE_BACK = [
    *(f"DROP TRIGGER IF EXISTS member_name_{what}" for what in ("added", "removed", "changed")),
    "DROP TABLE IF EXISTS member_name",
]


def _has_trigrams() -> bool:
    """Whether this machine's SQLite was built with what finds parts of words."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE tried USING fts5(word, tokenize='trigram')")
    except sqlite3.OperationalError:
        return False
    else:
        return True
    finally:
        connection.close()


create_indexes = [f"CREATE INDEX {name} ON {what}" for name, what in PARTIAL_INDEXES.items()]
drop_indexes = [f"DROP INDEX {name}" for name in PARTIAL_INDEXES]


class Migration(migrations.Migration):
    dependencies = [("club", "0001_initial")]

    operations = [
        DialectSQL(
            sqlite=[
                *create_indexes,
                *(NAME_TABLE if _has_trigrams() else []),
                *(
                    f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                    f"BEGIN SELECT RAISE(ABORT, '{table} rows are never changed or deleted'); END"
                    for table in KEPT_TABLES
                    for verb in ("UPDATE", "DELETE")
                ),
            ],
            postgres=[
                *create_indexes,
                NAME_START,
                NAME_PARTS,
                REFUSE,
                *(
                    f"CREATE TRIGGER {table}_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
                    "FOR EACH STATEMENT EXECUTE FUNCTION club_refuse_change()"
                    for table in KEPT_TABLES
                ),
            ],
            sqlite_back=[
                *(f"DROP TRIGGER {table}_no_{verb}" for table in KEPT_TABLES for verb in ("update", "delete")),
                *NAME_TABLE_BACK,
                *drop_indexes,
            ],
            postgres_back=[
                *(f"DROP TRIGGER {table}_kept ON {table}" for table in KEPT_TABLES),
                "DROP FUNCTION club_refuse_change()",
                "DROP INDEX IF EXISTS member_name_parts",
                "DROP INDEX member_name_start",
                *drop_indexes,
            ],
        )
    ]
