"""Pages for callers, and files on their way from them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.db import Id

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "caller_pages",
        sa.Column("id", Id, nullable=False),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("code_hash", sa.String(64), nullable=True),
        sa.Column("ticket_id", Id, nullable=False),
        sa.Column("report_id", Id, nullable=True),
        sa.Column("made_by", Id, nullable=False),
        sa.Column("label", sa.String(60), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("device_hash", sa.String(64), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caller_pages")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_caller_pages_token_hash")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_caller_pages_code_hash")),
    )
    with op.batch_alter_table("caller_pages", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_caller_pages_ticket_id"), ["ticket_id"], unique=False)
    op.create_table(
        "page_pieces",
        sa.Column("page_id", Id, nullable=False, autoincrement=False),
        sa.Column("upload", sa.String(32), nullable=False),
        sa.Column("start", Id, nullable=False, autoincrement=False),
        sa.Column("size", Id, nullable=False),
        sa.Column("path", sa.String(200), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("page_id", "upload", "start", name=op.f("pk_page_pieces")),
    )


def downgrade() -> None:
    op.drop_table("page_pieces")
    op.drop_table("caller_pages")
