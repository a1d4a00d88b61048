"""Which statements a cause makes is kept in a list: one that is added is seen, with its text, before it costs every report."""

from __future__ import annotations

from bench import statements


async def test_no_cause_asks_the_database_more_than_the_list_says() -> None:
    found = await statements.measured()
    changed = statements.difference(statements.read(statements.LIST.read_text()), found)
    assert not changed, "python -m bench.statements --write\n" + "\n".join(changed)


def test_a_statement_more_is_named_with_its_cause() -> None:
    kept = {"words": ["SELECT … FROM chats", "SELECT … FROM chats"]}
    found = {"words": ["SELECT … FROM chats", "INSERT INTO outbox"]}
    assert statements.difference(kept, found) == [
        "words: + 1 × INSERT INTO outbox",
        "words: - 1 × SELECT … FROM chats",
    ]
    assert statements.read(statements.written(kept)) == kept
