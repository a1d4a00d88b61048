"""The forms in which people write an Indonesian verb: "~tabrak" stands for ditabrak, ketabrak, menabrak, nabrak …

The bare root is not among them: it is often another word ("pukul" is also an hour).
"""

from __future__ import annotations

_NASALS = {  # of the root's first letter: the nasals before it, and those that swallow it
    "p": ((), ("m",)),
    "b": (("m",), ()),
    "f": (("m",), ()),
    "t": ((), ("n",)),
    "d": (("n",), ()),
    "c": (("n",), ("ny",)),
    "j": (("n",), ()),
    "s": ((), ("ny",)),
    "k": ((), ("ng",)),
    "g": (("ng",), ()),
    "h": (("ng",), ()),
}


def forms(root: str) -> frozenset[str]:
    """All forms of a verb's root, in lower case."""
    spoken = [*_spoken(root), f"nge{root}"]
    done_to = {f"{start}{root}" for start in ("di", "ke", "ter")}
    doing = {*spoken, *(f"me{word}" for word in spoken)}
    doers = {f"pe{word}" for word in spoken}
    short = {f"{stem}{tail}" for stem in (root, *done_to, *doing) for tail in ("i", "in") if stem[-1] != "i"}
    short |= {f"{stem}kan" for stem in (root, f"di{root}", *doing)}
    return frozenset(done_to | doing | doers | short | {f"{doer}an" for doer in doers})


def _spoken(root: str) -> list[str]:
    """The root behind its nasal: pukul – mukul, bacok – mbacok, curi – ncuri and nyuri."""
    if root[0] in "aiueo":
        return [f"ng{root}"]
    before, swallowing = _NASALS.get(root[0], (("",), ()))
    return [f"{nasal}{root}" for nasal in before] + [f"{nasal}{root[1:]}" for nasal in swallowing]
