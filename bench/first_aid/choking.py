"""Pictures about choking: grown-ups and babies."""

from __future__ import annotations

from bench.first_aid.paper import HELPER, HURT, LINE, SKIN, Paper, Point
from bench.first_aid.people import baby, stands

BLUE = "#b8c4e0"  # of a face that gets no air


def batuk(p: Paper) -> None:
    p.floor(450)
    stands(p, (340, 446), HURT, [[(270, 250), (318, 170)], [(400, 250), (330, 178)]], lean=20)
    for angle, far in ((150, 0), (180, 0), (210, 0)):
        p.arc((250, 112), 40 + far, angle - 12, angle + 12, "#4895ef", 8)
        p.arc((250, 112), 70, angle - 10, angle + 10, "#4895ef", 8)
    p.tick((120, 112), 40)


def _bent(p: Paper, *, arm: list[Point]) -> None:
    """The one who chokes, bent forward to the left; whoever helps stands behind."""
    stands(p, (440, 446), HELPER, [[(380, 226), (330, 282)]], lean=14)
    for foot in (-22, 22):
        p.limb([(330 + foot / 2, 300), (326 + foot, 376), (326 + foot, 440)], "#34495e", 28)
    p.neck((160, 250), (220, 226))
    p.trunk((220, 226), (330, 290), HURT, 60)
    p.head((158, 252))
    p.limb([(226, 240), (206, 310), (236, 370)], HURT, 22)
    p.limb([(430, 190), *arm], HELPER, 22)


def tepuk_punggung(p: Paper) -> None:
    p.floor(450)
    _bent(p, arm=[(370, 110), (286, 168)])
    p.arrow((330, 92), (270, 182))
    p.figure((110, 110), "5 x", 70)


def hentak_perut(p: Paper) -> None:
    p.floor(450)
    stands(p, (390, 446), HELPER, [], lean=26)
    stands(p, (310, 446), HURT, [[(250, 250), (252, 320)]], lean=26)
    p.limb([(372, 196), (350, 268), (262, 262)], HELPER, 24)
    p.disc((262, 262), 22, SKIN, LINE, 4)
    p.arrow((196, 306), (246, 270))
    p.arrow((226, 250), (226, 160))
    p.figure((110, 110), "5 x", 70)


def ulang_tersedak(p: Paper) -> None:
    """Five of these and five of those, in turns."""
    p.disc((170, 250), 130, "#fff3e0", LINE)
    p.disc((470, 250), 130, "#e3f2fd", LINE)
    p.trunk((130, 300), (200, 330), HURT, 64)
    p.neck((92, 256), (130, 296))
    p.head((92, 252), 30)
    p.limb([(280, 170), (240, 200), (196, 268)], HELPER, 24)
    p.figure((170, 170), "5", 56)
    p.trunk((470, 240), (474, 340), HURT, 70)
    p.limb([(560, 250), (530, 300), (470, 296)], HELPER, 24)
    p.arrow((420, 330), (448, 300))
    p.figure((470, 170), "5", 56)
    p.turn((320, 150), 90, 210, 330)
    p.turn((320, 350), 90, 30, 150)


def bayi_diam(p: Paper) -> None:
    p.trunk((210, 430), (430, 430), "#9ad1a8", 150)
    p.disc((320, 220), 150, BLUE, LINE, 6)
    p.stroke([(250, 190), (284, 200)], LINE, 8)
    p.stroke([(356, 200), (390, 190)], LINE, 8)
    p.oval((320, 290), 36, 24, "#5b3a4a", LINE, 5)
    p.arc((320, 66), 40, 30, 150, LINE, 6)


def _forearm(p: Paper) -> None:
    p.limb([(640, 250), (470, 300), (190, 360)], HELPER, 56)


def bayi_tepuk(p: Paper) -> None:
    """Face down on the forearm, the head lower."""
    _forearm(p)
    p.limb([(420, 238), (470, 190), (520, 214)], "#9ad1a8", 24)
    p.trunk((270, 290), (400, 252), "#9ad1a8", 70)
    p.head((196, 326), 44)
    p.disc((182, 346), 3, LINE)
    p.limb([(640, 60), (480, 110), (370, 196)], HELPER, 40)
    p.arrow((330, 92), (330, 216))
    p.figure((110, 120), "5 x", 80)


def bayi_tekan(p: Paper) -> None:
    """On the back, two fingers on the middle of the chest."""
    p.floor(430)
    p.trunk((300, 366), (420, 372), "#9ad1a8", 100)
    p.limb([(450, 376), (510, 340), (560, 390)], "#9ad1a8", 34)
    p.limb([(310, 392), (350, 420), (390, 410)], "#9ad1a8", 24)
    p.head((198, 360), 66)
    p.disc((190, 330), 5, LINE)
    for x in (316, 346):
        p.limb([(430, 150), (x + 20, 230), (x, 306)], SKIN, 26)
    p.limb([(640, 40), (540, 90), (440, 150)], HELPER, 54)
    p.arrow((250, 190), (250, 286))
    p.figure((110, 120), "5 x", 80)


def bayi_ulang(p: Paper) -> None:
    p.disc((170, 250), 130, "#fff3e0", LINE)
    p.disc((470, 250), 130, "#e3f2fd", LINE)
    p.limb([(296, 270), (200, 310), (96, 326)], HELPER, 34)
    p.trunk((160, 272), (220, 250), "#9ad1a8", 44)
    p.head((112, 290), 28)
    p.arrow((196, 180), (196, 226))
    p.figure((120, 180), "5", 56)
    baby(p, (460, 300))
    p.arrow((486, 200), (486, 262))
    p.figure((430, 180), "5", 56)
    p.turn((320, 150), 90, 210, 330)
    p.turn((320, 350), 90, 30, 150)


SCENES = {
    "tersedak-batuk": batuk,
    "tersedak-tepuk": tepuk_punggung,
    "tersedak-hentak": hentak_perut,
    "tersedak-ulang": ulang_tersedak,
    "bayi-diam": bayi_diam,
    "bayi-tepuk": bayi_tepuk,
    "bayi-tekan": bayi_tekan,
    "bayi-ulang": bayi_ulang,
}
