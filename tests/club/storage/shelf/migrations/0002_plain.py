"""A column goes: SQLite has to write the table anew."""

from tortoise import migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("shelf", "0001_initial")]
    operations = [ops.RemoveField(model_name="Shelf", name="colour")]
