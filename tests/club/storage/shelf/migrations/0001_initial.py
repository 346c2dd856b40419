"""Both tables, with a CHECK, a partial UNIQUE and an index."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint


class Migration(migrations.Migration):
    initial = True
    operations = [
        ops.CreateModel(
            name="Shelf",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True)),
                ("name", fields.CharField(max_length=20)),
                ("places", fields.IntField()),
                ("colour", fields.CharField(max_length=10, null=True)),
            ],
            options={
                "table": "shelf",
                "app": "shelf",
                "unique_together": (("name", "places"),),
                "indexes": [Index(fields=["places"])],
                "constraints": [CheckConstraint(check="places >= 0", name="shelf_places_not_negative")],
                "pk_attr": "id",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Book",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True)),
                (
                    "shelf",
                    fields.ForeignKeyField(
                        "shelf.Shelf", source_field="shelf_id", related_name="books", on_delete=OnDelete.CASCADE
                    ),
                ),
                ("title", fields.CharField(max_length=20)),
                ("lent", fields.BooleanField(db_default=False)),
            ],
            options={
                "table": "book",
                "app": "shelf",
                "constraints": [UniqueConstraint(fields=("title",), name="book_title_once_lent", condition="lent")],
                "pk_attr": "id",
            },
            bases=["Model"],
        ),
    ]
