"""A bare forwarder on python-telegram-bot, as its tutorial writes it: every message to one group; it keeps nothing."""

from __future__ import annotations

import sys
from typing import Any

from telegram import Update
from telegram.ext import Application, MessageHandler, filters

from bench.updates import FIRST_GROUP


async def forward(update: Update, context: Any) -> None:
    message = update.effective_message
    await context.bot.send_message(FIRST_GROUP, (message.text if message else None) or "lokasi")


def main(base: str, token: str) -> None:
    application = Application.builder().token(token).base_url(f"{base}/bot").job_queue(None).build()
    application.add_handler(MessageHandler(filters.ALL, forward))
    application.run_polling()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
