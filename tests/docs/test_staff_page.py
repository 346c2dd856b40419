"""docs/staff.md says of every role exactly what club/staff/rules.py grants it."""

from typing import get_args

from club.staff.rules import GRANTED, ROLES, Permission
from tests.docs.tables import rows_under_headings

TABLE = [cells for heading, cells in rows_under_headings("staff.md") if heading == "Roles and permissions"]


def test_the_table_is_what_the_code_grants() -> None:
    said = {cells[0].strip("`"): dict(zip(ROLES, cells[2:], strict=True)) for cells in TABLE}
    granted = {
        permission: {role: "yes" if permission in GRANTED[role] else "no" for role in ROLES}
        for permission in get_args(Permission)
    }
    assert said == granted
