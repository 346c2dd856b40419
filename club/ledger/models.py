"""Points as rows: an account, its entries (never changed), the lots they brought, holds. Only ledger/ writes here."""

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint
from tortoise.models import Model

from club.storage.fields import club_field, id_field, instant_field, json_field, unchecked_key


class Account(Model):
    """balance = sum of the entries; available = balance - pending - held."""

    id = id_field()
    club_id = club_field()
    member = fields.ForeignKeyField("club.Member", related_name="accounts", on_delete=fields.OnDelete.RESTRICT)
    wallet = fields.CharField(max_length=10)
    balance = fields.BigIntField(db_default=0)
    pending = fields.BigIntField(db_default=0)
    held = fields.BigIntField(db_default=0)
    debt_allowed = fields.BooleanField(db_default=False)

    class Meta:
        table = "account"
        unique_together = (("member_id", "wallet"),)
        constraints = (
            CheckConstraint(check="wallet IN ('points', 'credit')", name="account_wallet_known"),
            CheckConstraint(
                check="debt_allowed OR balance - pending - held >= 0", name="account_available_not_negative"
            ),
            CheckConstraint(check="pending >= 0", name="account_pending_not_negative"),
            CheckConstraint(check="held >= 0", name="account_held_not_negative"),
        )


class Entry(Model):
    """One line of the ledger. The database refuses to change or delete it."""

    id = id_field()
    club_id = club_field()
    account = unchecked_key("club.Account", "entries")
    kind = fields.CharField(max_length=16)
    amount = fields.BigIntField()
    balance_after = fields.BigIntField()
    idempotency_key = fields.CharField(max_length=80)
    fingerprint = fields.CharField(max_length=64)
    reason = json_field()
    purchase_id = fields.BigIntField(null=True)
    voucher_id = fields.BigIntField(null=True)
    staff_id = fields.BigIntField(null=True)
    at = instant_field()

    class Meta:
        table = "entry"
        unique_together = (("club_id", "idempotency_key"),)
        indexes = (Index(fields=("account_id", "id")),)
        constraints = (
            CheckConstraint(check="amount <> 0", name="entry_amount_not_zero"),
            CheckConstraint(
                check="kind IN ('earned', 'reversed', 'spent', 'returned', 'expired', 'corrected', 'given', 'received',"
                " 'written_off')",
                name="entry_kind_known",
            ),
        )


class Lot(Model):
    """One credit with its own state and expiry. closed = nothing remains."""

    id = id_field()
    club_id = club_field()
    account = unchecked_key("club.Account", "lots")
    entry = unchecked_key("club.Entry", "lots")
    purchase_id = fields.BigIntField(null=True)
    amount = fields.BigIntField()
    remaining = fields.BigIntField()
    state = fields.CharField(max_length=8)
    available_at = instant_field()
    expires_at = instant_field(null=True)

    class Meta:
        table = "lot"
        constraints = (
            CheckConstraint(check="remaining >= 0 AND remaining <= amount", name="lot_remaining_within_amount"),
            CheckConstraint(check="state IN ('pending', 'active')", name="lot_state_known"),
        )


class LotUse(Model):
    """How much of which lot a debit drew, so that giving back is exact and keeps the expiry."""

    id = id_field()
    club_id = club_field()
    entry = fields.ForeignKeyField("club.Entry", related_name="uses", on_delete=fields.OnDelete.RESTRICT)
    lot = fields.ForeignKeyField("club.Lot", related_name="uses", on_delete=fields.OnDelete.RESTRICT)
    amount = fields.BigIntField()

    class Meta:
        table = "lot_use"
        constraints = (CheckConstraint(check="amount > 0", name="lot_use_positive"),)


class Hold(Model):
    """Points set aside until they are committed (spent), released or their time runs out."""

    id = id_field()
    club_id = club_field()
    account = fields.ForeignKeyField("club.Account", related_name="holds", on_delete=fields.OnDelete.RESTRICT)
    amount = fields.BigIntField()
    committed = fields.BigIntField(db_default=0)
    state = fields.CharField(max_length=10)
    idempotency_key = fields.CharField(max_length=80)
    reason = json_field()
    expires_at = instant_field()
    created_at = instant_field()
    closed_at = instant_field(null=True)

    class Meta:
        table = "hold"
        unique_together = (("club_id", "idempotency_key"),)
        indexes = (Index(fields=("state", "expires_at")),)
        constraints = (
            CheckConstraint(check="amount > 0", name="hold_positive"),
            CheckConstraint(check="committed >= 0 AND committed <= amount", name="hold_committed_within_amount"),
            CheckConstraint(check="state IN ('held', 'committed', 'released', 'expired')", name="hold_state_known"),
        )


class HoldLot(Model):
    id = id_field()
    club_id = club_field()
    hold = fields.ForeignKeyField("club.Hold", related_name="lots", on_delete=fields.OnDelete.RESTRICT)
    lot = fields.ForeignKeyField("club.Lot", related_name="holds", on_delete=fields.OnDelete.RESTRICT)
    amount = fields.BigIntField()

    class Meta:
        table = "hold_lot"
        constraints = (CheckConstraint(check="amount > 0", name="hold_lot_positive"),)
