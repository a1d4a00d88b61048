"""personal data: who read it, and when it was taken out"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.db import Id

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

NULL = {c: sa.text(f"{c} IS NULL") for c in ("blanked_at", "erased_at")}


def upgrade() -> None:
    op.create_table(
        "accesses",
        sa.Column("id", Id, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reader", Id, nullable=True),
        sa.Column("label", sa.String(length=60), nullable=False),
        sa.Column("purpose", sa.String(length=16), nullable=False),
        sa.Column("subject", Id, nullable=True),
        sa.Column("ticket_id", Id, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accesses")),
    )
    op.create_index(op.f("ix_accesses_at"), "accesses", ["at"])
    op.create_index("ix_accesses_subject", "accesses", ["subject"])
    for table, column in (("tickets", "blanked_at"), ("reports", "blanked_at"), ("persons", "erased_at")):
        op.add_column(table, sa.Column(column, sa.DateTime(timezone=True), nullable=True))
    _index("ix_tickets_personal", "tickets", "opened_at", NULL["blanked_at"])
    _index("ix_reports_personal", "reports", "created_at", NULL["blanked_at"])
    _index("ix_persons_known", "persons", "created_at", NULL["erased_at"])
    _index("ix_evidence_kept", "evidence", "created_at", sa.text("state != 'erased'"))
    op.create_index("ix_evidence_sha256", "evidence", ["sha256"])


def _index(name: str, table: str, column: str, where: sa.TextClause) -> None:
    op.create_index(name, table, [column], sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    op.drop_index("ix_evidence_sha256", "evidence")
    op.drop_index("ix_evidence_kept", "evidence")
    for table, column, index in (
        ("persons", "erased_at", "ix_persons_known"),
        ("reports", "blanked_at", "ix_reports_personal"),
        ("tickets", "blanked_at", "ix_tickets_personal"),
    ):
        op.drop_index(index, table)
        op.drop_column(table, column)
    op.drop_table("accesses")
