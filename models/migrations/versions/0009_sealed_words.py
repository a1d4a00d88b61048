"""A report's exact point has a sealed column of its own, and a file's name has room for its seal."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("reports", sa.Column("point", sa.Text(), nullable=True))
    with op.batch_alter_table("evidence") as table:
        table.alter_column("name", type_=sa.Text(), existing_type=sa.String(120), existing_nullable=False)


def downgrade() -> None:
    """A file's name keeps its room: it may be sealed yet, and an earlier version writes less."""
    op.drop_column("reports", "point")
