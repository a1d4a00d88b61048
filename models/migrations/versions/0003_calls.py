"""deep links for callers"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.db import Id

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "call_links",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("report_id", Id, nullable=False),
        sa.Column("made_by", Id, nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_call_links")),
    )
    with op.batch_alter_table("call_links", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_call_links_report_id"), ["report_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("call_links", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_call_links_report_id"))

    op.drop_table("call_links")
