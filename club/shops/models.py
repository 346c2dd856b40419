"""A connected web shop. Its webhook secret is derived (shops/secrets.py), never stored."""

from tortoise import fields
from tortoise.migrations.constraints import CheckConstraint
from tortoise.models import Model

from club.storage.fields import club_field, id_field, instant_field, json_field


class Shop(Model):
    id = id_field()
    club_id = club_field()
    kind = fields.CharField(max_length=20)
    name = fields.CharField(max_length=80)
    path_token = fields.CharField(max_length=40, unique=True)
    secret_generation = fields.IntField(db_default=1)
    policy = json_field()
    state = fields.CharField(max_length=8, db_default="active")
    created_at = instant_field()
    heard_at = instant_field(null=True)

    class Meta:
        table = "shop"
        constraints = (CheckConstraint(check="state IN ('active', 'paused')", name="shop_state_known"),)
