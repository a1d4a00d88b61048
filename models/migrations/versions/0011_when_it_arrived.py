"""When a message came as far as the platform says it did."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.db import Utc

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("outbox", sa.Column("reached_at", Utc, nullable=True))


def downgrade() -> None:
    op.drop_column("outbox", "reached_at")
