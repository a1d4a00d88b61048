"""Who belongs to a group, and in what standing: joining, leaving, being removed or promoted, migration."""

from __future__ import annotations

from simulator import delivery, talk, views, wire
from simulator.errors import RefusedError
from simulator.records import Group, Json, Private
from simulator.talk import Manner
from simulator.world import World


def found(
    world: World, title: str, kind: str, forum: bool, members: list[int], administrators: list[int]
) -> Group:
    """A new group with these people and bots in it; its first human administrator owns it."""
    group = Group(world.new_group_id(kind), title, kind, forum)
    world.groups[group.id] = group
    owner = next((a for a in administrators if a in world.persons), None)
    for number in dict.fromkeys([*members, *administrators]):
        group.members[number] = _entry(_standing(number, owner, administrators))
    talk.tell_chat(world, group)
    actor = owner or next((m for m in members if m in world.persons), wire.TELEGRAM.id)
    talk.say(world, group, actor, {"group_chat_created": True}, Manner(silent=True))
    for number in group.members:
        if number in world.bots:
            _tell(world, group, actor, number, _entry("left"))
    return group


def _standing(number: int, owner: int | None, administrators: list[int]) -> str:
    if number == owner:
        return "creator"
    return "administrator" if number in administrators else "member"


def _entry(status: str, rights: Json | None = None) -> Json:
    given = dict(wire.ALL_RIGHTS) if status in ("administrator", "creator") else {}
    return {"status": status, "rights": {**given, **(rights or {})}}


def settle(
    world: World, group: Group, actor: int, subject: int, status: str, rights: Json | None = None
) -> None:
    """Gives `subject` this status (and rights); tells bots, and the group where somebody came or went."""
    if group.migrated_to is not None:
        raise RefusedError(f"the group is now {group.migrated_to}")
    before = group.members.get(subject, _entry("left"))
    was_in = group.has(subject)
    group.members[subject] = _entry(status, rights)
    if was_in != group.has(subject):
        _say_so(world, group, actor, subject, came=not was_in)
    talk.tell_chat(world, group)
    _tell(world, group, actor, subject, before)


def _say_so(world: World, group: Group, actor: int, subject: int, *, came: bool) -> None:
    shown = wire.user(wire.someone(world, subject))
    if came:
        talk.say(world, group, actor, {"new_chat_members": [shown]}, Manner(silent=True))
    else:
        sender = subject if group.status(subject) == "left" and subject in world.persons else actor
        talk.say(world, group, sender, {"left_chat_member": shown}, Manner(silent=True))


def _tell(world: World, group: Group, actor: int, subject: int, before: Json) -> None:
    after = group.members[subject]
    group.members[subject] = before
    old = wire.member(world, group, subject)
    group.members[subject] = after
    delivery.tell_membership(world, group, actor, subject, old, wire.member(world, group, subject))


def owner_of(world: World, group: Group) -> int:
    """Who does what nobody is named for: the owner, else a human administrator, else anybody."""
    people = [m for m in group.members if m in world.persons and group.has(m)]
    ranks = {"creator": 0, "administrator": 1}
    return min(people, key=lambda m: ranks.get(group.status(m), 2), default=wire.TELEGRAM.id)


def migrate(world: World, group: Group) -> Group:
    """The group lives on under a new id; calls to the old one are told so."""
    if group.migrated_to is not None:
        raise RefusedError(f"the group is now {group.migrated_to}")
    actor = owner_of(world, group)
    new = Group(world.new_group_id("supergroup"), group.title, "supergroup", group.forum)
    new.members = {number: dict(entry) for number, entry in group.members.items()}
    world.groups[new.id] = new
    talk.say(world, group, actor, {"migrate_to_chat_id": new.id}, Manner(silent=True))
    group.migrated_to = new.id
    world.save(group)
    talk.tell_chat(world, new)
    talk.say(world, new, actor, {"migrate_from_chat_id": group.id}, Manner(silent=True))
    world.events.publish("chat", lambda: {"chat": {**views.chat(world, group), "migrated_to": new.id}})
    return new


def block(world: World, private: Private, *, blocked: bool) -> None:
    if private.blocked == blocked:
        return
    private.blocked = blocked
    talk.tell_chat(world, private)
    was, now = ("member", "kicked") if blocked else ("kicked", "member")
    delivery.tell_blocked(world, private, was=was, now=now)
