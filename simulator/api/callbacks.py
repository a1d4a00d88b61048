"""answerCallbackQuery: the toast or pop-up after a press. Free of all limits."""

from __future__ import annotations

from simulator.api import fields as f
from simulator.api.call import Call, Method
from simulator.errors import QUERY_TOO_OLD, bad
from simulator.presses import Answer

ANSWER_LIMIT = 200


def answer_callback_query(call: Call) -> bool:
    text = call.params.get("text", "")
    if len(text) > ANSWER_LIMIT:
        raise bad("MESSAGE_TOO_LONG")
    press = call.world.presses.find(call.params["callback_query_id"], call.bot.id, call.world.clock())
    if press is None:
        raise bad(QUERY_TOO_OLD)
    answer = Answer(text, call.params.get("show_alert", False))
    press.answered.set_result(answer)
    call.world.events.publish(
        "answer",
        lambda: {
            "chat": press.chat,
            "message_id": press.message_id,
            "user": press.user,
            "text": answer.text,
            "alert": answer.alert,
        },
    )
    return True


METHODS = {
    "answerCallbackQuery": Method(
        answer_callback_query,
        {
            "callback_query_id": f.Field(f.string, QUERY_TOO_OLD),
            "text": f.Field(f.string),
            "show_alert": f.Field(f.boolean),
            "url": f.Field(f.string),
            "cache_time": f.Field(f.integer, low=0),
        },
    )
}
