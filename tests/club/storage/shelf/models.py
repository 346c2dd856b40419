"""The models as the last migration leaves them."""

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint
from tortoise.models import Model


class Shelf(Model):
    id = fields.BigIntField(primary_key=True)
    name = fields.CharField(max_length=20)
    places = fields.IntField()

    class Meta:
        table = "shelf"
        unique_together = (("name", "places"),)
        indexes = (Index(fields=("places",)),)
        constraints = (CheckConstraint(check="places >= 0", name="shelf_places_not_negative"),)


class Book(Model):
    id = fields.BigIntField(primary_key=True)
    shelf = fields.ForeignKeyField("shelf.Shelf", related_name="books", on_delete=fields.OnDelete.CASCADE)
    title = fields.CharField(max_length=20)
    lent = fields.BooleanField(db_default=False)

    class Meta:
        table = "book"
        constraints = (UniqueConstraint(fields=("title",), name="book_title_once_lent", condition="lent"),)
