"""What a bot says of itself: getMe, its commands, name, descriptions, menu button."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from simulator import wire
from simulator.api import fields as f
from simulator.api.call import Call, Method
from simulator.errors import bad
from simulator.records import Json

_COMMAND = re.compile(r"/?([a-z0-9_]{1,32})")
MAX_COMMANDS = 100


def get_me(call: Call) -> Json:
    return {
        **wire.user(call.bot),
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def _command(given: Any) -> Json:
    if not isinstance(given, dict):
        raise bad("can't parse BotCommand: expected an Object")
    match = _COMMAND.fullmatch(str(given.get("command", "")))
    description = given.get("description")
    if not match:
        raise bad("BOT_COMMAND_INVALID")
    if not isinstance(description, str) or not 1 <= len(description) <= 256:
        raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": match[1], "description": description}


def _slot(call: Call) -> str:
    """Commands are kept per scope and language."""
    scope = call.params.get("scope") or {"type": "default"}
    where = [str(scope.get(name, "")) for name in ("type", "chat_id", "user_id")]
    return ":".join(["commands", *where, call.params.get("language_code", "")])


def set_commands(call: Call) -> bool:
    if len(call.params["commands"]) > MAX_COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    call.bot.profile[_slot(call)] = [_command(given) for given in call.params["commands"]]
    call.world.save(call.bot)
    return True


def get_commands(call: Call) -> list[Json]:
    return list(call.bot.profile.get(_slot(call), []))


def delete_commands(call: Call) -> bool:
    call.bot.profile.pop(_slot(call), None)
    call.world.save(call.bot)
    return True


def _setter(name: str, limit: int) -> Callable[[Call], bool]:
    def run(call: Call) -> bool:
        value = call.params.get(name, "")
        if len(value) > limit:
            raise bad(f"{name.replace('_', ' ')} is too long")
        call.bot.profile[name] = value
        if name == "name" and value:
            call.bot.first_name = value
        call.world.save(call.bot)
        return True

    return run


def _getter(name: str) -> Callable[[Call], Json]:
    def run(call: Call) -> Json:
        default = call.bot.first_name if name == "name" else ""
        return {name: call.bot.profile.get(name) or default}

    return run


def accept(call: Call) -> bool:
    """Taken note of, without effect here."""
    return True


def get_menu_button(call: Call) -> Json:
    return {"type": "commands"}


def get_default_rights(call: Call) -> Json:
    rights = dict.fromkeys(wire.ALL_RIGHTS, False)
    return {"is_anonymous": False, **rights}


def get_profile_photos(call: Call) -> Json:
    return {"total_count": 0, "photos": []}


_LANGUAGE = {"language_code": f.Field(f.string)}
_SCOPE = {"scope": f.Field(f.obj), **_LANGUAGE}
_TEXTS = {
    "Name": ("name", 64),
    "Description": ("description", 512),
    "ShortDescription": ("short_description", 120),
}

METHODS = {
    "getMe": Method(get_me),
    "setMyCommands": Method(
        set_commands, {"commands": f.Field(f.array, "commands are not specified"), **_SCOPE}
    ),
    "getMyCommands": Method(get_commands, _SCOPE),
    "deleteMyCommands": Method(delete_commands, _SCOPE),
    **{
        f"setMy{title}": Method(_setter(name, limit), {name: f.Field(f.string), **_LANGUAGE})
        for title, (name, limit) in _TEXTS.items()
    },
    **{f"getMy{title}": Method(_getter(name), _LANGUAGE) for title, (name, _) in _TEXTS.items()},
    "setChatMenuButton": Method(accept),
    "getChatMenuButton": Method(get_menu_button),
    "setMyDefaultAdministratorRights": Method(accept),
    "getMyDefaultAdministratorRights": Method(get_default_rights),
    "getUserProfilePhotos": Method(get_profile_photos, f.USER_ID),
    "logOut": Method(accept),
    "close": Method(accept),
}
