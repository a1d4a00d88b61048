"""Whoever lies, kneels, stands or sits in the pictures."""

from __future__ import annotations

from bench.first_aid.paper import HELPER, HURT, LINE, SKIN, Paper, Point


def lies(paper: Paper, y: float = 380, left: float = 120, colour: str = HURT, *, skin: str = SKIN) -> None:
    """On the back, the head to the left."""
    paper.limb([(left + 235, y + 8), (left + 330, y - 2), (left + 425, y + 14)], "#34495e", 30)
    paper.neck((left, y), (left + 75, y), skin)
    paper.trunk((left + 75, y), (left + 215, y + 4), colour)
    paper.limb([(left + 85, y + 18), (left + 150, y + 30), (left + 205, y + 34)], colour, 20)
    paper.head((left, y - 6), skin=skin)
    paper.disc((left - 4, y - 22), 3, LINE)  # an eye, upwards


def lies_on_the_side(paper: Paper, y: float = 370, left: float = 110) -> None:
    """Seen from above the feet of the picture: hand under the cheek, upper knee bent."""
    paper.limb([(left + 225, y + 14), (left + 330, y + 26), (left + 440, y + 30)], "#34495e", 28)
    paper.limb([(left + 225, y), (left + 315, y - 74), (left + 360, y + 8)], "#34495e", 28)
    paper.neck((left, y), (left + 72, y))
    paper.trunk((left + 72, y), (left + 220, y + 4), HURT)
    paper.head((left, y - 4))
    paper.limb([(left + 84, y - 4), (left + 110, y + 46), (left + 22, y + 36)], HURT, 20)
    paper.stroke([(left - 12, y - 2), (left + 2, y - 2)], LINE, 3)


def kneels(paper: Paper, at: Point, hands: list[Point], colour: str = HELPER, lean: float = 0) -> None:
    """Facing left, the knees at `at`; each hand at its point."""
    x, y = at
    hip, neck = (x + 34, y - 74), (x + lean, y - 186)
    paper.limb([hip, (x - 6, y - 14), (x + 84, y - 6)], "#5c4b3c", 30)
    paper.neck((neck[0] - 8, neck[1] - 56), neck)
    paper.trunk(neck, hip, colour, 58)
    paper.head((neck[0] - 8, neck[1] - 56))
    paper.disc((neck[0] - 24, neck[1] - 60), 3, LINE)
    for hand in hands:
        paper.limb([(neck[0] - 6, neck[1] + 8), _elbow(neck, hand), hand], colour, 22)


def _elbow(neck: Point, hand: Point) -> Point:
    return (neck[0] + hand[0]) / 2, (neck[1] + hand[1]) / 2


def stands(
    paper: Paper, at: Point, colour: str, arms: list[list[Point]], lean: float = 0, *, look: int = -1
) -> None:
    """The feet at `at`; leaning by so much to the left; looking to the left (-1) or the right (1)."""
    x, y = at
    hip, neck = (x, y - 150), (x - lean, y - 275 + lean * 0.35)
    for foot in (-22, 22):
        paper.limb([(hip[0] + foot / 2, hip[1]), (x + foot, y - 76), (x + foot, y - 6)], "#34495e", 28)
    head = (neck[0] - lean * 0.35, neck[1] - 58 + lean * 0.12)
    paper.neck(head, neck)
    paper.trunk(neck, hip, colour, 60)
    paper.head(head)
    paper.disc((head[0] + 15 * look, head[1] - 4), 3, LINE)
    for arm in arms:
        paper.limb([(neck[0], neck[1] + 12), *arm], colour, 22)


def half_sits(paper: Paper, y: float = 390, left: float = 150, colour: str = HURT) -> None:
    """Leaning back on a pillow, knees up."""
    paper.box((left - 96, y - 130), (left - 20, y + 26), "#e9ecef", LINE, 24)
    paper.limb([(left + 120, y - 4), (left + 205, y - 100), (left + 260, y + 12)], "#34495e", 30)
    paper.neck((left - 28, y - 142), (left + 6, y - 92))
    paper.trunk((left + 6, y - 92), (left + 108, y - 8), colour, 66)
    paper.head((left - 28, y - 142))
    paper.limb([(left + 14, y - 84), (left + 60, y - 26), (left + 116, y - 54)], colour, 22)


def baby(paper: Paper, at: Point, *, skin: str = SKIN, colour: str = "#9ad1a8") -> None:
    """Lying, the head to the left of `at`."""
    x, y = at
    paper.trunk((x, y), (x + 66, y + 4), colour, 50)
    paper.limb([(x + 80, y + 6), (x + 106, y - 10), (x + 128, y + 12)], colour, 18)
    paper.limb([(x + 8, y + 10), (x + 30, y + 30), (x + 40, y + 8)], colour, 15)
    paper.head((x - 50, y - 2), 33, skin)


def hand(paper: Paper, at: Point, begin: Point, colour: str = HELPER, width: float = 46) -> None:
    """A large arm that comes from `begin`, with a flat hand at `at`."""
    paper.stroke([begin, at], LINE, width + 7)
    paper.stroke([begin, at], colour, width)
    paper.oval(at, width * 0.9, width * 0.62, SKIN, LINE, 4)
