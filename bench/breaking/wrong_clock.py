"""A machine's clock that is wrong for some of its programs: a library in C that the system's loader puts before its own."""

from __future__ import annotations

import shutil
import struct
import subprocess
from datetime import timedelta
from pathlib import Path

BOTS, ALL = " -m bot run", " -m "
SOURCE = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static volatile int64_t *ahead;

__attribute__((constructor)) static void begin(void) {
    char words[4096];
    int line = open("/proc/self/cmdline", O_RDONLY);
    ssize_t size = line < 0 ? 0 : read(line, words, sizeof words - 1);
    if (line >= 0) close(line);
    for (ssize_t i = 0; i < size; i++) if (!words[i]) words[i] = ' ';
    words[size > 0 ? size : 0] = 0;
    const char *path = getenv("WRONG_CLOCK"), *programs = getenv("WRONG_CLOCK_FOR");
    if (!path || !programs || !strstr(words, programs)) return;
    int file = open(path, O_RDONLY);
    if (file < 0) return;
    void *seen = mmap(0, 8, PROT_READ, MAP_SHARED, file, 0);
    if (seen != MAP_FAILED) ahead = seen;
    close(file);
}

int clock_gettime(clockid_t id, struct timespec *now) {
    int result = syscall(SYS_clock_gettime, id, now);
    if (!result && ahead && (id == CLOCK_REALTIME || id == CLOCK_REALTIME_COARSE)) now->tv_sec += *ahead;
    return result;
}

int gettimeofday(struct timeval *now, void *zone) {
    struct timespec fine;
    int result = clock_gettime(CLOCK_REALTIME, &fine);
    now->tv_sec = fine.tv_sec;
    now->tv_usec = fine.tv_nsec / 1000;
    return result;
}

time_t time(time_t *kept) {
    struct timespec fine;
    clock_gettime(CLOCK_REALTIME, &fine);
    if (kept) *kept = fine.tv_sec;
    return fine.tv_sec;
}
"""


class WrongClock:
    """Compiled into `folder`; for the programs whose command line has `programs` in it. Raises OSError where there is no C
    compiler."""

    def __init__(self, folder: Path, programs: str = BOTS) -> None:
        self._programs = programs
        folder.mkdir(parents=True, exist_ok=True)
        source, self._library, self._file = (folder / n for n in ("clock.c", "clock.so", "clock.ahead"))
        compiler = shutil.which("cc") or shutil.which("gcc")
        if compiler is None:
            raise OSError("no C compiler: the clock cannot be set wrong for the bots alone")
        source.write_text(SOURCE)
        subprocess.run(
            [compiler, "-shared", "-fPIC", "-O1", "-o", str(self._library), str(source)],
            check=True,
            capture_output=True,
        )
        self._file.write_bytes(struct.pack("q", 0))

    @property
    def environment(self) -> dict[str, str]:
        return {
            "LD_PRELOAD": str(self._library),
            "WRONG_CLOCK": str(self._file),
            "WRONG_CLOCK_FOR": self._programs,
        }

    def set(self, ahead: timedelta) -> None:
        """From now on, also for bots that run already."""
        with self._file.open("r+b") as file:
            file.write(struct.pack("q", round(ahead.total_seconds())))
