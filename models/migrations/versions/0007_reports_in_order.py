"""The newest report of a chat and the first of a ticket are found by an index, whatever the planner knows."""

from __future__ import annotations

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_reports_of_chat", "reports", ["chat_id", "id"])
    op.create_index("ix_reports_of_ticket", "reports", ["ticket_id", "id"])
    op.drop_index("ix_reports_chat_id", "reports")
    op.drop_index("ix_reports_ticket_id", "reports")


def downgrade() -> None:
    op.create_index("ix_reports_chat_id", "reports", ["chat_id"])
    op.create_index("ix_reports_ticket_id", "reports", ["ticket_id"])
    op.drop_index("ix_reports_of_ticket", "reports")
    op.drop_index("ix_reports_of_chat", "reports")
