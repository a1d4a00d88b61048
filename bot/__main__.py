"""python -m bot …"""

import sys

try:
    from bot.commands.cli import main

    main()
except KeyboardInterrupt:
    sys.exit(130)
