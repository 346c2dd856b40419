"""What tortoise cannot say of playing: indexes of open rows only, frozen lists that the database itself keeps."""

from tortoise import migrations

from club.storage.dialect_sql import DialectSQL

PARTIAL_INDEXES = {
    "member_event_unfollowed": "member_event (club_id, id) WHERE followed_at IS NULL",
    "mission_progress_staying": "mission_progress (club_id, look_at) WHERE look_at IS NOT NULL",
    "community_member_unfollowed": "community_member (club_id, id) WHERE followed_at IS NULL",
    "game_play_rolling": "game_play (club_id, at) WHERE state = 'rolling'",
    "code_goal_reached_waiting": "code_goal_reached (club_id, id) WHERE tickets_waiting > 0",
    "contest_entry_unawarded": "contest_entry (contest_id, id) WHERE awarded_at IS NULL",
    "lottery_list_of": "lottery_list (lottery_id)",
    "leaderboard_place": "leaderboard_score (club_id, board, period, score DESC, reached_at, member_id)",
}
KEPT_TABLES = ("lottery_list",)

create_indexes = [f"CREATE INDEX {name} ON {what}" for name, what in PARTIAL_INDEXES.items()]
drop_indexes = [f"DROP INDEX {name}" for name in PARTIAL_INDEXES]
# What was reported before missions counted is not looked at again.
FOLLOWED = "UPDATE member_event SET followed_at = at WHERE followed_at IS NULL"


class Migration(migrations.Migration):
    dependencies = [("club", "0004_play")]

    operations = [
        DialectSQL(
            sqlite=[
                FOLLOWED,
                *create_indexes,
                *(
                    f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                    f"BEGIN SELECT RAISE(ABORT, '{table} rows are never changed or deleted'); END"
                    for table in KEPT_TABLES
                    for verb in ("UPDATE", "DELETE")
                ),
            ],
            postgres=[
                FOLLOWED,
                *create_indexes,
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
            postgres_back=[*(f"DROP TRIGGER {table}_kept ON {table}" for table in KEPT_TABLES), *drop_indexes],
        )
    ]
