"""What tortoise cannot say: indexes of open rows only, and ledger and journal rows that the database itself keeps."""

from tortoise import migrations

from club.storage.dialect_sql import DialectSQL

KEPT_TABLES = ("entry", "lot_use", "journal_entry")

PARTIAL_INDEXES = {
    "lot_open": "lot (account_id, expires_at, id) WHERE remaining > 0",
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
    "member_review_due": "member (club_id, tier_review_at) WHERE tier_review_at IS NOT NULL",
}

REFUSE = """
CREATE FUNCTION club_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$
"""

create_indexes = [f"CREATE INDEX {name} ON {what}" for name, what in PARTIAL_INDEXES.items()]
drop_indexes = [f"DROP INDEX {name}" for name in PARTIAL_INDEXES]


class Migration(migrations.Migration):
    dependencies = [("club", "0001_initial")]

    operations = [
        DialectSQL(
            sqlite=[
                *create_indexes,
                *(
                    f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                    f"BEGIN SELECT RAISE(ABORT, '{table} rows are never changed or deleted'); END"
                    for table in KEPT_TABLES
                    for verb in ("UPDATE", "DELETE")
                ),
            ],
            postgres=[
                *create_indexes,
                REFUSE,
                *(
                    f"CREATE TRIGGER {table}_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
                    "FOR EACH STATEMENT EXECUTE FUNCTION club_refuse_change()"
                    for table in KEPT_TABLES
                ),
            ],
            sqlite_back=[
                *(f"DROP TRIGGER {table}_no_{verb}" for table in KEPT_TABLES for verb in ("update", "delete")),
                *drop_indexes,
            ],
            postgres_back=[
                *(f"DROP TRIGGER {table}_kept ON {table}" for table in KEPT_TABLES),
                "DROP FUNCTION club_refuse_change()",
                *drop_indexes,
            ],
        )
    ]
